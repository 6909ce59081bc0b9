"""A finished piece of the map stays one when what it shows has changed only out of its sight."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.desktop.canvas.looks import EDGE, look_alike
from journeydesk.drawing.primitives import Block, Box, Line, Stroke
from journeydesk.layout.geometry import Rect

AREA = Rect(100, 0, 300, 200)
PEN = Stroke("#cccccc", 1.0)


def ground(left: float, right: float, fill: str = "#ffffff") -> Block:
    rect = Rect(left, 10, right - left, 150)
    marks = (Box(rect, fill, PEN, 8), Line(left + 20, 80, right, 80, PEN))
    return Block("swimlane", "swimlane", rect.grown(1), marks)


def test_a_ground_that_grows_out_of_sight_looks_the_same():
    assert look_alike(ground(32, 900), ground(32, 4000), AREA)
    assert look_alike(ground(-500, 900), ground(-70, 900), AREA)


def test_a_ground_whose_edge_is_seen_or_nearly_so_does_not():
    assert not look_alike(ground(32, 390), ground(32, 900), AREA)
    assert not look_alike(ground(32, AREA.right + 5), ground(32, 900), AREA)
    assert not look_alike(ground(120, 900), ground(32, 900), AREA)


def test_another_colour_is_seen():
    assert not look_alike(ground(32, 900), ground(32, 900, "#eeeeee"), AREA)


@given(st.floats(0, 2000), st.floats(0, 2000))
def test_only_what_ends_beyond_the_edge_is_left_aside(one: float, other: float) -> None:
    alike = look_alike(ground(0, one), ground(0, other), AREA)
    assert alike == (one == other or min(one, other) >= AREA.right + EDGE)
