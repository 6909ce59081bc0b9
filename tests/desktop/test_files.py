"""Opening, saving, closing: nothing is lost, everything wrong is one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolButton

from journeydesk.desktop import desk as desk_module
from journeydesk.desktop import main_window as window_module
from journeydesk.desktop import opening
from journeydesk.desktop.actions import files, saving
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.researching import is_log
from journeydesk.formats import jmap
from journeydesk.formats.files import CannotWrite, backup_of
from journeydesk.model.value import evolve
from tests.support.person import Person
from tests.support.sample import SAMPLE


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program says in message boxes."""
    sentences: list[str] = []
    for module in (desk_module, opening, saving):
        monkeypatch.setattr(module, "tell", lambda _parent, sentence, _details="": sentences.append(sentence))
    return sentences


def answer(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setattr(window_module, "ask_to_save", lambda _parent, _name: word)


def test_edit_save_close_reopen_gives_the_same_map(person: Person, desk: Desk, sample_file: Path) -> None:
    person.drag("browse", "confirmation")
    assert person.window.isWindowModified()
    person.choose("save")
    assert not person.window.isWindowModified()
    saved = person.document
    person.window.close()
    again = desk.open(sample_file)
    assert again is not None
    assert again.session.document == saved


def test_saving_keeps_the_version_before_and_a_preview(person: Person, sample_file: Path) -> None:
    before = jmap.read(sample_file)
    person.drag("browse", "confirmation")
    person.choose("save")
    assert jmap.read(backup_of(sample_file)) == before
    assert b"preview.png" in sample_file.read_bytes()


def test_undo_goes_back_across_a_save_and_the_file_counts_as_unsaved_again(person: Person) -> None:
    person.drag("browse", "confirmation")
    person.choose("save")
    person.choose("undo")
    assert person.window.isWindowModified()
    person.choose("redo")
    assert not person.window.isWindowModified()


def test_save_as_writes_where_one_says_and_adds_the_ending(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / "copy"), ""))
    person.choose("save_as")
    assert jmap.read(tmp_path / "copy.jmap") == person.document
    assert person.window.session.path == tmp_path / "copy.jmap"


def test_a_version_in_a_name_is_no_ending(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / "Journey v1.2"), ""))
    person.choose("save_as")
    assert jmap.read(tmp_path / "Journey v1.2.jmap") == person.document


@pytest.mark.parametrize("replaced", [True, False])
def test_a_file_that_the_added_ending_meets_is_not_replaced_unasked(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replaced: bool
) -> None:
    there = tmp_path / "copy.jmap"
    there.write_bytes(b"precious")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / "copy"), ""))
    monkeypatch.setattr(saving, "ask_to_replace", lambda _parent, _name: replaced)
    person.choose("save_as")
    assert (there.read_bytes() == b"precious") is not replaced
    assert (person.window.session.path == there) is replaced


def test_a_save_that_fails_says_so_and_the_work_stays_unsaved(
    person: Person, told: list[str], monkeypatch: pytest.MonkeyPatch, sample_file: Path
) -> None:
    def full(*_words: object, **_more: object) -> None:
        raise CannotWrite(sample_file, "the disk is full", "Free some space and save again")

    old = sample_file.read_bytes()
    person.drag("browse", "confirmation")
    monkeypatch.setattr(saving.jmap, "write", full)
    person.choose("save")
    assert len(told) == 1
    assert "disk is full" in told[0]
    assert person.window.isWindowModified()
    assert sample_file.read_bytes() == old


def test_closing_unsaved_work_asks_and_cancel_stays(
    person: Person, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.drag("browse", "confirmation")
    answer(monkeypatch, "cancel")
    assert not person.window.close()
    assert desk.windows == [person.window]
    answer(monkeypatch, "discard")
    assert person.window.close()
    assert desk.windows == []


def test_closing_with_save_saves(person: Person, monkeypatch: pytest.MonkeyPatch, sample_file: Path) -> None:
    person.drag("browse", "confirmation")
    document = person.document
    answer(monkeypatch, "save")
    assert person.window.close()
    assert jmap.read(sample_file) == document


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7", b"PK\x03\x04damaged", b'{"format": "jmap", "version": 99}']
)
def test_what_cannot_be_opened_is_told_in_one_sentence(
    desk: Desk, tmp_path: Path, told: list[str], content: bytes
) -> None:
    path = tmp_path / "strange.jmap"
    path.write_bytes(content)
    assert desk.open(path) is None
    assert len(told) == 1
    assert "strange.jmap" in told[0]
    assert desk.windows == []


def test_opening_the_same_file_twice_shows_the_window_it_has(
    window: MainWindow, desk: Desk, sample_file: Path
) -> None:
    assert desk.open(sample_file) is window
    assert desk.windows == [window]


