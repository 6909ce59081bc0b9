"""A future map says what is meant: nothing in it pretends to have been measured."""

from __future__ import annotations

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change, change_each
from journeydesk.editing.commands.maps import duplicate_as_future, follow_map
from journeydesk.editing.intended import as_intended
from journeydesk.editing.new import new_map
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import MapState, Path
from journeydesk.model.lanes import EmotionPoint, Note, Touchpoint
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import evolve
from tests.support.checks import check_edit
from tests.support.maps import counted, rich


def test_a_future_map_keeps_feelings_and_leaves_who_was_asked_behind() -> None:
    start = EditorState.of(change(rich(), "ask", n=40, spread=0.8, drop_off=0.2, emotion=-1.0))
    after = duplicate_as_future(start)
    assert after
    assert after.journey.state is MapState.FUTURE
    touchpoints = [item for item in descendants(after.journey) if isinstance(item, Touchpoint)]
    assert [one.emotion for one in touchpoints] == [
        one.emotion for one in descendants(start.journey) if isinstance(one, Touchpoint)
    ]
    assert {(one.n, one.spread, one.drop_off, one.evidence) for one in touchpoints} == {
        (None, None, None, ())
    }
    assert not any(one.evidence for one in descendants(after.journey) if isinstance(one, EmotionPoint))
    assert {(one.n, one.share) for one in descendants(after.journey) if isinstance(one, Path)} == {
        (None, None)
    }


def test_a_future_map_means_its_dramatic_arc_and_knows_its_goals_as_before() -> None:
    known = change_each(rich(), ("arc-1", "find"), lambda one: evolve(one, evidence=("talks",)))
    after = check_edit(known, lambda document: as_intended(document, document.maps[0].id))
    assert find(after, "arc-1").evidence == ()  # type: ignore[attr-defined]
    assert find(after, "find").evidence == ("talks",)  # type: ignore[attr-defined]


def test_notes_of_a_future_map_keep_their_sources() -> None:
    notes = [one.evidence for one in descendants(rich().maps[0]) if isinstance(one, Note)]
    after = check_edit(rich(), lambda document: as_intended(document, document.maps[0].id))
    assert [one.evidence for one in descendants(after.maps[0]) if isinstance(one, Note)] == notes
    assert after.maps[1:] == rich().maps[1:]


def test_a_touchpoint_leads_to_the_map_that_tells_it_in_detail() -> None:
    detail = new_map("In detail", rich().segments, counted("d"))
    document = change(add(rich(), detail), "ask", map=detail.id)
    after = follow_map(EditorState.of(document).selecting(["ask"]))
    assert after
    assert after.map_id == detail.id
    assert follow_map(EditorState.of(document).selecting(["browse"])) is None
    assert follow_map(EditorState.of(document)) is None
