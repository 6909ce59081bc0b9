"""DuckDB on the file itself: a log of any size becomes a table on disk, and questions to it small results."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Concatenate, ParamSpec, TypeVar

from journeydesk.research import events, expressions, journeys, queries
from journeydesk.research.columns import Columns
from journeydesk.research.complaints import told
from journeydesk.research.errors import NoSuchColumn, NothingUsable
from journeydesk.research.expressions import WHOLE, WHY, quoted, string
from journeydesk.research.letters import first_letter
from journeydesk.research.open_log import Rows
from journeydesk.research.progress import GoOn, one_of
from journeydesk.research.queries import Quartiles
from journeydesk.research.sources import MOST_COLUMNS, SAMPLE, Source, source_of, too_wide
from journeydesk.research.unusable import TORN, Unusable, counted
from journeydesk.unfinished import scratch_folder

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

THREADS = 2

MEMORY = "1500MB"
"""What the database may take before it goes on in files; what Python holds comes on top."""

FETCHED = 10_000
"""Rows that are fetched together."""

AT_ONCE = 8_000_000
"""Events whose journeys are put in order together: of more at once each takes longer, and memory too."""

IN_MEMORY = 20_000_000
"""Events whose times are put in order in memory: where there are more, it is done on disk."""

P = ParamSpec("P")
R = TypeVar("R")


def _while_unchanged(act: Callable[Concatenate[Engine, P], R]) -> Callable[Concatenate[Engine, P], R]:
    """Say of whatever reads the files when these are not any longer what was opened, however it went."""

    @wraps(act)
    def checked(engine: Engine, /, *args: P.args, **words: P.kwargs) -> R:
        try:
            return act(engine, *args, **words)
        finally:
            for source in engine._sources:
                source.check()

    return checked


class Engine:
    """A log in a database of its own, which goes when the engine is closed."""

    def __init__(self, sources: Sequence[Source], database: DuckDBPyConnection, scratch: Path) -> None:
        self._sources, self._database, self._scratch = tuple(sources), database, scratch
        self._stopped = threading.Event()
        self._why = "NULL"
        self._columns, self._kinds, self._made = Columns(), dict[str, str](), 0
        self.name = ", ".join(source.name for source in sources)
        self._reading = [self._read_by(source) for source in sources]
        self.headers: tuple[str, ...] = tuple(
            row[0] for row in self.ask(f"DESCRIBE SELECT * FROM {self._file()}")
        )
        if len(self.headers) > MOST_COLUMNS:
            raise too_wide(self.name)
        self.sample = self._sample()

    def _sample(self) -> Rows:
        """Return the first rows, as text."""
        texts = ", ".join(f"CAST({quoted(header)} AS VARCHAR)" for header in self.headers)
        return self.ask(f"SELECT {texts} FROM {self._file()} LIMIT {SAMPLE}")

    def ask(self, query: str, *values: object) -> Rows:
        """Return the rows that answer a query.

        Raises `BrokenLog` for a file that cannot be read through, `TooLarge`, and `Interrupted` for work that is no
        longer wanted.
        """
        with told(self.name, self._stopped.is_set):
            return self._database.execute(query, values or None).fetchall()

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield rows that may be more than fit into memory at once; raises as `ask` does."""
        with told(self.name, self._stopped.is_set):
            result = self._database.execute(query)
            while rows := result.fetchmany(FETCHED):
                yield from rows

    def interrupt(self) -> None:
        """Give up what runs and what would follow, from another thread, until the engine shall `go_on`."""
        self._stopped.set()
        self._database.interrupt()

    def go_on(self) -> None:
        """Answer queries again."""
        self._stopped.clear()

    @property
    def progress(self) -> float:
        """How far the query that runs has come, in per cent; below zero while that is not known."""
        return float(self._database.query_progress())

    def read(self, columns: Columns, time_format: str, began_format: str) -> tuple[Unusable, ...]:
        """Read the log once into the tables that `queries` ask; return what could not be used.

        Raises `NoSuchColumn`, `NothingUsable` and `BrokenLog`.
        """
        for _, name in columns.named():
            if name not in self.headers:
                raise NoSuchColumn(name, self.headers)
        self._why = expressions.why(expressions.event(columns, time_format, began_format))
        self._columns = columns
        self._read_rows((time_format, began_format))
        unusable = self._set_apart()
        if not self.ask("SELECT count(*) FROM rows")[0][0]:
            raise NothingUsable(self.name)
        self._see("events", "rowid AS place, *", "rows", events.UNKNOWN)
        if columns.lifecycle and {row[0] for row in self.ask(queries.LIFECYCLES)} >= {"start", "complete"}:
            self.ask(queries.PAIRED)
            self._see("events", "*", "pairs", {})
        self.group(0)
        return unusable

    @_while_unchanged
    def _read_rows(self, times: tuple[str, str]) -> None:
        """Read all rows, with the kinds of their texts."""
        roles = events.kinds(self._columns)
        self.ask(events.head(self._columns, self._file()))
        self._kinds = {role: self._kind(f"SELECT {role} FROM head") for role in roles}
        self.ask(events.rows(self._columns, self._kinds, times, self._file()))
        (missed,) = self.ask(events.missed(len(roles)))
        for at, role in enumerate(roles, 1):
            if missed[at - 1]:
                every = f"SELECT unnest(enum_range(NULL::{self._kinds[role]}))"
                self._kinds[role] = self._kind(f"{every} UNION SELECT missed[{at}] FROM rows")
                self.ask(events.turned(role, at, self._kinds[role]))
        self.ask("ALTER TABLE rows DROP COLUMN missed")

    def _kind(self, texts: str) -> str:
        """Make a kind of texts; return its name."""
        self._made += 1
        name = f"kind_{self._made}"
        self.ask(events.kind(name, texts))
        return name

    def _see(self, name: str, columns: str, table: str, lacking: Mapping[str, str]) -> None:
        """Let a table be asked under another name, also for columns that it lacks."""
        there = {row[0] for row in self.ask(f"DESCRIBE {table}")}
        rest = (f", {value} AS {column}" for column, value in lacking.items() if column not in there)
        self.ask(f"CREATE OR REPLACE VIEW {name} AS SELECT {columns}{''.join(rest)} FROM {table}")

    def group(self, rare: float) -> None:
        """Put journeys in order anew, with touchpoints that less than a part of all journeys reach as one."""
        counted = self._grouped(rare) if rare else "events"
        nobody = f"CAST('' AS {self._kinds['segment']})" if self._columns.segment else None
        ((number,),) = self.ask("SELECT count(*) FROM events")
        parts = 1 + number // AT_ONCE
        for part in range(parts):
            into = "INSERT INTO journeys" if part else "CREATE OR REPLACE TABLE journeys AS"
            some, ends = f"journey % {parts} = {part}", self._columns.outcome is not None
            self.ask(f"{into} {journeys.journeys(counted, nobody, ends=ends, some=some)}")
        self.ask(journeys.told(counted, self._segment()))
        self.ask(journeys.STEPS)
        self.ask(journeys.VARIANTS)
        for one in queries.QUARTILES:
            self._quartiles(one, large=number >= IN_MEMORY)
        self._letters(self._kinds["touchpoint"])

    def _segment(self) -> str | None:
        """Return what says the segment of its journey in each event, None if that may only be known of journeys."""
        if self._columns.segment is None:
            return "''"
        return "segment" if self.ask(journeys.SETTLED)[0][0] else None

    def _quartiles(self, one: Quartiles, *, large: bool) -> None:
        if large:
            self.ask(journeys.in_order(one))
        self.ask(
            f"CREATE OR REPLACE TABLE {one.name} AS {journeys.looked_up(one) if large else one.counted()}"
        )

    def _grouped(self, rare: float) -> str:
        self.ask(queries.rare(rare))
        return queries.grouped(f"CAST({string(queries.RARE)} AS {self._kinds['touchpoint']})")

    def _letters(self, kind: str) -> None:
        """Give each touchpoint a letter of its own."""
        number = self.ask(f"SELECT len(enum_range(NULL::{kind}))")[0][0]
        first = first_letter(number, self._columns.touchpoint)
        self.ask(journeys.letters(kind, first))
        self.ask(journeys.reached(number))
        self.ask(journeys.ways(first))
        if self._columns.outcome:
            self.ask(journeys.ends(first))

    @_while_unchanged
    def examples(self, ways: Sequence[tuple[str, Sequence[int]]]) -> dict[int, str]:
        """Return the first name of a journey that went each of some ways, by their places; the file is read again."""
        return dict(self.ask(journeys.examples(ways, events.names(self._columns, self._file()))))

    @_while_unchanged
    def write_unusable(self, file: BinaryIO) -> None:
        """Write all rows that could not be used as CSV, as they stand in the log, each with its reason."""
        reason, whole = quoted(WHY), quoted(WHOLE)
        rows = f"SELECT {self._why} AS {reason}, * FROM {self._file()} WHERE {self._why} IS NOT NULL"
        torn = f"SELECT DISTINCT {string(TORN)} AS {reason}, csv_line AS {whole} FROM reject_errors"
        all_rows = f"{rows} UNION ALL BY NAME {torn}" if self._has_texts else rows
        path = self._scratch / "unusable.csv"
        self.ask(f"COPY ({all_rows}) TO {string(str(path))} (FORMAT csv, HEADER)")
        with path.open("rb") as written:
            shutil.copyfileobj(written, file)

    def _set_apart(self) -> tuple[Unusable, ...]:
        """Drop the rows that could not be used; return how many there were by their reasons."""
        why = expressions.why({column: column for column in ("journey", "touchpoint", "happened")})
        found: dict[str, int] = dict(
            self.ask(f"SELECT {why}, count(*) FROM rows WHERE {why} IS NOT NULL GROUP BY ALL")
        )
        if found:
            self.ask(f"DELETE FROM rows WHERE {why} IS NOT NULL")
        if self._has_texts:
            found |= {TORN: self.ask("SELECT count(DISTINCT (file_id, line)) FROM reject_errors")[0][0]}
        return counted(found)

    @property
    def _has_texts(self) -> bool:
        return any(not source.parquet for source in self._sources)

    def _file(self) -> str:
        """Return what stands for all rows of all files; a column that one of them lacks is null there."""
        parts = (f"SELECT * FROM {reading}" for reading in self._reading)
        return f"({' UNION ALL BY NAME '.join(parts)})"

    def _read_by(self, source: Source) -> str:
        """Return what reads a file; how a text is made up is found once, as that takes as long as reading its head."""
        path = string(str(source.path))
        if source.parquet:
            return f"read_parquet({path})"
        written = (
            f"{path}, all_varchar=true, header=true, delim={string(source.separator)}, quote='\"', escape='\"',"
            f" encoding={string(source.encoding)}, strict_mode=false, null_padding=false, ignore_errors=true,"
            " store_rejects=true, max_line_size=16000000, buffer_size=32000000"
        )
        only = "auto_type_candidates=['VARCHAR']"  # else all kinds are tried, which takes most of its time
        found = f"SELECT NewLineDelimiter, Comment, SkipRows, Columns FROM sniff_csv({written}, {only})"
        ((line, comment, skipped, columns),) = self.ask(found)
        names = ", ".join(f"{string(column['name'])}: 'VARCHAR'" for column in columns)
        return (
            f"read_csv({written}, auto_detect=false, columns={{{names}}}, skip={skipped}, new_line={string(line)},"
            f" comment={string(comment.removeprefix('(empty)'))})"
        )


@contextmanager
def opened(*paths: Path, go_on: GoOn = bool) -> Iterator[Engine]:
    """Open logs of any kind as one; what had to be written for them goes with it. Raises a `ResearchError`.

    `go_on` is told how far that has come, and may raise where nobody wants the logs any longer.
    """
    import duckdb

    with scratch_folder() as scratch:
        sources = [
            _source(path, scratch / str(number), one_of(go_on, number, len(paths)))
            for number, path in enumerate(paths)
        ]
        database = duckdb.connect()
        try:
            database.execute(f"SET threads={THREADS}; SET TimeZone='UTC'; SET preserve_insertion_order=true")
            database.execute(f"SET temp_directory={string(str(scratch))}; SET memory_limit={string(MEMORY)}")
            database.execute("SET enable_progress_bar=true; SET enable_progress_bar_print=false")
            yield Engine(sources, database, scratch)
        finally:
            database.close()


def _source(path: Path, scratch: Path, go_on: GoOn) -> Source:
    scratch.mkdir()
    return source_of(path, scratch, go_on)
