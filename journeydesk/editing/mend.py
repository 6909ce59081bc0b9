"""References that would lead nowhere after an edit are dropped with it, so that a document always holds together."""

from __future__ import annotations

from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import EmotionLane, Lane, Note
from journeydesk.model.tree import HOLDS
from journeydesk.model.value import Item, evolve

Gone = frozenset[str]

_SINGLE = ("channel", "device", "department", "media", "map", "touchpoint", "path", "against", "opportunity")
_MANY = ("evidence", "answers", "touchpoints", "channels")


def without(item: Item, gone: Gone) -> Item:
    """Return an element without its references to what is gone."""
    changes: dict[str, object] = {}
    for field in type(item).model_fields:
        if field in _SINGLE and getattr(item, field) in gone:
            changes[field] = None
        elif field in _MANY:
            changes[field] = tuple(target for target in getattr(item, field) if target not in gone)
    return evolve(item, **changes) if changes else item


def swimlane_of(swimlane: Swimlane, lanes: tuple[Lane, ...], paths: tuple[Path, ...]) -> Swimlane:
    """Return a swimlane with other lanes and paths, without the references inside it that these broke."""
    held = frozenset(item.id for lane in lanes for item in lane.items) | frozenset(path.id for path in paths)
    gone = frozenset(target for lane in lanes for target in _lane_targets(lane)) - held
    gone |= frozenset(target for path in paths for target in path.touchpoints) - held
    if gone:
        lanes = tuple(_mended_lane(lane, gone) for lane in lanes)
        paths = tuple(evolve(path, touchpoints=_left(path.touchpoints, gone)) for path in paths)
    return evolve(swimlane, lanes=lanes, paths=paths)


def _lane_targets(lane: Lane) -> list[str]:
    if isinstance(lane, EmotionLane):
        return [path for path in (lane.path, *(point.path for point in lane.items)) if path]
    targets: list[str] = []
    if HOLDS[type(lane)] is Note:
        for note in lane.items:
            assert isinstance(note, Note)
            targets += [*note.answers, *([note.touchpoint] if note.touchpoint else [])]
    return targets


def _mended_lane(lane: Lane, gone: Gone) -> Lane:
    if isinstance(lane, EmotionLane):
        path = None if lane.path in gone else lane.path
        return evolve(lane, path=path, items=tuple(without(point, gone) for point in lane.items))
    if HOLDS[type(lane)] is Note:
        return evolve(lane, items=tuple(without(note, gone) for note in lane.items))
    return lane


def _left(targets: tuple[str, ...], gone: Gone) -> tuple[str, ...]:
    return tuple(target for target in targets if target not in gone)
