"""Where findings are, in words: the stage and the title, as one reads them on the map."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.value import Item
from journeydesk.remember import Remembered

AT = " › "
NAMELESS = "Without a title"
MOST_NAMED = 3
"""How many places are named before the others are only counted."""

MOST_SWIMLANES = 2048

Names = dict[str, str]


class Namer:
    """Names what findings are about; a document that differs a little from the last costs little."""

    def __init__(self, nameless: str = NAMELESS) -> None:
        """Say `nameless` for what has no words on it."""
        self._nameless = nameless
        self._swimlanes: Remembered[Names] = Remembered(MOST_SWIMLANES)

    def names(self, document: Document) -> Names:
        """Return what to call everything of a document that a finding may name, by id."""
        inventories = (document.channels, document.segments, document.evidence, document.maps)
        found = {item.id: self._name(item) for inventory in inventories for item in inventory}
        segments = {segment.id: segment for segment in document.segments}
        for journey in document.maps:
            found.update((stage.id, self._name(stage)) for stage in journey.stages)
            for swimlane in journey.swimlanes:
                found.update(self._swimlane(swimlane, journey.stages, segments[swimlane.segment]))
        return found

    def _swimlane(self, swimlane: Swimlane, stages: tuple[Stage, ...], segment: Segment) -> Names:
        return self._swimlanes.get(
            (swimlane, stages, segment),
            lambda: dict(self._in_swimlane(swimlane, stages, self._name(segment))),
        )

    def _in_swimlane(
        self, swimlane: Swimlane, stages: tuple[Stage, ...], segment: str
    ) -> Iterator[tuple[str, str]]:
        titles = {stage.id: self._name(stage) for stage in stages}
        yield swimlane.id, segment
        yield from ((path.id, f"{segment}{AT}{self._name(path)}") for path in swimlane.paths)
        items = (item for lane in swimlane.lanes for item in lane.items)
        yield from ((item.id, f"{titles[item.stage]}{AT}{self._name(item)}") for item in items)

    def _name(self, item: Item) -> str:
        """Return what stands on an item; its title is called otherwise in each kind."""
        texts = (str(getattr(item, field, "")) for field in ("title", "name", "text"))
        return next((words for text in texts if (words := " ".join(text.split()))), self._nameless)


def where(places: tuple[str, ...], known: Names) -> str:
    """Return the names of the first places, and how many more there are."""
    named = "; ".join(known[place] for place in places[:MOST_NAMED])
    more = len(places) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
