"""Touchpoints that only an older map has keep a seat where they stood, so that what is left out can be seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeydesk.insight.comparison.compared import SwimlaneComparison
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import Lane, Touchpoint, TouchpointLane
from journeydesk.model.value import evolve

Waiting = Mapping[str, list[Touchpoint]]
"""Ghosts by what they stand behind."""


@dataclass(frozen=True, slots=True, eq=False)
class Filled:
    """The lanes and paths of a swimlane with all that wants a seat in it.

    It is no swimlane: that would collect and check all it holds at every step of a drag.
    """

    lanes: tuple[Lane, ...]
    paths: tuple[Path, ...]


def ghosts_of(compared: SwimlaneComparison | None) -> frozenset[str]:
    """Return the ids of what is gone from a swimlane and has a stage here."""
    return frozenset(one.ghost.id for one in compared.gone if one.ghost) if compared else frozenset()


def with_ghosts(swimlane: Swimlane, compared: SwimlaneComparison) -> Swimlane | Filled:
    """Return a swimlane with what is gone from it in its old place, to seat both.

    What stood first in its stage comes before all that stands there now.
    """
    behind: dict[str, list[Touchpoint]] = defaultdict(list)
    first: dict[str, list[Touchpoint]] = defaultdict(list)
    for one in compared.gone:
        if one.ghost:
            (behind[one.behind] if one.behind else first[one.ghost.stage]).append(one.ghost)
    if not behind and not first:
        return swimlane
    lanes = [
        evolve(lane, items=tuple(_woven(lane.items, behind, first)))
        if isinstance(lane, TouchpointLane)
        else lane
        for lane in swimlane.lanes
    ]
    left = tuple(ghost for some in first.values() for ghost in some)
    at = next((n for n, lane in enumerate(lanes) if isinstance(lane, TouchpointLane)), None)
    if left and at is not None:
        lanes[at] = evolve(lanes[at], items=(*lanes[at].items, *left))
    return Filled(tuple(lanes), swimlane.paths)


def _woven(
    items: Iterable[Touchpoint], behind: Waiting, first: dict[str, list[Touchpoint]]
) -> Iterator[Touchpoint]:
    for item in items:
        yield from first.pop(item.stage, ())
        yield item
        yield from behind.get(item.id, ())
