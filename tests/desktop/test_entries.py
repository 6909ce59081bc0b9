"""An entry of an inventory leads to what names it, on whichever map that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.editing.remove import remove
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import find
from tests.support.person import Person


def select_users(person: Person, entry: str) -> None:
    inspector = person.window.inspector
    inspector.look_at(entry)
    QTest.mouseClick(inspector.foot.show_users, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_what_uses_a_channel_is_selected_to_be_changed_together(person: Person) -> None:
    person.window.activateWindow()
    select_users(person, "phone")
    cards = [find(person.document, id) for id in person.selection]
    assert len(cards) > 1
    assert all(isinstance(card, Touchpoint) and card.channel == "phone" for card in cards)
    assert person.window.canvas.hasFocus()
    form = person.window.inspector.form
    assert form is not None
    assert form.box("channel").isVisible()


def test_what_is_used_on_another_map_alone_is_selected_there(person: Person) -> None:
    first, *others = person.document.maps
    users = [
        card.id
        for swimlane in first.swimlanes
        for lane in swimlane.lanes
        for card in lane.items
        if getattr(card, "channel", None) == "phone"
    ]
    person.window.session.edit("Delete", lambda document: remove(document, users))
    select_users(person, "phone")
    assert person.window.session.state.map_id in {journey.id for journey in others}
    assert person.selection


def test_a_channel_that_nothing_uses_leads_nowhere(person: Person) -> None:
    person.choose("select_none")
    person.window.inspector.look_at("channels")
    person.window.inspector.form.box("channels").editor.add.click()  # type: ignore[union-attr]
    assert person.window.inspector.foot.show_users.isHidden()
