"""Change fields of elements, whatever they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any, TypeVar

from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.tree import find
from journeydesk.model.value import Item, Value, evolve

V = TypeVar("V", bound=Value)


def change(document: Document, wanted: str, **fields: Any) -> Document:
    """Return the document with other values in fields of one element; raises `NoSuchElement`, `ValidationError`."""
    find(document, wanted)
    return change_each(document, [wanted], lambda item: evolve(item, **fields))


def change_each(document: Document, wanted: Iterable[str], new: Callable[[Item], Item]) -> Document:
    """Return the document with `new(element)` in place of each of the wanted elements."""
    ids = frozenset(wanted)
    return rewritten(document, lambda item: new(item) if item.id in ids else item, ids)


def value_at(holder: Value, path: str) -> Any:
    """Return the value of a field, also of one inside another ("persona.quote")."""
    return reduce(getattr, path.split("."), holder)


def evolved_at(holder: V, path: str, new: Callable[[Any], Any]) -> V:
    """Return a value with `new(old)` in a field, also in one inside another."""
    first, _, rest = path.partition(".")
    old = getattr(holder, first)
    return evolve(holder, **{first: evolved_at(old, rest, new) if rest else new(old)})
