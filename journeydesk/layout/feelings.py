"""Emotion lanes and the dramatic arc: where the points of their curves stand."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from journeydesk.insight.basis import Claim, claim
from journeydesk.insight.interval import mean_interval
from journeydesk.layout.boxes import Column, Curve, CurvePoint
from journeydesk.layout.context import Context
from journeydesk.layout.curve import height_at
from journeydesk.layout.sizes import CURVE_INSET, EMOTION_H
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import ArcLane, ArcPoint, EmotionLane, EmotionPoint, Touchpoint, touchpoints_of

P = TypeVar("P", EmotionPoint, ArcPoint)

ASIDE = 12.0  # how far a free point steps aside, so that a hand can tell the two apart
RANGE = (-2.0, 2.0)
NEAREST = 1.0  # two points of a curve are at least this far apart, or the line would stand upright


def emotion_curves(
    lane: EmotionLane,
    swimlane: Swimlane,
    centres: Mapping[str, float],
    y: float,
    context: Context,
    *,
    alone: bool = False,
) -> tuple[Curve, ...]:
    """Return the curves of the paths that a lane shows, which begins at `y`; where paths meet, so do their curves.

    With `alone` it is that of the most travelled one.
    """
    middle, half = y + EMOTION_H / 2, EMOTION_H / 2 - CURVE_INSET
    grounds = _Grounds(context.evidence)
    ways = followed_paths(lane, swimlane)
    if alone:
        ways = (min(ways, key=_least_travelled),)
    # What is hidden or folded away has no place: curves join its neighbours.
    travelled = [_travelled(way, swimlane, centres) for way in ways]
    seen = (
        travelled[0] if len(travelled) == 1 else {one.id: one for some in travelled for one in some}.values()
    )
    felt = {
        id: _felt(item, centres[id], emotion, middle - half * emotion / 2, grounds)
        for item, id, emotion in [(item, item.id, item.emotion) for item in seen]
        if emotion is not None
    }
    free = [
        (
            item.path,
            CurvePoint(item.id, x, middle - half * item.value / 2, item.value, *grounds[item.evidence]),
        )
        for item, x in _beside(lane.items, (point.x for point in felt.values()), context)
    ]
    bounds = (middle, middle - half, middle + half)
    return tuple(
        _curve(way, items, felt, free, centres, bounds) for way, items in zip(ways, travelled, strict=True)
    )


def _curve(
    way: Path | None,
    items: Iterable[Touchpoint],
    felt: Mapping[str, CurvePoint],
    free: Iterable[tuple[str | None, CurvePoint]],
    centres: Mapping[str, float],
    bounds: tuple[float, float, float],
) -> Curve:
    """Return the curve through the touchpoints of a way and the free points that are its own or everyone's."""
    middle, top, bottom = bounds
    own = [point for path, point in free if way is None or path in (None, way.id)]
    ids = [item.id for item in items]
    points = _rising([*[felt[id] for id in ids if id in felt], *own])
    ghosts = [_ghost(id, centres[id], points, bounds) for id in ids if id not in felt]
    return Curve(points, middle, top, bottom, way.id if way else None, tuple(ghosts))


def _ghost(
    touchpoint: str, x: float, points: Sequence[CurvePoint], bounds: tuple[float, float, float]
) -> CurvePoint:
    """Return where a touchpoint would stand that nobody has asked about: on the line as it runs now."""
    middle, top, bottom = bounds
    y = middle if not points else height_at([(point.x, point.y) for point in points], x)
    value = round(-2 + 4 * (bottom - y) / (bottom - top), 1) + 0.0
    return CurvePoint(touchpoint, x, bottom - (value + 2) / 4 * (bottom - top), value, "")


def arc_curve(lane: ArcLane, y: float, context: Context) -> Curve:
    """Return the dramatic arc of a lane that begins at `y`."""
    top, bottom = y + CURVE_INSET, y + EMOTION_H - CURVE_INSET
    grounds = _Grounds(context.evidence)
    points = [
        CurvePoint(
            item.id, x, bottom - (item.value - 1) / 4 * (bottom - top), item.value, *grounds[item.evidence]
        )
        for item, x in _beside(lane.items, [], context)
    ]
    return Curve(_rising(points), bottom, top, bottom)


