"""Something else is done while a drag or a text is under way: nothing is lost, nothing comes back from the dead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journeydesk.editing.clean import LONGEST
from journeydesk.layout.hit import located
from tests.support.person import LEFT, NONE, Person


def test_undo_in_the_middle_of_a_drag_ends_the_drag(person: Person) -> None:
    before = person.document
    person.click("browse")
    person.choose("duplicate")
    person.take("browse")
    person.pull("confirmation")
    person.choose("undo")
    assert person.window.session.shown.document is before
    person.let_go("confirmation")
    assert person.document is before


def test_what_is_deleted_in_the_middle_of_its_drag_stays_deleted(person: Person) -> None:
    person.take("browse")
    person.pull("confirmation")
    person.choose("delete")
    person.let_go("confirmation")
    assert not person.document.maps[0].swimlanes[0].contents.holds("browse")


def test_undo_takes_back_a_new_card_whose_name_is_still_being_typed(person: Person) -> None:
    person.click("browse")
    person.choose("duplicate")
    before = person.document
    for key in ("channel:phone", "note:idea"):
        person.drop_from_palette(key, "ask-sla")
        person.choose("undo")
        assert not person.window.canvas.writing.is_open
        assert person.document is before
        person.drop_from_palette(key, "ask-sla")
        person.press_in_text(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not person.window.canvas.writing.is_open
        assert person.document is before


def test_undo_in_a_text_takes_back_letters_first(person: Person) -> None:
    person.drop_from_palette("channel:phone", "ask-sla")
    person.type("I")
    person.press_in_text(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert person.window.canvas.writing.is_open


@pytest.mark.parametrize("action", ["duplicate", "add_stage"])
def test_a_command_keeps_what_was_being_typed_as_a_step_of_its_own(person: Person, action: str) -> None:
    person.click("browse")
    person.double_click("browse")
    person.type("Hello")
    person.choose(action)
    person.choose("undo")
    assert getattr(person.sees("browse"), "title") == "Hello"  # noqa: B009


def test_what_is_pasted_in_the_middle_of_a_drag_stays(person: Person) -> None:
    person.click("browse")
    person.choose("copy")
    person.take("browse")
    person.pull("confirmation")
    person.choose("paste")
    pasted = person.selection
    person.let_go("confirmation")
    assert set(pasted) < set(person.document.maps[0].swimlanes[0].contents.ids)


def test_what_was_saved_while_typing_goes_on_is_a_step_of_its_own(person: Person) -> None:
    person.click("browse")
    title = person.window.inspector.findChildren(QLineEdit)[0]
    QTest.keyClicks(title, "x")
    person.choose("save")
    QTest.keyClicks(title, "y")
    person.choose("undo")
    assert not person.window.isWindowModified()


def test_another_map_keeps_what_was_being_typed(person: Person) -> None:
    person.double_click("browse")
    person.type("Hello")
    person.window.tabs.setCurrentIndex(1)
    assert not person.window.canvas.writing.is_open
    assert getattr(person.sees("browse"), "title") == "Hello"  # noqa: B009


def test_a_card_that_is_only_pressed_near_the_edge_does_not_scroll_away(person: Person, qtbot: QtBot) -> None:
    canvas, before = person.window.canvas, person.document
    place = located(canvas.layout_shown, "browse")
    assert place is not None
    seen = canvas.view.to_screen(place.rect)
    canvas.look(canvas.view.panned(canvas.viewport().width() - 20 - seen.cx, 200 - seen.cy))
    at, view = person.where("browse"), canvas.view
    QTest.mousePress(canvas.viewport(), LEFT, NONE, at)
    _tremble(person, at + QPoint(1, 0))
    qtbot.wait(60)
    QTest.mouseRelease(canvas.viewport(), LEFT, NONE, at + QPoint(1, 0))
    assert canvas.view == view
    assert person.document is before


def test_a_book_pasted_into_a_title_is_cut_to_what_a_field_holds(person: Person) -> None:
    person.double_click("browse")
    editor = person.window.canvas.writing.editor
    assert editor is not None
    QApplication.clipboard().setText("x" * 1_000_000)
    editor.paste()
    editor.paste()
    person.press_in_text(Qt.Key.Key_Return)
    assert getattr(person.sees("browse"), "title") == "x" * LONGEST  # noqa: B009


def _tremble(person: Person, to: QPoint) -> None:
    surface, at = person.window.canvas.viewport(), QPointF(to)
    nothing = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, at, surface.mapToGlobal(at), nothing, LEFT, NONE)
    QApplication.sendEvent(surface, event)


LEFT_AND_MIDDLE = [(LEFT, Qt.MouseButton.MiddleButton), (Qt.MouseButton.MiddleButton, LEFT)]


@pytest.mark.parametrize(("first", "second"), LEFT_AND_MIDDLE)
@pytest.mark.parametrize("crossed", [False, True])
def test_the_left_and_the_middle_button_together_leave_nothing_in_the_hand(
    person: Person, first: Qt.MouseButton, second: Qt.MouseButton, crossed: bool
) -> None:
    before, surface = person.document, person.window.canvas.viewport()
    for at in (QPoint(4, 4), person.where("browse")):
        QTest.mousePress(surface, first, NONE, at)
        QTest.mousePress(surface, second, NONE, at)
        for button in (first, second) if crossed else (second, first):
            QTest.mouseRelease(surface, button, NONE, at)
        person.pull(at + QPoint(60, 60))
        assert person.window.canvas.hand.is_idle
        assert person.document is person.window.session.shown.document is before
