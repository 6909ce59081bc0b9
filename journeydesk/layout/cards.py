"""Touchpoint lanes: cards in their places, rows of alternatives below each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from journeydesk.layout.boxes import Placed, PlacedText
from journeydesk.layout.columns import centre, places_by_stage
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sequence import Seat, seats
from journeydesk.layout.sizes import CARD_H, CARD_PAD, CARD_TITLE, CARD_W, LANE_PAD, META, TILE
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane

ROW_GAP = 16.0
FACE = 14.0


def card_centres(lane: TouchpointLane, seated: Mapping[str, Seat], context: Context) -> dict[str, float]:
    """Return the x of the middle of every card of a lane."""
    places = places_by_stage(lane, seated)
    return {
        item.id: centre(context.columns[item.stage], seated[item.id].column, places[item.stage])
        for item in lane.items
    }


def seat_cards(lane: TouchpointLane, swimlane: Swimlane, context: Context) -> dict[str, Seat]:
    """Return the seats of a lane's touchpoints."""
    return seats(lane, swimlane.paths, context.channels)


def lay_cards(
    lane: TouchpointLane, seated: Mapping[str, Seat], centres: Mapping[str, float], y: float, context: Context
) -> tuple[tuple[Placed, ...], float]:
    """Place the cards of a lane that begins at `y`; return them and the lane's height."""
    cards = [card(item, centres[item.id] - CARD_W / 2, 0.0, context) for item in lane.items]
    tops, height = _row_tops(cards, seated)
    placed = tuple(_dropped(one, y + tops[seated[one.element.id].row]) for one in cards)
    return placed, height


def _row_tops(cards: list[Placed], seated: Mapping[str, Seat]) -> tuple[dict[int, float], float]:
    heights: dict[int, float] = {}
    for one in cards:
        row = seated[one.element.id].row
        heights[row] = max(one.rect.h, heights.get(row, 0.0))
    tops: dict[int, float] = {}
    y = LANE_PAD
    for row in sorted(heights):
        tops[row] = y
        y += heights[row] + ROW_GAP
    return tops, max(y - ROW_GAP, LANE_PAD + CARD_H) + LANE_PAD


def card(item: Touchpoint, x: float, y: float, context: Context) -> Placed:
    """Return a touchpoint's card with its left upper corner at (x, y), as tall as its words need."""
    indent = CARD_PAD + TILE + 8
    title = context.text(
        "title", item.title, CARD_TITLE, x + indent, y + CARD_PAD + 2, CARD_W - indent - CARD_PAD, "strong"
    )
    meta_width = CARD_W - 2 * CARD_PAD - FACE - 4
    meta = context.text("meta", _meta(item, context), META, x + CARD_PAD, y, meta_width, "soft")
    height = max(CARD_H, CARD_PAD + 2 + title.block.height + 6 + meta.block.height + CARD_PAD)
    meta = replace(meta, y=y + height - CARD_PAD - meta.block.height)
    return Placed(item, Rect(x, y, CARD_W, height), (title, meta))


def _meta(item: Touchpoint, context: Context) -> str:
    device = context.devices[item.device].name if item.device else ""
    department = context.departments[item.department].name if item.department else ""
    return " · ".join(part for part in (device, department) if part)


def _dropped(one: Placed, dy: float) -> Placed:
    texts: tuple[PlacedText, ...] = tuple(replace(text, y=text.y + dy) for text in one.texts)
    return Placed(one.element, one.rect.moved(0, dy), texts)
