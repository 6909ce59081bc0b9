"""What a swimlane holds and what it refers to, collected once when the swimlane is made.

The whole document is checked on every edit; asking each swimlane for a few sets instead of walking its
elements again keeps that check at about a millisecond at 10,000 touchpoints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from journeydesk.model.lanes import AnyElement, EmotionLane, EmotionPoint, Lane, Note, Touchpoint
from journeydesk.model.value import Item

REFERENCES = ("channel", "device", "department", "media", "map", "against", "evidence")
"""Fields of elements, paths and lanes that name what the document holds outside of their swimlane."""

Reference = tuple[str, str]
"""The field that refers, and the id it names."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The ids inside a swimlane (`known` is their set) and the references that lead out of it."""

    ids: tuple[str, ...]
    known: frozenset[str]
    touchpoints: frozenset[str]
    stages: frozenset[str]
    references: frozenset[Reference]

    @classmethod
    def of(cls, lanes: Iterable[Lane], paths: Iterable[Item]) -> Contents:
        """Walk the lanes once."""
        lanes, paths = tuple(lanes), tuple(paths)
        elements: list[AnyElement] = [element for lane in lanes for element in lane.items]
        owners: tuple[Item, ...] = (*lanes, *paths)
        ids = (*(x.id for x in owners), *(x.id for x in elements))
        return cls(
            ids=ids,
            known=frozenset(ids),
            touchpoints=frozenset(x.id for x in elements if isinstance(x, Touchpoint)),
            stages=frozenset(x.stage for x in elements),
            references=frozenset(reference for x in (*elements, *owners) for reference in _references(x)),
        )


def _references(element: Item) -> Iterator[Reference]:
    for field in _fields(type(element)):
        target = getattr(element, field)
        if field == "evidence":
            yield from ((field, source) for source in target)
        elif target is not None:
            yield field, target


@cache
def _fields(kind: type[Item]) -> tuple[str, ...]:
    return tuple(field for field in REFERENCES if field in kind.model_fields)


def inner_references(
    lanes: Iterable[Lane], paths: Iterable[Item]
) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Yield (holder, field, target, allowed ids) for every reference that must stay inside the swimlane."""
    lanes, paths = tuple(lanes), tuple(paths)
    path_ids = frozenset(path.id for path in paths)
    elements = {x.id: x for lane in lanes for x in lane.items}
    touchpoints = frozenset(x.id for x in elements.values() if isinstance(x, Touchpoint))
    notes = frozenset(elements) - touchpoints
    for path in paths:
        for target in getattr(path, "touchpoints", ()):
            yield path.id, "touchpoint", target, touchpoints
    for follower in _followers(lanes):
        if follower.path is not None:
            yield follower.id, "path", follower.path, path_ids
    for note in (x for x in elements.values() if isinstance(x, Note)):
        if note.touchpoint is not None:
            yield note.id, "touchpoint", note.touchpoint, touchpoints
        for answered in note.answers:
            yield note.id, "note", answered, notes


def _followers(lanes: Iterable[Lane]) -> Iterator[EmotionLane | EmotionPoint]:
    """Yield what may name a path: the lanes of curves and the free points on them."""
    for lane in lanes:
        if isinstance(lane, EmotionLane):
            yield lane
            yield from lane.items
