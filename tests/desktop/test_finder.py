"""Finding what to do, and going to anything with a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeydesk.desktop.finder import Finder
from journeydesk.desktop.panels.register_rows import GapRows
from tests.support.person import Person


def opened(person: Person) -> Finder:
    return person.window.findChildren(Finder)[-1]


def go_to(person: Person, qtbot: QtBot, words: str) -> list[str]:
    person.choose("go_to")
    finder = opened(person)
    qtbot.keyClicks(finder.words, words)
    labels = [offer.label for offer in finder.shown]
    qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    return labels


def test_going_to_a_touchpoint_opens_its_map_and_zooms_in(person: Person, qtbot: QtBot) -> None:
    scale = person.window.canvas.view.scale
    assert go_to(person, qtbot, "basket fill") == ["I fill the basket"]
    assert person.window.session.state.map_id == "browse-call"
    assert person.selection == ("b-basket",)
    assert person.window.canvas.view.scale > scale


def test_going_somewhere_shows_it_in_its_full_size_and_a_stage_with_what_is_under_it(
    person: Person, qtbot: QtBot
) -> None:
    canvas = person.window.canvas
    go_to(person, qtbot, "basket fill")
    assert canvas.view.scale == 1.0
    canvas.zoom_to(1.4)
    go_to(person, qtbot, "basket fill")
    assert canvas.view.scale == pytest.approx(1.4)
    person.window.session.view("home-internet")
    canvas.fit()
    go_to(person, qtbot, "Discover")
    assert person.selection == ("discover",)
    assert person.where("discover").y() < canvas.viewport().height() / 4


def test_going_to_a_map_shows_all_of_it(person: Person, qtbot: QtBot) -> None:
    labels = go_to(person, qtbot, "browse, then")
    assert labels[0] == "Browse, then call"
    assert person.window.session.state.map_id == "browse-call"
    assert person.selection == ()


def test_a_segment_is_gone_to_as_its_swimlane_and_a_channel_in_the_inspector(
    person: Person, qtbot: QtBot
) -> None:
    go_to(person, qtbot, "home workers")
    assert person.selection == ("workers-lane",)
    go_to(person, qtbot, "letter")
    assert person.selection == ("workers-lane",)


def test_escape_goes_nowhere(person: Person, qtbot: QtBot) -> None:
    person.choose("go_to")
    finder = opened(person)
    qtbot.keyClicks(finder.words, "offer")
    assert finder.shown
    qtbot.keyClick(finder.words, Qt.Key.Key_Escape)
    assert person.selection == ()


def test_the_command_palette_does_what_it_lists(person: Person, qtbot: QtBot) -> None:
    person.click("browse")
    person.choose("palette")
    finder = opened(person)
    qtbot.keyClicks(finder.words, "dupli")
    assert "Duplicate" in [offer.label for offer in finder.shown]
    qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    assert person.window.session.history.undo_label == "Duplicate"


def test_a_line_is_read_with_its_keys_or_where_it_stands(person: Person, qtbot: QtBot) -> None:
    def first(name: str, words: str) -> str:
        person.choose(name)
        finder = opened(person)
        qtbot.keyClicks(finder.words, words)
        said: str = finder.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
        finder.close()
        return said

    assert first("palette", "duplicate") == "Duplicate, Ctrl+D"
    assert (
        first("go_to", "basket fill") == "I fill the basket, Touchpoint · Decide · Movers · Browse, then call"
    )


def test_a_gap_is_gone_to_by_its_number_or_by_what_it_says(person: Person, qtbot: QtBot) -> None:
    rows = GapRows().of(person.document, person.window.rendering.gaps(person.window.session.state))
    third = next(row for row in rows if row.found.number == 3)
    labels = go_to(person, qtbot, "gap 3")
    assert labels[0].startswith("Gap 3: ")
    assert set(person.selection) == set(third.found.gap.places)
    labels = go_to(person, qtbot, f"gap {third.where.split()[0]}")
    assert any(label.startswith("Gap 3: ") for label in labels)


def test_what_is_called_by_no_name_is_told_so(person: Person, qtbot: QtBot) -> None:
    person.choose("go_to")
    finder = opened(person)
    qtbot.keyClicks(finder.words, "qqqq")
    assert not finder.list.isVisible()
    assert "Nothing is called so." in [
        label.text() for label in finder.findChildren(QLabel) if label.isVisible()
    ]
    finder.close()
