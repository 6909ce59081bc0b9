"""Copy and paste, in one map, between maps, between documents, and from other programs' text."""

import pytest

from journeydesk.editing.clipboard import MOST_LINES, clip_from, copied, pasted, pasted_text, words_of
from journeydesk.editing.new import new_document
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.editing.tree import find, home, lane_of
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Note, Touchpoint
from tests.support.checks import check_edit
from tests.support.maps import counted, rich


def selecting(document, *ids):
    return EditorState.of(document).selecting(ids)


def titles(state):
    return [getattr(find(state.document, id), "title", "") for id in state.selection]


def test_nothing_selected_is_nothing_copied():
    assert copied(EditorState.of(rich())) is None


def test_a_copy_lands_behind_in_the_same_stage_and_is_selected():
    state = selecting(rich(), "ask")
    after = pasted(state, copied(state), counted())
    (copy,) = after.selection
    new = find(after.document, copy)
    assert isinstance(new, Touchpoint)
    assert new.model_copy(update={"id": "ask"}) == find(state.document, "ask")
    assert lane_of(after.document, copy).id == lane_of(state.document, "ask").id


def test_pasting_is_one_edit_that_holds_together():
    state = selecting(rich(), "ask", "browse")
    clip = copied(state)
    check_edit(state.document, lambda _: pasted(state, clip, counted()).document)


def test_a_clip_crosses_into_another_document_with_its_channels():
    clip = clip_from(copied(selecting(rich(), "ask")).model_dump_json().encode())
    other = EditorState.of(new_document(counted("x")))
    after = pasted(other, clip, counted())
    new = find(after.document, after.selection[0])
    channel = find(after.document, new.channel)
    assert channel.name == "Website"
    assert [c.name for c in after.document.channels].count("Website") == 1
    assert new.evidence == ()


def test_channels_that_the_other_document_lacks_come_along():
    clip = copied(selecting(rich(), "ask"))
    document = new_document(counted("x"))
    other = EditorState.of(remove(document, [c.id for c in document.channels]))
    after = pasted(other, clip, counted())
    assert [c.name for c in after.document.channels] == ["Website"]


def test_notes_keep_what_they_speak_of_when_it_is_copied_too():
    document = rich()
    notes = [
        i
        for lane in document.maps[0].swimlanes[0].lanes
        for i in lane.items
        if isinstance(i, Note) and i.touchpoint
    ]
    state = selecting(document, notes[0].id, notes[0].touchpoint)
    after = pasted(state, copied(state), counted())
    items = [find(after.document, id) for id in after.selection]
    note = next(item for item in items if isinstance(item, Note))
    assert note.touchpoint in after.selection


def test_a_map_without_stages_or_swimlanes_takes_nothing():
    state = selecting(rich(), "ask")
    clip = copied(state)
    journey = state.journey
    bare = EditorState.of(remove(state.document, [s.id for s in journey.swimlanes]))
    assert pasted(bare, clip, counted()) is None
    assert pasted_text(bare, "one", counted()) is None


def test_lines_of_text_become_touchpoints_on_the_path():
    state = EditorState.of(rich())
    after = pasted_text(state, "I look\r\n\n  I ask again \nI buy", counted())
    assert titles(after) == ["I look", "I ask again", "I buy"]
    swimlane = home(after.document, after.selection[0], Swimlane)
    assert set(after.selection) <= set(swimlane.paths[0].touchpoints)


def test_lines_of_text_become_notes_where_a_note_is_selected():
    document = rich()
    note = next(i for lane in document.maps[0].swimlanes[0].lanes for i in lane.items if isinstance(i, Note))
    after = pasted_text(selecting(document, note.id), "One\nTwo", counted())
    found = [find(after.document, id) for id in after.selection]
    assert [item.text for item in found] == ["One", "Two"]
    assert {item.stage for item in found} == {note.stage}


def test_pasted_megabytes_and_odd_characters_do_no_harm():
    after = pasted_text(EditorState.of(rich()), "line \x00\ud800\n" * 100_000, counted())
    assert len(after.selection) == MOST_LINES
    assert titles(after)[0] == "line"
    assert Document.model_validate_json(after.document.model_dump_json()) == after.document


@pytest.mark.parametrize("data", [b"", b"{}", b"no json", b'{"stages": [], "lanes": []}'])
def test_what_is_no_clip_is_none(data):
    assert clip_from(data) is None


def test_other_programs_get_the_words():
    assert "\n" in words_of(copied(selecting(rich(), "ask", "browse")))
