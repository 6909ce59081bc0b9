"""The log that a document is made of: what was found in it, on which scale, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.editing.duplicate import FreshId
from journeydesk.imports.contrasts import Contrast, contrasts
from journeydesk.imports.log_words import ROLE_WORDS, called
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.research.findings import FEWEST, Findings
from journeydesk.research.queries import RARE
from journeydesk.research.scales import Scale, scale_of
from journeydesk.research.touchpoints import TouchpointFinding
from journeydesk.speech import QUOTES, Speech, speech

EVENT_LOG = "Event log {0}"


@dataclass(frozen=True, slots=True, eq=False)
class LogSource:
    """A log with all that its touchpoints and paths are told by; `evidence` is what these name as their source."""

    findings: Findings
    fresh: FreshId
    scale: Scale | None
    speech: Speech
    evidence: Evidence
    shown: tuple[TouchpointFinding, ...]
    contrasts: tuple[Contrast, ...]

    @classmethod
    def of(cls, findings: Findings, fresh: FreshId, scale: Scale | None, language: str) -> LogSource:
        """Return what was found, in a language; without a `scale`, on the usual one of its answers."""
        usual = scale_of(*findings.scores) if findings.scores else None
        words = speech(language, "," if language == "de" else ".")
        shown = tuple(one for one in findings.touchpoints if one.journeys >= FEWEST)
        evidence = _evidence(findings, fresh, words)
        return cls(findings, fresh, scale or usual, words, evidence, shown, contrasts(findings))

    def called(self, touchpoint: str) -> str:
        """Return what a touchpoint is called on the map."""
        return self.speech.translated(called(touchpoint)) if touchpoint == RARE else called(touchpoint)


def _evidence(found: Findings, fresh: FreshId, words: Speech) -> Evidence:
    said = words.said
    columns = (
        f"{said(ROLE_WORDS[role])}: {said(QUOTES).format(name)}" for role, name in found.columns.named()
    )
    events = words.translated(f"{found.events} events of {found.journeys} journeys")
    return Evidence(
        id=fresh(),
        title=said(EVENT_LOG).format(found.name),
        kind=EvidenceKind.ANALYTICS,
        n=found.journeys,
        on=found.last.date(),
        method="\n".join((events, *columns)),
        source=found.name,
    )
