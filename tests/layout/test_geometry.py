"""Rectangles that stand beside each other become one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.layout.geometry import Rect, joined_in_rows

cards = st.builds(Rect, st.integers(0, 200), st.sampled_from([0, 50]), st.integers(1, 20), st.integers(1, 40))


def test_neighbours_closer_than_the_gap_are_one_and_as_tall_as_the_tallest() -> None:
    row = [Rect(40, 0, 10, 10), Rect(0, 0, 10, 10), Rect(14, 0, 10, 30)]
    assert sorted(joined_in_rows(row, 5), key=lambda rect: rect.x) == [
        Rect(0, 0, 24, 30),
        Rect(40, 0, 10, 10),
    ]
    assert len(list(joined_in_rows(row, 4))) == 3


@given(st.lists(cards), st.integers(0, 30))
def test_everything_lies_in_a_joined_one_and_none_of_these_are_close(rects: list[Rect], gap: int) -> None:
    joined = list(joined_in_rows(rects, gap))
    for rect in rects:
        assert any(one.united(rect) == one for one in joined)
    for at, one in enumerate(joined):
        for other in joined[at + 1 :]:
            assert one.y != other.y or max(one.x, other.x) - min(one.right, other.right) >= gap
