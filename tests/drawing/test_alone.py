"""Cards by themselves: what was chosen and what connects it, nothing else."""

from __future__ import annotations

import pytest

from journeydesk.drawing.alone import MARGIN, alone
from journeydesk.drawing.primitives import Drawing
from journeydesk.layout.geometry import Rect
from tests.drawing.drawn import blocks, drawn
from tests.support.maps import rich


def shown(drawing: Drawing) -> set[tuple[str, str]]:
    return {(block.role, block.element) for block in blocks(drawing)}


def test_cards_come_with_the_steps_between_them() -> None:
    found = shown(alone(drawn(rich()), ["ask", "browse", "pain"]))
    assert {("touchpoint", "ask"), ("touchpoint", "browse"), ("step", "ask>browse")} <= found
    assert {element for role, element in found if role == "step"} == {"ask>browse"}
    assert len(found) == 4


def test_points_of_a_curve_are_shown_when_nothing_else_is_chosen() -> None:
    assert shown(alone(drawn(rich()), ["relief"])) == {("point", "relief")}


def test_they_keep_their_places_to_each_other_and_fill_the_picture() -> None:
    found = alone(drawn(rich()), ["ask", "browse", "search"])
    areas = [
        block.bounds.moved(section.x, section.y) for section in found.sections for block in section.blocks
    ]
    around = Rect(0, 0, found.width, found.height).grown(-MARGIN)
    for area in areas:
        assert area.x >= around.x - 0.01
        assert area.bottom <= around.bottom + 0.01
    assert min(area.x for area in areas) == pytest.approx(around.x)
    assert max(area.bottom for area in areas) == pytest.approx(around.bottom)


def test_where_nothing_of_it_is_drawn_the_map_stays_whole() -> None:
    whole = drawn(rich())
    assert alone(whole, ["nobody"]) is whole
