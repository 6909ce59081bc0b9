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
from journeydesk.layout.later import EVERYWHERE, near
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
@pytest.mark.parametrize("gaps", [False, True], ids=["without gaps", "with gaps"])
@pytest.mark.parametrize("part", [EVERYWHERE, Rect(200, 0, 400, 200)], ids=["all of it", "a part"])
def test_a_drawing_and_its_layout_are_freed_at_once(part: Rect, gaps: bool) -> None:
    document, shaper = rich(), FakeShaper()
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    found = GapFinder().gaps(document, document.maps[0]) if gaps else None
    drawing = Drawer(shaper).draw(layout, theme("light"), gaps=found)
    for section in drawing.sections:
        for scale in (1.0, FAR / 2):
            assert list(near(section.blocks_at(scale), part)) or part is not EVERYWHERE
    del drawing, layout, section, found
    assert gc.collect() == 0, "nothing waits for the collector"
