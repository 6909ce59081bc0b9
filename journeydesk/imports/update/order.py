"""Things in the order of a sheet, which may lack some of them and have new ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeVar

from journeydesk.editing.table.cells import number_in
from journeydesk.model.lanes import Element, Lane
from journeydesk.model.value import Item, evolve

T = TypeVar("T", bound=Item)


def arranged(held: Sequence[T], wanted: Sequence[T]) -> tuple[T, ...]:
    """Return what is wanted in its order; of what is held, the rest stays behind the thing it stood behind."""
    found, named = list(wanted), {one.id for one in wanted}
    for before, one in zip((None, *held), held, strict=False):
        if one.id not in named:
            at = next((n for n, other in enumerate(found) if before and other.id == before.id), -1)
            found.insert(at + 1, one)
    return tuple(found)


def with_items(lane: Lane, stages: dict[str, list[Element]]) -> Lane:
    """Return a lane whose elements in some stages are others; those stand where the first of their stage stood."""
    replaced = {item.id for items in stages.values() for item in items}
    left, items = dict(stages), list[Element]()
    for item in lane.items:
        if item.stage in left:
            items += left.pop(item.stage)
        if item.stage not in stages and item.id not in replaced:
            items.append(item)
    return evolve(lane, items=(*items, *(item for more in left.values() for item in more)))


def alike(one: str, other: str) -> bool:
    """Tell whether two cells say the same: a workbook keeps numbers to about fifteen digits."""
    if one == other:
        return True
    first, second = number_in(one), number_in(other)
    return first is not None and second is not None and math.isclose(first, second, rel_tol=1e-12)
