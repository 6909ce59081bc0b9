"""Drawing, lengthening and reordering paths."""

import pytest

from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.paths import NotOnePath, draw_path, follow, join, leave, pass_by
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import Swimlane
from journeydesk.model.tree import find, home
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import counted, route, small


def command(name):
    return next(one for one in COMMANDS if one.name == name)


def test_a_new_path_has_a_name_and_a_colour_of_its_own():
    after = check_edit(small(), lambda d: draw_path(d, ["ask", "help", "ask"], counted())[0])
    paths = home(after, "movers-cards", Swimlane).paths
    assert (paths[-1].name, paths[-1].touchpoints) == ("Path 3", ("ask", "help", "ask"))
    again = check_edit(after, lambda d: draw_path(d, ["ask", "order"], counted("more-"))[0])
    last = home(again, "movers-cards", Swimlane).paths[-1]
    assert last.name == "Path 4"
    assert last.colour not in (None, paths[-1].colour, "#2563eb")


@pytest.mark.parametrize("steps", [("ask", "search"), ()])
def test_a_path_stays_in_one_swimlane(steps):
    with pytest.raises(NotOnePath):
        draw_path(small(), steps, counted())


@pytest.mark.parametrize(
    ("between", "touchpoint", "expected"),
    [
        (("browse", "order"), "help", "browse help order"),
        (("browse", "order"), "browse", "browse order"),
        (("order", "browse"), "help", "browse order"),
    ],
)
def test_a_path_is_led_past_another_touchpoint(between, touchpoint, expected):
    assert route(pass_by(small(), "short", between, touchpoint), "short") == expected


def test_a_touchpoint_that_is_on_the_path_already_is_moved_along_it():
    after = check_edit(small(), lambda d: pass_by(d, "usual", ("order", "help"), "browse"))
    assert route(after, "usual") == "ask call order browse help"
    after = check_edit(after, lambda d: pass_by(d, "usual", ("ask", "call"), "browse"))
    assert route(after, "usual") == "ask browse call order help"


def test_a_touchpoint_that_the_path_visits_twice_comes_once_more():
    document = follow(small(), "usual", ("ask", "call", "ask", "order", "help"))
    after = check_edit(document, lambda d: pass_by(d, "usual", ("order", "help"), "ask"))
    assert route(after, "usual") == "ask call ask order ask help"


def test_touchpoints_join_at_their_place_in_time_and_leave_with_all_their_visits():
    after = check_edit(small(), lambda d: join(d, "short", ["help", "ask", "search"]))
    assert route(after, "short") == "ask browse order help"
    looped = follow(after, "short", ("ask", "browse", "ask"))
    assert route(check_edit(looped, lambda d: leave(d, "short", ["ask"])), "short") == "browse"
    check_no_change(small(), lambda d: leave(d, "short", ["ask"]))


def test_the_selection_becomes_a_path_in_the_order_in_which_it_was_chosen():
    state = EditorState.of(small()).selecting(["help", "ask", "call"])
    after = command("path_of_selection").perform(state)
    (path,) = after.selection
    assert route(after.document, path) == "help ask call"
    for wrong in (["help"], ["ask", "search"], ["pain", "idea"], []):
        assert command("path_of_selection").perform(state.selecting(wrong)) is None


def test_what_is_selected_joins_and_leaves_the_path_that_is_selected_with_it():
    state = EditorState.of(small()).selecting(["help", "short"])
    joined = command("join_path").perform(state)
    assert route(joined.document, "short") == "browse order help"
    left = command("leave_path").perform(joined)
    assert route(left.document, "short") == "browse order"
    assert command("leave_path").perform(left) is None


def test_without_a_selected_path_the_first_one_that_it_means_something_for_is_taken():
    state = EditorState.of(small()).selecting(["help"])
    assert route(command("join_path").perform(state).document, "short") == "browse order help"
    assert route(command("leave_path").perform(state).document, "usual") == "ask browse call order"
    assert command("join_path").perform(state.selecting(["usual"])) is None


def test_a_selected_path_moves_up_and_down_in_its_swimlane():
    state = EditorState.of(small()).selecting(["short"])
    up = command("path_up").perform(state)
    assert [path.id for path in home(up.document, "short", Swimlane).paths] == ["short", "usual"]
    assert command("path_up").perform(up) is None
    down = command("path_down").perform(up)
    assert [path.id for path in home(down.document, "short", Swimlane).paths] == ["usual", "short"]
    assert command("path_down").perform(state.selecting(["ask"])) is None


def test_a_deleted_path_comes_back_by_undo_as_it_was():
    state = EditorState.of(small()).selecting(["short"])
    after = command("delete").perform(state)
    assert len(home(after.document, "ask", Swimlane).paths) == 1
    assert find(state.document, "short").touchpoints == ("browse", "order")
