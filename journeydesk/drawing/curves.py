"""How emotion curves look: green above the middle, red below, dashed where one is only assumed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise

from journeydesk.drawing.fade import faint as fade
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Gradient, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme, mix
from journeydesk.insight.basis import SMALL_N, Basis
from journeydesk.layout.boxes import Curve, CurvePoint, LaneBand, SwimlaneBand
from journeydesk.layout.curve import Cubic, crossing, monotone, split
from journeydesk.layout.curve_names import SWATCH
from journeydesk.layout.geometry import Rect
from journeydesk.layout.words import ENGLISH
from journeydesk.model.lanes import ArcLane

POINT = 4.5
WIDTH = 2.5
OVER = 8.0
"""How far points and lines reach beyond where they stand, in units."""

PIECE = 6
"""How many steps of a path one piece of its curve covers."""

RIBBON = 0.3
"""How much of its colour the ribbon around a curve has."""

FULL_TINT = 1.2
"""The emotion from which on the ground has its full colour."""


def curve_blocks(
    band: LaneBand, colours: tuple[str, ...], left: float, theme: Theme, faint: Collection[str], area: Rect
) -> Iterator[Block]:
    """Yield the curves of a lane, at least where they touch an area, in short pieces, and their points.

    Where curves are one line, it is drawn once, in the colour of shared steps. Only a single curve has a ground:
    several of them would mix into mud. Curves of `faint` paths lie below all others.
    """
    seen = area.x - OVER, area.right + OVER
    reach = _reach(band.curves, *seen)
    drawn = [_drawn(curve, colour, *reach) for curve, colour in zip(band.curves, colours, strict=True)]
    front = [one for one in drawn if one.curve.path not in faint]
    if len(front) == 1 and theme.fills and not isinstance(band.lane, ArcLane):
        yield from _areas(band, _between(front[0].cubics, *seen), front[0].curve, theme)
    for one in front:
        yield from _sureness(band, one, theme)
    middle = band.curves[0].middle
    rule = Line(left, middle, band.rect.right, middle, Stroke(theme.middle, 1.5))
    yield _piece(band, (rule,), left, band.rect.right)
    covered = {cubic for one in front for cubic in one.cubics}
    behind = [one for one in drawn if one not in front]
    yield from _group(band, behind, fade(theme.connector, theme.band), covered, seen, theme)
    yield from _group(band, front, theme.connector, set(), seen, theme)


@dataclass(frozen=True, slots=True, eq=False)
class _Drawn:
    """A curve, what is drawn of it: points and the steps between them, and its colour."""

    curve: Curve
    points: tuple[CurvePoint, ...]
    cubics: tuple[Cubic, ...]
    colour: str


def _reach(curves: Sequence[Curve], start: float, end: float) -> tuple[float, float]:
    """Return where the pieces of curves begin and end that touch what lies between two places.

    What several curves share must be known for the whole of a piece, or its dashes would begin elsewhere.
    """
    pieces = [
        curve.points[first : last + 1] for curve in curves for first, last in [_pieced(curve, start, end)]
    ]
    ends = [point.x for piece in pieces for point in (*piece[:1], *piece[-1:])]
    return min([start, *ends]), max([end, *ends])


def _pieced(curve: Curve, start: float, end: float) -> tuple[int, int]:
    """Return the first and the last point of the pieces of a curve that touch what lies between two places."""
    before = bisect_left(curve.points, start, key=_x) - 1
    behind = bisect_right(curve.points, end, key=_x)
    return max(before, 0) // PIECE * PIECE, -(-behind // PIECE) * PIECE


def _x(point: CurvePoint) -> float:
    return point.x


def _between(cubics: tuple[Cubic, ...], start: float, end: float) -> tuple[Cubic, ...]:
    return tuple(cubic for cubic in cubics if cubic[0][0] < end and start < cubic[3][0])


def _drawn(curve: Curve, colour: str, start: float, end: float) -> _Drawn:
    """Return the pieces of a curve that touch what lies between two places."""
    first, last = _pieced(curve, start, end)
    before = max(first - 1, 0)  # a step depends on the points beside it too
    cubics = monotone([(point.x, point.y) for point in curve.points[before : last + 2]])
    points = curve.points[first : last + 1]
    return _Drawn(curve, points, cubics[first - before :][: len(points) - 1] if points else (), colour)


def _group(
    band: LaneBand,
    group: Sequence[_Drawn],
    shared: str,
    drawn: set[Cubic],
    seen: tuple[float, float],
    theme: Theme,
) -> Iterator[Block]:
    """Yield curves that lie at one depth, without what is `drawn` already, and their points."""
    common = {cubic for cubic, times in Counter(chain(*(one.cubics for one in group))).items() if times > 1}
    for one in group:
        yield from _lines(band, one, drawn, common, shared)
    found: dict[CurvePoint, str] = {}
    for one in group:
        for point in one.points:
            if seen[0] < point.x < seen[1]:
                found[point] = shared if point in found else one.colour
    for point, colour in found.items():
        yield _point(point, colour, theme)


def name_blocks(band: LaneBand, colours: tuple[str, ...], theme: Theme) -> Iterator[Block]:
    """Yield the names at the ends of several curves, each behind a piece of its line and on the ground of the band."""
    colour = {curve.path: colour for curve, colour in zip(band.curves, colours, strict=True)}
    for name in band.names:
        text = name.text
        reach = Rect(text.x - SWATCH, text.y, text.width + SWATCH, text.block.height).grown(2)
        y = text.y + text.block.line_height / 2
        swatch = Line(text.x - SWATCH + 2, y, text.x - 4, y, Stroke(colour[name.path], WIDTH, round=True))
        ground = Box(reach, theme.band, None, 4)
        yield Block(band.lane.id, "curve", reach, (ground, swatch, *text_marks((text,), theme)))


def curve_colours(
    lane: LaneBand, band: SwimlaneBand, theme: Theme, faint: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the colours of a lane's curves: those of their paths, the segment's where a path has none."""
    own = {path.id: path.colour for path in band.swimlane.paths}
    colours = [theme.line(own.get(curve.path or "") or band.segment.colour) for curve in lane.curves]
    return tuple(
        fade(colour, theme.band) if curve.path in faint else colour
        for curve, colour in zip(lane.curves, colours, strict=True)
    )


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
    value, *ends = (ENGLISH.number(one, signed=True) for one in (point.value, *(point.interval or ())))
    sure = f", {' to '.join(ends)}" if ends else ""
    return f"{value}, {point.basis}{n}{sure}"


