"""A table as a value: what its cells say to people, and what a spreadsheet counts with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, Literal, TypeVar

from journeydesk.editing.clean import sound

T = TypeVar("T")

Form = Literal["text", "number", "share", "date"]
"""How a value is to be shown where it is counted with: a share of 0.4 as 40 %."""

WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Cell:
    """What people read, what a spreadsheet counts with, and a quiet ground: a kind of note, `good` or `bad`."""

    text: str = ""
    value: float | date | None = None
    form: Form = "text"
    tint: str = ""

    @property
    def link(self) -> str:
        """Where the text leads: to itself, when it is an address in the web."""
        alone = self.text.isprintable() and not any(map(str.isspace, self.text))
        return self.text if alone and self.text.startswith(WEB) else ""


@dataclass(frozen=True, slots=True)
class Column:
    """A head, and how many letters wide the column likes to be; `id` is that of the stage it stands for."""

    head: str
    width: int = 12
    id: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row about the item `id`, which `places` of a map show."""

    cells: tuple[Cell, ...]
    id: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; the first `labels` columns say what a row is. `map` is the id of the map it tells of."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    map: str = ""
    labels: int = 1


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make a Field[T]
class Field(Generic[T]):
    """A column that tells something of each item."""

    head: str
    width: int
    cell: Callable[[T], Cell]


def table(
    title: str,
    fields: Iterable[Field[T]],
    items: Iterable[tuple[T, str, tuple[str, ...]]],
    *,
    map: str = "",
    labels: int = 1,
) -> Table:
    """Return the table that tells the fields of items, each with its id and its places."""
    fields = tuple(fields)
    rows = tuple(Row(tuple(field.cell(item) for field in fields), id, places) for item, id, places in items)
    return Table(title, tuple(Column(one.head, one.width) for one in fields), rows, map, labels)


def with_column(table: Table, head: str, width: int, text: str) -> Table:
    """Return a table behind a column that says the same in every row."""
    rows = tuple(replace(row, cells=(said(text), *row.cells)) for row in table.rows)
    return replace(table, columns=(Column(head, width), *table.columns), rows=rows, labels=table.labels + 1)


def joined(tables: Iterable[Table]) -> Table:
    """Return the rows of several tables, of the same columns, as one; raises `ValueError` when there is none."""
    first, *others = tables
    return replace(first, rows=tuple(row for one in (first, *others) for row in one.rows))


def said(text: str, tint: str = "") -> Cell:
    """Return a cell of words, without signs that no file can hold."""
    return Cell(sound(text, lines=True), tint=tint)


def counted(value: float | None, text: str, form: Form = "number", tint: str = "") -> Cell:
    """Return a cell with a figure, empty where it is unknown."""
    return Cell() if value is None else Cell(text, value, form, tint)
