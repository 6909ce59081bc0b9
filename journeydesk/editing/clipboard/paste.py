"""Where paste puts what was copied: in the same map, another one, or another document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from journeydesk.editing.arrange import add
from journeydesk.editing.clipboard.clip import Clip
from journeydesk.editing.clipboard.inventories import with_inventories
from journeydesk.editing.duplicate import FreshId, renamed
from journeydesk.editing.pour import poured, routed
from journeydesk.editing.spot import NOWHERE, Spot, spot_of
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import with_chosen_shown
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Swimlane
from journeydesk.model.tree import descendants, ids_in
from journeydesk.model.value import Item, evolve

K = TypeVar("K", bound=Item)


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """A clip on its way into a map: the document with the clip's inventories, where to, and ids by old ids.

    An id is kept where nothing else has it, so that what was cut comes back as itself.
    """

    clip: Clip
    document: Document
    journey: JourneyMap
    spot: Spot
    names: Mapping[str, str]

    def calling(self, names: Mapping[str, str]) -> Arrival:
        """Return the arrival with other ids for some."""
        return Arrival(self.clip, self.document, self.journey, self.spot, {**self.names, **names})

    def new(self, id: str) -> str:
        """Return the id that something of the clip gets."""
        return self.names.get(id, id)


Result = tuple[Document, list[str]]
"""A document and what of it was pasted."""


def pasted(state: EditorState, clip: Clip, fresh: FreshId, seen: Spot = NOWHERE) -> EditorState | None:
    """Return the state with a clip where the selection is, else at `seen`; None when the map has no place for it.

    Channels, segments, evidence and the like are found again by id or by name, and added where this document lacks
    them. References to what is not here are dropped.
    """
    document, names = with_inventories(state.document, clip.document, fresh)
    taken = ids_in(document)
    parts = (clip.journey, *descendants(clip.journey))
    moving = (item for item in parts if clip.kind not in ("lanes", "elements") or not isinstance(item, Path))
    names |= {item.id: fresh() for item in moving if item.id in taken}
    arrival = Arrival(clip, document, state.journey, spot_of(state, seen), names)
    found = _PLACES[clip.kind](arrival, state.selection)
    if found is None:
        return None
    document, ids = found
    after = state.edited(document)
    return after.viewing(ids[0]) if clip.kind == "map" else with_chosen_shown(after.selecting(ids))


def _map(arrival: Arrival, _: tuple[str, ...]) -> Result:
    copy = renamed(arrival.clip.journey, arrival.names)
    return add(arrival.document, copy), [copy.id]


def _swimlanes(arrival: Arrival, _: tuple[str, ...]) -> Result | None:
    if not arrival.journey.stages:
        return None
    arrival = arrival.calling(_same_stages(arrival))
    copies = [renamed(swimlane, arrival.names) for swimlane in arrival.clip.journey.swimlanes]
    rows = _inserted(arrival.journey.swimlanes, copies, arrival.spot.swimlane)
    return _with_map(arrival, swimlanes=rows), [copy.id for copy in copies]


def _stages(arrival: Arrival, _: tuple[str, ...]) -> Result:
    stages = [renamed(stage, arrival.names) for stage in arrival.clip.journey.stages]
    order = _inserted(arrival.journey.stages, stages, arrival.spot.stage)
    swimlanes = list(arrival.journey.swimlanes)
    for source in arrival.clip.journey.swimlanes:
        at = _home_for(source, swimlanes, arrival)
        if at is None:
            swimlanes.append(renamed(source, arrival.names))
        else:
            lanes = renamed(source, arrival.names).lanes
            swimlanes[at] = poured(swimlanes[at], lanes, order, routes=_routes(source, arrival))
    return _with_map(arrival, stages=order, swimlanes=tuple(swimlanes)), [stage.id for stage in stages]


def _lanes(arrival: Arrival, _: tuple[str, ...]) -> Result | None:
    if not (arrival.journey.stages and arrival.journey.swimlanes):
        return None
    arrival = arrival.calling(_same_stages(arrival))
    copies = [
        renamed(lane, arrival.names) for source in arrival.clip.journey.swimlanes for lane in source.lanes
    ]
    at = _index(arrival.journey.swimlanes, arrival.spot.swimlane)
    swimlane = arrival.journey.swimlanes[at]
    rows = _inserted(swimlane.lanes, copies, arrival.spot.lane)
    routes: dict[str, tuple[str, ...]] = {}
    for source in arrival.clip.journey.swimlanes:
        routes |= _routes(source, arrival)
    new = routed(swimlane, rows, arrival.journey.stages, routes)
    return _with_swimlane(arrival, new), [copy.id for copy in copies]


def _elements(arrival: Arrival, chosen: tuple[str, ...]) -> Result | None:
    """Put elements from the stage and swimlane of the spot on; those of several swimlanes go into as many."""
    journey = arrival.journey
    stages = _stages_from(arrival) if journey.stages and journey.swimlanes else {}
    if not stages:
        return None
    arrival = arrival.calling(stages)
    first, last = _index(journey.swimlanes, arrival.spot.swimlane), len(journey.swimlanes) - 1
    swimlanes, copies = list(journey.swimlanes), list[str]()
    for offset, source in enumerate(arrival.clip.journey.swimlanes):
        at = min(first + offset, last)
        lanes = renamed(source, arrival.names).lanes
        targets = (*chosen, arrival.spot.lane)
        swimlanes[at] = poured(
            swimlanes[at], lanes, journey.stages, chosen=targets, routes=_routes(source, arrival)
        )
        copies += [item.id for lane in lanes for item in lane.items]
    return _with_map(arrival, swimlanes=tuple(swimlanes)), copies


_PLACES: Mapping[str, Callable[[Arrival, tuple[str, ...]], Result | None]] = {
    "map": _map,
    "swimlanes": _swimlanes,
    "stages": _stages,
    "lanes": _lanes,
    "elements": _elements,
}


def _routes(source: Swimlane, arrival: Arrival) -> dict[str, tuple[str, ...]]:
    """Return the touchpoints of the clip's paths under their new ids, by the old ids of the paths."""
    return {path.id: tuple(map(arrival.new, path.touchpoints)) for path in source.paths}


