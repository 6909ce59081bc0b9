"""The context menu of a card chooses its channel, device, department and emotion, for all that is selected."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu

from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.field_menus import MOST
from journeydesk.editing.arrange import add
from journeydesk.model.inventory import Channel
from tests.support.person import Person


def menu_for(person: Person, *cards: str) -> QMenu:
    person.window.session.select(*cards)
    kind = "many" if len(cards) > 1 else "element"
    return person.window.contexts.menu(Pointed(kind, cards[-1]))


def field(menu: QMenu, title: str) -> QMenu:
    return next(one for one in menu.findChildren(QMenu) if one.title() == title)


def lines(menu: QMenu) -> dict[str, QAction]:
    return {one.text().split("\t")[0]: one for one in menu.actions() if not one.isSeparator()}


def ticked(menu: QMenu) -> list[str]:
    return [name for name, line in lines(menu).items() if line.isChecked()]


def channel(person: Person, card: str) -> object:
    return getattr(person.sees(card), "channel")  # noqa: B009


def test_a_card_gets_a_channel_from_its_menu_which_ticks_the_one_it_has(person: Person) -> None:
    channels = field(menu_for(person, "repeat-all"), "Channel")
    assert ticked(channels) == ["Store"]
    assert lines(channels)["Store"].text().endswith("✓")
    assert not any(line.icon().isNull() for line in lines(channels).values() if line.isCheckable())
    lines(channels)["Phone"].trigger()
    assert channel(person, "repeat-all") == "phone"
    assert ticked(field(menu_for(person, "repeat-all"), "Channel")) == ["Phone"]
    person.choose("undo")
    assert channel(person, "repeat-all") == "store"


def test_all_selected_cards_get_it_in_one_step(person: Person) -> None:
    cards = ("repeat-all", "browse")
    before = person.document
    channels = field(menu_for(person, *cards), "Channel")
    assert ticked(channels) == []
    lines(channels)["None"].trigger()
    assert {channel(person, card) for card in cards} == {None}
    assert person.window.session.history.undo_label == "Change channel"
    person.choose("undo")
    assert person.document is before


def test_a_feeling_is_chosen_by_its_face_among_the_commands_that_raise_and_lower_it(person: Person) -> None:
    menu = menu_for(person, "repeat-all", "browse")
    assert [one.title() for one in menu.findChildren(QMenu)].count("Emotion") == 1
    feelings = lines(field(menu, "Emotion"))
    assert {"Annoyed", "Raise the emotion", "Clear the emotion"} <= set(feelings)
    feelings["Annoyed"].trigger()
    assert [getattr(person.sees(card), "emotion") for card in person.selection] == [-1, -1]  # noqa: B009


def test_what_has_no_channel_is_not_asked_for_one(person: Person) -> None:
    quote = next(one for one in person.document.maps[0].swimlanes[0].lanes if one.kind == "notes")
    menu = menu_for(person, quote.items[0].id)
    assert not {"Channel", "Emotion"} & {one.title() for one in menu.findChildren(QMenu)}


def test_cards_among_notes_get_it_and_the_notes_stay_as_they_are(person: Person) -> None:
    quote = next(one for one in person.document.maps[0].swimlanes[0].lanes if one.kind == "notes").items[0]
    channels = lines(field(menu_for(person, quote.id, "browse", "repeat-all"), "Channel"))
    channels["Chat"].trigger()
    assert {channel(person, card) for card in ("browse", "repeat-all")} == {"chat"}
    assert person.sees(quote.id) is quote
    lines(field(menu_for(person, quote.id, "browse", "repeat-all"), "Channel"))["Other…"].trigger()
    assert person.selection == ("browse", "repeat-all")


@pytest.fixture
def inspector_put_away(person: Person) -> QDockWidget:
    dock = person.window.inspector.parentWidget()
    assert isinstance(dock, QDockWidget)
    dock.hide()
    person.window.activateWindow()
    return dock


def test_a_long_inventory_goes_on_in_the_inspector(person: Person, inspector_put_away: QDockWidget) -> None:
    for number in range(20):
        new = Channel(id=f"c{number}", name=f"Channel {number}")
        person.window.session.edit("Add", partial(add, item=new))
    channels = lines(field(menu_for(person, "repeat-all"), "Channel"))
    assert len(channels) == MOST + len({"None", "Other…", "Add a channel"})
    channels["Other…"].trigger()
    QApplication.processEvents()
    assert inspector_put_away.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Channel"


def test_a_channel_that_is_not_there_yet_is_added_chosen_and_named(
    person: Person, inspector_put_away: QDockWidget
) -> None:
    before = person.document
    lines(field(menu_for(person, "repeat-all"), "Channel"))["Add a channel"].trigger()
    QApplication.processEvents()
    new = person.document.channels[-1]
    assert channel(person, "repeat-all") == new.id
    form = person.window.inspector.form
    assert form is not None
    assert form.box("name").isVisible()
    person.choose("undo")
    assert person.document is before
