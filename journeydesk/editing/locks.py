"""Locks are a law: what is locked stays as it is, whatever edit is tried.

An edit is judged by its result. Only what is locked is looked at, and compared by identity, so that the law costs next
to nothing. How a locked thing stands on the map (collapsed, hidden, locked) may change; its place may not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import AnyElement, EmotionLane, Lane, Touchpoint
from journeydesk.model.track import STANDING, Track
from journeydesk.model.value import evolve, same


def locked_change(old: Document, new: Document) -> Track | None:
    """Return the first locked thing that is not in the new document as it was, None when all are."""
    if old is new:
        return None
    after = {segment.id: segment for segment in new.segments}
    renamed = {segment.id for segment in old.segments if after.get(segment.id) is not segment}
    maps = {journey.id: journey for journey in new.maps}
    for journey in old.maps:
        now = maps.get(journey.id) or evolve(journey, stages=(), swimlanes=())
        if now is not journey or renamed:
            for found in _in_map(journey, now, renamed):
                return found
    return None


def _in_map(old: JourneyMap, new: JourneyMap, renamed: Collection[str]) -> Iterator[Track]:
    """Yield what is locked in a map and is not in the new one as it was."""
    for stage in old.stages:
        if stage.locked and not (_stands(stage, old.stages, new.stages) and _keeps_content(stage, old, new)):
            yield stage
    now = {swimlane.id: swimlane for swimlane in new.swimlanes}
    for swimlane in old.swimlanes:
        if swimlane.locked and (
            swimlane.segment in renamed or not _stands(swimlane, old.swimlanes, new.swimlanes)
        ):
            yield swimlane
        yield from _in_swimlane(swimlane, now.get(swimlane.id) or evolve(swimlane, lanes=(), paths=()))


def _in_swimlane(old: Swimlane, new: Swimlane) -> Iterator[Track]:
    if new is not old:
        for lane in old.lanes:
            if lane.locked and not (_stands(lane, old.lanes, new.lanes) and _keeps_feelings(lane, old, new)):
                yield lane


def _stands(track: Track, siblings: Sequence[Track], siblings_now: Sequence[Track]) -> bool:
    """Tell whether something is still what it was, and behind the same siblings as far as these are still there."""
    now = {sibling.id: sibling for sibling in siblings_now}
    if not _alike(track, now.get(track.id)):
        return False
    known = {sibling.id for sibling in siblings} & now.keys()
    return _in_front(track, siblings) & known == _in_front(track, siblings_now) & known


def _in_front(track: Track, siblings: Sequence[Track]) -> frozenset[str]:
    ids = [sibling.id for sibling in siblings]
    return frozenset(ids[: ids.index(track.id)])


def _alike(old: object, new: object) -> bool:
    """Tell whether two values are the same, but for how the tracks in them stand on the map."""
    if old is new:
        return True
    if isinstance(old, Track) and type(old) is type(new):
        fields = (field for field in type(old).model_fields if field not in STANDING)
        return all(_alike(getattr(old, field), getattr(new, field)) for field in fields)
    if isinstance(old, tuple) and isinstance(new, tuple):
        return len(old) == len(new) and all(map(_alike, old, new))
    return same(old, new)


def _keeps_content(stage: Stage, old: JourneyMap, new: JourneyMap) -> bool:
    """Tell whether the same elements stand in a stage, lane by lane in the same order."""
    untouched = {id(one) for one in old.swimlanes} & {id(one) for one in new.swimlanes}
    before, after = (_content(stage, journey, untouched) for journey in (old, new))
    return before.keys() == after.keys() and all(same(before[lane], after[lane]) for lane in before)


def _content(
    stage: Stage, journey: JourneyMap, untouched: Collection[int]
) -> dict[str, tuple[AnyElement, ...]]:
    lanes = (lane for one in journey.swimlanes if id(one) not in untouched for lane in one.lanes)
    found = {lane.id: tuple(item for item in lane.items if item.stage == stage.id) for lane in lanes}
    return {lane: items for lane, items in found.items() if items}


def _keeps_feelings(lane: Lane, old: Swimlane, new: Swimlane) -> bool:
    """Tell whether a curve goes through the same feelings: those of touchpoints are shown and dragged on it."""
    if not isinstance(lane, EmotionLane):
        return True
    before, after = _feelings(old), _feelings(new)
    return all(before[touchpoint] == after[touchpoint] for touchpoint in before.keys() & after.keys())


def _feelings(swimlane: Swimlane) -> dict[str, float | None]:
    items = (item for lane in swimlane.lanes for item in lane.items)
    return {item.id: item.emotion for item in items if isinstance(item, Touchpoint)}
