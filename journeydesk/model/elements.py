"""What the elements of a swimlane are and what they name, found out of what has changed since the last edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, compress, count, filterfalse
from operator import attrgetter, is_not, itemgetter
from typing import Any, TypeVar

from journeydesk.model.lanes import Element, Lane, Touchpoint
from journeydesk.model.value import Item

T = TypeVar("T")

Reference = tuple[str, str]
"""The field that refers, and the id it names."""

OUTER = ("channel", "device", "department", "media", "map", "against", "evidence")
"""Fields of elements, paths and lanes that name what the document holds outside of their swimlane."""

INNER = {
    "path": "path",
    "touchpoint": "touchpoint",
    "touchpoints": "touchpoint",
    "arrivals": "touchpoint",
    "answers": "note",
}
"""Fields that name what must be in the same swimlane, and what that is."""

_REFERRING = (*OUTER, "path", "touchpoint", "arrivals", "answers")
"""All but the touchpoints of paths, of which there are as many as of all else together."""

_MANY = ("evidence", "answers", "touchpoints")
_VALUES = attrgetter("__dict__")

_Table = Mapping[str, tuple[Any, ...]]
"""What things of one kind have, field by field."""


@dataclass(frozen=True, slots=True)
class Elements:
    """The ids of all elements, in any order, and those of touchpoints, their stages, and what they refer to."""

    ids: tuple[str, ...] = field(compare=False)
    touchpoints: frozenset[str]
    stages: frozenset[str]
    references: frozenset[Reference]

    @classmethod
    def of(cls, rows: Iterable[Sequence[Element]]) -> Elements:
        """Walk rows of elements of one kind each."""
        tables = [(row[0], _table(row)) for row in rows if row]
        return cls(
            tuple(chain.from_iterable(table["id"] for _, table in tables)),
            frozenset(
                chain.from_iterable(table["id"] for one, table in tables if isinstance(one, Touchpoint))
            ),
            frozenset(chain.from_iterable(table["stage"] for _, table in tables)),
            frozenset(chain.from_iterable(_references(table) for _, table in tables)),
        )

    def after(self, before: Iterable[Lane], lanes: Iterable[Lane]) -> Elements:
        """Return those of other lanes, looking only at what these do not share with the lanes `before`."""
        held = {lane.id: lane.items for lane in before}
        changed = [unlike(held.pop(lane.id, ()), lane.items) for lane in lanes]
        gone = Elements.of((*(old for old, _ in changed), *held.values()))
        new = Elements.of(added for _, added in changed)
        rows = [lane.items for lane in lanes if lane.items]
        stages = (one for one in gone.stages - new.stages if not _has(rows, "stage", one))
        references = (one for one in gone.references - new.references if not _has(rows, *one))
        return Elements(
            (*filterfalse(frozenset(gone.ids).__contains__, self.ids), *new.ids),
            self.touchpoints - gone.touchpoints | new.touchpoints,
            (self.stages | new.stages).difference(stages),
            (self.references | new.references).difference(references),
        )


def unlike(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Return what of two sequences lies between their common beginning and their common end."""
    start, end = common_ends(old, new)
    return old[start : len(old) - end], new[start : len(new) - end]


def common_ends(old: Sequence[T], new: Sequence[T]) -> tuple[int, int]:
    """Return how many things of two sequences are the same at their beginning, and of the others at their end."""
    shorter = min(len(old), len(new))
    start = shorter if old is new else _alike(old, new, shorter)
    return start, _alike(reversed(old), reversed(new), shorter - start) if start < shorter else 0


def _alike(old: Iterable[object], new: Iterable[object], most: int) -> int:
    """Return how many are the very same objects from the beginning on, at most so many."""
    return min(next(compress(count(), map(is_not, old, new)), most), most)


def targets_of(field: str, values: Iterable[Any]) -> Iterable[str | None]:
    """Return what the values of a field name."""
    if field == "arrivals":
        return (arrival.source for arrival in chain.from_iterable(values))
    return chain.from_iterable(values) if field in _MANY else values


def references_of(row: Sequence[Item]) -> Iterator[Reference]:
    """Yield what things of one kind refer to."""
    return _references(_table(row))


def _references(table: _Table) -> Iterator[Reference]:
    """Yield each target once for all things of a kind: there are few."""
    for referring in _REFERRING:
        if referring in table:
            targets = {*targets_of(referring, table[referring])}
            yield from ((referring, target) for target in targets if target is not None)


def _has(rows: Iterable[Sequence[Item]], field: str, value: str) -> bool:
    """Tell whether something has a value in a field; in a long row it mostly stands near the beginning."""
    having = (map(attrgetter(field), row) for row in rows if field in _fields(type(row[0]))[0])
    return any(value in targets_of(field, values) for values in having)


def _table(row: Sequence[Item]) -> _Table:
    """Return what things of one kind have in one walk: most of its time goes for finding them in memory."""
    fields, values = _fields(type(row[0]))
    return dict(zip(fields, zip(*map(values, map(_VALUES, row)), strict=True), strict=True))


@cache
def _fields(kind: type[Item]) -> tuple[tuple[str, ...], Callable[[Mapping[str, Any]], tuple[Any, ...]]]:
    fields = tuple(field for field in ("id", "stage", *_REFERRING) if field in kind.model_fields)
    return fields, itemgetter(*fields)
