"""Copies stand beside their originals and lead to copies."""

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.duplicate import duplicate
from journeydesk.model.journey import Swimlane
from journeydesk.model.tree import NoSuchElement, descendants, find, home
from tests.support.checks import check_edit
from tests.support.maps import counted, rich, route, row, small


def doubled(document, *ids):
    """The document with copies, and the ids of the copies; held to what edits promise."""
    after = check_edit(document, lambda d: duplicate(d, ids, counted())[0])
    return after, duplicate(document, ids, counted())[1]


def test_the_copy_of_a_touchpoint_stands_behind_it_and_on_the_same_paths():
    after, (copy,) = doubled(small(), "call")
    assert row(after, "movers-cards") == f"find: ask browse | buy: call {copy} order | use: help"
    assert route(after, "usual") == f"ask browse call {copy} order help"
    assert route(after, "short") == "browse order"
    assert find(after, copy).title == "call"
    after, (copy,) = doubled(small(), "browse")
    assert route(after, "usual") == f"ask browse {copy} call order help"
    assert route(after, "short") == f"browse {copy} order"


def test_the_copy_of_a_touchpoint_on_no_path_joins_the_first_as_anything_new_does():
    start = change(small(), "usual", touchpoints=("ask", "browse", "help"))
    after, (copy,) = doubled(start, "call")
    assert route(after, "usual") == f"ask browse {copy} help"


def test_the_copy_of_a_note_speaks_of_the_same_touchpoint():
    after, (copy,) = doubled(small(), "pain")
    assert row(after, "pains") == f"buy: pain {copy}"
    assert find(after, copy).touchpoint == "call"
    after, (copy,) = doubled(small(), "idea")
    assert find(after, copy).answers == ("pain",)


def test_the_copy_of_a_stage_brings_copies_of_its_cards_on_the_same_paths():
    after, (stage,) = doubled(small(), "buy")
    assert [one.id for one in after.maps[0].stages] == ["find", "buy", stage, "use"]
    _, first, second, third = row(after, "movers-cards").split(" | ")
    assert first == "buy: call order"
    copies = second.removeprefix(f"{stage}: ").split()
    assert [find(after, id).title for id in copies] == ["call", "order"]
    assert third == "use: help"
    assert route(after, "usual") == f"ask browse call order {' '.join(copies)} help"
    assert route(after, "short") == f"browse order {copies[1]}"


def test_copies_inside_a_copied_stage_lead_to_each_other():
    after, (stage,) = doubled(small(), "buy")
    pain = next(i for i in find(after, "pains").items if i.stage == stage)
    idea = next(i for i in find(after, "ideas").items if i.stage == stage)
    assert find(after, pain.touchpoint).stage == stage
    assert idea.answers == (pain.id,)


def test_a_copied_swimlane_leads_nowhere_but_into_itself():
    after, (copy,) = doubled(rich(), "movers-lane")
    swimlane = find(after, copy)
    assert isinstance(swimlane, Swimlane)
    assert [one.id for one in after.maps[0].swimlanes] == ["movers-lane", copy, "workers-lane"]
    assert swimlane.segment == "movers"
    original = find(after, "movers-lane")
    assert not swimlane.contents.holds_any(original.contents.ids)
    assert [len(path.touchpoints) for path in swimlane.paths] == [5, 2]
    assert swimlane.lanes[1].path == swimlane.paths[0].id
    assert swimlane.lanes[3].items[0].answers == (swimlane.lanes[2].items[0].id,)


def test_a_copied_map_has_stages_of_its_own():
    after, (copy,) = doubled(rich(), "map")
    first, second = after.maps
    assert second.id == copy
    assert not {i.id for i in descendants(first)} & {i.id for i in descendants(second)}
    assert [stage.title for stage in second.stages] == [stage.title for stage in first.stages]
    assert first is rich().maps[0] or first == rich().maps[0]


def test_lanes_paths_channels_and_segments_have_copies_too():
    after, copies = doubled(rich(), "pains", "usual", "web", "movers", "log", "arc")
    assert len(set(copies)) == 6
    assert [len(row) for row in (after.channels, after.segments, after.evidence)] == [4, 3, 4]
    assert route(after, copies[1]) == route(after, "usual")
    assert home(after, copies[5], Swimlane).id == "movers-lane"


def test_several_are_copied_in_their_order():
    after, (first, second) = doubled(small(), "ask", "browse")
    assert row(after, "movers-cards") == f"find: ask {first} browse {second} | buy: call order | use: help"
    assert route(after, "usual") == f"ask {first} browse {second} call order help"
    assert route(after, "short") == f"browse {second} order"


def test_nothing_is_copied_when_nothing_is_asked_for():
    start = small()
    assert duplicate(start, [], counted()) == (start, ())
    with pytest.raises(NoSuchElement):
        duplicate(start, ["ghost"], counted())
