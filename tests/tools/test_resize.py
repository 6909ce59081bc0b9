"""Carets fold, edges resize: by hand, live, and Escape takes it back."""

from __future__ import annotations

import pytest

from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import collapse, hide, lock, resize
from journeydesk.layout.guides import Caret, SizeTag
from journeydesk.layout.handles import FARTHEST, handle_at, handles
from journeydesk.model.lanes import Note, NoteKind, Touchpoint
from journeydesk.model.tree import find
from journeydesk.tools.palette import placing
from journeydesk.tools.resize import stepped
from tests.layout.laid import laid
from tests.support.editor import Editor
from tests.support.maps import counted, rich, row, small


def at(editor: Editor, kind: str, id: str) -> tuple[float, float]:
    rect = next(one.rect for one in handles(editor.layout, 1.0) if (one.kind, one.id) == (kind, id))
    return rect.cx, rect.cy


def width(editor: Editor, stage: str) -> float:
    return next(column.w for column in editor.layout.columns if column.stage == stage)


@pytest.mark.parametrize("id", ["buy", "pains", "movers-lane"])
def test_a_click_on_a_caret_collapses_and_the_next_expands(id):
    editor = Editor(small())
    editor.click(at(editor, "caret", id))
    assert find(editor.document, id).collapsed
    assert editor.history.undo_label == "Collapse"
    editor.click(at(editor, "caret", id))
    assert not find(editor.document, id).collapsed
    assert editor.history.undo_label == "Expand"


def test_a_collapsed_thing_lets_go_of_what_was_selected_in_it():
    editor = Editor(small()).click("pain")
    editor.click(at(editor, "caret", "pains"))
    assert editor.state.selection == ()


def test_a_caret_is_shown_at_the_head_the_hand_is_near():
    editor = Editor(small())
    assert editor.move_to("buy").tool.guides() == (Caret("buy"),)
    assert editor.move_to(at(editor, "caret", "pains")).tool.guides() == (Caret("pains"),)
    assert editor.tool.cursor == "hand"
    assert editor.move_to("ask").tool.guides() == ()
    editor.move_to("buy")
    assert editor.move_to((-1, -1)).tool.guides() == ()


def test_edges_say_by_the_pointer_which_way_they_go():
    editor = Editor(small())
    assert editor.move_to(at(editor, "width", "buy")).tool.cursor == "horizontal"
    assert editor.move_to(at(editor, "height", "pains")).tool.cursor == "vertical"


def test_dragging_the_right_edge_of_a_stage_makes_it_wider_live_and_in_one_step():
    editor = Editor(small())
    before = width(editor, "buy")
    editor.press(at(editor, "width", "buy")).move_by(20, 0).move_by(40, 0).expect_state("Resizing")
    assert find(editor.preview.document, "buy").width == before + 60
    assert editor.tool.guides() == (SizeTag("buy", before + 60, automatic=False),)
    editor.release()
    assert width(editor, "buy") == before + 60
    assert len(editor.history.past) == 1
    assert editor.undo().document.maps[0].stages[1].width is None


def test_dragging_the_lower_edge_of_a_lane_makes_it_higher():
    editor = Editor(small())
    editor.press(at(editor, "height", "pains")).move_by(0, 50).release()
    assert find(editor.document, "pains").height == pytest.approx(48 + 50)


def test_what_is_dragged_below_its_content_has_an_automatic_size():
    editor = Editor(resize(small(), {"buy": 700.0}))
    editor.press(at(editor, "width", "buy")).move_by(-600, 0)
    assert editor.tool.guides() == (SizeTag("buy", editor.layout.needs["buy"], automatic=True),)
    editor.release()
    assert find(editor.document, "buy").width is None


def test_a_double_click_on_an_edge_makes_the_size_automatic():
    editor = Editor(resize(small(), {"buy": 700.0}))
    editor.double_click(at(editor, "width", "buy"))
    assert find(editor.document, "buy").width is None
    assert editor.history.undo_label == "Automatic size"


def test_all_selected_stages_get_the_same_width():
    editor = Editor(small()).click("find").held(shift=True).click("buy").held()
    editor.press(at(editor, "width", "buy")).move_by(100, 0).release()
    assert find(editor.document, "find").width == find(editor.document, "buy").width
    assert find(editor.document, "use").width is None


def test_escape_takes_a_drag_of_an_edge_back_and_a_press_alone_changes_nothing():
    document = small()
    editor = Editor(document)
    editor.press(at(editor, "width", "buy")).move_by(100, 0).escape()
    assert (editor.preview, editor.document) == (None, document)
    editor.press(at(editor, "width", "buy")).release().expect_state("Idle")
    assert editor.document is document


def test_what_is_collapsed_has_a_caret_and_no_edge():
    layout = laid(lock(collapse(rich(), ["buy", "pains"]), ["pains"]))
    kinds = {(one.kind, one.id, one.state) for one in handles(layout, 1.0)}
    assert {("caret", "buy", True), ("caret", "pains", True), ("lock", "pains", True)} <= kinds
    assert not {("width", "buy", False), ("height", "pains", False)} & kinds
    assert ("width", "use", False) in kinds


def test_from_far_away_there_is_no_caret_to_hit_by_mistake():
    layout = laid(rich())
    assert {one.kind for one in handles(layout, FARTHEST + 1)} == {"width", "height"}
    assert handle_at(layout, -50, -50, 1.0) is None


def test_keys_make_wider_and_narrower_down_to_the_content():
    editor = Editor(small()).click("buy")
    before = width(editor, "buy")
    wider = stepped(editor.state, editor.layout, "width", 24)
    assert find(wider.document, "buy").width == before + 24
    narrower = stepped(wider, laid(wider.document), "width", -24)
    assert find(narrower.document, "buy").width is None
    assert stepped(editor.state, editor.layout, "height", 16) is None
    assert stepped(EditorState.of(small()), editor.layout, "width", 24) is None


# ------------------------------------------------------------ the palette


def put(document, key: str, where) -> Editor:
    editor = Editor(document)
    return editor.take(placing(key, document, counted())).move_to(where(editor)).release()


def test_what_comes_from_the_palette_opens_the_lane_it_belongs_in():
    document = collapse(small(), ["pains"])
    editor = put(document, "note:pain_point", lambda e: e.middle("ask"))
    assert not find(editor.document, "pains").collapsed
    assert row(editor.document, "pains") == "find: new-1 | buy: pain"


def test_a_hidden_lane_is_shown_rather_than_a_second_one_made():
    editor = put(hide(small(), ["pains"]), "note:pain_point", lambda e: e.middle("ask"))
    kinds = [lane.note_kind for lane in editor.state.journey.swimlanes[0].lanes if lane.kind == "notes"]
    assert kinds.count(NoteKind.PAIN_POINT) == 1
    assert not find(editor.document, "pains").hidden


def test_what_is_put_on_a_collapsed_swimlane_opens_it():
    editor = put(collapse(small(), ["movers-lane"]), "channel:web", lambda e: e.middle("movers-lane"))
    assert not find(editor.document, "movers-lane").collapsed
    assert isinstance(find(editor.document, "new-1"), Touchpoint)


def test_nothing_is_put_into_a_collapsed_stage():
    editor = put(collapse(small(), ["buy"]), "note:quote", lambda e: (e.middle("buy")[0], e.middle("ask")[1]))
    note = find(editor.document, "new-1")
    assert isinstance(note, Note)
    assert note.stage != "buy"
