"""What must hold for a document as a whole: ids are unique, and every reference leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from journeydesk.model.contents import Contents
from journeydesk.model.faults import (
    Fault,
    LostCounterpart,
    LostFromSwimlane,
    LostPlace,
    LostReference,
    NoMap,
    SharedId,
)
from journeydesk.model.inventory import references_of
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.value import Item

Shared = Mapping[str, tuple[Item, ...]]
"""The inventories, by the fields that refer to their entries."""

Known = Mapping[str, frozenset[str]]
"""The ids that each kind of reference may lead to."""


def faults(maps: tuple[JourneyMap, ...], shared: Shared, media: Iterable[str]) -> Iterator[Fault]:
    """Yield everything that keeps a document from holding together; `media` are its pictures' names."""
    if not maps:
        yield NoMap()
    yield from _shared_ids(maps, shared)
    known = {field: frozenset(item.id for item in items) for field, items in shared.items()}
    known["media"] = frozenset(media)
    known["map"] = frozenset(journey.id for journey in maps)
    for journey in maps:
        columns = frozenset(stage.id for stage in journey.stages)
        known["against"] = frozenset(swimlane.id for swimlane in journey.swimlanes)
        for swimlane in journey.swimlanes:
            yield from _broken(swimlane, columns, known)
        yield from _lost_places(journey, known["channel"])
    stages = (stage for journey in maps for stage in journey.stages)
    for entry in (*shared["segment"], *shared["evidence"], *stages):
        for field, target in references_of(entry):
            if target not in known[field]:
                yield LostReference(entry.id, field, target)


def _lost_places(journey: JourneyMap, channels: frozenset[str]) -> Iterator[Fault]:
    """Yield every decision about a gap that names what its map does not hold."""
    for verdict in journey.verdicts:
        answer = [("opportunity", verdict.opportunity)] if verdict.opportunity else []
        for field, place in (*(("places", place) for place in verdict.places), *answer):
            if place not in channels and not holds(journey, place):
                yield LostPlace(verdict.id, field, place)


def holds(journey: JourneyMap, id: str) -> bool:
    """Tell whether an id is that of a stage or swimlane of a map, or of something inside one."""
    return any(stage.id == id for stage in journey.stages) or any(
        swimlane.id == id or swimlane.contents.holds(id) for swimlane in journey.swimlanes
    )


def _broken(swimlane: Swimlane, stages: frozenset[str], known: Known) -> Iterator[Fault]:
    contents = swimlane.contents
    references = contents.references | {("segment", swimlane.segment)}
    missing = [
        (field, target) for field, target in references if target not in known[field] or target == swimlane.id
    ]
    missing += [("stage", stage) for stage in contents.stages - stages]
    for field, target in sorted(missing):
        lost = LostCounterpart if field == "against" else LostFromSwimlane
        yield lost(swimlane.id, field, target)


def _shared_ids(maps: tuple[JourneyMap, ...], shared: Shared) -> Iterator[Fault]:
    ids = [item.id for row in (*shared.values(), maps) for item in row]
    contents: list[Contents] = []
    for journey in maps:
        ids += [item.id for item in (*journey.stages, *journey.verdicts, *journey.swimlanes)]
        contents += [swimlane.contents for swimlane in journey.swimlanes]
    # Sets grow out of sets and mappings without a look at each id.
    found = set(ids).union(*(one.stage_of for one in contents), *(one.others for one in contents))
    if len(found) != len(ids) + sum(one.count for one in contents):
        times = Counter(chain(ids, _inside(maps)))
        yield from (SharedId(id) for id, number in times.items() if number > 1)


def _inside(maps: Iterable[JourneyMap]) -> Iterator[str]:
    """Yield the ids of all that is inside swimlanes, those that are shared as often as they come."""
    for swimlane in (one for journey in maps for one in journey.swimlanes):
        for row in (swimlane.lanes, swimlane.paths, *(lane.items for lane in swimlane.lanes)):
            yield from (item.id for item in row)
