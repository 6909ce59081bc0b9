"""Commands: asking and doing are one, and what a key does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import add
from journeydesk.editing.commands import COMMANDS, available
from journeydesk.editing.new import new_document, new_map
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import MapState, Stage
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import evolve
from tests.support.checks import check_step, holds_together
from tests.support.maps import counted, rich, route, row, small
from tests.support.strategies import documents

BY_NAME = {command.name: command for command in COMMANDS}


def state(*selection: str, document=None) -> EditorState:
    return EditorState.of(document or small()).selecting(selection)


def do(name: str, before: EditorState) -> EditorState:
    after = check_step(before, BY_NAME[name].perform)
    assert after is not None, f"{name} is not possible"
    return after


def cannot(name: str, before: EditorState) -> bool:
    return BY_NAME[name].perform(before) is None


def names(before: EditorState) -> set[str]:
    return {command.name for command in available(before)}


def test_names_and_shortcuts_are_given_once():
    assert len(BY_NAME) == len(COMMANDS)
    shortcuts = [key for command in COMMANDS for key in command.keys]
    assert len(set(shortcuts)) == len(shortcuts)
    assert all(command.label for command in COMMANDS)


def test_with_nothing_selected_there_is_only_what_needs_no_selection():
    offered = names(state())
    assert {
        "select_all",
        "add_stage",
        "add_segment",
        "add_map",
        "duplicate_as_future",
        "add_lane_quote",
    } <= offered
    assert not offered & {
        "delete",
        "duplicate",
        "select_none",
        "collapse",
        "hide",
        "show_hidden",
        "lock",
        "automatic_size",
        "earlier",
        "feel_better",
        "next_stage",
        "delete_map",
    }


SELECTIONS = ("", "ask", "pain ask", "buy", "movers-lane", "map", "web", "usual", "relief", "pains")


@pytest.mark.parametrize("selection", SELECTIONS)
def test_what_is_offered_does_something_and_holds_together(selection):
    before = state(*selection.split(), document=rich())
    for command in available(before):
        after = check_step(before, command.perform)
        assert after is not None
        assert after is not before


def test_delete_takes_what_is_selected_and_selects_nothing():
    after = do("delete", state("call", "pain"))
    assert row(after.document, "movers-cards") == "find: ask browse | buy: order | use: help"
    assert after.selection == ()


def test_duplicate_selects_the_copies():
    after = do("duplicate", state("ask", "pain"))
    assert len(after.selection) == 2
    assert [type(find(after.document, id)).__name__ for id in after.selection] == ["Touchpoint", "Note"]


def test_all_elements_of_the_map_in_view_are_selected():
    two = add(small(), new_map("Another", (), counted()))
    assert len(do("select_all", state(document=two)).selection) == 10
    assert cannot("select_all", EditorState.of(two).viewing(two.maps[1].id))
    assert do("select_none", state("ask")).selection == ()


def test_earlier_and_later_move_along_the_row_and_stop_at_its_ends():
    after = do("earlier", state("order"))
    assert row(after.document, "movers-cards") == "find: ask browse | buy: order call | use: help"
    assert route(after.document, "usual") == "ask browse order call help"
    assert cannot("earlier", after)
    assert row(do("later", after).document, "movers-cards") == row(small(), "movers-cards")
    assert cannot("later", state("order"))
    assert cannot("later", state("browse", "order"))


def test_several_move_together_along_their_rows_and_keep_their_order():
    after = do("later", state("call", "ask"))
    assert row(after.document, "movers-cards") == "find: browse ask | buy: order call | use: help"
    assert route(after.document, "usual") == "browse ask order call help"
    two = do("next_stage", state("browse"))
    after = do("later", two.selecting(["order", "call"]))
    assert row(after.document, "movers-cards") == "find: ask | buy: browse call order | use: help"
    assert [s.id for s in do("later", state("find", "buy")).journey.stages] == ["use", "find", "buy"]
    assert [s.id for s in do("earlier", state("buy", "use")).journey.stages] == ["buy", "use", "find"]
    assert cannot("later", state("ask", "find"))
    assert cannot("later", state("movers-cards", "workers-cards"))


def test_home_and_end_move_to_the_ends_of_the_row():
    after = do("to_end", state("find"))
    assert [stage.id for stage in after.journey.stages] == ["buy", "use", "find"]
    assert [stage.id for stage in do("to_start", after).journey.stages] == ["find", "buy", "use"]
    assert row(do("to_start", state("order")).document, "movers-cards").startswith(
        "find: ask browse | buy: order call"
    )
    assert find(do("to_end", state("relief")).document, "relief").at == 1.0


def test_elements_move_up_and_down_to_the_next_lane_that_takes_them():
    after = do("lane_below", state("pain"))
    assert row(after.document, "ideas") == "buy: idea pain"
    after = do("lane_below", after)
    assert row(after.document, "worker-pains") == "buy: pain"
    assert find(after.document, "idea").answers == ()
    assert cannot("lane_below", after)
    assert cannot("lane_above", state("pain"))


def test_touchpoints_move_to_the_next_swimlane_in_their_order_and_leave_their_paths():
    after = do("lane_below", state("browse", "ask"))
    assert row(after.document, "workers-cards") == "find: search ask browse | use: chat"
    assert route(after.document, "usual") == "call order help"
    assert route(after.document, "online") == "search ask browse chat"
    assert cannot("lane_above", state("ask", "pain"))


def test_lanes_and_swimlanes_move_up_and_down():
    after = do("lane_below", state("movers-cards"))
    assert [lane.id for lane in after.journey.swimlanes[0].lanes][:2] == ["movers-curve", "movers-cards"]
    assert do("lane_above", state("workers-lane")).journey.swimlanes[0].id == "workers-lane"
    assert cannot("lane_above", state("movers-lane"))
    assert cannot("lane_below", state("find"))


def test_stages_swimlanes_and_channels_move_along_their_rows():
    assert [s.id for s in do("later", state("find")).journey.stages] == ["buy", "find", "use"]
    assert do("earlier", state("workers-lane")).journey.swimlanes[0].id == "workers-lane"
    assert [c.id for c in do("later", state("web")).document.channels] == ["phone", "web", "store"]
    assert cannot("earlier", state("map"))


def test_elements_move_to_the_stage_beside_unless_one_is_at_the_end():
    after = do("next_stage", state("ask", "pain"))
    assert row(after.document, "movers-cards") == "find: browse | buy: call order ask | use: help"
    assert row(after.document, "pains") == "use: pain"
    assert cannot("previous_stage", state("ask", "pain"))
    assert cannot("next_stage", state("help"))
    assert cannot("next_stage", state("movers-cards"))


def test_a_stage_itself_moves_past_its_neighbour_with_the_keys_of_the_outline():
    assert [s.id for s in do("next_stage", state("find")).journey.stages] == ["buy", "find", "use"]
    assert [s.id for s in do("previous_stage", state("use")).journey.stages] == ["find", "use", "buy"]
    assert cannot("previous_stage", state("find"))


def test_feelings_rise_and_fall_with_the_arrows():
    after = do("feel_much_worse", state("relief"))
    assert find(after.document, "relief").value == -0.5
    assert cannot("feel_better", state("pain"))
    assert cannot("feel_better", state("ask"))  # a first feeling is given by hand, where it is seen
    assert find(do("feel_better", state("ask", document=rich())).document, "ask").emotion == 0.6


def test_a_new_stage_stands_behind_the_selected_one_and_is_selected():
    after = do("add_stage", state("find"))
    assert [s.id for s in after.journey.stages][1] == after.selection[0]
    assert isinstance(find(after.document, after.selection[0]), Stage)
    assert do("add_stage", state()).journey.stages[-1].id != "use"


def test_a_new_lane_goes_into_the_swimlane_of_what_is_selected():
    after = do("add_lane_quote", state("chat"))
    assert after.journey.swimlanes[1].lanes[-1].id == after.selection[0]
    after = do("add_lane_arc", state())
    assert after.journey.swimlanes[0].lanes[-1].kind == "arc"


def test_a_new_segment_brings_its_swimlane():
    after = do("add_segment", state())
    assert after.journey.swimlanes[-1].segment == after.document.segments[-1].id
    assert after.selection == (after.journey.swimlanes[-1].id,)


def test_maps_are_added_copied_and_deleted():
    after = do("add_map", state())
    assert len(after.journey.swimlanes) == 2
    future = do("duplicate_as_future", state())
    assert (future.journey.state, future.journey.title) == (MapState.FUTURE, "A journey (Future state)")
    assert len(future.document.maps) == 2
    assert do("delete_map", future).map_id == "map"
    assert cannot("delete_map", state())


def test_what_is_new_in_a_german_map_has_german_names():
    german = EditorState.of(evolve(rich(), language="de"))
    stage = do("add_stage", german).journey.stages[-1]
    journey = do("add_map", german).journey
    after = do("add_segment", german)
    assert stage.title == "Neue Phase"
    assert (journey.title, journey.stages[0].title) == ("Neue Reise", "Aufmerksam werden")
    assert (after.document.segments[-1].name, after.journey.swimlanes[-1].paths[0].name) == (
        "Neues Segment",
        "Üblicher Pfad",
    )
    assert do("duplicate_as_future", german).journey.title == "A journey (Soll-Zustand)"


def test_a_new_document_has_something_to_begin_with():
    document = new_document(counted())
    holds_together(document)
    assert (len(document.maps), len(document.maps[0].stages), len(document.channels)) == (1, 5, 8)


@given(st.data())
def test_what_is_offered_is_what_can_be_done(data: st.DataObject) -> None:
    """What asking whether a command can be done says is what trying it says."""
    document = data.draw(documents() | st.just(rich()))
    journey = document.maps[0]
    ids = [item.id for item in descendants(journey)]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True) if ids else st.just([]))
    before = EditorState.of(document).selecting(chosen, pointed=data.draw(st.booleans()))
    tried = [command.name for command in COMMANDS if command.perform(before) is not None]
    assert [command.name for command in available(before)] == tried
