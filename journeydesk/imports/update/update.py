"""From a workbook that was made of a document, and edited, to the document as it is then."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.remove import remove
from journeydesk.export.options import ExportOptions
from journeydesk.export.report.report import report_of
from journeydesk.export.report.sheets import Sheet as Reported
from journeydesk.export.report.sheets import sheets_of as reported
from journeydesk.export.report.table import Cell
from journeydesk.formats.words import quoted
from journeydesk.imports.imported import CannotImport
from journeydesk.imports.own import (
    CHECKS,
    EVIDENCE,
    FINDINGS,
    GAPS,
    JOURNEY,
    PATHS,
    SEGMENTS,
    TOUCHPOINTS,
    OwnTable,
    own_table,
)
from journeydesk.imports.sheets import WORKBOOKS, Sheet, cell_text, plain, sheets_of
from journeydesk.imports.update.journey import MapUpdate
from journeydesk.imports.update.order import alike
from journeydesk.imports.update.rows import ListUpdate
from journeydesk.imports.update.sheet import map_sheet
from journeydesk.model.document import Document

FOUND = (GAPS, CHECKS, FINDINGS)
"""Sheets of what the program finds by itself, which are only to be read."""

LISTS = (TOUCHPOINTS, SEGMENTS, PATHS, EVIDENCE, *FOUND)

ASKED_FOR = {EVIDENCE: "evidence", GAPS: "register", CHECKS: "audit", FINDINGS: "audit"}
"""What an export has to include for a workbook to have such sheets."""


@dataclass(frozen=True, slots=True)
class Updated:
    """The document as the workbook has it; `notes` tell what of the workbook was not taken over."""

    document: Document
    notes: tuple[str, ...] = ()


def updated(document: Document, path: Path, fresh: FreshId) -> Updated:
    """Return the document with what was changed in a workbook made of it; raises `CannotImport`.

    Texts and feelings, stages, lanes, cards, touchpoints, segments, paths and sources are known again by their ids.
    What the workbook does not hold stays as it is, and so does what it says just as it would if it were made now.
    """
    tables = _own(path)
    now = _now(document, {one.kind for one in tables})
    before = {(one.kind, one.map if one.kind == JOURNEY else ""): one for one in now}
    maps = {one.map: one for one in tables if one.kind == JOURNEY and (JOURNEY, one.map) in before}
    if not maps:
        raise CannotImport(
            path.name,
            "no sheet of it belongs to a map of this document",
            "Expected is a workbook that was exported from it",
        )
    lanes = {id for table in maps.values() for id in table.ids if id}
    lists = ListUpdate(document, fresh)
    for table in tables:
        if table.kind in LISTS and (table.kind, "") in before:
            _bring_back(lists, before[table.kind, ""], table, lanes)
    new, gone, notes = lists.document, lists.gone, lists.notes
    for journey in document.maps:
        if journey.id in maps:
            was = map_sheet(before[JOURNEY, journey.id], journey, fresh)
            work = MapUpdate(journey, was, map_sheet(maps[journey.id], journey, fresh), fresh)
            new = work.apply(new)
            gone |= work.gone
            notes += work.notes
    return Updated(remove(new, gone), tuple(dict.fromkeys(notes)))


def _bring_back(lists: ListUpdate, was: OwnTable, table: OwnTable, lanes: set[str]) -> None:
    match table.kind:
        case "touchpoints":
            lists.touchpoints(was, table, lanes)
        case "segments":
            lists.segments(was, table)
        case "paths":
            lists.paths(was, table, lanes)
        case "evidence":
            lists.evidence(was, table, lanes)
        case kind if kind in FOUND and not _says_the_same(was, table):
            lists.notes.append(
                f"The sheet {quoted(table.sheet.name)} says otherwise than the maps do now."
                " It is found by the program and only to be read: nothing of it was taken over."
            )


def _says_the_same(was: OwnTable, table: OwnTable) -> bool:
    cells = (pair for rows in zip(was.rows, table.rows, strict=False) for pair in zip(*rows, strict=False))
    return table.ids == was.ids and all(alike(one, other) for one, other in cells)


def _own(path: Path) -> list[OwnTable]:
    if path.suffix.lower() not in WORKBOOKS:
        raise CannotImport(
            path.name,
            "it is no workbook",
            "Expected is an XLSX file exported from this document, or saved as ODS",
        )
    return [table for sheet in sheets_of(path) if (table := own_table(sheet))]


def _now(document: Document, kinds: Container[str]) -> Iterable[OwnTable]:
    """Yield the tables of the workbook that would be made of a document now, as they would be read."""
    include = frozenset(name for kind, name in ASKED_FOR.items() if kind in kinds)
    return map(_as_read, reported(report_of(document, ExportOptions(kind="xlsx", include=include))))


def _as_read(sheet: Reported) -> OwnTable:
    table = sheet.table
    heads = tuple(plain(column.head) for column in table.columns)
    rows = tuple(tuple(map(_text, row.cells)) for row in table.rows)
    columns = tuple(column.id for column in table.columns)
    ids = tuple(row.id for row in table.rows)
    return OwnTable(table.kind, table.map, columns, ids, Sheet(sheet.name, (heads, *rows)))


def _text(cell: Cell) -> str:
    return plain(cell.text if cell.value is None else cell_text(cell.value))
