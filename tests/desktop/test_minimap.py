"""The whole map in the corner of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas.minimap import Minimap
from journeydesk.desktop.desk import Desk
from tests.support.big import big_map
from tests.support.person import LEFT, NONE, Person


def zoomed(person: Person, scale: float = 2.0) -> Minimap:
    person.window.canvas.zoom_to(scale)
    QApplication.processEvents()
    return person.window.minimap


def test_it_shows_itself_only_when_the_map_is_larger_than_the_window(person: Person) -> None:
    assert not person.window.minimap.isVisible()
    assert zoomed(person).isVisible()
    person.window.canvas.fit()
    assert not person.window.minimap.isVisible()


def test_it_is_in_its_corner_as_soon_as_a_large_map_is_opened(desk: Desk, qtbot: QtBot) -> None:
    window = desk.show(big_map(200))
    QApplication.processEvents()
    minimap, canvas = window.minimap, window.canvas.viewport()
    assert minimap.isVisible()
    assert minimap.geometry().right() > canvas.width() - 20
    assert minimap.geometry().bottom() > canvas.height() - 20
    qtbot.waitUntil(lambda: not minimap._map.isNull())


def test_m_hides_it_for_good(person: Person) -> None:
    minimap = zoomed(person)
    person.window.activateWindow()
    person.press(Qt.Key.Key_M)
    assert not minimap.isVisible()
    assert not person.window.desk.settings.minimap
    person.window.canvas.zoom_to(3.0)
    assert not minimap.isVisible()
    person.press(Qt.Key.Key_M)
    assert minimap.isVisible()
    assert person.window.desk.settings.minimap


def test_a_click_looks_there_and_a_drag_goes_on(person: Person, qtbot: QtBot) -> None:
    minimap, canvas = zoomed(person), person.window.canvas
    size = canvas.viewport().size()
    qtbot.mousePress(minimap, LEFT, NONE, QPoint(30, 30))
    left = canvas.view.seen(size.width(), size.height()).cx
    qtbot.mouseMove(minimap, QPoint(150, 60))
    right = canvas.view.seen(size.width(), size.height()).cx
    qtbot.mouseRelease(minimap, LEFT, NONE, QPoint(150, 60))
    assert right > left
    assert person.selection == ()


def test_what_is_in_the_hand_is_not_put_down_through_it(person: Person, qtbot: QtBot) -> None:
    minimap, before = zoomed(person), person.document
    person.window.canvas.pick("note:quote")
    qtbot.mouseClick(minimap, LEFT, NONE, QPoint(40, 40))
    assert person.document is before


def test_the_frame_is_what_is_seen(person: Person) -> None:
    minimap = zoomed(person)
    small = minimap.frame().width()
    zoomed(person, 1.2)
    assert minimap.frame().width() > small


def test_it_is_painted_anew_when_the_map_changes_and_not_while_one_pans(person: Person, qtbot: QtBot) -> None:
    minimap = zoomed(person)
    qtbot.waitUntil(lambda: not minimap._map.isNull())
    kept = minimap._map.cacheKey()
    person.window.canvas.look(person.window.canvas.view.panned(-80, 0))
    QApplication.processEvents()
    assert minimap._map.cacheKey() == kept
    person.window.session.select("browse")
    person.choose("delete")
    qtbot.waitUntil(lambda: minimap._map.cacheKey() != kept)


def test_in_a_narrow_window_it_is_smaller_and_still_shows_the_whole_map(person: Person, qtbot: QtBot) -> None:
    minimap = zoomed(person)
    qtbot.waitUntil(lambda: not minimap._map.isNull())
    wide, kept = minimap.width(), minimap._map.cacheKey()
    person.window.resize(1100, 800)
    QApplication.processEvents()
    assert minimap.width() < wide
    qtbot.waitUntil(lambda: minimap._map.cacheKey() != kept)  # sharp again
    sharp, beside = minimap.grab().toImage(), minimap.width() - 4
    assert {sharp.pixelColor(beside, y).name() for y in range(12, minimap.height() - 12)} == {"#ffffff"}


def test_it_shows_the_map_as_it_was_until_it_is_painted_part_by_part(person: Person, qtbot: QtBot) -> None:
    minimap = zoomed(person)
    qtbot.waitUntil(lambda: not minimap._map.isNull())
    kept = minimap._map.cacheKey()
    minimap._begin()
    minimap._go_on()
    assert minimap._map.cacheKey() == kept
    qtbot.waitUntil(lambda: minimap._map.cacheKey() != kept)


def test_it_is_as_high_as_the_page_with_the_strip_of_gaps(person: Person) -> None:
    minimap = zoomed(person)
    high = minimap.height()
    person.window.canvas.show_gaps(not person.window.canvas.shows_gaps)
    assert minimap.height() != high
