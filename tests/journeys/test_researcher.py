"""A researcher says where every claim comes from, and loses nothing of an interview that is typed in a hurry."""

from __future__ import annotations

from pathlib import Path as File

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.errors import Message
from journeydesk.formats import jmap
from journeydesk.model.inventory import Evidence
from journeydesk.model.lanes import Note, Touchpoint
from journeydesk.model.tree import descendants
from tests.support.fields import Fields
from tests.support.keyboard import Keyboard
from tests.support.person import Person

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def test_three_claims_get_a_new_source_that_is_described_found_and_given_up(
    person: Person, qtbot: QtBot
) -> None:
    before, keys, fields = person.document, Keyboard(person.window), Fields(person.window.inspector)
    claims = ("browse", "complain", "queue")
    person.click(claims[0])
    for claim in claims[1:]:
        person.click(claim, SHIFT)
    editor = fields.editor("evidence")
    editor.menu.actions()[-1].trigger()
    QApplication.processEvents()
    (source,) = [one for one in person.document.evidence if one not in before.evidence]
    fields.write("title", "Diary study, June")
    fields.write("n", "24")
    fields.write("on", "2026-06-30")
    found = person.sees(source.id)
    assert isinstance(found, Evidence)
    assert (found.title, found.n, str(found.on)) == ("Diary study, June", 24, "2026-06-30")
    assert all(source.id in getattr(person.sees(claim), "evidence") for claim in claims)  # noqa: B009
    assert fields.removal == "Used 3 times."

    keys.turn_to(person.window)
    keys.press("Ctrl+F")
    keys.type("diary study")
    qtbot.waitUntil(lambda: person.window.find_bar.matches.current is not None)
    assert person.window.find_bar.count.text().startswith("1 of 1")
    keys.press("Escape", "Escape")
    fields.open_list("evidence")
    fields.open_entry("evidence", source.id)
    fields.delete_entry()
    assert all(source.id not in getattr(person.sees(claim), "evidence") for claim in claims)  # noqa: B009
    assert "Diary study, June" not in str(person.document)
    keys.turn_to(person.window)
    while person.window.session.history.undo_label:
        keys.press("Ctrl+Z")
    assert person.document is before


def test_a_map_typed_in_a_hurry_is_kept_when_its_window_is_closed(
    desk: Desk, tmp_path: File, qtbot: QtBot
) -> None:
    window = desk.new()
    window.resize(1600, 1000)
    keys, first = Keyboard(window), window.session.document
    keys.press("Right", "Down", "Return")
    keys.type("I find the form")
    asked: list[str] = []

    def reads(box: QWidget) -> None:
        assert isinstance(box, Message)
        asked.extend(label.text() for label in box.findChildren(QLabel) if label.text())

    def thinks_again(box: QWidget) -> None:
        reads(box)
        keys.press("Escape")

    def saves(box: QWidget) -> None:
        reads(box)
        keys.press("Return")

    keys.answering("Ctrl+W", thinks_again)
    assert window.isVisible()
    assert [one.title for one in descendants(window.session.document) if isinstance(one, Touchpoint)] == [
        "I find the form"
    ]

    last = window.session.document
    keys.answering("Ctrl+W", saves, keys.naming(tmp_path / "hurry"))
    assert desk.windows == []
    assert jmap.read(tmp_path / "hurry.jmap") == last
    assert last != first
    assert asked.count("Save the changes to “New journey”?") == 2


def test_notes_are_gathered_by_a_frame_copied_by_a_drag_and_sorted_into_stages(person: Person) -> None:
    before, keys = person.document, Keyboard(person.window)
    count = _count(person)
    lane = person.where("movers-pains")
    person.drag(QPoint(person.where("discover").x(), lane.y()), QPoint(person.where("connect").x(), lane.y()))
    assert set(person.selection) == {"pain-coverage", "pain-twice", "pain-window"}
    keys.press("Ctrl+D")
    assert _count(person) == count + 3
    keys.press("Alt+Down")
    keys.press("Delete")
    assert _count(person) == count

    start, end = person.where("pain-twice"), person.cell("discover", "movers-pains")
    surface = person.window.canvas.viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, ALT, start)
    _move_with_alt(surface, start + QPoint(8, 8))
    _move_with_alt(surface, end)
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, ALT, end)
    assert _count(person) == count + 1
    (copy,) = [person.sees(id) for id in person.selection]
    assert isinstance(copy, Note)
    assert (copy.stage, getattr(person.sees("pain-twice"), "stage")) == ("discover", "order")  # noqa: B009
    keys.press("Alt+Right")
    assert getattr(person.sees(copy.id), "stage") == "compare"  # noqa: B009
    while person.window.session.history.undo_label:
        keys.press("Ctrl+Z")
    assert person.document is before


def _move_with_alt(surface: QWidget, to: QPoint) -> None:
    """Move with Alt held, which QTest does not tell."""
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), surface.mapToGlobal(QPointF(to)), left, left, ALT)
    QApplication.sendEvent(surface, event)
    QApplication.processEvents()


def _count(person: Person) -> int:
    return sum(isinstance(one, Note) for one in descendants(person.document))
