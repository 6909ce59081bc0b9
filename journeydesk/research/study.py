"""A log that is asked again and again while a person looks for the best reading; what stays is not counted anew."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.research.columns import Columns
from journeydesk.research.findings import Findings, read, told, with_examples
from journeydesk.research.guess import guessed
from journeydesk.research.open_log import OpenLog
from journeydesk.research.reading import Reading
from journeydesk.research.unusable import Unusable


class Study:
    """Findings of one open log by how it is read."""

    def __init__(self, engine: OpenLog) -> None:
        """Begin with nothing read."""
        self._engine = engine
        self._read: Reading | None = None
        self._grouped: Reading | None = None
        self._asked: Reading | None = None
        self._unusable: tuple[Unusable, ...] = ()
        self._found: Findings | None = None

    def guess(self) -> Reading:
        """Return how the log is most likely to be read."""
        return Reading(guessed(self._engine.headers, self._engine.sample, Columns()))

    def findings(self, reading: Reading) -> Findings:
        """Return what the log tells; raises a `ResearchError`, or `Interrupted`, after which it may be asked again."""
        asked = replace(
            reading, columns=reading.read, scale=None, stages=None
        )  # neither changes what is counted
        if self._found is None or asked != self._asked:
            self._found = None
            self._prepare(asked)
            found = told(self._engine, asked.columns, self._unusable, asked.paths)
            self._found = with_examples(found, self._engine) if asked.examples else found
            self._asked = asked
        return self._found

    def _prepare(self, asked: Reading) -> None:
        """Make the tables, as far as they would differ; a mark is set only behind what is complete."""
        base = replace(asked, paths=None, rare=0.0, examples=False)
        if base != self._read:
            self._read = self._grouped = None
            self._unusable = read(self._engine, base.columns, day_first=base.day_first)
            self._read = self._grouped = base
        grouped = replace(asked, paths=None, examples=False)
        if grouped != self._grouped:
            self._grouped = None
            self._engine.group(grouped.rare)
            self._grouped = grouped
