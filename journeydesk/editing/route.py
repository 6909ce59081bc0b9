"""Paths follow the hand: a touchpoint that moves keeps its place in time on every path it is on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeydesk.model.journey import Path, Stage
from journeydesk.model.lanes import Lane, TouchpointLane
from journeydesk.model.value import evolve

Order = Mapping[str, int]
"""The place of every touchpoint of a swimlane in reading order."""


def reading_order(lanes: Iterable[Lane], stages: Iterable[Stage]) -> dict[str, int]:
    """Return the touchpoints of a swimlane stage by stage, lane by lane."""
    column = {stage.id: index for index, stage in enumerate(stages)}
    touchpoints = [item for lane in lanes if isinstance(lane, TouchpointLane) for item in lane.items]
    touchpoints.sort(key=lambda item: column[item.stage])  # stable: lanes keep their order inside a stage
    return {item.id: index for index, item in enumerate(touchpoints)}


def rerouted(path: Path, moved: Iterable[str], order: Order) -> Path:
    """Return a path with the moved touchpoints where they now stand in time.

    A touchpoint that the path visits more than once keeps its places: there the order is what was
    observed, not what is drawn.
    """
    steps = list(path.touchpoints)
    for touchpoint in sorted((m for m in moved if steps.count(m) == 1 and m in order), key=order.__getitem__):
        steps.remove(touchpoint)
        steps.insert(_place(steps, touchpoint, order), touchpoint)
    return evolve(path, touchpoints=tuple(steps))


def joined(path: Path, touchpoint: str, order: Order) -> Path:
    """Return a path that also visits a touchpoint, at its place in time."""
    if touchpoint in path.touchpoints:
        return path
    steps = list(path.touchpoints)
    steps.insert(_place(steps, touchpoint, order), touchpoint)
    return evolve(path, touchpoints=tuple(steps))


def _place(steps: list[str], touchpoint: str, order: Order) -> int:
    """Return the index behind the step that comes last before the touchpoint in reading order."""
    before = [step for step in steps if order[step] < order[touchpoint]]
    if not before:
        return 0
    last = max(before, key=order.__getitem__)
    return len(steps) - steps[::-1].index(last)
