"""Alt and Ctrl make a drag take a copy along; the key may come or go on the way."""

from __future__ import annotations

import pytest

from journeydesk.layout.guides import Landing
from journeydesk.model.journey import Swimlane
from journeydesk.model.tree import find
from tests.support.editor import Editor
from tests.support.maps import rich, route, row, small


@pytest.mark.parametrize("key", ["alt", "ctrl"])
def test_a_copy_goes_with_the_hand_and_the_original_stays(key: str) -> None:
    editor = Editor(rich())
    before = editor.document
    editor.held(**{key: True}).press("call").move_to("help").expect_state("Dragging")
    assert editor.tool.cursor == "copy"
    editor.release()
    (copy,) = editor.state.selection
    assert copy != "call"
    assert row(editor.document, "movers-cards").startswith("find: ask browse | buy: call order | use:")
    assert getattr(find(editor.document, copy), "stage") == "use"  # noqa: B009
    assert "call" in route(editor.document, "usual")
    assert editor.history.undo_label == "Duplicate"
    assert editor.undo().document is before


def test_the_key_may_be_pressed_and_let_go_on_the_way() -> None:
    editor = Editor(small())
    editor.press("call").move_to("help")
    assert editor.preview is not None
    assert len(editor.preview.document.maps[0].swimlanes[0].contents.touchpoints) == 5
    editor.held(alt=True).move_by(0, 0)
    copied = editor.preview
    assert len(copied.document.maps[0].swimlanes[0].contents.touchpoints) == 6
    editor.held().move_by(0, 0).held(ctrl=True).move_by(0, 0)
    assert editor.preview.selection == copied.selection  # the copy is made once, and known again
    editor.held().move_by(0, 0).release()
    assert row(editor.document, "movers-cards").startswith("find: ask browse | buy: order | use:")
    assert editor.history.undo_label == "Move"


def test_escape_in_the_middle_of_copying_leaves_no_copy() -> None:
    editor = Editor(small())
    before = editor.document
    editor.held(alt=True).press("call").move_to("help").escape().expect_state("Idle")
    assert editor.document is before
    assert editor.preview is None


def test_several_kinds_are_copied_together_and_keep_their_order() -> None:
    editor = Editor(small())
    editor.click("order").held(shift=True).click("pain").click("call")
    editor.held(alt=True).drag("call", "help")
    titles = [getattr(find(editor.document, id), "title", "note") for id in editor.state.selection]
    assert titles == ["call", "order", "note"]
    assert len(find(editor.document, "pains").items) == 2  # type: ignore[attr-defined]


def test_stages_lanes_and_swimlanes_are_copied_by_their_heads() -> None:
    editor = Editor(small())
    x, y = editor.middle("use")
    editor.held(ctrl=True).drag("find", (x + 60, y))
    assert [stage.id for stage in editor.state.journey.stages][:3] == ["find", "buy", "use"]
    assert editor.state.journey.stages[3].title == "Find"
    editor.held(ctrl=True).drag((60, editor.middle("workers-lane")[1]), (60, editor.layout.tops[0] + 5))
    first, second, _ = editor.state.journey.swimlanes
    assert (first.segment, second.id) == ("workers", "movers-lane")
    label = editor.layout.bands[1].lanes[2].rect.x + 60
    y = editor.middle("pains")[1]
    editor.held(ctrl=True).drag((label, y), (label, editor.middle("movers-cards")[1] - 60))
    swimlane = find(editor.document, "movers-lane")
    assert isinstance(swimlane, Swimlane)
    assert [lane.kind for lane in swimlane.lanes][:2] == ["notes", "touchpoints"]


def test_alt_over_lanes_and_swimlanes_draws_a_marquee() -> None:
    editor = Editor(small())
    label = editor.layout.bands[0].lanes[0].rect.x + 60
    editor.held(alt=True).press((label, editor.middle("ask")[1])).move_to("browse").expect_state("Choosing")
    editor.release().expect_selected("ask", "browse")
    editor.press((60, editor.middle("movers-lane")[1])).expect_state("Choosing").escape()


def test_what_is_dragged_keeps_the_order_in_which_one_reads_it() -> None:
    editor = Editor(small())
    editor.click("order").held(shift=True).click("ask").held().drag("ask", "chat")
    assert row(editor.document, "workers-cards").split(" | ")[-1] in (
        "use: ask order chat",
        "use: chat ask order",
    )


def test_a_mark_shows_where_elements_have_landed() -> None:
    editor = Editor(small())
    editor.press("call").move_to("help")
    assert Landing("movers-cards", ("call",)) in editor.tool.guides()


def test_a_hand_that_trembles_at_one_place_shows_the_very_same_state() -> None:
    """Layout and drawing are found again by identity: with everything in the hand they would take a second."""
    editor = Editor(small())
    editor.click("ask").held(shift=True).click("browse").click("call").held()
    editor.press("ask").move_to("order")
    shown = editor.preview
    assert shown is not None
    assert editor.move_by(3, 1).preview is shown
    assert editor.held(alt=True).move_by(0, 0).preview is not shown
    assert editor.held().move_by(-3, 0).preview is shown
