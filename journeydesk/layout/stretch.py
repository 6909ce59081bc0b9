"""A curve made higher or lower, wider or narrower."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.layout.boxes import Curve, CurvePoint
from journeydesk.layout.geometry import Rect


def stretched(curve: Curve, top: float, bottom: float) -> Curve:
    """Return a curve whose range lies between `top` and `bottom`; the curve itself where it lies already."""
    if (curve.top, curve.bottom) == (top, bottom):
        return curve
    factor = (bottom - top) / (curve.bottom - curve.top)

    def moved(y: float) -> float:
        return top + (y - curve.top) * factor

    def at(points: tuple[CurvePoint, ...]) -> tuple[CurvePoint, ...]:
        return tuple(replace(point, y=moved(point.y)) for point in points)

    points, ghosts = at(curve.points), at(curve.ghosts)
    return replace(curve, points=points, ghosts=ghosts, middle=moved(curve.middle), top=top, bottom=bottom)


def fitted(curve: Curve, start: float, end: float, area: Rect) -> Curve:
    """Return a curve that fills an area, which stands for what lies between two places."""
    across = area.w / (end - start)

    def moved(points: tuple[CurvePoint, ...]) -> tuple[CurvePoint, ...]:
        return tuple(replace(point, x=area.x + (point.x - start) * across) for point in points)

    upright = stretched(curve, area.y, area.bottom)
    return replace(upright, points=moved(upright.points), ghosts=moved(upright.ghosts))
