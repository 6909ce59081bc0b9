"""Copies with new ids, inside which every reference leads to the copy of what it led to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import chain
from typing import TypeVar

from journeydesk.editing.arrange import add, siblings_of
from journeydesk.editing.change import change
from journeydesk.editing.pour import joined_paths
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Element, Lane, Touchpoint, standing_in
from journeydesk.model.track import Track
from journeydesk.model.tree import child_fields, descendants, find, find_each, home, parent
from journeydesk.model.value import Item, evolve

K = TypeVar("K", bound=Item)
FreshId = Callable[[], str]
Names = Mapping[str, str]
"""New ids by old ones."""

_REFERENCES = (
    *("id", "stage", "touchpoint", "path", "channel", "device", "department", "segment"),
    *("map", "against", "opportunity"),
)
_REFERENCE_TUPLES = ("touchpoints", "answers", "evidence", "channels", "places")


def duplicate(document: Document, wanted: Iterable[str], fresh: FreshId) -> tuple[Document, tuple[str, ...]]:
    """Return the document with a copy behind each original, and the ids of the copies.

    A copied stage brings copies of the elements in it; a copied touchpoint goes on the paths of its original,
    on the first one where that is on none.
    """
    originals = find_each(document, wanted)
    names = {item.id: fresh() for item in originals}
    document = _with_elements_beside(
        document, names, [item for item in originals if isinstance(item, Element)]
    )
    for one in originals:
        if not isinstance(one, Element):
            document = _duplicate_one(document, find(document, one.id), names, fresh)
    return document, tuple(names[item.id] for item in originals)


def _duplicate_one(document: Document, original: Item, own: Names, fresh: FreshId) -> Document:
    names = {item.id: fresh() for item in descendants(original)} | {original.id: own[original.id]}
    copy = renamed(original, names)
    holder = parent(document, original.id)
    at = [item.id for item in siblings_of(document, original.id)].index(original.id) + 1
    if isinstance(copy, Track):
        copy = evolve(copy, hidden=False)
    if isinstance(copy, Stage) and isinstance(holder, JourneyMap):
        return _with_stage(document, holder, copy, at, names, fresh)
    return add(document, copy, holder.id if isinstance(holder, Item) else None, at)


def _with_elements_beside(document: Document, names: Names, originals: Iterable[Element]) -> Document:
    """Return the document with a copy behind each element, in one pass."""
    ids = frozenset(item.id for item in originals)

    def visit(item: Item) -> Item:
        if not isinstance(item, Swimlane) or not item.contents.holds_any(ids):
            return item
        lanes = tuple(_with_items_beside(lane, names, ids) for lane in item.lanes)
        return _routed(item, lanes, home(document, item.id, JourneyMap).stages, names)

    return rewritten(document, visit, ids) if ids else document


def _with_items_beside(lane: Lane, names: Names, ids: frozenset[str]) -> Lane:
    items: list[Element] = []
    for item in lane.items:
        items.append(item)
        if item.id in ids:
            items.append(renamed(item, {item.id: names[item.id]}))
    return evolve(lane, items=tuple(items))


def _with_stage(
    document: Document, journey: JourneyMap, copy: Stage, at: int, names: Names, fresh: FreshId
) -> Document:
    """Return the document with the copy of a stage in its map, and in it copies of the elements of its original."""
    stages = (*journey.stages[:at], copy, *journey.stages[at:])
    swimlanes = tuple(_with_copies(one, names, stages, fresh) for one in journey.swimlanes)
    return change(document, journey.id, stages=stages, swimlanes=swimlanes)


def _with_copies(swimlane: Swimlane, stages: Names, order: tuple[Stage, ...], fresh: FreshId) -> Swimlane:
    if swimlane.contents.stages.isdisjoint(stages):
        return swimlane
    inside = [standing_in(lane.items, stages) for lane in swimlane.lanes]
    names = {item.id: fresh() for item in chain.from_iterable(inside)} | dict(stages)
    lanes = tuple(
        evolve(lane, items=(*lane.items, *(renamed(item, names) for item in items)))
        for lane, items in zip(swimlane.lanes, inside, strict=True)
    )
    return _routed(swimlane, lanes, order, names)


def _routed(swimlane: Swimlane, lanes: tuple[Lane, ...], stages: tuple[Stage, ...], names: Names) -> Swimlane:
    """Return a swimlane with other lanes, the copies in them on the paths of their originals."""
    routes = {path.id: [names[step] for step in path.touchpoints if step in names] for path in swimlane.paths}
    # No reference breaks where things are only added.
    return evolve(swimlane, lanes=lanes, paths=joined_paths(swimlane, lanes, stages, routes))


def renamed(item: K, names: Names) -> K:
    """Return a copy of an element with new ids; references to what is not renamed stay."""
    changes: dict[str, object] = {}
    for field in child_fields(type(item)):
        changes[field] = tuple(renamed(child, names) for child in getattr(item, field))
    single, many = _fields(type(item))
    for field in single:
        if (value := getattr(item, field)) in names:
            changes[field] = names[value]
    for field in many:
        changes[field] = tuple(names.get(target, target) for target in getattr(item, field))
    if isinstance(item, Touchpoint) and item.arrivals:
        changes["arrivals"] = tuple(
            evolve(one, source=names.get(one.source, one.source)) for one in item.arrivals
        )
    if isinstance(item, JourneyMap):
        changes["numbering"] = ()  # a copy has gaps of its own, and nobody has spoken of them yet
    if isinstance(item, Track):
        changes["locked"] = False  # whoever copies wants to change the copy
    return evolve(item, **changes)


@cache
def _fields(kind: type[Item]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a kind that name one element, and those that name many."""
    single, many = (
        tuple(field for field in some if field in kind.model_fields)
        for some in (_REFERENCES, _REFERENCE_TUPLES)
    )
    return single, many
