"""What must hold for a document as a whole: ids are unique, and every reference leads somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.value import Item

if TYPE_CHECKING:
    from journeydesk.model.document import Document

Known = dict[str, frozenset[str]]
"""The ids that each kind of reference may lead to."""


def problems(document: Document) -> Iterator[str]:
    """Yield a sentence for everything that keeps `document` from holding together."""
    if not document.maps:
        yield "a document needs at least one map"
    yield from _shared_ids(document)
    known = _known(document)
    for journey in document.maps:
        stages = frozenset(stage.id for stage in journey.stages)
        for swimlane in journey.swimlanes:
            yield from _broken(swimlane, stages, known)


def _known(document: Document) -> Known:
    return {
        "channel": _ids(document.channels),
        "device": _ids(document.devices),
        "department": _ids(document.departments),
        "segment": _ids(document.segments),
        "evidence": _ids(document.evidence),
        "media": frozenset(media.name for media in document.media),
    }


def _ids(items: Iterable[Item]) -> frozenset[str]:
    return frozenset(item.id for item in items)


def _broken(swimlane: Swimlane, stages: frozenset[str], known: Known) -> Iterator[str]:
    contents = swimlane.contents
    references = contents.references | {("segment", swimlane.segment)}
    missing = [(field, target) for field, target in references if target not in known[field]]
    missing += [("stage", stage) for stage in contents.stages - stages]
    for field, target in sorted(missing):
        yield f"the swimlane “{swimlane.id}” names the {field} “{target}”, which the document does not hold"


def _shared_ids(document: Document) -> Iterator[str]:
    ids = list(_all_ids(document))
    if len(ids) != len(set(ids)):
        for shared in (name for name, times in Counter(ids).items() if times > 1):
            yield f"two elements have the id “{shared}”"


def _all_ids(document: Document) -> Iterator[str]:
    inventories: tuple[Iterable[Item], ...] = (
        document.channels,
        document.devices,
        document.departments,
        document.segments,
        document.evidence,
        document.maps,
    )
    for inventory in inventories:
        yield from (item.id for item in inventory)
    for journey in document.maps:
        yield from _map_ids(journey)


def _map_ids(journey: JourneyMap) -> Iterator[str]:
    yield from (stage.id for stage in journey.stages)
    for swimlane in journey.swimlanes:
        yield swimlane.id
        yield from swimlane.contents.ids
