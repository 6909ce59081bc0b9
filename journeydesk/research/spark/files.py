"""Logs as tables of Spark: all rows as texts with their place in the log, what lies elsewhere as it lies there."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from journeydesk.research.errors import BrokenLog, UnknownLog
from journeydesk.research.expressions import WHOLE
from journeydesk.research.progress import GoOn
from journeydesk.research.sources import (
    SAMPLE,
    TEXTS,
    WINDOWS,
    Source,
    ending_of,
    read_head,
    source_of,
    text_source,
)

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PLACE = "[place]"
"""The column that says where a row stands; beside it, `WHOLE` holds a row that lacks cells."""

OWN = (PLACE, WHOLE)

ENCODINGS = {WINDOWS: "windows-1252"}
"""What Java calls otherwise."""


def is_elsewhere(log: str) -> bool:
    """Tell whether the name of a log is an address that only Spark can read: hdfs://…, s3a://…"""
    return re.match(r"(?!file:)[A-Za-z][A-Za-z0-9+.-]+://", log) is not None


def local_path(log: str) -> Path:
    """Return the path of a log on this machine, which may be said as file://…"""
    return Path(url2pathname(urlsplit(log).path)) if log.startswith("file:") else Path(log)


def named(log: str) -> str:
    """Return what a log is called."""
    return PurePosixPath(urlsplit(log).path).name if is_elsewhere(log) else local_path(log).name


def source(spark: SparkSession, log: str, scratch: Path, go_on: GoOn) -> Source:
    """Return a log as Spark can read it; what must be turned into text lies in `scratch`. Raises a `ResearchError`."""
    if not is_elsewhere(log):
        scratch.mkdir()
        return source_of(local_path(log), scratch, go_on)
    name = PurePosixPath(named(log))
    ending = ending_of(name)
    if ending == ".parquet":
        return Source(log, name.name, parquet=True)
    if ending in TEXTS:
        return text_source(log, name, _head(spark, log))
    raise UnknownLog(
        f"“{name}” is no log that Spark can read. It knows CSV, TSV and Parquet there; fetch others to this computer."
    )


def _head(spark: SparkSession, address: str) -> bytes:
    lines = spark.read.option("lineSep", "\n").text(address).limit(SAMPLE)
    return b"\n".join(bytes(row[0]) for row in lines.selectExpr("CAST(value AS BINARY)").collect())


def table(spark: SparkSession, sources: Sequence[Source]) -> DataFrame:
    """Return the rows of all logs as one; a column that one of them lacks is null there."""
    frames = [_placed(spark, one, number) for number, one in enumerate(sources)]
    return reduce(lambda one, other: one.unionByName(other, allowMissingColumns=True), frames)


def _placed(spark: SparkSession, log: Source, number: int) -> DataFrame:
    """Return the rows of a log, each with its place: files may be read in any order, and in parts."""
    from pyspark.sql import functions as f

    rows = _parquet(spark, log) if log.parquet else _text(spark, log)
    block = (f.col("_metadata.file_path"), f.col("_metadata.file_block_start"))
    place = f.struct(f.lit(number), *block, f.monotonically_increasing_id()).alias(PLACE)
    if log.parquet:
        return rows.select("*", place, f.lit(None).cast("string").alias(WHOLE))
    return _told_apart(rows, log).withColumn(PLACE, place)


def _parquet(spark: SparkSession, log: Source) -> DataFrame:
    """Return the rows of a Parquet file; times in nanoseconds, as pandas has them, Spark takes for numbers."""
    from pyspark.sql import functions as f

    rows = spark.read.parquet(_address(log))
    nanos = set(_in_nanoseconds(spark, rows)) & {
        one.name for one in rows.schema if one.dataType.typeName() == "long"
    }
    for name in nanos:
        micros = f.expr(f"`{name.replace('`', '``')}` DIV 1000")
        rows = rows.withColumn(name, f.timestamp_micros(micros))
    return rows


