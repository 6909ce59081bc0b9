"""The document as a tree: which fields hold children, how to walk it, how to find one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import TypeVar, cast

from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import (
    ArcLane,
    ArcPoint,
    BackstageLane,
    BackstageStep,
    EmotionLane,
    EmotionPoint,
    Lane,
    Metric,
    MetricLane,
    Note,
    NoteLane,
    Picture,
    StoryboardLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.value import Item, Value

K = TypeVar("K", bound=Item)

HOLDS: dict[type[Item], type[Item]] = {
    TouchpointLane: Touchpoint,
    EmotionLane: EmotionPoint,
    ArcLane: ArcPoint,
    NoteLane: Note,
    StoryboardLane: Picture,
    MetricLane: Metric,
    BackstageLane: BackstageStep,
}
"""What stands in each kind of lane."""

FIELDS: dict[type[Value], dict[type[Item], str]] = {
    Document: {
        Channel: "channels",
        Device: "devices",
        Department: "departments",
        Segment: "segments",
        Evidence: "evidence",
        JourneyMap: "maps",
    },
    JourneyMap: {Stage: "stages", Swimlane: "swimlanes", Verdict: "verdicts"},
    Swimlane: {**dict.fromkeys(HOLDS, "lanes"), Path: "paths"},
    **{lane: {element: "items"} for lane, element in HOLDS.items()},
}
"""What each kind of value holds, and in which field."""


class NoSuchElement(LookupError):
    """An id that the document does not hold."""

    def __init__(self, wanted: str) -> None:
        """Say which."""
        super().__init__(f"The document holds no element “{wanted}”.")


@cache
def child_fields(kind: type[Value]) -> tuple[str, ...]:
    """Return the fields of a kind of value that hold its children."""
    return tuple(dict.fromkeys(FIELDS.get(kind, {}).values()))


def field_for(holder: Value, item: Item) -> str:
    """Return the field of `holder` in which `item` belongs; raises `TypeError` when it belongs elsewhere."""
    try:
        return FIELDS[type(holder)][type(item)]
    except KeyError:
        raise TypeError(f"A {type(holder).__name__} holds no {type(item).__name__}.") from None


def children(value: Value) -> Iterator[Item]:
    """Yield the children of a value in the order of the file."""
    for field in child_fields(type(value)):
        yield from getattr(value, field)


def descendants(value: Value, wanted: Collection[str] | None = None) -> Iterator[Item]:
    """Yield everything below a value, parents first; with `wanted`, not what is in swimlanes without these ids."""
    for child in children(value):
        yield child
        if wanted is None or may_hold(child, wanted):
            yield from descendants(child, wanted)


def ids_in(value: Value) -> set[str]:
    """Return the ids of everything below a value; swimlanes know theirs."""
    found: set[str] = set()
    for child in children(value):
        found.add(child.id)
        found.update(child.contents.ids if isinstance(child, Swimlane) else ids_in(child))
    return found


def find(document: Document, wanted: str) -> Item:
    """Return the element with an id; raises `NoSuchElement`."""
    chain = lineage(document, wanted)
    if not chain:
        raise NoSuchElement(wanted)
    return chain[-1]


def find_each(document: Document, wanted: Iterable[str]) -> list[Item]:
    """Return the elements with some ids, in their order; raises `NoSuchElement`. Many are found in one walk."""
    ids = tuple(wanted)
    if len(ids) < 8:
        return [find(document, id) for id in ids]
    held = {item.id: item for item in descendants(document, frozenset(ids))}
    if lost := next((id for id in ids if id not in held), None):
        raise NoSuchElement(lost)
    return [held[id] for id in ids]


def lineage(value: Value, wanted: str) -> tuple[Item, ...]:
    """Return the elements from below `value` down to the one with an id; empty when there is none."""
    for child in children(value):
        if child.id == wanted:
            return (child,)
        if may_hold(child, (wanted,)) and (rest := lineage(child, wanted)):
            return (child, *rest)
    return ()


def lineages(value: Value, wanted: Collection[str]) -> Iterator[tuple[Item, ...]]:
    """Yield the lineages of all elements below `value` with some ids, in the order of the file, in one walk."""
    for child in children(value):
        if child.id in wanted:
            yield (child,)
        if may_hold(child, wanted):
            yield from ((child, *rest) for rest in lineages(child, wanted))


def parent(document: Document, wanted: str) -> Value:
    """Return what holds the element with an id; raises `NoSuchElement`."""
    chain = lineage(document, wanted)
    if not chain:
        raise NoSuchElement(wanted)
    return chain[-2] if len(chain) > 1 else document


def home(document: Document, wanted: str, kind: type[K]) -> K:
    """Return the nearest element of a kind around an id, or the element itself; raises `NoSuchElement`."""
    for item in reversed(lineage(document, wanted)):
        if isinstance(item, kind):
            return item
    raise NoSuchElement(wanted)


def lane_of(document: Document, wanted: str) -> Lane:
    """Return the lane with an id, or the lane around an element; raises `NoSuchElement`."""
    for item in reversed(lineage(document, wanted)):
        if isinstance(item, tuple(HOLDS)):
            return cast("Lane", item)
    raise NoSuchElement(wanted)


def accepts(lane: Lane, element: Item) -> bool:
    """Tell whether an element may stand in a lane."""
    return isinstance(element, HOLDS[type(lane)])


def may_hold(item: Item, wanted: Collection[str]) -> bool:
    """Tell whether an element with one of these ids may be below `item`; only a swimlane knows what it holds."""
    return not isinstance(item, Swimlane) or item.contents.holds_any(wanted)
