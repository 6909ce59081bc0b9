"""Raise and lower emotions: of touchpoints, of free points, of the dramatic arc."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from journeydesk.editing.change import change_each
from journeydesk.editing.remove import remove
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.lanes import ArcPoint, EmotionPoint, Touchpoint
from journeydesk.model.value import Item, evolve

RANGE = (-2.0, 2.0)
ARC_RANGE = (1.0, 5.0)


def in_tenths(value: float) -> float:
    """Return a value in the steps in which hands set it: nobody means the second decimal of where a pixel lies."""
    return round(value, 1) + 0.0


def set_feeling(document: Document, wanted: Iterable[str], value: float) -> Document:
    """Return the document with the emotion of the wanted elements at `value`, kept in range."""
    return change_each(document, wanted, lambda item: _felt(item, lambda _: value))


def shift_feeling(document: Document, wanted: Iterable[str], by: float) -> Document:
    """Return the document with the wanted emotions higher by `by`; an unknown one counts as 0."""
    return change_each(document, wanted, lambda item: felt_otherwise(item, by))


def felt_otherwise(item: Item, by: float) -> Item:
    """Return an element with its emotion higher by `by`, as far as its range allows."""
    return _felt(item, lambda value: value + by)


def without_feeling(document: Document, wanted: Iterable[str]) -> Document:
    """Return the document with the wanted touchpoints off their curves; a free point is only a feeling, and goes."""
    ids, points = frozenset(wanted), list[str]()

    def visit(item: Item) -> Item:
        if item.id in ids and isinstance(item, EmotionPoint | ArcPoint):
            points.append(item.id)
        return evolve(item, emotion=None) if item.id in ids and isinstance(item, Touchpoint) else item

    return remove(rewritten(document, visit, ids), points)


def slide(document: Document, wanted: Iterable[str], by: float) -> Document:
    """Return the document with free points further through their stages; others stay where they are."""
    return change_each(document, wanted, lambda item: slid(item, by))


def slid(item: Item, by: float) -> Item:
    """Return a free point further through its stage, anything else as it is."""
    if not isinstance(item, EmotionPoint | ArcPoint):
        return item
    return evolve(item, at=round(min(max(item.at + by, 0.0), 1.0), 3))


def feeling_of(item: Item) -> float | None:
    """Return the value an element shows on its curve, None when it shows none."""
    if isinstance(item, Touchpoint):
        return item.emotion
    return item.value if isinstance(item, EmotionPoint | ArcPoint) else None


def _felt(item: Item, new: Callable[[float], float]) -> Item:
    match item:
        case Touchpoint():
            return evolve(item, emotion=_within(new(item.emotion or 0.0), RANGE))
        case EmotionPoint():
            return evolve(item, value=_within(new(item.value), RANGE))
        case ArcPoint():
            return evolve(item, value=_within(new(item.value), ARC_RANGE))
        case _:
            return item


def _within(value: float, limits: tuple[float, float]) -> float:
    """Return a value in its range, in steps of 0.01: finer than any hand, as numbers may be typed."""
    return round(min(max(value, limits[0]), limits[1]), 2) + 0.0
