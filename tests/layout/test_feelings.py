"""Where points of curves stand beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.layout.boxes import Column
from journeydesk.layout.feelings import ASIDE, NEAREST, clear_place

COLUMN = Column("s", 100.0, 90.0)

places = st.floats(90, 200).map(lambda x: round(x, 1))


def first_clear(x: float, taken: Sequence[float], column: Column) -> float:
    """The law, with every place held against every point."""
    for step in range(int(column.w / ASIDE) + 1):
        for place in (x + step * ASIDE, x - step * ASIDE):
            if column.x <= place <= column.right and all(abs(place - other) >= NEAREST for other in taken):
                return place
    return x


@given(places, st.lists(places))
def test_a_free_point_steps_aside_to_the_nearest_place_where_none_stands(
    x: float, taken: list[float]
) -> None:
    assert clear_place(x, sorted(taken), COLUMN) == first_clear(x, taken, COLUMN)


def test_a_free_point_stays_where_its_stage_has_no_room() -> None:
    crowd = [100 + n * 0.9 for n in range(101)]
    assert clear_place(140.0, crowd, COLUMN) == 140.0
