"""Painting ahead: what an edit or the wheel brings into sight next is painted while the hand rests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas import sprites
from journeydesk.desktop.canvas.sprites import Sprites
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.drawing.primitives import Block
from journeydesk.layout.hit import located
from tests.support.big import big_map
from tests.support.person import Person


@pytest.fixture(params=[1.0, 0.8])
def scale(request: pytest.FixtureRequest) -> float:
    return float(request.param)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch, scale: float) -> list[str]:
    """The touchpoints that were painted for the first time, one after the other."""
    found: list[str] = []
    paint = Sprites._painted

    def painting(sprites: Sprites, block: Block, media: object, size: float, *place: float) -> object:
        if block.role == "touchpoint" and size == scale:  # as large as they are seen, and not on the minimap
            found.append(block.element)
        return paint(sprites, block, media, size, *place)

    monkeypatch.setattr(Sprites, "_painted", painting)
    return found


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    window = desk.show(big_map(600))
    window.resize(1200, 800)
    qtbot.waitExposed(window)
    return window


def beside(person: Person) -> str:
    """Return a touchpoint of the first swimlane that stands at the right just beside what is seen."""
    canvas = person.window.canvas
    cards = [one.id for one in person.document.maps[0].swimlanes[0].lanes[0].items]
    places = {id: located(canvas.layout_shown, id) for id in cards}
    right = {id: place.rect.x for id, place in places.items() if place and place.rect.x > canvas.seen.right}
    return min(right, key=right.__getitem__)


def look_from_the_beginning(person: Person, scale: float, painted: list[str]) -> None:
    person.window.canvas.look(Viewport(scale, 0, 0))
    painted.clear()
    person.window.canvas.viewport().repaint()


def test_a_card_beside_the_screen_is_painted_before_it_is_scrolled_into_sight(
    person: Person, painted: list[str], scale: float, qtbot: QtBot
) -> None:
    look_from_the_beginning(person, scale, painted)
    card = beside(person)
    qtbot.waitUntil(lambda: card in painted)
    person.window.canvas.reveal(card)
    person.window.canvas.viewport().repaint()
    assert painted.count(card) == 1


def test_however_far_one_has_scrolled_what_comes_next_is_painted_before(
    person: Person, painted: list[str], scale: float, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sprites, "KEPT", 1_000_000)
    monkeypatch.setattr(sprites, "AHEAD", 500_000)
    look_from_the_beginning(person, scale, painted)
    for _ in range(4):
        card = beside(person)
        qtbot.waitUntil(lambda card=card: card in painted)
        person.window.canvas.look(person.window.canvas.view.panned(-700, 0))
        person.window.canvas.viewport().repaint()


@pytest.mark.parametrize("scale", [1.0], indirect=True)
def test_what_a_removed_stage_gives_way_to_needs_no_painting(
    person: Person, painted: list[str], scale: float, qtbot: QtBot
) -> None:
    look_from_the_beginning(person, scale, painted)
    first, second = person.window.session.state.journey.stages[:2]
    cards = person.document.maps[0].swimlanes[0].lanes[0].items
    card = next(one.id for one in cards if one.stage == second.id)
    person.window.session.select(first.id)
    person.window.canvas.setFocus()
    qtbot.waitUntil(lambda: card in painted)
    person.press(Qt.Key.Key_Delete)
    canvas = person.window.canvas
    canvas.viewport().repaint()
    place = located(canvas.layout_shown, card)
    assert place and place.rect.touches(canvas.seen)
    assert painted.count(card) == 1
