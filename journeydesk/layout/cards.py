"""Touchpoint lanes: cards in their places, rows of alternatives below each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from journeydesk.layout.boxes import Content, Placed
from journeydesk.layout.columns import centre, places_by_stage
from journeydesk.layout.context import Context
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
    cards = [(item, card(item, context)) for item in lane.items]
    tops, height = _row_tops(((seated[item.id].row, content.h) for item, content in cards), y)
    placed = tuple(
        content.at(item, centres[item.id] - CARD_W / 2, tops[seated[item.id].row]) for item, content in cards
    )
    return placed, height


def _row_tops(cards: Iterable[tuple[int, float]], y: float) -> tuple[dict[int, float], float]:
    """Return where each row begins, from the rows and heights of all cards, and the height of all rows."""
    heights: dict[int, float] = {}
    for row, height in cards:
        heights[row] = max(height, heights.get(row, 0.0))
    tops: dict[int, float] = {}
    bottom = LANE_PAD
    for row in sorted(heights):
        tops[row] = y + bottom
        bottom += heights[row] + ROW_GAP
    return tops, max(bottom - ROW_GAP, LANE_PAD + CARD_H) + LANE_PAD


def card(item: Touchpoint, context: Context) -> Content:
    """Return what stands on a touchpoint's card, as tall as its words need."""
    device = context.devices[item.device] if item.device else None
    department = context.departments[item.department] if item.department else None
    meta = " · ".join(one.name for one in (device, department) if one)
    # By what it shows: a card that only feels otherwise, or stands in another stage, keeps its content.
    return context.contents.get((item.title, device, department), lambda: _card(item.title, meta, context))


def _card(title: str, meta: str, context: Context) -> Content:
    indent = CARD_PAD + TILE + 8
    above = context.text(
        "title", title, CARD_TITLE, indent, CARD_PAD + 2, CARD_W - indent - CARD_PAD, "strong"
    )
    below = context.text("meta", meta, META, CARD_PAD, 0, CARD_W - 2 * CARD_PAD - FACE - 4, "soft")
    height = max(CARD_H, CARD_PAD + 2 + above.block.height + 6 + below.block.height + CARD_PAD)
    return Content((above, replace(below, y=height - CARD_PAD - below.block.height)), CARD_W, height)
