"""Add and move what stands in rows: maps, stages, swimlanes, lanes, paths, entries of inventories."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.tree import field_for, find, parent
from journeydesk.model.value import Item, Value, evolve

V = TypeVar("V", bound=Value)
K = TypeVar("K", bound=Item)


def add(document: Document, item: Item, to: str | None = None, index: int | None = None) -> Document:
    """Return the document with `item` among its siblings at `index` (None: last).

    `to` is the id of what shall hold it: the map for a stage or swimlane, the swimlane for a lane or path;
    None for maps and inventories. Raises `NoSuchElement`, `TypeError` when nothing there holds such an item.
    """

    def with_item(siblings: tuple[Item, ...]) -> tuple[Item, ...]:
        at = len(siblings) if index is None else index
        return (*siblings[:at], item, *siblings[at:])

    return _with_row(document, to, item, with_item)


def move(document: Document, wanted: Iterable[str], before: str | None) -> Document:
    """Return the document with siblings moved in front of another one (None: to the end), in their order."""
    ids = tuple(dict.fromkeys(wanted))
    if not ids:
        return document
    first, holder = find(document, ids[0]), parent(document, ids[0])
    to = holder.id if isinstance(holder, Item) else None
    return _with_row(document, to, first, lambda siblings: reordered(siblings, ids, before))


def siblings_of(document: Document, wanted: str) -> tuple[Item, ...]:
    """Return the row an element stands in."""
    holder = parent(document, wanted)
    row: tuple[Item, ...] = getattr(holder, field_for(holder, find(document, wanted)))
    return row


def _with_row(
    document: Document, to: str | None, kind: Item, new: Callable[[tuple[Item, ...]], tuple[Item, ...]]
) -> Document:
    """Return the document with a new row of siblings in the field of `to` that holds items like `kind`."""
    if to is None:
        return _with_new_row(document, kind, new)
    find(document, to)
    return rewritten(document, lambda item: _with_new_row(item, kind, new) if item.id == to else item, [to])


def _with_new_row(holder: V, kind: Item, new: Callable[[tuple[Item, ...]], tuple[Item, ...]]) -> V:
    field = field_for(holder, kind)
    return evolve(holder, **{field: new(getattr(holder, field))})


def reordered(siblings: tuple[K, ...], ids: Collection[str], before: str | None) -> tuple[K, ...]:
    """Return siblings with some of them in front of the first one from `before` on that does not move."""
    order = [item.id for item in siblings]
    after = order[order.index(before) :] if before in order else []
    anchor = next((id for id in after if id not in ids), None)
    moving = [item for item in siblings if item.id in ids]
    stay = [item for item in siblings if item.id not in ids]
    at = next((index for index, item in enumerate(stay) if item.id == anchor), len(stay))
    return (*stay[:at], *moving, *stay[at:])
