"""How the steps of paths look: a line with round corners and an arrow at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import hypot

from journeydesk.drawing.primitives import Block, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Connector
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.model.journey import Path

WIDTH = 1.6
THIN, BROAD = 1.0, 4.0
"""The width of a step that nobody takes, and of one that all take."""

PLANNED = (5.0, 4.0)
"""The dashes of a step that the company has in mind and nobody is known to take."""

ARROW = 5.0
ROUND = 8.0
"""The radius of corners, where there is room for it."""

TANGENT = 0.5523
"""How far along a quarter of a circle the controls of its cubic lie."""


def connector_block(connector: Connector, pen: Stroke) -> Block:
    """Draw one step of paths."""
    marks = tuple(step_marks(connector.corners, pen))
    reach = corner_bounds(connector.corners).grown(ARROW)
    return Block(f"{connector.source}>{connector.target}", "step", reach, marks, paths=connector.paths)


def corner_bounds(corners: Sequence[Point]) -> Rect:
    """Return the rectangle around the corners of a line."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def step_pen(connector: Connector, paths: Mapping[str, Path], theme: Theme) -> Stroke:
    """Return the pen of a step: the broader the more take it, dashed when it is only planned.

    Its colour is that of its path when only one takes it.
    """
    taking = [paths[path] for path in connector.paths]
    own = taking[0].colour if len(taking) == 1 else None
    taken = [path for path in taking if not path.planned]
    colour = theme.line(own) if own else theme.connector
    return Stroke(colour, _width(taken, paths.values()), () if taken else PLANNED)


def _width(taken: Sequence[Path], paths: Iterable[Path]) -> float:
    """Return how broad a step is by the shares of those who take it; where paths cannot be compared, all are alike."""
    shares = [path.share for path in paths if not path.planned]
    if not taken or len(shares) < 2 or None in shares:
        return WIDTH
    return THIN + (BROAD - THIN) * min(sum(path.share or 0.0 for path in taken), 1.0)


def step_marks(corners: Sequence[Point], pen: Stroke, arrow: float = ARROW) -> Iterator[Mark]:
    """Yield the line of a step and its arrow."""
    before, (x, y) = corners[-2:]
    dx, dy = _direction(before, (x, y))
    line = (*corners[:-1], (x - dx * arrow, y - dy * arrow))
    if len(line) == 2:
        yield Line(*line[0], *line[1], pen)
    else:
        yield Shape(tuple(_rounded(line)), None, pen)
    yield _arrow(x, y, dx, dy, arrow, pen.colour)


def _rounded(corners: Sequence[Point]) -> Iterator[Segment]:
    yield "M", *corners[0]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(ROUND, _length(before, corner) / 2, _length(corner, after) / 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        yield "L", *start
        yield "C", *_towards(start, corner, radius * TANGENT), *_towards(end, corner, radius * TANGENT), *end
    yield "L", *corners[-1]


def _towards(start: Point, end: Point, by: float) -> Point:
    dx, dy = _direction(start, end)
    return start[0] + dx * by, start[1] + dy * by


def _direction(start: Point, end: Point) -> Point:
    length = _length(start, end)
    return ((end[0] - start[0]) / length, (end[1] - start[1]) / length) if length else (1.0, 0.0)


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _arrow(x: float, y: float, dx: float, dy: float, size: float, colour: str) -> Shape:
    """Return an arrow head with its tip at (x, y), pointing along (dx, dy)."""
    bx, by = x - dx * size * 1.2, y - dy * size * 1.2
    side = size * 0.7
    return Shape(
        (("M", x, y), ("L", bx - dy * side, by + dx * side), ("L", bx + dy * side, by - dx * side), ("Z",)),
        colour,
    )
