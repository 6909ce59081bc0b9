"""Segments that stand behind: nothing for them in a stage where others have something, or they feel worse there.

A segment is compared with all others on the map together. The mean of a stage is that of its touchpoints, each as it
stands on the curve. Where spread and n of all of them are known, the difference must be beyond chance as well: larger
than 1.96 standard errors, which two means add in squares (B. L. Welch, “The generalization of ‘Student's’ problem when
several different population variances are involved”, Biometrika 34, 1947; here as for large n).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from journeydesk.insight.basis import Basis, Claim, weaker
from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.harm import Signal, difference, gap, signed
from journeydesk.insight.gaps.scope import Scope
from journeydesk.model.lanes import Touchpoint

CERTAIN = 1.96
"""Standard errors on either side of a mean within which it lies with 95 %."""


class Tally(NamedTuple):
    """The touchpoints of a segment in a stage that say how customers feel: sums and counts."""

    felt: int
    emotion: float
    variance: float
    n: int
    vague: int
    """Those of which spread or n is unknown."""
    assumed: int
    observed: int

    @property
    def mean(self) -> float:
        """The mean emotion."""
        return self.emotion / self.felt

    @property
    def error(self) -> float:
        """The square of the standard error of the mean."""
        return self.variance / self.felt**2

    @property
    def claim(self) -> Claim:
        """On what the mean rests: it is as good as the weakest in it."""
        basis = Basis.ASSUMED if self.assumed else Basis.OBSERVED if self.observed else Basis.MEASURED
        return Claim(basis, None if self.vague else self.n)


Tallies = Mapping[str, Tally]
"""By stage."""


def tallies(facts: Facts) -> Tallies:
    """Return what a swimlane has in each stage."""
    found: dict[str, list[Touchpoint]] = {}
    for item in facts.touchpoints.values():
        found.setdefault(item.stage, []).append(item)
    return {stage: _tally(items, facts.claims) for stage, items in found.items()}


def _tally(items: Sequence[Touchpoint], claims: Mapping[str, Claim]) -> Tally:
    felt = [item for item in items if item.emotion is not None]
    counted = [item for item in felt if item.n]
    errors = [item.spread**2 / item.n for item in counted if item.spread is not None and item.n]
    bases = [claims[item.id].basis for item in felt]
    return Tally(
        felt=len(felt),
        emotion=sum([item.emotion for item in felt if item.emotion]),
        variance=sum(errors),
        n=sum([item.n for item in counted if item.n]),
        vague=len(felt) - len(errors),
        assumed=bases.count(Basis.ASSUMED),
        observed=bases.count(Basis.OBSERVED),
    )


def _together(some: Iterable[Tally]) -> Tally:
    return Tally(*map(sum, zip(*some, strict=True)))


def behind(rows: Mapping[str, Tallies], segments: Mapping[str, Claim], scope: Scope) -> Iterator[Gap]:
    """Yield where a swimlane stands behind the others; `rows` and `segments` (on what these rest) are by swimlane.

    A swimlane without any touchpoint is only just begun, and has no holes.
    """
    begun = {swimlane: row for swimlane, row in rows.items() if row}
    for stage in scope.stages if len(begun) > 1 else ():
        column = {swimlane: row[stage] for swimlane, row in begun.items() if stage in row}
        if column:
            for swimlane in begun.keys() - column.keys():
                yield _gap(swimlane, stage, _hole(segments[swimlane]))
            yield from _lags(stage, column, scope.thresholds.behind)


def _lags(stage: str, column: Mapping[str, Tally], limit: float) -> Iterator[Gap]:
    felt = sum([own.felt for own in column.values()])
    emotion = sum([own.emotion for own in column.values()])
    for swimlane, own in column.items():
        if 0 < own.felt < felt:
            lag = difference((emotion - own.emotion) / (felt - own.felt), own.emotion / own.felt)
            if lag >= limit:
                others = _together(other for other in column.values() if other is not own)
                if not _by_chance(lag, own, others):
                    yield _gap(swimlane, stage, _lag(lag, own, others))


def _by_chance(lag: float, own: Tally, others: Tally) -> bool:
    """Tell whether chance explains it, where anybody can know."""
    return not (own.vague or others.vague) and lag <= CERTAIN * sqrt(own.error + others.error)


def _hole(claim: Claim) -> Signal:
    return (2.0, "Others have touchpoints in this stage, this segment has none.", claim)


def _lag(lag: float, own: Tally, others: Tally) -> Signal:
    means = signed(own.mean), signed(others.mean)
    said = (
        f"The mean emotion is {means[0]}, {lag:.1f} below that of the others, {means[1]} (n unknown)."
        if own.vague or others.vague
        else f"The mean emotion is {means[0]} (n = {own.n}), {lag:.1f} below that of the others, {means[1]}"
        f" (n = {others.n})."
    )
    return (lag, said, weaker(own.claim, others.claim))


def _gap(swimlane: str, stage: str, signal: Signal) -> Gap:
    return gap(Rule.SEGMENT, (GapKind.SEGMENT,), (swimlane, stage), [signal], swimlane=swimlane)
