"""The arrows walk into the map while nothing is selected; then they move what is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.support.person import Person


@pytest.mark.parametrize(
    ("key", "reached"),
    [
        (Qt.Key.Key_Right, "discover"),
        (Qt.Key.Key_Down, "discover"),
        (Qt.Key.Key_Left, None),
        (Qt.Key.Key_Up, None),
    ],
)
def test_an_arrow_selects_the_first_or_last_thing(person: Person, key: Qt.Key, reached: str | None) -> None:
    before = person.document
    person.window.activateWindow()
    person.press(key)
    assert len(person.selection) == 1
    assert reached in (None, *person.selection)
    assert person.document is before


def test_an_arrow_moves_what_is_selected(person: Person) -> None:
    person.window.activateWindow()
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Right)
    assert [stage.id for stage in person.window.session.state.journey.stages][:2] == ["compare", "discover"]
