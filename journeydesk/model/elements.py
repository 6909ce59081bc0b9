"""What the elements of a swimlane are and what they name, found out of what has changed since the last edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, compress, count, filterfalse, repeat
from operator import attrgetter, is_not, itemgetter
from typing import Any, TypeVar

from journeydesk.model.lanes import Element, Lane, Touchpoint
from journeydesk.model.value import Item
from journeydesk.remember import RememberedSame

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

_Rows = tuple[Sequence[Element], Sequence[Element]]
"""What stood in a lane, and what stands there instead."""

_Table = Mapping[str, tuple[Any, ...]]
"""What things of one kind have, field by field."""


@dataclass(frozen=True, slots=True)
class Elements:
    """In which stages touchpoints stand, by their ids, and the ids of all `others`, in any order.

    How many elements stand in a stage, and how many refer to something, is counted: so it is known without a look at
    all others whether the last one has left.
    """

    touchpoints: Mapping[str, str]
    others: tuple[str, ...] = field(compare=False)
    stages: Mapping[str, int]
    references: Mapping[Reference, int]

    @classmethod
    def of(cls, rows: Iterable[Sequence[Element]]) -> Elements:
        """Walk rows of elements of one kind each."""
        return _NOTHING._with([((), row) for row in rows])

    def after(self, before: Iterable[Lane], lanes: Iterable[Lane]) -> Elements:
        """Return those of other lanes, looking only at what these do not share with the lanes `before`."""
        held = {lane.id: lane.items for lane in before}
        changed = (_of_one_kind(*unlike(held.pop(lane.id, ()), lane.items)) for lane in lanes)
        return self._with([*chain.from_iterable(changed), *((row, ()) for row in held.values())])

    def _with(self, changed: Sequence[_Rows]) -> Elements:
        """Return what there is when some rows have made way for others."""
        stages, references = Counter(self.stages), Counter(self.references)
        gone, came = list[str](), list[str]()
        for old, new in changed:
            for name, were, are in _unlike_columns(old, new):
                if name == "id":
                    gone += () if _are_touchpoints(old) else were
                    came += () if _are_touchpoints(new) else are
                elif name == "stage":
                    stages.subtract(were)
                    stages.update(are)
                else:
                    references.subtract(_named(name, were))
                    references.update(_named(name, are))
        others = (
            (*filterfalse(frozenset(gone).__contains__, self.others), *came) if gone or came else self.others
        )
        return Elements(_standing(self.touchpoints, changed), others, _left(stages), _left(references))


_NOTHING = Elements({}, (), {}, {})


def _standing(before: Mapping[str, str], changed: Sequence[_Rows]) -> Mapping[str, str]:
    """Return in which stages touchpoints stand when some rows have made way for others."""
    stages = dict(before)
    for one in chain.from_iterable(old for old, _ in changed if _are_touchpoints(old)):
        stages.pop(one.id, None)
    stages.update((one.id, one.stage) for _, new in changed if _are_touchpoints(new) for one in new)
    return stages


def _left(counts: Mapping[T, int]) -> dict[T, int]:
    return {one: number for one, number in counts.items() if number}


def _of_one_kind(old: Sequence[Element], new: Sequence[Element]) -> tuple[_Rows, ...]:
    """Part what has changed where a lane holds another kind of thing now, with the same ids perhaps."""
    alike = not (old and new) or type(old[0]) is type(new[0])
    return ((old, new),) if alike else ((old, ()), ((), new))


def _unlike_columns(
    old: Sequence[Item], new: Sequence[Item]
) -> Iterator[tuple[str, tuple[Any, ...], tuple[Any, ...]]]:
    """Yield the fields in which two rows have other values, with these; most edits leave most of them as they were."""
    was, now = _table(old), _table(new)
    for name in dict.fromkeys((*was, *now)):
        were, are = was.get(name, ()), now.get(name, ())
        if were != are:
            yield name, were, are


def _are_touchpoints(row: Sequence[Item]) -> bool:
    return bool(row) and isinstance(row[0], Touchpoint)


def unlike(old: Sequence[T], new: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Return what of two sequences lies between their common beginning and their common end."""
    start, end = common_ends(old, new)
    return old[start : len(old) - end], new[start : len(new) - end]


def common_ends(old: Sequence[T], new: Sequence[T]) -> tuple[int, int]:
    """Return how many things of two sequences are the same at their beginning, and of the others at their end.

    The model, the layout and the picture ask so about the same lanes and paths after an edit.
    """
    if old is new:
        return len(old), 0
    return _ENDS.get(old, new, make=lambda: _common_ends(old, new))


_ENDS: RememberedSame[tuple[int, int]] = RememberedSame(1_024)
"""Those of some edits of the largest maps."""


def _common_ends(old: Sequence[T], new: Sequence[T]) -> tuple[int, int]:
    shorter = min(len(old), len(new))
    start = _alike(old, new, shorter)
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
    """Yield what things of one kind refer to, as often as they do."""
    for name, values in _table(row).items():
        if name in _REFERRING:
            yield from _named(name, values)


def _named(field: str, values: Iterable[Any]) -> Iterator[Reference]:
    return zip(repeat(field), filter(None, targets_of(field, values)))


def _table(row: Sequence[Item]) -> _Table:
    """Return what things of one kind have in one walk: most of its time goes for finding them in memory."""
    if not row:
        return {}
    fields, values = _fields(type(row[0]))
    return dict(zip(fields, zip(*map(values, map(_VALUES, row)), strict=True), strict=True))


@cache
def _fields(kind: type[Item]) -> tuple[tuple[str, ...], Callable[[Mapping[str, Any]], tuple[Any, ...]]]:
    fields = tuple(field for field in ("id", "stage", *_REFERRING) if field in kind.model_fields)
    return fields, itemgetter(*fields)
