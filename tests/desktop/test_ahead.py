"""Painting ahead: what an edit or the wheel brings into sight next is painted while the hand rests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas.sprites import Sprites
from journeydesk.drawing.primitives import Block
from journeydesk.layout.hit import located
from tests.support.person import Person

SCALE = 1.0


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The elements that were painted for the first time, one after the other."""
    found: list[str] = []
    paint = Sprites._painted

    def painting(sprites: Sprites, block: Block, media: object, scale: float, *place: float) -> object:
        if scale == SCALE:  # as large as they are seen, and not on the minimap
            found.append(block.element)
        return paint(sprites, block, media, scale, *place)

    monkeypatch.setattr(Sprites, "_painted", painting)
    return found


def hidden_at_the_right(person: Person) -> str:
    """Return a touchpoint that stands just beside what is seen."""
    canvas = person.window.canvas
    cards = [one.id for lane in person.document.maps[0].swimlanes[0].lanes[:1] for one in lane.items]
    places = {id: located(canvas.layout_shown, id) for id in cards}
    return min(
        (id for id, place in places.items() if place and place.rect.x > canvas.seen.right),
        key=lambda id: places[id].rect.x,
    )


def test_a_card_beside_the_screen_is_painted_before_it_is_scrolled_into_sight(
    person: Person, painted: list[str], qtbot: QtBot
) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(SCALE)
    canvas.viewport().repaint()
    card = hidden_at_the_right(person)
    qtbot.waitUntil(lambda: card in painted)
    canvas.reveal(card)
    canvas.viewport().repaint()
    assert painted.count(card) == 1


def test_what_a_removed_stage_gives_way_to_needs_no_painting(
    person: Person, painted: list[str], qtbot: QtBot
) -> None:
    canvas = person.window.canvas
    canvas.zoom_to(SCALE)
    canvas.viewport().repaint()
    person.click(person.window.session.state.journey.stages[0].id)
    card = hidden_at_the_right(person)
    qtbot.waitUntil(lambda: card in painted)
    person.press(Qt.Key.Key_Delete)
    canvas.viewport().repaint()
    place = located(canvas.layout_shown, card)
    assert place and place.rect.touches(canvas.seen)
    assert painted.count(card) == 1
