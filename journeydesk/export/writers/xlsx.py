"""A workbook: each map as a table, the lists, and hidden ids by which it can come back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO
from unicodedata import east_asian_width

from journeydesk.drawing.theme import Theme, theme
from journeydesk.editing.clean import sound
from journeydesk.export.options import ExportOptions
from journeydesk.export.prepared import Contents, Prepared, Progress
from journeydesk.export.report.sheets import OWN, Sheet, sheets_of
from journeydesk.export.report.table import STAGES, Cell, Column, Table
from journeydesk.model.document import Document

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from journeydesk.surfaces.qt.shaper import QtShaper

ANY_DAY = datetime(2000, 1, 1)
"""When every workbook says it was made: the same document makes the same bytes."""

FORMS = {"text": "General", "number": "General", "share": "0.0 %", "date": "yyyy-mm-dd"}
RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
LEAST_HEAD = 24.0
LINE, HIGHEST = 15.0, 409.0
"""Points: the height of a line, and of the highest row that Excel has."""

A4, A3 = 9, 8
WIDE = 200
"""Letters: from here on a sheet that is printed wants the larger paper."""

READ = 12
"""How many rows of a sheet one reads before the file is made."""


def xlsx_contents(document: Document, options: ExportOptions, say: Progress) -> Contents:
    """Return what the workbook will hold."""
    from journeydesk.export.report.report import report_of

    sheets = sheets_of(report_of(document, options, say))
    notes = tuple(note for sheet in sheets for note in sheet.cut)
    about = f"A workbook of {len(sheets)} sheets"
    return Contents("\n\n".join(map(_to_read, sheets)), about, notes, sheets)


def write_xlsx_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write the workbook; no text in it is ever taken for a formula."""
    from xlsxwriter import Workbook

    assert prepared.contents
    document, sheets = prepared.document, prepared.contents.sheets
    book = Workbook(out, {"in_memory": True})
    book.set_properties(
        {"title": sound(document.title), "author": sound(document.client), "created": ANY_DAY}
    )
    looks = _Looks(book)
    for at, sheet in enumerate(sheets, 1):
        _write_sheet(sheet, book.add_worksheet(sheet.name), looks, document.language)
        say(at / len(sheets))
    book.close()


def _write_sheet(sheet: Sheet, page: Worksheet, looks: _Looks, language: str) -> None:
    """Write the hidden ids in the first row and column, the heads and the rows."""
    table = sheet.table
    page.write_string(0, 0, f"{table.kind} {table.map}".rstrip())
    page.write_string(1, 0, "id")
    for at, column in enumerate(table.columns, 1):
        page.set_column(at, at, column.width)
        page.write_string(0, at, column.id)
        page.write_string(1, at, column.head, looks.head(column.tint))
    for down, row in enumerate(table.rows, OWN):
        page.set_row(down, _height([cell.text for cell in row.cells], table.columns))
        page.write_string(down, 0, row.id)
        for at, cell in enumerate(row.cells, 1):
            _write_cell(page, down, at, cell, looks.cell(cell, label=at <= table.labels))
    _set_up(page, table, language)


def _write_cell(page: Worksheet, row: int, column: int, cell: Cell, look: Format) -> None:
    match cell.value:
        case None:
            # Never `write`: it would take “=1+1” for a formula, and “0123” for a number.
            page.write_string(row, column, cell.text, look)
        case int() | float() as number:
            page.write_number(row, column, number, look)
        case day:
            page.write_datetime(row, column, day, look)


def _set_up(page: Worksheet, table: Table, language: str) -> None:
    page.set_row(0, None, None, {"hidden": True})
    page.set_column(0, 0, None, None, {"hidden": True})
    page.set_row(1, max(LEAST_HEAD, _height([column.head for column in table.columns], table.columns)))
    page.freeze_panes(OWN, 1 + table.labels)
    if table.kind != "journey" and table.rows:
        page.autofilter(1, 0, len(table.rows) + 1, len(table.columns))  # with the ids: sorting must move them
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(A4 if sum(column.width for column in table.columns) < WIDE else A3)
    page.fit_to_pages(1, 0)
    page.repeat_rows(1)
    page.set_footer("&L&A&R&P / &N")
    if language.split("-")[0].lower() in RIGHT_TO_LEFT:
        page.right_to_left()


class _Looks:
    """How cells look, in the colours of the light theme, each look made once for a workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book, self._theme = book, theme("light")
        self._known: dict[tuple[str, ...], Format] = {}

    def head(self, tint: str) -> Format:
        """Return how a head looks."""
        ground = _ground(tint, self._theme) or self._theme.band
        under = self._theme.connector
        return self._look(("head", tint), bold=True, bg_color=ground, bottom_color=under, valign="vcenter")

    def cell(self, cell: Cell, *, label: bool) -> Format:
        """Return how a cell looks; a label says what its row is."""
        key = ("label" if label else "cell", cell.tint, "" if cell.value is None else FORMS[cell.form])
        return self._known.get(key) or self._fresh(key)

    def _fresh(self, key: tuple[str, str, str]) -> Format:
        kind, tint, form = key
        label = kind == "label"
        ground = _ground(tint, self._theme) or (self._theme.band if label else "")
        filled = {"bg_color": ground} if ground else {}
        counted = {"num_format": form} if form else {}
        colour = self._theme.strong if label else self._theme.normal
        under = self._theme.rule
        return self._look(key, valign="top", bottom_color=under, font_color=colour, **filled, **counted)

    def _look(self, key: tuple[str, ...], **properties: Any) -> Format:
        usual = {
            "text_wrap": True,
            "align": "left",
            "indent": 1,
            "bottom": 1,
            "font_color": self._theme.strong,
        }
        self._known[key] = self._book.add_format(usual | properties)
        return self._known[key]


def _height(texts: Iterable[str], columns: Iterable[Column]) -> float:
    """Return how many points high a row is; programs find that out themselves, but not all of them do."""
    lines = max(
        (_lines_of(text, column.width) for text, column in zip(texts, columns, strict=True)),
        default=1,
    )
    return min(HIGHEST, LINE * lines + 3)


def _lines_of(text: str, width: int) -> int:
    """Return about how many lines a text takes: a word that does not fit leaves a tenth of a line free."""
    return sum(1 + int(_breadth(line) / (width * 0.88 - 1)) for line in text.split("\n"))


def _breadth(line: str) -> int:
    """Return how many digits wide a line is; Chinese, Japanese and Korean signs take two each."""
    return len(line) if line.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in line)


def _ground(tint: str, colours: Theme) -> str:
    """Return the quiet ground that stands for a feeling, a stage or a kind of note; empty for none."""
    if tint in STAGES:
        return colours.stages[STAGES.index(tint)]
    if tint in colours.notes:
        return colours.notes[tint][1]
    return {"good": colours.tinted(colours.good), "bad": colours.tinted(colours.bad)}.get(tint, "")


def _to_read(sheet: Sheet) -> str:
    """Return the beginning of a sheet as lines of text."""
    return "\n".join((sheet.name, *(f"    {line}" for line in _lines(sheet.table))))


def _lines(table: Table) -> Iterator[str]:
    yield " | ".join(column.head for column in table.columns)
    for row in table.rows[:READ]:
        yield " | ".join(" / ".join(cell.text.splitlines()) for cell in row.cells)
    if len(table.rows) > READ:
        yield "…"
