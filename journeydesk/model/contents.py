"""What a swimlane holds and what it refers to, collected once when the swimlane is made.

The whole document is checked on every edit; asking each swimlane for a few sets instead of walking its
elements again keeps that check at about a millisecond at 10,000 touchpoints.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any

from journeydesk.model.lanes import EmotionLane, Lane, TouchpointLane
from journeydesk.model.value import Item

REFERENCES = ("channel", "device", "department", "media", "map", "against", "evidence")
"""Fields of elements, paths and lanes that name what the document holds outside of their swimlane."""

INNER = {
    "path": "path",
    "touchpoint": "touchpoint",
    "touchpoints": "touchpoint",
    "arrivals": "touchpoint",
    "answers": "note",
}
"""Fields that name what must be in the same swimlane, and what that is."""

_MANY = ("evidence", "touchpoints", "answers")

_ID, _VALUES = attrgetter("id"), attrgetter("__dict__")

Reference = tuple[str, str]
"""The field that refers, and the id it names."""

_Table = Mapping[str, tuple[Any, ...]]
"""What things of one kind have, field by field."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The ids inside a swimlane (`known` is their set) and the references that lead out of it.

    `lost` are those that should lead to something inside of it, and do not.
    """

    ids: tuple[str, ...]
    known: frozenset[str]
    touchpoints: frozenset[str]
    stages: frozenset[str]
    references: frozenset[Reference]
    lost: frozenset[Reference]

    @classmethod
    def of(cls, lanes: Iterable[Lane], paths: Iterable[Item]) -> Contents:
        """Walk the lanes once."""
        lanes, paths = tuple(lanes), tuple(paths)
        filled = [lane for lane in lanes if lane.items]
        cards = [_table(lane.items) for lane in filled if isinstance(lane, TouchpointLane)]
        others = [_table(lane.items) for lane in filled if not isinstance(lane, TouchpointLane)]
        curves = [_table((lane,)) for lane in lanes if isinstance(lane, EmotionLane)]
        rows = [*cards, *others, *curves, *([_table(paths)] if paths else [])]
        ids = tuple(chain(map(_ID, (*lanes, *paths)), *(row["id"] for row in (*cards, *others))))
        touchpoints = frozenset(chain.from_iterable(row["id"] for row in cards))
        inside = {
            "path": frozenset(map(_ID, paths)),
            "touchpoint": touchpoints,
            "note": frozenset(chain.from_iterable(row["id"] for row in others)),
        }
        return cls(
            ids=ids,
            known=frozenset(ids),
            touchpoints=touchpoints,
            stages=frozenset(chain.from_iterable(row["stage"] for row in (*cards, *others))),
            references=frozenset(_references(rows)),
            lost=frozenset(_lost(rows, inside)),
        )


def holder_of(reference: Reference, lanes: Iterable[Lane], paths: Iterable[Item]) -> str:
    """Return the id of what refers, of the first if there are several."""
    field, target = reference
    held = chain.from_iterable(lane.items for lane in lanes)
    holders = (item for item in (*paths, *lanes, *held) if field in type(item).model_fields)
    return next(item.id for item in holders if target in _targets(field, (getattr(item, field),)))


def _table(row: Sequence[Item]) -> _Table:
    """Return what things of one kind have in one walk: most of its time goes for finding them in memory."""
    fields, values = _fields(type(row[0]))
    return dict(zip(fields, zip(*map(values, map(_VALUES, row)), strict=True), strict=True))


@cache
def _fields(kind: type[Item]) -> tuple[tuple[str, ...], Callable[[Mapping[str, Any]], tuple[Any, ...]]]:
    wanted = ("id", "stage", *REFERENCES, *INNER)
    fields = tuple(field for field in wanted if field in kind.model_fields)
    return fields, itemgetter(*fields)


def _references(rows: Iterable[_Table]) -> Iterator[Reference]:
    """Yield what leads out of the swimlane, each target once for all things of a kind: there are few."""
    for row in rows:
        for field in REFERENCES:
            if field in row:
                yield from ((field, target) for target in _targets(field, row[field]))


def _lost(rows: Iterable[_Table], inside: Mapping[str, frozenset[str]]) -> Iterator[Reference]:
    """Yield what should lead to something `inside`, and does not."""
    for row in rows:
        for field, thing in INNER.items():
            if field in row:
                yield from ((field, target) for target in _targets(field, row[field]) - inside[thing])


def _targets(field: str, values: Iterable[Any]) -> set[str]:
    """Return what the values of a field name."""
    if field == "arrivals":
        return {arrival.source for arrival in chain.from_iterable(values)}
    return {*chain.from_iterable(values)} if field in _MANY else {*values} - {None}
