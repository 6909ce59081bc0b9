"""Curves as lines, in short pieces as far as they are in sight; dashed where they rest on nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from journeydesk.drawing.primitives import Block, Fill, Mark, Segment, Shape, Stroke
from journeydesk.insight.basis import Basis
from journeydesk.layout.boxes import Curve, CurvePoint, LaneBand, Passage
from journeydesk.layout.curve import Cubic, monotone
from journeydesk.layout.geometry import Rect
from journeydesk.record import record

WIDTH = 2.5

PIECE = 6
"""How many steps of a path one piece of its curve covers."""

PIECES = 4096
"""How many pieces keep their marks."""


@record(frozen=True, slots=True, eq=False)
class Drawn:
    """A curve, what is drawn of it: points and the steps between them, and its colour.

    `leaps` are the passages where its customers meet nothing; all of a `dashed` one is dashed.
    """

    curve: Curve
    points: tuple[CurvePoint, ...]
    cubics: tuple[Cubic, ...]
    colour: str
    leaps: tuple[Passage, ...] = ()
    width: float = WIDTH
    dashed: bool = False

    def is_assumed(self, left: CurvePoint, right: CurvePoint) -> bool:
        """Tell whether a step rests on nothing: one of its ends, or what it leaps over."""
        leaps = any(left.x < passage.end and passage.start < right.x for passage in self.leaps)
        return self.dashed or leaps or Basis.ASSUMED in (left.basis, right.basis)


def reach_of(curves: Sequence[Curve], start: float, end: float) -> tuple[float, float]:
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


def drawn_part(
    curve: Curve,
    colour: str,
    start: float,
    end: float,
    *,
    leaps: tuple[Passage, ...] = (),
    width: float = WIDTH,
    dashed: bool = False,
) -> Drawn:
    """Return the pieces of a curve that touch what lies between two places."""
    first, last = _pieced(curve, start, end)
    before = max(first - 1, 0)  # a step depends on the points beside it too
    cubics = monotone([(point.x, point.y) for point in curve.points[before : last + 2]])
    points = curve.points[first : last + 1]
    steps = cubics[first - before :][: len(points) - 1] if points else ()
    return Drawn(curve, points, steps, colour, leaps, width, dashed)


def line_blocks(
    band: LaneBand, one: Drawn, drawn: set[Cubic], owners: Mapping[Cubic, tuple[Drawn, ...]], shared: str
) -> Iterator[Block]:
    """Yield what is not `drawn` yet of a line; it is dashed where it is only assumed.

    A piece that has several `owners` has the `shared` colour.
    """
    assumed = [one.is_assumed(left, right) for left, right in pairwise(one.points)]
    numbered = [
        (number // PIECE, dashed, owners.get(cubic, (one,)), cubic in drawn, cubic)
        for number, (dashed, cubic) in enumerate(zip(assumed, one.cubics, strict=True))
    ]
    for (_, dashed, curves, done), group in groupby(numbered, key=lambda piece: piece[:4]):
        stretch = [piece[4] for piece in group]
        if done:
            continue
        drawn.update(stretch)
        tone = shared if len(curves) > 1 else one.colour
        pen = Stroke(tone, one.width, (6, 4) if dashed else (), round=not dashed)
        (left, y), (right, _) = stretch[0][0], stretch[-1][3]
        line = pushed((("M", 0.0, y), *(segment_of(cubic, left) for cubic in stretch)), None, pen)
        yield piece_block(band, line, left, right, paths_of(curves), left)


def paths_of(curves: Iterable[Drawn]) -> tuple[str, ...]:
    """Return the paths whose feelings some curves show."""
    return tuple(one.curve.path for one in curves if one.curve.path is not None)


@lru_cache(PIECES)
def pushed(outline: tuple[Segment, ...], fill: Fill | None, pen: Stroke | None) -> tuple[Mark, ...]:
    """Return the mark of a piece that begins at x = 0: the same one while it is only pushed aside."""
    return (Shape(outline, fill, pen),)


def piece_block(
    band: LaneBand,
    marks: tuple[Mark, ...],
    left: float,
    right: float,
    paths: tuple[str, ...] = (),
    x: float = 0.0,
) -> Block:
    """Return a part of what a lane shows from left to right."""
    bounds = Rect(left - 3, band.rect.y, right - left + 6, band.rect.h)
    return Block(band.lane.id, "curve", bounds, marks, x=x, paths=paths)


def segment_of(cubic: Cubic, left: float = 0.0) -> Segment:
    """Return a piece of a curve as a part of an outline that has come to its start and begins at `left`.

    To a millionth of a unit, as what is pushed aside runs on like before to no more than that.
    """
    _, (x1, y1), (x2, y2), (x, y) = cubic
    return "C", round(x1 - left, 6), y1, round(x2 - left, 6), y2, round(x - left, 6), y
