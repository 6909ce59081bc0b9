"""What a block becomes on a slide: its boxes with the words that stand in them, and what else it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.drawing.primitives import Block, Box, Line, Link, Mark, Picture, Shape, Text
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pptx.paint import bounds
from journeydesk.surfaces.pptx.steps import Point
from journeydesk.surfaces.pptx.words import Words, texts

SLACK = 1.0
"""Units by which words may reach over the box that they stand in."""

UNDERLINE = 4.0
"""How far below a line of words its underline is, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A box or arrow with what is written in it; without a ground, words that stand by themselves.

    `fall` is the box drawn below it as its shadow. `sites` are where lines hold on to it beside the middles of its
    sides.
    """

    ground: Box | Shape | None
    words: tuple[Words, ...] = ()
    fall: Box | None = None
    sites: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """The parts of a block from the back to the front; `links` are the areas of its words that lead somewhere."""

    parts: tuple[Frame | Line | Picture, ...]
    links: tuple[Link, ...]

    @property
    def words(self) -> tuple[Words, ...]:
        """All that is written."""
        return tuple(words for part in self.parts if isinstance(part, Frame) for words in part.words)


def figure(block: Block) -> Figure:
    """Return what a block becomes."""
    links = tuple(mark for mark in block.marks if isinstance(mark, Link))
    marks = [mark for mark in block.marks if not _underlines(mark, links)]
    falls = _falls(marks)
    held: dict[int, list[Words]] = {}
    free: list[Words] = []
    for words in texts(mark for mark in marks if isinstance(mark, Text)):
        holder = _holder(words, marks, falls)
        if holder is None or _beside(words, held.get(holder, [])):
            free.append(words)
        else:
            held.setdefault(holder, []).append(words)
    return Figure((*_grounds(marks, held, falls), *(Frame(None, (words,)) for words in free)), links)


def _grounds(
    marks: Sequence[Mark], held: dict[int, list[Words]], falls: dict[int, Box]
) -> Iterator[Frame | Line | Picture]:
    for number, mark in enumerate(marks):
        match mark:
            case Box() | Shape() if number + 1 not in falls:
                yield Frame(mark, tuple(held.get(number, ())), falls.get(number))
            case Line() | Picture():
                yield mark
            case _:  # words, which stand in what holds them; and shadows, which belong to what throws them
                pass


def _falls(marks: Sequence[Mark]) -> dict[int, Box]:
    """Return boxes that are the shadows of those drawn next, by the numbers of these."""
    return {
        number: fall
        for number, (fall, box) in enumerate(pairwise(marks), start=1)
        if isinstance(fall, Box) and isinstance(box, Box) and _is_below(fall, box)
    }


def _is_below(fall: Box, box: Box) -> bool:
    one, other = fall.rect, box.rect
    alike = (one.w, one.h, one.x, fall.radius) == (other.w, other.h, other.x, box.radius)
    return alike and other.y < one.y < other.y + 4 and fall.stroke is None and isinstance(fall.fill, str)


def _holder(words: Words, marks: Sequence[Mark], falls: dict[int, Box]) -> int | None:
    """Return the number of the smallest box that words stand in, None for words on no ground of their block."""
    area = words.rect
    around = {
        number: rect.w * rect.h
        for number, mark in enumerate(marks)
        if number + 1 not in falls and (rect := _room(mark)) and _within(area, rect)
    }
    return min(around, key=lambda number: around[number], default=None)


def _room(mark: Mark) -> Rect | None:
    match mark:
        case Box():
            return mark.rect
        case Shape() if arrow(mark):
            return bounds(mark.outline)
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Arrow:
    """The head of a stage: how far its point reaches, and whether it leaves room for the point of the one before."""

    tip: float
    notched: bool


def arrow(mark: Mark) -> Arrow | None:
    """Tell the head of a stage from other outlines: six corners, pointed at the right."""
    if not isinstance(mark, Shape) or mark.scale != 1.0 or mark.fill is None:
        return None
    match mark.outline:
        case (("M", left, _), ("L", back, _), ("L", tip, _), ("L", *_), ("L", *_), ("L", notch, _), ("Z",)):
            return Arrow(tip - back, notch > left)
        case _:
            return None


def _within(area: Rect, room: Rect) -> bool:
    across = room.x - SLACK < area.x and area.right < room.right + SLACK
    return across and room.y - SLACK < area.y and area.bottom < room.bottom + SLACK


def _beside(words: Words, above: Iterable[Words]) -> bool:
    """Tell whether words stand beside others, not below: one frame cannot hold both."""
    return any(words.rect.y < other.rect.bottom - SLACK for other in above)


def _underlines(mark: Mark, links: Iterable[Link]) -> bool:
    """Tell the line under an address, which a slide draws by itself."""
    return isinstance(mark, Line) and any(
        mark.x1 == link.rect.x and mark.y1 == mark.y2 and abs(mark.y1 - link.rect.bottom) < UNDERLINE
        for link in links
    )
