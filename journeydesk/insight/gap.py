"""What a gap is: a place where customers meet harm, the rule that found it, its reasons and on what it rests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from journeydesk.insight.basis import Basis
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import GapKey, Verdict


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


class Step(NamedTuple):
    """Two neighbours on paths; it is a handoff where `kinds` says what differs: a fact, harmful or not."""

    source: str
    target: str
    kinds: tuple[GapKind, ...]
    paths: tuple[str, ...]


class Gap(NamedTuple):
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
    def key(self) -> GapKey:
        """What a decision about it is found by."""
        return self.rule, self.places  # looking up the value costs more than all the rest

    @property
    def name(self) -> str:
        """The same in one line, as files keep it."""
        return " ".join((self.rule, *self.places))


class NumberedGap(NamedTuple):
    """A gap with its number on the map, and what has been decided about it."""

    number: int
    gap: Gap
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class SwimlaneGaps:
    """What was found in one swimlane: the same object as long as nothing in it is new."""

    handoffs: tuple[Step, ...] = ()
    gaps: tuple[NumberedGap, ...] = ()


@dataclass(frozen=True, eq=False)
class MapGaps:
    """Everything found on one map: by swimlane what is to be seen, and all gaps by their numbers."""

    journey: JourneyMap
    swimlanes: Mapping[str, SwimlaneGaps]
    gaps: tuple[NumberedGap, ...]

    def at(self, *places: str) -> tuple[NumberedGap, ...]:
        """Return the gaps that name all of some places; to look at all gaps is faster than to know all places."""
        if not places:
            return ()
        first, *rest = places
        found = [one for one in self.gaps if first in one.gap.places]
        return tuple([one for one in found if all(place in one.gap.places for place in rest)])

    @cached_property
    def of(self) -> Mapping[str, tuple[NumberedGap, ...]]:
        """Gaps by every place that they name."""
        found: dict[str, tuple[NumberedGap, ...]] = {}
        for one in self.gaps:
            for place in one.gap.places:
                found[place] = (*found.get(place, ()), one)
        return found
