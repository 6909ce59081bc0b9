"""Tables are looked at and corrected before they become maps; an edited workbook comes back as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from journeydesk.desktop import desk as desk_module
from journeydesk.desktop import opening
from journeydesk.desktop.actions import updating
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.tables import TablesDialog
from journeydesk.desktop.main_window import MainWindow
from journeydesk.export import ExportOptions, export
from journeydesk.imports.proposal import NOTHING, ROLES
from journeydesk.model.document import Document

TABLE = "Stage,Find,Buy\nTouchpoints,ask,pay\nWeather,sunny,\n"
Answer = Callable[[TablesDialog], object]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Callable[[Answer], None]:
    """Answer the dialog when it comes, and keep what is done in it or not."""

    def by(hand: Answer) -> None:
        def exec_(dialog: TablesDialog) -> int:
            dialog.show()
            qtbot.waitExposed(dialog)
            hand(dialog)
            assert not dialog.isVisible(), "nobody answered"
            return dialog.result()

        monkeypatch.setattr(TablesDialog, "exec", exec_)

    return by


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    for module in (desk_module, opening, updating):
        monkeypatch.setattr(
            module, "tell", lambda _parent, sentence, details="": said.append((sentence, details))
        )
    return said


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(TABLE, "utf-8")
    return path


def lanes(document: Document) -> list[str]:
    return [getattr(lane, "note_kind", lane.kind) for lane in document.maps[0].swimlanes[0].lanes]


def press_enter(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_a_table_that_was_understood_is_opened_by_enter(
    desk: Desk, table: Path, answer: Callable[[Answer], None]
) -> None:
    answer(press_enter)
    window = desk.open(table)
    assert window is not None
    assert window.session.document.title == "plan"
    assert lanes(window.session.document) == ["touchpoints", "action"]
    assert window.isWindowModified()


def test_a_table_that_is_not_wanted_opens_nothing(
    desk: Desk, table: Path, answer: Callable[[Answer], None], told: list[tuple[str, str]]
) -> None:
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert desk.open(table) is None
    assert not desk.windows
    assert not told


def test_rows_title_and_direction_can_be_corrected_by_keyboard(
    desk: Desk, table: Path, answer: Callable[[Answer], None]
) -> None:
    def correct(dialog: TablesDialog) -> None:
        dialog.title.setFocus()
        dialog.title.selectAll()
        QTest.keyClicks(dialog.title, "My plan")
        QTest.keyClick(dialog.title, Qt.Key.Key_Tab)
        QTest.keyClick(dialog.stages.buttons["columns"], Qt.Key.Key_Tab)
        box = dialog.rows.boxes[2]
        box.setFocus()
        QTest.keyClicks(box, "Quotes")
        press_enter(dialog)

    answer(correct)
    window = desk.open(table)
    assert window is not None
    assert window.session.document.title == "My plan"
    assert lanes(window.session.document) == ["touchpoints", "quote"]


def test_the_boxes_are_reached_by_tab_and_say_what_they_are_for(
    desk: Desk, table: Path, answer: Callable[[Answer], None]
) -> None:
    def look(dialog: TablesDialog) -> None:
        reached, widget = set(), dialog.title.nextInFocusChain()
        while widget is not dialog.title:
            reached.add(widget)
            widget = widget.nextInFocusChain()
        assert reached.issuperset(dialog.rows.boxes)
        assert dialog.rows.boxes[2].accessibleName() == "What the row “Weather” is"
        dialog.reject()

    answer(look)
    desk.open(table)


def test_turned_stages_and_lanes_change_places_and_a_row_can_be_left_out(
    desk: Desk, table: Path, answer: Callable[[Answer], None]
) -> None:
    def turn(dialog: TablesDialog) -> None:
        dialog.stages.choose("rows")
        assert dialog.rows.rowCount() == 3
        assert dialog.rows.item(1, 1).text() == "Find"
        dialog.stages.choose("columns")
        dialog.rows.boxes[2].setCurrentIndex(ROLES.index(NOTHING))
        assert dialog.notes.text() == "The row “Weather” was left out."
        dialog.accept()

    answer(turn)
    window = desk.open(table)
    assert window is not None
    assert lanes(window.session.document) == ["touchpoints"]


def test_the_map_is_shown_as_it_will_be(
    desk: Desk, table: Path, answer: Callable[[Answer], None], qtbot: QtBot
) -> None:
    def look(dialog: TablesDialog) -> None:
        qtbot.waitUntil(lambda: not dialog.preview.image.isNull(), timeout=10_000)
        before = dialog.preview.image
        dialog.rows.boxes[2].setCurrentIndex(ROLES.index(NOTHING))
        qtbot.waitUntil(lambda: dialog.preview.image is not before, timeout=10_000)
        dialog.reject()

    answer(look)
    desk.open(table)


def test_of_several_sheets_one_can_be_left_out(
    desk: Desk, tmp_path: Path, answer: Callable[[Answer], None]
) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in ("Today", "Tomorrow"):
        page = book.create_sheet(name)
        for line in TABLE.splitlines():
            page.append(line.split(","))
    book.save(tmp_path / "both.xlsx")

    def choose(dialog: TablesDialog) -> None:
        dialog.wanted.click()
        dialog.sheet.setCurrentIndex(1)
        assert dialog.wanted.isChecked()
        assert dialog.title.text() == "Tomorrow"
        dialog.wanted.click()
        assert not dialog.ok.isEnabled()
        dialog.wanted.click()
        dialog.accept()

    answer(choose)
    window = desk.open(tmp_path / "both.xlsx")
    assert window is not None
    assert len(window.session.document.maps) == 1


def test_a_file_that_is_no_journey_is_refused_with_what_was_seen(
    desk: Desk, tmp_path: Path, told: list[tuple[str, str]]
) -> None:
    path = tmp_path / "fruit.csv"
    path.write_text("Fruit,Price\nApple,2\n", "utf-8")
    assert desk.open(path) is None
    assert "its first cells say “Fruit”" in told[0][0]


# ------------------------------------------------------------ a workbook that comes back


@pytest.fixture
def edited(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workbook of the open document, chosen in the dialog for files."""
    path = tmp_path / "edited.xlsx"
    export(window.session.document, ExportOptions(kind="xlsx"), path, shaper=window.desk.shaper)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(path), ""))
    return path


def test_an_edited_workbook_updates_the_map_in_one_step_and_tells_what_changed(
    window: MainWindow, edited: Path, told: list[tuple[str, str]]
) -> None:
    before = window.session.document
    book = load_workbook(edited)
    book.worksheets[0].cell(2, 4).value = "Hear of it"
    book["Segments"].cell(3, 2).value = "People who move"
    book.save(edited)
    window.menus.actions["update"].trigger()
    assert window.session.document.maps[0].stages[0].title == "Hear of it"
    assert told == [
        (
            "From “edited.xlsx”: 2 changed, 0 added, 0 removed, 0 moved.",
            "Changed: People who move\nChanged: Hear of it",
        )
    ]
    window.menus.actions["undo"].trigger()
    assert window.session.document is before


def test_a_workbook_that_nobody_edited_changes_nothing(
    window: MainWindow, edited: Path, told: list[tuple[str, str]]
) -> None:
    window.menus.actions["update"].trigger()
    assert told == [("“edited.xlsx” says nothing else than this document.", "")]
    assert not window.isWindowModified()


def test_a_workbook_of_another_document_is_refused(
    desk: Desk, window: MainWindow, edited: Path, told: list[tuple[str, str]]
) -> None:
    desk.new().menus.actions["update"].trigger()
    assert "no sheet of it belongs to a map of this document" in told[0][0]
