"""Whether blocks look the same in a part of the map: a ground is as wide as all stages; a tile shows little of it."""

from __future__ import annotations

from journeydesk.drawing.primitives import Block, Box, Line, Mark
from journeydesk.layout.geometry import Rect

EDGE = 24.0
"""How far beyond an area an edge may end, so that neither its corners nor its pen are seen in it."""


def look_alike(one: Block, other: Block, area: Rect) -> bool:
    """Tell whether two blocks look the same in an area."""
    if one is other:
        return True
    if one.x != other.x or one.y != other.y or len(one.marks) != len(other.marks):
        return False
    if one.marks == other.marks:
        return True
    around = area.moved(-one.x, -one.y).grown(EDGE)
    pairs = zip(one.marks, other.marks, strict=True)
    return all(a == b or _cut(a, around) == _cut(b, around) for a, b in pairs)


def _cut(mark: Mark, area: Rect) -> Mark:
    """Return what of a mark an area shows, where it is of the kind that stretches over many stages."""
    match mark:
        case Box(rect, fill, stroke, radius) if stroke is None or not stroke.dash:
            return Box(rect.common(area), fill, stroke, radius)
        case Line(x1, y1, x2, y2, stroke) if not stroke.dash and y1 == y2:
            return Line(_held(x1, area), y1, _held(x2, area), y2, stroke)
        case _:
            return mark


def _held(x: float, area: Rect) -> float:
    return min(max(x, area.x), area.right)
