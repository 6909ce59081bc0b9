"""Copy and paste style with the keys, on the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.desk import Desk
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import find
from tests.support.person import Person

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def channel(person: Person, id: str) -> str | None:
    found = person.sees(id)
    assert isinstance(found, Touchpoint)
    return found.channel


def offered(person: Person, name: str) -> bool:
    """Open the menu and look whether an entry can be chosen."""
    menu = next(m for m in person.window.menuBar().actions() if m.text() == "&Edit").menu()
    menu.aboutToShow.emit()
    enabled = person.window.menus.actions[name].isEnabled()
    menu.aboutToHide.emit()
    return enabled


def test_several_cards_get_the_style_of_one_in_one_step(person: Person) -> None:
    before = person.document
    person.window.session.select("ask-friends")
    person.press(Qt.Key.Key_C, KEYS)
    person.window.session.select("browse", "compare-offers", "pain-twice")
    person.press(Qt.Key.Key_V, KEYS)
    assert channel(person, "browse") == channel(person, "compare-offers") == channel(person, "ask-friends")
    assert person.window.menus.actions["undo"].text() == "Undo Paste style"
    person.choose("undo")
    assert person.document is before


def test_the_menu_offers_it_only_where_it_fits(person: Person) -> None:
    assert not offered(person, "paste_style")
    person.window.session.select()
    assert not offered(person, "copy_style")
    person.window.session.select("ask-friends")
    assert offered(person, "copy_style")
    person.choose("copy_style")
    assert not offered(person, "paste_style")
    person.window.session.select("browse")
    assert offered(person, "paste_style")


def test_keys_say_why_nothing_happens(person: Person) -> None:
    before = person.document
    person.press(Qt.Key.Key_V, KEYS)
    assert person.window.status.currentMessage() == "Copy a style first."
    person.window.session.select("ask-friends")
    person.press(Qt.Key.Key_C, KEYS)
    person.window.session.select("pain-twice")
    person.press(Qt.Key.Key_V, KEYS)
    assert person.window.status.currentMessage().startswith("Nothing that is selected can have this style")
    assert person.document is before


def test_another_window_knows_the_style(person: Person, desk: Desk) -> None:
    person.window.session.select("ask-friends")
    person.choose("copy_style")
    other = desk.new()
    QApplication.clipboard().setText("I ask my neighbour")
    other.menus.actions["paste"].trigger()
    other.menus.actions["paste_style"].trigger()
    card = find(other.session.document, other.session.state.selection[0])
    assert isinstance(card, Touchpoint)
    names = {one.id: one.name for one in (*other.session.document.channels, *person.document.channels)}
    assert names[card.channel or ""] == names[channel(person, "ask-friends") or ""]
