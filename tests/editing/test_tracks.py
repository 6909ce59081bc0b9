"""Collapse, hide, lock and resize stages, swimlanes and lanes: by commands, several at once, nothing lost."""

from __future__ import annotations

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.clipboard import copied, pasted
from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import collapse, hidden_tracks, hide, lock, resize, seen, unfolded
from journeydesk.model.lanes import Element
from journeydesk.model.tree import find
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import counted, rich, row, small

BY_NAME = {command.name: command for command in COMMANDS}


def do(name: str, selection: str = "", document=None) -> EditorState:
    before = EditorState.of(document or small()).selecting(selection.split())
    after = BY_NAME[name].perform(before)
    assert after is not None, f"{name} is not possible"
    return after


def cannot(name: str, selection: str, document=None) -> bool:
    return BY_NAME[name].perform(EditorState.of(document or small()).selecting(selection.split())) is None


def flags(state: EditorState, field: str, ids: str) -> list[bool]:
    return [getattr(find(state.document, id), field) for id in ids.split()]


@pytest.mark.parametrize("edit", [collapse, hide, lock])
def test_how_something_stands_is_an_edit_like_any_other(edit):
    check_edit(rich(), lambda d: edit(d, ["buy", "pains", "movers-lane", "ask", "nobody"]))
    check_no_change(rich(), lambda d: edit(d, ["ask", "usual"]))
    check_no_change(edit(rich(), ["pains"]), lambda d: edit(d, ["pains"]))


def test_sizes_are_kept_within_limits_and_in_whole_units():
    after = check_edit(rich(), lambda d: resize(d, {"buy": 400.4, "pains": 99999.0, "ask": 3.0}))
    assert (find(after, "buy").width, find(after, "pains").height) == (400, 4000)
    check_no_change(rich(), lambda d: resize(d, {"buy": None, "ask": 3.0}))
    assert find(resize(after, {"buy": None}), "buy").width is None


def test_several_are_collapsed_at_once_and_expanded_when_all_are():
    both = do("collapse", "buy pains")
    assert flags(both, "collapsed", "buy pains") == [True, True]
    assert flags(do("collapse", "buy pains", both.document), "collapsed", "buy pains") == [False, False]
    one = collapse(small(), ["buy"])
    assert flags(do("collapse", "buy pains", one), "collapsed", "buy pains") == [True, True]
    assert cannot("collapse", "ask")


def test_what_is_folded_away_is_no_longer_selected():
    assert do("collapse", "pains ask pain").selection == ("pains", "ask")
    assert do("collapse", "buy ask call").selection == ("buy", "ask")
    assert do("hide", "workers-lane search ask").selection == ("ask",)


def test_what_is_hidden_is_shown_again_and_then_selected():
    hidden = do("hide", "buy pains workers-lane")
    assert flags(hidden, "hidden", "buy pains workers-lane") == [True] * 3
    assert len(hidden_tracks(hidden.journey)) == 3
    shown = do("show_hidden", "", hidden.document)
    assert shown.selection == ("buy", "pains", "workers-lane")
    assert hidden_tracks(shown.journey) == ()
    assert cannot("show_hidden", "")
    assert cannot("hide", "ask")


def test_locks_are_set_and_taken_and_an_element_unlocks_what_holds_it():
    locked = do("lock", "buy pains")
    assert flags(locked, "locked", "buy pains") == [True, True]
    assert flags(do("lock", "buy pains", locked.document), "locked", "buy pains") == [False, False]
    assert flags(do("lock", "pain", locked.document), "locked", "buy pains") == [True, False]
    assert cannot("lock", "ask", locked.document)


def test_sizes_become_automatic_again():
    large = resize(small(), {"buy": 400.0, "pains": 90.0})
    after = do("automatic_size", "buy pains use", large)
    assert (find(after.document, "buy").width, find(after.document, "pains").height) == (None, None)
    assert cannot("automatic_size", "use workers-lane", large)


def test_all_is_all_that_is_seen():
    folded = hide(collapse(rich(), ["buy", "quotes"]), ["workers-lane"])
    chosen = do("select_all", "", folded).selection
    assert {"ask", "browse", "help", "relief", "frame"} <= set(chosen)
    assert not {"call", "pain", "quote", "search"} & set(chosen)
    assert [i.id for i in seen(folded.maps[0]) if isinstance(i, Element)] == list(chosen)


def test_what_is_hidden_is_passed_by_when_something_moves_along_its_row():
    order = [stage.id for stage in do("later", "find", hide(small(), ["buy"])).journey.stages]
    assert order.index("find") > order.index("use")
    after = do("next_stage", "ask", collapse(small(), ["buy"]))
    assert row(after.document, "movers-cards") == "find: browse | buy: call order | use: help ask"
    assert cannot("next_stage", "ask", hide(collapse(small(), ["buy"]), ["use"]))


def test_what_is_added_or_pasted_is_seen():
    hidden = hide(collapse(small(), ["movers-cards"]), ["movers-lane", "find"])
    after = do("add_lane_quote", "", hidden)
    assert not find(after.document, "movers-lane").hidden
    clip = copied(EditorState.of(small()).selecting(["ask"]))
    state = pasted(EditorState.of(hidden).selecting(["find"]), clip, counted())
    assert not find(state.document, "movers-lane").hidden
    assert not find(state.document, "movers-cards").collapsed
    assert not find(state.document, "find").hidden
    assert state.selection[0] in {item.id for item in seen(state.journey)}


def test_a_lane_that_is_pasted_anew_is_open():
    start = lock(collapse(rich(), ["quotes"]), ["quotes"])
    clip = copied(EditorState.of(start).selecting(["quote"]))
    state = pasted(EditorState.of(start).selecting(["workers-lane"]), clip, counted())
    lane = state.journey.swimlanes[1].lanes[-1]
    assert (lane.kind, lane.collapsed, lane.locked) == ("notes", False, False)


def test_a_copy_can_be_seen_and_keeps_its_size():
    document, (copy,) = duplicate(hide(change(rich(), "pains", height=90.0), ["pains"]), ["pains"], counted())
    assert (find(document, copy).hidden, find(document, copy).height) == (False, 90)


def test_unfolding_opens_just_what_is_around():
    folded = collapse(hide(rich(), ["movers-lane", "buy"]), ["pains", "quotes", "buy"])
    after = check_edit(folded, lambda d: unfolded(d, ["pain"]))
    assert [find(after, id).hidden for id in ("movers-lane", "buy")] == [False, False]
    assert [find(after, id).collapsed for id in ("pains", "buy", "quotes")] == [False, False, True]
    check_no_change(rich(), lambda d: unfolded(d, ["pain", "nobody"]))
    assert find(unfolded(hide(collapse(rich(), ["pains"]), ["pains"]), ["pains"]), "pains").collapsed


# ---------------------------------------------------------------- one segment alone


def test_one_segment_is_shown_alone_and_all_again():
    alone = do("only_this", "ask", rich())
    swimlanes = alone.journey.swimlanes
    assert [one.hidden for one in swimlanes] == [not one.contents.holds("ask") for one in swimlanes]
    again = do("only_this", "ask", alone.document)
    assert not any(one.hidden for one in again.journey.swimlanes)


def test_with_nothing_or_all_selected_no_segment_is_alone():
    assert cannot("only_this", "", rich())
    assert cannot("only_this", " ".join(one.id for one in rich().maps[0].swimlanes), rich())
