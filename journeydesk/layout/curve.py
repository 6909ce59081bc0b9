"""Smooth lines that never leave the range of their points."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

Point = tuple[float, float]
Cubic = tuple[Point, Point, Point, Point]
"""Start, two controls, end of a cubic Bézier curve."""


def monotone(points: Sequence[Point]) -> tuple[Cubic, ...]:
    """Return curves through `points` (x rising) that stay between neighbours.

    M. Steffen, “A simple method for monotonic interpolation in one dimension”,
    Astronomy and Astrophysics 239 (1990), 443–450.
    """
    slopes = _slopes(points)
    curves = []
    for (x0, y0), (x1, y1), m0, m1 in zip(points, points[1:], slopes, slopes[1:], strict=False):
        third = (x1 - x0) / 3
        curves.append(((x0, y0), (x0 + third, y0 + m0 * third), (x1 - third, y1 - m1 * third), (x1, y1)))
    return tuple(curves)


def _slopes(points: Sequence[Point]) -> list[float]:
    if len(points) < 2:
        return [0.0] * len(points)
    steps = [x1 - x0 for (x0, _), (x1, _) in itertools.pairwise(points)]
    rises = [(y1 - y0) / step for (_, y0), (_, y1), step in zip(points, points[1:], steps, strict=False)]
    inner = [_steffen(rises[i - 1], rises[i], steps[i - 1], steps[i]) for i in range(1, len(points) - 1)]
    # Flat ends: a journey map reads calmer when a curve leaves its first feeling level.
    return [0.0, *inner, 0.0]


def _steffen(left: float, right: float, h_left: float, h_right: float) -> float:
    if left * right <= 0:
        return 0.0
    parabola = (left * h_right + right * h_left) / (h_left + h_right)
    sign = 1.0 if left > 0 else -1.0
    return sign * 2 * min(abs(left), abs(right), abs(parabola) / 2)


def y_at(curve: Cubic, t: float) -> float:
    """Return the y of a curve at `t`, 0 to 1."""
    (_, a), (_, b), (_, c), (_, d) = curve
    s = 1 - t
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d


def split(curve: Cubic, t: float) -> tuple[Cubic, Cubic]:
    """Cut a curve in two at `t` (de Casteljau)."""
    p0, p1, p2, p3 = curve
    a, b, c = _between(p0, p1, t), _between(p1, p2, t), _between(p2, p3, t)
    d, e = _between(a, b, t), _between(b, c, t)
    middle = _between(d, e, t)
    return (p0, a, d, middle), (middle, e, c, p3)


def _between(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def height_at(points: Sequence[Point], x: float) -> float:
    """Return the y of the smooth line through `points` (x rising, at least one) at `x`, level before and behind."""
    right = bisect_left(points, x, key=lambda point: point[0])
    if right == 0 or right == len(points):
        return points[min(right, len(points) - 1)][1]
    # A piece depends on its own two points and their neighbours alone.
    first = max(right - 2, 0)
    piece = monotone(points[first : right + 2])[right - 1 - first]
    return y_at(piece, (x - piece[0][0]) / (piece[3][0] - piece[0][0]))


def crossing(curve: Cubic, level: float) -> float | None:
    """Return the `t` where a monotone curve crosses y = `level`, None when it does not."""
    low, high = curve[0][1] - level, curve[3][1] - level
    if low * high >= 0:
        return None
    start, end = 0.0, 1.0
    for _ in range(20):  # 2^-20 of the way to the next point is far below a pixel
        t = (start + end) / 2
        if (y_at(curve, t) - level) * low > 0:
            start = t
        else:
            end = t
    return (start + end) / 2
