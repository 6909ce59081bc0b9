"""Preferences: each choice has its effect at once and is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from journeydesk.desktop.actions import files
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs import export
from journeydesk.desktop.dialogs.preferences import Preferences
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.present import Presentation
from journeydesk.desktop.settings import Settings
from tests.support.person import Person


@pytest.fixture
def preferences(desk: Desk, window: MainWindow) -> Preferences:
    window.menus.actions["preferences"].trigger()
    return desk.show_preferences()


def choose(box: Combo, value: object) -> None:
    at = box.findData(value)
    assert at >= 0
    box.setCurrentIndex(at)
    box.activated.emit(at)


def wheel(window: MainWindow, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    middle = QPointF(window.canvas.viewport().rect().center())
    nothing, up = QPoint(), QPoint(0, 120)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(middle, middle, nothing, up, none, keys, Qt.ScrollPhase.NoScrollPhase, False)
    window.canvas.wheelEvent(event)


def test_there_is_one_dialog_however_often_it_is_asked_for(desk: Desk, preferences: Preferences) -> None:
    assert desk.show_preferences() is preferences
    preferences.close()
    QApplication.sendPostedEvents(None, 52)  # deferred deletion
    assert desk.show_preferences() is not preferences


def test_a_language_is_spoken_by_what_is_opened_next(
    desk: Desk, preferences: Preferences, qapp: QApplication
) -> None:
    assert preferences.note.isHidden()
    choose(preferences.language, "de")
    assert preferences.note.isVisible()
    assert desk.settings.language == "de"
    assert desk.new().menus.actions["save"].text() == "Speichern"
    choose(preferences.language, "en")
    assert desk.new().menus.actions["save"].text() == "Save"


def test_a_theme_is_worn_at_once_and_ticked_in_the_menu(
    desk: Desk, preferences: Preferences, window: MainWindow
) -> None:
    choose(preferences.theme, "dark")
    assert window.canvas.theme.name == "dark"
    ticked = {name for name in ("light", "dark", "system") if window.menus.actions[name].isChecked()}
    assert ticked == {"dark"}


def test_the_wheel_scrolls_and_zooms_with_ctrl_or_the_other_way_round(
    desk: Desk, preferences: Preferences, window: MainWindow
) -> None:
    scale = window.canvas.view.scale
    wheel(window)
    assert window.canvas.view.scale == scale
    choose(preferences.wheel, "zooms")
    wheel(window)
    assert window.canvas.view.scale > scale
    scale = window.canvas.view.scale
    wheel(window, Qt.KeyboardModifier.ControlModifier)
    assert window.canvas.view.scale == scale
    assert desk.new().canvas.mouse.wheel_zooms


def test_an_export_begins_with_the_page_and_colours_that_one_likes(
    desk: Desk, preferences: Preferences, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[export.ExportDialog] = []
    monkeypatch.setattr(export.ExportDialog, "exec", lambda dialog: seen.append(dialog))
    choose(preferences.paper, "a3")
    choose(preferences.colours, "print")
    files.export(window)
    options = seen[0].choices.options()
    assert (options.page, options.theme) == ("a3", "print")
    seen[0].close()


def test_new_files_go_into_the_folder_that_one_likes(
    desk: Desk, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    preferences.folder.click()
    assert preferences.folder_name.toolTip() == str(tmp_path)
    offered: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *words: (offered.append(words[2]), ("", ""))[1]
    )
    files.save(desk.new())
    assert Path(offered[0]).parent == tmp_path


def test_a_folder_that_is_gone_is_home(desk: Desk, tmp_path: Path) -> None:
    desk.settings.folder = tmp_path / "gone"
    assert desk.settings.folder == Path.home()


def test_a_map_is_presented_dark_when_one_likes(preferences: Preferences, person: Person) -> None:
    preferences.presents_dark.click()
    person.choose("present")
    show = person.window.findChild(Presentation)
    assert show.theme.name == "dark"
    assert person.window.canvas.theme.name == "light"
    show.close()


def test_all_is_remembered_for_the_next_run(desk: Desk, preferences: Preferences) -> None:
    choose(preferences.paper, "a2")
    preferences.restores.click()
    preferences.tips.click()
    desk.settings.store.sync()
    again = Settings(QSettings(desk.settings.store.fileName(), QSettings.Format.IniFormat))
    assert again.paper == "a2"
    assert again.restores
    assert again.tips is desk.settings.tips


def test_nonsense_in_the_store_is_as_if_nobody_had_chosen(tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    store.setValue("export/page", ["a", "b"])
    store.setValue("start/restores", "perhaps")
    settings = Settings(store)
    assert isinstance(settings.paper, str)
    assert isinstance(settings.restores, bool)
