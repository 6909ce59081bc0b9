"""Escape beside the map: it takes back what a field was given, then leads back to the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.fields import Fields
from tests.support.person import Person


@pytest.fixture
def fields(person: Person) -> Fields:
    """The inspector of a touchpoint."""
    person.window.activateWindow()
    person.window.session.select("ask-sla")
    return Fields(person.window.inspector)


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    QApplication.processEvents()


def is_on_the_map(person: Person) -> bool:
    return QApplication.focusWidget() is person.window.canvas


def steps(person: Person) -> int:
    return len(person.window.session.history.past)


@pytest.mark.parametrize("path", ["title", "n", "details"])
def test_escape_takes_back_what_was_typed_and_a_second_one_returns_to_the_map(
    person: Person, fields: Fields, path: str
) -> None:
    before = person.document
    field = fields.widget(path)
    field.setFocus()
    QTest.keyClicks(field, "12")
    assert person.document is not before
    press(Qt.Key.Key_Escape)
    assert person.document is before
    assert (QApplication.focusWidget(), steps(person)) == (field, 0)
    press(Qt.Key.Key_Escape)
    assert is_on_the_map(person)
    assert (person.document, person.selection) == (before, ("ask-sla",))


def test_escape_takes_back_only_what_was_typed_since_the_field_was_entered(
    person: Person, fields: Fields
) -> None:
    fields.write("title", "I ask")
    press(Qt.Key.Key_Tab)
    fields.widget("title").setFocus()
    QTest.keyClicks(fields.widget("title"), "Really, ")
    assert steps(person) == 2
    press(Qt.Key.Key_Escape)
    assert fields.reads("title") == "I ask"
    press(Qt.Key.Key_Escape)
    assert is_on_the_map(person)
    assert fields.reads("title") == "I ask"


@pytest.mark.parametrize("path", ["n", "emotion"])
def test_escape_takes_back_what_is_no_number_too(person: Person, fields: Fields, path: str) -> None:
    line = fields.editor(path).line if path == "n" else fields.editor(path).number
    line.setFocus()
    line.selectAll()
    before, shown = person.document, line.text()
    QTest.keyClicks(line, "1x")
    assert person.window.inspector.form.box(path).error.text()  # type: ignore[union-attr]
    press(Qt.Key.Key_Escape)
    assert (line.text(), person.document) == (shown, before)
    assert not person.window.inspector.form.box(path).error.text()  # type: ignore[union-attr]
    press(Qt.Key.Key_Escape)
    assert is_on_the_map(person)


def test_escape_behind_something_chosen_returns_to_the_map_and_leaves_it_chosen(
    person: Person, fields: Fields
) -> None:
    fields.choose("channel", "Phone")
    chosen = person.document
    press(Qt.Key.Key_Escape)
    assert is_on_the_map(person)
    assert person.document is chosen


def test_a_photo_stays_when_escape_leads_back_to_the_map(person: Person, tmp_path: Path) -> None:
    window = person.window
    window.activateWindow()
    window.session.select(person.document.maps[0].swimlanes[0].id)
    photo = tmp_path / "mara.png"
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    assert picture.save(str(photo))
    editor = Fields(window.inspector).editor("persona.photo")
    editor.choose.setFocus()
    editor.take(photo)
    taken = person.document
    assert taken.media
    press(Qt.Key.Key_Escape)
    assert is_on_the_map(person)
    assert person.document is taken


def test_escape_leads_from_every_panel_back_to_the_map(person: Person, fields: Fields) -> None:
    window = person.window
    person.choose("outline")
    for place in (fields.widget("channel"), window.outline.field, window.outline.view, window.palette_panel):
        place.setFocus()
        if not is_on_the_map(person):
            press(Qt.Key.Key_Escape)
        assert is_on_the_map(person), place