def _lines(
    band: LaneBand, one: _Drawn, drawn: set[Cubic], common: Collection[Cubic], shared: str
) -> Iterator[Block]:
    """Yield what is not `drawn` yet of a line; it is dashed where the feeling at either end is only assumed."""
    assumed = [Basis.ASSUMED in (left.basis, right.basis) for left, right in pairwise(one.points)]
    numbered = [
        (number // PIECE, dashed, shared if cubic in common else one.colour, cubic in drawn, cubic)
        for number, (dashed, cubic) in enumerate(zip(assumed, one.cubics, strict=True))
    ]
    for (_, dashed, tone, done), group in groupby(numbered, key=lambda piece: piece[:4]):
        stretch = [piece[4] for piece in group]
        if done:
            continue
        drawn.update(stretch)
        pen = Stroke(tone, WIDTH, (6, 4) if dashed else (), round=not dashed)
        line = Shape((("M", *stretch[0][0]), *map(_segment, stretch)), None, pen)
        yield _piece(band, (line,), stretch[0][0][0], stretch[-1][3][0])


def _sureness(band: LaneBand, one: _Drawn, theme: Theme) -> Iterator[Block]:
    """Yield a ribbon around those steps of a curve whose ends have an interval; in print it has dotted edges."""
    for (left, right), cubic in zip(pairwise(one.points), one.cubics, strict=True):
        if left.interval and right.interval:
            unit = (one.curve.bottom - one.curve.top) / 4
            upper, lower = (
                _shifted(
                    cubic,
                    (left.value - left.interval[end]) * unit,
                    (right.value - right.interval[end]) * unit,
                )
                for end in (1, 0)
            )
            yield _piece(band, tuple(_ribbon(upper, lower, one.colour, theme)), cubic[0][0], cubic[3][0])


def _shifted(cubic: Cubic, start: float, end: float) -> Cubic:
    """Return a curve moved down by `start` at its start and by `end` at its end, and evenly between.

    The x of its controls lie at the thirds, so a straight line is added to it.
    """
    down = (start, start + (end - start) / 3, start + 2 * (end - start) / 3, end)
    (a, b, c, d) = ((x, y + by) for (x, y), by in zip(cubic, down, strict=True))
    return a, b, c, d


def _ribbon(upper: Cubic, lower: Cubic, colour: str, theme: Theme) -> Iterator[Mark]:
    if not theme.fills:
        for edge in (upper, lower):
            yield Shape((("M", *edge[0]), _segment(edge)), None, Stroke(colour, 0.75, (1.0, 2.5)))
        return
    back = lower[3], lower[2], lower[1], lower[0]
    outline: tuple[Segment, ...] = (
        ("M", *upper[0]),
        _segment(upper),
        ("L", *lower[3]),
        _segment(back),
        ("Z",),
    )
    yield Shape(outline, mix(theme.band, colour, RIBBON))


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
