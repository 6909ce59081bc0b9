"""Sequences that are made when someone first looks: of a big map, most of what stands in it is never seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar, overload

from journeydesk.layout.geometry import Rect

T = TypeVar("T")

EVERYWHERE = Rect(-1e9, -1e9, 2e9, 2e9)


class Later(Sequence[T]):
    """A sequence that is made at its first use and then kept."""

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        """Keep `make` until something of the sequence is asked for."""
        self._make: Callable[[], Iterable[T]] | None = make
        self._made: tuple[T, ...] = ()

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """Return one of them, or some."""
        return self._all()[index]

    def __iter__(self) -> Iterator[T]:
        """Go through them; the sequence's own way asks for them one by one, and this is the paint path."""
        return iter(self._all())

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._all())

    @property
    def is_made(self) -> bool:
        """Tell whether somebody has looked already."""
        return self._make is None

    def _all(self) -> tuple[T, ...]:
        if self._make is not None:
            self._made = tuple(self._make())
            self._make = None
        return self._made


class Sight(Later[T]):
    """A sequence of which a part can be made by itself: of a long swimlane, a screen shows little."""

    def __init__(self, make: Callable[[Rect], Iterable[T]], *, all_once_made: bool = False) -> None:
        """Keep `make`, which returns at least what touches an area.

        Go through all instead, once they are made, where to make a part anew takes longer than that.
        """
        super().__init__(lambda: make(EVERYWHERE))
        self._near, self._all_once_made = make, all_once_made

    def near(self, area: Rect) -> Iterable[T]:
        """Return at least what touches an area."""
        return self if self._all_once_made and self.is_made else self._near(area)


def near(sequence: Sequence[T], area: Rect) -> Iterable[T]:
    """Return what touches an area, and no more than can be helped."""
    return sequence.near(area) if isinstance(sequence, Sight) else sequence
