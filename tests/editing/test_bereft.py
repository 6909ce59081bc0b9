"""Who is told to go on without what was deleted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.editing.bereft import bereft
from journeydesk.editing.remove import remove
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.model.tree import HOLDS, descendants, ids_in
from tests.support.maps import rich, small
from tests.support.strategies import documents


def names(before: Document, *ids: str) -> list[str]:
    return sorted(item.id for item in bereft(before, remove(before, ids)))


def test_a_touchpoint_leaves_its_paths_and_notes():
    assert names(small(), "call") == ["pain", "usual"]


def test_a_channel_leaves_its_touchpoints():
    assert names(rich(), "web") == ["ask", "help"]


def test_what_goes_along_is_not_left():
    assert names(small(), "buy") == ["short", "usual"], "its cards and notes went with the stage"


def test_what_nobody_names_leaves_nobody():
    assert names(small(), "idea") == []


@given(documents(), st.data())
def test_those_are_left_that_stand_before_and_after_and_are_not_the_same(
    document: Document, data: st.DataObject
):
    asked = data.draw(st.sets(st.sampled_from(sorted(ids_in(document))), min_size=1, max_size=4))
    after = remove(document, asked)
    were = {item.id: item for item in descendants(document)}
    expected = [
        item.id
        for item in descendants(after)
        if item != were[item.id] and not isinstance(item, (JourneyMap, Swimlane, *HOLDS))
    ]
    assert sorted(item.id for item in bereft(document, after)) == sorted(expected)
