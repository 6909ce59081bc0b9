"""What is drawn of a map goes with the last who holds it: a large one would grow by megabytes with each edit."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import FAR
from journeydesk.drawing.theme import theme
from journeydesk.insight.finder import GapFinder
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.layout.later import EVERYWHERE, Sight, near
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("gaps", [False, True], ids=["without gaps", "with gaps"])
@pytest.mark.parametrize("part", [EVERYWHERE, Rect(200, 0, 400, 200)], ids=["all of it", "a part"])
@pytest.mark.parametrize("scales", [(), (1.0,), (1.0, FAR / 2)], ids=["unseen", "near", "near and far"])
def test_a_drawing_and_its_layout_are_freed_at_once(
    part: Rect, gaps: bool, scales: tuple[float, ...]
) -> None:
    document, shaper = rich(), FakeShaper()
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    found = GapFinder().gaps(document, document.maps[0]) if gaps else None
    drawing = Drawer(shaper).draw(layout, theme("light"), gaps=found)
    for section in drawing.sections:
        for scale in scales:
            assert list(near(section.blocks_at(scale), part)) or part is not EVERYWHERE
    del drawing, layout, section, found
    assert gc.collect() == 0, "nothing waits for the collector"


@pytest.mark.parametrize(("all_once_made", "asked"), [(True, 1), (False, 2)])
def test_a_part_is_taken_from_all_once_they_are_made_where_that_is_quicker(
    all_once_made: bool, asked: int
) -> None:
    areas: list[Rect] = []

    def make(area: Rect) -> str:
        areas.append(area)
        return "all" if area is EVERYWHERE else "part"

    sight = Sight(make, all_once_made=all_once_made)
    assert list(sight) == ["a", "l", "l"]
    assert list(near(sight, Rect(0, 0, 9, 9))) == list("all" if all_once_made else "part")
    assert len(areas) == asked