def followed_paths(lane: EmotionLane, swimlane: Swimlane) -> tuple[Path | None, ...]:
    """Return the paths whose curves a lane shows: its own, or all that people take and that lead anywhere.

    None stands for all touchpoints, in a swimlane without paths to follow.
    """
    if lane.path is not None:
        named = next(path for path in swimlane.paths if path.id == lane.path)
        return (named if named.touchpoints else None,)
    return tuple(path for path in swimlane.paths if path.touchpoints and not path.planned) or (None,)


def shown_points(lane: EmotionLane, swimlane: Swimlane, stages: Container[str]) -> int:
    """Return how many points the curves of a lane have in some stages: what is felt, and free points."""
    ways = followed_paths(lane, swimlane)
    everywhere = swimlane.contents.touchpoints
    travelled = {item.id: item for way in ways for item in _travelled(way, swimlane, everywhere)}
    points = (*(item for item in travelled.values() if item.emotion is not None), *lane.items)
    return sum(point.stage in stages for point in points)


def _least_travelled(way: Path | None) -> float:
    return 1.0 if way is None or way.share is None else -way.share


def _travelled(way: Path | None, swimlane: Swimlane, placed: Collection[str]) -> list[Touchpoint]:
    """Return the touchpoints of a way that have a place."""
    visited = placed if way is None else set(way.touchpoints).intersection(placed)
    return [item for item in touchpoints_of(swimlane.lanes) if item.id in visited]


def _beside(items: Iterable[P], taken: Iterable[float], context: Context) -> Iterator[tuple[P, float]]:
    """Yield free points with their places; one that would hide a point at `taken` or another one steps aside."""
    xs = sorted(taken)
    for item in items:
        column = context.columns[item.stage]
        place = clear_place(column.x + item.at * column.w, xs, column)
        insort(xs, place)
        yield item, place


def clear_place(x: float, taken: Sequence[float], column: Column) -> float:
    """Return the place nearest to `x` in a stage where no point stands; `x` itself when there is none.

    `taken` rises, so that among ten thousand points only the neighbours of a place are looked at.
    """
    steps = range(1, int(column.w / ASIDE) + 1)
    for place in chain((x,), (x + side * step * ASIDE for step in steps for side in (1, -1))):
        at = bisect(taken, place)
        beside = taken[max(at - 1, 0) : at + 1]
        if column.x <= place <= column.right and all(abs(place - other) >= NEAREST for other in beside):
            return place
    return x


class _Grounds(dict[tuple[str, ...], Claim]):
    """On what values rest and on how many, by their sources: the same few stand behind most of them."""

    def __init__(self, evidence: Mapping[str, Evidence]) -> None:
        super().__init__()
        self._evidence = evidence

    def __missing__(self, sources: tuple[str, ...]) -> Claim:
        found = self[sources] = claim(sources, self._evidence)
        return found


def _felt(item: Touchpoint, x: float, value: float, y: float, grounds: _Grounds) -> CurvePoint:
    ground, n = grounds[item.evidence]
    n, spread = n if item.n is None else item.n, item.spread
    if spread is None or n is None:
        return CurvePoint(item.id, x, y, value, ground, n, None, spread)
    return CurvePoint(item.id, x, y, value, ground, n, mean_interval(value, spread, n, *RANGE), spread)


def _rising(points: Iterable[CurvePoint]) -> tuple[CurvePoint, ...]:
    kept: list[CurvePoint] = []
    for point in sorted(points, key=attrgetter("x")):
        if not kept or point.x - kept[-1].x >= NEAREST:
            kept.append(point)
    return tuple(kept)


def value_at(curve: Curve, y: float, *, arc: bool = False) -> float:
    """Return the value that a height of a curve's lane stands for, kept in its range."""
    part = min(max((curve.bottom - y) / (curve.bottom - curve.top), 0.0), 1.0)
    return 1 + 4 * part if arc else -2 + 4 * part


def nearest_path(curves: Sequence[Curve], x: float, y: float) -> str | None:
    """Return whose curve a point lies nearest to; None where all curves are one line."""
    if len(curves) < 2:
        return None
    away = [abs(_height(curve, x) - y) for curve in curves]
    near = [curve for curve, distance in zip(curves, away, strict=True) if distance - min(away) < NEAREST]
    return None if len(near) == len(curves) else near[0].path


def _height(curve: Curve, x: float) -> float:
    points = [(point.x, point.y) for point in curve.points]
    return height_at(points, x) if points else curve.middle
