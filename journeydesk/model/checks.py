"""What must hold for a document as a whole: ids are unique, and every reference leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from journeydesk.model.inventory import picture_of
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
    for journey in maps:
        stages = frozenset(stage.id for stage in journey.stages)
        for swimlane in journey.swimlanes:
            yield from _broken(swimlane, stages, known)
    for entry in (*shared["segment"], *shared["evidence"]):
        picture = picture_of(entry)
        if picture is not None and picture not in known["media"]:
            yield f"“{entry.id}” names the picture “{picture}”, which the document does not hold"


def _broken(swimlane: Swimlane, stages: frozenset[str], known: Known) -> Iterator[str]:
    contents = swimlane.contents
    references = contents.references | {("segment", swimlane.segment)}
    missing = [(field, target) for field, target in references if target not in known[field]]
    missing += [("stage", stage) for stage in contents.stages - stages]
    for field, target in sorted(missing):
        yield f"the swimlane “{swimlane.id}” names the {field} “{target}”, which the document does not hold"


def _shared_ids(maps: tuple[JourneyMap, ...], shared: Shared) -> Iterator[str]:
    ids = list(_all_ids(maps, shared))
    if len(ids) != len(set(ids)):
        for twice in (name for name, times in Counter(ids).items() if times > 1):
            yield f"two elements have the id “{twice}”"


def _all_ids(maps: tuple[JourneyMap, ...], shared: Shared) -> Iterator[str]:
    for row in (*shared.values(), maps):
        yield from (item.id for item in row)
    for journey in maps:
        yield from _map_ids(journey)


def _map_ids(journey: JourneyMap) -> Iterator[str]:
    yield from (stage.id for stage in journey.stages)
    for swimlane in journey.swimlanes:
        yield swimlane.id
        yield from swimlane.contents.ids
