"""How far work on a log has come: a file that is read through, and questions that follow each other."""

from __future__ import annotations

from collections.abc import Callable
from io import FileIO
from pathlib import Path

GoOn = Callable[[float], object]
"""What is told from 0 to 1 how far something has come, and may raise where nobody wants it any longer."""

A_QUESTION = 0.4
"""The part of what is left that each question is taken for, as nobody knows how many will follow."""


def one_of(go_on: GoOn, at: int, number: int) -> GoOn:
    """Return what is told of the one that comes at a place in a number of things, which take as long."""
    return lambda far: go_on((at + far) / number)


class Followed(FileIO):
    """A file that says how far it was read."""

    def __init__(self, path: Path, go_on: GoOn) -> None:
        """Open it."""
        super().__init__(path)
        self._size, self._go_on = max(1, path.stat().st_size), go_on

    def read(self, size: int | None = -1, /) -> bytes:
        """Return the next bytes."""
        self._go_on(min(self.tell() / self._size, 1.0))
        return super().read(-1 if size is None else size) or b""


class Questions:
    """How far questions have come of which each begins at nothing; together they only ever come further."""

    def __init__(self) -> None:
        """Begin with the first."""
        self._answered = self._last = 0.0

    def far(self, percent: float) -> float:
        """Return how far all have come (0 to 1) when one has come so far; less than nothing where nobody knows."""
        part = max(percent, 0.0) / 100
        if part < self._last:
            self._answered += (1 - self._answered) * A_QUESTION
        self._last = part
        return self._answered + (1 - self._answered) * A_QUESTION * part
