"""DuckDB on the file itself: a log of any size becomes a table on disk, and questions to it small results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from journeydesk.research import queries
from journeydesk.research.columns import ROLES, Columns
from journeydesk.research.errors import BrokenLog, NoSuchColumn, NothingUsable
from journeydesk.research.sources import SAMPLE, Source, source_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

THREADS = 2

TEXT_ROLES = tuple(role for role in ROLES if role not in ("time", "began", "score"))

Rows = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Unusable:
    """How many rows could not be used, and why."""

    reason: str
    rows: int


class Engine:
    """A log in a database of its own, which goes when the engine is closed."""

    def __init__(self, sources: Sequence[Source], database: DuckDBPyConnection) -> None:
        self._sources, self._database = tuple(sources), database
        self.name = ", ".join(source.name for source in sources)
        self.headers: tuple[str, ...] = tuple(
            row[0] for row in self.ask(f"DESCRIBE SELECT * FROM {self._file()}")
        )

    @property
    def sample(self) -> Rows:
        """The first rows, as text."""
        texts = ", ".join(f"CAST({_quoted(header)} AS VARCHAR)" for header in self.headers)
        return self.ask(f"SELECT {texts} FROM {self._file()} LIMIT {SAMPLE}")

    def ask(self, query: str, *values: object) -> Rows:
        """Return the rows that answer a query; raises `BrokenLog` for a file that cannot be read through."""
        import duckdb

        try:
            return self._database.execute(query, values or None).fetchall()
        except (duckdb.InvalidInputException, duckdb.IOException, duckdb.ConversionException) as error:
            said = str(error).splitlines()[0]
            raise BrokenLog(f"“{self.name}” cannot be read through: {said}. Export it again.") from error

    def interrupt(self) -> None:
        """Give up the query that runs, from another thread."""
        self._database.interrupt()

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
            raise NothingUsable(
                f"No row of “{self.name}” has a journey, a time and a touchpoint. Say which columns hold them."
            )
        if {row[0] for row in self.ask(queries.LIFECYCLES)} >= {"start", "complete"}:
            self.ask(queries.PAIRED)
        self.ask(queries.STEPS)
        return unusable

    def _events(self, columns: Columns, time_format: str, began_format: str) -> str:
        texts = {role: _text(getattr(columns, role)) for role in TEXT_ROLES}
        over = _time(columns.time, time_format)
        at = f"coalesce({_time(columns.began, began_format)}, {over})" if columns.began else over
        number = (
            f"TRY_CAST(replace({_quoted(columns.score)}, ',', '.') AS DOUBLE)"
            if columns.score
            else "NULL::DOUBLE"
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
            "without a journey": "journey IS NULL",
            "without a touchpoint": "touchpoint IS NULL",
            "without a time that can be read": "happened IS NULL",
        }
        for reason, condition in reasons.items():
            count = self.ask(f"SELECT count(*) FROM events WHERE {condition}")[0][0]
            if count:
                self.ask(f"DELETE FROM events WHERE {condition}")
                yield Unusable(reason, count)
        texts = any(not source.parquet for source in self._sources)
        if texts and (torn := self.ask("SELECT count(DISTINCT (file_id, line)) FROM reject_errors")[0][0]):
            yield Unusable("torn: another number of cells than the headings", torn)

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
def opened(*paths: Path) -> Iterator[Engine]:
    """Open logs of any kind as one; what had to be written for them goes with it. Raises a `ResearchError`."""
    import duckdb

    with TemporaryDirectory(prefix="journeydesk-") as scratch:
        sources = [_source(path, Path(scratch) / str(number)) for number, path in enumerate(paths)]
        database = duckdb.connect(str(Path(scratch) / "log.duckdb"))
        try:
            database.execute(f"SET threads={THREADS}; SET TimeZone='UTC'; SET preserve_insertion_order=true")
            database.execute(f"SET temp_directory={_string(scratch)}")
            yield Engine(sources, database)
        finally:
            database.close()


def _source(path: Path, scratch: Path) -> Source:
    scratch.mkdir()
    return source_of(path, scratch)


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
