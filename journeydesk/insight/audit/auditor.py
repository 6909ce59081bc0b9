"""Runs the checks, and remembers what it found in every map and swimlane for as long as they stay the same object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journeydesk.insight.audit.catalogue import CHECKS
from journeydesk.insight.audit.check import Check, Fix, Level, Looked
from journeydesk.insight.audit.glossary import Glossary, glossary
from journeydesk.insight.audit.subjects import OneSwimlane, Paper, WholeDocument, one_map, one_swimlane
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.remember import Remembered

NO_PAPER = Paper()

MOST_SWIMLANES, MOST_MAPS = 2048, 256


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `map` is empty where it is about the document as a whole, `places` are ids."""

    check: str
    level: Level
    map: str
    places: tuple[str, ...]
    message: str
    fix: Fix | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """How many of the things that a check looked at are as they should be, and what is wrong with the others."""

    check: Check
    of: int = 0
    passed: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Audit:
    """The results of all checks, in the order of the catalogue."""

    results: tuple[Result, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings."""
        return tuple(finding for result in self.results for finding in result.findings)


Part = tuple[Result, ...]
"""The results of all checks about a part of a document."""


class Auditor:
    """Audits documents; one that differs a little from the last costs little."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._glossaries: Remembered[Glossary] = Remembered(8)
        self._swimlanes: Remembered[tuple[OneSwimlane, Part]] = Remembered(MOST_SWIMLANES)
        self._maps: Remembered[Part] = Remembered(MOST_MAPS)

    def audit(self, document: Document, today: date, paper: Paper = NO_PAPER) -> Audit:
        """Run all checks."""
        whole = WholeDocument(document, today, paper)
        looks = (check.document(whole) if check.document else None for check in CHECKS)
        parts = (_results("", looks), *(self._map(journey, document) for journey in document.maps))
        return Audit(_together(parts))

    def _map(self, journey: JourneyMap, document: Document) -> Part:
        words = self._glossaries.get(
            (document.language, document.wording),
            lambda: glossary(document.language, document.wording),
        )
        known = (journey, document.segments, document.evidence, words)
        return self._maps.get(known, lambda: self._fresh_map(journey, document, words))

    def _fresh_map(self, journey: JourneyMap, document: Document, words: Glossary) -> Part:
        read = [self._swimlane(swimlane, journey, document, words) for swimlane in journey.swimlanes]
        sheet = one_map(journey, document, words, tuple(one for one, _ in read))
        looks = (check.journey(sheet) if check.journey else None for check in CHECKS)
        return _together((_results(journey.id, looks), *(part for _, part in read)))

    def _swimlane(
        self, swimlane: Swimlane, journey: JourneyMap, document: Document, words: Glossary
    ) -> tuple[OneSwimlane, Part]:
        # Only the order of the stages matters here, and so a stage that is renamed costs nothing.
        order = tuple(stage.id for stage in journey.stages)
        known = (swimlane, journey.id, order, journey.state, document.evidence, words)
        return self._swimlanes.get(known, lambda: _fresh_swimlane(swimlane, journey, document, words))


def _fresh_swimlane(
    swimlane: Swimlane, journey: JourneyMap, document: Document, words: Glossary
) -> tuple[OneSwimlane, Part]:
    sources = {source.id: source for source in document.evidence}
    read = one_swimlane(swimlane, journey, sources, words)
    return read, _results(journey.id, (check.swimlane(read) if check.swimlane else None for check in CHECKS))


def _results(journey: str, looks: Iterable[Looked | None]) -> Part:
    return tuple(_result(check, journey, look) for check, look in zip(CHECKS, looks, strict=True))


def _result(check: Check, journey: str, look: Looked | None) -> Result:
    if look is None:
        return Result(check)
    findings = (
        Finding(check.id, flaw.level or check.level, journey, flaw.places, flaw.message, flaw.fix, flaw.word)
        for flaw in look.flaws
    )
    return Result(check, look.of, look.passed, tuple(findings))


def _together(parts: Iterable[Part]) -> Part:
    """Add up what was found check by check, in the order of the parts."""
    return tuple(
        Result(
            check,
            sum(one.of for one in found),
            sum(one.passed for one in found),
            tuple(finding for one in found for finding in one.findings),
        )
        for check, *found in zip(CHECKS, *parts, strict=True)
    )
