"""The map as a tree to read, and drops into it."""

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.outline import Around, inside, matching, may_lead, same, trunk
from journeydesk.editing.outline_drop import dropped
from journeydesk.model.tree import find, lane_of
from tests.support.checks import check_edit
from tests.support.maps import rich, route, row


def whole(document):
    journey = document.maps[0]
    return trunk(document, journey, Around.of(document, journey))


def every(branch):
    return [branch, *(one for inner in inside(branch) for one in every(inner))]


def branch(document, *key):
    return next(one for one in every(whole(document)) if one.key == (*key, "", "")[:3])


def test_the_tree_reads_stages_then_swimlane_by_swimlane():
    rows = [(one.kind, one.id) for one in inside(whole(rich()))]
    assert rows == [("stages", "map"), ("swimlane", "movers-lane"), ("swimlane", "workers-lane")]
    inner = [(one.kind, one.id) for one in inside(branch(rich(), "swimlane", "workers-lane"))]
    assert inner == [
        ("lane", "workers-cards"),
        ("lane", "workers-curve"),
        ("lane", "worker-pains"),
        ("paths", "workers-lane"),
    ]


def test_elements_are_grouped_by_stage_in_the_order_of_the_map():
    parts = list(inside(branch(rich(), "lane", "movers-cards")))
    assert [part.stage for part in parts] == ["find", "buy", "use"]
    assert [one.id for one in inside(parts[0])] == ["ask", "browse"]


def test_no_two_rows_have_the_same_key():
    keys = [one.key for one in every(whole(rich()))]
    assert len(keys) == len(set(keys))


def test_what_an_edit_does_not_touch_shows_the_same():
    before = rich()
    after = change(before, "pain", text="I wait long")
    around = Around.of(before, before.maps[0])
    assert Around.of(after, after.maps[0], around) is around
    old = {one.key: one for one in every(trunk(before, before.maps[0], around))}
    new = every(trunk(after, after.maps[0], around))
    changed = [one.key for one in new if not same(old[one.key].shows, one.shows)]
    assert changed == [
        ("map", "map", ""),
        ("swimlane", "movers-lane", ""),
        ("lane", "pains", ""),
        ("part", "pains", "buy"),
        ("element", "pain", ""),
    ]


def test_a_channel_with_another_name_changes_the_rows_that_show_it():
    before = rich()
    after = change(before, "phone", name="Call")
    old = {one.key: one for one in every(whole(before))}
    changed = {one.id for one in every(whole(after)) if not same(old[one.key].shows, one.shows)}
    assert "browse" in changed
    assert "ask" not in changed


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("browse", {"browse", "movers-cards", "movers-lane", "map"}),
        ("CALL back", {"idea", "ideas", "movers-lane", "map"}),
        ("short", {"short", "movers-lane", "map"}),
        ("contact nowhere", set()),
    ],
)
def test_a_filter_keeps_what_says_so_and_what_leads_there(words, kept):
    assert {id for _, id, _ in matching(whole(rich()), words)} == kept


def test_a_filter_finds_touchpoints_by_their_channel():
    assert ("element", "ask", "") in matching(whole(rich()), "website")


def test_a_row_tells_whether_another_may_stand_in_it():
    document = rich()
    assert may_lead(branch(document, "swimlane", "movers-lane"), ("element", "pain", ""))
    assert not may_lead(branch(document, "swimlane", "workers-lane"), ("element", "pain", ""))
    assert not may_lead(branch(document, "stages", "map"), ("element", "pain", ""))


def drop(document, ids, onto, before=None):
    return check_edit(document, lambda d: dropped(d, ids, onto, before))


def test_an_element_drops_between_others_of_its_kind_and_its_path_follows():
    document = rich()
    after = drop(document, ["help"], branch(document, "part", "movers-cards", "find"), "browse")
    assert row(after, "movers-cards") == "find: ask help browse | buy: call order"
    assert route(after, "usual") == "ask help browse call order"


def test_elements_dropped_on_a_lane_keep_their_stages():
    document = rich()
    after = drop(document, ["ask", "help"], branch(document, "lane", "workers-cards"))
    assert row(after, "workers-cards") == "find: search ask | use: chat help"


def test_elements_dropped_on_a_stage_keep_their_lanes():
    document = rich()
    after = drop(document, ["ask", "pain"], branch(document, "stage", "use"))
    assert (find(after, "ask").stage, find(after, "pain").stage) == ("use", "use")
    assert lane_of(after, "pain").id == "pains"


def test_stages_swimlanes_lanes_and_paths_change_their_order():
    document = rich()
    stages = drop(document, ["use"], branch(document, "stages", "map"), "find")
    assert [one.id for one in stages.maps[0].stages] == ["use", "find", "buy"]
    swimlanes = drop(document, ["workers-lane"], branch(document, "map", "map"), "movers-lane")
    assert [one.id for one in swimlanes.maps[0].swimlanes] == ["workers-lane", "movers-lane"]
    lanes = drop(document, ["ideas"], branch(document, "swimlane", "movers-lane"), "movers-cards")
    assert lanes.maps[0].swimlanes[0].lanes[0].id == "ideas"
    paths = drop(document, ["short"], branch(document, "paths", "movers-lane"), "usual")
    assert [one.id for one in paths.maps[0].swimlanes[0].paths] == ["short", "usual"]


@pytest.mark.parametrize(
    ("ids", "onto"),
    [
        (["ask"], ("part", "pains", "buy")),
        (["pain"], ("lane", "movers-cards")),
        (["ideas"], ("swimlane", "workers-lane")),
        (["find"], ("swimlane", "movers-lane")),
        (["ask", "ideas"], ("swimlane", "movers-lane")),
        (["ask"], ("paths", "movers-lane")),
        ([], ("map", "map")),
    ],
)
def test_what_cannot_stand_somewhere_does_not_drop_there(ids, onto):
    document = rich()
    assert dropped(document, ids, branch(document, *onto), None) is None
