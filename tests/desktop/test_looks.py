"""A finished piece of the map stays one when what it shows has changed only out of its sight."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from journeydesk.desktop.canvas.looks import EDGE, look_alike
from journeydesk.drawing.primitives import Block, Box, Line, Shape, Stroke
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper

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


HALVES = st.integers(0, 4000).map(lambda number: number / 2)


@given(HALVES, HALVES)
def test_only_what_ends_beyond_the_edge_is_left_aside(one: float, other: float) -> None:
    alike = look_alike(ground(0, one), ground(0, other), AREA)
    assert alike == (one == other or min(one, other) >= AREA.right + EDGE)


HEIGHTS = st.floats(20, 180)
STRETCHES = st.lists(st.tuples(st.floats(20, 160), HEIGHTS, HEIGHTS, HEIGHTS), min_size=1, max_size=5)
KINDS = st.sampled_from(["ground", "line", "dashes"])
FAINT = 4
"""By how much a colour may differ where curves are the same to a tenth of a thousandth of a unit."""


def curve(stretches: list[tuple[float, float, float, float]], kind: str, start: float = 0.0) -> Block:
    """Return a curve from left to right, each stretch so wide and with these heights of its controls and its end."""
    x, way = 0.0, [("M", 0.0, 100.0)]
    for width, *ys in stretches:
        places = (x + width / 3, x + 2 * width / 3, x + width)
        way.append(("C", *(value for point in zip(places, ys, strict=True) for value in point)))
        x += width
    if kind == "ground":
        way += [("L", x, 100.0), ("Z",)]
    fill, pen = "#aaccee", Stroke("#114488", 2.5, (6, 4) if kind == "dashes" else ())
    mark = Shape(tuple(way), fill, None) if kind == "ground" else Shape(tuple(way), None, pen)
    return Block("lane", "curve", Rect(start - 3, 0, x + 6, 200), (mark,), x=start)


def painted(block: Block, shaper: QtShaper) -> bytes:
    image, painter = QImage(int(AREA.w), int(AREA.h), QImage.Format.Format_Grayscale8), Painter(shaper)
    image.fill(0xFFFFFF)
    out = QPainter(image)
    painter.prepare(out)
    out.translate(-AREA.x, -AREA.y)
    painter.paint_block(out, block, {})
    out.end()
    return bytes(image.constBits())


def differ(one: Block, other: Block, shaper: QtShaper) -> bool:
    pairs = zip(painted(one, shaper), painted(other, shaper), strict=True)
    return any(abs(a - b) > FAINT for a, b in pairs)


@given(STRETCHES, STRETCHES, STRETCHES, KINDS)
def test_curves_that_go_on_elsewhere_and_are_taken_for_the_same_are_painted_alike(
    qt_shaper: QtShaper, begin: Any, end: Any, other: Any, kind: str
) -> None:
    one, two = curve(begin + end, kind), curve(begin + other, kind)
    assert not look_alike(one, two, AREA) or not differ(one, two, qt_shaper)


@given(STRETCHES, STRETCHES, STRETCHES, KINDS)
def test_curves_that_come_from_elsewhere_and_are_taken_for_the_same_are_painted_alike(
    qt_shaper: QtShaper, begin: Any, other: Any, end: Any, kind: str
) -> None:
    joins = [(50.0, 60.0, 90.0, 80.0)]
    ways = (begin + joins + end, other + joins + end)
    one, two = (curve(way, kind, 80.0 - sum(width for width, *_ in way[: -len(joins + end)])) for way in ways)
    assert not look_alike(one, two, AREA) or not differ(one, two, qt_shaper)


@pytest.mark.parametrize("kind", ["ground", "line", "dashes"])
def test_a_curve_that_goes_on_elsewhere_out_of_sight_looks_the_same(kind: str) -> None:
    begin, there, elsewhere = (
        [(150.0, 40.0, 160.0, 90.0)] * 3,
        (90.0, 30.0, 30.0, 30.0),
        (60.0, 150.0, 99.0, 20.0),
    )
    assert look_alike(curve([*begin, there], kind), curve([*begin, elsewhere, elsewhere], kind), AREA)
    assert not look_alike(curve([*begin, there], kind), curve([*begin[:2], there], kind), AREA)


@pytest.mark.parametrize("kind", ["ground", "line", "dashes"])
def test_where_a_curve_begins_out_of_sight_matters_to_its_dashes_alone(kind: str) -> None:
    here, before = [(150.0, 40.0, 160.0, 90.0)] * 4, (40.0, 80.0, 99.0, 100.0)
    one, two = curve([before, *here], kind, -90.0), curve([before, before, *here], kind, -130.0)
    assert look_alike(one, two, AREA) == (kind != "dashes")
