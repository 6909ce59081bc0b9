"""DuckDB on the file itself: a log of any size becomes a table on disk, and questions to it small results."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, BinaryIO

from journeydesk.research import queries
from journeydesk.research.columns import ROLES, Columns
from journeydesk.research.errors import BrokenLog, Interrupted, NoSuchColumn, NothingUsable, TooLarge
from journeydesk.research.sources import SAMPLE, Source, source_of
from journeydesk.research.unusable import NO_JOURNEY, NO_TIME, NO_TOUCHPOINT, TORN, Unusable

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

THREADS = 2

MEMORY = "1500MB"
"""What the database may take before it goes on in files; what Python holds comes on top."""

TEXT_ROLES = tuple(role for role in ROLES if role not in ("time", "began", "score"))

WHY, WHOLE = '"[reason]"', '"[row]"'
"""Columns beside those of the log, in brackets as no log has them."""

AT_ONCE = 10_000
"""Rows that are fetched together."""

Rows = list[tuple[Any, ...]]


class Engine:
    """A log in a database of its own, which goes when the engine is closed."""

    def __init__(self, sources: Sequence[Source], database: DuckDBPyConnection, scratch: Path) -> None:
        self._sources, self._database, self._scratch = tuple(sources), database, scratch
        self._stopped = threading.Event()
        self._why = "NULL"
        self.name = ", ".join(source.name for source in sources)
        self.headers: tuple[str, ...] = tuple(
            row[0] for row in self.ask(f"DESCRIBE SELECT * FROM {self._file()}")
        )
        self.sample = self._sample()

    def _sample(self) -> Rows:
        """Return the first rows, as text."""
        texts = ", ".join(f"CAST({_quoted(header)} AS VARCHAR)" for header in self.headers)
        return self.ask(f"SELECT {texts} FROM {self._file()} LIMIT {SAMPLE}")

    def ask(self, query: str, *values: object) -> Rows:
        """Return the rows that answer a query.

        Raises `BrokenLog` for a file that cannot be read through, `TooLarge`, and `Interrupted` for work that is no
        longer wanted.
        """
        with self._told():
            return self._database.execute(query, values or None).fetchall()

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield rows that may be more than fit into memory at once; raises as `ask` does."""
        with self._told():
            result = self._database.execute(query)
            while rows := result.fetchmany(AT_ONCE):
                yield from rows

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what the database complains of in our own errors."""
        import duckdb

        if self._stopped.is_set():
            raise Interrupted
        try:
            yield
        except duckdb.InterruptException as error:
            if not self._stopped.is_set():  # then Ctrl+C did it
                raise KeyboardInterrupt from error
            raise Interrupted from error
        except duckdb.OutOfMemoryException as error:
            raise TooLarge(self.name) from error
        except (duckdb.InvalidInputException, duckdb.IOException, duckdb.ConversionException) as error:
            raise BrokenLog.because(self.name, error) from error

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
        """Read the log once into `events` and `steps`; return what could not be used.

        Raises `NoSuchColumn`, `NothingUsable` and `BrokenLog`.
        """
        for _, name in columns.named():
            if name not in self.headers:
                raise NoSuchColumn(name, self.headers)
        self.ask(self._events(columns, time_format, began_format))
        unusable = tuple(self._set_apart())
        if not self.ask("SELECT count(*) FROM events")[0][0]:
            raise NothingUsable(self.name)
        if {row[0] for row in self.ask(queries.LIFECYCLES)} >= {"start", "complete"}:
            self.ask(queries.PAIRED)
        self.group(0)
        return unusable

    def group(self, rare: float) -> None:
        """Make the steps anew, with touchpoints that less than a part of all journeys reach as one."""
        self.ask(queries.steps(rare))

    def write_unusable(self, file: BinaryIO) -> None:
        """Write all rows that could not be used as CSV, as they stand in the log, each with its reason."""
        reasons = f"SELECT {self._why} AS {WHY}, * FROM {self._file()} WHERE {self._why} IS NOT NULL"
        torn = (
            f" UNION ALL BY NAME SELECT DISTINCT {_string(TORN)} AS {WHY}, csv_line AS {WHOLE} FROM reject_errors"
            if self._has_texts
            else ""
        )
        path = self._scratch / "unusable.csv"
        self.ask(f"COPY ({reasons}{torn}) TO {_string(str(path))} (FORMAT csv, HEADER)")
        with path.open("rb") as rows:
            shutil.copyfileobj(rows, file)

    def _events(self, columns: Columns, time_format: str, began_format: str) -> str:
        texts = {role: _text(getattr(columns, role)) for role in TEXT_ROLES}
        over = _time(columns.time, time_format)
        at = f"coalesce({_time(columns.began, began_format)}, {over})" if columns.began else over
        number = (
            f"TRY_CAST(replace({_quoted(columns.score)}, ',', '.') AS DOUBLE)"
            if columns.score
            else "NULL::DOUBLE"
        )
        self._why = (
            f"CASE WHEN {texts['case']} IS NULL THEN {_string(NO_JOURNEY)}"
            f" WHEN {texts['touchpoint']} IS NULL THEN {_string(NO_TOUCHPOINT)}"
            f" WHEN {at} IS NULL THEN {_string(NO_TIME)} END"
        )
        return f"""
            CREATE OR REPLACE TABLE events AS
            SELECT
                {texts["case"]} AS journey,
                row_number() OVER () AS place,
                {at} AS happened,
                {over} AS finished,
                {number} AS score,
                {", ".join(f"{texts[role]} AS {role}" for role in TEXT_ROLES if role != "case")}
            FROM {self._file()}
        """

    def _set_apart(self) -> Iterator[Unusable]:
        reasons = {
            NO_JOURNEY: "journey IS NULL",
            NO_TOUCHPOINT: "touchpoint IS NULL",
            NO_TIME: "happened IS NULL",
        }
        for reason, condition in reasons.items():
            count = self.ask(f"SELECT count(*) FROM events WHERE {condition}")[0][0]
            if count:
                self.ask(f"DELETE FROM events WHERE {condition}")
                yield Unusable(reason, count)
        query = "SELECT count(DISTINCT (file_id, line)) FROM reject_errors"
        if self._has_texts and (torn := self.ask(query)[0][0]):
            yield Unusable(TORN, torn)

    @property
    def _has_texts(self) -> bool:
        return any(not source.parquet for source in self._sources)

    def _file(self) -> str:
        """Return what stands for all rows of all files; a column that one of them lacks is null there."""
        parts = (f"SELECT * FROM {_read(source)}" for source in self._sources)
        return f"({' UNION ALL BY NAME '.join(parts)})"


def _read(source: Source) -> str:
    path = _string(str(source.path))
    if source.parquet:
        return f"read_parquet({path})"
    return (
        f"read_csv({path}, all_varchar=true, header=true, delim={_string(source.separator)}, quote='\"',"
        f" escape='\"', encoding={_string(source.encoding)}, strict_mode=false, null_padding=false,"
        " ignore_errors=true, store_rejects=true, max_line_size=16000000)"
    )


@contextmanager
def opened(*paths: Path, go_on: Callable[[], object] = bool) -> Iterator[Engine]:
    """Open logs of any kind as one; what had to be written for them goes with it. Raises a `ResearchError`.

    `go_on` is called now and then, and may raise where nobody wants the logs any longer.
    """
    import duckdb

    with TemporaryDirectory(prefix="journeydesk-") as scratch:
        sources = [_source(path, Path(scratch) / str(number), go_on) for number, path in enumerate(paths)]
        database = duckdb.connect(str(Path(scratch) / "log.duckdb"))
        try:
            database.execute(f"SET threads={THREADS}; SET TimeZone='UTC'; SET preserve_insertion_order=true")
            database.execute(f"SET temp_directory={_string(scratch)}; SET memory_limit={_string(MEMORY)}")
            database.execute("SET enable_progress_bar=true; SET enable_progress_bar_print=false")
            yield Engine(sources, database, Path(scratch))
        finally:
            database.close()


def _source(path: Path, scratch: Path, go_on: Callable[[], object]) -> Source:
    scratch.mkdir()
    return source_of(path, scratch, go_on)


def _text(name: str | None) -> str:
    """Return what reads a column as text: without blanks around it, null where nothing is left."""
    return f"nullif(trim(CAST({_quoted(name)} AS VARCHAR)), '')" if name else "NULL::VARCHAR"


def _time(name: str | None, written: str) -> str:
    column = f"CAST({_quoted(name)} AS VARCHAR)" if name else "NULL::VARCHAR"
    match written:
        case "iso":
            return f"TRY_CAST({column} AS TIMESTAMPTZ)"
        case "seconds":
            return f"make_timestamptz(CAST(TRY_CAST({column} AS DOUBLE) * 1000000 AS BIGINT))"
        case "milliseconds":
            return f"make_timestamptz(CAST(TRY_CAST({column} AS DOUBLE) * 1000 AS BIGINT))"
    return f"CAST(try_strptime({column}, {_string(written)}) AS TIMESTAMPTZ)"


def _quoted(name: str | None) -> str:
    return '"' + (name or "").replace('"', '""') + '"'


def _string(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
