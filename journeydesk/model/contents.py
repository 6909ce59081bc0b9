"""What a swimlane holds and what it refers to, collected once when the swimlane is made.

The whole document is checked on every edit; asking each swimlane for a few sets instead of walking its
elements again keeps that check at about a millisecond at 10,000 touchpoints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import attrgetter

from journeydesk.model.lanes import (
    AnyElement,
    EmotionLane,
    EmotionPoint,
    Lane,
    NoteLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.value import Item

REFERENCES = ("channel", "device", "department", "media", "map", "against", "evidence")
"""Fields of elements, paths and lanes that name what the document holds outside of their swimlane."""

_ID, _STAGE, _ARRIVALS = attrgetter("id"), attrgetter("stage"), attrgetter("arrivals")

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
        rows: list[Sequence[AnyElement]] = [lane.items for lane in lanes]
        owners: tuple[Item, ...] = (*lanes, *paths)
        ids = tuple(map(_ID, chain(owners, *rows)))
        return cls(
            ids=ids,
            known=frozenset(ids),
            touchpoints=frozenset(
                map(_ID, chain.from_iterable(row for row in rows if _holds_touchpoints(row)))
            ),
            stages=frozenset(map(_STAGE, chain.from_iterable(rows))),
            references=frozenset(
                reference for row in (*rows, *((x,) for x in owners)) for reference in _references(row)
            ),
        )


def _holds_touchpoints(row: Sequence[AnyElement]) -> bool:
    return bool(row) and isinstance(row[0], Touchpoint)  # a lane holds things of one kind


def _references(row: Sequence[Item]) -> Iterator[Reference]:
    """Yield what things of one kind refer to, each target once for all of them: there are few."""
    for field in _fields(type(row[0])) if row else ():
        named = map(attrgetter(field), row)
        targets = set(chain.from_iterable(named) if field == "evidence" else named)
        yield from ((field, target) for target in targets if target is not None)


@cache
def _fields(kind: type[Item]) -> tuple[str, ...]:
    return tuple(field for field in REFERENCES if field in kind.model_fields)


def inner_references(
    lanes: Iterable[Lane], paths: Iterable[Item], contents: Contents
) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Yield (holder, field, target, allowed ids) for every reference that must stay inside the swimlane."""
    lanes, paths = tuple(lanes), tuple(paths)
    path_ids, touchpoints = frozenset(path.id for path in paths), contents.touchpoints
    for path in paths:
        steps = getattr(path, "touchpoints", ())
        if not touchpoints.issuperset(steps):
            yield from ((path.id, "touchpoint", target, touchpoints) for target in steps)
    yield from ((holder, "touchpoint", source, touchpoints) for holder, source in _arrivals(lanes))
    for follower in _followers(lanes):
        if follower.path is not None:
            yield follower.id, "path", follower.path, path_ids
    others = frozenset(x.id for lane in lanes if not isinstance(lane, TouchpointLane) for x in lane.items)
    for note in (x for lane in lanes if isinstance(lane, NoteLane) for x in lane.items):
        if note.touchpoint is not None:
            yield note.id, "touchpoint", note.touchpoint, touchpoints
        yield from ((note.id, "note", answered, others) for answered in note.answers)


def _arrivals(lanes: Iterable[Lane]) -> Iterator[tuple[str, str]]:
    """Yield (touchpoint, where from) for the steps of which something is known by itself: most have none."""
    for lane in lanes:
        if isinstance(lane, TouchpointLane) and any(map(_ARRIVALS, lane.items)):
            yield from ((item.id, one.source) for item in lane.items for one in item.arrivals)


def _followers(lanes: Iterable[Lane]) -> Iterator[EmotionLane | EmotionPoint]:
    """Yield what may name a path: the lanes of curves and the free points on them."""
    for lane in lanes:
        if isinstance(lane, EmotionLane):
            yield lane
            yield from lane.items
