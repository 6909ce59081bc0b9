"""Emotion lanes and the dramatic arc: where the points of their curves stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeydesk.insight.basis import basis, sample_size
from journeydesk.layout.boxes import Curve, CurvePoint
from journeydesk.layout.context import Context
from journeydesk.layout.sizes import CURVE_INSET, EMOTION_H
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import ArcLane, ArcPoint, EmotionLane, EmotionPoint, Touchpoint, TouchpointLane

NEAREST = 1.0  # two points of a curve are at least this far apart, or the line would stand upright


def emotion_curve(
    lane: EmotionLane, swimlane: Swimlane, centres: Mapping[str, float], y: float, context: Context
) -> Curve:
    """Return the curve of a path's feelings in a lane that begins at `y`."""
    middle, half = y + EMOTION_H / 2, EMOTION_H / 2 - CURVE_INSET
    felt = [
        _point(item, centres[item.id], item.emotion, middle - half * item.emotion / 2, context)
        for item in _travelled(lane, swimlane)
        if item.emotion is not None
    ]
    free = [
        _point(item, _x(item, context), item.value, middle - half * item.value / 2, context)
        for item in lane.items
    ]
    return Curve(_rising([*free, *felt]), middle, y + CURVE_INSET, y + EMOTION_H - CURVE_INSET)


def arc_curve(lane: ArcLane, y: float, context: Context) -> Curve:
    """Return the dramatic arc of a lane that begins at `y`."""
    top, bottom = y + CURVE_INSET, y + EMOTION_H - CURVE_INSET
    points = [
        CurvePoint(item.id, _x(item, context), bottom - (item.value - 1) / 4 * (bottom - top), item.value, "")
        for item in lane.items
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


def _x(item: EmotionPoint | ArcPoint, context: Context) -> float:
    column = context.columns[item.stage]
    return column.x + item.at * column.w


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
