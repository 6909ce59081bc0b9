"""A load too heavy to be put into its new place at every step: its frames go with the hand until that rests."""

from __future__ import annotations

import pytest

from journeydesk.editing.state import EditorState
from journeydesk.layout.guides import Held, Landing
from journeydesk.layout.later import EVERYWHERE, near
from journeydesk.tools import carry
from tests.support.editor import Editor
from tests.support.maps import rich

SELECTED = ("ask", "browse", "pain")


@pytest.fixture(autouse=True)
def _heavy_is_what_a_small_map_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carry, "HEAVY", 2)


def carrying(*ids: str) -> Editor:
    editor = Editor(rich())
    editor.history = editor.history.commit("", editor.state.selecting(ids))
    return editor.press("ask").move_to("help").expect_state("Dragging")


def result(editor: Editor) -> EditorState:
    assert editor.preview is not None
    return editor.preview


def test_its_frames_go_with_the_hand_and_nothing_else_is_seen_until_the_hand_rests() -> None:
    editor = carrying(*SELECTED)
    before = editor.document
    (frames,) = editor.tool.guides()
    assert isinstance(frames, Held)
    taken = near(frames.rects, EVERYWHERE)
    assert [(rect.cx, rect.cy) for rect in taken] == [editor.middle(id) for id in SELECTED]
    assert editor.preview is None
    editor.rest()
    assert result(editor).document is not before
    assert [type(guide) for guide in editor.tool.guides()] == [Held, Landing]


def test_what_was_seen_stays_while_the_hand_goes_on() -> None:
    editor = carrying(*SELECTED).rest()
    seen = result(editor)
    editor.move_to("call")
    assert editor.preview is seen
    editor.rest()
    assert result(editor).document != seen.document


def test_it_comes_to_just_what_a_light_load_comes_to(monkeypatch: pytest.MonkeyPatch) -> None:
    rested, at_once = carrying(*SELECTED).rest(), carrying(*SELECTED)
    shown = result(rested).document
    monkeypatch.setattr(carry, "HEAVY", 200)
    light = carrying(*SELECTED)
    assert shown == result(light).document
    assert {shown} == {one.release().document for one in (rested, at_once, light)}


def test_copies_of_it_are_made_when_the_hand_rests_or_lets_go() -> None:
    editor = carrying(*SELECTED).held(alt=True).move_by(0, 0)
    assert editor.preview is None
    editor.release()
    assert len(editor.document.maps[0].swimlanes[0].contents.touchpoints) == 7
    assert editor.history.undo_label == "Duplicate"


def test_escape_forgets_it() -> None:
    editor = carrying(*SELECTED)
    before = editor.document
    assert editor.escape().document is before
    assert editor.preview is None


def test_many_points_of_a_curve_follow_the_hand_once_it_rests() -> None:
    editor = Editor(rich())
    editor.history = editor.history.commit(
        "", editor.state.selecting(("ask", "browse", "call"), pointed=True)
    )
    x, y = editor.dot("ask")
    editor.press((x, y)).move_to((x, y - 20))
    assert editor.preview is None
    before = editor.document
    editor.rest()
    assert result(editor).document is not before
    assert editor.release().history.undo_label == "Change emotion"


def test_a_light_load_is_seen_at_once() -> None:
    assert carrying("ask").preview is not None
