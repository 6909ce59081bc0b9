"""The select tool: click, add, marquee, and drags of everything that can be dragged."""

from __future__ import annotations

import pytest

from journeydesk.model.journey import Path as Route
from journeydesk.model.lanes import Note, Touchpoint
from journeydesk.model.tree import find
from tests.support.editor import Editor


def route(editor: Editor, path: str) -> tuple[str, ...]:
    found = find(editor.document, path)
    assert isinstance(found, Route)
    return found.touchpoints


def touchpoint(editor: Editor, wanted: str) -> Touchpoint:
    found = find(editor.document, wanted)
    assert isinstance(found, Touchpoint)
    return found


def test_a_click_selects_and_a_click_beside_everything_selects_nothing(editor: Editor) -> None:
    editor.click("browse").expect_selected("browse").click((5, 5)).expect_selected()


def test_shift_and_ctrl_add_to_the_selection_and_take_out_of_it(editor: Editor) -> None:
    editor.click("browse").held(shift=True).click("ask-friends").expect_selected("browse", "ask-friends")
    editor.held(ctrl=True).click("browse").expect_selected("ask-friends")


def test_clicking_one_of_many_selected_narrows_the_selection_to_it(editor: Editor) -> None:
    editor.click("browse").held(shift=True).click("ask-friends").held().click("browse").expect_selected(
        "browse"
    )


def test_selecting_is_no_step_to_undo(editor: Editor) -> None:
    editor.click("browse").click("ask-friends")
    assert editor.history.undo() is None


def test_a_marquee_selects_what_it_touches_and_escape_gives_the_old_selection_back(editor: Editor) -> None:
    editor.click("queue")
    x, y = editor.middle("ask-friends")
    x2, y2 = editor.middle("browse")
    editor.held(shift=True).press((x - 90, y - 50)).move_to((x2, y2)).expect_state("Choosing")
    editor.expect_selected("queue", "ask-friends", "browse").escape().expect_selected("queue")


def test_a_trembling_hand_does_not_drag(editor: Editor) -> None:
    before = editor.document
    editor.press("browse").move_by(2, 1).expect_state("Pointing").release()
    assert editor.document is before


def test_a_touchpoint_dragged_to_another_stage_moves_on_its_path_too(editor: Editor) -> None:
    editor.press("browse").move_to("confirmation").expect_state("Dragging")
    assert editor.preview is not None
    editor.release().expect_state("Idle")
    assert touchpoint(editor, "browse").stage == "order"
    steps = route(editor, "movers-lane-path")
    assert steps.index("repeat-all") < steps.index("browse")
    assert editor.history.undo_label == "Move"


def test_what_the_preview_shows_is_what_release_commits(editor: Editor) -> None:
    editor.press("browse").move_to("confirmation")
    shown = editor.preview
    editor.release()
    assert shown is not None
    assert editor.document == shown.document


def test_a_touchpoint_dragged_to_another_segment_changes_the_path(editor: Editor) -> None:
    editor.drag("browse", "order-online")
    assert "browse" in route(editor, "workers-lane-path")
    assert "browse" not in route(editor, "movers-lane-path")


def test_escape_in_the_middle_of_a_drag_changes_nothing(editor: Editor) -> None:
    before = editor.document
    editor.press("browse").move_to("confirmation").escape().expect_state("Idle")
    assert editor.document is before
    assert editor.preview is None


def test_dragging_back_to_where_it_was_is_no_step(editor: Editor) -> None:
    before = editor.document
    start = editor.middle("browse")
    editor.press("browse").move_to("confirmation").move_to(start).release()
    assert editor.document is before
    assert editor.history.undo() is None


def test_undo_after_a_drag_gives_the_very_same_document_back(editor: Editor) -> None:
    before = editor.document
    editor.drag("browse", "confirmation").undo()
    assert editor.document is before


def test_several_selected_touchpoints_drag_together_and_keep_their_order(editor: Editor) -> None:
    editor.click("ask-friends").held(shift=True).click("browse").held().drag("browse", "complain")
    stages = {touchpoint(editor, id).stage for id in ("ask-friends", "browse")}
    assert stages == {"help"}
    steps = route(editor, "movers-lane-path")
    assert steps.index("browse") == steps.index("ask-friends") + 1


def test_a_note_drags_to_another_stage(editor: Editor) -> None:
    x, y = editor.middle("pain-twice")
    editor.drag("pain-twice", (editor.middle("complain")[0], y))
    found = find(editor.document, "pain-twice")
    assert isinstance(found, Note)
    assert found.stage == "help"
    assert x


def test_a_note_cannot_be_dropped_among_touchpoints_but_changes_its_stage(editor: Editor) -> None:
    editor.drag("pain-twice", "complain")
    found = find(editor.document, "pain-twice")
    assert isinstance(found, Note)
    assert found.stage == "help"


def test_a_point_of_the_curve_drags_up_and_stays_under_its_card(editor: Editor) -> None:
    before = touchpoint(editor, "browse").emotion
    editor.press(editor.dot("browse")).move_by(3, -20).release()
    after = touchpoint(editor, "browse")
    assert before is not None
    assert after.emotion is not None
    assert after.emotion > before
    assert after.stage == "discover"
    assert editor.history.undo_label == "Change emotion"


def test_a_point_never_leaves_the_scale(editor: Editor) -> None:
    editor.press(editor.dot("browse")).move_by(0, -5000).release()
    assert touchpoint(editor, "browse").emotion == 2.0


def test_a_stage_drags_with_everything_in_it(editor: Editor) -> None:
    editor.drag("help", (editor.middle("discover")[0] - 40, editor.middle("discover")[1]))
    assert next(stage.id for stage in editor.state.journey.stages) == "help"
    assert touchpoint(editor, "complain").stage == "help"
    assert route(editor, "movers-lane-path")[:2] == ("complain", "chat-solves")


def test_a_swimlane_drags_by_its_persona(editor: Editor) -> None:
    x, y = editor.middle("workers-lane")
    editor.drag((60, y), (60, editor.layout.tops[0] + 5))
    assert [lane.id for lane in editor.state.journey.swimlanes] == ["workers-lane", "movers-lane"]
    assert x


def test_a_lane_drags_by_its_label(editor: Editor) -> None:
    y = editor.middle("movers-opportunities")[1]
    top = editor.middle("movers-lane-touchpoints")[1]
    editor.drag((250, y), (250, top - 60))
    assert editor.state.journey.swimlanes[0].lanes[0].id == "movers-opportunities"


@pytest.mark.parametrize(
    ("where", "typed"),
    [("browse", ("browse", "title")), ("pain-twice", ("pain-twice", "text")), ("order", ("order", "title"))],
)
def test_a_double_click_opens_the_text_under_it(editor: Editor, where: str, typed: tuple[str, str]) -> None:
    editor.double_click(where)
    assert editor.typing == typed
