"""Copies with new ids, inside which every reference leads to the copy of what it led to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from journeydesk.editing.arrange import add, siblings_of
from journeydesk.editing.place import Slot, add_element
from journeydesk.editing.route import joined, reading_order
from journeydesk.editing.tree import child_fields, descendants, find, lane_of, parent, rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import Element
from journeydesk.model.track import Track
from journeydesk.model.value import Item, evolve

K = TypeVar("K", bound=Item)
FreshId = Callable[[], str]
Names = Mapping[str, str]
"""New ids by old ones."""

_REFERENCES = ("id", "stage", "touchpoint", "path", "channel", "device", "department", "segment")
_REFERENCE_TUPLES = ("touchpoints", "answers", "evidence")


def duplicate(document: Document, wanted: Iterable[str], fresh: FreshId) -> tuple[Document, tuple[str, ...]]:
    """Return the document with a copy behind each original, and the ids of the copies.

    A copied stage brings copies of the elements in it; a copied touchpoint joins the first path.
    """
    copies: list[str] = []
    for one in wanted:
        document, copy = _duplicate_one(document, find(document, one), fresh)
        copies.append(copy)
    return document, tuple(copies)


def _duplicate_one(document: Document, original: Item, fresh: FreshId) -> tuple[Document, str]:
    names = {item.id: fresh() for item in (original, *descendants(original))}
    copy = renamed(original, names)
    if isinstance(original, Element) and isinstance(copy, Element):
        return _beside(document, original, copy), copy.id
    holder = parent(document, original.id)
    at = [item.id for item in siblings_of(document, original.id)].index(original.id) + 1
    if isinstance(copy, Track):
        copy = evolve(copy, hidden=False)
    document = add(document, copy, holder.id if isinstance(holder, Item) else None, at)
    if isinstance(original, Stage) and isinstance(holder, JourneyMap):
        document = _filled(document, holder.id, names, fresh)
    return document, copy.id


def _beside(document: Document, original: Element, copy: Element) -> Document:
    lane = lane_of(document, original.id)
    stage = [item.id for item in lane.items if item.stage == original.stage]
    behind = stage[stage.index(original.id) + 1 :]
    return add_element(document, copy, Slot(lane.id, original.stage, next(iter(behind), None)))


def _filled(document: Document, map_id: str, stages: Names, fresh: FreshId) -> Document:
    """Return the document with copies of the elements of copied stages in their copies."""
    order = next(journey.stages for journey in document.maps if journey.id == map_id)

    def visit(item: Item) -> Item:
        return _with_copies(item, stages, order, fresh) if isinstance(item, Swimlane) else item

    return rewritten(document, visit)


def _with_copies(swimlane: Swimlane, stages: Names, order: tuple[Stage, ...], fresh: FreshId) -> Swimlane:
    inside = [item for lane in swimlane.lanes for item in lane.items if item.stage in stages]
    if not inside:
        return swimlane
    names = {item.id: fresh() for item in inside} | dict(stages)
    lanes = tuple(
        evolve(
            lane, items=(*lane.items, *(renamed(item, names) for item in lane.items if item.stage in stages))
        )
        for lane in swimlane.lanes
    )
    reading = reading_order(lanes, order)
    return evolve(
        swimlane, lanes=lanes, paths=tuple(_longer(path, names, reading) for path in swimlane.paths)
    )


def _longer(path: Path, names: Names, reading: Mapping[str, int]) -> Path:
    """Return a path that visits the copies of its steps too."""
    for step in dict.fromkeys(path.touchpoints):
        if step in names:
            path = joined(path, names[step], reading)
    return path


def renamed(item: K, names: Names) -> K:
    """Return a copy of an element with new ids; references to what is not renamed stay."""
    changes: dict[str, object] = {}
    for field in child_fields(type(item)):
        changes[field] = tuple(renamed(child, names) for child in getattr(item, field))
    for field in type(item).model_fields:
        value = getattr(item, field)
        if field in _REFERENCES and value in names:
            changes[field] = names[value]
        elif field in _REFERENCE_TUPLES:
            changes[field] = tuple(names.get(target, target) for target in value)
    if isinstance(item, Track):
        changes["locked"] = False  # whoever copies wants to change the copy
    return evolve(item, **changes)