def _in_nanoseconds(spark: SparkSession, rows: DataFrame) -> Iterator[str]:
    """Yield the columns that are times in nanoseconds, as the first file says itself: Spark does not tell."""
    jvm: Any = spark._jvm
    (first, *_) = rows.inputFiles()
    path = jvm.org.apache.hadoop.fs.Path(jvm.java.net.URI(first))
    file = jvm.org.apache.parquet.hadoop.util.HadoopInputFile.fromPath(path, spark._jsc.hadoopConfiguration())
    reader = jvm.org.apache.parquet.hadoop.ParquetFileReader.open(file)
    try:
        for one in reader.getFileMetaData().getSchema().getFields():
            if str(one.getLogicalTypeAnnotation()).startswith("TIMESTAMP(NANOS"):
                yield one.getName()
    finally:
        reader.close()


def _text(spark: SparkSession, log: Source) -> DataFrame:
    """Return the rows of a text; what spans several lines can only be read as a whole, so it is looked for before."""
    from pyspark.sql.types import StringType, StructType

    schema = reduce(
        lambda known, name: known.add(name, StringType()), [*_headers(spark, log), WHOLE], StructType()
    )
    return (
        spark.read.options(columnPruning=False)
        .schema(schema)
        .csv(
            _address(log),
            header=True,
            sep=log.separator,
            quote='"',
            escape='"',
            encoding=_encoding(log),
            multiLine=log.encoding == "utf-16" or _has_long_cells(spark, log),
            mode="PERMISSIVE",
            columnNameOfCorruptRecord=WHOLE,
            ignoreLeadingWhiteSpace=True,
            ignoreTrailingWhiteSpace=True,
        )
    )


def _told_apart(rows: DataFrame, log: Source) -> DataFrame:
    """Keep as torn only rows that lack cells: what stands behind the last heading is nobody's, and harms nothing."""
    from pyspark.sql import functions as f

    bare = f.regexp_replace(f.col(f"`{WHOLE}`"), '"([^"]|"")*"', "")
    cells = f.length(bare) - f.length(f.replace(bare, f.lit(log.separator), f.lit(""))) + 1
    lacks = cells < len(rows.columns) - 1
    return rows.withColumn(WHOLE, f.when(lacks, f.col(f"`{WHOLE}`")))


def _has_long_cells(spark: SparkSession, log: Source) -> bool:
    """Tell whether a cell goes on in the next line: then a line has an odd number of quotes."""
    from pyspark.sql import functions as f

    lines, line = spark.read.text(_address(log)), f.col("value")
    quotes = f.length(line) - f.length(f.replace(line, f.lit('"'), f.lit("")))
    return not lines.where(quotes % 2 == 1).isEmpty()


def _headers(spark: SparkSession, log: Source) -> list[str]:
    head = read_head(log.path) if isinstance(log.path, Path) else _head(spark, log.path)
    text = head.decode(log.encoding, "replace").removeprefix("\ufeff")
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=log.separator)
        return list(_distinct(next(row for row in rows if any(cell.strip() for cell in row) or len(row) > 1)))
    except (csv.Error, StopIteration) as error:
        raise BrokenLog.because(log.name, error) from error


def _distinct(cells: Sequence[str]) -> Iterable[str]:
    """Yield names for columns as DuckDB gives them, where some have none or share theirs."""
    digits, taken = len(str(len(cells) - 1)), dict[str, int]()
    for number, cell in enumerate(cells):
        name = cell.strip() or f"column{number:0{digits}}"
        while name.casefold() in taken:
            taken[name.casefold()] += 1
            name = f"{name}_{taken[name.casefold()]}"
        taken[name.casefold()] = 0
        yield name


def _encoding(log: Source) -> str:
    return ENCODINGS.get(log.encoding, log.encoding.upper())


def _address(log: Source) -> str:
    """Return what Spark finds a log by: signs that would stand for several files are taken as they are."""
    if isinstance(log.path, str):
        return log.path
    path = log.path.absolute().as_posix()
    return "file:///" + re.sub(r"([][*?{}\\])", r"\\\1", path.removeprefix("/"))
