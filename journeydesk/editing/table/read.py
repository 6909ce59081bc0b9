"""What the cells of a table are: titles of stages, names of lanes, names of swimlanes, or contents alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from journeydesk.editing.clean import cleaned
from journeydesk.editing.search import folded
from journeydesk.editing.table.cells import UNKNOWN
from journeydesk.editing.table.names import LaneName, is_corner, lane_named
from journeydesk.editing.table.write import Rows

UNKNOWN_KIND = "action"
"""The kind of notes that a row becomes whose name nobody knows; it keeps its name."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one lane; `lane` is None where the table does not say which."""

    lane: LaneName | None
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one swimlane; its name is empty where the table names none."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table understood; `titles` is None where it has no row of stage titles."""

    titles: tuple[str, ...] | None
    groups: tuple[Group, ...]
    width: int


def understood(rows: Rows, known_titles: Collection[str]) -> Table:
    """Return what a table says; the titles of stages that the map has help to know those of the table.

    Names of lanes stand in the first column, or in the second one behind names of swimlanes. Above them stand the
    titles of stages. Without names of lanes, a first row is titles only when half of it are titles of the map.
    """
    at = label_column(rows)
    first = 0 if at is None else at + 1
    titles = rows[0][first:] if _has_titles(rows, at, known_titles) else None
    body = rows if titles is None else rows[1:]
    names = (row[0] if at == 1 else "" for row in body)
    found = (Row(None if at is None else _lane(row[at]), row[first:]) for row in body)
    groups = tuple(grouped(zip(names, found, strict=True)))
    plain = None if titles is None else tuple(map(on_one_line, titles))
    return Table(plain, groups, len(rows[0]) - first)


def label_column(rows: Rows) -> int | None:
    """Return in which column the names of lanes stand: the first, the second, or None of them."""
    width = len(rows[0])
    named = [sum(lane_named(row[at]) is not None for row in rows) for at in range(min(2, width - 1))]
    if any(named):
        return named.index(max(named))
    corner, heads = rows[0][0], [row[0] for row in rows[1:]]
    if width < 2 or not is_corner(corner) or not any(rows[0][1:]):
        return None
    return 0 if all(heads) and (heads or corner) else None


def _has_titles(rows: Rows, at: int | None, known_titles: Collection[str]) -> bool:
    if at is not None:
        return lane_named(rows[0][at]) is None
    filled = [folded(cell).strip() for cell in rows[0] if cell.strip()]
    known = {folded(title).strip() for title in known_titles if title.strip()}
    return bool(filled) and len(rows) > 1 and 2 * sum(cell in known for cell in filled) >= len(filled)


def _lane(label: str) -> LaneName:
    return lane_named(label) or LaneName(UNKNOWN_KIND, on_one_line(label))


def grouped(rows: Iterator[tuple[str, Row]]) -> Iterator[Group]:
    """Yield the rows by swimlane: a name holds for the rows below it that have none, or the same one."""
    name, before, held = "", "", list[Row]()
    for label, row in rows:
        if label and (label != name or not before) and held:
            yield Group(name, tuple(held))
            held = []
        name, before = label or name, label
        held.append(row)
    if held:
        yield Group(name, tuple(held))


def on_one_line(text: str) -> str:
    """Return a title or a name from a cell; empty where it is told as unknown."""
    line = " ".join(cleaned(text).split())
    return "" if line == UNKNOWN else line
