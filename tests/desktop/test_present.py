"""Telling the map on the whole screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.present import TITLES, Presentation, title_size
from tests.support.person import Person


def opened(person: Person) -> Presentation:
    return person.window.findChild(Presentation)


def at(presentation: Presentation) -> tuple[str, str]:
    assert presentation.stop is not None
    return presentation.stop.stage, presentation.stop.segment


def test_arrows_go_through_stages_and_segments_and_escape_returns(person: Person, qtbot: QtBot) -> None:
    view, before = person.window.canvas.view, person.document
    person.choose("present")
    show = opened(person)
    assert at(show) == ("discover", "Movers")
    for _ in range(5):
        qtbot.keyClick(show, Qt.Key.Key_Right)
    assert at(show) == ("discover", "Home workers")
    qtbot.keyClick(show, Qt.Key.Key_Left)
    assert at(show) == ("help", "Movers")
    qtbot.keyClick(show, Qt.Key.Key_End)
    qtbot.keyClick(show, Qt.Key.Key_Space)
    assert at(show) == ("help", "Home workers")
    qtbot.keyClick(show, Qt.Key.Key_B)
    qtbot.keyClick(show, Qt.Key.Key_Escape)
    assert not show.isVisible()
    assert person.window.canvas.view == view
    assert person.document is before


def test_every_key_that_is_listed_goes_where_it_says(person: Person, qtbot: QtBot) -> None:
    person.choose("present")
    show = opened(person)
    for key, where in (
        (Qt.Key.Key_PageDown, "compare"),
        (Qt.Key.Key_Space, "order"),
        (Qt.Key.Key_PageUp, "compare"),
        (Qt.Key.Key_End, "help"),
        (Qt.Key.Key_Home, "discover"),
        (Qt.Key.Key_Left, "discover"),
    ):
        qtbot.keyClick(show, key)
        assert at(show)[0] == where, key
    show.close()


def test_it_begins_with_what_is_selected(person: Person) -> None:
    person.click("new-date")
    person.choose("present_here")
    assert at(opened(person)) == ("connect", "Home workers")
    opened(person).close()


def test_the_stop_is_in_sight_after_the_glide(person: Person, qtbot: QtBot) -> None:
    person.choose("present")
    show = opened(person)
    qtbot.keyClick(show, Qt.Key.Key_Right)
    assert show.stop is not None
    rect = show.stop.rect
    qtbot.waitUntil(lambda: abs(show.view.to_screen(rect).cx - show.viewport().width() / 2) < 2, timeout=3000)
    seen = show.view.to_screen(rect)
    assert seen.y > 0
    assert seen.bottom < show.viewport().height()
    show.close()


def test_a_map_with_nothing_to_tell_is_shown_and_closed(person: Person, qtbot: QtBot) -> None:
    journey = person.window.session.state.journey
    from journeydesk.editing.remove import remove

    person.window.session.edit("Remove", lambda d: remove(d, [stage.id for stage in journey.stages]))
    person.choose("present")
    show = opened(person)
    qtbot.keyClick(show, Qt.Key.Key_Right)
    assert show.stop is None
    qtbot.keyClick(show, Qt.Key.Key_Escape)
    assert not show.isVisible()


def test_the_light_shines_at_once_where_the_pointer_is(person: Person, qtbot: QtBot) -> None:
    person.choose("present")
    show = opened(person)
    QCursor.setPos(show.viewport().mapToGlobal(QPoint(300, 40)))
    qtbot.keyClick(show, Qt.Key.Key_L)
    assert show.viewport().grab().toImage().pixelColor(300, 40).name() == "#ff1f1f"
    show.close()


def test_b_turns_the_screen_black_and_l_lights_a_laser(person: Person, qtbot: QtBot) -> None:
    person.choose("present")
    show = opened(person)
    at = QPointF(show.viewport().width() / 2, 20)

    def colour() -> str:
        return show.viewport().grab().toImage().pixelColor(at.toPoint()).name()

    ground = colour()
    qtbot.keyClick(show, Qt.Key.Key_L)
    nothing, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, at, show.viewport().mapToGlobal(at), nothing, nothing, none)
    QApplication.sendEvent(show.viewport(), event)
    assert colour() == "#ff1f1f"
    qtbot.keyClick(show, Qt.Key.Key_L)
    assert colour() == ground
    qtbot.keyClick(show, Qt.Key.Key_B)
    assert colour() == "#000000"
    qtbot.keyClick(show, Qt.Key.Key_B)
    assert colour() == ground
    show.close()


def test_gaps_are_shown_as_in_the_window_and_g_shows_or_hides_them(person: Person, qtbot: QtBot) -> None:
    person.choose("present")
    show = opened(person)
    assert show.shows_gaps
    told = show.viewport().grab().toImage()
    qtbot.keyClick(show, Qt.Key.Key_G)
    assert show.viewport().grab().toImage() != told
    qtbot.keyClick(show, Qt.Key.Key_Escape)
    person.choose("gaps")
    person.choose("present")
    assert not opened(person).shows_gaps


def test_a_long_title_is_set_smaller_before_it_is_cut(person: Person) -> None:
    assert title_size("Order", 400) == TITLES[0]
    assert TITLES[0] > title_size("I look for somebody who brings", 500) >= TITLES[-1]
    assert title_size("I look for somebody who brings me the internet", 100) == TITLES[-1]
