"""Putting things into lanes and dragging them about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from journeydesk.editing.arrange import add
from journeydesk.editing.place import (
    DoesNotFit,
    Slot,
    add_element,
    move_elements,
    move_groups,
    move_to_stage,
)
from journeydesk.model.journey import JourneyMap, Stage
from journeydesk.model.lanes import Note, NoteKind, Touchpoint, TouchpointLane
from journeydesk.model.tree import NoSuchElement, find
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import band, board, notes, rich, route, row, small

# ---------------------------------------------------------------- new ones


def test_a_touchpoint_dropped_from_the_palette_stands_in_its_slot_and_joins_the_first_path():
    new = Touchpoint(id="new", stage="anywhere", title="I wait")
    after = check_edit(small(), lambda d: add_element(d, new, Slot("movers-cards", "buy", "order")))
    assert row(after, "movers-cards") == "find: ask browse | buy: call new order | use: help"
    assert route(after, "usual") == "ask browse call new order help"
    assert route(after, "short") == "browse order"


def test_a_touchpoint_dropped_at_the_end_of_a_stage_comes_last_there():
    new = Touchpoint(id="new", stage="buy")
    after = check_edit(small(), lambda d: add_element(d, new, Slot("movers-cards", "buy")))
    assert row(after, "movers-cards") == "find: ask browse | buy: call order new | use: help"
    assert route(after, "usual") == "ask browse call order new help"


def test_a_touchpoint_dropped_into_an_empty_stage_finds_its_place_in_time():
    new = Touchpoint(id="new", stage="buy")
    after = check_edit(small(), lambda d: add_element(d, new, Slot("workers-cards", "buy")))
    assert row(after, "workers-cards") == "find: search | buy: new | use: chat"
    assert route(after, "online") == "search new chat"


def test_where_there_are_no_paths_a_touchpoint_is_just_put_there():
    after = check_edit(
        board(band("movers", "find: ask")),
        lambda d: add_element(d, Touchpoint(id="new", stage="x"), Slot("movers-cards", "find", "ask")),
    )
    assert row(after, "movers-cards") == "find: new ask"


def test_a_note_dropped_in_front_of_another_stands_there():
    new = Note(id="new", stage="x", text="Too dear")
    after = check_edit(small(), lambda d: add_element(d, new, Slot("pains", "buy", "pain")))
    assert row(after, "pains") == "buy: new pain"


# ---------------------------------------------------------------- within a swimlane


def test_a_touchpoint_dragged_to_another_stage_keeps_its_place_in_time_on_every_path():
    after = check_edit(small(), lambda d: move_elements(d, ["browse"], Slot("movers-cards", "use")))
    assert row(after, "movers-cards") == "find: ask | buy: call order | use: help browse"
    assert route(after, "usual") == "ask call order help browse"
    assert route(after, "short") == "order browse"


def test_a_touchpoint_dragged_in_front_of_its_neighbour_swaps_with_it_on_the_path():
    after = check_edit(small(), lambda d: move_elements(d, ["order"], Slot("movers-cards", "buy", "call")))
    assert row(after, "movers-cards") == "find: ask browse | buy: order call | use: help"
    assert route(after, "usual") == "ask browse order call help"


def test_a_path_that_loops_keeps_its_order():
    start = board(band("movers", "find: ask | buy: call order", paths={"loop": "ask call ask order call"}))
    after = check_edit(start, lambda d: move_elements(d, ["call"], Slot("movers-cards", "find", "ask")))
    assert row(after, "movers-cards") == "find: call ask | buy: order"
    assert route(after, "loop") == "ask call ask order call"


def test_several_touchpoints_move_together_in_the_order_in_which_they_were_chosen():
    after = check_edit(
        small(), lambda d: move_elements(d, ["order", "ask"], Slot("movers-cards", "use", "help"))
    )
    assert row(after, "movers-cards") == "find: browse | buy: call | use: order ask help"
    assert route(after, "usual") == "browse call order ask help"


def test_dropping_a_touchpoint_where_it_stands_changes_nothing():
    check_no_change(small(), lambda d: move_elements(d, ["call"], Slot("movers-cards", "buy", "call")))
    check_no_change(small(), lambda d: move_elements(d, ["call"], Slot("movers-cards", "buy", "order")))
    check_no_change(small(), lambda d: move_elements(d, ["order"], Slot("movers-cards", "buy")))
    check_no_change(small(), lambda d: move_elements(d, [], Slot("movers-cards", "buy")))


def test_a_slot_in_front_of_something_that_moves_too_is_the_slot_behind_it():
    after = check_edit(
        small(), lambda d: move_elements(d, ["ask", "call"], Slot("movers-cards", "buy", "call"))
    )
    assert row(after, "movers-cards") == "find: browse | buy: ask call order | use: help"


def test_a_note_dragged_to_another_kind_of_note_lane_is_now_of_that_kind():
    after = check_edit(small(), lambda d: move_elements(d, ["pain"], Slot("ideas", "buy", "idea")))
    assert row(after, "pains") == ""
    assert row(after, "ideas") == "buy: pain idea"
    assert find(after, "idea").answers == ("pain",)


def test_what_cannot_stand_in_the_lane_keeps_its_own_lane_and_moves_to_the_stage():
    after = check_edit(small(), lambda d: move_elements(d, ["call", "pain"], Slot("movers-cards", "use")))
    assert row(after, "movers-cards") == "find: ask browse | buy: order | use: help call"
    assert row(after, "pains") == "use: pain"


def test_a_touchpoint_that_moves_along_with_a_note_keeps_its_place_in_time_too():
    after = check_edit(small(), lambda d: move_elements(d, ["pain", "browse"], Slot("pains", "use")))
    assert row(after, "pains") == "use: pain"
    assert row(after, "movers-cards") == "find: ask | buy: call order | use: help browse"
    assert route(after, "usual") == "ask call order help browse"


# ---------------------------------------------------------------- between segments


def test_a_touchpoint_dragged_to_another_segment_leaves_the_path_there_and_joins_the_first_path_here():
    after = check_edit(
        small(), lambda d: move_elements(d, ["browse"], Slot("workers-cards", "find", "search"))
    )
    assert row(after, "movers-cards") == "find: ask | buy: call order | use: help"
    assert row(after, "workers-cards") == "find: browse search | use: chat"
    assert route(after, "usual") == "ask call order help"
    assert route(after, "short") == "order"
    assert route(after, "online") == "browse search chat"


def test_what_was_said_about_a_touchpoint_stays_when_it_leaves_for_another_segment():
    after = check_edit(small(), lambda d: move_elements(d, ["call"], Slot("workers-cards", "buy")))
    assert find(after, "pain").touchpoint is None
    assert row(after, "pains") == "buy: pain"


def test_a_pain_point_dragged_to_another_segment_is_no_longer_answered_here():
    after = check_edit(small(), lambda d: move_elements(d, ["pain"], Slot("worker-pains", "find")))
    assert row(after, "worker-pains") == "find: pain"
    assert find(after, "idea").answers == ()
    assert find(after, "pain").touchpoint is None


def test_touchpoints_of_two_segments_can_be_dragged_together():
    after = check_edit(small(), lambda d: move_elements(d, ["chat", "ask"], Slot("movers-cards", "buy")))
    assert row(after, "movers-cards") == "find: browse | buy: call order chat ask | use: help"
    assert row(after, "workers-cards") == "find: search"
    assert route(after, "usual") == "browse call order chat ask help"
    assert route(after, "online") == "search"


def test_a_swimlane_that_has_no_part_in_a_move_stays_the_same_object():
    start = small()
    after = check_edit(start, lambda d: move_elements(d, ["ask"], Slot("movers-cards", "use")))
    assert after.maps[0].swimlanes[1] is start.maps[0].swimlanes[1]
    assert after.maps[0].swimlanes[0] is not start.maps[0].swimlanes[0]


# ---------------------------------------------------------------- what cannot be


def test_a_note_does_not_fit_into_a_touchpoint_lane():
    with pytest.raises(DoesNotFit, match="A Note cannot stand in the lane “movers-cards”"):
        add_element(small(), Note(id="new", stage="buy"), Slot("movers-cards", "buy"))


def test_unknown_lanes_elements_and_stages_are_refused():
    with pytest.raises(NoSuchElement, match="no element “nowhere”"):
        add_element(small(), Note(id="new", stage="buy"), Slot("nowhere", "buy"))
    with pytest.raises(NoSuchElement, match="no element “ghost”"):
        move_elements(small(), ["ghost"], Slot("movers-cards", "buy"))
    with pytest.raises(NoSuchElement):
        move_elements(small(), ["ask"], Slot("usual", "buy"))
    with pytest.raises(NoSuchElement, match="“never”"):
        move_elements(small(), ["ask"], Slot("movers-cards", "never"))
    with pytest.raises(ValidationError, match="two elements have the id “web”"):
        add_element(small(), Note(id="web", stage="buy"), Slot("pains", "buy"))


def test_a_slot_in_front_of_something_elsewhere_is_the_end_of_the_stage():
    after = check_edit(small(), lambda d: move_elements(d, ["ask"], Slot("movers-cards", "buy", "help")))
    assert row(after, "movers-cards") == "find: browse | buy: call order ask | use: help"
    after = check_edit(small(), lambda d: move_elements(d, ["order"], Slot("movers-cards", "buy", "browse")))
    assert row(after, "movers-cards") == "find: ask browse | buy: call order | use: help"


def test_stages_and_lanes_are_not_moved_as_elements():
    check_no_change(small(), lambda d: move_elements(d, ["buy", "pains"], Slot("movers-cards", "use")))


def test_what_stands_in_another_map_does_not_follow_to_a_stage_of_this_one():
    far = band(
        "movers", "see: look", notes("far-notes", NoteKind.IDEA, Note(id="far", stage="see")), id="far"
    )
    second = JourneyMap(id="second", stages=(Stage(id="see"),), swimlanes=(far,))
    both = add(small(), second)
    check_no_change(both, lambda d: move_elements(d, ["far"], Slot("movers-cards", "buy")))
    after = check_edit(both, lambda d: move_elements(d, ["look"], Slot("movers-cards", "buy")))
    assert row(after, "far-cards") == ""
    assert row(after, "movers-cards") == "find: ask browse | buy: call order look | use: help"


# ---------------------------------------------------------------- many at once


@given(st.data())
def test_groups_that_move_at_once_land_where_they_would_one_after_the_other(data: st.DataObject) -> None:
    start = rich()
    swimlanes = start.maps[0].swimlanes
    lanes = [lane for one in swimlanes for lane in one.lanes if isinstance(lane, TouchpointLane)]
    touchpoints = [item for lane in lanes for item in lane.items]
    moving = data.draw(st.lists(st.sampled_from(touchpoints), unique_by=lambda item: item.id))
    groups: dict[Slot, list[Touchpoint]] = {}
    for item in moving:
        lane, stage = data.draw(st.sampled_from(lanes)), data.draw(st.sampled_from(start.maps[0].stages))
        beside = [one.id for one in lane.items if one.stage == stage.id and one not in moving]
        groups.setdefault(Slot(lane.id, stage.id, data.draw(st.sampled_from([None, *beside]))), []).append(
            item
        )
    after = check_edit(start, lambda d: move_groups(d, groups))
    for slot, group in groups.items():
        start = move_elements(start, [item.id for item in group], slot)
    for swimlane in start.maps[0].swimlanes:
        assert [row(after, lane.id) for lane in swimlane.lanes] == [
            row(start, lane.id) for lane in swimlane.lanes
        ]
        assert [set(find(after, path.id).touchpoints) for path in swimlane.paths] == [
            set(path.touchpoints) for path in swimlane.paths
        ]


# ---------------------------------------------------------------- into a stage, whatever they are


def test_things_of_several_lanes_go_into_a_stage_in_their_order_and_keep_their_lanes():
    after = check_edit(small(), lambda d: move_to_stage(d, ["pain", "help", "ask", "call", "search"], "buy"))
    assert row(after, "movers-cards") == "find: browse | buy: call order ask help"
    assert row(after, "pains") == "buy: pain"
    assert row(after, "workers-cards") == "buy: search | use: chat"
    assert route(after, "usual") == "browse call order ask help"
    check_no_change(small(), lambda d: move_to_stage(d, ["call", "pain"], "buy"))
