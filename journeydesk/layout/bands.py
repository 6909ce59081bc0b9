"""A swimlane: its lanes below each other, the persona beside them, the connectors between its cards."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesk.layout.boxes import Curve, LaneBand, Placed, PlacedText, SwimlaneBand
from journeydesk.layout.cards import lay_cards
from journeydesk.layout.connectors import DEEPEST, connectors
from journeydesk.layout.context import Context
from journeydesk.layout.curve_names import curve_names
from journeydesk.layout.feelings import arc_curve, emotion_curves
from journeydesk.layout.folded import folded_lane, folded_swimlane, tallies
from journeydesk.layout.geometry import Rect
from journeydesk.layout.notes import lay_notes, lay_tiles
from journeydesk.layout.persona import avatar_rect, lay_persona
from journeydesk.layout.seating import Seating, seating
from journeydesk.layout.sizes import CURVE_INSET, EMOTION_H, LABEL, LABEL_W, LABEL_X, LANE_PAD, MARGIN, SMALL
from journeydesk.layout.stretch import stretched
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import ArcLane, EmotionLane, Lane, NoteLane, TouchpointLane


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """What one lane holds, before its height is settled."""

    items: tuple[Placed, ...]
    height: float
    curves: tuple[Curve, ...] = ()


def lay_swimlane(swimlane: Swimlane, segment: Segment, right: float, context: Context) -> SwimlaneBand:
    """Place everything of a swimlane, relative to its own top; `right` is where the last stage ends."""
    if swimlane.collapsed:
        return folded_swimlane(swimlane, segment, right, context)
    seated = seating(swimlane, context)
    lanes: list[LaneBand] = []
    y = 0.0
    seen = (lane for lane in swimlane.lanes if not lane.hidden)
    for lane, part in zip(seen, seated.lanes, strict=True):
        if lane.collapsed:
            lanes.append(folded_lane(lane, y, right, context))
        else:
            lanes.append(
                _lane(lane, _row(part, swimlane, seated, y, context), y, right, swimlane.paths, context)
            )
        y = lanes[-1].rect.bottom
    persona, needed = lay_persona(segment, context)
    height = max(y, needed)
    if lanes and height > y and not lanes[-1].folded:
        lanes[-1] = _grown(lanes[-1], height - y)
    return SwimlaneBand(
        swimlane,
        segment,
        Rect(MARGIN, 0.0, right - MARGIN, height),
        avatar_rect(),
        persona,
        tuple(lanes),
        connectors(swimlane.paths, _card_rects(lanes)),
    )


def _lane(
    lane: Lane, row: _Row, y: float, right: float, paths: tuple[Path, ...], context: Context
) -> LaneBand:
    name = context.text("name", context.words.lane(lane), LABEL, LABEL_X, y + 12, LABEL_W - 20, "soft")
    need = max(row.height, name.block.height + 24)
    texts = (name, *_scale(lane, name, y, need, context))
    need = max(need, texts[-1].rect.bottom + 12 - y)
    height, curves = need, row.curves
    if lane.height and lane.height > need:
        height = lane.height
        texts = (name, *_scale(lane, name, y, height, context))
        curves = tuple(stretched(curve, y + CURVE_INSET, y + height - CURVE_INSET) for curve in curves)
    rect = Rect(LABEL_X - 8, y, right - LABEL_X + 8, height)
    names = curve_names(curves, paths, rect, context)
    return LaneBand(lane, rect, texts, row.items, curves, names, tallies(lane, y, context), need)


def _row(lane: Lane, swimlane: Swimlane, seating: Seating, y: float, context: Context) -> _Row:
    match lane:
        case TouchpointLane():
            items, height = lay_cards(lane, seating.seats[lane.id], seating.centres, y, context)
            return _Row(items, height)
        case EmotionLane():
            return _Row((), EMOTION_H, emotion_curves(lane, swimlane, seating.centres, y, context))
        case ArcLane():
            return _Row((), EMOTION_H, (arc_curve(lane, y, context),))
        case NoteLane():
            return _Row(*lay_notes(lane, y, context))
        case _:
            return _Row(*lay_tiles(lane, y, context))


def _scale(lane: Lane, name: PlacedText, y: float, height: float, context: Context) -> tuple[PlacedText, ...]:
    if not isinstance(lane, EmotionLane):
        return ()
    width = LABEL_W - 20
    top = context.text(
        "", "▲ " + context.words.delighted, SMALL, LABEL_X, name.y + name.block.height + 2, width, "soft"
    )
    low = context.text("", "▼ " + context.words.angry, SMALL, LABEL_X, 0, width, "soft")
    return top, replace(low, y=max(y + height - 12 - low.block.height, top.y + top.block.height))


def _grown(lane: LaneBand, by: float) -> LaneBand:
    return replace(lane, rect=Rect(lane.rect.x, lane.rect.y, lane.rect.w, lane.rect.h + by))


def _card_rects(lanes: list[LaneBand]) -> dict[str, Rect]:
    return {
        placed.element.id: placed.rect
        for band in lanes
        if isinstance(band.lane, TouchpointLane)
        for placed in band.items
    }


assert DEEPEST < LANE_PAD, "a line that passes over cards stays in its own lane"
