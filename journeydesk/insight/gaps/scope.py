"""What beside a swimlane decides on its gaps: the stages to be seen, the thresholds, the sources."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from journeydesk.insight.basis import Claim, claim
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import Thresholds
from journeydesk.remember import Remembered


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """What all swimlanes of a map are searched by; `uses` are the inventories that something on the map names."""

    stages: tuple[str, ...]
    thresholds: Thresholds
    evidence: dict[str, Evidence]
    uses: frozenset[str]
    _claims: dict[tuple[tuple[str, ...], int | None], Claim] = field(default_factory=dict)

    def claim(self, sources: tuple[str, ...], n: int | None = None) -> Claim:
        """Return on what a claim rests that names its sources, and perhaps its own n."""
        found = self._claims.get((sources, n))
        if found is None:
            found = self._claims[sources, n] = claim(sources, self.evidence, n)
        return found

    def judges_as(self, other: Scope) -> bool:
        """Tell whether something to be seen is judged alike by another one, whatever else is to be seen."""
        return self is other or (
            self.thresholds == other.thresholds
            and self.uses == other.uses
            and self.evidence == other.evidence
        )


class Scopes:
    """The scopes of the last few maps: an equal one is the same object, so that a new width of a stage is no news."""

    def __init__(self) -> None:
        """Remember none."""
        self._kept: Remembered[Scope] = Remembered(16)

    def of(self, document: Document, journey: JourneyMap) -> Scope:
        """Return the scope of a map."""
        stages = tuple(stage.id for stage in journey.stages if not stage.hidden)
        uses = _inventories(journey)
        sources = (" ".join(stages), document.thresholds, uses, *_evidence(document.evidence))
        return self._kept.get(
            sources, lambda: Scope(stages, document.thresholds, _by_id(document.evidence), uses)
        )


def _evidence(evidence: Iterable[Evidence]) -> tuple[str, frozenset[Hashable]]:
    """Return what of evidence decides on gaps, and its order, in which channels are named."""
    said = frozenset((source.id, source.kind, source.n, source.channels) for source in evidence)
    return " ".join(source.id for source in evidence), said


def _by_id(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    return {source.id: source for source in evidence}


def _inventories(journey: JourneyMap) -> frozenset[str]:
    return frozenset(field for swimlane in journey.swimlanes for field, _ in swimlane.contents.references)
