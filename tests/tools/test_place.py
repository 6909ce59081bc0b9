"""Putting new things on the map from the palette."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.layout.guides import Landing
from journeydesk.model.document import Document
from journeydesk.model.journey import Path as Route
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionPoint, NoteLane, Touchpoint
from journeydesk.model.tree import find, lane_of
from journeydesk.model.value import evolve
from journeydesk.tools.palette import entries, placing
from tests.support.editor import Editor


def take(editor: Editor, key: str) -> Editor:
    numbers: Iterator[int] = count()
    tool = placing(key, editor.document, lambda: f"new-{next(numbers)}")
    assert tool is not None
    return editor.take(tool)


def test_everything_in_the_palette_can_be_put_on_the_map(sample: Document) -> None:
    for entry in entries(sample):
        if entry.key == "path":  # which is drawn and not put down
            continue
        editor = Editor(sample)
        before = editor.document
        take(editor, entry.key).move_to("order-online").release()
        assert editor.document is not before, entry
        assert len(editor.state.selection) == 1
        assert editor.history.undo_label is not None
        assert editor.undo().document is before


def test_what_is_about_to_land_is_marked_where_it_will_stand(editor: Editor) -> None:
    x, y = editor.middle("ask-sla")
    take(editor, "channel:phone").move_to((x + 60, y))
    (guide,) = editor.tool.guides()
    assert guide == Landing("workers-lane-touchpoints", ("new-0",))


def test_a_new_touchpoint_lands_under_the_hand_joins_the_path_and_can_be_named(editor: Editor) -> None:
    x, y = editor.middle("ask-sla")
    take(editor, "channel:phone").move_to((x + 60, y)).release()
    new = find(editor.document, editor.state.selection[0])
    path = find(editor.document, "workers-lane-path")
    assert isinstance(new, Touchpoint)
    assert isinstance(path, Route)
    assert new.stage == "compare"
    assert new.channel == "phone"
    assert path.touchpoints[2] == new.id
    assert editor.typing == (new.id, "title")


def test_the_path_of_a_new_swimlane_is_named_in_the_language_of_the_map(sample: Document) -> None:
    editor = Editor(evolve(sample, language="de"))
    take(editor, f"segment:{sample.segments[0].id}").move_to("order-online").release()
    new = find(editor.document, editor.state.selection[0])
    assert isinstance(new, Swimlane)
    assert [path.name for path in new.paths] == ["Üblicher Pfad"]


def test_a_note_goes_to_the_lane_of_its_kind(editor: Editor) -> None:
    take(editor, "note:pain_point").move_to("queue").release()
    lane = lane_of(editor.document, editor.state.selection[0])
    assert lane.id == "workers-pains"


def test_a_swimlane_without_a_lane_for_a_note_gets_one(editor: Editor) -> None:
    take(editor, "note:idea").move_to("queue").release()
    lane = lane_of(editor.document, editor.state.selection[0])
    assert isinstance(lane, NoteLane)
    assert lane.note_kind == "idea"


def test_an_emotion_point_takes_its_value_from_the_height_of_the_hand(editor: Editor) -> None:
    x, y = editor.dot("ask-sla")
    take(editor, "emotion").move_to((x + 80, y - 20)).release()
    new = find(editor.document, editor.state.selection[0])
    assert isinstance(new, EmotionPoint)
    assert new.value > 0.6


def test_outside_the_swimlanes_nothing_lands_and_escape_puts_it_away(editor: Editor) -> None:
    before = editor.document
    take(editor, "channel:phone").move_to((20, 20)).release()
    assert editor.document is before
    take(editor, "channel:phone").move_to("queue").escape().expect_state("Idle")
    assert editor.document is before


def test_an_unknown_thing_is_not_taken(sample: Document) -> None:
    for key in ("nonsense:x", "note:nonsense", "channel:fax", "segment:ghosts"):
        assert placing(key, sample, str) is None


@pytest.mark.parametrize(("key", "gone"), [("channel:phone", "phone"), ("segment:movers", "movers")])
def test_what_was_removed_while_it_hung_at_the_pointer_cannot_land(
    editor: Editor, key: str, gone: str
) -> None:
    take(editor, key)
    editor.edit(lambda document: remove(document, [gone]))
    before = editor.document
    editor.move_to("queue").release()
    assert editor.document is before


def test_a_document_without_channels_still_has_touchpoints(editor: Editor) -> None:
    editor.edit(lambda document: remove(document, [one.id for one in document.channels]))
    take(editor, "touchpoint").move_to("queue").release()
    new = find(editor.document, editor.state.selection[0])
    assert isinstance(new, Touchpoint)
    assert new.channel is None


def test_a_touchpoint_without_a_channel_of_its_own_is_like_the_one_before_it(editor: Editor) -> None:
    before = find(editor.document, "queue")
    take(editor, "touchpoint").move_to((editor.middle("queue")[0] + 60, editor.middle("queue")[1])).release()
    new = find(editor.document, editor.state.selection[0])
    assert isinstance(new, Touchpoint)
    assert isinstance(before, Touchpoint)
    assert (new.channel, new.device, new.department) == (before.channel, before.device, before.department)


def test_with_shift_the_tool_stays_in_the_hand_for_the_next_one(editor: Editor) -> None:
    before = editor.document
    take(editor, "channel:phone").held(shift=True).move_to("queue").release().expect_state("Placing")
    first = editor.state.selection[0]
    editor.move_to("browse").release()
    second = editor.state.selection[0]
    assert first != second
    assert editor.typing is None
    editor.held().escape().expect_state("Idle")
    assert find(editor.document, first)
    assert editor.undo().undo().document is before


@pytest.mark.parametrize("key", ["stage", "channel:phone", "emotion", "note:pain_point"])
def test_a_tool_puts_something_down_wherever_it_is_sensible(editor: Editor, key: str) -> None:
    for where in ("browse", "movers-lane", "workers-pains", "queue"):
        take(editor, key).move_to(where).release()
        assert len(editor.state.selection) == 1
        editor.undo()
    take(editor, key).move_to(editor.middle("discover")).release()
    assert bool(editor.history.undo_label) != bool(editor.said)


def test_a_tool_says_why_nothing_was_put_down_and_stays_for_another_try(editor: Editor) -> None:
    take(editor, "channel:phone").move_to((20, 20)).release().expect_state("Placing")
    assert editor.said == "Click inside a swimlane to put it down there."
    editor.move_to("queue").release().expect_state("Idle")
    assert find(editor.document, editor.state.selection[0])


def test_a_channel_on_a_card_that_has_none_becomes_its_own(sample: Document) -> None:
    editor = Editor(change(sample, "ask-sla", channel=None))
    before = editor.document
    cards = len(lane_of(before, "ask-sla").items)
    take(editor, "channel:phone").move_to("ask-sla")
    assert editor.preview is not None
    assert getattr(find(editor.preview.document, "ask-sla"), "channel") == "phone"  # noqa: B009
    editor.release()
    assert getattr(find(editor.document, "ask-sla"), "channel") == "phone"  # noqa: B009
    assert len(lane_of(editor.document, "ask-sla").items) == cards
    assert editor.state.selection == ("ask-sla",)
    assert editor.undo().document is before


def test_beside_the_middle_of_a_card_and_on_one_with_a_channel_something_new_comes(sample: Document) -> None:
    editor = Editor(change(sample, "ask-sla", channel=None))
    cards = len(lane_of(editor.document, "ask-sla").items)
    x, y = editor.middle("ask-sla")
    take(editor, "channel:phone").move_to((x + 60, y)).release()
    assert len(lane_of(editor.document, "ask-sla").items) == cards + 1
    full = Editor(sample)
    take(full, "channel:web").move_to("ask-sla").release()
    assert len(lane_of(full.document, "ask-sla").items) == cards + 1


def test_a_tool_that_stays_gives_its_channel_to_one_card_after_the_other(sample: Document) -> None:
    bare = change(change(sample, "ask-sla", channel=None), "browse", channel=None)
    editor = Editor(bare)
    take(editor, "channel:phone").held(shift=True).move_to("ask-sla").release().move_to("browse").release()
    given = [getattr(find(editor.document, id), "channel") for id in ("ask-sla", "browse")]  # noqa: B009
    assert given == ["phone", "phone"]
