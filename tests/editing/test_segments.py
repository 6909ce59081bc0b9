"""Segments compared by commands: curve over curve in one lane, and two swimlanes side by side."""

from __future__ import annotations

import pytest

from journeydesk.editing.commands import COMMANDS
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import hide
from journeydesk.model.document import Document
from journeydesk.model.lanes import EmotionLane
from journeydesk.model.tree import find
from tests.support.checks import check_step
from tests.support.maps import band, board

BY_NAME = {command.name: command for command in COMMANDS}


def three() -> Document:
    return board(
        band("movers", "find: ask", EmotionLane(id="curve")),
        band("workers", "find: search", EmotionLane(id="other")),
        band("movers", "find: look", EmotionLane(id="third"), id="late"),
    )


def do(name: str, state: EditorState) -> EditorState:
    after = check_step(state, BY_NAME[name].perform)
    assert after is not None, f"{name} is not possible"
    return after


def chosen(*ids: str, document: Document | None = None) -> EditorState:
    return EditorState.of(document or three()).selecting(ids)


def cannot(name: str, state: EditorState) -> bool:
    return BY_NAME[name].perform(state) is None


def against(state: EditorState, lane: str = "curve") -> str | None:
    found = find(state.document, lane)
    assert isinstance(found, EmotionLane)
    return found.against


@pytest.mark.parametrize("selected", ["curve", "movers-lane", "ask"])
def test_a_curve_is_compared_with_one_segment_after_the_other_and_then_with_none(selected: str) -> None:
    state, found = chosen(selected), []
    for _ in range(3):
        state = do("compare", state)
        found.append(against(state))
    assert found == ["workers-lane", "late-lane", None]


def test_two_selected_swimlanes_are_compared_with_each_other() -> None:
    state = do("compare", chosen("late-lane", "movers-lane"))
    assert against(state) == "late-lane"
    assert against(do("compare", state)) is None


def test_comparing_is_stopped_at_once() -> None:
    state = do("compare", chosen("curve"))
    assert against(do("stop_comparing", state)) is None
    assert cannot("stop_comparing", chosen("curve"))


def test_without_a_curve_or_another_segment_nothing_is_compared() -> None:
    alone = board(band("movers", "find: ask", EmotionLane(id="curve")))
    assert cannot("compare", chosen("curve", document=alone))
    assert cannot("compare", chosen("movers-lane", document=board(band("movers", ""), band("workers", ""))))
    assert cannot("compare", chosen())


def seen(state: EditorState) -> list[str]:
    return [row.id for row in state.journey.swimlanes if not row.hidden]


@pytest.mark.parametrize("selected", [("movers-lane", "late-lane"), ("look", "ask"), ("late-lane", "curve")])
def test_two_segments_stand_under_each_other_and_the_others_step_back(selected: tuple[str, str]) -> None:
    state = do("side_by_side", chosen(*selected))
    assert seen(state) == ["movers-lane", "late-lane"]
    assert [row.id for row in state.journey.swimlanes] == ["movers-lane", "late-lane", "workers-lane"]
    assert state.selection == selected


def test_side_by_side_again_shows_all() -> None:
    state = do("side_by_side", chosen("movers-lane", "late-lane"))
    assert len(seen(do("side_by_side", state))) == 3


@pytest.mark.parametrize("selected", [(), ("ask",), ("movers-lane", "workers-lane", "late-lane")])
def test_it_takes_two(selected: tuple[str, ...]) -> None:
    assert cannot("side_by_side", chosen(*selected))


def test_two_that_are_alone_on_the_map_stand_side_by_side_already() -> None:
    both = board(band("movers", "find: ask"), band("workers", "find: search"))
    assert cannot("side_by_side", chosen("movers-lane", "workers-lane", document=both))
    shown = do("side_by_side", chosen("ask", "look", document=hide(three(), ["workers-lane"])))
    assert seen(shown) == ["movers-lane", "late-lane"]
