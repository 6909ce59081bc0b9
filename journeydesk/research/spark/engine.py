"""Spark on the logs where they lie: tables stay in the cluster, only answers come back."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from journeydesk.research import expressions, queries
from journeydesk.research.columns import Columns
from journeydesk.research.errors import (
    BrokenLog,
    Interrupted,
    NoSuchColumn,
    NothingUsable,
    SparkEnded,
    TooLarge,
)
from journeydesk.research.expressions import WHOLE, WHY, quoted, string
from journeydesk.research.letters import first_letter
from journeydesk.research.open_log import Rows
from journeydesk.research.progress import GoOn, one_of
from journeydesk.research.sources import MOST_COLUMNS, SAMPLE, too_wide
from journeydesk.research.spark import journeys
from journeydesk.research.spark.dialect import in_spark
from journeydesk.research.spark.files import OWN, PLACE, named, source, table
from journeydesk.research.spark.session import reason
from journeydesk.research.unusable import TORN, Unusable, counted

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    from journeydesk.research.sources import Source

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_FULL = ("java.lang.OutOfMemoryError", "No space left on device", "SparkOutOfMemoryError")

_GONE = "FILE_NOT_EXIST"

CANCELLED = 0.2
"""Seconds between two calls to give up: a query that is only planned yet would start behind the first."""


def on(spark: SparkSession, logs: Sequence[str], scratch: Path, go_on: GoOn = bool) -> SparkLog:
    """Return logs, opened as one in a session of its own that shares Spark with others."""
    own = spark.newSession()
    with told(", ".join(map(named, logs)), BrokenLog.out_of_reach):
        sources = [
            source(own, log, scratch / str(number), one_of(go_on, number, len(logs)))
            for number, log in enumerate(logs)
        ]
        return SparkLog(sources, own)


class SparkLog:
    """A log on Spark; see `OpenLog`."""

    def __init__(self, sources: Sequence[Source], spark: SparkSession) -> None:
        self._spark, self._stopped, self._idle = spark, threading.Event(), threading.Event()
        self._idle.set()
        self._ending: threading.Thread | None = None
        self._kept: dict[str, DataFrame] = {}
        self._sources = tuple(sources)
        self._why, self._columns = "NULL", Columns()
        self._has_texts = any(not one.parquet for one in sources)
        self.name = ", ".join(one.name for one in sources)
        rows = table(spark, sources)
        rows.createOrReplaceTempView("log")
        self.headers: tuple[str, ...] = tuple(name for name in rows.columns if name not in OWN)
        if len(self.headers) > MOST_COLUMNS:
            raise too_wide(self.name)
        texts = ", ".join(f"CAST({quoted(header)} AS VARCHAR)" for header in self.headers)
        self.sample = self.ask(f"SELECT {texts} FROM log WHERE {quoted(WHOLE)} IS NULL LIMIT {SAMPLE}")

    def ask(self, query: str) -> Rows:
        """Return the rows that answer a query; a table that it makes is kept in the cluster."""
        made, words = in_spark(query)
        if made:
            self._keep(made, words)
            return []
        with self._told():
            plain, times = _plain(self._spark.sql(words))
            return [_with_times(row, times) for row in plain.collect()]

    def stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield rows that may be more than fit into memory at once."""
        with self._told():
            for row in self._spark.sql(in_spark(query)[1]).toLocalIterator(prefetchPartitions=True):
                yield tuple(row)

    def _see(self, name: str, words: str) -> None:
        """Let what Spark answers be asked under a name."""
        with self._told():
            self._spark.sql(words).createOrReplaceTempView(name)

    def _keep(self, name: str, words: str) -> None:
        """Keep a table in the memory and on the disks of the cluster, in place of one of the same name."""
        from pyspark import StorageLevel

        with self._told():
            frame = self._spark.sql(words).persist(StorageLevel.MEMORY_AND_DISK)
            frame.count()  # it may be made of the one it replaces
            frame.createOrReplaceTempView(name)
        if before := self._kept.get(name):
            before.unpersist()
        self._kept[name] = frame

    @contextmanager
    def _told(self) -> Iterator[None]:
        if self._stopped.is_set():
            raise Interrupted
        self._idle.clear()
        try:
            with told(self.name):
                yield
        except (BrokenLog, SparkEnded):
            if self._stopped.is_set():
                raise Interrupted from None
            raise
        finally:
            self._idle.set()

    def interrupt(self) -> None:
        """Give up what runs and what would follow, from another thread, until the log shall `go_on`."""
        self._stopped.set()
        self._ending = threading.Thread(target=self._give_up, daemon=True)
        self._ending.start()

    def _give_up(self) -> None:
        with suppress(Exception):  # a Spark that has ended runs nothing
            while self._stopped.is_set() and not self._idle.is_set():
                self._spark.sparkContext.cancelAllJobs()
                self._idle.wait(CANCELLED)

    def go_on(self) -> None:
        """Answer queries again."""
        self._stopped.clear()
        if self._ending:
            self._ending.join()  # or it might give up what is asked next

    @property
    def progress(self) -> float:
        """How far the stages that run have come, in per cent; below zero while none runs."""
        from py4j.protocol import Py4JError

        try:
            tracker = self._spark.sparkContext.statusTracker()
            stages = [one for number in tracker.getActiveStageIds() if (one := tracker.getStageInfo(number))]
        except (Py4JError, ConnectionError, AssertionError):  # it is going down
            return -1.0
        tasks = sum(one.numTasks for one in stages)
        return 100 * sum(one.numCompletedTasks for one in stages) / tasks if tasks else -1.0

    def read(self, columns: Columns, time_format: str, began_format: str) -> tuple[Unusable, ...]:
        """Read the log once into the tables that `queries` ask; return what could not be used."""
        for _, name in columns.named():
            if name not in self.headers:
                raise NoSuchColumn(name, self.headers)
        self._columns = columns
        with self._unchanged():
            unusable = self._set_apart(expressions.event(columns, time_format, began_format))
        if not self.ask("SELECT count(*) FROM events")[0][0]:
            raise NothingUsable(self.name)
        if columns.lifecycle and {row[0] for row in self.ask(queries.LIFECYCLES)} >= {"start", "complete"}:
            self.ask(queries.PAIRED)
            self._see("events", "SELECT * FROM pairs")
        self.group(0)
        return unusable

    @contextmanager
    def _unchanged(self) -> Iterator[None]:
        """Say of whatever reads the files when these are not any longer what was opened, however it went."""
        try:
            yield
        finally:
            for source in self._sources:
                source.check()

    def _set_apart(self, event: Mapping[str, str]) -> tuple[Unusable, ...]:
        """Read all rows; those that can be used become events."""
        torn = f"WHEN {quoted(WHOLE)} IS NOT NULL THEN {string(TORN)}"
        self._why = f"CASE {torn} ELSE {expressions.why(event)} END"
        read = ", ".join(f"{said} AS {name}" for name, said in event.items())
        place = f"{quoted(PLACE)} AS place"
        self.ask(f"CREATE TABLE marked AS SELECT {place}, {self._why} AS why, {read} FROM log")
        self._see("events", "SELECT * EXCEPT (why) FROM marked WHERE why IS NULL")
        return counted(dict(self.ask("SELECT why, count(*) FROM marked WHERE why IS NOT NULL GROUP BY why")))

    def group(self, rare: float) -> None:
        """Put journeys in order anew, with touchpoints that less than a part of all journeys reach as one."""
        if rare:
            self.ask(queries.rare(rare))
        self._see("counted", in_spark(f"SELECT * FROM {queries.grouped() if rare else 'events'}")[1])
        self._keep("numbered", journeys.NUMBERED)
        ((number,),) = self.ask("SELECT count(*) FROM numbered")
        first = first_letter(number, self._columns.touchpoint)
        self._see("letters", journeys.letters(first))
        self._keep("told", journeys.TOLD)
        self._see("steps", journeys.STEPS)
        self._keep("ended", journeys.ENDED)
        self._keep("variants", journeys.VARIANTS)
        for one in queries.QUARTILES:
            self._keep(one.name, in_spark(one.counted())[1])
        self._see("reached", in_spark(queries.REACHED)[1])
        self._keep("ways", journeys.ways(first))
        self._see("ends", journeys.ends(first))

    def examples(self, ways: Sequence[tuple[str, Sequence[int]]]) -> dict[int, str]:
        """Return the first name of a journey that went each of some ways, by their places."""
        with self._told():
            return dict(map(tuple, self._spark.sql(journeys.examples(ways)).collect()))

    def write_unusable(self, file: BinaryIO) -> None:
        """Write all rows that could not be used as CSV, as they stand in the log, each with its reason."""
        whole, own = quoted(WHOLE), (WHOLE,) if self._has_texts else ()
        cells = [f"CASE WHEN {whole} IS NULL THEN CAST({quoted(one)} AS VARCHAR) END" for one in self.headers]
        said = ", ".join([self._why, *cells, *map(quoted, own)])
        text = io.TextIOWrapper(file, "utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([WHY, *self.headers, *own])
        with self._unchanged():
            writer.writerows(self.stream(f"SELECT {said} FROM log WHERE {self._why} IS NOT NULL"))
        text.detach()


@contextmanager
def told(name: str, broken: Callable[[str, str], BrokenLog] = BrokenLog.because) -> Iterator[None]:
    """Tell what Spark complains of in our own errors."""
    from py4j.protocol import Py4JError, Py4JJavaError, Py4JNetworkError
    from pyspark.errors import PySparkException

    try:
        yield
    except (Py4JNetworkError, ConnectionError) as error:
        raise SparkEnded from error
    except (PySparkException, Py4JJavaError) as error:
        said = str(error)
        if any(one in said for one in _FULL):
            raise TooLarge(name) from error
        if _GONE in said:
            broken = BrokenLog.out_of_reach
        raise broken(name, reason(error)) from error
    except Py4JError as error:  # the answer did not get through: Spark is going down
        raise SparkEnded from error


def _plain(frame: DataFrame) -> tuple[DataFrame, list[int]]:
    """Return a frame with its times as microseconds, and where they are: Python would read them in local time."""
    from pyspark.sql import functions as f
    from pyspark.sql.types import TimestampType

    times = [at for at, one in enumerate(frame.schema) if isinstance(one.dataType, TimestampType)]
    numbered = frame.toDF(*map(str, range(len(frame.columns))))
    for at in times:
        numbered = numbered.withColumn(str(at), f.unix_micros(str(at)))
    return numbered, times


def _with_times(row: Sequence[Any], times: Sequence[int]) -> tuple[Any, ...]:
    found = list(row)
    for at in times:
        found[at] = None if found[at] is None else EPOCH + timedelta(microseconds=found[at])
    return tuple(found)
