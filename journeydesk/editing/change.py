"""Change fields of elements, whatever they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from journeydesk.editing.tree import find, rewritten
from journeydesk.model.document import Document
from journeydesk.model.value import Item, evolve


def change(document: Document, wanted: str, **fields: Any) -> Document:
    """Return the document with other values in fields of one element; raises `NoSuchElement`, `ValidationError`."""
    find(document, wanted)
    return change_each(document, [wanted], lambda item: evolve(item, **fields))


def change_each(document: Document, wanted: Iterable[str], new: Callable[[Item], Item]) -> Document:
    """Return the document with `new(element)` in place of each of the wanted elements."""
    ids = frozenset(wanted)
    return rewritten(document, lambda item: new(item) if item.id in ids else item, ids)


def change_document(document: Document, **fields: Any) -> Document:
    """Return the document with other values in its own fields."""
    return evolve(document, **fields)
