"""The strip under a map continues the columns above it."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.drawing.gap_strip import strip_blocks
from journeydesk.drawing.primitives import Block, Line
from journeydesk.drawing.theme import theme
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.stage_gaps import gaps_by_stage
from journeydesk.layout.gap_strip import gap_strip
from journeydesk.layout.journey import Layouter
from tests.drawing.drawn import blocks, drawn
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich


def upright(found: Iterable[Block]) -> set[float]:
    lines = (mark for block in found for mark in block.marks if isinstance(mark, Line))
    return {line.x1 for line in lines if line.x1 == line.x2}


def test_the_lines_between_stages_run_on_through_the_strip() -> None:
    document, shaper = rich(), FakeShaper()
    layout = Layouter(shaper).layout(document, "map")
    strip = gap_strip(layout, gaps_by_stage(GapFinder().gaps(document, document.maps[0])), shaper)
    through = upright(strip_blocks(strip, layout.columns, layout.words, theme("light")))
    assert len(through) == len(layout.columns) - 1
    assert through <= upright(blocks(drawn(document), "rule"))
