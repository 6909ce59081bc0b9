"""Files that hold logs, made ready for a database: text and Parquet as they lie, XES and XLSX turned into text."""

from __future__ import annotations

import csv
import gzip
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from journeydesk.research.errors import BrokenLog, ObjectCentric, UnknownLog
from journeydesk.research.progress import Followed, GoOn

PACKED = ".gz"
TEXTS = (".csv", ".tsv", ".txt")
ENDINGS = (*TEXTS, ".parquet", ".xlsx", ".xes", ".jsonocel", ".xmlocel")

SEEN = 1_000_000
"""Bytes of a text that are looked at to tell how it is written."""

SAMPLE = 1_000
"""Rows that are looked at to guess what columns hold."""

MOST_COLUMNS = 2_000

WINDOWS = "cp1252"


Stamp = tuple[int, int, int] | None
"""What tells a file from what it was: which it is, its size and when it was written. None for one that is not there."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a database can read: `parquet`, or a text with `separator` in `encoding`; people call it `name`.

    It was like `stamp` when it was opened. Its path is an address where it lies on another machine.
    """

    path: Path | str
    name: str
    parquet: bool = False
    separator: str = ","
    encoding: str = "utf-8"
    stamp: Stamp = None

    def check(self) -> None:
        """Raise `BrokenLog` where the file is not any longer what was opened."""
        if _stamp(self.path) != self.stamp:
            raise _changed(self.name)


def source_of(path: Path, scratch: Path, go_on: GoOn = bool) -> Source:
    """Return a log as a database can read it; what has to be turned into text lies in the folder `scratch`.

    `go_on` is told how far that has come. Raises a `ResearchError`.
    """
    before = _stamp(path)
    try:
        source = _made(path, scratch, go_on)
    finally:
        if _stamp(path) != before:
            raise _changed(path.name)
    return replace(source, stamp=_stamp(source.path))


def _stamp(path: Path | str) -> Stamp:
    try:
        about = Path(path).stat()
    except OSError:  # whoever reads it says so
        return None
    return about.st_ino, about.st_size, about.st_mtime_ns


def _changed(name: str) -> BrokenLog:
    return BrokenLog(f"“{name}” was changed while it was read. Open it again when it is complete.")


def _made(path: Path, scratch: Path, go_on: GoOn) -> Source:
    name, ending = path.name, ending_of(path)
    try:
        match ending:
            case ".parquet":
                return Source(path, name, parquet=True)
            case ".xes":
                return _from_xes(path, scratch, go_on)
            case ".xlsx":
                return _from_xlsx(path, scratch, go_on)
            case ".csv" | ".tsv" | ".txt":
                return _as_text(path, scratch, go_on)
    except OSError as error:
        raise BrokenLog(
            f"“{name}” cannot be read ({error.strerror or error}). Check the name and the folder."
        ) from error
    if ending in (".jsonocel", ".xmlocel"):
        raise ObjectCentric(name)
    raise UnknownLog(
        f"“{name}” is no log that can be read. Known are CSV, TSV, Parquet, XLSX and XES, also as .gz."
    )


