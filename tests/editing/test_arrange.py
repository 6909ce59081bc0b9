"""Adding and moving what stands in rows, and whole stages."""

import pytest

from journeydesk.editing.arrange import add, move, siblings_of
from journeydesk.editing.new import new_lane, new_map, new_segment, new_swimlane
from journeydesk.editing.stages import move_stages
from journeydesk.model.inventory import Channel, Evidence
from journeydesk.model.journey import Path, Stage
from journeydesk.model.lanes import Note
from journeydesk.model.tree import NoSuchElement
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import band, board, counted, rich, route, row, small


def ids(row):
    return " ".join(item.id for item in row)


# ---------------------------------------------------------------- add


def test_a_stage_is_added_last_or_where_one_wants_it():
    stage = Stage(id="wait", title="Wait")
    after = check_edit(small(), lambda d: add(d, stage, "map"))
    assert ids(after.maps[0].stages) == "find buy use wait"
    after = check_edit(small(), lambda d: add(d, stage, "map", 1))
    assert ids(after.maps[0].stages) == "find wait buy use"


def test_everything_is_added_where_it_belongs():
    fresh = counted()
    segment = new_segment(small(), "Students", fresh)
    document = check_edit(small(), lambda d: add(d, segment))
    swimlane = new_swimlane(segment.id, fresh)
    document = check_edit(document, lambda d: add(d, swimlane, "map", 0))
    lane = new_lane("quote", fresh)
    document = check_edit(document, lambda d: add(d, lane, swimlane.id, 1))
    path = Path(id="second", name="Second")
    document = check_edit(document, lambda d: add(d, path, swimlane.id))
    document = check_edit(document, lambda d: add(d, Channel(id="fax", name="Fax")))
    document = check_edit(
        document, lambda d: add(d, Evidence(id="e", title="Talk", kind="interview"), None, 0)
    )
    document = check_edit(document, lambda d: add(d, new_map("Another", d.segments, fresh)))
    assert ids(document.segments) == f"movers workers {segment.id}"
    assert ids(document.maps[0].swimlanes) == f"{swimlane.id} movers-lane workers-lane"
    assert document.maps[0].swimlanes[0].lanes[1] is lane
    assert document.maps[0].swimlanes[0].paths[-1] is path
    assert ids(document.channels) == "web phone store fax"
    assert ids(document.evidence) == "e log few talks"
    assert [len(journey.swimlanes) for journey in document.maps] == [3, 3]


def test_new_segments_have_colours_of_their_own_while_there_are_some():
    document = small()
    for _ in range(6):
        document = add(document, new_segment(document, "More", counted(f"g{len(document.segments)}-")))
    colours = [segment.colour for segment in document.segments]
    assert len(set(colours)) == 8
    assert new_segment(document, "One more", counted()).colour in colours


def test_what_belongs_elsewhere_is_refused():
    with pytest.raises(TypeError, match="A Swimlane holds no Stage"):
        add(small(), Stage(id="x"), "movers-lane")
    with pytest.raises(TypeError, match="A Document holds no Stage"):
        add(small(), Stage(id="x"))
    with pytest.raises(TypeError, match="A TouchpointLane holds no Note"):
        add(small(), Note(id="x", stage="buy"), "movers-cards")
    with pytest.raises(NoSuchElement):
        add(small(), Stage(id="x"), "ghost")


# ---------------------------------------------------------------- move


def test_swimlanes_lanes_paths_and_inventories_are_put_in_another_order():
    after = check_edit(small(), lambda d: move(d, ["workers-lane"], "movers-lane"))
    assert ids(after.maps[0].swimlanes) == "workers-lane movers-lane"
    after = check_edit(small(), lambda d: move(d, ["movers-cards"], None))
    assert ids(siblings_of(after, "pains")) == "movers-curve pains ideas movers-cards"
    after = check_edit(small(), lambda d: move(d, ["short"], "usual"))
    assert ids(siblings_of(after, "short")) == "short usual"
    after = check_edit(small(), lambda d: move(d, ["store", "phone"], "web"))
    assert ids(after.channels) == "phone store web"


def test_moving_something_in_front_of_itself_or_its_neighbour_changes_nothing():
    check_no_change(small(), lambda d: move(d, ["phone"], "phone"))
    check_no_change(small(), lambda d: move(d, ["phone"], "store"))
    check_no_change(small(), lambda d: move(d, ["store"], None))
    check_no_change(small(), lambda d: move(d, [], None))


def test_moving_what_is_not_there_is_refused():
    with pytest.raises(NoSuchElement):
        move(small(), ["ghost"], None)


# ---------------------------------------------------------------- stages


def test_a_stage_moves_with_its_cards_and_the_paths_follow():
    after = check_edit(small(), lambda d: move_stages(d, ["use"], "find"))
    assert ids(after.maps[0].stages) == "use find buy"
    assert row(after, "movers-cards") == "use: help | find: ask browse | buy: call order"
    assert route(after, "usual") == "help ask browse call order"
    assert route(after, "online") == "chat search"


def test_a_path_that_went_back_and_forth_keeps_its_observed_order_when_stages_move():
    start = board(band("movers", "find: ask | buy: call | use: help", paths={"back": "call ask help"}))
    after = check_edit(start, lambda d: move_stages(d, ["use"], "find"))
    assert route(after, "back") == "call ask help"


def test_a_path_that_passes_a_touchpoint_twice_keeps_both_steps_when_stages_move():
    start = board(band("movers", "find: ask | buy: call", paths={"again": "ask ask call"}))
    after = check_edit(start, lambda d: move_stages(d, ["buy"], "find"))
    assert route(after, "again") == "call ask ask"


def test_several_stages_move_together():
    after = check_edit(small(), lambda d: move_stages(d, ["find", "buy"], None))
    assert ids(after.maps[0].stages) == "use find buy"
    check_no_change(small(), lambda d: move_stages(d, ["buy"], "use"))
    check_no_change(small(), lambda d: move_stages(d, [], None))


def test_a_swimlane_without_cards_stays_the_same_object_when_stages_move():
    start = board(band("movers", "find: ask", paths={"p": "ask"}), band("workers", ""))
    after = check_edit(start, lambda d: move_stages(d, ["use"], "find"))
    assert after.maps[0].swimlanes[0] is start.maps[0].swimlanes[0]


def test_moving_a_stage_of_a_rich_map_keeps_everything():
    check_edit(rich(), lambda d: move_stages(d, ["use"], "buy"))
    with pytest.raises(NoSuchElement):
        move_stages(rich(), ["ghost"], None)
