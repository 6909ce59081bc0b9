"""Signs where a line is cut at the edge of a sheet and goes on at another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from journeydesk.drawing.primitives import Block, Line, Mark, Segment, Shape, Stroke
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect

ROLES = frozenset(("step", "curve", "intention"))
"""Roles of what leads from one thing to another; the straight line in the middle of a curve does not."""

LEAST_WIDTH = 1.0
"""Thinner lines are edges of something."""

APART, SIZE, HALF = 2.0, 6.0, 3.5
"""How far a sign stands from the edge, how long it is, half of how broad."""

TURNS = 24
"""How often a curve is halved to find where it crosses: to a millionth of its length."""


def signs_across(blocks: Iterable[Block], x: float, reach: Rect, *, behind: bool) -> Iterator[Mark]:
    """Yield arrows at an upright edge for the lines that cross it within `reach`, behind the edge or before it."""
    left = x + APART if behind else x - APART - SIZE
    for y, colour in _crossings(blocks, x, 0):
        if reach.y <= y <= reach.bottom:
            yield _triangle((left, y - HALF), (left + SIZE, y), (left, y + HALF), colour)


def signs_down(blocks: Iterable[Block], y: float, reach: Rect, *, behind: bool) -> Iterator[Mark]:
    """Yield arrows at a level edge for the lines that cross it within `reach`, below the edge or above it."""
    top = y + APART if behind else y - APART - SIZE
    for x, colour in _crossings(blocks, y, 1):
        if reach.x <= x <= reach.right:
            yield _triangle((x - HALF, top), (x, top + SIZE), (x + HALF, top), colour)


def _triangle(a: Point, b: Point, c: Point, colour: str) -> Shape:
    return Shape((("M", *a), ("L", *b), ("L", *c), ("Z",)), colour)


def _crossings(blocks: Iterable[Block], edge: float, axis: int) -> Iterator[tuple[float, str]]:
    """Yield where lines cross an edge, along the edge, and their colours; each place once."""
    found: dict[int, tuple[float, str]] = {}
    for block in (block for block in blocks if block.role in ROLES):
        offset = (block.x, block.y)
        for stroke, piece in _pieces(block):
            points = [(x + offset[0], y + offset[1]) for x, y in piece]
            if (points[0][axis] - edge) * (points[-1][axis] - edge) < 0:
                place = _at(points, edge, axis)[1 - axis]
                found.setdefault(round(place), (place, stroke.colour))
    yield from found.values()


def _pieces(block: Block) -> Iterator[tuple[Stroke, Sequence[Point]]]:
    """Yield straight pieces by two points and cubic ones by four."""
    for mark in block.marks:
        if isinstance(mark, Line) and block.role == "step":
            yield mark.stroke, ((mark.x1, mark.y1), (mark.x2, mark.y2))
        elif (
            isinstance(mark, Shape) and mark.fill is None and mark.stroke and mark.stroke.width >= LEAST_WIDTH
        ):
            for before, segment in pairwise(mark.segments):
                yield mark.stroke, (_points(before)[-1], *_points(segment))


def _points(segment: Segment) -> tuple[Point, ...]:
    numbers = segment[1:]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _at(points: Sequence[Point], edge: float, axis: int) -> Point:
    """Return the point of a piece that lies on an edge between its ends."""
    low, high = 0.0, 1.0
    rising = points[0][axis] < edge
    for _ in range(TURNS):
        middle = (low + high) / 2
        if (_along(points, middle)[axis] < edge) == rising:
            low = middle
        else:
            high = middle
    return _along(points, low)


def _along(points: Sequence[Point], t: float) -> Point:
    """Return the point at a part of a Bézier curve (de Casteljau)."""
    while len(points) > 1:
        points = [(a + (c - a) * t, b + (d - b) * t) for (a, b), (c, d) in pairwise(points)]
    return points[0]
