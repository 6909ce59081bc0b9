"""Scroll bars come when the map outgrows the window; a field over the map never scrolls sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.canvas.inplace import InPlaceEditor
from tests.support.person import Person


def test_bars_come_with_zooming_in_and_go_when_the_map_fits(person: Person, qapp: QApplication) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(3.0)
    qapp.processEvents()
    assert canvas.horizontalScrollBar().isVisible()
    assert canvas.verticalScrollBar().isVisible()
    canvas.fit()
    qapp.processEvents()
    assert not canvas.horizontalScrollBar().isVisible()
    assert not canvas.verticalScrollBar().isVisible()


def test_long_titles_keep_their_first_letters_in_sight(person: Person, qapp: QApplication) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(0.89)
    canvas.reveal("browse")
    person.double_click("browse")
    person.type("I call the hotline and ask about coverage in my street")
    qapp.processEvents()
    field = canvas.findChild(InPlaceEditor)
    assert field is not None
    assert field.horizontalScrollBar().value() == 0
    person.press_in_text(Qt.Key.Key_Escape)
