"""The steps of paths as connectors, which stay at their cards when somebody moves these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journeydesk.drawing.primitives import Block, Line, Shape, Stroke
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pptx.paint import preset

Point = tuple[float, float]

TOP, LEFT, BOTTOM, RIGHT = range(4)
"""The middles of the sides of a rectangle, as DrawingML counts them."""

THIN = 1.0
"""The least side, in points, by which places within a connector are told; PowerPoint takes as much."""

TURNED = 5_400_000
"""A quarter turn in 60,000ths of a degree."""


@dataclass(frozen=True, slots=True)
class Step:
    """A line from corner to corner, its pen and how large the arrow at its end is."""

    source: str
    target: str
    corners: tuple[Point, ...]
    pen: Stroke
    arrow: float


def step_of(block: Block) -> Step | None:
    """Return the step that a block draws: its line, which may have round corners, and its arrow; None for others.

    One that leads back to its own card is no connector: programs cannot hold both ends of a line at one shape.
    """
    source, arrow, target = block.element.partition(">")
    if block.role != "step" or not arrow or source == target or len(block.marks) != 2:
        return None
    line, head = block.marks
    if not isinstance(head, Shape) or not isinstance(line, Line | Shape) or line.stroke is None:
        return None
    way = ((line.x1, line.y1),) if isinstance(line, Line) else tuple(_corners(line))
    tip, *sides = (point for point in (segment[1:3] for segment in head.outline) if len(point) == 2)
    length = max(abs(a - b) for side in sides for a, b in zip(tip, side, strict=True))
    return Step(source, target, (*way, tip), line.stroke, length)


def _corners(line: Shape) -> Iterator[Point]:
    """Yield where a line begins and where it turns; its corners are round, so they are where its two ways meet."""
    before = (0.0, 0.0)
    for segment in line.outline:
        match segment:
            case ("M", x, y):
                yield x, y
                before = x, y
            case ("L", x, y):
                before = x, y
            case ("C", _, y1, _, _, x, y):
                yield (x, before[1]) if y1 == before[1] else (before[0], y)
                before = x, y


def halves(step: Step) -> tuple[Step, Step] | None:
    """Return the two halves of a step that leaves a card and arrives at another on the same side; None for others.

    LibreOffice draws such a line flat along the cards, so both halves hold on to a dot in its middle.
    """
    if len(step.corners) != 4 or step.corners[0][1] != step.corners[3][1]:
        return None
    start, up, down, end = step.corners
    middle = ((up[0] + down[0]) / 2, up[1])
    return replace(step, corners=(start, up, middle), arrow=0.0), replace(step, corners=(middle, down, end))


@dataclass(frozen=True, slots=True)
class Course:
    """How a connector runs: its shape, the rectangle of that before it is turned, and how it is turned."""

    geometry: str
    rect: Rect
    turned: dict[str, int]


def course(corners: tuple[Point, ...], scale: float, *, bends: bool = False) -> Course:
    """Return a connector through corners: straight, with one bend, or with two; one that `bends` has them on a line.

    `scale` is points a unit.
    """
    (x1, y1), (x2, y2) = corners[0], corners[-1]
    if len(corners) == 2 and not bends:
        ends = Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        return Course(preset("straightConnector1"), ends, _flips(x2 < x1, y2 < y1))
    x, y = corners[1] if len(corners) > 2 else _halfway(*corners)
    if y == y1:  # along, across, along
        wide = max(abs(x2 - x1), THIN / scale)
        ends = Rect(min(x1, x2), min(y1, y2), wide, abs(y2 - y1))
        return Course(_bent(corners, (x - x1) / wide, x2 < x1), ends, _flips(x2 < x1, y2 < y1))
    # Down, across, down: the same line, turned by a quarter around its middle.
    wide, high = max(abs(y2 - y1), THIN / scale), abs(x2 - x1)
    ends = Rect((x1 + x2 - wide) / 2, (y1 + y2 - high) / 2, wide, high)
    turned = {"rot": TURNED} | _flips(y2 < y1, x2 > x1)
    return Course(_bent(corners, (y - y1) / wide, y2 < y1), ends, turned)


def _halfway(start: Point, end: Point) -> Point:
    (x1, y1), (x2, y2) = start, end
    return ((x1 + x2) / 2, y1) if y1 == y2 else (x1, (y1 + y2) / 2)


def _bent(corners: tuple[Point, ...], part: float, back: bool) -> str:
    if len(corners) == 3:
        return preset("bentConnector2")
    return preset("bentConnector3", adj1=-part if back else part)


def _flips(across: bool, down: bool) -> dict[str, int]:
    return {name: 1 for name, flipped in (("flipH", across), ("flipV", down)) if flipped}


def middles(card: Rect) -> tuple[Point, ...]:
    """Return where lines can hold on to any rectangle, in the order in which DrawingML counts."""
    return (card.cx, card.y), (card.x, card.cy), (card.cx, card.bottom), (card.right, card.cy)


def side(card: Rect, end: Point) -> int:
    """Return at which side of a card a line ends, by the number of the middle of that side."""
    edges = (abs(end[1] - card.y), abs(end[0] - card.x), abs(end[1] - card.bottom), abs(end[0] - card.right))
    return edges.index(min(edges))