def test_recent_files_are_remembered_newest_first(desk: Desk, sample_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jmap"
    other.write_bytes(sample_file.read_bytes())
    desk.open(sample_file)
    desk.open(other)
    desk.open(sample_file)
    assert desk.settings.recent == [sample_file, other]


def test_a_new_document_has_no_file_and_nothing_to_lose(desk: Desk) -> None:
    window = desk.new()
    assert window.session.path is None
    assert not window.isWindowModified()
    assert window.close()


def test_a_file_is_open_once_whatever_way_its_path_leads_there(
    window: MainWindow, desk: Desk, sample_file: Path
) -> None:
    link = sample_file.with_name("link.jmap")
    link.symlink_to(sample_file)
    assert desk.open(link) is window
    assert desk.open(sample_file.parent / ".." / sample_file.parent.name / sample_file.name) is window


def test_a_file_of_another_window_is_not_saved_over(
    person: Person, desk: Desk, told: list[str], sample_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = desk.new()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(sample_file), ""))
    before = sample_file.read_bytes()
    other.menus.actions["save"].trigger()
    assert len(told) == 1
    assert "open in another window" in told[0]
    assert sample_file.read_bytes() == before


def test_the_same_document_is_saved_as_the_same_bytes_whatever_map_is_in_view(
    person: Person, sample_file: Path
) -> None:
    person.choose("save")
    first = sample_file.read_bytes()
    person.window.session.view("complaint")
    person.choose("save")
    assert sample_file.read_bytes() == first


def test_what_has_no_file_yet_is_not_called_saved(desk: Desk, window: MainWindow) -> None:
    assert window.toolbar._saved.text() == "Saved"
    assert desk.new().toolbar._saved.accessibleName() == "Not saved yet"


@pytest.mark.parametrize("replaced", [True, False])
def test_a_file_that_somebody_else_changed_is_not_replaced_unasked(
    person: Person, sample_file: Path, monkeypatch: pytest.MonkeyPatch, replaced: bool
) -> None:
    person.drag("browse", "confirmation")
    theirs = evolve(jmap.read(sample_file), title="Theirs")
    jmap.write(theirs, sample_file)
    monkeypatch.setattr(files, "ask_to_overwrite", lambda _parent, _name: replaced)
    person.choose("save")
    assert person.window.isWindowModified() is not replaced
    assert (jmap.read(sample_file) == theirs) is not replaced
    if replaced:
        assert jmap.read(backup_of(sample_file)) == theirs
        person.drag("browse", "complain")
        monkeypatch.setattr(files, "ask_to_overwrite", lambda _parent, _name: pytest.fail("asked again"))
        person.choose("save")


def test_recent_files_are_offered_in_the_file_menu_alone(window: MainWindow) -> None:
    titles = {
        menu.title(): [action.text() for action in menu.actions()]
        for menu in (action.menu() for action in window.menuBar().actions())
        if isinstance(menu, QMenu)
    }
    assert [title for title, entries in titles.items() if "Open recent" in entries] == ["&File"]


def test_a_file_of_another_program_opens_as_a_new_document_that_wants_saving(
    person: Person, desk: Desk, told: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "shopping.mmd"
    path.write_text("journey\n title Go shopping\n section Shop\n Pay: 2: Mum: by card\n", "utf-8")
    window = desk.open(path)
    assert window is not None
    assert window.session.document.title == "Go shopping"
    assert window.session.path is None
    assert window.isWindowModified()
    assert told == ["Some of “shopping.mmd” was understood otherwise than it stands there."]
    path.write_text("graph TD", "utf-8")
    assert desk.open(path) is None
    assert "no line begins a Mermaid journey" in told[-1]


@pytest.mark.parametrize(
    ("text", "log"),
    [
        ("user_id,event,timestamp\na,look,2026-03-01\n", True),
        ("x;y;z\n1;look;2026-03-01 10:00\n2;buy;2026-03-01 11:00\n", True),
        ("Stage,Find,Buy\nTouchpoints,Web,Shop\n", False),
        ("", False),
    ],
)
def test_a_text_of_cells_is_taken_for_what_its_first_rows_hold(tmp_path: Path, text: str, log: bool) -> None:
    path = tmp_path / "cells.csv"
    path.write_text(text, "utf-8")
    assert is_log(path) is log


def test_the_tools_stand_still_while_the_document_is_changed_and_saved(person: Person) -> None:
    toolbar = person.window.toolbar
    tool = toolbar.widgetForAction(person.window.menus.actions["touchpoint_tool"])
    saved = tool.x()
    person.click("browse")
    person.choose("duplicate")
    QApplication.processEvents()
    assert toolbar._saved.text() == "Unsaved changes"
    assert tool.x() == saved


@pytest.mark.parametrize("width", [900, 920, 960, 1267, 1440])
def test_export_stands_in_the_toolbar_however_narrow_the_window(
    desk: Desk, tmp_path: Path, width: int
) -> None:
    file = Path(shutil.copy(SAMPLE, tmp_path / "a journey with a name of some length.jmap"))
    window = desk.open(file)
    assert window is not None
    window.resize(width, 700)
    QApplication.processEvents()
    export = window.toolbar.widgetForAction(window.menus.actions["export"])
    assert export.isVisible()
    assert window.toolbar.rect().contains(export.geometry())


def test_where_words_have_no_room_a_dot_says_that_there_are_changes(person: Person) -> None:
    toolbar, window = person.window.toolbar, person.window
    tool = toolbar.widgetForAction(window.menus.actions["touchpoint_tool"])
    window.resize(1280, 800)
    QApplication.processEvents()
    assert isinstance(tool, QToolButton)
    assert tool.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert toolbar._saved.text() == ""
    person.click("browse")
    person.choose("duplicate")
    assert (toolbar._saved.text(), toolbar._saved.toolTip()) == ("•", "Unsaved changes")
