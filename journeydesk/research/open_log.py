"""What a log that is open can do, whoever reads and counts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, Protocol

from journeydesk.research.columns import Columns
from journeydesk.research.unusable import Unusable

Rows = list[tuple[Any, ...]]


class OpenLog(Protocol):
    """A log in an engine; what it is asked is the SQL of `queries`, in DuckDB's dialect."""

    name: str
    headers: tuple[str, ...]
    sample: Rows
    """The first rows, as text."""

    def ask(self, query: str) -> Rows:
        """Return the rows that answer a query.

        Raises `BrokenLog` for a log that cannot be read through, `TooLarge`, and `Interrupted` for work that is no
        longer wanted.
        """

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield rows that may be more than fit into memory at once; raises as `ask` does."""

    def read(self, columns: Columns, time_format: str, began_format: str) -> tuple[Unusable, ...]:
        """Read the log once into the tables that `queries` ask; return what could not be used.

        Raises `NoSuchColumn`, `NothingUsable`, `TooManyTouchpoints` and `BrokenLog`.
        """

    def group(self, rare: float) -> None:
        """Put journeys in order anew, with touchpoints that less than a part of all journeys reach as one."""

    def examples(self, ways: Sequence[tuple[str, Sequence[int]]]) -> dict[int, str]:
        """Return the first name of a journey that went each of some ways, by their places.

        A way is of a segment, and in numbers of touchpoints of which none follows itself.
        """

    def write_unusable(self, file: BinaryIO) -> None:
        """Write all rows that could not be used as CSV, as they stand in the log, each with its reason."""

    def interrupt(self) -> None:
        """Give up what runs and what would follow, from another thread, until the log shall `go_on`."""

    def go_on(self) -> None:
        """Answer queries again."""

    @property
    def progress(self) -> float:
        """How far the query that runs has come, in per cent; below zero while that is not known."""
