"""An empty map says what to do next."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.desk import Desk
from journeydesk.editing.remove import remove


def test_an_empty_map_says_what_to_do_and_falls_silent_when_it_is_done(desk: Desk) -> None:
    window = desk.new()
    assert window.hint.isVisible()
    assert "channel" in window.hint.text()
    window.menus.actions["touchpoint_tool"].trigger()
    journey = window.session.state.journey
    window.session.edit("Remove", lambda document: remove(document, [s.id for s in journey.swimlanes]))
    assert "segment" in window.hint.text()
    window.session.edit("Remove", lambda document: remove(document, [s.id for s in journey.stages]))
    assert "stage" in window.hint.text()


@pytest.mark.parametrize("width", [760, 900, 1600])
def test_the_whole_hint_can_be_read_however_narrow_the_map(desk: Desk, width: int) -> None:
    window = desk.new()
    window.resize(width, 700)
    QApplication.processEvents()
    room, hint = window.canvas.viewport().rect(), window.hint
    assert room.contains(hint.geometry())
    needed = hint.heightForWidth(hint.width()) if hint.wordWrap() else hint.sizeHint().height()
    assert hint.height() >= needed


def test_a_map_with_something_on_it_needs_no_hint(window) -> None:
    assert not window.hint.isVisible()


@pytest.mark.parametrize("width", [760, 1600])
def test_the_minimap_does_not_cover_the_hint(desk: Desk, width: int) -> None:
    window = desk.new()
    window.resize(width, 700)
    window.canvas.zoom_to(2.0)
    QApplication.processEvents()
    assert window.minimap.isVisible()
    assert not window.minimap.geometry().intersects(window.hint.geometry())
    window.canvas.fit()
    QApplication.processEvents()
    middle, hint = window.canvas.viewport().width() / 2, window.hint.geometry()
    assert hint.x() + hint.width() / 2 == pytest.approx(middle, abs=1)
