"""How far two groups of customers are apart, and when that is more than chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.insight.difference import Mean, difference
from journeydesk.insight.interval import FEWEST

TABLE = (
    ((0.7, 0.9, 58), (0.3, 1.0, 231), (0.1315, 0.6685)),
    ((-1.4, 0.9, 6), (1.0, 0.8, 600), (-3.3438, -1.4562)),
    ((0.2, 1.3, 30), (0.1, 0.4, 9), (-0.4517, 0.6517)),
    ((1.0, 0.5, 5), (-0.5, 1.5, 5), (-0.3314, 3.3314)),
    ((-0.3, 1.1, 412), (-0.1, 1.2, 188), (-0.4025, 0.0025)),
)
"""Mean, spread and n of two samples, and the 95 % interval of Welch's t-test for them.

From SciPy 1.17.1: scipy.stats.ttest_ind(…, equal_var=False).confidence_interval(), of samples made with these moments.
"""


@pytest.mark.parametrize(("one", "other", "interval"), TABLE)
def test_the_interval_of_two_means_is_that_of_welch(one, other, interval):
    assert difference([Mean(*one)], [Mean(*other)]).interval == pytest.approx(interval, abs=2e-4)


def test_a_difference_is_clear_when_its_interval_leaves_out_nothing_at_all():
    assert difference([Mean(0.7, 0.9, 58)], [Mean(0.3, 1.0, 231)]).is_clear
    assert not difference([Mean(0.4, 0.9, 58)], [Mean(0.3, 1.0, 231)]).is_clear
    assert not difference([Mean(2.0)], [Mean(-2.0, 0.1, 900)]).is_clear, "nobody says on how many it rests"


def test_several_touchpoints_of_a_stage_count_alike_and_the_smallest_n_is_told():
    found = difference([Mean(1.0, 0.8, 400), Mean(0.0, 0.8, 100)], [Mean(-0.5, 0.9, 80)])
    assert found.value == pytest.approx(1.0)
    assert found.n == (100, 80)
    # ± t(111.05) · √(0.8²/400/4 + 0.8²/100/4 + 0.9²/80), with the t of SciPy
    assert found.interval == pytest.approx((0.7818, 1.2182), abs=1e-4)


@pytest.mark.parametrize(
    "vague", [Mean(1.0), Mean(1.0, 0.5), Mean(1.0, None, 40), Mean(1.0, 0.5, FEWEST - 1)]
)
def test_one_mean_of_which_too_little_is_known_leaves_no_interval(vague):
    assert difference([vague, Mean(0.5, 0.5, 50)], [Mean(0.5, 0.5, 50)]).interval is None


def test_customers_who_all_feel_alike_leave_no_doubt():
    assert difference([Mean(1.0, 0.0, 9)], [Mean(0.5, 0.0, 9)]).interval == (0.5, 0.5)


means = st.builds(Mean, st.floats(-2, 2), st.floats(0.01, 3), st.integers(FEWEST, 2000))
groups = st.lists(means, min_size=1, max_size=4)


@given(groups, groups)
def test_seen_from_the_other_side_a_difference_is_its_opposite(one, other):
    there, back = difference(one, other), difference(other, one)
    assert there.value == pytest.approx(-back.value)
    assert there.interval == pytest.approx((-back.interval[1], -back.interval[0]))
    assert there.is_clear == back.is_clear
    assert there.interval[0] <= there.value <= there.interval[1]
