"""Tables as the sheets of a workbook: with names that Excel takes, and within its limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeydesk.export.report.table import Cell, Column, Row, Table, joined
from journeydesk.formats.words import quoted

if TYPE_CHECKING:
    from journeydesk.export.report.report import Report

MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 1_048_576, 16_384, 32_767
"""What a sheet of Excel holds, and a cell, in units of UTF-16."""

OWN = 2
"""Rows that hold no data: the hidden one with ids, and the heads. A column with ids is hidden too."""

LONGEST_NAME = 31
_UNFIT = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED = frozenset({"history"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table under a name that no other sheet has; `cut` says what of it Excel cannot hold."""

    name: str
    table: Table
    cut: tuple[str, ...] = ()


def sheets_of(report: Report) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook: the maps, then the lists."""
    taken: set[str] = set(_RESERVED)
    return tuple(_sheet(table, taken) for table in _tables(report))


def _tables(report: Report) -> Iterator[Table]:
    maps = report.maps
    yield from (one.table for one in maps)
    yield _together([one.touchpoints for one in maps], report)
    if any(one.paths.rows for one in maps):
        yield _together([one.paths for one in maps], report)
    if gaps := [one.gaps for one in maps if one.gaps]:
        yield _together(gaps, report)
    yield report.segments
    if report.evidence:
        yield report.evidence
    if report.audit:
        head, names = Column(report.voice.said("Demand"), 36, "demand"), [one.title for one in report.audit]
        yield joined((one.checks for one in report.audit), head, names)
        yield joined((one.findings for one in report.audit), head, names)


def _together(tables: list[Table], report: Report) -> Table:
    """Return the tables of all maps as one, which says of which map a row is where there are several."""
    head = Column(report.voice.said("Map"), 24, "map")
    return tables[0] if len(tables) == 1 else joined(tables, head, (one.table.title for one in report.maps))


def _sheet(table: Table, taken: set[str]) -> Sheet:
    name = _free_name(table.title, taken)
    taken.add(name.casefold())
    within = _within(table)
    long = sum(_units(cell.text) > MOST_LETTERS for row in within.rows for cell in row.cells)
    cut = []
    if within is not table:
        cut.append(
            f"The sheet {quoted(name)} is cut: Excel holds {MOST_ROWS} rows and {MOST_COLUMNS} columns."
        )
    if long:
        cut.append(
            f"Cells cut in the sheet {quoted(name)}: {long}, as Excel holds {MOST_LETTERS} letters in one."
        )
    return Sheet(name, _shortened(within) if long else within, tuple(cut))


def _free_name(title: str, taken: Iterable[str]) -> str:
    """Return a title as the name of a sheet: without signs that Excel refuses, short, and with a number if need be."""
    plain = " ".join(_UNFIT.sub(" ", title).split()).strip("' ") or "-"
    name, number = _begin(plain, LONGEST_NAME).strip("' "), 1
    while name.casefold() in taken:
        number += 1
        end = f" ({number})"
        name = _begin(plain, LONGEST_NAME - len(end)).strip("' ") + end
    return name


def _within(table: Table) -> Table:
    rows, columns = MOST_ROWS - OWN, MOST_COLUMNS - 1
    if len(table.rows) <= rows and len(table.columns) <= columns:
        return table
    kept = tuple(replace(row, cells=row.cells[:columns]) for row in table.rows[:rows])
    return replace(table, columns=table.columns[:columns], rows=kept)


def _shortened(table: Table) -> Table:
    return replace(table, rows=tuple(_short_row(row) for row in table.rows))


def _short_row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_short, row.cells)))


def _short(cell: Cell) -> Cell:
    fits = _units(cell.text) <= MOST_LETTERS
    return cell if fits else replace(cell, text=_begin(cell.text, MOST_LETTERS - 1) + "…")


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _begin(text: str, units: int) -> str:
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
