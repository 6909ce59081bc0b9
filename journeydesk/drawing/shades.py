"""The area between two curves: a ground where it is sure which lies higher, upright hairs where it is not.

Green is where the curve of the lane lies higher, red where it lies lower; hairs stand close in print for what is sure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from journeydesk.drawing.lines import piece_block, segment_of
from journeydesk.drawing.primitives import Block, Box, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme, mix
from journeydesk.layout.between import Pair, between, lies_above
from journeydesk.layout.boxes import Contrast, Counterpart, Curve, CurvePoint, LaneBand, Passage
from journeydesk.layout.curve import Point, y_at
from journeydesk.layout.geometry import Rect

SURE = (Contrast.HIGHER, Contrast.LOWER)
MISSING = (Contrast.ABSENT, Contrast.ALONE)

GROUND, HAIR = 0.26, 0.5
"""How much of its colour the ground has, and a hair."""

CLOSE, WIDE = 2.5, 6.0
"""How far hairs stand apart."""

INSET = 8.0
"""How far a mark of what is missing keeps from the borders of its stage."""


def shade_blocks(band: LaneBand, counterpart: Counterpart, theme: Theme, area: Rect) -> Iterator[Block]:
    """Yield what lies between a lane's curve and its counterpart, and where only one of them has anything."""
    curve = band.curves[0]
    for passage in counterpart.passages:
        if passage.start < area.right and area.x < passage.end:
            if passage.contrast in MISSING:
                yield _missing(band, curve, passage, theme)
            elif passage.contrast is not Contrast.UNKNOWN:
                yield from _shades(band, curve, counterpart.curve, passage, theme)


def _shades(band: LaneBand, one: Curve, other: Curve, passage: Passage, theme: Theme) -> Iterator[Block]:
    start, end = passage.start, passage.end
    pairs = between(_points(one, start, end), _points(other, start, end), start, end)
    for above, group in groupby(pairs, key=lies_above):
        stretch = list(group)
        start, end = stretch[0][0][0][0], stretch[-1][0][3][0]
        sure = passage.contrast is (Contrast.HIGHER if above else Contrast.LOWER)
        colour = theme.good if above else theme.bad
        shade = _shade(stretch, sure, colour, theme)
        if shade.outline:  # where curves cross twice at once no hair may fall between
            yield piece_block(band, (shade,), start, end)


def _points(curve: Curve, start: float, end: float) -> list[Point]:
    """Return the points of a curve between two places, and those beside them that decide how it runs there."""
    first = max(bisect_right(curve.points, start, key=_x) - 2, 0)
    last = bisect_left(curve.points, end, key=_x) + 2
    return [(point.x, point.y) for point in curve.points[first:last]]


def _x(point: CurvePoint) -> float:
    return point.x


def _shade(pairs: Sequence[Pair], sure: bool, colour: str, theme: Theme) -> Shape:
    if sure and theme.fills:
        return Shape(_outline(pairs), mix(theme.band, colour, GROUND))
    pen = Stroke(mix(theme.band, colour, HAIR), 1.0)
    return Shape(tuple(_hairs(pairs, CLOSE if sure else WIDE)), None, pen)


def _outline(pairs: Sequence[Pair]) -> tuple[Segment, ...]:
    there = [one for one, _ in pairs]
    back = [(d, c, b, a) for _, (a, b, c, d) in reversed(pairs)]
    return (
        ("M", *there[0][0]),
        *map(segment_of, there),
        ("L", *back[0][0]),
        *map(segment_of, back),
        ("Z",),
    )


def _hairs(pairs: Sequence[Pair], apart: float) -> Iterator[Segment]:
    """Yield upright lines from one curve to the other, at the same places whatever part is drawn."""
    for one, other in pairs:
        start, end = one[0][0], one[3][0]
        for number in range(ceil(start / apart), ceil(end / apart)):
            t = (number * apart - start) / (end - start)
            yield "M", number * apart, y_at(one, t)
            yield "L", number * apart, y_at(other, t)


def _missing(band: LaneBand, curve: Curve, passage: Passage, theme: Theme) -> Block:
    """Return the dashed outline of a stage in which somebody has nothing."""
    left, right = passage.start + INSET, passage.end - INSET
    rect = Rect(left, curve.top - INSET, right - left, curve.bottom - curve.top + 2 * INSET)
    return piece_block(band, (Box(rect, None, Stroke(theme.soft, 1.2, (5.0, 3.5)), 8),), left, right)
