"""Files of tables as sheets of text: workbooks (XLSX, ODS), and texts with commas, semicolons or tabs as one sheet."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from journeydesk.formats.cells import Rows, unguarded
from journeydesk.imports.content import content, is_utf_16
from journeydesk.imports.imported import CannotImport
from journeydesk.imports.opendocument import CONTENT, Range, Shape
from journeydesk.imports.opendocument import shapes as shapes_in

TEXTS = (".csv", ".tsv")
WORKBOOK, OPEN_DOCUMENT = ".xlsx", ".ods"
WORKBOOKS = (WORKBOOK, OPEN_DOCUMENT)

MOST_BYTES = 20_000_000
MOST_UNPACKED = 200_000_000
MOST_SPREAD = 2_000_000
"""Cells of the rectangle in which a sheet holds anything, empty ones too: each of them takes memory."""

SEPARATORS = ",;\t|"
GLANCE = 65_536
"""Bytes of a text that tell what it is."""

SAMPLE = 60
"""Rows that are looked at to tell which sign stands between cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a sheet; the name of a text is that of its file."""

    name: str
    rows: Rows


def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a file that are to be seen; raises `CannotImport`."""
    data = content(path, MOST_BYTES, too_large(path.name))
    if path.suffix.lower() in WORKBOOKS:
        return tuple(_workbook(data, path.name))
    if b"\0" in data and not is_utf_16(data):
        raise CannotImport(path.name, "it is no text", "Save it as CSV in UTF-8 and try again")
    separator = "\t" if path.suffix.lower() == ".tsv" else ""
    try:
        return (_sheet(path.stem, cells_of(_decoded(data), separator), path.name),)
    except csv.Error as error:
        raise CannotImport(path.name, "a quote in it is never closed", "Save it as CSV again") from error


def first_rows(path: Path) -> Rows:
    """Return what the first rows of a text seem to be, empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(GLANCE)
    except OSError:  # whoever opens it in earnest says so
        return ()
    lines = _decoded(data).splitlines()
    text = "\n".join(lines[:-1] if len(data) == GLANCE else lines)
    try:
        rows = cells_of(text, "\t" if path.suffix.lower() == ".tsv" else "")
    except csv.Error:
        return ()
    width = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in rows)


# ------------------------------------------------------------ texts


def _decoded(data: bytes) -> str:
    """Return what a text says: in UTF-8, with the mark of UTF-16, or else as older programs of Windows write."""
    if is_utf_16(data):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def cells_of(text: str, separator: str = "") -> list[list[str]]:
    """Return the cells of a text; without a `separator` it is the sign that makes most rows equally long.

    Raises `csv.Error`.
    """
    if told := re.match(r"sep=(.)\r?\n", text):  # so Excel is told, and tells
        separator, text = told[1], text[told.end() :]
    sign = separator or max(SEPARATORS, key=lambda sign: _evenness(text, sign))
    return [list(map(unguarded, row)) for row in _parsed(text, sign)]


def _evenness(text: str, separator: str) -> tuple[int, int]:
    lengths = Counter(len(row) for row in islice(_parsed(text, separator), SAMPLE) if len(row) > 1)
    return max(((rows, length) for length, rows in lengths.items()), default=(0, 0))


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator)


# ------------------------------------------------------------ workbooks


def _workbook(data: bytes, name: str) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    shapes = _checked(data, name)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            for about in book.sheets_metadata:
                if about.visible is SheetVisibleEnum.Visible and about.typ is SheetTypeEnum.WorkSheet:
                    sheet = book.get_sheet_by_name(about.name)
                    cells = [
                        [cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)
                    ]
                    merged = shapes[about.name].merged if about.name in shapes else sheet.merged_cell_ranges
                    yield _sheet(about.name, _unmerged(cells, merged or ()), name)
    except (CalamineError, ValueError, OverflowError) as error:
        raise CannotImport(name, f"its cells cannot be read ({error})", "Save it as XLSX again") from error


def _checked(data: bytes, name: str) -> dict[str, Shape]:
    """Return the shapes of an OpenDocument's sheets; refuse what would fill the memory.

    A few bytes of a workbook can stand for billions of cells.
    """
    shapes: dict[str, Shape] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            large = sum(entry.file_size for entry in entries) > MOST_UNPACKED
            if CONTENT in archive.namelist() and not large:
                with archive.open(CONTENT) as content:
                    shapes = shapes_in(content)
            pages = [one for one in entries if "/worksheets/" in one.filename and not large]
            wide = any(_spread(archive.read(page)) > MOST_SPREAD for page in pages)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, OSError, EOFError, ValueError) as error:
        raise CannotImport(name, "it is no workbook, or a damaged one", "Save it as XLSX again") from error
    if large or wide or sum(shape.spread for shape in shapes.values()) > MOST_SPREAD:
        raise too_large(name)
    return shapes


_PLACE = re.compile(rb"""\br=["']([A-Z]{0,3})([0-9]{1,7})["']""")


def _spread(page: bytes) -> int:
    """Return how many cells the rectangle from the first to the last one has."""
    places = {(match[1], int(match[2])) for match in _PLACE.finditer(page)}
    columns, rows = {_column(letters) for letters, _ in places}, {row for _, row in places}
    return (max(columns, default=0) + 1) * max(rows, default=0)


def _column(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place


def cell_text(value: object) -> str:
    """Return what a cell of a workbook says, a whole number without a point."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return "" if value is None else str(value)


def _unmerged(cells: list[list[str]], merged: Sequence[Range]) -> list[list[str]]:
    """Return cells in which those that were merged say the same; they reach no further than what is there."""
    for (top, left), (bottom, right) in merged:
        if top < len(cells) and left < len(cells[top]):
            value = cells[top][left]
            for row in cells[top : bottom + 1]:
                row[left : right + 1] = [value] * len(row[left : right + 1])
    return cells


def _sheet(name: str, cells: list[list[str]], file: str) -> Sheet:
    """Return a sheet with rows of one length, its texts with plain breaks and no blanks at the end of lines."""
    width = max(map(len, cells), default=0)
    if width * len(cells) > MOST_SPREAD:
        raise too_large(file)
    rows = ([*map(plain, row), *[""] * (width - len(row))] for row in cells)
    return Sheet(name, tuple(map(tuple, rows)))


def plain(cell: str) -> str:
    """Return a text with plain breaks, and no blanks at the end of its lines."""
    lines = cell.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def too_large(file: str) -> CannotImport:
    """Return why a file with too many cells is refused."""
    return CannotImport(
        file, "it is larger than any journey in a table", "If each of its rows is an event, it is a log"
    )
