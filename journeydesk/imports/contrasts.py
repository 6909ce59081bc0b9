"""How segments of a log differ: who came where, how they felt, which paths they took; each with its 95 % interval.

The interval of a difference between two shares is that of R. G. Newcombe, “Interval estimation for the difference
between independent proportions: comparison of eleven methods”, Statistics in Medicine 17 (1998), 873–890, method 10,
which puts two intervals of Wilson together; that between two means is Welch's (`insight.difference`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import hypot

from journeydesk.insight.difference import Mean, welch_interval
from journeydesk.insight.interval import share_interval
from journeydesk.research.findings import FEWEST, Findings, SegmentFinding
from journeydesk.research.touchpoints import TouchpointFinding

Share = tuple[int, int]
"""How many of how many."""


class Aspect(StrEnum):
    """What of two segments is compared."""

    REACH = "reach"
    SCORE = "score"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Contrast:
    """How much higher one of two segments lies than the other: shares from 0 to 1, or means of raw scores.

    `touchpoints` are the one that is compared, or those of a path that are shown. `n` is on how many journeys, or
    answers, of each segment it rests.
    """

    what: Aspect
    touchpoints: tuple[str, ...]
    segments: tuple[str, str]
    values: tuple[float, float]
    n: tuple[int, int]
    interval: tuple[float, float]

    @property
    def value(self) -> float:
        """The difference."""
        return self.values[0] - self.values[1]

    @property
    def is_clear(self) -> bool:
        """Tell whether it is more than chance would make of two segments that are alike, in 95 of 100 samples."""
        return not self.interval[0] <= 0 <= self.interval[1]

    @property
    def turned(self) -> Contrast:
        """The same, seen from the other segment."""
        low, high = self.interval
        return Contrast(
            self.what, self.touchpoints, self.segments[::-1], self.values[::-1], self.n[::-1], (-high, -low)
        )


def contrasts(found: Findings) -> tuple[Contrast, ...]:
    """Return how each two segments differ; the clear and great differences first, shares and scores apart.

    What rests on fewer than `FEWEST` journeys of one of them is not compared, as it would tell of persons.
    """
    shown = [one for one in found.segments if one.name and one.journeys >= FEWEST]
    told = (one for pair in combinations(shown, 2) for one in _between(found, *pair))
    return tuple(sorted(told, key=lambda one: (not one.is_clear, -_weight(one))))


def clear_at(found: Iterable[Contrast], segment: str, touchpoint: str) -> tuple[Contrast, ...]:
    """Return how a segment clearly differs from others at a touchpoint."""
    there = (
        one
        for one in found
        if one.is_clear and one.what is not Aspect.PATH and one.touchpoints == (touchpoint,)
    )
    both = (side for one in there for side in (one, one.turned))
    return tuple(one for one in both if one.segments[0] == segment)


def newcombe(one: Share, other: Share) -> tuple[float, float]:
    """Return the 95 % interval of the difference between two shares."""
    p, q = one[0] / one[1], other[0] / other[1]
    (p_low, p_high), (q_low, q_high) = share_interval(*one), share_interval(*other)
    return p - q - hypot(p - p_low, q_high - q), p - q + hypot(p_high - p, q - q_low)


def _weight(one: Contrast) -> float:
    """Return how far from nothing a difference is, in reaches of its interval, which shares and scores both have."""
    reach = (one.interval[1] - one.interval[0]) / 2
    return abs(one.value) / reach if reach else float("inf")


def _between(found: Findings, one: SegmentFinding, other: SegmentFinding) -> Iterator[Contrast]:
    mine, yours = (_by_touchpoint(found, segment.name) for segment in (one, other))
    names, journeys = (one.name, other.name), (one.journeys, other.journeys)
    for name in mine:
        if name in yours:
            shares = (mine[name].journeys, one.journeys), (yours[name].journeys, other.journeys)
            yield _shares(Aspect.REACH, (name,), names, *shares)
            yield from _scores(names, mine[name], yours[name])
    ours, theirs = (found.taken.get(name, {}) for name in names)
    for path in dict.fromkeys((*ours, *theirs)):
        takers = ours.get(path, 0), theirs.get(path, 0)
        shown = tuple(name for name in path if name in mine or name in yours)
        if shown and min(takers) >= FEWEST:
            yield _shares(Aspect.PATH, shown, names, *zip(takers, journeys, strict=True))


def _by_touchpoint(found: Findings, segment: str) -> dict[str, TouchpointFinding]:
    own = (one for one in found.touchpoints if one.segment == segment)
    return {one.touchpoint: one for one in own if one.journeys >= FEWEST}


def _shares(
    what: Aspect, touchpoints: tuple[str, ...], segments: tuple[str, str], one: Share, other: Share
) -> Contrast:
    values = one[0] / one[1], other[0] / other[1]
    return Contrast(what, touchpoints, segments, values, (one[1], other[1]), newcombe(one, other))


def _scores(
    segments: tuple[str, str], one: TouchpointFinding, other: TouchpointFinding
) -> Iterator[Contrast]:
    if one.score is None or other.score is None or not (one.is_scored and other.is_scored):
        return
    means = Mean(one.score, one.spread, one.scores), Mean(other.score, other.spread, other.scores)
    if interval := welch_interval(one.score - other.score, means[:1], means[1:]):
        values, n = (one.score, other.score), (one.scores, other.scores)
        yield Contrast(Aspect.SCORE, (one.touchpoint,), segments, values, n, interval)
