"""How often entries of the inventories are used, counted once a swimlane and remembered while it stays the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.value import Item
from journeydesk.remember import Remembered

FIELDS = ("channel", "device", "department")


class Usage:
    """Counts the elements that name each entry, and the swimlanes that show each segment."""

    def __init__(self) -> None:
        self._kept: Remembered[Counter[str]] = Remembered(1024)

    def of(self, document: Document) -> Counter[str]:
        """Return how many use each entry, by its id."""
        found: Counter[str] = Counter()
        for journey in document.maps:
            for stage in journey.stages:
                found.update(stage.evidence)
            for swimlane in journey.swimlanes:
                found.update(self._of_swimlane(swimlane))
        return found

    def _of_swimlane(self, swimlane: Swimlane) -> Counter[str]:
        return self._kept.get((swimlane,), lambda: Counter(_named(swimlane)))


def _named(swimlane: Swimlane) -> Iterator[str]:
    yield swimlane.segment
    for item in (*swimlane.paths, *chain.from_iterable(lane.items for lane in swimlane.lanes)):
        yield from _named_by(item)


def _named_by(item: Item) -> Iterator[str]:
    yield from (target for field in FIELDS if (target := getattr(item, field, None)))
    yield from getattr(item, "evidence", ())


def users(journey: JourneyMap, entry: str) -> Iterator[str]:
    """Yield what of a map names an entry: stages, swimlanes, paths, elements."""
    yield from (stage.id for stage in journey.stages if entry in stage.evidence)
    for swimlane in journey.swimlanes:
        if swimlane.segment == entry:
            yield swimlane.id
        for item in (*swimlane.paths, *chain.from_iterable(lane.items for lane in swimlane.lanes)):
            if entry in _named_by(item):
                yield item.id
