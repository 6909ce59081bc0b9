"""How the steps of paths look: a line to the next card, with an arrow wherever its direction is not plain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.drawing.primitives import Block, Line, Mark, Segment, Shape, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import Connector
from journeydesk.layout.geometry import Rect
from journeydesk.model.journey import Path

WIDTH = 1.6
ARROW = 5.0


def connector_block(connector: Connector, colour: str) -> Block:
    """Draw one step of paths."""
    pen = Stroke(colour, WIDTH)
    marks = tuple(_marks(connector, pen))
    left, right = sorted((connector.x1, connector.x2))
    top, bottom = sorted((connector.y1, connector.y2))
    reach = Rect(left, top, right - left, bottom - top).grown(connector.lift + ARROW)
    return Block(f"{connector.source}>{connector.target}", "step", reach, marks)


def step_colour(connector: Connector, paths: Mapping[str, Path], theme: Theme) -> str:
    """Return the colour of a step: that of its path when only one takes it."""
    if len(connector.paths) == 1 and (own := paths[connector.paths[0]].colour):
        return theme.line(own)
    return theme.connector


def _marks(c: Connector, pen: Stroke) -> Iterator[Mark]:
    match c.way:
        case "straight":
            yield Line(c.x1, c.y1, c.x2 - ARROW, c.y2, pen)
            yield _arrow(c.x2, c.y2, 1, 0, pen.colour)
        case "bend":
            yield Shape(_bent(c), None, pen)
            yield _arrow(c.x2, c.y2, 1, 0, pen.colour)
        case "over":
            yield Shape(_around(c, -c.lift), None, pen)
            yield _arrow(c.x2, c.y2, 0, 1, pen.colour)
        case _:
            yield Shape(_around(c, c.lift), None, pen)
            yield _arrow(c.x2, c.y2, 0, -1, pen.colour)


def _bent(c: Connector) -> tuple[Segment, ...]:
    """Return a line that runs level, changes its row at the turn, and runs level again."""
    turn, half = c.turn, 10.0
    return (
        ("M", c.x1, c.y1),
        ("L", turn - half, c.y1),
        ("C", turn, c.y1, turn, c.y2, turn + half, c.y2),
        ("L", c.x2 - ARROW, c.y2),
    )


def _around(c: Connector, lift: float) -> tuple[Segment, ...]:
    """Return a line that leaves upwards (lift < 0) or downwards, runs level, and comes back."""
    level = min(c.y1, c.y2) + lift if lift < 0 else max(c.y1, c.y2) + lift
    turn = 10.0 if c.x2 > c.x1 else -10.0
    end = c.y2 + (-ARROW if lift < 0 else ARROW)
    return (
        ("M", c.x1, c.y1),
        ("C", c.x1, level, c.x1, level, c.x1 + turn, level),
        ("L", c.x2 - turn, level),
        ("C", c.x2, level, c.x2, level, c.x2, end),
    )


def _arrow(x: float, y: float, dx: int, dy: int, colour: str) -> Shape:
    """Return an arrow head with its tip at (x, y), pointing along (dx, dy)."""
    bx, by = x - dx * ARROW * 1.2, y - dy * ARROW * 1.2
    side = ARROW * 0.7
    return Shape(
        (("M", x, y), ("L", bx - dy * side, by - dx * side), ("L", bx + dy * side, by + dx * side), ("Z",)),
        colour,
    )
