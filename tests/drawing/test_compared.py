"""How two segments look in one lane: told apart without colour, and sure where it is sure."""

from __future__ import annotations

import pytest

from journeydesk.drawing.primitives import Block, Box, Drawing, Shape
from journeydesk.drawing.theme import theme
from journeydesk.editing.change import change
from journeydesk.model.document import Document
from journeydesk.model.lanes import EmotionLane
from tests.drawing.drawn import blocks, drawn
from tests.drawing.test_drawing import check_bounds
from tests.support.maps import band, board

SURE = {"spread": 0.8, "n": 200, "evidence": ("log",)}


def compared(movers: float, workers: float, **known: object) -> Document:
    """Two segments with two touchpoints each in one stage; their feelings stay the same over it."""
    document = board(
        band("movers", "find: a b | use: end", EmotionLane(id="curve", against="workers-lane")),
        band("workers", "find: c d | use: last", EmotionLane(id="other")),
    )
    for ids, value in (("a b", movers), ("c d", workers)):
        for id in ids.split():
            document = change(document, id, emotion=value, **{**SURE, **known})
    return document


def curves(drawing: Drawing) -> list[Block]:
    return [one for one in blocks(drawing, "curve") if one.element == "curve"]


def grounds(drawing: Drawing) -> list[str]:
    """The fills between the curves."""
    return [str(mark.fill) for one in curves(drawing) for mark in one.marks if _is_ground(mark)]


def _is_ground(mark: object) -> bool:
    return isinstance(mark, Shape) and mark.stroke is None and mark.fill is not None


def hairs(drawing: Drawing) -> list[Shape]:
    shapes = [mark for one in curves(drawing) for mark in one.marks if isinstance(mark, Shape)]
    return [shape for shape in shapes if shape.stroke and _upright(shape)]


def _upright(shape: Shape) -> bool:
    first, second = shape.outline[:2]
    return second[0] == "L" and first[1] == second[1] and shape.fill is None


def reddish(colour: str) -> bool:
    return int(colour[1:3], 16) > int(colour[3:5], 16)


def test_where_it_is_sure_who_feels_better_the_area_is_filled():
    assert [reddish(fill) for fill in grounds(drawn(compared(1.0, -1.0)))] == [False]
    assert [reddish(fill) for fill in grounds(drawn(compared(-1.0, 1.0)))] == [True]


@pytest.mark.parametrize("known", [{"n": 6, "spread": 2.5}, {"spread": None}, {"evidence": (), "n": None}])
def test_where_it_may_be_chance_or_nobody_knows_it_has_hairs(known):
    drawing = drawn(compared(1.0, 0.2, **known))
    assert not grounds(drawing)
    assert hairs(drawing)


def test_in_print_nothing_is_filled_and_hairs_stand_closer_where_it_is_sure():
    sure, unsure = (drawn(compared(1.0, -1.0, **known), "print") for known in ({}, {"spread": None}))
    assert not grounds(sure)
    assert len(hairs(sure)[0].outline) > 2 * len(hairs(unsure)[0].outline)


def test_the_counterpart_is_thinner_and_its_points_are_no_circles():
    drawing = drawn(compared(1.0, -1.0))
    diamonds = [one for one in blocks(drawing, "counterpart") if one.element in "cd"]
    assert len(diamonds) == 2
    assert all(isinstance(one.marks[0], Shape) and len(one.marks[0].outline) == 5 for one in diamonds)
    assert diamonds[0].label == "−1, measured, n = 200, −1.11 to −0.89"
    circles = [one for one in blocks(drawing, "point") if one.element in "ab"]
    assert all(isinstance(one.marks[0], Box) for one in circles)
    widths = {
        mark.stroke.width for one in curves(drawing) for mark in one.marks if _is_line(mark) and mark.stroke
    }
    assert widths == {1.5, 2.5}


def _is_line(mark: object) -> bool:
    return isinstance(mark, Shape) and mark.fill is None and mark.outline[1][0] == "C"


def test_what_is_said_of_a_stage_is_said_to_screen_readers_too():
    found = [one.label for one in blocks(drawn(compared(1.0, -1.0)), "comparison")]
    assert found[0] == "+2 for Movers +1.89 to +2.11 · n = 200 and 200"


def test_a_stage_in_which_one_has_nothing_is_outlined_and_the_line_over_it_is_dashed():
    document = board(
        band("movers", "find: a | buy: b | use: end", EmotionLane(id="curve", against="workers-lane")),
        band("workers", "find: c | use: d"),
    )
    for id in ("a", "b", "end", "c", "d"):
        document = change(document, id, emotion=0.5, **SURE)
    for name in ("light", "print"):
        drawing = drawn(document, name)
        marks = [mark for one in curves(drawing) for mark in one.marks]
        outlines = [mark for mark in marks if isinstance(mark, Box) and mark.stroke and mark.stroke.dash]
        assert len(outlines) == 1
        lines = [mark.stroke for mark in marks if _is_line(mark)]
        assert [bool(pen.dash) for pen in lines if pen.width == 1.5] == [True]
        assert not any(pen.dash for pen in lines if pen.width == 2.5)
        assert outlines[0].stroke.colour == theme(name).soft


@pytest.mark.parametrize("name", ["light", "dark", "print"])
def test_all_of_it_lies_in_the_bounds_that_surfaces_cut_by(name):
    check_bounds(drawn(compared(1.0, -1.0), name))
    check_bounds(drawn(compared(-2.0, 2.0), name))


@pytest.mark.parametrize("above", [0.0005, 0.003])
def test_curves_that_cross_just_before_their_end_leave_no_empty_shade(above):
    document = change(compared(-1.0, 0.0, spread=None), "b", emotion=above)
    drawing = drawn(document)
    assert len(hairs(drawing)) == 1
    check_bounds(drawing)
