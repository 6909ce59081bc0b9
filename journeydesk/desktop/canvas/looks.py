"""Whether blocks look the same in a part of the map: of a ground or curve through many stages, a tile shows little."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from journeydesk.drawing.primitives import Block, Box, Line, Mark, Shape, Stroke
from journeydesk.layout.geometry import Rect

EDGE = 24.0
"""How far beyond an area an edge may end, so that neither its corners nor its pen are seen in it."""

DIGITS = 4
"""Of a place on the page: a piece of a curve that begins elsewhere runs on like before to no more than that."""


def look_alike(one: Block, other: Block, area: Rect) -> bool:
    """Tell whether two blocks look the same in an area."""
    if one is other:
        return True
    if one.y != other.y or len(one.marks) != len(other.marks):
        return False
    if one.x == other.x and one.marks == other.marks:
        return True
    if one.x != other.x and "curve" not in (one.role, other.role):
        return False  # other pieces of a curve may show the same of it; elements only stand elsewhere
    around = area.moved(-one.x, -one.y).grown(EDGE), area.moved(-other.x, -other.y).grown(EDGE)
    pairs = zip(one.marks, other.marks, strict=True)
    return all(
        (a == b and one.x == other.x) or _seen(a, one.x, around[0]) == _seen(b, other.x, around[1])
        for a, b in pairs
    )


def _seen(mark: Mark, x: float, area: Rect) -> object:
    """Return what an area shows of a mark that is drawn from `x` on, where it may stretch over many stages."""
    match mark:
        case Box(rect, fill, stroke, radius) if not _is_dashed(stroke):
            return rect.common(area).moved(x, 0.0), fill, stroke, radius
        case Line(x1, y1, x2, y2, stroke) if not _is_dashed(stroke) and y1 == y2:
            return _held(x1, area) + x, _held(x2, area) + x, y1, stroke
        case Shape(_, fill, stroke, 0.0, 0.0, 1.0):
            return _seen_outline(mark, x, area), fill, stroke
        case _:
            return mark, x


def _seen_outline(shape: Shape, x: float, area: Rect) -> object:
    """Return what an area shows of a line or ground that runs from left to right.

    Where it closes along a level line, all that begin and end at that height have this in common; one that closes
    otherwise, or is of several parts, counts as a whole. Dashes are counted from the beginning on, so that all up to
    the area matters to them.
    """
    parts = [part for part in shape.outline if len(part) > 1]
    closes = shape.fill is not None or len(parts) < len(shape.outline)
    begins = [part for part in parts if part[0] == "M"]
    if len(begins) != 1 or (closes and begins[0][-1] != parts[-1][-1]):
        return shape.outline, x
    steps = [(*one[-2:], *part[1:]) for one, part in pairwise(parts)]
    left = -inf if _is_dashed(shape.stroke) else area.x
    seen = [step for step in steps if max(step[::2]) > left and min(step[::2]) < area.right]
    return closes and begins[0][-1], [_placed(step, x) for step in seen]


def _placed(step: Sequence[float], x: float) -> list[float]:
    return [round(value + x, DIGITS) if number % 2 == 0 else value for number, value in enumerate(step)]


def _is_dashed(stroke: Stroke | None) -> bool:
    return stroke is not None and bool(stroke.dash)


def _held(x: float, area: Rect) -> float:
    return min(max(x, area.x), area.right)
