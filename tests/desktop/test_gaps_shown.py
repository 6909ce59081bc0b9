"""Gaps on the canvas: one key shows and hides them, for good."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.layout.gap_strip import strip_top
from tests.support.person import Person


def looks(person: Person) -> QImage:
    QApplication.processEvents()
    return person.window.canvas.viewport().grab().toImage()


def test_one_key_hides_the_gaps_and_shows_them_again(person: Person) -> None:
    canvas = person.window.canvas
    assert canvas.shows_gaps
    shown = looks(person)
    QTest.keyClick(canvas, Qt.Key.Key_G)
    assert not canvas.shows_gaps
    assert person.reads == "Gaps are hidden."
    hidden = looks(person)
    assert hidden != shown
    QTest.keyClick(canvas, Qt.Key.Key_G)
    assert looks(person) == shown


def test_whether_gaps_are_shown_is_remembered_for_the_next_window(person: Person) -> None:
    person.choose("gaps")
    desk = person.window.desk
    assert not desk.settings.gaps
    assert not desk.show(person.document).canvas.shows_gaps


def test_the_strip_under_the_map_belongs_to_its_page_as_long_as_gaps_are_shown(person: Person) -> None:
    canvas = person.window.canvas
    with_strip = canvas.page()
    person.choose("gaps")
    assert canvas.page() == canvas.layout_shown.page
    assert canvas.page().h < with_strip.h


def test_a_click_on_a_cell_of_the_strip_opens_the_register_at_its_worst_gap(person: Person) -> None:
    canvas, register = person.window.canvas, person.window.register
    layout, rendering = canvas.layout_shown, person.window.rendering
    gaps = rendering.gaps(person.window.session.state)
    cell = rendering.marker.strip(layout, gaps).cells[0]
    canvas.fit()
    at = canvas.view.to_screen(cell.rect.moved(0, strip_top(layout)))
    person.click(QPoint(round(at.cx), round(at.cy)))
    assert register.isVisible()
    assert register.current
    assert register.current.found == cell.worst
