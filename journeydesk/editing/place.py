"""Put elements into lanes: new ones, moved ones; touchpoints stay on their paths or join one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from journeydesk.editing.mend import swimlane_of
from journeydesk.editing.route import joined_all, reading_order, rerouted
from journeydesk.editing.tree import NoSuchElement, accepts, find_each, home, lane_of
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Element, Lane, Touchpoint
from journeydesk.model.value import evolve


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for elements: a lane, a stage, and the element to stand before (None: last in the stage)."""

    lane: str
    stage: str
    before: str | None = None


class DoesNotFit(ValueError):
    """An element that may not stand in a lane of this kind."""


def add_element(document: Document, element: Element, slot: Slot) -> Document:
    """Return the document with a new element; a touchpoint joins the swimlane's first path.

    Raises `NoSuchElement` for an unknown lane or stage, `DoesNotFit` when the element may not stand in it.
    """
    if not accepts(lane_of(document, slot.lane), element):
        raise DoesNotFit(f"A {type(element).__name__} cannot stand in the lane “{slot.lane}”.")
    return _placed(document, (evolve(element, stage=slot.stage),), slot)


def move_elements(document: Document, wanted: Iterable[str], slot: Slot) -> Document:
    """Return the document with elements moved to a slot, in their order.

    Elements that may not stand in the slot's lane keep their own lane and move to the slot's stage; those of another
    map stay where they are. A touchpoint that moves to another swimlane leaves the paths there and joins the first
    path here. Raises `NoSuchElement` for an unknown element, lane or stage.
    """
    found = find_each(document, dict.fromkeys(wanted))
    elements = tuple(item for item in found if isinstance(item, Element))
    lane = lane_of(document, slot.lane)
    fitting = tuple(evolve(item, stage=slot.stage) for item in elements if accepts(lane, item))
    others = [item.id for item in elements if not accepts(lane, item)]
    if others:
        document = move_to_stage(document, others, slot.stage)
    return _placed(document, fitting, slot) if fitting else document


def move_to_stage(document: Document, wanted: Iterable[str], stage: str) -> Document:
    """Return the document with elements of a stage's map last in that stage, each in its own lane and in their order.

    What is there already stays where it is. Raises `NoSuchElement` for an unknown stage.
    """
    ids, journey = frozenset(wanted), home(document, stage, JourneyMap)
    column = {one.id: index for index, one in enumerate(journey.stages)}
    for lane in (lane for swimlane in journey.swimlanes for lane in swimlane.lanes):
        coming = [item for item in lane.items if item.id in ids and item.stage != stage]
        if coming:
            coming.sort(key=lambda item: column[item.stage])
            document = move_elements(document, [item.id for item in coming], Slot(lane.id, stage))
    return document


def _placed(document: Document, elements: tuple[Element, ...], slot: Slot) -> Document:
    """Return the document with elements in a slot and nowhere else."""
    target = home(document, slot.lane, Swimlane)
    stages = home(document, slot.lane, JourneyMap).stages
    if all(stage.id != slot.stage for stage in stages):
        raise NoSuchElement(slot.stage)
    moving = frozenset(element.id for element in elements)

    def visit(swimlane: Swimlane) -> Swimlane:
        if swimlane.id == target.id:
            return _receiving(swimlane, elements, slot, stages)
        if moving.isdisjoint(swimlane.contents.known):
            return swimlane
        return swimlane_of(swimlane, tuple(_left(lane, moving) for lane in swimlane.lanes), swimlane.paths)

    return _over_swimlanes(document, visit)


def _over_swimlanes(document: Document, visit: Callable[[Swimlane], Swimlane]) -> Document:
    def of_map(journey: JourneyMap) -> JourneyMap:
        return evolve(journey, swimlanes=tuple(map(visit, journey.swimlanes)))

    return evolve(document, maps=tuple(map(of_map, document.maps)))


def _receiving(
    swimlane: Swimlane, elements: tuple[Element, ...], slot: Slot, stages: tuple[Stage, ...]
) -> Swimlane:
    moving = frozenset(element.id for element in elements)
    lanes = tuple(
        _inserted(lane, elements, slot) if lane.id == slot.lane else _left(lane, moving)
        for lane in swimlane.lanes
    )
    if all(new is old for new, old in zip(lanes, swimlane.lanes, strict=True)):
        return swimlane
    order = reading_order(lanes, stages)
    paths = tuple(rerouted(path, moving, order) for path in swimlane.paths)
    held = swimlane.contents.touchpoints
    new = [one.id for one in elements if isinstance(one, Touchpoint) and one.id not in held]
    paths = (*(joined_all(path, new, order) for path in paths[:1]), *paths[1:])
    return swimlane_of(swimlane, lanes, paths)


def _left(lane: Lane, moving: frozenset[str]) -> Lane:
    """Return a lane without the moving elements."""
    return evolve(lane, items=tuple(item for item in lane.items if item.id not in moving))


def _inserted(lane: Lane, elements: tuple[Element, ...], slot: Slot) -> Lane:
    """Return a lane with elements in a slot of it; the same lane when they stand there already."""
    moving = frozenset(element.id for element in elements)
    stay = [item for item in lane.items if item.id not in moving]
    at = _index(lane, stay, slot, moving)
    items = (*stay[:at], *elements, *stay[at:])
    same_order = _by_stage(items) == _by_stage(lane.items)
    return lane if same_order else evolve(lane, items=items)


def _index(lane: Lane, stay: Sequence[Element], slot: Slot, moving: frozenset[str]) -> int:
    before = _first_staying(lane, slot, moving)
    last = 0
    for index, item in enumerate(stay):
        if item.id == before:
            return index
        if item.stage == slot.stage:
            last = index + 1
    return last or len(stay)


def _first_staying(lane: Lane, slot: Slot, moving: frozenset[str]) -> str | None:
    """Return the first element from the slot on that does not move itself: one may drop next to oneself."""
    stage = [item.id for item in lane.items if item.stage == slot.stage]
    if slot.before not in stage:
        return None
    return next((id for id in stage[stage.index(slot.before) :] if id not in moving), None)


def _by_stage(items: Iterable[Element]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in items:
        found.setdefault(item.stage, []).append(item.id)
    return found
