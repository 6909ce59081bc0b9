"""What is known of single steps: how long customers wait on the way from one touchpoint to another, what is lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Arrival
from journeydesk.model.value import evolve

Arrivals = tuple[Arrival, ...]


def arriving(arrivals: Arrivals, source: str, **known: Any) -> Arrivals:
    """Return arrivals among which the one from a touchpoint says something else; one that says nothing is none."""
    old = next((one for one in arrivals if one.source == source), Arrival(source=source))
    new = evolve(old, **known)
    if new is old:
        return arrivals
    others = tuple(one for one in arrivals if one.source != source)
    return others if new.wait is None and new.context is None else (*others, new)


def sources_of(swimlane: Swimlane, touchpoint: str) -> tuple[str, ...]:
    """Return from where paths lead to a touchpoint, the first path first."""
    return tuple(dict.fromkeys(_before(swimlane, touchpoint)))


def _before(swimlane: Swimlane, touchpoint: str) -> Iterator[str]:
    for path in swimlane.paths:
        yield from (before for before, after in pairwise(path.touchpoints) if after == touchpoint)
