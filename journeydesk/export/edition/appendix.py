"""What stands behind the maps as tables: the gap register, the audit, the sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from journeydesk.drawing.gap_strip import severity_bars
from journeydesk.drawing.grid import CELL, GridRow, Words, grid
from journeydesk.drawing.primitives import Mark
from journeydesk.drawing.typeset import Typeset, Typesetter
from journeydesk.export.edition.book import Book, Chapter
from journeydesk.export.report.audit import Section, audit_sections
from journeydesk.export.report.evidence import evidence_ledger
from journeydesk.export.report.register import gap_register
from journeydesk.export.report.table import Table
from journeydesk.insight.audit.auditor import Auditor
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.text import TextStyle

BESIDE = " · "
BOLD, FIGURE, QUOTE = TextStyle(11, 600), TextStyle(15, 700), TextStyle(11, 400, italic=True)


@dataclass(frozen=True, slots=True)
class Line:
    """Columns of a report, by their ids, as a paragraph of a cell; those that are `named` say what they are."""

    columns: tuple[str, ...]
    style: TextStyle = CELL
    tone: str = "normal"
    named: bool = False


Plan = tuple[tuple[Line, ...], ...]
"""Which columns of a report stand below each other in each column of a page."""

REGISTER: Plan = (
    (Line(("number",), FIGURE, "strong"),),
    (
        Line(("kinds",), BOLD, "strong"),
        Line(("where",)),
        Line(("stage", "segment"), tone="soft"),
    ),
    (Line(("reasons",)),),
    (
        Line(("basis",)),
        Line(("reach",), tone="soft", named=True),
        Line(("severity",), tone="soft", named=True),
    ),
    (Line(("status",), BOLD), Line(("decision",)), Line(("owner",), tone="soft", named=True)),
)
SOURCES: Plan = (
    (Line(("title",), BOLD, "strong"), Line(("kind", "on"), tone="soft")),
    (Line(("n",)),),
    (
        Line(("method",)),
        Line(("quote",), QUOTE),
        Line(("source",), tone="soft"),
        Line(("channels",), tone="soft", named=True),
    ),
    (Line(("used",)),),
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
    degrees = {one.gap.severity for one in gaps.gaps}
    bars = {degree: tuple(severity_bars(degree, 1.0, 16.0, book.theme)) for degree in degrees}
    return _grid(table, REGISTER, setter, [bars[one.gap.severity] for one in gaps.gaps])


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
    return tuple((Line((column.id,)),) for column in table.columns)


def _grid(table: Table, plan: Plan, setter: Typesetter, signs: Sequence[tuple[Mark, ...]] = ()) -> Typeset:
    """Set a table of a report, without the columns of which it says nothing."""
    heads = {column.id: column.head for column in table.columns}
    told = [dict(zip(heads, (cell.text for cell in row.cells), strict=True)) for row in table.rows]
    plan = tuple(lines for lines in plan if any(any(_words(texts, lines, heads)) for texts in told))
    rows = [
        GridRow(
            tuple(tuple(_words(texts, lines, heads)) for lines in plan),
            next(iter(row.places), ""),
            *((signs[number], 18.0) if signs else ()),
        )
        for number, (row, texts) in enumerate(zip(table.rows, told, strict=True))
    ]
    return grid(setter, [heads[lines[0].columns[0]] for lines in plan], rows)


def _words(texts: Mapping[str, str], lines: tuple[Line, ...], heads: Mapping[str, str]) -> Iterator[Words]:
    """Yield the paragraphs of a cell, in which nothing is said twice."""
    told: set[str] = set()
    for line in lines:
        shown = [(column, texts[column]) for column in line.columns if texts[column]]
        new = [
            f"{heads[column]}: {text}" if line.named else text for column, text in shown if text not in told
        ]
        told.update(text for _, text in shown)
        if new:
            yield Words(BESIDE.join(new), line.style, line.tone)
