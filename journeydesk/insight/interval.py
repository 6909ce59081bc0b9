"""How sure a mean or a share is: the interval that holds that of all customers in 95 of 100 samples like this one."""

from __future__ import annotations

from functools import lru_cache
from math import exp, pi, sqrt
from statistics import NormalDist

FEWEST = 5
"""With fewer customers no interval is told: it would name persons rather than a group."""

SURE = 1.959964
"""The normal quantile of a 95 % interval."""


def mean_interval(mean: float, spread: float, n: int, low: float, high: float) -> tuple[float, float] | None:
    """Return the 95 % interval of a mean, mean ± t·s/√n, kept within the scale; None for fewer than `FEWEST`.

    `spread` is the sample's standard deviation, on the scale from `low` to `high` as the mean is.
    """
    if n < FEWEST:
        return None
    reach = t_quantile(n - 1) * spread / sqrt(n)
    return max(low, mean - reach), min(high, mean + reach)


def share_interval(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927, as in Newcombe 1998, method 3)."""
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, SURE * SURE
    middle = share + square / (2 * whole)
    reach = SURE * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    below = 1 + square / whole
    return max(0.0, (middle - reach) / below), min(1.0, (middle + reach) / below)


@lru_cache(256)
def t_quantile(freedom: float) -> float:
    """Return the 0.975 quantile of Student's t distribution, to four digits from three degrees of freedom on.

    G. W. Hill, “Algorithm 396: Student's t-quantiles”, Communications of the ACM 13 (1970), 619–620.
    """
    tails = 2 * (1 - 0.975)
    a = 1 / (freedom - 0.5)
    b = 48 / a**2
    c = ((20700 * a / b - 98) * a - 16) * a + 96.36
    d = ((94.5 / (b + c) - 3) / b + 1) * sqrt(a * pi / 2) * freedom
    x = d * tails
    y = x ** (2 / freedom)
    if y <= 0.05 + a:  # far out, where the normal distribution is no guide
        e = 1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3)
        y = ((e + 0.5 / (freedom + 4)) * y - 1) * (freedom + 1) / (freedom + 2) + 1 / y
        return sqrt(freedom * y)
    x = NormalDist().inv_cdf(tails / 2)
    if freedom < 5:
        c += 0.3 * (freedom - 4.5) * (x + 0.6)
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c
    y = x**2
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
    y = a * y**2
    return sqrt(freedom * (exp(y) - 1 if y > 0.002 else 0.5 * y**2 + y))
