"""Deleting what others refer to is answered, and undo brings everything back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from journeydesk.model.tree import descendants
from tests.support.person import Person

BACK = "Ctrl+Z brings everything back."


def told(person: Person) -> str:
    return person.window.status.currentMessage()


def test_a_touchpoint_goes_from_its_paths_too(person: Person) -> None:
    before = person.document
    person.click("browse")
    person.press(Qt.Key.Key_Delete)
    assert told(person) == f"Removed, also from 1 path. {BACK}"
    person.choose("undo")
    assert person.document is before
    assert not told(person)


def test_what_is_cut_goes_from_its_paths_too(person: Person) -> None:
    person.click("browse")
    person.choose("cut")
    assert told(person) == f"Removed, also from 1 path. {BACK}"


def test_an_entry_goes_from_all_that_named_it(person: Person) -> None:
    before, inspector = person.document, person.window.inspector
    inspector.look_at("web")
    named = [item for item in descendants(before) if getattr(item, "channel", None) == "web"]
    inspector.foot.delete.click()
    assert "web" not in [channel.id for channel in person.document.channels]
    assert told(person) == f"Removed, also from {len(named)} touchpoints. {BACK}"
    person.choose("undo")
    assert person.document is before


def test_nothing_is_said_where_nothing_named_it(person: Person) -> None:
    note = next(
        lane.items[0].id for lane in person.document.maps[0].swimlanes[0].lanes if lane.kind == "notes"
    )
    person.click(note)
    person.press(Qt.Key.Key_Delete)
    assert not person.document.maps[0].swimlanes[0].contents.holds(note)
    assert not told(person)


@pytest.mark.parametrize("wanted", ["feel_worse", "delete"])
def test_a_feeling_that_goes_is_nobody_elses(person: Person, wanted: str) -> None:
    person.click(person.dot("browse"))
    person.choose(wanted)
    assert not told(person)
