"""A new document from an old one, element by element."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TypeVar

from journeydesk.model.tree import child_fields, may_hold
from journeydesk.model.value import Item, Value, evolve

V = TypeVar("V", bound=Value)


def rewritten(value: V, visit: Callable[[Item], Item | None], wanted: Collection[str] | None = None) -> V:
    """Return `value` with every element below it replaced by `visit(element)`, or dropped for None.

    Children are visited before what holds them. With `wanted`, swimlanes that hold none of these ids are
    left alone. What does not change stays the same object.
    """
    changes: dict[str, tuple[Item, ...]] = {}
    for field in child_fields(type(value)):
        old: tuple[Item, ...] = getattr(value, field)
        new = tuple(kept for child in old if (kept := _visited(child, visit, wanted)) is not None)
        changes[field] = new
    return evolve(value, **changes) if changes else value


def _visited(
    child: Item, visit: Callable[[Item], Item | None], wanted: Collection[str] | None
) -> Item | None:
    if wanted is None or may_hold(child, wanted):
        child = rewritten(child, visit, wanted)
    return visit(child)
