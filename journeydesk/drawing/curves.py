"""How an emotion curve looks: green above the middle, red below, dashed where it is only assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from journeydesk.drawing.marks import signed
from journeydesk.drawing.primitives import Block, Box, Gradient, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.insight.basis import SMALL_N, Basis
from journeydesk.layout.boxes import Curve, CurvePoint, LaneBand
from journeydesk.layout.curve import Cubic, crossing, monotone, split
from journeydesk.layout.geometry import Rect
from journeydesk.model.lanes import ArcLane

POINT = 4.5
WIDTH = 2.5
PIECE = 12
"""How many steps of a path one piece of its curve covers."""

FULL_TINT = 1.2
"""The emotion from which on the ground has its full colour."""


def curve_blocks(band: LaneBand, curve: Curve, left: float, colour: str, theme: Theme) -> Iterator[Block]:
    """Yield the curve of a lane, in pieces short enough that only those in sight need painting, and its points."""
    middle = Line(left, curve.middle, band.rect.right, curve.middle, Stroke(theme.middle, 1.5))
    yield _piece(band, (middle,), left, band.rect.right)
    cubics = monotone([(point.x, point.y) for point in curve.points])
    if not isinstance(band.lane, ArcLane):
        yield from _areas(band, cubics, curve, theme)
    yield from _lines(band, cubics, curve.points, colour)
    for point in curve.points:
        yield _point(point, colour, theme)


def _piece(band: LaneBand, marks: tuple[Mark, ...], left: float, right: float) -> Block:
    return Block(band.lane.id, "curve", Rect(left - 3, band.rect.y, right - left + 6, band.rect.h), marks)


def _point(point: CurvePoint, colour: str, theme: Theme) -> Block:
    sound = point.basis == Basis.MEASURED and point.n is not None and point.n >= SMALL_N
    rect = Rect(point.x - POINT, point.y - POINT, 2 * POINT, 2 * POINT)
    mark = Box(rect, colour if sound else theme.card, Stroke(colour, 2.0), POINT)
    return Block(point.element, "point", rect.grown(2), (mark,), _spoken(point))


def _spoken(point: CurvePoint) -> str:
    if not point.basis:  # a point of the dramatic arc, whose values have no sign
        return f"{point.value:g}"
    n = f", n = {point.n}" if point.n is not None else ""
    return f"{signed(point.value)}, {point.basis}{n}"


def _lines(
    band: LaneBand, cubics: tuple[Cubic, ...], points: tuple[CurvePoint, ...], colour: str
) -> Iterator[Block]:
    """Yield the line; it is dashed where the feeling at either end is only assumed."""
    assumed = [Basis.ASSUMED in (left.basis, right.basis) for left, right in pairwise(points)]
    numbered = zip(range(len(cubics)), assumed, cubics, strict=True)
    for (_, dashed), group in groupby(numbered, key=lambda one: (one[0] // PIECE, one[1])):
        stretch = [cubic for _, _, cubic in group]
        pen = Stroke(colour, WIDTH, (6, 4) if dashed else (), round=not dashed)
        line = Shape((("M", *stretch[0][0]), *map(_segment, stretch)), None, pen)
        yield _piece(band, (line,), stretch[0][0][0], stretch[-1][3][0])


def _areas(band: LaneBand, cubics: tuple[Cubic, ...], curve: Curve, theme: Theme) -> Iterator[Block]:
    """Yield the ground between curve and middle line, a piece for each side it lies on."""
    for above, group in groupby(_pieces(cubics, curve.middle), key=lambda one: _above(one, curve.middle)):
        stretch = list(group)
        start, end = stretch[0][0], stretch[-1][3]
        outline: tuple[Segment, ...] = (
            ("M", start[0], curve.middle),
            ("L", *start),
            *map(_segment, stretch),
            ("L", end[0], curve.middle),
            ("Z",),
        )
        yield _piece(band, (Shape(outline, _ground(above, curve, theme)),), start[0], end[0])


def _ground(above: bool, curve: Curve, theme: Theme) -> Gradient:
    reach = (curve.bottom - curve.top) * FULL_TINT / 4
    if above:
        return Gradient(curve.middle - reach, curve.middle, theme.good_tint, theme.band)
    return Gradient(curve.middle, curve.middle + reach, theme.band, theme.bad_tint)


def _pieces(cubics: Iterable[Cubic], middle: float) -> Iterator[Cubic]:
    for cubic in cubics:
        t = crossing(cubic, middle)
        yield from (cubic,) if t is None else split(cubic, t)


def _above(piece: Cubic, middle: float) -> bool:
    return piece[0][1] + piece[3][1] < 2 * middle


def _segment(cubic: Cubic) -> Segment:
    _, (x1, y1), (x2, y2), (x, y) = cubic
    return "C", x1, y1, x2, y2, x, y
