"""Who reads and counts a log for a command: DuckDB in this process, or Apache Spark."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeydesk.cli.program import CannotBeUsed
from journeydesk.cli.progress import progress_bar
from journeydesk.cli.streams import printable

if TYPE_CHECKING:
    from journeydesk.research.open_log import OpenLog
    from journeydesk.research.progress import GoOn

LOOKED = 0.2
"""Seconds between two looks at how far a log has been read."""


@dataclass(frozen=True, slots=True)
class Counting:
    """Who counts and where, and a file for the rows that cannot be used."""

    engine: str = "duckdb"
    master: str | None = None
    unusable: Path | None = None

    def check(self) -> None:
        """Refuse words that do not go together, and what would be overwritten."""
        if self.master is not None and self.engine != "spark":
            raise click.UsageError("--spark-master is for Apache Spark: say --engine spark, too.")
        if self.unusable and os.path.lexists(self.unusable):
            name = printable(self.unusable.name)
            raise CannotBeUsed(f"“{name}” is there already. Choose another name, or delete it first.")

    @contextmanager
    def opened(self, logs: Sequence[str]) -> Iterator[OpenLog]:
        """Open logs as one, and show on a terminal how far that has come; raises a `ResearchError`."""
        with ExitStack() as opening:
            with progress_bar("Opening") as say:
                log = opening.enter_context(self._engine(logs, say))
                say(1.0)
            yield log

    def _engine(self, logs: Sequence[str], go_on: GoOn) -> AbstractContextManager[OpenLog]:
        if self.engine == "spark":
            from journeydesk.research.spark.session import HERE
            from journeydesk.research.spark.session import opened as on_spark

            return on_spark(*logs, master=self.master or HERE, go_on=go_on)
        from journeydesk.research.engine import opened

        return opened(*map(Path, logs), go_on=go_on)

    def put_aside(self, log: OpenLog) -> None:
        """Write the rows that cannot be used, where somebody wants them."""
        if self.unusable:
            from journeydesk.formats.files import write_atomically

            write_atomically(self.unusable, log.write_unusable)


@contextmanager
def watched(log: OpenLog) -> Iterator[None]:
    """Show on a terminal how far the questions have come that a log is asked."""
    from journeydesk.research.progress import Questions

    done, questions = threading.Event(), Questions()
    with progress_bar("Counting") as say:

        def look() -> None:
            while not done.wait(LOOKED):
                say(questions.far(log.progress))

        looking = threading.Thread(target=look, daemon=True)
        looking.start()
        try:
            yield
        finally:
            done.set()
            looking.join()
            say(1.0)
