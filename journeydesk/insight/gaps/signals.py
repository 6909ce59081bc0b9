"""The signs of harm at a step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from journeydesk.insight.basis import Claim, weaker
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.harm import Signal, percent, signed
from journeydesk.insight.gaps.scope import Scope
from journeydesk.insight.gaps.steps import Step
from journeydesk.model.lanes import Context, Touchpoint

FEWEST = 3
"""Of fewer drop-offs a median says nothing of what is usual."""

MOST_TIMES = 3.0
"""How many times the median a drop-off counts at most: beside a tiny median any number is large."""


class Signals:
    """Reads the signs of harm at the steps of one swimlane."""

    def __init__(self, facts: Facts, scope: Scope) -> None:
        """Know what is usual on every path."""
        self.facts, self.scope, self._limits = facts, scope, scope.thresholds
        self.cliff = self._limits.cliff
        self._fall, self._low = min(self._limits.fall, self.cliff), self._limits.low
        self.usual = _usual_drop_offs(facts)
        self._pained = facts.pains_at.keys()

    def of(self, step: Step, *, jumps: bool) -> list[Signal]:
        """Return the signs of harm at a step."""
        found: list[Signal] = []
        target = step.target
        if step.fall is not None and step.fall >= self._fall:
            found.append(self._falls(step, step.fall))
        if target.emotion is not None and target.emotion < self._low:
            said = f"The emotion on arrival is only {signed(target.emotion)}."
            found.append(Signal(self._low - target.emotion, said, self._claim(target)))
        if target.drop_off:
            found += self._drops_off(step, target.drop_off)
        if target.wait is not None and target.wait >= self._limits.wait:
            hours = f"{target.wait:.1f}".removesuffix(".0")
            found.append(Signal(1.0, f"Customers wait {hours} hours before it.", self._claim(target)))
        if target.context and target.context is Context.LOST:
            found.append(Signal(1.0, "What customers had said before is lost.", self._claim(target)))
        if target.id in self._pained or step.source.id in self._pained:
            found += self._pains(step)
        if jumps:
            found.append(self._jumps(step))
        return found

    def _falls(self, step: Step, fall: float) -> Signal:
        before, after = signed(step.source.emotion or 0.0), signed(step.target.emotion or 0.0)
        return Signal(fall, f"The emotion falls by {fall:.1f}, from {before} to {after}.", self._both(step))

    def _drops_off(self, step: Step, part: float) -> Iterator[Signal]:
        """Yield a drop-off that stands out on one of the paths, beside the one where fewest is usual."""
        medians = [found for path in step.ways if (found := self.usual[path]) is not None]
        if not medians or (step.target.n or 0) < self._limits.drop_off_n:
            return
        usual = min(medians)
        if part >= round(self._limits.drop_off * usual, 9):
            times = min(part / usual, MOST_TIMES) if usual else MOST_TIMES
            said = f"{percent(part)} % go no further, while {percent(usual)} % are usual on the path."
            yield Signal(times, said, self._claim(step.target))

    def _pains(self, step: Step) -> Iterator[Signal]:
        """Yield the pain points at both ends; where the emotion is known to rise, the one before the step is over."""
        relieved = step.fall is not None and step.fall < 0
        for end in (step.target.id,) if relieved else (step.source.id, step.target.id):
            for pain in self.facts.pains_at.get(end, ()):
                told = pain.text if pain.id in self.facts.order else ""  # what is hidden is not quoted
                said = f"A pain point says: “{told}”." if told else "A pain point is here."
                yield Signal(1.0, said, self.scope.claim(pain.evidence))

    def _jumps(self, step: Step) -> Signal:
        said = "The device or department changes, and nobody says by which channel customers get there."
        return Signal(1.0, said, self._both(step))

    def _both(self, step: Step) -> Claim:
        return weaker(self._claim(step.source), self._claim(step.target))

    def _claim(self, touchpoint: Touchpoint) -> Claim:
        return self.scope.claim(touchpoint.evidence, touchpoint.n)


def _usual_drop_offs(facts: Facts) -> dict[str, float | None]:
    known = {item.id: item.drop_off for item in facts.touchpoints.values() if item.drop_off is not None}
    return {path.id: _median([known[id] for id in known.keys() & path.touchpoints]) for path in facts.paths}


def _median(drop_offs: Sequence[float]) -> float | None:
    return median(drop_offs) if len(drop_offs) >= FEWEST else None
