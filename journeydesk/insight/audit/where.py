"""Where findings are, in words: the stage and the title, as one reads them on the map."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Element
from journeydesk.model.value import Item

AT = " › "
NAMELESS = "Without a title"
MOST_NAMED = 3
"""How many places are named before the others are only counted."""


class Names(dict[str, str]):
    """What to call everything of a document that a finding may name, by id; most is found only when it is asked for."""

    def __init__(self, document: Document, nameless: str = NAMELESS) -> None:
        """Say `nameless` for what has no words on it."""
        self._nameless = nameless
        self._segments = {segment.id: self._name(segment) for segment in document.segments}
        super().__init__(self._segments)
        for inventory in (document.channels, document.evidence, document.maps):
            self.update((item.id, self._name(item)) for item in inventory)
        for journey in document.maps:
            self.update((stage.id, self._name(stage)) for stage in journey.stages)
            self.update((one.id, self._segments[one.segment]) for one in journey.swimlanes)
        self._unread = [swimlane for journey in document.maps for swimlane in journey.swimlanes]
        self._elements: dict[str, Element] = {}

    def __missing__(self, id: str) -> str:
        """Name an element or a path, and read the swimlane that holds it."""
        for swimlane in [one for one in self._unread if one.contents.holds(id)]:
            self._read(swimlane)
        if id not in self:
            element = self._elements[id]
            self[id] = f"{self[element.stage]}{AT}{self._name(element)}"
        return self[id]

    def _read(self, swimlane: Swimlane) -> None:
        self._unread = [one for one in self._unread if one is not swimlane]
        segment = self._segments[swimlane.segment]
        self.update((path.id, f"{segment}{AT}{self._name(path)}") for path in swimlane.paths)
        self._elements.update((item.id, item) for lane in swimlane.lanes for item in lane.items)

    def _name(self, item: Item) -> str:
        """Return what stands on an item; its title is called otherwise in each kind."""
        texts = (str(getattr(item, field, "")) for field in ("title", "name", "text"))
        return next((words for text in texts if (words := " ".join(text.split()))), self._nameless)


def where(places: tuple[str, ...], known: Names) -> str:
    """Return the names of the first places, and how many more there are."""
    named = "; ".join(known[place] for place in places[:MOST_NAMED])
    more = len(places) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named