def _home_for(source: Swimlane, swimlanes: list[Swimlane], arrival: Arrival) -> int | None:
    """Return which swimlane takes what stood in another one: the same, one of its segment, or the only one."""
    segment = arrival.new(source.segment)
    for index, swimlane in enumerate(swimlanes):
        if swimlane.id == source.id:
            return index
    for index, swimlane in enumerate(swimlanes):
        if swimlane.segment == segment:
            return index
    return 0 if len(swimlanes) == len(arrival.clip.journey.swimlanes) == 1 else None


def _same_stages(arrival: Arrival) -> dict[str, str]:
    """Return a stage of the map for each of the clip's: the same, one of its title, or the one in its place."""
    here = arrival.journey.stages
    ids, titles = {stage.id for stage in here}, {stage.title: stage.id for stage in reversed(here)}
    found = {}
    for index, stage in enumerate(arrival.clip.journey.stages):
        by_place = here[min(index, len(here) - 1)].id
        found[stage.id] = stage.id if stage.id in ids else titles.get(stage.title, by_place)
    return found


def _stages_from(arrival: Arrival) -> dict[str, str]:
    """Return a stage of the map for each of the clip's: the first one used becomes that of the spot."""
    here, clip = arrival.journey.stages, arrival.clip.journey
    filled = {stage for swimlane in clip.swimlanes for stage in swimlane.contents.stages}
    used = [index for index, stage in enumerate(clip.stages) if stage.id in filled]
    first, last = _index(here, arrival.spot.stage), len(here) - 1
    return {clip.stages[at].id: here[min(first + at - used[0], last)].id for at in used}


def _index(row: Iterable[Item], wanted: str) -> int:
    return next((index for index, item in enumerate(row) if item.id == wanted), 0)


def _inserted(row: tuple[K, ...], new: Iterable[K], behind: str) -> tuple[K, ...]:
    """Return a row with new ones behind one of it, else at its end."""
    at = next((index + 1 for index, item in enumerate(row) if item.id == behind), len(row))
    return (*row[:at], *new, *row[at:])


def _with_swimlane(arrival: Arrival, new: Swimlane) -> Document:
    rows = tuple(new if one.id == new.id else one for one in arrival.journey.swimlanes)
    return _with_map(arrival, swimlanes=rows)


def _with_map(arrival: Arrival, **changes: object) -> Document:
    """Return the document with other stages or swimlanes in the map."""
    new = evolve(arrival.journey, **changes)
    maps = tuple(new if one.id == new.id else one for one in arrival.document.maps)
    return evolve(arrival.document, maps=maps)
