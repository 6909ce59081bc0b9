"""Ctrl+click on an address in a note opens it; a plain click only selects."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from journeydesk.editing.change import change
from journeydesk.layout.fields import field_rect
from tests.support.person import Person


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Write down what would go to the browser."""
    found: list[str] = []

    def open_url(url: QUrl) -> bool:
        found.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return found


def word(person: Person) -> QPoint:
    """Write an address into a note and return where it is seen."""
    person.window.session.edit("Write", lambda d: change(d, "pain-twice", text="https://a.example/x"))
    place = field_rect(person.window.canvas.layout_shown, "pain-twice", "text")
    assert place is not None
    seen = person.window.canvas.view.to_screen(place[0])
    return QPoint(round(seen.x) + 12, round(seen.cy))


def test_ctrl_click_opens_an_address(person: Person, opened: list[str]) -> None:
    at = word(person)
    person.click(at)
    assert person.selection == ("pain-twice",)
    assert opened == []
    person.click(at, Qt.KeyboardModifier.ControlModifier)
    assert opened == ["https://a.example/x"]
    assert person.selection == ("pain-twice",)


def test_the_command_opens_it_without_a_mouse(person: Person, opened: list[str]) -> None:
    person.choose("open_link")
    assert person.window.status.currentMessage() == "Select a note with a web address to open it."
    word(person)
    person.window.session.select("pain-twice")
    person.choose("open_link")
    assert opened == ["https://a.example/x"]
