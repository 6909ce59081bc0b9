"""What lies between two curves is cut where they cross, and is nothing where only one of them runs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.layout.between import between, lies_above, run
from journeydesk.layout.curve import height_at, y_at

FROM, TO = -1e9, 1e9


@st.composite
def lines(draw):
    steps = draw(st.lists(st.tuples(st.floats(4, 300), st.floats(-60, 60)), min_size=1, max_size=8))
    x, found = draw(st.floats(0, 200)), []
    for step, y in steps:
        x += step
        found.append((x, y))
    return found


def at(cubic, x):
    start, end = cubic[0][0], cubic[3][0]
    return y_at(cubic, (x - start) / (end - start))


def middle(cubic):
    return (cubic[0][0] + cubic[3][0]) / 2


@given(lines(), lines())
def test_pieces_lie_on_their_curves_and_follow_each_other(one, other):
    pairs = list(between(one, other, FROM, TO))
    for mine, theirs in pairs:
        assert mine[0][0] == pytest.approx(theirs[0][0], abs=1e-4)
        assert mine[3][0] == pytest.approx(theirs[3][0], abs=1e-4)
        assert at(mine, middle(mine)) == pytest.approx(height_at(one, middle(mine)), abs=1e-3)
        assert at(theirs, middle(theirs)) == pytest.approx(height_at(other, middle(theirs)), abs=1e-3)
    for (before, _), (after, _) in pairwise(pairs):
        assert before[3][0] == pytest.approx(after[0][0], abs=1e-4)


@given(lines(), lines())
def test_they_reach_over_all_that_both_curves_share(one, other):
    pairs = list(between(one, other, FROM, TO))
    start, end = max(one[0][0], other[0][0]), min(one[-1][0], other[-1][0])
    if end - start > 0.01:
        assert pairs[0][0][0][0] == pytest.approx(start, abs=1e-3)
        assert pairs[-1][0][3][0] == pytest.approx(end, abs=1e-3)
    if end < start:
        assert not pairs


def test_crossing_curves_are_cut_where_they_cross():
    pairs = list(between([(0, 0), (100, 50)], [(0, 50), (100, 0)], FROM, TO))
    assert [lies_above(pair) for pair in pairs] == [True, False]
    assert pairs[0][0][3] == pytest.approx((50, 25), abs=1e-3)


def test_only_a_part_is_asked_for():
    pairs = list(between([(0, 0), (100, 0)], [(0, 9), (50, 9), (100, 9)], 30, 60))
    assert [x for one, _ in pairs for x in (one[0][0], one[3][0])] == pytest.approx([30, 50, 50, 60])


@pytest.mark.parametrize(("one", "other"), [([], [(0, 1), (9, 1)]), ([(0, 1)], [(0, 1)]), ([], [])])
def test_what_is_no_line_has_nothing_beside_it(one, other):
    assert list(between(one, other, FROM, TO)) == []


def test_of_a_long_curve_only_what_is_asked_for_is_made():
    points = [(float(x), 0.0) for x in range(0, 100_000, 10)]
    assert len(list(run(points, 500, 540))) == 4
