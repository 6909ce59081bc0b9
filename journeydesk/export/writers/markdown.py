"""A report as Markdown, as GitHub reads it (GitHub Flavored Markdown 0.29)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from journeydesk.editing.clean import sound
from journeydesk.export.options import ExportOptions
from journeydesk.export.prepared import Contents, Progress
from journeydesk.export.report.table import Cell, Row, Table
from journeydesk.export.report.voice import Voice
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.value import evolve

if TYPE_CHECKING:
    from journeydesk.export.report.audit import Section
    from journeydesk.export.report.report import MapReport, Report

SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~&$#]")
"""What Markdown, HTML or GitHub's formulas would read otherwise; signs of lists never begin a line of ours."""


def markdown_contents(document: Document, options: ExportOptions, say: Progress) -> Contents:
    """Return a report of the document."""
    from journeydesk.export.report.report import report_of

    report = report_of(document, options, say)
    text = "\n\n".join(filter(None, _parts(report))) + "\n"
    return Contents(text, f"A text of {len(text)} letters")


def _parts(report: Report) -> Iterator[str]:
    document, voice = report.document, report.voice
    yield _head(1, document.title or report.maps[0].table.title)
    yield _listed(_document_facts(document, voice))
    yield from _section(report.segments, voice)
    for one in report.maps:
        yield from _map_parts(one, document, voice)
    if report.evidence:
        yield from _section(report.evidence, voice)
    if report.audit:
        yield _head(2, voice.said("Audit"))
        for section in report.audit:
            yield from _audit_parts(section, voice)


def _document_facts(document: Document, voice: Voice) -> Iterator[str]:
    if document.client:
        yield _fact(voice.said("Client"), document.client)
    yield _fact(voice.said("Maps"), str(len(document.maps)))


def _map_parts(report: MapReport, document: Document, voice: Voice) -> Iterator[str]:
    journey = report.journey
    yield _head(2, report.table.title)
    yield _listed(_map_facts(report, voice))
    for swimlane in journey.swimlanes:
        yield from _swimlane_parts(swimlane, journey, document, voice)
    if report.paths.rows:
        yield _head(3, report.paths.title)
        yield _table(report.paths)
    if report.touchpoints.rows:
        yield _head(3, report.touchpoints.title)
        yield _table(report.touchpoints)
    if report.gaps:
        yield _head(3, voice.said("Gaps"))
        yield "\n".join(line for row in report.gaps.rows for line in _gap(row, report.gaps, voice))
        if not report.gaps.rows:
            yield _text(voice.words.no_gaps + ".")


def _map_facts(report: MapReport, voice: Voice) -> Iterator[str]:
    if report.journey.scenario:
        yield _fact(voice.said("Scenario"), report.journey.scenario)
    yield _fact(voice.said("State"), voice.words.states[report.journey.state])
    yield _fact(voice.said("Stages"), str(len(report.journey.stages)))
    yield _fact(report.touchpoints.title, str(len(report.touchpoints.rows)))


def _swimlane_parts(
    swimlane: Swimlane, journey: JourneyMap, document: Document, voice: Voice
) -> Iterator[str]:
    from journeydesk.export.report.journey import journey_table

    names = {one.id: voice.name(one.name) for one in document.segments}
    yield _head(3, names[swimlane.segment])
    if journey.stages:
        yield _table(_upright(journey_table(document, evolve(journey, swimlanes=(swimlane,)), voice)))


def _upright(table: Table) -> Table:
    """Return a table turned so that its longer side runs down, where there is room."""
    if len(table.columns) - 1 <= max(len(table.rows), 6):
        return table
    heads, *others = table.columns
    columns = (heads, *(type(heads)(row.cells[0].text) for row in table.rows))
    rows = (
        Row((Cell(column.head), *(row.cells[at] for row in table.rows)), column.id)
        for at, column in enumerate(others, 1)
    )
    return Table(table.kind, table.title, columns, tuple(rows), table.map)


def _gap(row: Row, table: Table, voice: Voice) -> Iterator[str]:
    """Yield the lines of a gap: what it is and where, why, and what is known and decided."""
    told = {column.id: cell.text for column, cell in zip(table.columns, row.cells, strict=True)}
    heads = {column.id: column.head for column in table.columns}
    severity = voice.said("severity {0} of 5").format(told["severity"])
    whose = f" ({_text(told['segment'])})" if told["segment"] else ""
    yield f"{told['number']}. **{_text(told['kinds'])}**, {severity}: {_text(told['where'])}{whose}"
    for reason in told["reasons"].splitlines():
        yield f"    - {_text(reason)}"
    known = ("basis", "reach", "status", "decision", "owner")
    yield "    - " + " · ".join(f"{heads[id]}: {_text(told[id])}" for id in known if told[id])


def _audit_parts(section: Section, voice: Voice) -> Iterator[str]:
    passing = voice.said("{0} of {1} checks pass").format(section.passing, section.of)
    yield _head(3, f"{section.title}: {passing}")
    yield _table(section.checks)
    yield _listed(
        f"**{_text(level.text)}**: {_text(message.text)} ({_text(where.text)})"
        for level, message, where, *_ in (row.cells for row in section.findings.rows)
    )


def _section(table: Table, voice: Voice) -> Iterator[str]:
    yield _head(2, table.title)
    yield _table(table) if table.rows else _text(voice.said("There are none."))


def _table(table: Table) -> str:
    """Return a table without the columns that say nothing."""
    used = [
        at
        for at in range(len(table.columns))
        if at < table.labels or any(row.cells[at].text for row in table.rows)
    ]
    heads = [_text(table.columns[at].head) for at in used]
    rows = ([_text(row.cells[at].text) for at in used] for row in table.rows)
    return "\n".join(map(_line, (heads, ["---"] * len(used), *rows)))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _head(level: int, text: str) -> str:
    return f"{'#' * level} {_text(' '.join(text.split()))}"


def _fact(label: str, text: str) -> str:
    return f"**{_text(label)}:** {_text(text)}"


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _text(text: str) -> str:
    """Return words that are read as they stand, with their breaks."""
    lines = sound(text, lines=True).split("\n")
    return "<br>".join(SPECIAL.sub(r"\\\g<0>", line.strip()) for line in lines)
