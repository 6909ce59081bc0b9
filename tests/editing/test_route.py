"""How a path follows the hand."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.route import joined, reading_order, rerouted
from journeydesk.model.journey import Path, Stage
from journeydesk.model.lanes import TouchpointLane
from tests.support.maps import cards

LETTERS = "abcdefgh"
ORDER = {letter: index for index, letter in enumerate(LETTERS)}


def path(steps):
    return Path(id="p", touchpoints=tuple(steps))


def after(found):
    return "".join(found.touchpoints)


def test_reading_goes_stage_by_stage_and_lane_by_lane():
    lanes = (
        TouchpointLane(id="one", items=cards("buy: c | find: a")),
        TouchpointLane(id="two", items=cards("find: b | buy: d")),
    )
    stages = (Stage(id="find"), Stage(id="buy"))
    assert list(reading_order(lanes, stages)) == ["a", "b", "c", "d"]
    assert list(reading_order(lanes, stages[::-1])) == ["c", "d", "a", "b"]


def test_a_touchpoint_that_moved_finds_its_new_place():
    assert after(rerouted(path("bca"), ["a"], ORDER)) == "abc"
    assert after(rerouted(path("dabc"), ["d"], ORDER)) == "abcd"
    assert after(rerouted(path("ab"), ["d"], ORDER)) == "ab"


def test_a_touchpoint_the_path_visits_twice_keeps_its_places():
    assert after(rerouted(path("babc"), ["b"], ORDER)) == "babc"


def test_a_newcomer_stands_behind_what_comes_before_it():
    assert after(joined(path("abd"), "c", ORDER)) == "abcd"
    assert after(joined(path("bd"), "a", ORDER)) == "abd"
    assert after(joined(path(""), "a", ORDER)) == "a"
    assert after(joined(path("abab"), "c", ORDER)) == "ababc"
    known = path("cab")
    assert joined(known, "a", ORDER) is known


def test_on_a_path_that_leads_back_a_newcomer_follows_what_comes_last_before_it():
    assert after(joined(path("ba"), "c", ORDER)) == "bca"


@given(st.lists(st.sampled_from(LETTERS), max_size=12), st.sets(st.sampled_from(LETTERS)))
def test_rerouting_keeps_every_step_and_the_order_of_what_stays(steps, moved):
    found = rerouted(path(steps), moved, ORDER)
    assert sorted(found.touchpoints) == sorted(steps)
    left = [step for step in steps if step not in moved or steps.count(step) > 1]
    assert [step for step in found.touchpoints if step in left] == left


@given(st.sets(st.sampled_from(LETTERS)), st.sets(st.sampled_from(LETTERS)))
def test_a_path_in_order_stays_in_order(steps, moved):
    in_order = path(sorted(steps))
    assert rerouted(in_order, moved, ORDER) is in_order
    for newcomer in moved:
        in_order = joined(in_order, newcomer, ORDER)
    assert list(in_order.touchpoints) == sorted(steps | moved)
