"""The strip under a map: how many gaps each stage has, of which handoffs, and how severe the worst is."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given

from journeydesk.editing.change import change
from journeydesk.editing.verdicts import dismiss
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import GapKind, MapGaps, Rule
from journeydesk.insight.stage_gaps import gaps_by_stage
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.gap_strip import GapStrip, gap_strip, has_strip, page_with, strip_top
from journeydesk.model.document import Document
from tests.layout.laid import laid
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich
from tests.support.strategies import documents


def unhappy_call() -> Document:
    """`rich`, where a call on another channel goes wrong."""
    return change(change(rich(), "browse", channel="web", emotion=1.0), "call", channel="phone", emotion=-1.5)


def found(document: Document) -> MapGaps:
    return GapFinder().gaps(document, document.maps[0])


def strip_of(document: Document) -> tuple[MapLayout, GapStrip]:
    layout = laid(document)
    return layout, gap_strip(layout, gaps_by_stage(found(document)), FakeShaper())


def test_a_step_counts_in_the_stage_where_it_arrives() -> None:
    document = unhappy_call()
    step = next(
        one for one in found(document).gaps if one.gap.rule is Rule.STEP and one.gap.places[1] == "call"
    )
    items = [
        item for swimlane in document.maps[0].swimlanes for lane in swimlane.lanes for item in lane.items
    ]
    stage = next(item.stage for item in items if item.id == "call")
    cells = gaps_by_stage(found(document))
    assert step in cells[GapKind.CHANNEL, stage].gaps
    assert step in cells[None, stage].gaps


def test_a_dismissed_gap_counts_nowhere() -> None:
    document = unhappy_call()
    cells = gaps_by_stage(found(document))
    place, tally = next(iter(cells.items()))
    gap = tally.gaps[0]
    dismissed = dismiss(
        document, map_id=document.maps[0].id, key=gap.gap.key, reason="no", fresh=lambda: "v1"
    )
    left = gaps_by_stage(found(dismissed)).get(place)
    assert left is None or gap.gap not in [one.gap for one in left.gaps]


def test_a_cell_tells_of_the_most_severe_of_its_gaps() -> None:
    for cell in strip_of(unhappy_call())[1].cells:
        assert cell.tally.worst.gap.severity == max(one.gap.severity for one in cell.tally.gaps)
        assert cell.figure.block.lines[0].text == str(len(cell.tally.gaps))


def test_a_map_without_stages_has_no_strip_and_keeps_its_page() -> None:
    document = rich()
    journey = document.maps[0]
    empty = laid(change(document, journey.id, stages=(), swimlanes=()))
    assert not has_strip(empty)
    assert page_with(empty, gaps=True) == empty.page


@given(documents())
def test_every_cell_lies_in_its_strip_and_on_the_page_and_none_on_another(document: Document) -> None:
    layout, strip = strip_of(document)
    page = page_with(layout, gaps=True)
    if has_strip(layout):
        assert strip_top(layout) + strip.rect.bottom < page.bottom
    for cell in strip.cells:
        assert strip.rect.x <= cell.rect.x
        assert cell.rect.right <= strip.rect.right
        assert strip.rect.y <= cell.rect.y
        assert cell.rect.bottom <= strip.rect.bottom
    for one, other in combinations(strip.cells, 2):
        assert not one.rect.touches(other.rect)
