"""Note lanes and tile lanes: sentences, pictures, figures and backstage steps in their stages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import assert_never

from journeydesk.layout.boxes import Column, Content, Placed, PlacedText
from journeydesk.layout.columns import centre
from journeydesk.layout.context import Context
from journeydesk.layout.sizes import (
    BODY,
    CARD_PAD,
    CARD_TITLE,
    CARD_W,
    FIGURE,
    META,
    NOTE_GAP,
    NOTE_INSET,
    NOTE_MIN_H,
    NOTE_PAD,
    PICTURE_H,
    QUOTE,
)
from journeydesk.layout.text import TextStyle
from journeydesk.model.lanes import (
    BackstageLane,
    BackstageStep,
    Metric,
    MetricLane,
    Note,
    NoteKind,
    NoteLane,
    Picture,
    StoryboardLane,
)

Placement = tuple[tuple[Placed, ...], float]
TileLane = StoryboardLane | MetricLane | BackstageLane
EMPTY_LANE_H = 2 * NOTE_PAD + NOTE_MIN_H


def lay_notes(lane: NoteLane, y: float, context: Context) -> Placement:
    """Stack the notes of each stage below each other from `y` on; return them and the lane's height."""
    bottoms: dict[str, float] = defaultdict(lambda: y + NOTE_PAD)
    placed: list[Placed] = []
    for item in lane.items:
        one = _note(item, lane.note_kind, bottoms[item.stage], context)
        bottoms[item.stage] = one.rect.bottom + NOTE_GAP
        placed.append(one)
    lowest = max(bottoms.values(), default=0.0) - NOTE_GAP
    return tuple(placed), max(EMPTY_LANE_H, lowest + NOTE_PAD - y)


def _note(item: Note, kind: NoteKind, y: float, context: Context) -> Placed:
    column = context.columns[item.stage]
    content = context.contents.get((item, column, kind), lambda: _words(item, kind, column, context))
    return content.at(item, column.x + NOTE_INSET, y)


def _words(item: Note, kind: NoteKind, column: Column, context: Context) -> Content:
    width = column.w - 2 * NOTE_INSET
    style = QUOTE if kind is NoteKind.QUOTE else BODY
    texts = [context.text("text", item.text, style, 12, 8, width - 24, "strong")]
    bottom = texts[0].block.height + 8
    if item.owner:
        texts.append(context.text("owner", item.owner, META, 12, bottom + 2, width - 24, "soft"))
        bottom += texts[1].block.height + 2
    return Content(tuple(texts), width, max(NOTE_MIN_H, bottom + 8))


def lay_tiles(lane: TileLane, y: float, context: Context) -> Placement:
    """Set pictures, figures or backstage steps side by side; return them and the lane's height."""
    places = Counter(item.stage for item in lane.items)
    taken: Counter[str] = Counter()
    placed: list[Placed] = []
    for item in lane.items:
        column = context.columns[item.stage]
        x = centre(column, taken[item.stage], places[item.stage]) - CARD_W / 2
        taken[item.stage] += 1
        placed.append(_tile(item, context).at(item, x, y + NOTE_PAD))
    return tuple(placed), max(EMPTY_LANE_H, _lowest(placed) + NOTE_PAD - y)


def _lowest(placed: Iterable[Placed]) -> float:
    return max((one.rect.bottom for one in placed), default=0.0)


def _tile(item: Picture | Metric | BackstageStep, context: Context) -> Content:
    match item:
        case Picture():
            return _stacked(PICTURE_H + 6, [("caption", item.caption, META, "soft")], context)
        case Metric():
            figure = ("value", _figure(item, context), FIGURE, "strong")
            return _stacked(CARD_PAD, [figure, ("name", _named(item), META, "soft")], context)
        case BackstageStep():
            department = context.departments[item.department].name if item.department else ""
            title = ("title", item.title, CARD_TITLE, "strong")
            return _stacked(CARD_PAD, [title, ("meta", department, META, "soft")], context)
        case _:
            assert_never(item)


def _stacked(top: float, lines: list[tuple[str, str, TextStyle, str]], context: Context) -> Content:
    """Set (field, text, style, tone) below each other from `top` on."""
    texts: list[PlacedText] = []
    bottom = top
    for field, text, style, tone in lines:
        texts.append(context.text(field, text, style, CARD_PAD, bottom, CARD_W - 2 * CARD_PAD, tone))
        bottom += texts[-1].block.height
    return Content(tuple(texts), CARD_W, bottom + CARD_PAD)


def _figure(item: Metric, context: Context) -> str:
    if item.value is None:
        return "–"
    return f"{context.words.figure(item.value)} {item.unit}".strip()


def _named(item: Metric) -> str:
    return f"{item.name} · n = {item.n}" if item.n is not None else item.name
