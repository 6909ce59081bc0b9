"""Logs in workbooks: the first sheet becomes a text, once it is sure that it fits into memory."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import IO, BinaryIO

from journeydesk.research.errors import BrokenLog

MOST_BYTES = 600_000_000
"""Bytes of a workbook, unpacked: a million events of ten columns fit; in memory they may take three times as much."""

MOST_CELLS = 20_000_000
"""Cells of the rectangle in which a sheet holds anything, empty ones too: each of them takes memory."""

AT_ONCE = 1 << 20
"""Bytes of a sheet that are looked at together."""

_LONGEST_PLACE = 24
_PLACE = re.compile(rb"""\br=["']([A-Z]{0,3})([0-9]{1,7})["']""")


def write_rows(file: BinaryIO, name: str, target: Path) -> None:
    """Write the rows of the first sheet as CSV; raises `BrokenLog`, also where it would fill the memory."""
    from python_calamine import CalamineError, CalamineWorkbook

    book = io.BytesIO(file.read(MOST_BYTES))
    try:
        _check(book, name)
        sheet = CalamineWorkbook.from_filelike(book).get_sheet_by_index(0)
        if sheet.start is None or sheet.height < 2:
            raise BrokenLog(
                f"The first sheet of “{name}” holds no rows under its headings. Choose another file."
            )
        rows = islice(sheet.iter_rows(), sheet.start[0], None)
        with target.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(map(_texts, rows))
    except (CalamineError, zipfile.BadZipFile, ValueError, RuntimeError, OverflowError) as error:
        raise BrokenLog(f"“{name}” is no workbook that can be read ({error}). Save it again.") from error


def _check(book: BinaryIO, name: str) -> None:
    """Refuse what a few bytes of would stand for billions of cells."""
    with zipfile.ZipFile(book) as archive:
        entries = archive.infolist()
        large = sum(entry.file_size for entry in entries) > MOST_BYTES
        for entry in entries:
            if "/worksheets/" in entry.filename and not large:
                with archive.open(entry) as page:
                    large = _cells(page) > MOST_CELLS
    if large:
        raise BrokenLog(f"“{name}” is larger than a workbook of events can be. Save it as CSV.")
    book.seek(0)


def _cells(page: IO[bytes]) -> int:
    """Return how many cells the rectangle from the first to the last one has."""
    width = height = 0
    rest = b""
    while some := page.read(AT_ONCE):
        if places := _PLACE.findall(rest + some):
            letters, rows = map(set, zip(*places, strict=True))
            width, height = max(width, *map(_column, letters)), max(height, *map(int, rows))
        rest = some[-_LONGEST_PLACE:]
    return width * height


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place


def _texts(row: Iterable[object]) -> list[str]:
    return ["" if cell is None else _text(cell) for cell in row]


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
