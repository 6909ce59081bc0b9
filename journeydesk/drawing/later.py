"""Blocks that are drawn when someone first looks: of a big map, most are never seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

from journeydesk.drawing.primitives import Block


class Later(Sequence[Block]):
    """A sequence of blocks that is made at its first use and then kept."""

    def __init__(self, make: Callable[[], Iterable[Block]]) -> None:
        """Keep `make` until the blocks are asked for."""
        self._make: Callable[[], Iterable[Block]] | None = make
        self._blocks: tuple[Block, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | Sequence[Block]:
        """Return a block, or some."""
        return self._made()[index]

    def __iter__(self) -> Iterator[Block]:
        """Go through the blocks; the sequence's own way asks for them one by one, and this is the paint path."""
        return iter(self._made())

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._made())

    def _made(self) -> tuple[Block, ...]:
        if self._make is not None:
            self._blocks = tuple(self._make())
            self._make = None
        return self._blocks
