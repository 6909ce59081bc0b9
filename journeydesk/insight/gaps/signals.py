"""The signs of harm at a step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from statistics import median

from journeydesk.insight.basis import Claim, weaker
from journeydesk.insight.gaps.facts import Facts, Ways
from journeydesk.insight.gaps.harm import Signal, percent, signed
from journeydesk.insight.gaps.scope import Scope
from journeydesk.model.lanes import Context, Note, Touchpoint

FEWEST = 3
"""Of fewer drop-offs a median says nothing of what is usual."""

MOST_TIMES = 3.0
"""How many times the median a drop-off counts at most: beside a tiny median any number is large."""


class Signals:
    """Reads the signs of harm at the steps of one swimlane."""

    def __init__(self, facts: Facts, scope: Scope) -> None:
        """Know what is usual on every path, and what pain points say where."""
        self.facts, self.scope, self._limits = facts, scope, scope.thresholds
        self.cliff = self._limits.cliff
        self._fall, self._low = min(self._limits.fall, self.cliff), self._limits.low
        self.usual = _usual_drop_offs(facts)
        self.pains = {at: [self._pain(note) for note in notes] for at, notes in facts.pains_at.items()}

    def of(
        self, source: Touchpoint, target: Touchpoint, fall: float | None, ways: Ways, *, jumps: bool
    ) -> list[Signal]:
        """Return the signs of harm at a step over which the emotion falls."""
        found: list[Signal] = []
        facts, emotion = self.facts, target.emotion
        if fall is not None and fall >= self._fall:
            said = _falls(fall, source.emotion or 0.0, target.emotion or 0.0)
            found.append((fall, said, self._both(source, target)))
        if emotion is not None and emotion < self._low:
            found.append((self._low - emotion, _arrives(emotion), facts.claims[target.id]))
        if target.drop_off:
            found += self._drops_off(target, target.drop_off, ways)
        if target.wait is not None or target.context is not None or target.arrivals:
            found += self._between(source, target)
        if source.id in self.pains and (fall is None or fall >= 0):  # else what was before the step is over
            found += self.pains[source.id]
        if target.id in self.pains:
            found += self.pains[target.id]
        if jumps:
            found.append(self._jumps(source, target))
        return found

    def _drops_off(self, target: Touchpoint, part: float, ways: Ways) -> Iterator[Signal]:
        """Yield a drop-off that stands out on one of the paths, beside the one where fewest is usual."""
        medians = [found for path in ways if (found := self.usual[path]) is not None]
        if not medians or (target.n or 0) < self._limits.drop_off_n:
            return
        usual = min(medians)
        if part >= round(self._limits.drop_off * usual, 9):
            times = min(part / usual, MOST_TIMES) if usual else MOST_TIMES
            said = f"{percent(part)} % go no further, while {percent(usual)} % are usual on the path."
            yield (times, said, self.facts.claims[target.id])

    def _between(self, source: Touchpoint, target: Touchpoint) -> Iterator[Signal]:
        arrival = target.arrival(source.id)
        if arrival.wait is not None and arrival.wait >= self._limits.wait:
            hours = f"{arrival.wait:.1f}".removesuffix(".0")
            yield (1.0, f"Customers wait {hours} hours before it.", self.facts.claims[target.id])
        if arrival.context is Context.LOST:
            yield (1.0, "What customers had said before is lost.", self.facts.claims[target.id])

    def _pain(self, pain: Note) -> Signal:
        told = pain.text if pain.id in self.facts.order else ""  # what is hidden is not quoted
        said = f"A pain point says: “{told}”." if told else "A pain point is here."
        return (1.0, said, self.scope.claim(pain.evidence))

    def _jumps(self, source: Touchpoint, target: Touchpoint) -> Signal:
        said = "The device or department changes, and nobody says by which channel customers get there."
        return (1.0, said, self._both(source, target))

    def _both(self, source: Touchpoint, target: Touchpoint) -> Claim:
        return weaker(self.facts.claims[source.id], self.facts.claims[target.id])


@lru_cache(1024)
def _falls(fall: float, before: float, after: float) -> str:
    return f"The emotion falls by {fall:.1f}, from {signed(before)} to {signed(after)}."


@lru_cache(1024)
def _arrives(emotion: float) -> str:
    return f"The emotion on arrival is only {signed(emotion)}."


def _usual_drop_offs(facts: Facts) -> dict[str, float | None]:
    known = {item.id: item.drop_off for item in facts.touchpoints.values() if item.drop_off is not None}
    return {path.id: _median([known[id] for id in known.keys() & path.touchpoints]) for path in facts.paths}


def _median(drop_offs: Sequence[float]) -> float | None:
    return median(drop_offs) if len(drop_offs) >= FEWEST else None
