"""Finding what to do, and every word of the document."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeydesk.desktop.finder import Finder
from tests.support.person import Person


def opened(person: Person) -> Finder:
    return person.window.findChild(Finder)


def test_find_jumps_to_the_place_even_on_another_map(person: Person, qtbot: QtBot) -> None:
    person.choose("find")
    finder = opened(person)
    qtbot.keyClicks(finder.words, "fill the basket")
    assert [offer.label for offer in finder.shown] == ["I fill the basket"]
    qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    assert person.window.session.state.map_id == "browse-call"
    assert person.selection == ("b-basket",)


def test_the_arrows_choose_among_what_was_found(person: Person, qtbot: QtBot) -> None:
    person.choose("find")
    finder = opened(person)
    qtbot.keyClicks(finder.words, "offer")
    count = len(finder.shown)
    qtbot.keyClick(finder.words, Qt.Key.Key_Escape)
    assert count >= 1
    assert person.selection == ()


def test_a_segment_is_found_as_its_swimlane_and_a_channel_in_the_inspector(
    person: Person, qtbot: QtBot
) -> None:
    person.choose("find")
    qtbot.keyClicks(opened(person).words, "home workers")
    qtbot.keyClick(opened(person).words, Qt.Key.Key_Return)
    assert person.selection == ("workers-lane",)
    person.choose("find")
    finder = person.window.findChildren(Finder)[-1]
    qtbot.keyClicks(finder.words, "at home")
    qtbot.keyClick(finder.words, Qt.Key.Key_Return)


def test_the_command_palette_does_what_it_lists(person: Person, qtbot: QtBot) -> None:
    person.click("browse")
    person.choose("palette")
    finder = opened(person)
    qtbot.keyClicks(finder.words, "dupli")
    assert "Duplicate" in [offer.label for offer in finder.shown]
    qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    assert person.window.session.history.undo_label == "Duplicate"
