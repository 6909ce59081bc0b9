"""Boxes of choices open as lists that are seen whole."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.support.fields import Fields
from tests.support.person import Person


def test_the_list_of_a_box_shows_all_that_can_be_chosen(person: Person) -> None:
    person.window.session.select("ask-sla")
    box = Fields(person.window.inspector).editor("channel").box
    box.showPopup()
    QApplication.processEvents()
    entries = [box.view().visualRect(box.model().index(row, 0)) for row in range(box.count())]
    assert len(entries) == 9
    assert all(box.view().viewport().rect().contains(entry) for entry in entries)
    box.hidePopup()
