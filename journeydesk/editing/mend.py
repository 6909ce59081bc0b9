"""References that would lead nowhere after an edit are dropped with it, so that a document always holds together."""

from __future__ import annotations

from functools import cache
from itertools import chain
from operator import attrgetter

from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import Arrival, EmotionLane, Lane, Note, TouchpointLane
from journeydesk.model.tree import HOLDS
from journeydesk.model.value import Item, evolve

Gone = frozenset[str]

_SINGLE = ("channel", "device", "department", "media", "map", "touchpoint", "path", "against", "opportunity")
_MANY = ("evidence", "answers", "touchpoints", "channels")


def without(item: Item, gone: Gone) -> Item:
    """Return an element without its references to what is gone."""
    single, many = _fields(type(item))
    changes: dict[str, object] = {field: None for field in single if getattr(item, field) in gone}
    for field in many:
        if not gone.isdisjoint(targets := getattr(item, field)):
            changes[field] = tuple(target for target in targets if target not in gone)
    arrivals: tuple[Arrival, ...] = getattr(item, "arrivals", ())
    left = tuple(one for one in arrivals if one.source not in gone)
    if len(left) < len(arrivals):
        changes["arrivals"] = left
    return evolve(item, **changes) if changes else item


@cache
def _fields(kind: type[Item]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a kind that refer to one thing, and those that refer to many."""
    fields = kind.model_fields
    return tuple(field for field in _SINGLE if field in fields), tuple(
        field for field in _MANY if field in fields
    )


def swimlane_of(swimlane: Swimlane, lanes: tuple[Lane, ...], paths: tuple[Path, ...]) -> Swimlane:
    """Return a swimlane with other lanes and paths, without the references inside it that these broke."""
    held = frozenset(map(attrgetter("id"), chain(paths, *(lane.items for lane in lanes))))
    named = chain(chain.from_iterable(map(_lane_targets, lanes)), *(path.touchpoints for path in paths))
    return swimlane_without(swimlane, lanes, paths, frozenset(named) - held)


def swimlane_without(
    swimlane: Swimlane, lanes: tuple[Lane, ...], paths: tuple[Path, ...], gone: Gone
) -> Swimlane:
    """Return a swimlane with other lanes and paths, without the references inside it to what is gone."""
    if gone:
        lanes = tuple(_mended_lane(lane, gone) for lane in lanes)
        paths = tuple(evolve(path, touchpoints=_left(path.touchpoints, gone)) for path in paths)
    return evolve(swimlane, lanes=lanes, paths=paths)


def _lane_targets(lane: Lane) -> list[str]:
    if isinstance(lane, EmotionLane):
        return [path for path in (lane.path, *(point.path for point in lane.items)) if path]
    if isinstance(lane, TouchpointLane):
        return [arrival.source for arrival in chain.from_iterable(map(attrgetter("arrivals"), lane.items))]
    targets: list[str] = []
    if HOLDS[type(lane)] is Note:
        for note in lane.items:
            assert isinstance(note, Note)
            targets += [*note.answers, *([note.touchpoint] if note.touchpoint else [])]
    return targets


def _mended_lane(lane: Lane, gone: Gone) -> Lane:
    if gone.isdisjoint(_lane_targets(lane)):
        return lane
    if isinstance(lane, EmotionLane):
        path = None if lane.path in gone else lane.path
        return evolve(lane, path=path, items=tuple(without(point, gone) for point in lane.items))
    return evolve(lane, items=tuple(without(item, gone) for item in lane.items))


def _left(targets: tuple[str, ...], gone: Gone) -> tuple[str, ...]:
    return tuple([target for target in targets if target not in gone])
