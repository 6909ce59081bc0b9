"""What stands behind the maps as tables: the gap register, the audit, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from journeydesk.drawing.gap_strip import severity_bars
from journeydesk.drawing.grid import CELL, GridRow, Words, grid
from journeydesk.drawing.primitives import Mark
from journeydesk.drawing.typeset import Typeset, Typesetter
from journeydesk.export.edition.book import Book, Chapter
from journeydesk.export.report.audit import Section, audit_sections
from journeydesk.export.report.evidence import evidence_ledger
from journeydesk.export.report.register import gap_register
from journeydesk.export.report.table import Row, Table
from journeydesk.insight.audit.auditor import Auditor
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.text import TextStyle

BESIDE = " · "
BOLD, FIGURE, QUOTE = TextStyle(11, 600), TextStyle(15, 700), TextStyle(11, 400, italic=True)


@dataclass(frozen=True, slots=True)
class Line:
    """Columns of a report as a paragraph of a cell, side by side; a `named` one says what it is."""

    columns: tuple[int, ...]
    style: TextStyle = CELL
    tone: str = "normal"
    named: tuple[int, ...] = ()


Plan = tuple[tuple[Line, ...], ...]
"""Which columns of a report stand below each other in each column of a page."""

NUMBER, SEVERITY, KIND, STAGE, WHERE, SEGMENT, REASONS, RESTS_ON, REACH, STATUS, DECISION, OWNER = range(12)
REGISTER: Plan = (
    (Line((NUMBER,), FIGURE, "strong"),),
    (
        Line((KIND,), BOLD, "strong"),
        Line((WHERE,)),
        Line((STAGE, SEGMENT), tone="soft"),
        Line((SEVERITY,), tone="soft", named=(SEVERITY,)),
    ),
    (Line((REASONS,)),),
    (Line((RESTS_ON,)), Line((REACH,), tone="soft", named=(REACH,))),
    (Line((STATUS,), BOLD), Line((DECISION,)), Line((OWNER,), tone="soft", named=(OWNER,))),
)
SOURCE, KIND_OF_SOURCE, N, DATE, METHOD, SAID, KEPT, CHANNELS, CLAIMS = range(9)
SOURCES: Plan = (
    (Line((SOURCE,), BOLD, "strong"), Line((KIND_OF_SOURCE, DATE), tone="soft")),
    (Line((N,)),),
    (
        Line((METHOD,)),
        Line((SAID,), QUOTE),
        Line((KEPT,), tone="soft"),
        Line((CHANNELS,), tone="soft", named=(CHANNELS,)),
    ),
    (Line((CLAIMS,)),),
)


def register(book: Book) -> Chapter:
    """Return the gaps of all maps; a click on one goes to its place on the map."""
    setter, title = book.typesetter("register"), book.voice.said("Gap register")
    typeset = setter.heading(title, listed=False)
    for gaps in book.gaps:
        if len(book.gaps) > 1:
            typeset += setter.heading(book.voice.name(gaps.journey.title), "H2")
        typeset += _gaps(gaps, setter, book)
    return book.chapter(typeset, title)


def _gaps(gaps: MapGaps, setter: Typesetter, book: Book) -> Typeset:
    table = gap_register(book.document, gaps, book.voice)
    if not table.rows:
        return setter.words(book.voice.words.no_gaps, tone="soft", above=8)
    signs = [tuple(severity_bars(one.gap.severity, 1.0, 16.0, book.theme)) for one in gaps.gaps]
    return _grid(table, REGISTER, setter, signs)


def audit(book: Book) -> Chapter:
    """Return what the audit says, demand by demand."""
    setter, title = book.typesetter("audit"), book.voice.said("Audit")
    typeset = setter.heading(title, listed=False)
    found = Auditor().audit(book.document, book.today)
    for demand in audit_sections(book.document, found, book.voice):
        typeset += _demand(demand, setter, book)
    return book.chapter(typeset, title)


def _demand(demand: Section, setter: Typesetter, book: Book) -> Typeset:
    passing = f"{book.voice.said('Checks that pass')}: {demand.passing} / {demand.of}"
    typeset = setter.heading(demand.title, "H2") + _kept(setter.words(passing, tone="soft"))
    for table in (demand.findings, demand.checks):
        typeset += _grid(table, _side_by_side(table), setter)
    return typeset


def evidence(book: Book) -> Chapter:
    """Return the sources, and what rests on them."""
    setter, table = book.typesetter("evidence"), evidence_ledger(book.shown, book.voice)
    typeset = setter.heading(table.title, listed=False)
    if not table.rows:
        typeset += setter.words(book.voice.said("No source is named: all that the maps say is assumed."))
    return book.chapter(typeset + _grid(table, SOURCES, setter), table.title)


def _kept(typeset: Typeset) -> Typeset:
    """Return words that stay with what follows."""
    return replace(typeset, pieces=tuple(replace(piece, stays=True) for piece in typeset.pieces))


def _side_by_side(table: Table) -> Plan:
    return tuple((Line((number,)),) for number in range(len(table.columns)))


def _grid(table: Table, plan: Plan, setter: Typesetter, signs: Sequence[tuple[Mark, ...]] = ()) -> Typeset:
    """Set a table of a report, without the columns of which it says nothing."""
    plan = tuple(lines for lines in plan if any(any(_words(row, lines, table)) for row in table.rows))
    heads = [table.columns[lines[0].columns[0]].head for lines in plan]
    rows = [
        GridRow(
            tuple(tuple(_words(row, lines, table)) for lines in plan),
            next(iter(row.places), ""),
            *((signs[number], 18.0) if signs else ()),
        )
        for number, row in enumerate(table.rows)
    ]
    return grid(setter, heads, rows)


def _words(row: Row, lines: tuple[Line, ...], table: Table) -> Iterator[Words]:
    """Yield the paragraphs of a cell, in which nothing is said twice."""
    told: set[str] = set()
    for line in lines:
        texts = [_said(row, column, line, table) for column in line.columns if row.cells[column].text]
        new = [text for text in texts if text not in told]
        told.update(new)
        if new:
            yield Words(BESIDE.join(new), line.style, line.tone)


def _said(row: Row, column: int, line: Line, table: Table) -> str:
    text = row.cells[column].text
    return f"{table.columns[column].head}: {text}" if column in line.named else text
