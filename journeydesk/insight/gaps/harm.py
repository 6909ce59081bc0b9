"""How much harm a gap does, and how severe that makes it.

Every signal gives points; together they are the harm. Severity is harm × reach, rounded, at least 1; one more where
kinds of handoffs come together, for who changes channel and department at once finds nobody who knows; at most 5.
Reach is the part of all journeys that takes one of the paths through the place, 1 when nobody knows.

| signal | points |
|---|---|
| the emotion falls | by how much |
| the emotion on arrival, or in a low, is under `Thresholds.low` | by how much |
| the drop-off stands out | how many times the median of its path, at most 3 |
| a long wait, lost context, a pain point, a jump | 1 each |
| a touchpoint fails | 3 |
| a planned touchpoint is missing | 2 |
| a touchpoint is not planned, or met out of order | 1 |
| a pain point has no answer; an answer has no owner | 2; 1 |
| a touchpoint has no department | 1 |
| a segment has nothing in a stage; it feels worse than the others | 2; by how much |
| importance exceeds satisfaction | by how much |
| a channel is a blind spot | 1 |
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from journeydesk.insight.basis import Claim, stronger
from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.facts import Facts, Ways

WORST = 5

_COMPOUND = GapKind.COMPOUND  # looking up a kind costs as much as the rest of a line


Signal = tuple[float, str, Claim]
"""One sign of harm: how much it counts, what people read, and on what it rests; bare, as there are thousands."""


def gap(
    rule: Rule,
    kinds: tuple[GapKind, ...],
    places: tuple[str, ...],
    signals: Sequence[Signal],
    swimlane: str = "",
    paths: tuple[str, ...] = (),
    reach: float | None = None,
) -> Gap:
    """Return the gap that signals make of a place."""
    harm, _, claim = signals[0]
    for points, _, other in signals[1:]:
        harm += points
        if other is not claim:
            claim = stronger(claim, other)
    reasons = tuple([reason for _, reason, _ in signals])
    severe = severity(harm, reach, compound=_COMPOUND in kinds)
    return Gap(rule, places, kinds, swimlane, severe, reasons, claim.basis, paths, reach, claim.n)


def gap_on(
    facts: Facts,
    rule: Rule,
    kinds: tuple[GapKind, ...],
    places: tuple[str, ...],
    signals: Sequence[Signal],
    ways: Ways,
) -> Gap:
    """Return the gap that signals make of a place in a swimlane, and on the ways through it."""
    return gap(rule, kinds, places, signals, facts.swimlane, ways, facts.reaches.of(ways))


def severity(harm: float, reach: float | None, *, compound: bool = False) -> int:
    """Return how severe a harm is, from 1 to 5."""
    rounded = int((harm if reach is None else harm * reach) + 0.5) or 1
    return min(rounded + compound, WORST)


@lru_cache(4096)
def difference(one: float, other: float) -> float:
    """Return `one - other` as people write numbers: 1.4 - 0.4 is 1, not a hair less.

    Remembered, since rounding takes longer than all else that is asked of most steps.
    """
    return round(one - other, 9)


@lru_cache(1024)
def signed(value: float) -> str:
    """Write an emotion as +0.6, 0.0 or −1.2."""
    return f"{round(value, 1) + 0.0:+.1f}".replace("+0.0", "0.0").replace("-", "−")


def percent(share: float) -> str:
    """Write a part of the whole, without its sign: 31, 0.4."""
    return f"{share * 100:.2g}" if share < 0.1 else f"{share * 100:.0f}"
