"""What must hold for a document as a whole: ids are unique, and every reference leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from journeydesk.model.inventory import references_of
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.value import Item

Shared = Mapping[str, tuple[Item, ...]]
"""The inventories, by the fields that refer to their entries."""

Known = Mapping[str, frozenset[str]]
"""The ids that each kind of reference may lead to."""


def problems(maps: tuple[JourneyMap, ...], shared: Shared, media: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for everything that keeps a document from holding together; `media` are its pictures' names."""
    if not maps:
        yield "a document needs at least one map"
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
                what = "picture" if field == "media" else field
                yield f"“{entry.id}” names the {what} “{target}”, which the document does not hold"


def _lost_places(journey: JourneyMap, channels: frozenset[str]) -> Iterator[str]:
    """Yield a sentence for every decision about a gap that names what its map does not hold."""
    for verdict in journey.verdicts:
        for place in (*verdict.places, *([verdict.opportunity] if verdict.opportunity else [])):
            if place not in channels and not holds(journey, place):
                yield f"the decision “{verdict.id}” names “{place}”, which its map does not hold"


def holds(journey: JourneyMap, id: str) -> bool:
    """Tell whether an id is that of a stage or swimlane of a map, or of something inside one."""
    return any(stage.id == id for stage in journey.stages) or any(
        swimlane.id == id or id in swimlane.contents.known for swimlane in journey.swimlanes
    )


def _broken(swimlane: Swimlane, stages: frozenset[str], known: Known) -> Iterator[str]:
    contents = swimlane.contents
    references = contents.references | {("segment", swimlane.segment)}
    missing = [
        (field, target) for field, target in references if target not in known[field] or target == swimlane.id
    ]
    missing += [("stage", stage) for stage in contents.stages - stages]
    for field, target in sorted(missing):
        if field == "against":
            yield f"the swimlane “{swimlane.id}” is compared with “{target}”, which is no other one of its map"
        else:
            yield f"the swimlane “{swimlane.id}” names the {field} “{target}”, which the document does not hold"


def _shared_ids(maps: tuple[JourneyMap, ...], shared: Shared) -> Iterator[str]:
    ids = _all_ids(maps, shared)
    if len(ids) != len(set(ids)):
        for twice in (name for name, times in Counter(ids).items() if times > 1):
            yield f"two elements have the id “{twice}”"


def _all_ids(maps: tuple[JourneyMap, ...], shared: Shared) -> list[str]:
    ids = [item.id for row in (*shared.values(), maps) for item in row]
    for journey in maps:
        ids += [item.id for item in (*journey.stages, *journey.verdicts, *journey.swimlanes)]
        for swimlane in journey.swimlanes:
            ids += swimlane.contents.ids
    return ids
