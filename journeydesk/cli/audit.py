"""What `audit` says of maps, for scripts (a contract: keys may be added, never renamed) and for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from journeydesk.cli.progress import progress_bar
from journeydesk.cli.streams import printable_line
from journeydesk.export.options import page_named
from journeydesk.export.paper import USUAL_PAGE, paper_of
from journeydesk.formats import jmap
from journeydesk.insight.audit.auditor import Auditor, Finding, Result
from journeydesk.insight.audit.check import Demand, Level
from journeydesk.insight.audit.subjects import Paper
from journeydesk.insight.audit.where import NAMELESS, Names, where
from journeydesk.model.document import Document

DEMANDS = {
    Demand.PERSPECTIVE: "The customer's perspective",
    Demand.SEGMENTS: "Segments",
    Demand.RESEARCH: "Research",
    Demand.TOUCHPOINTS: "All touchpoints, different sequences",
}
LEVELS = {"error": "error", "warn": "warning", "info": "hint"}


def audited(file: Path, page: str | None) -> dict[str, Any]:
    """Return what the audit finds in the document of a file, as JSON has it."""
    name = page_named(page or USUAL_PAGE)
    document = jmap.read(file)
    audit = Auditor().audit(document, date.today(), _paper(document, page))
    known = Names(document)
    return {
        "title": document.title,
        "page": name,
        "checks": [_check(one) for one in audit.results],
        "findings": [_finding(one, known) for one in audit.findings],
    }


def is_at_least(facts: dict[str, Any], level: str) -> bool:
    """Tell whether something is found that is as grave as a level, or graver."""
    order = list(Level)
    return any(order.index(one["level"]) <= order.index(Level(level)) for one in facts["findings"])


def readable(facts: dict[str, Any]) -> str:
    """Return the same facts as a person reads them."""
    return "\n".join(printable_line(line) for line in _lines(facts))


def _paper(document: Document, page: str | None) -> Paper:
    """Lay every map out, to see how large its text is on the page."""
    from journeydesk.layout.journey import Layouter
    from journeydesk.surfaces.qt.application import ensure_gui

    gui = ensure_gui()  # kept until all is laid out

    from journeydesk.surfaces.qt.shaper import QtShaper

    layouter, maps = Layouter(QtShaper()), {}
    with progress_bar("Laying out") as say:
        for number, journey in enumerate(document.maps, 1):
            maps[journey.id] = layouter.layout(document, journey.id)
            say(number / len(document.maps))
    del gui
    return paper_of(maps, page)


def _check(result: Result) -> dict[str, Any]:
    check = result.check
    return {
        "id": check.id,
        "title": check.title,
        "level": check.level.value,
        "demand": check.demand.value,
        "passed": result.passed,
        "of": result.of,
    }


def _finding(finding: Finding, known: Names) -> dict[str, Any]:
    return {
        "id": finding.check,
        "level": finding.level.value,
        "map": known[finding.map] if finding.map else None,
        "where": where(finding.places, known),
        "message": finding.message,
        "fix": finding.fix.label if finding.fix else None,
        "places": list(finding.places),
        "word": finding.word or None,
    }


def _lines(facts: dict[str, Any]) -> Iterator[str]:
    yield facts["title"] or NAMELESS
    yield f"  {_tally(facts['findings'])}"
    for demand, title in DEMANDS.items():
        checks = [check for check in facts["checks"] if check["demand"] == demand and check["of"]]
        yield from ("", title)
        yield from _demand_lines(checks, facts["findings"])


def _tally(findings: list[dict[str, Any]]) -> str:
    counts = {word: sum(one["level"] == level for one in findings) for level, word in LEVELS.items()}
    counted = (f"{count or 'no'} {word}{'' if count == 1 else 's'}" for word, count in counts.items())
    return ", ".join(counted).capitalize()


def _demand_lines(checks: list[dict[str, Any]], findings: list[dict[str, Any]]) -> Iterator[str]:
    found = {check["id"]: [one for one in findings if one["id"] == check["id"]] for check in checks}
    fine = [check["title"] for check in checks if not found[check["id"]]]
    if fine:
        yield f"  Fine: {', '.join(fine)}"
    for check in checks:
        if found[check["id"]]:
            yield f"  {check['title']}: {check['passed']} of {check['of']}"
        for one in found[check["id"]]:
            yield from _finding_lines(one)


def _finding_lines(finding: dict[str, Any]) -> Iterator[str]:
    yield f"    {LEVELS[finding['level']].capitalize()}: {finding['message']}"
    place = finding["where"]
    named = finding["map"] in (None, place)
    yield f"      {place if named else '{}: {}'.format(finding['map'], place)}"
    if finding["fix"]:
        yield f"      Fix: {finding['fix']}"
