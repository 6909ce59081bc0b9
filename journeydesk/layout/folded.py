"""What is folded away still says its name and how much is in it: lanes, swimlanes, and the cells of folded stages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from journeydesk.layout.boxes import Column, Curve, LaneBand, SwimlaneBand
from journeydesk.layout.context import Context
from journeydesk.layout.feelings import emotion_curves, shown_points
from journeydesk.layout.geometry import Rect
from journeydesk.layout.persona import avatar_rect, lay_name
from journeydesk.layout.seating import Seating
from journeydesk.layout.sizes import (
    CONTENT_X,
    FOLDED_LANE_H,
    FOLDED_PAD,
    LABEL,
    LABEL_ROOM,
    LABEL_X,
    MARGIN,
    NOTE_INSET,
    TALLY,
)
from journeydesk.layout.stretch import stretched
from journeydesk.layout.text import PlacedText
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionLane, Lane

MOST_SAID = 3
"""How many lines a collapsed swimlane has for what is in it."""


def folded_lane(lane: Lane, swimlane: Swimlane, y: float, right: float, context: Context) -> LaneBand:
    """Return a lane as a thin strip: its name, and how much is in it."""
    name = context.text("name", context.words.lane(lane), LABEL, LABEL_X, y, LABEL_ROOM, "soft")
    room = right - CONTENT_X - NOTE_INSET
    held = (
        shown_points(lane, swimlane, context.columns)
        if isinstance(lane, EmotionLane)
        else sum(item.stage in context.columns for item in lane.items)
    )
    tally = context.text(
        "", context.words.counted(held, lane), TALLY, CONTENT_X + NOTE_INSET, y, room, "soft"
    )
    height = max(FOLDED_LANE_H, name.block.height + 12, tally.block.height + 12)
    return LaneBand(
        lane,
        Rect(LABEL_X - 8, y, right - LABEL_X + 8, height),
        (_centred(name, y, height),),
        tallies=(_centred(tally, y, height),),
        need=height,
    )


def folded_swimlane(
    swimlane: Swimlane, segment: Segment, seated: Seating, right: float, context: Context
) -> SwimlaneBand:
    """Return a swimlane as a strip: who it is about, how much is in it, and its curve made small."""
    persona = lay_name(segment, FOLDED_PAD, context)
    avatar = avatar_rect(FOLDED_PAD)
    tallies = tuple(_held(swimlane, context))
    lowest = max(text.rect.bottom for text in (*persona, *tallies))
    height = max(avatar.bottom, lowest) + FOLDED_PAD
    return SwimlaneBand(
        swimlane,
        segment,
        Rect(MARGIN, 0.0, right - MARGIN, height),
        avatar,
        persona,
        (),
        (),
        tallies,
        _spark(swimlane, seated, height, context),
    )


def tallies(lane: Lane, y: float, context: Context) -> tuple[PlacedText, ...]:
    """Return how much of a lane is in each folded stage."""
    folded = [column for column in context.columns.values() if column.folded]
    if not folded:
        return ()
    held = Counter(item.stage for item in lane.items)
    return tuple(_tally(column, held[column.stage], y, context) for column in folded if held[column.stage])


def _tally(column: Column, number: int, y: float, context: Context) -> PlacedText:
    shaped = context.text("", str(number), TALLY, column.x, y + 12, column.w, "soft")
    width = shaped.block.width
    return replace(shaped, x=column.x + (column.w - width) / 2, width=width)


def _held(swimlane: Swimlane, context: Context) -> Iterator[PlacedText]:
    """Yield what the first few lanes of touchpoints and notes hold: more would make the strip high."""
    counts = ((lane, sum(item.stage in context.columns for item in lane.items)) for lane in swimlane.lanes)
    telling = [
        context.words.counted(held, lane)
        for lane, held in counts
        if held and not lane.hidden and lane.kind in ("touchpoints", "notes")
    ]
    y = FOLDED_PAD + 4
    for tally in telling[:MOST_SAID]:
        yield (text := context.text("", tally, TALLY, LABEL_X, y, LABEL_ROOM, "soft"))
        y = text.rect.bottom


def _spark(swimlane: Swimlane, seated: Seating, height: float, context: Context) -> Curve | None:
    lane = next((lane for lane in seated.lanes if isinstance(lane, EmotionLane)), None)
    if lane is None:
        return None
    curve = emotion_curves(lane, swimlane, seated.centres(context), 0.0, context)[0]
    return stretched(curve, FOLDED_PAD, height - FOLDED_PAD) if len(curve.points) > 1 else None


def _centred(text: PlacedText, y: float, height: float) -> PlacedText:
    return replace(text, y=y + (height - text.block.height) / 2)
