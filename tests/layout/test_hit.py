"""What lies under a point, in which order a reader meets it, and where something would land."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import hit, located, places, swimlane_of, touched
from journeydesk.layout.slots import lane_before, slot_at, stage_before, swimlane_before
from journeydesk.model.lanes import EmotionLane, NoteLane, TouchpointLane
from tests.layout.laid import laid
from tests.support.maps import rich, small


def centre(layout, id):
    target = located(layout, id)
    assert target is not None
    return target.rect.cx, target.rect.cy


def test_everything_is_found_where_it_stands():
    layout = laid(rich())
    for place in places(layout):
        found = hit(layout, *centre(layout, place.id))
        if place.kind in ("element", "point", "stage"):
            assert (found.kind, found.id) == (place.kind, place.id)


def test_reading_order_is_stages_then_swimlane_by_swimlane_lane_by_lane_stage_by_stage():
    ids = [place.id for place in places(laid(small()))]
    assert ids[:5] == ["find", "buy", "use", "movers-lane", "movers-cards"]
    assert ids[5:10] == ["ask", "browse", "call", "order", "help"]
    assert ids.index("relief") < ids.index("pain") < ids.index("workers-lane") < ids.index("search")


def test_empty_ground_is_a_cell_a_lane_a_swimlane_or_the_page():
    layout = laid(small())
    assert hit(layout, *centre(layout, "workers-curve")).kind in ("cell", "point")
    lane = located(layout, "pains").rect
    assert hit(layout, lane.x + 4, lane.y + 4).kind == "lane"
    swimlane = located(layout, "movers-lane").rect
    assert hit(layout, swimlane.x + 20, swimlane.bottom - 2).kind == "swimlane"
    assert hit(layout, -5, -5).kind == "page"
    assert hit(layout, 60, 40).kind == "title"
    assert located(layout, "map").kind == "title"
    assert located(layout, "nobody") is None


def test_a_marquee_takes_what_it_touches():
    layout = laid(small())
    ask, browse = located(layout, "ask").rect, located(layout, "browse").rect
    assert touched(layout, Rect(ask.cx, ask.cy, browse.x - ask.cx + 1, 4)) == ("ask", "browse")
    assert touched(layout, Rect(ask.cx, ask.cy, browse.x - ask.cx - 1, 4)) == ("ask",)
    assert len(touched(layout, Rect(0, 0, layout.width, layout.height))) == 10


def test_a_card_lands_between_the_cards_beside_the_hand():
    layout = laid(small())

    def takes(lane):
        return isinstance(lane, TouchpointLane)

    ask, browse = located(layout, "ask").rect, located(layout, "browse").rect
    assert slot_at(layout, ask.x, ask.cy, takes).before == "ask"
    between = slot_at(layout, browse.x - 4, browse.cy, takes)
    assert (between.lane, between.stage, between.before) == ("movers-cards", "find", "browse")
    assert slot_at(layout, browse.right, browse.cy, takes).before is None
    assert slot_at(layout, 9999, browse.cy, takes).stage == "use"
    assert slot_at(layout, ask.x, -50, takes) is None


def test_a_note_lands_above_or_below_the_notes_under_the_hand():
    layout = laid(small())

    def takes(lane):
        return isinstance(lane, NoteLane)

    pain = located(layout, "pain").rect
    assert slot_at(layout, pain.cx, pain.y + 2, takes).before == "pain"
    below = slot_at(layout, pain.cx, pain.bottom - 2, takes)
    assert (below.lane, below.before) == ("pains", None)
    assert slot_at(layout, *centre(layout, "ask"), takes).lane == "pains"


def test_a_point_lands_with_its_place_and_value():
    layout = laid(small())
    lane = located(layout, "movers-curve").rect
    column = layout.columns[1]
    slot = slot_at(layout, column.x + column.w / 4, lane.y, lambda lane: isinstance(lane, EmotionLane))
    assert (slot.stage, slot.at, slot.value) == ("buy", 0.25, 2)


def test_stages_swimlanes_and_lanes_land_in_front_of_the_half_under_the_hand():
    layout = laid(small())
    buy = located(layout, "buy").rect
    assert stage_before(layout, buy.cx - 1)[0] == "buy"
    assert stage_before(layout, buy.cx + 1)[0] == "use"
    assert stage_before(layout, 9999)[0] is None
    assert swimlane_before(layout, layout.tops[1] + 1)[0] == "workers-lane"
    assert swimlane_before(layout, 9999)[0] is None
    pains = located(layout, "pains").rect
    assert lane_before(layout, "movers-cards", pains.cy - 1)[0] == "pains"
    assert lane_before(layout, "movers-cards", 9999)[0] is None
    assert swimlane_of(layout, pains.cy).swimlane.id == "movers-lane"
    assert swimlane_of(layout, -1) is None


@given(st.floats(-50, 1500), st.floats(-50, 1500))
def test_any_point_has_an_answer(x, y):
    layout = LAYOUT
    target = hit(layout, x, y)
    assert target.kind in ("element", "point", "step", "stage", "swimlane", "lane", "cell", "title", "page")
    slot = slot_at(layout, x, y, lambda lane: True)
    assert slot is None or 0 <= slot.at <= 1
    stage_before(layout, x), swimlane_before(layout, y), lane_before(layout, "pains", y)


@given(st.floats(0, 1500), st.floats(0, 1500), st.floats(1, 900), st.floats(1, 900))
def test_a_marquee_touches_what_stands_in_it_and_nothing_else(x, y, w, h):
    area = Rect(x, y, w, h)
    standing = (place for place in places(LAYOUT) if place.kind in ("element", "point"))
    assert touched(LAYOUT, area) == tuple(place.id for place in standing if place.rect.touches(area))


LAYOUT = laid(rich())
