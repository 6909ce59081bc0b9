"""Locks are a law: whatever edit is tried, what is locked stays as it is, and what is not is free."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.arrange import add, move
from journeydesk.editing.change import change
from journeydesk.editing.commands import COMMANDS, Command
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.feeling import set_feeling
from journeydesk.editing.locks import locked_change
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import collapse, hide, lock, locked_around, tracks
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Element, Note, Row, Touchpoint
from journeydesk.model.track import STANDING
from journeydesk.model.tree import descendants, find
from tests.support.big import big_map
from tests.support.maps import counted, rich
from tests.support.strategies import documents, texts

Edit = Callable[[Document], Document]


def locked(ids: str) -> Document:
    return lock(rich(), ids.split())


def refused_for(document: Document, edit: Edit) -> str | None:
    found = locked_change(document, edit(document))
    return found.id if found else None


NOTE = Note(id="new", stage="buy", text="New")

CHANGES: dict[str, tuple[str, Edit]] = {
    "its name": ("pains", lambda d: change(d, "pains", name="Sorrows")),
    "its height": ("pains", lambda d: change(d, "pains", height=200.0)),
    "what is in it": ("pains", lambda d: change(d, "pain", text="I wait long")),
    "an element more": ("pains", lambda d: add_element(d, NOTE, Slot("pains", "buy"))),
    "an element less": ("pains", lambda d: remove(d, ["pain"])),
    "an element that moves away": (
        "movers-cards",
        lambda d: move_elements(d, ["ask"], Slot("workers-cards", "find")),
    ),
    "the lane itself": ("pains", lambda d: remove(d, ["pains"])),
    "its place": ("pains", lambda d: move(d, ["pains"], "movers-cards")),
    "its swimlane": ("pains", lambda d: remove(d, ["movers-lane"])),
    "its segment": ("pains", lambda d: remove(d, ["movers"])),
    "a stage under it": ("pains", lambda d: remove(d, ["buy"])),
    "its map": ("pains", lambda d: remove(add(d, JourneyMap(id="other")), ["map"])),
    "a channel of its cards": ("movers-cards", lambda d: remove(d, ["web"])),
    "a feeling on the curve": ("movers-curve", lambda d: set_feeling(d, ["ask"], -2)),
    "the title of a stage": ("buy", lambda d: change(d, "buy", title="Pay")),
    "the width of a stage": ("buy", lambda d: change(d, "buy", width=500.0)),
    "a card in a stage": ("buy", lambda d: change(d, "call", title="I ring")),
    "a card more in a stage": ("buy", lambda d: move_elements(d, ["ask"], Slot("movers-cards", "buy"))),
    "a note less in a stage": ("buy", lambda d: remove(d, ["pains"])),
    "the order in a stage": (
        "buy",
        lambda d: move_elements(d, ["order"], Slot("movers-cards", "buy", "call")),
    ),
    "the place of a stage": ("buy", lambda d: move_stages(d, ["buy"], "find")),
    "the stage itself": ("buy", lambda d: remove(d, ["buy"])),
    "the persona of a swimlane": ("movers-lane", lambda d: change(d, "movers", name="People who move")),
    "a path of a swimlane": ("movers-lane", lambda d: change(d, "usual", name="The way")),
    "a card in a swimlane": ("movers-lane", lambda d: change(d, "ask", title="I ask")),
    "a lane more in a swimlane": ("movers-lane", lambda d: remove(d, ["quotes"])),
    "the place of a swimlane": ("movers-lane", lambda d: move(d, ["movers-lane"], None)),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_is_locked_cannot_be_changed(what):
    target, edit = CHANGES[what]
    assert refused_for(locked(target), edit) == target
    assert refused_for(rich(), edit) is None


FREE: dict[str, tuple[str, Edit]] = {
    "collapsing it": ("pains buy movers-lane", lambda d: collapse(d, ["pains", "buy", "movers-lane"])),
    "hiding it": ("pains buy movers-lane", lambda d: hide(d, ["pains", "buy", "movers-lane"])),
    "unlocking it": ("pains buy movers-lane", lambda d: lock(d, ["pains", "buy"], locked=False)),
    "collapsing a lane in a locked swimlane": ("movers-lane", lambda d: collapse(d, ["pains"])),
    "another lane": ("pains", lambda d: change(d, "idea", text="Call back at once")),
    "another lane in front": ("pains", lambda d: remove(d, ["movers-curve"])),
    "its swimlane's place": ("pains", lambda d: move(d, ["movers-lane"], None)),
    "another stage": ("buy", lambda d: change(d, "ask", title="I ask")),
    "a stage in front": ("buy", lambda d: add(d, Stage(id="new"), "map", 0)),
    "another swimlane": ("movers-lane", lambda d: change(d, "search", title="I search")),
    "a copy of it": ("pains movers-lane", lambda d: duplicate(d, ["workers-lane"], counted())[0]),
    "a path": ("movers-cards", lambda d: change(d, "usual", touchpoints=("ask", "help"))),
}


@pytest.mark.parametrize("what", FREE)
def test_what_is_not_locked_is_free(what):
    target, edit = FREE[what]
    document = locked(target)
    assert edit(document) is not document
    assert refused_for(document, edit) is None


def test_a_copy_of_something_locked_is_unlocked():
    document, (lane,) = duplicate(locked("pains"), ["pains"], counted("l"))
    assert not find(document, lane).locked
    document, (swimlane,) = duplicate(locked("movers-lane pains"), ["movers-lane"], counted("s"))
    assert not any(lane.locked for lane in find(document, swimlane).lanes)


def innermost(document, element):
    return next((track.id for track in locked_around(document, [element])), "")


def test_an_element_knows_what_it_is_locked_by():
    assert innermost(locked("pains movers-lane"), "pain") == "pains"
    assert innermost(locked("movers-lane"), "pain") == "movers-lane"
    assert innermost(locked("buy"), "pain") == "buy"
    assert innermost(locked("buy"), "ask") == ""
    assert innermost(rich(), "nobody") == ""


def test_only_what_is_locked_is_looked_at(monkeypatch):
    """In a big map an edit beside what is locked compares none of its thousands of elements."""
    document = lock(big_map(1000), ["w0-cards", "w1"])
    after = change(document, "w2-t1", title="Another title")
    looked = []
    monkeypatch.setattr("journeydesk.editing.locks.same", lambda *both: looked.append(both))
    assert locked_change(document, after) is None
    assert looked == []


# ------------------------------------------------------------ whatever is tried


def content(document: Document, wanted: str) -> object:
    """Everything that a locked thing is, as plain data, apart from how it stands on the map."""
    track = find(document, wanted)
    dump = _bare(track.model_dump())
    if isinstance(track, Stage):
        inside = [
            i.model_dump() for i in descendants(document) if isinstance(i, Element) and i.stage == wanted
        ]
        return dump, inside
    if isinstance(track, Swimlane):
        return dump, find(document, track.segment).model_dump()
    return dump


def _bare(dump):
    if isinstance(dump, dict):
        return {key: _bare(value) for key, value in dump.items() if key not in STANDING}
    return [_bare(value) for value in dump] if isinstance(dump, list | tuple) else dump


def attempts(data: st.DataObject, document: Document) -> Edit:
    """Some edit of some of the document."""
    ids = [item.id for item in descendants(document)]
    some = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
    kind = data.draw(st.sampled_from(("remove", "duplicate", "move", "rename", "command")))
    match kind:
        case "remove":
            return lambda d: remove(d, some)
        case "duplicate":
            numbers = counted(max(ids, key=len))  # longer than all others, so new
            return lambda d: duplicate(d, some[:1], numbers)[0]
        case "rename":
            words = data.draw(texts)
            titled = [i for i in some if isinstance(find(document, i), Touchpoint | Stage)]
            return lambda d: change(d, titled[0], title=words) if titled else d
        case "move":
            lanes = [i.id for i in descendants(document.maps[0]) if isinstance(i, Row)]
            stages = [i.id for i in document.maps[0].stages]
            if not (lanes and stages):
                return lambda d: d
            slot = Slot(data.draw(st.sampled_from(lanes)), data.draw(st.sampled_from(stages)))
            return lambda d: move_elements(d, some, slot)
        case _:
            command: Command = data.draw(st.sampled_from(COMMANDS))

            def perform(d: Document) -> Document:
                here = {item.id for item in descendants(d.maps[0])}
                state = EditorState.of(d).selecting(id for id in some if id in here)
                done = command.perform(state)
                return done.document if done else d

            return perform


@given(st.one_of(st.builds(rich), documents(max_maps=1)), st.data())
def test_no_sequence_of_edits_changes_what_is_locked(document, data):
    if not document.maps[0].swimlanes:
        return
    for _ in range(6):
        edited = attempts(data, document)(document)
        held = [track.id for track in tracks(document.maps[0]) if track.locked]
        before = {id: content(document, id) for id in held}
        if locked_change(document, edited) is None:
            assert {id: content(edited, id) for id in held} == before
            document = edited
        else:
            assert held
            assert edited is not document
