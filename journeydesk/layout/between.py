"""What lies between two curves: pieces of both over the same places, cut where the curves cross."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence

from journeydesk.layout.curve import Cubic, Point, crossing, monotone, split

Pair = tuple[Cubic, Cubic]
"""A piece of one curve and the piece of the other above or below it."""

TINY = 1e-6
"""A piece shorter than this is what rounding left over."""


def between(one: Sequence[Point], other: Sequence[Point], start: float, end: float) -> Iterator[Pair]:
    """Yield the pieces of the lines through some points and through others, from `start` to `end`, where both run."""
    start = max([start, *(points[0][0] for points in (one, other) if points)])
    end = min([end, *(points[-1][0] for points in (one, other) if points)])
    left, right = deque(run(one, start, end)), deque(run(other, start, end))
    while left and right:
        x = min(left[0][3][0], right[0][3][0])
        yield from _uncrossed(_until(left, x), _until(right, x))


def run(points: Sequence[Point], start: float, end: float) -> Iterator[Cubic]:
    """Yield the pieces of the smooth line through `points` (x rising) between two places."""
    first = max(bisect_right(points, start, key=_x) - 2, 0)  # a piece depends on the points beside it too
    last = bisect_left(points, end, key=_x) + 2
    for cubic in monotone(points[first:last]):
        if cubic[0][0] < end - TINY and start + TINY < cubic[3][0]:
            yield _cut(_cut(cubic, end)[0], start)[1]


def lies_above(pair: Pair) -> bool:
    """Tell whether the first curve lies above the second in a piece."""
    one, other = pair
    return sum(y for _, y in one) < sum(y for _, y in other)


def _x(point: Point) -> float:
    return point[0]


def _cut(cubic: Cubic, x: float) -> tuple[Cubic, Cubic]:
    """Return what is left and right of a place; the piece itself for a side that has nothing."""
    start, end = cubic[0][0], cubic[3][0]
    if not start + TINY < x < end - TINY:
        return cubic, cubic
    return split(cubic, (x - start) / (end - start))  # x runs evenly along a piece


def _until(pieces: deque[Cubic], x: float) -> Cubic:
    """Take what lies left of a place from the front of a line."""
    piece = pieces.popleft()
    if piece[3][0] - x < TINY:
        return piece
    left, right = _cut(piece, x)
    pieces.appendleft(right)
    return left


def _uncrossed(one: Cubic, other: Cubic) -> Iterator[Pair]:
    apart = tuple((x, y - other_y) for (x, y), (_, other_y) in zip(one, other, strict=True))
    t = crossing((apart[0], apart[1], apart[2], apart[3]), 0.0)
    if t is None:
        yield one, other
    else:
        yield from zip(split(one, t), split(other, t), strict=True)
