"""Note lanes and tile lanes: sentences, pictures, figures and backstage steps in their stages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import assert_never

from journeydesk.layout.boxes import Placed, PlacedText
from journeydesk.layout.columns import centre
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
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
    x, width = column.x + NOTE_INSET, column.w - 2 * NOTE_INSET
    style = QUOTE if kind is NoteKind.QUOTE else BODY
    text = context.text("text", item.text, style, x + 12, y + 8, width - 24, "strong")
    texts = [text]
    height = text.block.height + 16
    if item.owner:
        owner = context.text(
            "owner", item.owner, META, x + 12, y + 8 + text.block.height + 2, width - 24, "soft"
        )
        texts.append(owner)
        height += owner.block.height + 2
    return Placed(item, Rect(x, y, width, max(NOTE_MIN_H, height)), tuple(texts))


def lay_tiles(lane: TileLane, y: float, context: Context) -> Placement:
    """Set pictures, figures or backstage steps side by side; return them and the lane's height."""
    places = Counter(item.stage for item in lane.items)
    taken: Counter[str] = Counter()
    placed: list[Placed] = []
    for item in lane.items:
        column = context.columns[item.stage]
        x = centre(column, taken[item.stage], places[item.stage]) - CARD_W / 2
        taken[item.stage] += 1
        placed.append(_tile(item, x, y + NOTE_PAD, context))
    return tuple(placed), max(EMPTY_LANE_H, _lowest(placed) + NOTE_PAD - y)


def _lowest(placed: Iterable[Placed]) -> float:
    return max((one.rect.bottom for one in placed), default=0.0)


def _tile(item: Picture | Metric | BackstageStep, x: float, y: float, context: Context) -> Placed:
    top = CARD_PAD
    match item:
        case Picture():
            return _stacked(
                item, x, y, PICTURE_H + 6, [_line("caption", item.caption, META, "soft")], context
            )
        case Metric():
            lines = [
                _line("value", _figure(item, context), FIGURE, "strong"),
                _line("name", _named(item), META, "soft"),
            ]
        case BackstageStep():
            department = context.departments[item.department].name if item.department else ""
            lines = [
                _line("title", item.title, CARD_TITLE, "strong"),
                _line("meta", department, META, "soft"),
            ]
        case _:
            assert_never(item)
    return _stacked(item, x, y, top, lines, context)


Line = Callable[[float, float, Context], PlacedText]


def _line(field: str, text: str, style: TextStyle, tone: str) -> Line:
    def at(x: float, y: float, context: Context) -> PlacedText:
        return context.text(field, text, style, x + CARD_PAD, y, CARD_W - 2 * CARD_PAD, tone)

    return at


def _stacked(
    item: Picture | Metric | BackstageStep,
    x: float,
    y: float,
    top: float,
    lines: list[Line],
    context: Context,
) -> Placed:
    texts: list[PlacedText] = []
    bottom = y + top
    for line in lines:
        text = line(x, bottom, context)
        texts.append(text)
        bottom += text.block.height
    return Placed(item, Rect(x, y, CARD_W, bottom + CARD_PAD - y), tuple(texts))


def _figure(item: Metric, context: Context) -> str:
    if item.value is None:
        return "–"
    value = f"{item.value:,g}".replace(",", "\u202f").replace(".", context.words.decimal)
    return f"{value} {item.unit}".strip()


def _named(item: Metric) -> str:
    return f"{item.name} · n = {item.n}" if item.n is not None else item.name
