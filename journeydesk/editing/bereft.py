"""What goes on without something that was deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from journeydesk.model.document import Document
from journeydesk.model.elements import unlike
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.tree import child_fields
from journeydesk.model.value import Item

T = TypeVar("T", bound=Item)


def bereft(before: Document, after: Document) -> Iterator[Item]:
    """Yield what named things that are gone, as it is now; `after` is what `remove` has left of `before`.

    Only so does a thing that stays become another one, but for what holds others: maps, swimlanes and lanes.
    """
    for field in child_fields(Document):
        if field != "maps":
            yield from _changed(getattr(before, field), getattr(after, field))
    for old, new in _both(before.maps, after.maps):
        yield from _in_map(old, new)


def _in_map(before: JourneyMap, after: JourneyMap) -> Iterator[Item]:
    yield from _changed(before.stages, after.stages)
    for old, new in _both(before.swimlanes, after.swimlanes):
        yield from _changed(old.paths, new.paths)
        yield from chain.from_iterable(_changed(*unlike(*rows)) for rows in _rows(old, new))


def _rows(before: Swimlane, after: Swimlane) -> Iterator[tuple[Sequence[Item], Sequence[Item]]]:
    return ((old.items, new.items) for old, new in _both(before.lanes, after.lanes))


def _both(before: Iterable[T], after: Iterable[T]) -> Iterator[tuple[T, T]]:
    """Yield what stands before and after and is not the same."""
    were = {one.id: one for one in before}
    return ((were[one.id], one) for one in after if were.get(one.id, one) is not one)


def _changed(before: Iterable[T], after: Iterable[T]) -> Iterator[T]:
    return (new for _, new in _both(before, after))
