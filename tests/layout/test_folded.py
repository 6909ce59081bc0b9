"""What is collapsed says its name and how much is in it, what is hidden takes no room, what is resized grows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.change import change
from journeydesk.layout.hit import hit, located, places
from journeydesk.layout.journey import Layouter
from journeydesk.layout.slots import column_at, slot_at
from journeydesk.layout.tour import stops
from journeydesk.model.document import Document
from journeydesk.model.tree import find
from journeydesk.model.value import evolve
from tests.layout.laid import check_layout, inside, laid, rects
from tests.support.fake_shaper import FakeShaper
from tests.support.maps import rich
from tests.support.strategies import documents


def with_(document: Document, ids: str, **fields: object) -> Document:
    for id in ids.split():
        document = change(document, id, **fields)
    return document


def collapsed(ids: str, document: Document | None = None) -> Document:
    return with_(document or rich(), ids, collapsed=True)


def hidden(ids: str, document: Document | None = None) -> Document:
    return with_(document or rich(), ids, hidden=True)


def said(texts) -> list[str]:
    return [" ".join(line.text for line in text.block.lines) for text in texts]


def band(layout, id: str):
    return next(band for band in layout.bands if band.swimlane.id == id)


def lane(layout, id: str):
    return next(lane for band in layout.bands for lane in band.lanes if lane.lane.id == id)


def steps(layout) -> list[tuple[str, str]]:
    return [(step.source, step.target) for step in layout.bands[0].connectors]


# ------------------------------------------------------------ hidden


def test_a_hidden_stage_is_gone_with_everything_in_it_and_the_others_close_up():
    layout = laid(hidden("buy"))
    check_layout(layout)
    assert [column.stage for column in layout.columns] == ["find", "use"]
    assert layout.columns[1].x == layout.columns[0].right + 4
    assert not {"call", "order", "pain", "check"} & set(rects(layout))
    assert layout.width < laid(rich()).width


def test_paths_and_curves_join_the_neighbours_that_are_seen():
    layout = laid(hidden("buy"))
    assert steps(layout) == [("ask", "browse"), ("browse", "help")]
    assert [point.element for point in lane(layout, "movers-curve").curves[0].points] == [
        "ask",
        "browse",
        "help",
        "relief",
    ]


def test_a_hidden_lane_and_swimlane_take_no_room():
    layout = laid(hidden("pains workers-lane"))
    check_layout(layout)
    assert [band.swimlane.id for band in layout.bands] == ["movers-lane"]
    assert "pains" not in [one.lane.id for one in layout.bands[0].lanes]
    assert located(layout, "pains") is None


def test_stages_keep_their_colours_when_one_before_them_is_hidden():
    assert [head.number for head in laid(hidden("find")).heads.stages] == [1, 2]


def test_a_map_of_which_everything_is_hidden_has_a_page():
    check_layout(laid(hidden("find buy use")))
    check_layout(laid(hidden("movers-lane workers-lane")))


def test_the_legend_shows_only_channels_that_are_to_be_seen():
    assert laid(hidden("movers-lane")).heads.legend == ()


# ------------------------------------------------------------ collapsed


def test_a_collapsed_stage_is_narrow_and_says_how_much_it_holds_lane_by_lane():
    layout = laid(collapsed("buy"))
    check_layout(layout)
    column = layout.columns[1]
    assert column.folded
    assert column.w < 120
    assert said(lane(layout, "movers-cards").tallies) == ["2"]
    assert said(lane(layout, "pains").tallies) == ["1"]
    assert said(lane(layout, "quotes").tallies) == []
    assert steps(layout) == [("ask", "browse"), ("browse", "help")]


@pytest.mark.parametrize(
    "title", ["", "Buy", "Get connected at home", "Donaudampfschifffahrtsgesellschaft" * 9]
)
def test_the_title_of_a_collapsed_stage_is_never_cut(title):
    layout = laid(change(collapsed("buy"), "buy", title=title))
    check_layout(layout)
    head = layout.heads.stages[1]
    assert "".join(said(head.texts)).replace(" ", "") == title.replace(" ", "")


def test_a_collapsed_lane_is_a_thin_strip_with_its_name_and_a_count():
    layout = laid(collapsed("pains movers-cards"))
    check_layout(layout)
    strip = lane(layout, "pains")
    assert strip.rect.h <= 32
    assert (said(strip.texts), said(strip.tallies)) == (["Pain points"], ["1 pain point"])
    assert said(lane(layout, "movers-cards").tallies) == ["5 touchpoints"]


def test_counts_speak_the_language_of_the_map():
    layout = laid(evolve(collapsed("movers-cards"), language="de"))
    assert said(lane(layout, "movers-cards").tallies) == ["5 Kontaktpunkte"]


def test_collapsing_a_lane_moves_nothing_sideways_and_keeps_the_curve():
    before, after = laid(rich()), laid(collapsed("movers-cards"))
    assert after.columns == before.columns
    curves = [[point.x for point in lane(one, "movers-curve").curves[0].points] for one in (before, after)]
    assert curves[0] == curves[1]
    assert steps(after) == []


def test_a_collapsed_swimlane_is_a_strip_with_its_name_its_counts_and_its_curve():
    layout = laid(collapsed("movers-lane"))
    check_layout(layout)
    strip = band(layout, "movers-lane")
    assert strip.rect.h < 80
    assert said(strip.texts)[0] == "Movers"
    assert said(strip.tallies)[:2] == ["5 touchpoints", "1 pain point"]
    assert [point.element for point in strip.spark.points][:2] == ["ask", "browse"]
    assert all(0 < point.y < strip.rect.h for point in strip.spark.points)
    assert strip.lanes == ()


def test_collapsing_one_swimlane_keeps_the_layout_of_the_other():
    layouter = Layouter(FakeShaper())
    before = layouter.layout(rich(), "map")
    document = before.document
    after = layouter.layout(change(document, "movers-lane", collapsed=True), "map")
    assert after.bands[1] is before.bands[1]


# ------------------------------------------------------------ sizes


def test_sizes_are_at_least_what_was_asked_for_and_content_is_never_cut():
    layout = laid(with_(with_(rich(), "find", width=500.0), "pains movers-curve", height=200.0))
    check_layout(layout)
    assert layout.columns[0].w == 500
    assert lane(layout, "pains").rect.h == 200
    curve = lane(layout, "movers-curve")
    assert curve.rect.h == 200
    assert curve.curves[0].bottom - curve.curves[0].top == 200 - 32
    small_ = laid(with_(with_(rich(), "find", width=20.0), "pains", height=20.0))
    assert small_.columns == laid(rich()).columns
    assert lane(small_, "pains").rect == lane(laid(rich()), "pains").rect


def test_a_layout_knows_how_large_things_are_by_their_content():
    layout = laid(with_(with_(rich(), "find", width=500.0), "pains", height=200.0))
    assert layout.needs["find"] == laid(rich()).columns[0].w
    assert lane(layout, "pains").need == lane(laid(rich()), "pains").rect.h


# ------------------------------------------------------------ hands and eyes


def test_nothing_lands_in_what_is_collapsed():
    layout = laid(collapsed("buy pains"))
    folded = layout.columns[1]
    assert column_at(layout, folded.x + 5).stage != "buy"
    strip = located(layout, "pains").rect
    slot = slot_at(layout, folded.x + 5, strip.cy, lambda _: True)
    assert (slot.lane != "pains", slot.stage != "buy") == (True, True)


def test_a_collapsed_lane_is_taken_anywhere_on_its_strip():
    layout = laid(collapsed("pains"))
    strip = located(layout, "pains").rect
    assert hit(layout, strip.right - 20, strip.cy).kind == "lane"


def test_what_cannot_be_seen_is_not_met_on_the_way_through_the_map():
    met = {place.id for place in places(laid(collapsed("buy pains workers-lane", hidden("ideas"))))}
    assert {"buy", "pains", "workers-lane", "ask"} <= met
    assert not {"call", "pain", "idea", "ideas", "search", "workers-cards"} & met


def test_a_story_is_told_of_what_is_open():
    told = [(stop.stage, stop.swimlane, stop.total) for stop in stops(laid(collapsed("buy workers-lane")))]
    assert told == [("find", "movers-lane", 2), ("use", "movers-lane", 2)]


@given(documents(max_elements=4), st.data())
def test_nothing_overlaps_and_all_that_is_open_is_there_whatever_is_folded(document, data):
    journey = document.maps[0]
    ids = [item.id for item in (*journey.stages, *journey.swimlanes)]
    for id in data.draw(st.lists(st.sampled_from(ids), unique=True)):
        field = data.draw(st.sampled_from(("collapsed", "hidden")))
        document = change(document, id, **{field: not getattr(find(document, id), field)})
    layout = laid(document)
    check_layout(layout)
    opened = {column.stage for column in layout.columns if not column.folded}
    for one in layout.bands:
        for text in (*one.tallies, *(text for row in one.lanes for text in row.tallies)):
            assert inside(text.rect, one.rect)
        for row in one.lanes:
            shown = [] if row.folded else [i.id for i in row.lane.items if i.stage in opened]
            if not row.curves:
                assert sorted(placed.element.id for placed in row.items) == sorted(shown)
        seen = {placed.element.id for row in one.lanes for placed in row.items}
        assert all(step.source in seen and step.target in seen for step in one.connectors)


def test_a_collapsed_curve_counts_what_is_felt_and_its_free_points() -> None:
    document = change(change(rich(), "ask", emotion=1.0), "browse", emotion=None)
    before = said(lane(laid(collapsed("movers-curve", document)), "movers-curve").tallies)
    after = change(document, "browse", emotion=-1.0)
    more = said(lane(laid(collapsed("movers-curve", after)), "movers-curve").tallies)
    assert (int(before[0].split()[0]) + 1, "points") == (int(more[0].split()[0]), more[0].split()[1])
