"""Gaps on the canvas: one key shows and hides them, for good."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.person import Person


def looks(person: Person) -> QImage:
    QApplication.processEvents()
    return person.window.canvas.viewport().grab().toImage()


def test_one_key_hides_the_gaps_and_shows_them_again(person: Person) -> None:
    canvas = person.window.canvas
    assert canvas.shows_gaps
    shown = looks(person)
    QTest.keyClick(canvas, Qt.Key.Key_G)
    assert not canvas.shows_gaps
    assert person.reads == "Gaps are hidden."
    hidden = looks(person)
    assert hidden != shown
    QTest.keyClick(canvas, Qt.Key.Key_G)
    assert looks(person) == shown


def test_whether_gaps_are_shown_is_remembered_for_the_next_window(person: Person) -> None:
    person.choose("gaps")
    desk = person.window.desk
    assert not desk.settings.gaps
    assert not desk.show(person.document).canvas.shows_gaps
