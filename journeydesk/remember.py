"""Results remembered for as long as what they were made from is the very same object."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """The results of the last `size` calls, found by the identity of their sources.

    Comparing documents by value would cost more than most results; an edit leaves everything it does not
    touch the same object. A tuple counts by its elements, since validation makes new tuples of old ones;
    numbers, words and sets of ids, which are made anew each time, count by their value.
    """

    def __init__(self, size: int = 256) -> None:
        """Keep at most `size` results."""
        self._size = size
        self._kept: dict[tuple[Hashable, ...], tuple[tuple[object, ...], T]] = {}

    def get(self, sources: tuple[object, ...], make: Callable[[], T]) -> T:
        """Return what was made from `sources`, or make it now."""
        key = _identity(sources)
        found = self._kept.pop(key, None)
        if found is None:
            # The sources are kept with the result: while they live, no other object can have their ids.
            found = (sources, make())
            if len(self._kept) >= self._size:
                del self._kept[next(iter(self._kept))]
        self._kept[key] = found
        return found[1]

    def known(self, sources: tuple[object, ...]) -> T | None:
        """Return what was made from `sources`, None where nothing was."""
        found = self._kept.get(_identity(sources))
        return found[1] if found else None


class RememberedEqual(Generic[T]):
    """The results of the last `size` calls, found by equal keys: for small values that are made anew each time."""

    def __init__(self, size: int) -> None:
        """Keep at most `size` results."""
        self._size = size
        self._kept: dict[Hashable, T] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made for an equal key, or make it now."""
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= self._size:
                del self._kept[next(iter(self._kept))]
            found = self._kept[key] = make()
        return found


class RememberedSame(Generic[T]):
    """Results found by the identity of their sources, tuples too, until there are too many; threads may share it."""

    def __init__(self, size: int) -> None:
        """Keep at most `size` results."""
        self._size = size
        self._kept: dict[tuple[int, ...], tuple[tuple[object, ...], T]] = {}

    def get(self, *sources: object, make: Callable[[], T]) -> T:
        """Return what was made from `sources`, or make it now."""
        key = tuple(map(id, sources))
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= self._size:
                self._kept.clear()  # in one step, as another thread may look meanwhile
            found = self._kept[key] = (sources, make())  # kept with them, so that no others have their ids
        return found[1]


_BY_VALUE = (int, float, str, frozenset)


def _identity(sources: tuple[object, ...]) -> tuple[Hashable, ...]:
    ids: list[Hashable] = []
    for source in sources:
        if isinstance(source, tuple):
            ids.append(-len(source) - 1)
            ids.extend(map(id, source))
        elif isinstance(source, _BY_VALUE):
            ids.append((source,))  # unlike any id
        else:
            ids.append(id(source))
    return tuple(ids)
