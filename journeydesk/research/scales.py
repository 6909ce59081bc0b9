"""Scales of scores, and what a score on one of them is as an emotion of −2 to +2."""

from __future__ import annotations

from dataclasses import dataclass

REACH = 2.0
"""The best emotion; the worst is its opposite."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Scores from `low` to `high`; the best is the lowest where it is `turned`."""

    low: float
    high: float
    turned: bool = False

    def emotion(self, score: float) -> float:
        """Return a score as an emotion, −2 to +2."""
        middle = (self.low + self.high) / 2
        found = (score - middle) * self.step * (-1 if self.turned else 1)
        return round(min(max(found, -REACH), REACH), 2)

    @property
    def step(self) -> float:
        """How much emotion a point of the scale is."""
        return 2 * REACH / (self.high - self.low)


USUAL = (Scale(1, 5), Scale(1, 7), Scale(0, 10), Scale(0, 100))
"""The scales that surveys use, the shortest first."""


def scale_of(lowest: float, highest: float) -> Scale:
    """Return the first usual scale that holds all scores, else the one from the lowest to the highest."""
    usual = next((one for one in USUAL if one.low <= lowest and highest <= one.high), None)
    return usual or Scale(lowest, highest if highest > lowest else lowest + 1)
