"""Undo, redo, selection, and what is in view."""

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.history import DEPTH, History
from journeydesk.editing.new import new_map
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from tests.support.maps import counted, small


def start() -> History:
    return History.of(EditorState.of(small()))


def titled(history: History, title: str, merges: str = "") -> History:
    state = history.state.edited(change(history.state.document, "ask", title=title))
    return history.commit(f"Call it {title}", state, merges)


def undone(history: History, times: int = 1) -> History:
    for _ in range(times):
        back = history.undo()
        assert back is not None
        history = back
    return history


def redone(history: History) -> History:
    forth = history.redo()
    assert forth is not None
    return forth


# ---------------------------------------------------------------- steps


def test_undo_gives_back_the_very_state_and_redo_the_very_other():
    first = start()
    second = titled(first, "one")
    third = titled(second, "two")
    assert undone(third).state is second.state
    assert undone(third, 2).state is first.state
    assert redone(redone(undone(third, 2))).state is third.state


def test_steps_have_names():
    history = titled(titled(start(), "one"), "two")
    assert history.undo_label == "Call it two"
    assert history.redo_label is None
    assert undone(history).redo_label == "Call it two"
    assert undone(history).undo_label == "Call it one"
    assert undone(history, 2).undo_label is None


def test_there_is_a_beginning_and_an_end():
    assert start().undo() is None
    assert titled(start(), "one").redo() is None


def test_a_new_step_after_undo_forgets_the_way_forth():
    history = titled(undone(titled(start(), "one")), "two")
    assert history.redo() is None
    assert undone(history).state is not None


def test_an_edit_that_changes_nothing_is_no_step():
    history = start()
    assert history.commit("Nothing", history.state) is history
    assert titled(history, "ask") is history


def test_steps_that_belong_together_are_undone_together():
    history = titled(titled(titled(start(), "a", "typing"), "ab", "typing"), "abc", "typing")
    assert undone(history).undo() is None
    assert redone(undone(history)).state is history.state


def test_other_steps_between_and_a_look_elsewhere_end_what_belongs_together():
    history = titled(titled(titled(start(), "a", "typing"), "ab"), "abc", "typing")
    assert undone(history, 3).undo() is None
    looked = titled(start(), "a", "typing")
    looked = looked.looking(looked.state.selecting(["call"]))
    assert undone(titled(looked, "ab", "typing"), 2).undo() is None


def test_after_undo_a_new_step_stands_for_itself():
    typed = titled(start(), "a", "typing")
    other = titled(typed, "b")
    again = titled(undone(other), "ab", "typing")
    assert undone(again).state.document is typed.state.document
    redo = redone(undone(typed))
    assert undone(titled(redo, "ab", "typing")).state is typed.state


def test_the_oldest_steps_are_forgotten():
    history = start()
    for number in range(DEPTH + 20):
        history = titled(history, str(number))
    assert len(history.past) == DEPTH
    assert undone(history, DEPTH).undo() is None


# ---------------------------------------------------------------- selection and view


def test_undo_brings_the_selection_back_that_was_there():
    history = start()
    history = history.looking(history.state.selecting(["call", "pain"]))
    before = history.state
    history = history.commit("Delete", before.edited(remove(before.document, before.selection)))
    assert history.state.selection == ()
    assert undone(history).state is before
    assert undone(history).state.selection == ("call", "pain")


def test_looking_elsewhere_is_no_step_and_keeps_the_way_forth():
    history = undone(titled(start(), "one"))
    looking = history.looking(history.state.selecting(["call"]))
    assert looking.redo_label == "Call it one"
    assert looking.undo() is None
    assert looking.looking(looking.state) is looking


def test_a_selection_has_no_doubles_and_keeps_its_order():
    state = EditorState.of(small()).selecting(["call", "ask", "call"])
    assert state.selection == ("call", "ask")
    assert state.selecting(("call", "ask")) is state


def test_what_is_gone_is_no_longer_selected():
    state = EditorState.of(small()).selecting(["ask", "call"])
    assert state.edited(remove(state.document, ["buy"])).selection == ("ask",)
    many = EditorState.of(small())
    ids = [item.id for lane in many.journey.swimlanes[0].lanes for item in lane.items]
    many = many.selecting([*ids, "find"])
    assert set(many.edited(remove(many.document, ["buy"])).selection) == {
        "ask",
        "browse",
        "help",
        "relief",
        "find",
    }


def test_when_the_map_in_view_goes_the_first_one_comes_into_view():
    two = add(small(), new_map("Another", small().segments, counted()))
    state = EditorState.of(two).viewing(two.maps[1].id).selecting([two.maps[1].stages[0].id])
    after = state.edited(remove(two, [two.maps[1].id]))
    assert after.map_id == "map"
    assert after.selection == ()


def test_looking_at_another_map_selects_nothing():
    two = add(small(), new_map("Another", (), counted()))
    state = EditorState.of(two).selecting(["ask"])
    other = state.viewing(two.maps[1].id)
    assert (other.journey.title, other.selection) == ("Another", ())
    assert state.viewing("map") is state
