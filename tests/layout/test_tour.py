"""The way through a map when it is told to people."""

from journeydesk.layout.journey import Layouter
from journeydesk.layout.tour import nearest, stops
from tests.support.maps import rich


def test_the_way_goes_from_stage_to_stage_then_to_the_next_segment(shaper):
    document = rich()
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    way = stops(layout)
    stages = [stage.id for stage in layout.journey.stages]
    assert [stop.stage for stop in way] == stages * len(layout.bands)
    assert [stop.number for stop in way[: len(stages)]] == list(range(1, len(stages) + 1))
    assert len({stop.swimlane for stop in way}) == len(layout.bands)


def test_one_can_begin_where_one_is(shaper):
    document = rich()
    way = stops(Layouter(shaper).layout(document, document.maps[0].id))
    for index, stop in enumerate(way):
        assert nearest(way, stop.rect.cx + 5, stop.rect.cy) == index
