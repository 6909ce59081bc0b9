"""Put elements into lanes: new ones, moved ones; touchpoints stay on their paths or join one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from journeydesk.editing.route import with_lanes
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.lanes import Element, Lane
from journeydesk.model.tree import NoSuchElement, accepts, find_each, home, lane_of
from journeydesk.model.value import evolve


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for elements: a lane, a stage, and the element to stand before (None: last in the stage)."""

    lane: str
    stage: str
    before: str | None = None


class DoesNotFit(ValueError):
    """An element that may not stand in a lane of this kind."""


Groups = Mapping[Slot, Sequence[Element]]
"""Elements by the slots where they shall stand."""


def add_element(document: Document, element: Element, slot: Slot) -> Document:
    """Return the document with a new element; a touchpoint joins the swimlane's first path.

    Raises `NoSuchElement` for an unknown lane or stage, `DoesNotFit` when the element may not stand in it.
    """
    if not accepts(lane_of(document, slot.lane), element):
        raise DoesNotFit(f"A {type(element).__name__} cannot stand in the lane “{slot.lane}”.")
    return move_groups(document, {slot: [element]})


def move_elements(document: Document, wanted: Iterable[str], slot: Slot) -> Document:
    """Return the document with elements moved to a slot, in their order.

    Elements that may not stand in the slot's lane keep their own lane and move to the slot's stage; those of another
    map stay where they are. A touchpoint that moves to another swimlane leaves the paths there and joins the first
    path here. Raises `NoSuchElement` for an unknown element, lane or stage.
    """
    found = find_each(document, dict.fromkeys(wanted))
    elements = [item for item in found if isinstance(item, Element)]
    lane = lane_of(document, slot.lane)
    fitting = [item for item in elements if accepts(lane, item)]
    others = frozenset(item.id for item in elements if not accepts(lane, item))
    beside = _in_own_lanes(home(document, slot.lane, JourneyMap), others, slot.stage) if others else {}
    return move_groups(document, beside | {slot: fitting})


def move_to_stage(document: Document, wanted: Iterable[str], stage: str) -> Document:
    """Return the document with elements of a stage's map last in that stage, each in its own lane and in their order.

    What is there already stays where it is. Raises `NoSuchElement` for an unknown stage.
    """
    return move_groups(document, _in_own_lanes(home(document, stage, JourneyMap), frozenset(wanted), stage))


def _in_own_lanes(journey: JourneyMap, ids: Collection[str], stage: str) -> dict[Slot, list[Element]]:
    """Return elements that come into a stage by slots at its end, each in its own lane, in their order."""
    column = {one.id: index for index, one in enumerate(journey.stages)}
    found: dict[Slot, list[Element]] = {}
    for lane in (lane for swimlane in journey.swimlanes for lane in swimlane.lanes):
        coming = [item for item in lane.items if item.id in ids and item.stage != stage]
        if coming:
            found[Slot(lane.id, stage)] = sorted(coming, key=lambda item: column[item.stage])
    return found


def move_groups(document: Document, groups: Groups) -> Document:
    """Return the document with groups of elements in slots that take them, and nowhere else, in one pass for all.

    Raises `NoSuchElement` for an unknown lane or stage.
    """
    _check_slots(document, groups)
    moving = frozenset(element.id for elements in groups.values() for element in elements)
    return evolve(document, maps=tuple(_map_with(journey, groups, moving) for journey in document.maps))


def _check_slots(document: Document, slots: Iterable[Slot]) -> None:
    home_of = {lane.id: map_ for map_ in document.maps for one in map_.swimlanes for lane in one.lanes}
    for slot in slots:
        if slot.lane not in home_of:
            raise NoSuchElement(slot.lane)
        if all(stage.id != slot.stage for stage in home_of[slot.lane].stages):
            raise NoSuchElement(slot.stage)


def _map_with(journey: JourneyMap, groups: Groups, moving: frozenset[str]) -> JourneyMap:
    by_lane: dict[str, dict[Slot, Sequence[Element]]] = {}
    for slot, elements in groups.items():
        by_lane.setdefault(slot.lane, {})[slot] = elements

    def visit(swimlane: Swimlane) -> Swimlane:
        lanes = tuple(_lane_with(lane, by_lane.get(lane.id, {}), moving) for lane in swimlane.lanes)
        pairs = zip(lanes, swimlane.lanes, strict=True)
        moved = [item.id for new, old in pairs if new is not old for item in new.items if item.id in moving]
        return with_lanes(swimlane, lanes, moved, journey.stages)

    return evolve(journey, swimlanes=tuple(map(visit, journey.swimlanes)))


def _lane_with(lane: Lane, groups: Groups, moving: frozenset[str]) -> Lane:
    """Return a lane with groups in slots of it and without all else that moves; the same one when it shows the same."""
    stay = [item for item in lane.items if item.id not in moving]
    if len(stay) == len(lane.items) and not groups:
        return lane
    end = {item.stage: index for index, item in enumerate(stay, start=1)}
    place = {item.id: index for index, item in enumerate(stay)}
    at: dict[int, list[Element]] = {}
    for slot, elements in groups.items():
        before = settled(lane, slot, moving).before
        index = place[before] if before else end.get(slot.stage, len(stay))
        at.setdefault(index, []).extend(evolve(element, stage=slot.stage) for element in elements)
    items = [one for index in range(len(stay) + 1) for one in (*at.get(index, ()), *stay[index : index + 1])]
    return lane if _by_stage(items) == _by_stage(lane.items) else evolve(lane, items=tuple(items))


def settled(lane: Lane, slot: Slot, moving: Collection[str]) -> Slot:
    """Return the slot in front of the first element from it on that does not move: one may drop next to oneself."""
    if slot.before is None:
        return slot
    stage = [item.id for item in lane.items if item.stage == slot.stage]
    after = stage[stage.index(slot.before) :] if slot.before in stage else []
    return replace(slot, before=next((id for id in after if id not in moving), None))


def _by_stage(items: Iterable[Element]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(item.stage, []).append(item.id)
    return found
