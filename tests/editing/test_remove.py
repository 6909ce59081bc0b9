"""Deleting anything; nothing is left pointing at what is gone."""

import pytest

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change, change_each
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.new import new_map
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.model.lanes import EmotionLane
from journeydesk.model.tree import NoSuchElement, descendants, find
from journeydesk.model.value import evolve
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import counted, rich, route, row, small


def gone(document, *ids):
    return not {item.id for item in descendants(document)} & set(ids)


def test_deleting_a_touchpoint_takes_it_off_its_paths_and_lets_its_notes_stay():
    after = check_edit(small(), lambda d: remove(d, ["call"]), lambda d: gone(d, "call"))
    assert route(after, "usual") == "ask browse order help"
    assert find(after, "pain").touchpoint is None
    assert row(after, "pains") == "buy: pain"


def test_deleting_a_stage_takes_its_cards():
    after = check_edit(small(), lambda d: remove(d, ["buy"]))
    assert gone(after, "buy", "call", "order", "pain", "idea")
    assert row(after, "movers-cards") == "find: ask browse | use: help"
    assert route(after, "usual") == "ask browse help"
    assert route(after, "short") == "browse"


def test_deleting_a_channel_keeps_the_touchpoints_and_clears_the_channel():
    start = rich()
    assert find(start, "ask").channel == "web"
    after = check_edit(start, lambda d: remove(d, ["web"]))
    assert find(after, "ask").channel is None
    assert find(after, "browse").channel == "phone"
    assert row(after, "movers-cards") == row(start, "movers-cards")


@pytest.mark.parametrize(
    ("shared", "holder", "field", "left"),
    [
        ("laptop", "ask", "device", None),
        ("sales", "ask", "department", None),
        ("sales", "check", "department", None),
        ("log", "ask", "evidence", ()),
        ("log", "find", "evidence", ("talks",)),
        ("log", "check", "evidence", ("talks",)),
        ("log", "frame", "evidence", ("talks",)),
        ("log", "arc-1", "evidence", ("talks",)),
    ],
)
def test_deleting_from_an_inventory_clears_it_everywhere(shared, holder, field, left):
    start = change_each(
        rich(), ("find", "check", "frame", "arc-1"), lambda one: evolve(one, evidence=("log", "talks"))
    )
    after = check_edit(start, lambda d: remove(d, [shared]))
    assert getattr(find(after, holder), field) == left


def test_deleting_a_segment_takes_its_swimlanes():
    after = check_edit(small(), lambda d: remove(d, ["movers"]))
    assert gone(after, "movers", "movers-lane", "ask", "usual", "pain")
    assert row(after, "workers-cards") == "find: search | use: chat"


def test_deleting_a_swimlane_keeps_the_segment():
    after = check_edit(small(), lambda d: remove(d, ["movers-lane"]), lambda d: gone(d, "movers-lane", "ask"))
    assert find(after, "movers").name == "Movers"


def test_deleting_a_lane_takes_what_stands_in_it():
    after = check_edit(small(), lambda d: remove(d, ["movers-cards"]))
    assert route(after, "usual") == ""
    assert find(after, "pain").touchpoint is None


def test_deleting_a_path_keeps_its_touchpoints_and_frees_its_curve():
    start = small()
    after = check_edit(start, lambda d: remove(d, ["usual"]))
    assert row(after, "movers-cards") == row(start, "movers-cards")
    assert find(after, "movers-curve").path is None


def test_deleting_a_pain_point_leaves_its_opportunity_without_it():
    after = check_edit(small(), lambda d: remove(d, ["pain"]))
    assert find(after, "idea").answers == ()


def test_several_things_of_all_kinds_go_at_once():
    after = check_edit(rich(), lambda d: remove(d, ["web", "find", "help", "short", "figures"]))
    assert gone(after, "web", "find", "ask", "browse", "search", "help", "short", "figures", "wait")
    assert route(after, "usual") == "call order"
    assert route(after, "online") == "chat"


def test_the_last_map_stays():
    check_no_change(small(), lambda d: remove(d, ["map"]))
    two = add(small(), new_map("Another", (), counted()))
    other = two.maps[1].id
    after = check_edit(two, lambda d: remove(d, ["map"]))
    assert [journey.id for journey in after.maps] == [other]
    after = check_edit(two, lambda d: remove(d, ["map", other]))
    assert [journey.id for journey in after.maps] == ["map"]


def test_deleting_a_map_lets_touchpoints_lead_there_no_longer():
    two = add(small(), new_map("In detail", (), counted()))
    detail = two.maps[1].id
    linked = change(two, "call", map=detail)
    after = check_edit(linked, lambda d: remove(d, [detail]))
    assert find(after, "call").map is None
    assert row(after, "movers-cards") == row(linked, "movers-cards")


def test_deleting_a_stage_of_one_map_leaves_the_other_alone():
    two = add(small(), new_map("Another", small().segments, counted()))
    after = check_edit(two, lambda d: remove(d, ["buy"]))
    assert after.maps[1] is two.maps[1]


def test_deleting_nothing_or_what_is_not_there_changes_nothing():
    check_no_change(small(), lambda d: remove(d, []))
    check_no_change(small(), lambda d: remove(d, ["ghost"]))


def test_what_is_gone_cannot_be_found():
    with pytest.raises(NoSuchElement):
        find(remove(small(), ["ask"]), "ask")


def test_with_a_path_go_the_feelings_that_were_its_alone():
    document = change(small(), "relief", path="short")
    after = check_edit(document, lambda d: remove(d, ["short"]))
    assert find(after, "movers-curve").items == ()
    kept = check_edit(document, lambda d: remove(d, ["usual"]))
    assert find(kept, "relief").path == "short"
    assert find(kept, "movers-curve").path is None


def test_a_feeling_that_moves_to_another_segment_leaves_its_path():
    document = change(small(), "relief", path="short")
    after = check_edit(document, lambda d: move_elements(d, ["relief"], Slot("workers-curve", "use")))
    assert find(after, "relief").path is None
    assert find(after, "workers-curve").items == (find(after, "relief"),)


def test_a_copied_segment_has_feelings_on_its_own_paths():
    document = change(small(), "relief", path="short")
    after, (copy,) = duplicate(document, ["movers-lane"], counted())
    swimlane = find(after, copy)
    (point,) = next(lane for lane in swimlane.lanes if isinstance(lane, EmotionLane)).items
    assert point.path == swimlane.paths[1].id
