"""Note lanes and tile lanes: sentences, pictures, figures and backstage steps in their stages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar, assert_never

from journeydesk.insight.basis import Basis
from journeydesk.layout.boxes import Content, Placed
from journeydesk.layout.cards import GROUNDS
from journeydesk.layout.columns import aside
from journeydesk.layout.context import Context
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import Later, Sight
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
from journeydesk.layout.text import PlacedText, TextStyle
from journeydesk.model.elements import unlike
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
    by_stage,
)
from journeydesk.record import record

T = TypeVar("T")

Placement = tuple[Sequence[Placed], float]
_Line = tuple[str, str, TextStyle, str]
TileLane = StoryboardLane | MetricLane | BackstageLane
EMPTY_LANE_H = 2 * NOTE_PAD + NOTE_MIN_H


@record(frozen=True, slots=True, eq=False)
class Stack:
    """The notes of a stage of some width and what stands in them; `height` is theirs together."""

    width: float
    notes: Sequence[Note]
    contents: Sequence[Content]
    height: float

    def placed(self, x: float, y: float) -> Iterator[Placed]:
        """Yield the notes below each other from (x, y) on."""
        for note, content in zip(self.notes, self.contents, strict=True):
            yield content.at(note, x, y)
            y += content.h + NOTE_GAP


def but_for(stages: Iterable[str], table: Mapping[str, T]) -> dict[str, T]:
    """Return a table without some stages; most edits leave nearly all of them, and a copy is made at once."""
    kept = dict(table)
    for stage in stages:
        kept.pop(stage, None)
    return kept


class Stacks:
    """The notes of a lane by stages; a stage keeps its stack for as long as it keeps its width."""

    def __init__(self, lane: NoteLane, before: Stacks | None = None) -> None:
        """Stack the notes of a lane; stages in which nothing has changed keep their stacks."""
        self._lane = lane
        self._stacks: dict[str, Stack] = {}
        if before and before._lane.note_kind is lane.note_kind:
            changed = {one.stage for part in unlike(before._lane.items, lane.items) for one in part}
            self._stacks = but_for(changed, before._stacks)

    def on(self, context: Context) -> dict[str, Stack]:
        """Return the stacks by stages."""
        kind = self._lane.note_kind
        for stage, notes in by_stage(self._lane.items).items():
            width = context.columns[stage].w
            if stage not in self._stacks or self._stacks[stage].width != width:
                # By identity: while their stack is kept, no other notes can have their ids.
                self._stacks[stage] = context.known.stacks.get(
                    (width, kind, *map(id, notes)), partial(_stack, notes, kind, width, context)
                )
        return dict(self._stacks)


def _stack(items: Sequence[Note], kind: NoteKind, width: float, context: Context) -> Stack:
    room = width - 2 * NOTE_INSET
    contents = [_content(item, kind, room, context) for item in items]
    height = sum([content.h for content in contents], NOTE_GAP * (len(contents) - 1))
    return Stack(width, items, contents, height)


def _content(item: Note, kind: NoteKind, width: float, context: Context) -> Content:
    rests = context.rests(item.evidence)
    says = ("note", item.text, item.owner, kind, rests, width)
    return context.known.contents.get(says, lambda: _words(item, kind, rests, width, context))


def lay_notes(stacks: Stacks, y: float, context: Context) -> Placement:
    """Stack the notes of each stage below each other from `y` on; return them and the lane's height."""
    stacked = stacks.on(context)
    highest = max((stack.height for stack in stacked.values()), default=0.0)

    def placed(area: Rect) -> Iterator[Placed]:
        for column in context.columns.values():
            stack = stacked.get(column.stage)
            if stack and column.x < area.right and area.x < column.right:
                yield from stack.placed(column.x + NOTE_INSET, y + NOTE_PAD)

    return Sight(placed), max(EMPTY_LANE_H, highest + 2 * NOTE_PAD)


def _words(item: Note, kind: NoteKind, rests: Basis | None, width: float, context: Context) -> Content:
    style, room = QUOTE if kind is NoteKind.QUOTE else BODY, width - 24 - _sign(rests)
    texts = [context.text("text", item.text, style, 12, 8, room, "strong")]
    bottom = texts[0].block.height + 8
    if item.owner:
        texts.append(context.text("owner", item.owner, META, 12, bottom + 2, room, "soft"))
        bottom += texts[1].block.height + 2
    return Content(tuple(texts), width, max(NOTE_MIN_H, bottom + 8), rests)


def _sign(rests: Basis | None) -> float:
    """Return the room beside words for the sign of what they rest on."""
    return GROUNDS + 4 if rests else 0.0


def lay_tiles(lane: TileLane, y: float, context: Context) -> Placement:
    """Set pictures, figures or backstage steps side by side; return them and the lane's height."""
    contents = [(item, _tile(item, context)) for item in lane.items]

    def placed() -> Iterator[Placed]:
        places = Counter(item.stage for item in lane.items)
        taken: Counter[str] = Counter()
        for item, content in contents:
            middle = context.columns[item.stage].middle + aside(taken[item.stage], places[item.stage])
            x = middle - CARD_W / 2
            taken[item.stage] += 1
            yield content.at(item, x, y + NOTE_PAD)

    highest = max((content.h for _, content in contents), default=0.0)
    return Later(placed), max(EMPTY_LANE_H, highest + 2 * NOTE_PAD)


def _tile(item: Picture | Metric | BackstageStep, context: Context) -> Content:
    says = (PICTURE_H + 6 if isinstance(item, Picture) else CARD_PAD, _lines(item, context))
    rests = context.rests(item.evidence)
    return context.known.contents.get(("tile", *says, rests), lambda: _stacked(*says, rests, context))


def _lines(item: Picture | Metric | BackstageStep, context: Context) -> tuple[_Line, ...]:
    match item:
        case Picture():
            return (("caption", item.caption, META, "soft"),)
        case Metric():
            return ("value", _figure(item, context), FIGURE, "strong"), ("name", _named(item), META, "soft")
        case BackstageStep():
            department = context.departments[item.department].name if item.department else ""
            return ("title", item.title, CARD_TITLE, "strong"), ("meta", department, META, "soft")
        case _:
            assert_never(item)


def _stacked(top: float, lines: Sequence[_Line], rests: Basis | None, context: Context) -> Content:
    """Set (field, text, style, tone) below each other from `top` on, the last beside the sign of what it rests on."""
    texts: list[PlacedText] = []
    bottom = top
    for number, (field, text, style, tone) in enumerate(lines, 1):
        room = CARD_W - 2 * CARD_PAD - (_sign(rests) if number == len(lines) else 0)
        texts.append(context.text(field, text, style, CARD_PAD, bottom, room, tone))
        bottom += texts[-1].block.height
    return Content(tuple(texts), CARD_W, bottom + CARD_PAD, rests)


def _figure(item: Metric, context: Context) -> str:
    if item.value is None:
        return "–"
    return f"{context.words.figure(item.value)} {item.unit}".strip()


def _named(item: Metric) -> str:
    # Kept together, or “n =” ends a line of a narrow tile.
    return f"{item.name} · n\u00a0=\u00a0{item.n}" if item.n is not None else item.name
