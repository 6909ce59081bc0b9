"""References that would lead nowhere after an edit are dropped with it, so that a document always holds together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain, filterfalse
from operator import attrgetter

from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import AnyElement, Arrival, EmotionLane, Lane, Note, TouchpointLane
from journeydesk.model.tree import HOLDS
from journeydesk.model.value import Item, evolve

Gone = frozenset[str]

_SINGLE = ("channel", "device", "department", "media", "map", "touchpoint", "path", "against", "opportunity")
_MANY = ("evidence", "answers", "touchpoints", "channels")


def without(item: Item, gone: Gone) -> Item:
    """Return an element without its references to what is gone."""
    single, many = referring(type(item))
    changes: dict[str, object] = {field: None for field in single if getattr(item, field) in gone}
    for field in many:
        if not gone.isdisjoint(targets := getattr(item, field)):
            changes[field] = _left(targets, gone)
    arrivals: tuple[Arrival, ...] = getattr(item, "arrivals", ())
    left = tuple(one for one in arrivals if one.source not in gone)
    if len(left) < len(arrivals):
        changes["arrivals"] = left
    return evolve(item, **changes) if changes else item


@cache
def referring(kind: type[Item]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a kind that refer to one thing, and those that refer to many."""
    fields = kind.model_fields
    return tuple(field for field in _SINGLE if field in fields), tuple(
        field for field in _MANY if field in fields
    )


def swimlane_of(swimlane: Swimlane, lanes: tuple[Lane, ...], paths: tuple[Path, ...]) -> Swimlane:
    """Return a swimlane with other lanes and paths, without the references inside it that these broke."""
    held = frozenset(map(attrgetter("id"), chain(paths, *(lane.items for lane in lanes))))
    named = chain(
        chain.from_iterable(_lane_targets(lane, lane.items) for lane in lanes),
        *(path.touchpoints for path in paths),
    )
    return swimlane_without(swimlane, lanes, paths, frozenset(named) - held)


def swimlane_without(
    swimlane: Swimlane, lanes: tuple[Lane, ...], paths: tuple[Path, ...], gone: Gone
) -> Swimlane:
    """Return a swimlane with other lanes and paths, without what of them is gone and the references to it."""
    if gone:
        lanes = tuple(_lane_without(lane, gone) for lane in lanes if lane.id not in gone)
        left = (path for path in paths if path.id not in gone)
        paths = tuple(evolve(path, touchpoints=_left(path.touchpoints, gone)) for path in left)
    return evolve(swimlane, lanes=lanes, paths=paths)


def _lane_targets(lane: Lane, items: Iterable[AnyElement]) -> list[str]:
    if isinstance(lane, EmotionLane):
        return [path for path in (lane.path, *map(attrgetter("path"), items)) if path]
    if isinstance(lane, TouchpointLane):
        return [arrival.source for arrival in chain.from_iterable(map(attrgetter("arrivals"), items))]
    targets: list[str] = []
    if HOLDS[type(lane)] is Note:
        for note in items:
            assert isinstance(note, Note)
            targets += [*note.answers, *([note.touchpoint] if note.touchpoint else [])]
    return targets


def _lane_without(lane: Lane, gone: Gone) -> Lane:
    items = tuple([item for item in lane.items if item.id not in gone])
    if gone.isdisjoint(_lane_targets(lane, items)):
        return evolve(lane, items=items)
    mended = tuple(without(item, gone) for item in items)
    if isinstance(lane, EmotionLane):
        return evolve(lane, path=None if lane.path in gone else lane.path, items=mended)
    return evolve(lane, items=mended)


def _left(targets: tuple[str, ...], gone: Gone) -> tuple[str, ...]:
    return tuple(filterfalse(gone.__contains__, targets))
