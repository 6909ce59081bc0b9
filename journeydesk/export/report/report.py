"""All that a report tells of a document: its maps, and what was asked for besides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from journeydesk.editing.narrow import without_hidden
from journeydesk.export.options import ExportOptions
from journeydesk.export.report.audit import Section, audit_sections
from journeydesk.export.report.evidence import evidence_ledger
from journeydesk.export.report.journey import journey_table
from journeydesk.export.report.paths import path_table
from journeydesk.export.report.personas import segment_table
from journeydesk.export.report.register import gap_register
from journeydesk.export.report.table import Table
from journeydesk.export.report.touchpoints import touchpoint_table
from journeydesk.export.report.voice import Voice, voice_of
from journeydesk.insight.audit.auditor import Auditor
from journeydesk.insight.finder import GapFinder
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap


@dataclass(frozen=True, slots=True)
class MapReport:
    """A map as people see it, with its tables; `gaps` is None where nobody asked for them."""

    journey: JourneyMap
    table: Table
    touchpoints: Table
    paths: Table
    gaps: Table | None


@dataclass(frozen=True, slots=True)
class Report:
    """A document without what is hidden, and its tables; what nobody asked for is None, or empty."""

    document: Document
    voice: Voice
    maps: tuple[MapReport, ...]
    segments: Table
    evidence: Table | None
    audit: tuple[Section, ...]


def report_of(
    document: Document, options: ExportOptions, say: Callable[[float], None] = lambda _: None
) -> Report:
    """Return what `options.include` asks of a document; `say` hears the share done, and may raise to stop."""
    voice, shown = voice_of(document), without_hidden(document)
    maps = []
    for at, (journey, seen) in enumerate(zip(document.maps, shown.maps, strict=True), 1):
        maps.append(_of_map(document, journey, shown, seen, options, voice))
        say(at / len(document.maps))
    return Report(
        document=shown,
        voice=voice,
        maps=tuple(maps),
        segments=segment_table(shown, voice),
        evidence=evidence_ledger(shown, voice) if "evidence" in options.include else None,
        audit=_audit(document, options, voice) if "audit" in options.include else (),
    )


def _of_map(
    document: Document,
    journey: JourneyMap,
    shown: Document,
    seen: JourneyMap,
    options: ExportOptions,
    voice: Voice,
) -> MapReport:
    # Gaps are those of the whole map: without what is hidden other touchpoints would be neighbours.
    wanted = not options.include.isdisjoint(("gaps", "register"))
    gaps = gap_register(document, GapFinder().gaps(document, journey), voice) if wanted else None
    return MapReport(
        seen,
        journey_table(shown, seen, voice),
        touchpoint_table(shown, seen, voice),
        path_table(shown, seen, voice),
        gaps,
    )


def _audit(document: Document, options: ExportOptions, voice: Voice) -> tuple[Section, ...]:
    return audit_sections(document, Auditor().audit(document, options.today or newest(document)), voice)


def newest(document: Document) -> date:
    """Return the day of the newest source: what was fresh then is fresh where nobody says what day it is."""
    return max((one.on for one in document.evidence if one.on), default=date.min)
