"""Numbers on a map: each gap has one, in reading order, and who dismisses a gap leaves all others theirs.

Numbers that a map keeps stay whatever comes and goes: that of a gap which is no more belongs to no other, and what
is new is numbered after them, in reading order as well. While an edit is only tried, those of the map before it stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from journeydesk.insight.gap import Gap, MapGaps, NumberedGap
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import GapKey, Verdict


@dataclass(frozen=True, slots=True, eq=False)
class Decisions:
    """What has been decided on a map, and the numbers that stay, up to `last`, by the rules and places of gaps."""

    by_key: Mapping[GapKey, Verdict]
    numbers: Mapping[GapKey, int]
    last: int

    @classmethod
    def of(cls, journey: JourneyMap, before: MapGaps | None = None) -> Decisions:
        """Take the last word on each gap, and the numbers that the map keeps, or that they had `before`."""
        kept = {_key(name): number for number, name in enumerate(journey.numbering, 1)}
        if before:
            kept |= {one.gap.key: one.number for one in before.gaps}
        return cls({one.key: one for one in journey.verdicts}, kept, max(kept.values(), default=0))

    def new(self, gaps: Sequence[NumberedGap]) -> int:
        """Return how many of some gaps have no number that is kept."""
        return sum(one.gap.key not in self.numbers for one in gaps) if self.numbers else len(gaps)


def numbered(first: int, gaps: Sequence[Gap], decisions: Decisions) -> tuple[NumberedGap, ...]:
    """Return gaps with their numbers, the new ones from `first` on, and what was decided about them."""
    decided, kept, new = decisions.by_key, decisions.numbers, count(first)
    if not (decided or kept):
        return tuple(map(NumberedGap, new, gaps))
    return tuple([NumberedGap(kept.get(gap.key) or next(new), gap, decided.get(gap.key)) for gap in gaps])


def numbering(found: MapGaps) -> tuple[str, ...]:
    """Return the numbers of a map as they are now, for it to keep."""
    before = found.journey.numbering
    return (*before, *(one.gap.name for one in found.gaps if one.number > len(before)))


def _key(name: str) -> GapKey:
    rule, *places = name.split(" ")
    return rule, tuple(places)
