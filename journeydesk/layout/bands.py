"""A swimlane: its lanes below each other, the persona beside them, the connectors between its cards.

How high everything is must be known at once, for what follows below. What stands where is found when someone looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from journeydesk.layout.boxes import Curve, LaneBand, Placed, SwimlaneBand
from journeydesk.layout.comparing import Comparison, Party, foot_height
from journeydesk.layout.connectors import DEEPEST
from journeydesk.layout.context import Context
from journeydesk.layout.curve_names import curve_names
from journeydesk.layout.feelings import arc_curve, emotion_curves
from journeydesk.layout.folded import folded_lane, folded_swimlane, tallies
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import Later, Sight
from journeydesk.layout.notes import lay_notes, lay_tiles
from journeydesk.layout.persona import avatar_rect, lay_persona
from journeydesk.layout.seating import Seating
from journeydesk.layout.sizes import (
    CURVE_INSET,
    EMOTION_H,
    LABEL,
    LABEL_ROOM,
    LABEL_X,
    LANE_PAD,
    MARGIN,
    SMALL,
)
from journeydesk.layout.standing import Standing
from journeydesk.layout.stretch import stretched
from journeydesk.layout.text import PlacedText
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import ArcLane, EmotionLane, Lane, NoteLane, TouchpointLane


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """What one lane holds, before its height is settled."""

    items: Sequence[Placed]
    height: float
    curves: Sequence[Curve] = ()
    rows: Mapping[object, float] = field(default_factory=dict)


def lay_swimlane(own: Party, right: float, context: Context, others: Mapping[str, Party]) -> SwimlaneBand:
    """Place everything of a swimlane, relative to its own top; `right` is where the last stage ends.

    `others` are the swimlanes of the map that its lanes are compared with.
    """
    swimlane, segment, seated = own.swimlane, own.segment, own.seated
    if swimlane.collapsed:
        return folded_swimlane(swimlane, segment, seated, right, context)
    lanes: list[LaneBand] = []
    cards = Standing(seated, context, swimlane.paths)
    y = 0.0
    seen = (lane for lane in swimlane.lanes if not lane.hidden)
    for lane, part in zip(seen, seated.lanes, strict=True):
        if lane.collapsed:
            lanes.append(folded_lane(lane, swimlane, y, right, context))
        else:
            row = _row(part, swimlane, seated, cards, y, context)
            lanes.append(_lane(lane, row, y, right, _parties(lane, own, others), context))
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
        Sight(cards.connectors),
        standing=cards,
    )


def _parties(lane: Lane, own: Party, others: Mapping[str, Party]) -> tuple[Party, ...]:
    """Return whose curves a lane shows."""
    return (own, others[lane.against]) if isinstance(lane, EmotionLane) and lane.against else (own,)


def _lane(
    lane: Lane, row: _Row, y: float, right: float, parties: tuple[Party, ...], context: Context
) -> LaneBand:
    name = context.text("name", context.words.lane(lane), LABEL, LABEL_X, y + 12, LABEL_ROOM, "soft")
    foot = foot_height(*parties, context=context)
    need = max(row.height, name.block.height + 24)
    rows = tuple(_channel_names(lane, parties[0].seated, name, y, context))
    texts = (name, *_scale(lane, name, y, need, context), *rows)
    need = max(need, texts[-1].rect.bottom + 12 - y) + foot
    height, curves = need, row.curves
    if lane.height and lane.height > need:
        height = lane.height
        texts = (name, *_scale(lane, name, y, height - foot, context), *rows)
        curves = _stretched(row.curves, y + CURVE_INSET, y + height - foot - CURVE_INSET)
    rect = Rect(LABEL_X - 8, y, right - LABEL_X + 8, height)
    band = LaneBand(lane, rect, texts, row.items, curves, (), tallies(lane, y, context), need, rows=row.rows)
    if foot:
        return _compared(band, foot, parties, context)
    return _named(band, parties[0], context) if isinstance(lane, EmotionLane) else band


def _named(band: LaneBand, party: Party, context: Context) -> LaneBand:
    names = Later(lambda: curve_names(band.curves, party.swimlane.paths, band.rect, context))
    return replace(band, names=names)


def _compared(band: LaneBand, foot: float, parties: tuple[Party, ...], context: Context) -> LaneBand:
    """Return the band of a lane with the curve that its own is compared with, and what is said below both."""
    (own, other), rect = parties, band.rect
    comparison = Comparison(own, other, Rect(rect.x, rect.y, rect.w, rect.h - foot), context)
    found = cache(lambda: comparison.of(band.curves[0]))
    return replace(
        band,
        texts=(*band.texts, comparison.caption()),
        names=Later(lambda: found()[0]),
        counterparts=Later(lambda: (found()[1],)),
    )


def _stretched(curves: Sequence[Curve], top: float, bottom: float) -> Sequence[Curve]:
    return Later(lambda: (stretched(curve, top, bottom) for curve in curves))


def _row(
    lane: Lane, swimlane: Swimlane, seated: Seating, cards: Standing, y: float, context: Context
) -> _Row:
    match lane:
        case TouchpointLane():
            cards.tops[lane.id] = y
            own = seated.cards[lane.id]
            return _Row(Sight(lambda area: cards.placed(lane.id, area)), own.height, rows=own.rows(lane, y))
        case EmotionLane():
            against = lane.against is not None
            curves = Later(lambda: emotion_curves(lane, swimlane, cards.centres, y, context, alone=against))
            return _Row((), EMOTION_H, curves)
        case ArcLane():
            return _Row((), EMOTION_H, Later(lambda: (arc_curve(lane, y, context),)))
        case NoteLane():
            return _Row(*lay_notes(seated.notes[lane.id], y, context))
        case _:
            return _Row(*lay_tiles(lane, y, context))


def _channel_names(
    lane: Lane, seated: Seating, name: PlacedText, y: float, context: Context
) -> Iterator[PlacedText]:
    """Yield what the rows of a lane stand for that has one for each channel, beside their middles."""
    if isinstance(lane, TouchpointLane) and lane.rows == "channels":
        cards = seated.cards[lane.id]
        for row, channel in {seat.row: item.channel for item, _, seat in cards.items}.items():
            known = context.channels.get(channel or "")
            said = known.name if known else context.words.no_channel
            text = context.text("", said, SMALL, LABEL_X, 0.0, LABEL_ROOM, "soft")
            middle = y + (cards.tops[row] + cards.bottoms[row]) / 2
            yield replace(text, y=max(middle - text.block.height / 2, name.rect.bottom + 2))


def _scale(lane: Lane, name: PlacedText, y: float, height: float, context: Context) -> tuple[PlacedText, ...]:
    if not isinstance(lane, EmotionLane):
        return ()
    width, words, texts = LABEL_ROOM, context.words, [name]
    for said in (*([words.intended] if context.intended else []), f"▲ {words.delighted}"):
        below = texts[-1].y + texts[-1].block.height + 2
        texts.append(context.text("", said, SMALL, LABEL_X, below, width, "soft"))
    low = context.text("", f"▼ {words.angry}", SMALL, LABEL_X, 0, width, "soft")
    bottom = max(y + height - 12 - low.block.height, texts[-1].y + texts[-1].block.height)
    return (*texts[1:], replace(low, y=bottom))


def _grown(lane: LaneBand, by: float) -> LaneBand:
    return replace(lane, rect=Rect(lane.rect.x, lane.rect.y, lane.rect.w, lane.rect.h + by))


assert DEEPEST < LANE_PAD, "a line that passes over cards stays in its own lane"
