"""Cells of a spreadsheet as other programs put them on the clipboard: HTML tables, and text with tabs, ; or commas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from html import escape
from html.parser import HTMLParser

Rows = tuple[tuple[str, ...], ...]

MOST_TEXT = 4_000_000
"""Characters of a table as text; a spreadsheet of a whole journey has a hundredth."""

MOST_HTML = 12_000_000
"""Characters of a table as HTML, in which a spreadsheet says much about fonts."""

MOST_ROWS, MOST_COLUMNS, MOST_CELLS = 1_000, 200, 20_000


class UnfitTable(ValueError):
    """A table that is larger than a map takes; its text is a sentence for the person."""


def rows_of_text(text: str) -> Rows | None:
    """Return the cells of a text with tabs, semicolons or commas; None when it is no table. Raises `UnfitTable`."""
    if len(text) > MOST_TEXT:
        _refuse_if_table(text)
        return None
    for separator in "\t;,":
        if separator in text and (rows := _separated(text, separator)):
            return rows
    return None


def rows_of_html(html: str) -> Rows | None:
    """Return the cells of the first table of a page; None when it has none. Raises `UnfitTable`."""
    at = html.lower().find("<table")
    if at < 0:
        return None
    if len(html) > MOST_HTML:
        raise _too_much("about {0} MB of table", len(html) // 1_000_000, MOST_HTML // 1_000_000)
    reader = _TableReader()
    reader.feed(html[at:])
    reader.close()
    return _fitting(reader.rows)


def text_of_rows(rows: Rows) -> str:
    """Return cells as text that spreadsheets paste as cells: tabs between them, quotes around breaks."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows([map(_guarded, row) for row in rows])
    return out.getvalue()


def csv_of_rows(rows: Rows) -> str:
    """Return cells as a CSV file has them (RFC 4180); no program takes a text in them for a formula."""
    out = io.StringIO()
    csv.writer(out).writerows([map(_guarded, row) for row in rows])
    return out.getvalue()


def html_of_rows(rows: Rows) -> str:
    """Return cells as an HTML table that spreadsheets paste as cells."""
    body = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table border="1">{body}</table>'


def _html_cell(text: str) -> str:
    # The style keeps a break inside of its cell in Excel, which else begins a new row.
    lines = '<br style="mso-data-placement:same-cell">'.join(map(_html_line, _guarded(text).split("\n")))
    return f'<td style="vertical-align:top">{lines}</td>'


def _html_line(line: str) -> str:
    spaces = len(line) - len(line.lstrip(" "))
    return "&nbsp;" * spaces + escape(line.lstrip(" "))


_FORMULA = re.compile(r"'*[=@+-]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?%?")


def _guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe tells that it is none."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """Return a text without the apostrophe by which it told that it is no formula."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _separated(text: str, separator: str) -> Rows | None:
    lines = text.split("\n", 1)
    if separator == "\t":
        if not any("\t" in _LIST_MARK.sub("", line).strip() for line in text.splitlines()):
            return None  # tabs in front of lines and behind their marks are a list
    elif len(lines) < 2 or not lines[1].strip():
        return None  # one line is a sentence
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=separator != "\t"))
    except csv.Error:
        return None
    return None if separator != "\t" and not _is_even(rows, separator) else _fitting(rows)


_LIST_MARK = re.compile(r"^\s*(?:[-*•–—‣◦▪·●○■□§o]|\(?\w{1,3}[.)])\t")


def _is_even(rows: Sequence[Sequence[str]], separator: str) -> bool:
    """Tell whether all rows have as many cells; a comma before a space belongs to a sentence."""
    filled = [row for row in rows if row]
    if separator == "," and any(cell.startswith(" ") for row in filled for cell in row):
        return False
    return len(filled) > 1 and len(filled[0]) > 1 and len({len(row) for row in filled}) == 1


def _fitting(rows: Iterable[Sequence[str]]) -> Rows | None:
    """Return rows of one length without empty ones at the edges; None when nothing is left."""
    found = [[unguarded(_plain(cell)) for cell in row] for row in rows]
    while found and not any(found[-1]):
        found.pop()
    width = max((_used(row) for row in found), default=0)
    if not width:
        return None
    _check(len(found), width)
    return tuple(tuple([*row, *[""] * (width - len(row))][:width]) for row in found)


def _used(row: Sequence[str]) -> int:
    return max((index + 1 for index, cell in enumerate(row) if cell), default=0)


def _plain(cell: str) -> str:
    return "\n".join(line.rstrip() for line in cell.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _check(rows: int, columns: int) -> None:
    if columns > MOST_COLUMNS:
        raise _too_much("{0} columns", columns, MOST_COLUMNS)
    if rows > MOST_ROWS:
        raise _too_much("{0} rows", rows, MOST_ROWS)
    if rows * columns > MOST_CELLS:
        raise _too_much("{0} cells", rows * columns, MOST_CELLS)


def _refuse_if_table(text: str) -> None:
    if "\t" in text[:100_000].strip():
        raise _too_much("about {0} MB of text", len(text) // 1_000_000, MOST_TEXT // 1_000_000)


def _too_much(what: str, found: int, most: int) -> UnfitTable:
    amount = what.format(f"{found:,}")
    return UnfitTable(f"The table has {amount}, and a map takes {most:,} at once. Copy a part of it.")


_BREAKS = frozenset({"br", "p", "div", "li"})
_SPACES = re.compile(r"[ \t\r\n\f]+")


class _TableReader(HTMLParser):
    """Collects the cells of the first table; those that reach over several rows or columns fill all of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._below: dict[int, tuple[int, str]] = {}
        self._depth = 0
        self._over = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._over:
            return
        if tag == "table":
            self._depth += 1
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self._begin_row()
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
            if not self.rows:
                self._begin_row()
            self._cell, found = [], dict(attrs)
            self._span = _number(found.get("rowspan")), _number(found.get("colspan"))
        elif tag in _BREAKS and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._end_cell()
            self._depth -= 1
            self._over = self._depth <= 0
        elif tag in ("td", "th", "tr"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._over:
            self._cell.append(_SPACES.sub(" ", data))

    def _begin_row(self) -> None:
        if len(self.rows) > MOST_ROWS:
            raise _too_much("more than {0} rows", MOST_ROWS, MOST_ROWS)
        self.rows.append([])
        self._fill_from_above()

    def _fill_from_above(self) -> None:
        """Write what reaches down from the rows above, as long as the next cell is one of those."""
        row = self.rows[-1]
        while len(row) in self._below:
            left, text = self._below.pop(len(row))
            if left > 1:
                self._below[len(row)] = (left - 1, text)
            row.append(text)

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        text, self._cell = _cell_text("".join(self._cell)), None
        down, across = self._span
        row = self.rows[-1]
        for _ in range(across):
            if len(row) > MOST_COLUMNS:
                raise _too_much("more than {0} columns", MOST_COLUMNS, MOST_COLUMNS)
            if down > 1:
                self._below[len(row)] = (down - 1, text)
            row.append(text)
            self._fill_from_above()


def _cell_text(text: str) -> str:
    lines = [line.strip(" ").replace("\u00a0", " ") for line in text.split("\n")]
    return "\n".join(lines).strip("\n")


def _number(value: str | None) -> int:
    return min(int(value), MOST_ROWS) if value and value.isdecimal() and len(value) < 6 and int(value) else 1