def ending_of(path: PurePath) -> str:
    """Return how the name of a log ends, whether it is packed or not."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] == PACKED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


@contextmanager
def _opened(path: Path, go_on: GoOn = bool) -> Iterator[BinaryIO]:
    """Open a file, packed or not; raises `BrokenLog` where what is packed is damaged."""
    try:
        with Followed(path, go_on) as plain:
            if path.suffix.lower() == PACKED:
                with gzip.GzipFile(fileobj=plain) as file:
                    yield cast("BinaryIO", file)
            else:
                yield cast("BinaryIO", plain)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise BrokenLog(f"“{path.name}” is damaged ({error}). Get it again.") from error


def _as_text(path: Path, scratch: Path, go_on: GoOn) -> Source:
    packed = path.suffix.lower() == PACKED
    with _opened(path, go_on) as file:
        head = file.read(SEEN)
        while packed and file.read(SEEN):
            pass  # to its end, where its sum stands, which a database never looks at
    source = text_source(path, path, head)
    if source.encoding == WINDOWS:
        return replace(source, path=_in_utf_8(path, scratch, go_on), encoding="utf-8")
    return source


def read_head(path: Path) -> bytes:
    """Return the beginning of a text."""
    with _opened(path) as file:
        return file.read(SEEN)


def text_source(path: Path | str, named: PurePath, head: bytes) -> Source:
    """Return a text as its beginning says it is written; raises a `ResearchError` for one that is no log."""
    name, encoding = named.name, _encoding(head)
    lines = head.decode(encoding, "replace").splitlines()
    if not any(line.strip() for line in lines):
        raise BrokenLog(f"“{name}” is empty. Choose another file.")
    header = next(line for line in lines if line.strip())
    if "ocel:" in header:
        raise ObjectCentric(name)
    separator = _separator(header, named)
    if header.count(separator) >= MOST_COLUMNS:
        raise too_wide(name)
    return Source(path, name, separator=separator, encoding=encoding)


def _in_utf_8(path: Path, scratch: Path, go_on: GoOn) -> Path:
    """Write a text of Windows anew, whose signs a database does not know; lines end as they did."""
    whole, decode = scratch / "events.csv", getincrementaldecoder(WINDOWS)("replace").decode
    with _opened(path, go_on) as file, whole.open("w", encoding="utf-8", newline="") as out:
        while some := file.read(SEEN):
            out.write(decode(some))
    return whole


def too_wide(name: str) -> BrokenLog:
    """Return why a file with too many columns is refused."""
    return BrokenLog(f"“{name}” has more than {MOST_COLUMNS} columns, which is no log. Choose another file.")


def _encoding(head: bytes) -> str:
    """Return how a text is written: UTF-8 where that makes sense, else as older programs of Windows do."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    try:
        head[: len(head) - 3].decode("utf-8") if len(head) == SEEN else head.decode("utf-8")
    except UnicodeDecodeError:
        return WINDOWS
    return "utf-8"


def _separator(header: str, path: PurePath) -> str:
    if ".tsv" in (suffix.lower() for suffix in path.suffixes):
        return "\t"
    return max(",;\t|", key=header.count)


def _from_xes(path: Path, scratch: Path, go_on: GoOn) -> Source:
    from journeydesk.research.xes import rows

    with _opened(path, go_on) as file:
        return _written(rows(file, path.name), path, scratch)


def _written(events: Iterable[dict[str, str]], path: Path, scratch: Path) -> Source:
    """Write events as text; columns that come up late are found by a first pass over what was written."""
    body, columns = scratch / "events.rows", dict[str, int]()
    with body.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for event in events:
            for key in event:
                columns.setdefault(key, len(columns))
            if len(columns) > MOST_COLUMNS:
                raise too_wide(path.name)
            row = [""] * len(columns)
            for key, value in event.items():
                row[columns[key]] = value
            writer.writerow(row)
    if not columns:
        raise BrokenLog(f"“{path.name}” holds no event. Choose another file.")
    return _with_header(body, list(columns), path, scratch)


def _with_header(body: Path, columns: Sequence[str], path: Path, scratch: Path) -> Source:
    whole = scratch / "events.csv"
    with (
        whole.open("w", encoding="utf-8", newline="") as out,
        body.open(encoding="utf-8", newline="") as file,
    ):
        writer = csv.writer(out)
        writer.writerow(columns)
        for row in csv.reader(file):
            writer.writerow([*row, *[""] * (len(columns) - len(row))])
    body.unlink()
    return Source(whole, path.name)


def _from_xlsx(path: Path, scratch: Path, go_on: GoOn) -> Source:
    from journeydesk.research.workbooks import write_rows

    whole = scratch / "events.csv"
    with _opened(path, go_on) as file:
        write_rows(file, path.name, whole)
    return Source(whole, path.name)
