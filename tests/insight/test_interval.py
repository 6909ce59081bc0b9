"""How sure a mean or a share is, against published tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.insight.interval import FEWEST, mean_interval, share_interval, t_quantile

TABLE = {
    3: 3.1824,
    4: 2.7764,
    5: 2.5706,
    9: 2.2622,
    14: 2.1448,
    29: 2.0452,
    57: 2.0025,
    99: 1.9842,
    499: 1.9647,
}
"""The 0.975 quantiles by degrees of freedom, from NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.6.7.2."""


@pytest.mark.parametrize(("freedom", "quantile"), TABLE.items())
def test_the_quantiles_of_t_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    assert t_quantile(freedom) == pytest.approx(quantile, abs=1e-4)


def test_an_interval_is_the_mean_and_t_standard_errors_around_it() -> None:
    assert mean_interval(0.5, 1.0, 30, -2, 2) == pytest.approx((0.1266, 0.8734), abs=1e-4)


def test_it_stays_within_the_scale() -> None:
    assert mean_interval(-1.9, 1.0, 6, -2, 2)[0] == -2  # type: ignore[index]


def test_a_few_customers_have_none() -> None:
    assert mean_interval(0.5, 1.0, FEWEST - 1, -2, 2) is None
    assert mean_interval(0.5, 1.0, FEWEST, -2, 2) is not None


@given(st.floats(-2, 2), st.floats(0, 3), st.integers(FEWEST, 10_000))
def test_more_customers_never_make_a_mean_less_sure(mean: float, spread: float, n: int) -> None:
    low, high = mean_interval(mean, spread, n, -2, 2)  # type: ignore[misc]
    more_low, more_high = mean_interval(mean, spread, 2 * n, -2, 2)  # type: ignore[misc]
    assert low <= more_low <= mean <= more_high <= high


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_shares_have_the_intervals_of_newcombe_1998(part: int, whole: int, low: float, high: float) -> None:
    assert share_interval(part, whole) == (pytest.approx(low, abs=5e-5), pytest.approx(high, abs=5e-5))
