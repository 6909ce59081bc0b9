"""The shape of tables in an OpenDocument spreadsheet (ODF 1.3, part 3, 9.1), seen before its cells are read.

A few bytes of it can stand for billions of cells, and cells that were merged are told nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

CONTENT = "content.xml"

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")

Range = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last cell of a range, each by its row and column."""


class NoDocument(ValueError):
    """The contents of a document that cannot be read."""


@dataclass(slots=True)
class Shape:
    """How far the cells of a table reach that hold anything, and which were merged."""

    rows: int = 0
    columns: int = 0
    merged: list[Range] = field(default_factory=list)

    @property
    def spread(self) -> int:
        """The cells of the rectangle around them."""
        return self.rows * self.columns


def shapes(content: IO[bytes]) -> dict[str, Shape]:
    """Return the shapes of all tables by their names; raises `NoDocument`, also for entities, which none needs."""
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        return dict(_shapes(iterparse(content, events=("start", "end"), forbid_dtd=True)))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise NoDocument(str(error)) from error


def _shapes(parsed: Iterator[tuple[str, Element]]) -> Iterator[tuple[str, Shape]]:
    shape, at = Shape(), 0
    for what, element in parsed:
        if what == "start" and element.tag == f"{TABLE}table":
            shape, at = Shape(), 0
        elif what == "end" and element.tag == f"{TABLE}table-row":
            repeated = _number(element, "number-rows-repeated")
            if columns := _width(element):
                shape.rows, shape.columns = at + repeated, max(shape.columns, columns)
                shape.merged += _merged(element, at)
            at += repeated
            element.clear()
        elif what == "end" and element.tag == f"{TABLE}table":
            yield element.get(f"{TABLE}name", ""), shape


def _width(row: Element) -> int:
    """Return up to which column a row holds anything."""
    width = at = 0
    for cell in row:
        if cell.tag in CELLS:
            at += _number(cell, "number-columns-repeated")
            if len(cell) or any(name.startswith(OFFICE) for name in cell.attrib):
                width = at
    return width


def _merged(row: Element, at: int) -> Iterator[Range]:
    column = 0
    for cell in row:
        if cell.tag in CELLS:
            wide, high = (_number(cell, f"number-{what}-spanned") for what in ("columns", "rows"))
            if wide > 1 or high > 1:
                yield (at, column), (at + high - 1, column + wide - 1)
            column += _number(cell, "number-columns-repeated")


def _number(element: Element, name: str) -> int:
    return max(1, int(element.get(f"{TABLE}{name}", "1")))
