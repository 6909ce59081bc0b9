"""Emotion lanes and the dramatic arc: where the points of their curves stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from journeydesk.insight.basis import basis, sample_size
from journeydesk.layout.boxes import Column, Curve, CurvePoint
from journeydesk.layout.context import Context
from journeydesk.layout.sizes import CURVE_INSET, EMOTION_H
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import ArcLane, ArcPoint, EmotionLane, EmotionPoint, Touchpoint, TouchpointLane

P = TypeVar("P", EmotionPoint, ArcPoint)

ASIDE = 12.0  # how far a free point steps aside, so that a hand can tell the two apart
NEAREST = 1.0  # two points of a curve are at least this far apart, or the line would stand upright


def emotion_curve(
    lane: EmotionLane, swimlane: Swimlane, centres: Mapping[str, float], y: float, context: Context
) -> Curve:
    """Return the curve of a path's feelings in a lane that begins at `y`."""
    middle, half = y + EMOTION_H / 2, EMOTION_H / 2 - CURVE_INSET
    felt = [
        _point(item, centres[item.id], item.emotion, middle - half * item.emotion / 2, context)
        for item in _travelled(lane, swimlane)
        if item.emotion is not None and item.id in centres
    ]
    free = [
        _point(item, x, item.value, middle - half * item.value / 2, context)
        for item, x in _beside(lane.items, [point.x for point in felt], context)
    ]
    return Curve(_rising([*felt, *free]), middle, y + CURVE_INSET, y + EMOTION_H - CURVE_INSET)


def arc_curve(lane: ArcLane, y: float, context: Context) -> Curve:
    """Return the dramatic arc of a lane that begins at `y`."""
    top, bottom = y + CURVE_INSET, y + EMOTION_H - CURVE_INSET
    points = [
        CurvePoint(item.id, x, bottom - (item.value - 1) / 4 * (bottom - top), item.value, "")
        for item, x in _beside(lane.items, [], context)
    ]
    return Curve(_rising(points), bottom, top, bottom)


def followed_path(lane: EmotionLane, swimlane: Swimlane) -> Path | None:
    """Return the path a curve follows: its own, or the swimlane's first."""
    named = next((path for path in swimlane.paths if path.id == lane.path), None)
    return named or next(iter(swimlane.paths), None)


def _travelled(lane: EmotionLane, swimlane: Swimlane) -> Iterable[Touchpoint]:
    touchpoints = [item for row in swimlane.lanes if isinstance(row, TouchpointLane) for item in row.items]
    path = followed_path(lane, swimlane)
    if path is None or not path.touchpoints:
        return touchpoints
    visited = set(path.touchpoints)
    return (item for item in touchpoints if item.id in visited)


def _beside(items: Iterable[P], taken: Sequence[float], context: Context) -> Iterator[tuple[P, float]]:
    """Yield free points with their places; one that would hide a point at `taken` or another one steps aside."""
    xs = list(taken)
    for item in items:
        column = context.columns[item.stage]
        xs.append(_clear(column.x + item.at * column.w, xs, column))
        yield item, xs[-1]


def _clear(x: float, taken: Iterable[float], column: Column) -> float:
    """Return the place nearest to `x` in a stage where no point stands; `x` itself when there is none."""
    near = [other for other in taken if column.x - NEAREST < other < column.right + NEAREST]
    steps = range(1, int(column.w / ASIDE) + 1)
    for place in (x, *(x + side * step * ASIDE for step in steps for side in (1, -1))):
        if column.x <= place <= column.right and all(abs(place - other) >= NEAREST for other in near):
            return place
    return x


def _point(item: Touchpoint | EmotionPoint, x: float, value: float, y: float, context: Context) -> CurvePoint:
    own = item.n if isinstance(item, Touchpoint) else None
    n = own if own is not None else sample_size(item.evidence, context.evidence)
    return CurvePoint(item.id, x, y, value, basis(item.evidence, context.evidence).value, n)


def _rising(points: Iterable[CurvePoint]) -> tuple[CurvePoint, ...]:
    kept: list[CurvePoint] = []
    for point in sorted(points, key=lambda point: point.x):
        if not kept or point.x - kept[-1].x >= NEAREST:
            kept.append(point)
    return tuple(kept)


def value_at(curve: Curve, y: float, *, arc: bool = False) -> float:
    """Return the value that a height of a curve's lane stands for, kept in its range."""
    part = min(max((curve.bottom - y) / (curve.bottom - curve.top), 0.0), 1.0)
    return 1 + 4 * part if arc else -2 + 4 * part
