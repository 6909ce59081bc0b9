"""Emotions in the real window: keys that say what they did, numbers typed where the point stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from journeydesk.formats import jmap
from journeydesk.layout.guides import ValueTag
from journeydesk.layout.hit import located
from journeydesk.model.tree import find, lane_of
from tests.support.person import Person


@pytest.fixture(autouse=True)
def in_front(person: Person) -> None:
    person.window.activateWindow()


def tags(person: Person) -> list[str]:
    return [guide.text for guide in person.window.canvas.guides() if isinstance(guide, ValueTag)]


def field(person: Person) -> QLineEdit:
    open_field = person.window.canvas.figures.field
    assert open_field is not None, "no number is being typed"
    return open_field.line


def test_a_key_says_what_the_feeling_is_now_and_then_is_silent(person: Person, qtbot: QtBot) -> None:
    person.click(person.dot("browse"))
    person.press(Qt.Key.Key_Up)
    assert tags(person) == [f"+{person.sees('browse').emotion:g} pleased"]
    qtbot.waitUntil(lambda: tags(person) == [], timeout=3000)


def test_the_tag_goes_with_the_next_step(person: Person) -> None:
    person.click(person.dot("browse"))
    person.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert tags(person)
    person.window.session.undo()
    assert tags(person) == []


@pytest.mark.parametrize("typed", ["-1,2", "−1.2"])
def test_a_number_is_typed_for_all_that_is_selected_as_one_step(
    person: Person, qtbot: QtBot, typed: str
) -> None:
    before = person.document
    person.window.session.select("ask-friends", "browse")
    qtbot.keyClicks(person.window.canvas, "-")
    assert field(person).text() == "-"
    field(person).setText(typed)  # QTest cannot press a true minus
    qtbot.keyClick(field(person), Qt.Key.Key_Return)
    assert (person.sees("ask-friends").emotion, person.sees("browse").emotion) == (-1.2, -1.2)
    assert person.window.canvas.hasFocus()
    person.window.session.undo()
    assert person.document is before


def test_escape_forgets_the_number(person: Person, qtbot: QtBot) -> None:
    before = person.document
    person.window.session.select("browse")
    qtbot.keyClicks(person.window.canvas, "1")
    qtbot.keyClick(field(person), Qt.Key.Key_Escape)
    assert person.document is before
    assert person.window.canvas.figures.field is None
    assert person.selection == ("browse",)


def test_saving_keeps_the_number_that_is_being_typed(person: Person, qtbot: QtBot, sample_file: Path) -> None:
    person.window.session.select("browse")
    qtbot.keyClicks(person.window.canvas, "-")
    qtbot.keyClicks(field(person), "1.5")
    person.choose("save")
    assert find(jmap.read(sample_file), "browse").emotion == -1.5
    assert not person.window.isWindowModified()
    qtbot.keyClicks(person.window.canvas, "9")
    person.choose("save")
    assert person.sees("browse").emotion == -1.5


def test_a_number_out_of_range_stays_to_be_mended(person: Person, qtbot: QtBot) -> None:
    before = person.document
    person.window.session.select("browse")
    qtbot.keyClicks(person.window.canvas, "9")
    shown = person.window.canvas.figures.field
    assert shown is not None
    assert shown.range.text() == "−2 … 2"
    qtbot.keyClick(field(person), Qt.Key.Key_Return)
    assert person.document is before
    qtbot.keyClicks(field(person), "1.5")
    qtbot.keyClick(field(person), Qt.Key.Key_Return)
    assert person.sees("browse").emotion == 1.5


def test_a_digit_means_nothing_when_nothing_can_feel(person: Person, qtbot: QtBot) -> None:
    person.window.session.select("discover")
    qtbot.keyClicks(person.window.canvas, "1")
    assert person.window.canvas.figures.field is None


def test_a_double_click_on_the_line_adds_a_point_and_opens_nothing(person: Person) -> None:
    lane = located(person.window.canvas.layout_shown, "movers-lane-emotion")
    assert lane is not None
    at = QPoint(person.dot("browse").x() + 40, person.where("movers-lane-emotion").y())
    count = len(person.sees("movers-lane-emotion").items)
    person.double_click(at)
    assert len(person.sees("movers-lane-emotion").items) == count + 1
    assert not person.window.canvas.writing.is_open
    assert person.window.canvas.figures.field is None
    person.press(Qt.Key.Key_Delete)
    assert len(person.sees("movers-lane-emotion").items) == count


def test_delete_on_a_chosen_point_clears_the_feeling_alone(person: Person) -> None:
    person.click(person.dot("browse"))
    person.press(Qt.Key.Key_Delete)
    assert person.sees("browse").emotion is None


def test_enter_on_a_free_point_asks_for_its_number(person: Person) -> None:
    lane = person.where("movers-lane-emotion")
    person.double_click(QPoint(person.dot("browse").x() + 40, lane.y()))
    person.press(Qt.Key.Key_Return)
    assert field(person).hasSelectedText()


def test_enter_on_the_point_where_the_keyboard_stands_asks_for_its_number(person: Person) -> None:
    lane = person.where("movers-lane-emotion")
    person.double_click(QPoint(person.dot("browse").x() + 40, lane.y()))
    new = person.selection
    person.press(Qt.Key.Key_Escape)
    assert person.selection == ()
    person.press(Qt.Key.Key_Return)
    assert field(person).hasSelectedText()
    assert person.selection == new


def test_tab_keeps_a_number_and_goes_on_along_the_curve_and_back(person: Person, qtbot: QtBot) -> None:
    person.click("ask-friends")
    qtbot.keyClicks(person.window.canvas, "1")
    qtbot.keyClick(field(person), Qt.Key.Key_Tab)
    assert person.sees("ask-friends").emotion == 1.0
    assert person.selection == ("browse",)
    qtbot.keyClicks(field(person), "-0.5")
    qtbot.keyClick(field(person), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert person.sees("browse").emotion == -0.5
    assert person.selection == ("ask-friends",)
    assert field(person).selectedText() == "1"


def test_tab_ends_behind_the_last_card_and_where_a_number_is_for_several(
    person: Person, qtbot: QtBot
) -> None:
    person.window.session.select("ask-friends", "browse")
    qtbot.keyClicks(person.window.canvas, "1")
    qtbot.keyClick(field(person), Qt.Key.Key_Tab)
    assert person.window.canvas.figures.field is None
    last = [item.id for item in lane_of(person.document, "browse").items][-1]
    person.window.session.select(last)
    qtbot.keyClicks(person.window.canvas, "1")
    qtbot.keyClick(field(person), Qt.Key.Key_Tab)
    assert person.window.canvas.figures.field is None
    assert person.window.canvas.hasFocus()
    assert person.sees(last).emotion == 1.0
