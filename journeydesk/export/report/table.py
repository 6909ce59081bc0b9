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

STAGES = tuple(f"stage {number}" for number in range(8))
"""The tints of stages, in their order."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What people read, what a spreadsheet counts with, and a quiet ground: a kind of note, `good` or `bad`."""

    text: str = ""
    value: float | date | None = None
    form: Form = "text"
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A head, and how many letters wide the column likes to be; `id` is that of its stage, else a name for programs."""

    head: str
    width: int = 12
    id: str = ""
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row about the item `id`, which `places` of a map show."""

    cells: tuple[Cell, ...]
    id: str = ""
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; the first `labels` columns say what a row is.

    `kind` is what programs call it, `map` the id of the map it tells of.
    """

    kind: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    map: str = ""
    labels: int = 1


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make a Field[T]
class Field(Generic[T]):
    """A column that tells something of each item; `id` is what programs call it."""

    id: str
    head: str
    width: int
    cell: Callable[[T], Cell]


def table(
    kind: str,
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
    columns = tuple(Column(one.head, one.width, one.id) for one in fields)
    return Table(kind, title, columns, rows, map, labels)


def joined(tables: Iterable[Table], head: Column, names: Iterable[str]) -> Table:
    """Return the rows of several tables of one kind as one, each behind a name; raises `ValueError` for none."""
    first, *others = (_named(one, name) for one, name in zip(tables, names, strict=True))
    columns = (head, *first.columns)
    rows = tuple(row for one in (first, *others) for row in one.rows)
    return replace(first, columns=columns, rows=rows, map="", labels=first.labels + 1)


def _named(table: Table, name: str) -> Table:
    rows = tuple(replace(row, cells=(text_cell(name), *row.cells)) for row in table.rows)
    return replace(table, rows=rows)


def text_cell(text: str, tint: str = "") -> Cell:
    """Return a cell of words, without signs that no file can hold."""
    return Cell(sound(text, lines=True), tint=tint)


def listed(names: Iterable[str]) -> Cell:
    """Return a cell of names, each on a line."""
    return text_cell("\n".join(names))


def felt(value: float) -> str:
    """Return the tint of an emotion."""
    return "good" if value >= 0.5 else "bad" if value <= -0.5 else ""


def counted(value: float | None, text: str, form: Form = "number", tint: str = "") -> Cell:
    """Return a cell with a figure, empty where it is unknown."""
    return Cell() if value is None else Cell(text, value, form, tint)
