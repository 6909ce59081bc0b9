"""Everything in a document that one may want to go to, and which of it fits the words typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from journeydesk.editing.outline import kind_of
from journeydesk.editing.search import folded
from journeydesk.editing.wording import name_of
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Element
from journeydesk.model.value import Item

_SHARED = ("segments", "channels", "devices", "departments", "evidence")


@dataclass(frozen=True, slots=True, eq=False)
class Destination:
    """Something with a name: `map_id` is empty for what stands on no map, `around` names what it stands in."""

    map_id: str
    item: Item
    name: str
    around: tuple[str, ...]
    words: str
    """The name and what is around it, to be compared with what is typed."""

    kind: str = ""
    """The kind of what stands in the same lane, which tells notes apart."""


def destinations(document: Document) -> Iterator[Destination]:
    """Yield everything that has a name: maps first, then what stands on each, then what they share."""
    for journey in document.maps:
        yield from _named(document, journey, journey.id, ())
    for journey in document.maps:
        yield from _on_map(document, journey)
    shown = {swimlane.segment for journey in document.maps for swimlane in journey.swimlanes}
    for field in _SHARED:
        for item in getattr(document, field):
            if item.id not in shown:  # a segment is reached by its swimlane
                yield from _named(document, item, "", ())


def _on_map(document: Document, journey: JourneyMap) -> Iterator[Destination]:
    stages = {stage.id: stage.title for stage in journey.stages}
    for stage in journey.stages:
        yield from _named(document, stage, journey.id, (journey.title,))
    for swimlane in journey.swimlanes:
        segment = name_of(document, swimlane)
        yield from _named(document, swimlane, journey.id, (journey.title,))
        around = (segment, journey.title)
        rows: tuple[Item, ...] = (*swimlane.lanes, *swimlane.paths)
        for row in rows:
            yield from _named(document, row, journey.id, around)
        for lane in swimlane.lanes:
            for item in lane.items:
                way = (stages[item.stage], *around)
                yield from _named(document, item, journey.id, way, kind_of(lane))


def _named(
    document: Document, item: Item, map_id: str, around: tuple[str, ...], kind: str = ""
) -> Iterator[Destination]:
    name = name_of(document, item)
    if name:
        yield Destination(map_id, item, name, around, folded(" ".join((name, *around))), kind)


def best(known: Iterable[Destination], words: str, map_id: str) -> list[Destination]:
    """Return the destinations that hold all the words, in any order; the likeliest first.

    A name that begins so comes before one that has a word beginning so, that before all others; what stands on the
    map in view and what is larger comes before the rest.
    """
    wanted = folded(words).split()
    fitting = [one for one in known if all(word in one.words for word in wanted)]
    return sorted(fitting, key=lambda one: _rank(one, wanted, map_id))


def _rank(one: Destination, wanted: list[str], map_id: str) -> tuple[int, bool, int]:
    elsewhere = one.map_id not in (map_id, "")
    return sum(_distance(one, word) for word in wanted), elsewhere, _depth(one.item)


def _distance(one: Destination, word: str) -> int:
    name = one.words[: len(one.name)]
    if name.startswith(word):
        return 0
    if f" {word}" in name:
        return 1
    return 2 if word in name else 3


def _depth(item: Item) -> int:
    if isinstance(item, JourneyMap | Stage | Swimlane):
        return 0
    return 2 if isinstance(item, Element) else 1
