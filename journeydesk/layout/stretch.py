"""A curve made higher or lower."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.layout.boxes import Curve, CurvePoint


def stretched(curve: Curve, top: float, bottom: float) -> Curve:
    """Return a curve whose range lies between `top` and `bottom`; the curve itself where it lies already."""
    if (curve.top, curve.bottom) == (top, bottom):
        return curve
    factor = (bottom - top) / (curve.bottom - curve.top)

    def moved(y: float) -> float:
        return top + (y - curve.top) * factor

    def at(points: tuple[CurvePoint, ...]) -> tuple[CurvePoint, ...]:
        return tuple(point._replace(y=moved(point.y)) for point in points)

    points, ghosts = at(curve.points), at(curve.ghosts)
    return replace(curve, points=points, ghosts=ghosts, middle=moved(curve.middle), top=top, bottom=bottom)
