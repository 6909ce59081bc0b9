"""What the audit found, by the four demands on a map: which checks pass, and what is wrong with the others."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.export.report.table import Field, Table, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.insight.audit.auditor import Audit, Finding, Result
from journeydesk.insight.audit.check import Demand, Level
from journeydesk.insight.audit.where import MOST_NAMED, Names
from journeydesk.insight.audit.where import NAMELESS as UNTITLED
from journeydesk.model.document import Document

DEMANDS = {
    Demand.PERSPECTIVE: "Customer's perspective",
    Demand.SEGMENTS: "Segments",
    Demand.RESEARCH: "Research",
    Demand.TOUCHPOINTS: "All touchpoints and sequences",
}
LEVELS = {Level.ERROR: "Error", Level.WARN: "Warning", Level.INFO: "Hint"}


@dataclass(frozen=True, slots=True)
class Section:
    """One demand: how many of the checks that had something to look at pass, and what was found."""

    title: str
    passing: int
    of: int
    checks: Table
    findings: Table


def audit_sections(document: Document, audit: Audit, voice: Voice) -> tuple[Section, ...]:
    """Return a section for each demand."""
    names = Names(document, voice.said(UNTITLED))
    asked = [one for one in audit.results if one.of]
    return tuple(
        _section(demand, tuple(one for one in asked if one.check.demand is demand), document, names, voice)
        for demand in Demand
    )


def _section(
    demand: Demand, results: tuple[Result, ...], document: Document, names: Names, voice: Voice
) -> Section:
    passing = sum(not one.findings for one in results)
    checks, findings = _checks(results, voice), _findings(results, document, names, voice)
    return Section(voice.said(DEMANDS[demand]), passing, len(results), checks, findings)


def _checks(results: tuple[Result, ...], voice: Voice) -> Table:
    fields = (
        Field[Result]("check", voice.said("Check"), 60, lambda one: text_cell(voice.said(one.check.title))),
        Field[Result]("passed", voice.said("As it should be"), 14, lambda one: voice.number(one.passed)),
        Field[Result]("of", voice.said("Looked at"), 14, lambda one: voice.number(one.of)),
    )
    return table("checks", voice.said("Checks"), fields, ((one, one.check.id, ()) for one in results))


def _findings(results: tuple[Result, ...], document: Document, names: Names, voice: Voice) -> Table:
    order = list(Level)
    found = sorted((one for row in results for one in row.findings), key=lambda one: order.index(one.level))
    fields = [
        Field[Finding](
            "level", voice.said("Level"), 12, lambda one: text_cell(voice.said(LEVELS[one.level]))
        ),
        Field[Finding](
            "message", voice.said("Finding"), 60, lambda one: text_cell(voice.translated(one.message))
        ),
        Field[Finding]("where", voice.said("Where"), 48, lambda one: text_cell(_where(one, names, voice))),
    ]
    if len(document.maps) > 1:
        fields.append(
            Field("map", voice.said("Map"), 24, lambda one: text_cell(names[one.map] if one.map else ""))
        )
    return table("findings", voice.said("Findings"), fields, ((one, one.check, one.places) for one in found))


def _where(finding: Finding, names: Names, voice: Voice) -> str:
    named = "; ".join(names[place] for place in finding.places[:MOST_NAMED])
    more = len(finding.places) - MOST_NAMED
    return voice.said("{0} and {1} more").format(named, more) if more > 0 else named
