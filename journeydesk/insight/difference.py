"""How far apart two groups of customers feel, and whether chance alone could explain it.

A group's mean in a stage is that of its touchpoints there, each as it stands on the curve, as the gaps between
segments have it: only at touchpoints somebody was asked, so only there n is known; what a curve says between them is
drawn and not measured. The interval is that of B. L. Welch, “The generalization of ‘Student's’ problem when several
different population variances are involved”, Biometrika 34 (1947), 28–35, for which neither spreads nor numbers need
be alike, with the degrees of freedom of F. E. Satterthwaite, “An approximate distribution of estimates of variance
components”, Biometrics Bulletin 2 (1946), 110–114. It takes the touchpoints to be asked of different customers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import NamedTuple

from journeydesk.insight.interval import FEWEST, t_quantile

SPAN = 4.0
"""How far apart two emotions can be."""


class Mean(NamedTuple):
    """What `n` customers feel on average, and by which standard deviation they differ, as far as anybody knows."""

    value: float
    spread: float | None = None
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher one group feels than the other, in emotions, with its 95 % interval where that is known.

    `n` is on how many customers of each the weakest of its means rests.
    """

    value: float
    interval: tuple[float, float] | None = None
    n: tuple[int | None, int | None] = (None, None)

    @property
    def is_clear(self) -> bool:
        """Tell whether it is known to be more than chance."""
        return self.interval is not None and not self.interval[0] <= 0 <= self.interval[1]


def difference(one: Sequence[Mean], other: Sequence[Mean]) -> Difference:
    """Return how much higher the mean of some means is than that of others; there is at least one of each."""
    value = _mean(one) - _mean(other)
    interval = welch_interval(value, one, other)
    held = (max(-SPAN, interval[0]), min(SPAN, interval[1])) if interval else None
    return Difference(value, held, (_least(one), _least(other)))


def _mean(some: Sequence[Mean]) -> float:
    return sum(mean.value for mean in some) / len(some)


def _least(some: Sequence[Mean]) -> int | None:
    sizes = [mean.n for mean in some if mean.n is not None]
    return min(sizes) if len(sizes) == len(some) else None


def welch_interval(value: float, *groups: Sequence[Mean]) -> tuple[float, float] | None:
    """Return the 95 % interval of a difference between the means of groups; None where too little is known.

    It is value ± t·√Σe with (Σe)² / Σ(e²/(n−1)) degrees of freedom, e being the squared error of each mean.
    """
    errors: list[tuple[float, int]] = []
    for group in groups:
        for mean in group:
            if mean.spread is None or mean.n is None or mean.n < FEWEST:
                return None
            errors.append((mean.spread**2 / mean.n / len(group) ** 2, mean.n - 1))
    total = sum(error for error, _ in errors)
    if total == 0:
        return value, value
    freedom = total**2 / sum(error**2 / free for error, free in errors)
    reach = t_quantile(freedom) * sqrt(total)
    return value - reach, value + reach
