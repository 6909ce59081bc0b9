"""The list of all keys and gestures."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from journeydesk.desktop.dialogs.shortcuts import ShortcutList, shortcut_rows
from journeydesk.desktop.shortcuts import keys_of
from tests.support.person import Person


def opened(person: Person, qtbot: QtBot) -> ShortcutList:
    dialog = ShortcutList(person.window, shortcut_rows(person.window.menus.actions))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_key_is_listed_under_its_menu(person: Person) -> None:
    rows = shortcut_rows(person.window.menus.actions)
    listed = sum(len(lines) for lines in rows.values())
    with_keys = [action for action in person.window.menus.actions.values() if action.shortcuts()]
    assert listed == len(with_keys) + len(rows["Mouse and keys on the map"])
    assert ("Save", "Ctrl+S") in rows["File"]
    assert ("Find", "Ctrl+F") in rows["Edit"]


def test_words_narrow_the_list_also_those_of_gestures_and_menus(person: Person, qtbot: QtBot) -> None:
    dialog = opened(person, qtbot)
    dialog.search.setText("drag palette")
    assert [what for what, _ in dialog.shown()] == [
        "Put something new on the map",
        "Give a channel to a card that has none",
    ]
    dialog.search.setText("ctrl+s")
    assert "Save" in [what for what, _ in dialog.shown()]
    dialog.search.setText("nothing like it")
    assert list(dialog.shown()) == []
    assert dialog.nothing.isVisible()


def test_tips_of_the_toolbar_and_the_palette_tell_the_keys(person: Person) -> None:
    toolbar = person.window.toolbar
    for action in toolbar.actions():
        keys = keys_of(action)
        if keys:
            assert keys.split(", ")[0] in toolbar.widgetForAction(action).toolTip()
    palette = person.window.palette_panel
    assert "(T)" in palette.row(f"channel:{person.document.channels[0].id}")._tip
    assert "(N)" in palette.row("note:pain_point")._tip


def test_undo_is_listed_as_such_whatever_was_done_last_and_without_keys_that_keyboards_lack(
    person: Person,
) -> None:
    person.click("browse")
    person.choose("duplicate")
    rows = dict(shortcut_rows(person.window.menus.actions)["Edit"])
    assert rows["Undo"].split(", ")[0] == "Ctrl+Z"
    assert "F14" not in rows["Undo"]
