"""Paths follow the hand: a touchpoint that moves keeps its place in time on every path it is on."""

from __future__ import annotations

from bisect import bisect
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
    return joined_all(path, (touchpoint,), order)


def joined_all(path: Path, touchpoints: Iterable[str], order: Order) -> Path:
    """Return a path that also visits some touchpoints, each at its place in time."""
    held = set(path.touchpoints)
    known = sorted(held, key=order.__getitem__)
    places = [order[step] for step in known]
    behind: dict[str | None, list[str]] = {}
    for new in sorted({one for one in touchpoints if one not in held}, key=order.__getitem__):
        at = bisect(places, order[new])
        behind.setdefault(known[at - 1] if at else None, []).append(new)
    last = {step: index for index, step in enumerate(path.touchpoints)}
    steps = behind.get(None, [])
    for index, step in enumerate(path.touchpoints):
        steps += [step, *(behind.get(step, ()) if last[step] == index else ())]
    return evolve(path, touchpoints=tuple(steps))


def _place(steps: list[str], touchpoint: str, order: Order) -> int:
    """Return the index behind the step that comes last before the touchpoint in reading order."""
    before = [step for step in steps if order[step] < order[touchpoint]]
    if not before:
        return 0
    last = max(before, key=order.__getitem__)
    return len(steps) - steps[::-1].index(last)
