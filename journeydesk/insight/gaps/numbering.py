"""Numbers on a map: each gap has one, in reading order, and who dismisses a gap leaves all others theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from journeydesk.insight.gap import Gap, NumberedGap
from journeydesk.model.judgement import Verdict


@dataclass(frozen=True, slots=True, eq=False)
class Decisions:
    """What has been decided on a map, by the rules and places of gaps."""

    by_key: Mapping[tuple[str, tuple[str, ...]], Verdict]

    @classmethod
    def of(cls, verdicts: Iterable[Verdict]) -> Decisions:
        """Take the last word on each gap."""
        return cls({(verdict.rule, verdict.places): verdict for verdict in verdicts})


def numbered(first: int, gaps: Sequence[Gap], decisions: Decisions) -> tuple[NumberedGap, ...]:
    """Return gaps with their numbers from `first` on, and what was decided about them."""
    decided = decisions.by_key
    if not decided:
        return tuple(map(NumberedGap, count(first), gaps))
    return tuple([NumberedGap(number, gap, decided.get(gap.key)) for number, gap in enumerate(gaps, first)])
