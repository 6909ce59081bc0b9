"""How often entries of the inventories are used, counted once a swimlane and remembered while it stays the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
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
    for path in swimlane.paths:
        yield from path.evidence
    for lane in swimlane.lanes:
        for element in lane.items:
            yield from (target for field in FIELDS if (target := getattr(element, field, None)))
            yield from getattr(element, "evidence", ())
