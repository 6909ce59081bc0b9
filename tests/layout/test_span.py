"""Rows and columns that keep together are one part of a picture."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.layout.span import Span, joined

sizes = st.lists(st.floats(1.0, 500.0), min_size=1, max_size=6)


def beside(sizes: list[float], start: float) -> list[float]:
    edges = [start]
    for size in sizes:
        edges.append(edges[-1] + size)
    return edges


@given(sizes, st.integers(0, 900), st.floats(0.0, 50.0))
def test_what_moved_as_one_is_one_and_not_stretched(sizes, by, slack):
    edges = [round(edge) for edge in beside(sizes, 0.0)]
    spans = [Span(a + by, b + by, a, b) for a, b in pairwise(edges)]
    assert joined(spans, slack) == [Span(by, edges[-1] + by, 0, edges[-1])]


@given(sizes, st.floats(-900.0, 900.0))
def test_without_slack_nothing_is_stretched_whatever_the_sizes(sizes, by):
    before, after = beside(sizes, 0.0), beside(sizes, by)
    spans = [Span(*now, *was) for now, was in zip(pairwise(after), pairwise(before), strict=True)]
    assert not any(span.stretched for span in joined(spans))


def test_a_row_from_elsewhere_is_by_itself_though_both_have_their_old_height_together():
    upper, lower = Span(0, 50, 400, 450), Span(50, 100, 450 - 30, 500)
    assert joined([upper, lower], 20.0) == [upper, lower]
    assert joined([upper, lower], 40.0) == [Span(0, 100, 400, 500, stretched=True)]
