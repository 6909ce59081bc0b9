"""Unsaved work survives a crash: a copy is kept while it is unsaved, offered at the next start, dropped when saved."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop import recovery
from journeydesk.desktop.actions.saving import save_to
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.recovery import Lost, Shelter
from journeydesk.formats import jmap
from journeydesk.model.value import evolve


@pytest.fixture
def shelter(desk: Desk, tmp_path: Path) -> Shelter:
    desk.shelter = Shelter(tmp_path / "recovery")
    return desk.shelter


def change(window: MainWindow, title: str) -> None:
    window.session.edit("Rename", lambda document: evolve(document, title=title))


def copies(shelter: Shelter) -> list[Path]:
    return sorted(shelter.folder.glob("*.jmap"))


def crash(desk: Desk, shelter: Shelter, window: MainWindow | None, title: str) -> None:
    """Give a document a title and leave everything as a program does that ends before it is saved; begin another."""
    assert window is not None
    change(window, title)
    assert window.recovery is not None
    window.recovery.write()
    window.recovery.finish()
    shelter._lock.unlock()
    window.recovery = None
    desk.shelter = Shelter(shelter.folder.parent)


def test_a_copy_is_written_once_the_hands_rest(
    desk: Desk, shelter: Shelter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "QUIET", 20)
    window = desk.new()
    assert copies(shelter) == []
    change(window, "Moving house")
    qtbot.waitUntil(lambda: len(copies(shelter)) == 1)
    window.recovery.finish()
    assert jmap.read(copies(shelter)[0]).title == "Moving house"
    change(window, "Moving again")
    qtbot.waitUntil(lambda: jmap.read(copies(shelter)[0]).title == "Moving again")
    assert len(copies(shelter)) == 1


def test_a_copy_is_written_even_while_the_changes_go_on(
    desk: Desk, shelter: Shelter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "QUIET", 10_000)
    monkeypatch.setattr(recovery, "LONGEST", 50)
    window = desk.new()
    change(window, "Still going")
    qtbot.waitUntil(lambda: len(copies(shelter)) == 1)


def test_what_is_saved_needs_no_copy(desk: Desk, shelter: Shelter, tmp_path: Path) -> None:
    window = desk.new()
    change(window, "Moving house")
    window.recovery.write()
    assert save_to(window.session, window.rendering, tmp_path / "house.jmap", window)
    assert copies(shelter) == []


def test_going_back_to_what_is_saved_drops_the_copy(desk: Desk, shelter: Shelter) -> None:
    window = desk.new()
    change(window, "Moving house")
    window.recovery.write()
    window.session.undo()
    assert copies(shelter) == []


def test_a_clean_close_leaves_nothing_behind(
    desk: Desk, shelter: Shelter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeydesk.desktop.main_window.ask_to_save", lambda *_: "discard")
    window = desk.new()
    change(window, "Moving house")
    window.recovery.write()
    window.close()
    assert copies(shelter) == []
    shelter.close()
    assert not shelter.folder.exists()


def test_what_runs_is_not_lost(desk: Desk, shelter: Shelter, tmp_path: Path) -> None:
    window = desk.new()
    change(window, "Moving house")
    window.recovery.write()
    window.recovery.finish()
    assert list(Shelter(tmp_path / "recovery").lost()) == []


def test_lost_work_is_offered_in_one_line_and_opens_as_unsaved(
    desk: Desk, shelter: Shelter, sample_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    crash(desk, shelter, desk.open(sample_file), "Changed and lost")
    desk.begin([])
    desk.show_start()
    page = desk.start_page
    assert page is not None
    assert page.lost_work.isVisible()
    assert "“home internet”" in page.lost_work.words.text()
    page.lost_work.open_button.click()
    again = desk.windows[-1]
    assert again.session.document.title == "Changed and lost"
    assert again.session.path == sample_file
    assert again.session.is_modified
    assert again.isWindowModified()
    assert len(copies(desk.shelter)) == 1, "it is safe in its new place"
    assert list(desk.shelter.lost()) == []
    assert not shelter.folder.exists()


def test_saving_what_was_recovered_writes_its_file(
    desk: Desk, shelter: Shelter, sample_file: Path, tmp_path: Path
) -> None:
    crash(desk, shelter, desk.open(sample_file), "Changed and lost")
    desk.recover(list(desk.shelter.lost()))
    again = desk.windows[-1]
    again.menus.actions["save"].trigger()
    assert jmap.read(sample_file).title == "Changed and lost"
    assert not again.session.is_modified
    assert copies(desk.shelter) == []


def test_lost_work_can_be_discarded(desk: Desk, shelter: Shelter, tmp_path: Path) -> None:
    crash(desk, shelter, desk.new(), "Not worth it")
    desk.show_start()
    page = desk.start_page
    assert page is not None
    page.lost_work.discard_button.click()
    assert not page.lost_work.isVisible()
    assert list(desk.shelter.lost()) == []


def test_a_damaged_copy_is_told_and_kept(
    desk: Desk, shelter: Shelter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("journeydesk.desktop.desk.tell", lambda _parent, text: told.append(text))
    copy = shelter.folder / "half.jmap"
    copy.write_bytes(b"PK\x03\x04 cut off")
    desk.recover([Lost(copy, "Half", None)])
    assert "half.jmap" in told[0]
    assert copy.exists()


def test_the_old_copy_stays_until_there_is_a_new_one(
    desk: Desk, shelter: Shelter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash(desk, shelter, desk.new(), "Only once")
    monkeypatch.setattr(recovery, "_write", lambda *_: None)
    desk.recover(list(desk.shelter.lost()))
    assert len(copies(shelter)) == 1


def test_where_nothing_can_be_written_work_goes_on(
    desk: Desk, shelter: Shelter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window = desk.new()
    window.recovery.copy = shelter.folder / "gone" / "x.jmap"
    change(window, "Moving house")
    window.recovery.write()
    window.recovery.finish()
    assert "no recovery copy" in caplog.text


def test_a_killed_program_leaves_its_work_behind(tmp_path: Path, qapp: QApplication) -> None:
    script = f"""
import sys, time
from pathlib import Path
from PySide6.QtCore import QSettings
from journeydesk.desktop.app import application
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.recovery import Shelter
from journeydesk.desktop.settings import Settings
from journeydesk.model.value import evolve
settings = Settings(QSettings(r"{tmp_path / "s.ini"}", QSettings.Format.IniFormat))
settings.tips = False
desk = Desk(application(), settings)
desk.shelter = Shelter(Path(r"{tmp_path / "recovery"}"))
window = desk.new()
window.session.edit("Rename", lambda document: evolve(document, title="Killed"))
window.recovery.write()
window.recovery.finish()
print("ready", flush=True)
time.sleep(60)
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    program = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )
    assert program.stdout is not None
    assert program.stdout.readline().strip() == b"ready"
    shelter = Shelter(tmp_path / "recovery")
    assert list(shelter.lost()) == [], "it runs"
    program.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    program.wait()
    program.stdout.close()
    time.sleep(0.1)
    (lost,) = shelter.lost()
    assert lost.name == "Killed"
    assert jmap.read(lost.copy).title == "Killed"
