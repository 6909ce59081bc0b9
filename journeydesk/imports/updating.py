"""A touchpoint that a log tells anew, and lanes with what is new among what was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_lane
from journeydesk.imports.adopting import SHARED, Adopting
from journeydesk.imports.log_details import is_from_a_log, source_line
from journeydesk.model.lanes import Lane, Touchpoint, TouchpointLane
from journeydesk.model.value import evolve


def is_felt_elsewhere(old: Touchpoint, told: Touchpoint) -> bool:
    """Tell whether an emotion is known from elsewhere and not from the log, whose n would make it look measured."""
    return old.emotion is not None and told.emotion is None


def updated(old: Touchpoint, told: Touchpoint, adopting: Adopting, language: str) -> Touchpoint:
    """Return a touchpoint with the numbers of the log; its words stay, and what the log does not know."""
    changes: dict[str, Any] = {
        field: getattr(old, field) or adopting.of(field, getattr(told, field)) for field in SHARED
    }
    changes |= {"drop_off": told.drop_off, "wait": told.wait if told.wait is not None else old.wait}
    lines = told.details.splitlines()
    if is_felt_elsewhere(old, told):
        lines.append(source_line(adopting.source.title, language))
    else:
        changes |= {"emotion": told.emotion, "spread": told.spread, "n": told.n}
        changes |= {"evidence": adopting.sources(old.evidence)}
    return evolve(old, **changes, details=told_anew(old.details, lines, language))


def told_anew(old: str, told: Sequence[str], language: str) -> str:
    """Return the words of a person, and below them what the log says now in the place of what it said before."""
    own = (line for line in old.splitlines() if not is_from_a_log(line, language))
    return "\n".join((*own, *told)).strip()


def put_in(
    lanes: Sequence[Lane],
    changed: Mapping[str, Touchpoint],
    added: Mapping[str, Iterable[Touchpoint]],
    fresh: FreshId,
) -> tuple[Lane, ...]:
    """Return lanes with touchpoints changed, and others added behind those that they are listed by.

    What is listed by nothing stands first in the first lane of touchpoints.
    """
    if added and not any(isinstance(lane, TouchpointLane) for lane in lanes):
        lanes = (new_lane("touchpoints", fresh), *lanes)
    first = next((lane for lane in lanes if isinstance(lane, TouchpointLane)), None)
    return tuple(
        evolve(lane, items=tuple(_items(lane, changed, added, leads=lane is first)))
        if isinstance(lane, TouchpointLane)
        else lane
        for lane in lanes
    )


def _items(
    lane: TouchpointLane,
    changed: Mapping[str, Touchpoint],
    added: Mapping[str, Iterable[Touchpoint]],
    *,
    leads: bool,
) -> Iterator[Touchpoint]:
    if leads:
        yield from added.get("", ())
    for one in lane.items:
        yield changed.get(one.id, one)
        yield from added.get(one.id, ())
