"""What a gap is: a place where customers meet harm, the rule that found it, its reasons and on what it rests."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from journeydesk.insight.basis import Basis
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import Verdict


class GapKind(StrEnum):
    """What is wrong at a place; scripts read these names, so they are never renamed."""

    CHANNEL = "channel"
    DEVICE = "device"
    DEPARTMENT = "department"
    COMPOUND = "compound"
    EMOTION = "emotion"
    MISSING = "missing"
    AD_HOC = "ad_hoc"
    SEQUENCE = "sequence"
    FAILED = "failed"
    JUMP = "jump"
    UNANSWERED = "unanswered"
    OWNERLESS = "ownerless"
    SEGMENT = "segment"
    IMPORTANCE = "importance"
    BLIND_SPOT = "blind_spot"


HANDOFFS = (GapKind.CHANNEL, GapKind.DEVICE, GapKind.DEPARTMENT)
"""What may differ between neighbours on a path, and the fields of a touchpoint that say so."""


class Rule(StrEnum):
    """Which rule found a gap; with its places it names the gap for ever, whatever else is learnt about it."""

    STEP = "step"
    LOW = "low"
    MISSING = "missing"
    AD_HOC = "ad_hoc"
    SEQUENCE = "sequence"
    FAILED = "failed"
    UNANSWERED = "unanswered"
    OWNERLESS = "ownerless"
    SEGMENT = "segment"
    IMPORTANCE = "importance"
    BLIND_SPOT = "blind_spot"


@dataclass(frozen=True, slots=True)
class Handoff:
    """Two neighbours on paths whose channel, device or department differ: a fact, harmful or not."""

    source: str
    target: str
    kinds: tuple[GapKind, ...]
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """One finding at one place.

    `places` are ids: the two touchpoints of a step, a touchpoint, a note, a swimlane and a stage, a channel.
    `paths` are those that run through it, the most travelled first; `swimlane` is empty where no single one is meant.
    `reach` is the part of all journeys that meets it, None when nobody knows; `n` how many a measurement rests on.
    """

    rule: Rule
    places: tuple[str, ...]
    kinds: tuple[GapKind, ...]
    swimlane: str
    severity: int
    reasons: tuple[str, ...]
    basis: Basis
    paths: tuple[str, ...] = ()
    reach: float | None = None
    n: int | None = None

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What a decision about it is found by."""
        return self.rule.value, self.places


@dataclass(frozen=True, slots=True)
class NumberedGap:
    """A gap with its number on the map, and what has been decided about it."""

    number: int
    gap: Gap
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True, eq=False)
class MapGaps:
    """Everything found on one map: handoffs by swimlane, gaps numbered in reading order."""

    journey: JourneyMap
    handoffs: dict[str, tuple[Handoff, ...]]
    gaps: tuple[NumberedGap, ...]
    of: dict[str, tuple[NumberedGap, ...]] = field(default_factory=dict)
    """Gaps by every place that they name."""
