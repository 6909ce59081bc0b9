"""How emotion curves look: green above the middle, red below, dashed where one is only assumed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TypeVar

from journeydesk.drawing.fade import faint as fade
from journeydesk.drawing.lines import (
    WIDTH,
    Drawn,
    drawn_part,
    line_blocks,
    paths_of,
    piece_block,
    pushed,
    reach_of,
    segment_of,
)
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Box, Gradient, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme, mix
from journeydesk.insight.basis import SMALL_N, Basis
from journeydesk.layout.boxes import Curve, CurvePoint, LaneBand, SwimlaneBand
from journeydesk.layout.curve import Cubic, crossing, split
from journeydesk.layout.curve_names import SWATCH
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText
from journeydesk.layout.words import ENGLISH
from journeydesk.model.lanes import ArcLane

T = TypeVar("T")

POINT = 4.5
OVER = 8.0
"""How far points and lines reach beyond where they stand, in units."""

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
    reach = reach_of(band.curves, *seen)
    drawn = [drawn_part(curve, colour, *reach) for curve, colour in zip(band.curves, colours, strict=True)]
    front = [one for one in drawn if one.curve.path not in faint]
    if len(front) == 1 and theme.fills and not isinstance(band.lane, ArcLane):
        yield from _areas(band, _between(front[0].cubics, *seen), front[0].curve, theme)
    for one in front:
        yield from _sureness(band, one, theme)
    yield middle_block(band, left, theme)
    covered = {cubic for one in front for cubic in one.cubics}
    behind = [one for one in drawn if one not in front]
    yield from _group(band, behind, fade(theme.connector, theme.band), covered, seen, theme)
    yield from _group(band, front, theme.connector, set(), seen, theme)


def middle_block(band: LaneBand, left: float, theme: Theme) -> Block:
    """Return the line of what is neither good nor bad."""
    middle, right = band.curves[0].middle, band.rect.right
    return piece_block(band, (Line(left, middle, right, middle, Stroke(theme.middle, 1.5)),), left, right)


def _between(cubics: tuple[Cubic, ...], start: float, end: float) -> tuple[Cubic, ...]:
    return tuple(cubic for cubic in cubics if cubic[0][0] < end and start < cubic[3][0])


def _group(
    band: LaneBand,
    group: Sequence[Drawn],
    shared: str,
    drawn: set[Cubic],
    seen: tuple[float, float],
    theme: Theme,
) -> Iterator[Block]:
    """Yield curves that lie at one depth, without what is `drawn` already, and their points."""
    owners = _owners((one, cubic) for one in group for cubic in one.cubics)
    for one in group:
        yield from line_blocks(band, one, drawn, owners, shared)
    points = _owners((one, point) for one in group for point in one.points if seen[0] < point.x < seen[1])
    signed = not isinstance(band.lane, ArcLane)
    for point, curves in points.items():
        colour = shared if len(curves) > 1 else curves[0].colour
        yield point_block(point, colour, theme, paths_of(curves), signed=signed)


def _owners(pairs: Iterable[tuple[Drawn, T]]) -> dict[T, tuple[Drawn, ...]]:
    """Return the curves to which each of their parts belongs."""
    found: dict[T, tuple[Drawn, ...]] = {}
    for one, part in pairs:
        found[part] = (*found.get(part, ()), one)
    return found


def name_blocks(band: LaneBand, colours: tuple[str, ...], theme: Theme) -> Iterator[Block]:
    """Yield the names at the ends of several curves, each behind a piece of its line and on the ground of the band."""
    colour = {curve.path: colour for curve, colour in zip(band.curves, colours, strict=True)}
    for name in band.names:
        block = name_block(band, name.text, Stroke(colour[name.path], WIDTH, round=True), theme)
        yield replace(block, paths=(name.path,) if name.path else ())


def name_block(band: LaneBand, text: PlacedText, pen: Stroke, theme: Theme, *more: Mark) -> Block:
    """Return the name of a curve behind a piece of its line."""
    reach = Rect(text.x - SWATCH, text.y, text.width + SWATCH, text.block.height).grown(2)
    y = text.y + text.block.line_height / 2
    swatch = Line(text.x - SWATCH + 2, y, text.x - 4, y, pen)
    ground = Box(reach, theme.band, None, 4)
    return Block(band.lane.id, "curve", reach, (ground, swatch, *more, *text_marks((text,), theme)))


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


def point_block(
    point: CurvePoint, colour: str, theme: Theme, paths: tuple[str, ...] = (), *, signed: bool = True
) -> Block:
    """Return a point, hollow where too few were asked; values of the dramatic arc have no sign."""
    reach = Rect(point.x - POINT, point.y - POINT, 2 * POINT, 2 * POINT).grown(2)
    marks = _dot(colour, colour if is_sound(point) else theme.card)
    said = spoken_point(point, signed=signed)
    return Block(point.element, "point", reach, marks, said, point.x, point.y, paths)


@lru_cache(256)
def _dot(colour: str, fill: str) -> tuple[Mark, ...]:
    return (Box(Rect(-POINT, -POINT, 2 * POINT, 2 * POINT), fill, Stroke(colour, 2.0), POINT),)


def is_sound(point: CurvePoint) -> bool:
    """Tell whether a value is measured, and on many."""
    return point.basis == Basis.MEASURED and point.n is not None and point.n >= SMALL_N


def spoken_point(point: CurvePoint, *, signed: bool = True) -> str:
    """Say the value of a point and on what it rests."""
    return _spoken(point.value, point.basis, point.n, point.interval, signed)


@lru_cache(1024)
def _spoken(
    value: float, basis: str, n: int | None, interval: tuple[float, float] | None, signed: bool
) -> str:
    known = f", n = {n}" if n is not None else ""
    said, *ends = (ENGLISH.number(one, signed=signed) for one in (value, *(interval or ())))
    sure = f", {' to '.join(ends)}" if ends else ""
    return f"{said}{f', {basis}' if basis else ''}{known}{sure}"


def _sureness(band: LaneBand, one: Drawn, theme: Theme) -> Iterator[Block]:
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
            marks = tuple(_ribbon(upper, lower, one.colour, theme))
            yield piece_block(band, marks, cubic[0][0], cubic[3][0], paths_of((one,)))


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
            yield Shape((("M", *edge[0]), segment_of(edge)), None, Stroke(colour, 0.75, (1.0, 2.5)))
        return
    back = lower[3], lower[2], lower[1], lower[0]
    outline: tuple[Segment, ...] = (
        ("M", *upper[0]),
        segment_of(upper),
        ("L", *lower[3]),
        segment_of(back),
        ("Z",),
    )
    yield Shape(outline, mix(theme.band, colour, RIBBON))


def _areas(band: LaneBand, cubics: tuple[Cubic, ...], curve: Curve, theme: Theme) -> Iterator[Block]:
    """Yield the ground between curve and middle line, a piece for each side it lies on."""
    for above, group in groupby(_pieces(cubics, curve.middle), key=lambda one: _above(one, curve.middle)):
        stretch = list(group)
        (left, y), (right, _) = stretch[0][0], stretch[-1][3]
        outline: tuple[Segment, ...] = (
            ("M", 0.0, curve.middle),
            ("L", 0.0, y),
            *(segment_of(cubic, left) for cubic in stretch),
            ("L", round(right - left, 6), curve.middle),
            ("Z",),
        )
        ground = pushed(outline, _ground(above, curve, theme), None)
        yield piece_block(band, ground, left, right, (curve.path,) if curve.path else (), left)


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
