"""Where findings are, in words: the stage and the title, as one reads them on the map."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import AnyElement
from journeydesk.model.value import Item

AT = " › "
NAMELESS = "Without a title"
MOST_NAMED = 3
"""How many places are named before the others are only counted."""

Names = dict[str, str]


def names(document: Document) -> Names:
    """Return what to call everything of a document that a finding may name, by id."""
    inventories = (document.channels, document.segments, document.evidence, document.maps)
    found = {item.id: _name(item) for inventory in inventories for item in inventory}
    for journey in document.maps:
        found.update(_on_map(journey, found))
    return found


def where(places: tuple[str, ...], known: Names) -> str:
    """Return the names of the first places, and how many more there are."""
    named = "; ".join(known[place] for place in places[:MOST_NAMED])
    more = len(places) - MOST_NAMED
    return f"{named} and {more} more" if more > 0 else named


def _on_map(journey: JourneyMap, segments: Names) -> Iterator[tuple[str, str]]:
    stages = {stage.id: _name(stage) for stage in journey.stages}
    yield from stages.items()
    for swimlane in journey.swimlanes:
        segment = segments[swimlane.segment]
        yield swimlane.id, segment
        yield from ((path.id, f"{segment}{AT}{_name(path)}") for path in swimlane.paths)
        yield from ((item.id, f"{stages[item.stage]}{AT}{_name(item)}") for item in _elements(swimlane))


def _elements(swimlane: Swimlane) -> Iterator[AnyElement]:
    return (item for lane in swimlane.lanes for item in lane.items)


def _name(item: Item) -> str:
    """Return what stands on an item; its title is called otherwise in each kind."""
    texts = (str(getattr(item, field, "")) for field in ("title", "name", "text"))
    return next((words for text in texts if (words := " ".join(text.split()))), NAMELESS)
