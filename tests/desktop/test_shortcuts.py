"""Every shortcut does one thing: Qt does nothing at all for a key sequence that it finds twice."""

from __future__ import annotations

from collections import Counter

import pytest

from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.menus import ALONE
from tests.support.person import Person


def test_no_key_sequence_is_given_twice(window: MainWindow) -> None:
    actions = list(window.menus.actions.values())
    for scope in ([a for a in actions if a.shortcutContext() != ALONE], actions):
        keys = Counter(sequence.toString() for action in scope for sequence in action.shortcuts())
        assert not [key for key, count in keys.items() if count > 1]


@pytest.mark.parametrize(("action", "key"), [("save_as", "Ctrl+Shift+S"), ("quit", "Ctrl+Q")])
def test_well_known_keys_are_there(person: Person, action: str, key: str) -> None:
    keys = [sequence.toString() for sequence in person.window.menus.actions[action].shortcuts()]
    assert keys.count(key) == 1
