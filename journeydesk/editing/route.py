"""Paths follow the hand: a touchpoint that moves keeps its place in time on every path it is on."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import count, pairwise

from journeydesk.editing.mend import swimlane_of
from journeydesk.model.journey import Path, Stage, Swimlane
from journeydesk.model.lanes import Lane, TouchpointLane, by_stage
from journeydesk.model.value import evolve

Order = Mapping[str, int]
"""The place of every touchpoint of a swimlane in reading order."""


def reading_order(lanes: Iterable[Lane], stages: Iterable[Stage]) -> dict[str, int]:
    """Return the place of every touchpoint of a swimlane: stage by stage, lane by lane."""
    rows = [by_stage(lane.items) for lane in lanes if isinstance(lane, TouchpointLane)]
    ids = [item.id for stage in stages for row in rows for item in row.get(stage.id, ())]
    return dict(zip(ids, count()))


def with_lanes(
    swimlane: Swimlane, lanes: tuple[Lane, ...], moved: Iterable[str], stages: Iterable[Stage]
) -> Swimlane:
    """Return a swimlane with other lanes, whose paths follow what has moved; touchpoints new to it join the first."""
    if all(new is old for new, old in zip(lanes, swimlane.lanes, strict=True)):
        return swimlane
    order = reading_order(lanes, stages)
    new = order.keys() - swimlane.contents.touchpoints
    moved = frozenset(moved)
    paths = [rerouted(path, moved, order) for path in swimlane.paths]
    return swimlane_of(swimlane, lanes, (*(joined_all(one, new, order) for one in paths[:1]), *paths[1:]))


def rerouted(path: Path, moved: Iterable[str], order: Order) -> Path:
    """Return a path with the moved touchpoints where they now stand in time, and without those that are gone.

    A touchpoint that the path visits more than once keeps its places: there the order is what was
    observed, not what is drawn.
    """
    visits = Counter(path.touchpoints)
    single = {touchpoint for touchpoint in moved if visits[touchpoint] == 1 and touchpoint in order}
    rest = tuple(step for step in path.touchpoints if step in order and step not in single)
    return evolve(path, touchpoints=_steps_joined(rest, single, order))


def joined(path: Path, touchpoint: str, order: Order) -> Path:
    """Return a path that also visits a touchpoint, at its place in time."""
    return joined_all(path, (touchpoint,), order)


def joined_all(path: Path, touchpoints: Iterable[str], order: Order) -> Path:
    """Return a path that also visits some touchpoints, each at its place in time."""
    return evolve(path, touchpoints=_steps_joined(path.touchpoints, touchpoints, order))


def _steps_joined(steps: tuple[str, ...], newcomers: Iterable[str], order: Order) -> tuple[str, ...]:
    """Return the steps with each newcomer behind the step that comes last before it in reading order."""
    places = list(map(order.__getitem__, steps))
    rising = sorted(places)
    # Where a path leads on its way, of a step that comes twice the last time; most paths only lead on.
    last = dict(zip(places, count(1))) if rising != places else {}
    behind: dict[int, list[str]] = {}
    for new in sorted(set(newcomers).difference(steps), key=order.__getitem__):
        at = bisect(rising, order[new])
        behind.setdefault(last[rising[at - 1]] if at and last else at, []).append(new)
    found: list[str] = []
    for start, end in pairwise((*sorted({0, *behind}), len(steps))):
        found += [*behind.get(start, ()), *steps[start:end]]
    return tuple(found)
