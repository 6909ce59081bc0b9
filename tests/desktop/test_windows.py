"""Several documents, the whole screen, panels that come and go, and what is open again next time."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from tests.support.person import Person


def menu_of(window: MainWindow, title: str) -> QMenu:
    """Return a menu as it is when it opens."""
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu) and menu.title() == title:
            menu.aboutToShow.emit()
            return menu
    raise KeyError(title)


def test_the_window_menu_lists_the_open_documents_and_brings_them_forward(
    desk: Desk, window: MainWindow
) -> None:
    other = desk.new()
    menu = menu_of(window, "&Window")
    texts = [action.text() for action in menu.actions()]
    assert texts[-2:] == ["&1 home internet", "&2 New journey"]
    assert [action.isChecked() for action in menu.actions()[-2:]] == [True, False]
    menu.actions()[-1].trigger()
    QApplication.processEvents()
    assert other.isActiveWindow()
    menu_of(window, "&Window")
    assert [action.text() for action in menu.actions()] == texts, "listed twice"


def test_ctrl_tab_goes_round_the_documents(desk: Desk, person: Person) -> None:
    other = desk.new()
    person.choose("next_document")
    assert other.isActiveWindow()
    other.menus.actions["next_document"].trigger()
    QApplication.processEvents()
    assert person.window.isActiveWindow()
    person.choose("previous_document")
    assert other.isActiveWindow()


def test_f11_fills_the_screen_and_comes_back_with_the_chrome(person: Person) -> None:
    person.choose("full_screen")
    assert person.window.isFullScreen()
    assert person.window.menus.actions["full_screen"].isChecked()
    assert person.window.menuBar().isVisible()
    person.choose("full_screen")
    assert not person.window.isFullScreen()
    assert not person.window.menus.actions["full_screen"].isChecked()


def test_panels_are_hidden_shown_and_put_back(person: Person) -> None:
    window = person.window
    view = menu_of(window, "&View")
    panels = next(action.menu() for action in view.actions() if action.text() == "Panels")
    assert isinstance(panels, QMenu)
    panels.aboutToShow.emit()
    names = [action.text() for action in panels.actions()]
    assert {"Palette", "Inspector", "Outline", "Paths"} <= set(names)
    panels.actions()[names.index("Palette")].trigger()
    dock = window.findChild(QDockWidget, "palette")
    assert not dock.isVisible()
    person.choose("reset_layout")
    assert dock.isVisible()


def seen(window: MainWindow) -> set[str]:
    """Return the panels that are seen around the map."""
    return {dock.objectName() for dock in window.findChildren(QDockWidget) if dock.isVisible()}


def test_f12_gives_the_map_the_whole_window_and_brings_back_the_panels_that_were_there(
    person: Person,
) -> None:
    window = person.window
    window.resize(720, 450)
    window.docks["paths"].hide()
    person.choose("health")
    there = seen(window)
    assert there == {"palette", "health", "inspector"}
    person.press(Qt.Key.Key_F12)
    assert window.canvas.width() == window.width()
    assert window.canvas.hasFocus()
    assert person.reads == "Press F12 to see the panels again."
    person.press(Qt.Key.Key_F12)
    assert seen(window) == there


def test_a_panel_that_is_looked_at_meanwhile_does_not_lose_those_that_were_put_away(person: Person) -> None:
    there = seen(person.window)
    person.choose("toggle_panels")
    person.choose("register")
    person.choose("toggle_panels")
    person.choose("toggle_panels")
    assert seen(person.window) == {*there, "register"}


def test_who_closed_every_panel_gets_those_of_the_beginning_back(person: Person) -> None:
    for dock in person.window.findChildren(QDockWidget):
        dock.hide()
    person.choose("toggle_panels")
    assert seen(person.window) == {"palette", "paths", "inspector"}


def test_what_is_asked_for_is_seen_though_all_panels_are_hidden(person: Person) -> None:
    person.choose("toggle_panels")
    person.choose("list_paths")
    assert seen(person.window) == {"paths"}


def test_the_layout_is_remembered(desk: Desk, window: MainWindow, tmp_path: Path) -> None:
    window.findChild(QDockWidget, "inspector").hide()
    window.close()
    again = desk.new()
    assert not again.findChild(QDockWidget, "inspector").isVisible()
    again.menus.actions["reset_layout"].trigger()
    assert again.findChild(QDockWidget, "inspector").isVisible()


def test_what_was_open_at_the_end_is_remembered_in_its_order(
    desk: Desk, window: MainWindow, sample_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "second.jmap"
    copy.write_bytes(sample_file.read_bytes())
    desk.open(copy)
    desk.quit()
    assert desk.settings.session == [sample_file, copy]
    assert not desk.windows


def test_it_is_opened_again_when_one_likes(desk: Desk, sample_file: Path, tmp_path: Path) -> None:
    desk.settings.keep_session([sample_file, tmp_path / "gone.jmap"])
    desk.begin([])
    assert not desk.windows, "nobody asked for it"
    assert desk.start_page is not None
    desk.settings.restores = True
    desk.begin([])
    assert [window.session.path for window in desk.windows] == [sample_file]
    assert desk.start_page is None


def test_files_that_are_named_are_opened_instead(desk: Desk, sample_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jmap"
    other.write_bytes(sample_file.read_bytes())
    desk.settings.restores = True
    desk.settings.keep_session([sample_file])
    desk.begin([other])
    assert [window.session.path for window in desk.windows] == [other]


def test_closing_the_last_window_remembers_it_too(desk: Desk, window: MainWindow, sample_file: Path) -> None:
    desk.new().close()
    window.close()
    assert desk.settings.session == [sample_file]


def test_a_window_that_is_closed_is_let_go_with_all_that_it_held(desk: Desk, sample_file: Path) -> None:
    window = desk.open(sample_file)
    assert window
    QApplication.processEvents()
    held = [weakref.ref(one) for one in (window, window.canvas, window.register, window.rendering)]
    window.close()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one() for one in held] == [None] * len(held)


def test_a_new_window_fills_the_screen_when_the_others_do(desk: Desk, window: MainWindow) -> None:
    assert not desk.new().isMaximized()
    window.showMaximized()
    assert desk.new().isMaximized()


def test_a_new_window_is_no_larger_than_its_screen(desk: Desk) -> None:
    window = desk.new()
    room = window.screen().availableGeometry()
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_the_start_page_is_no_larger_than_its_screen(desk: Desk) -> None:
    desk.show_start()
    assert desk.start_page is not None
    window = desk.start_page.window()
    room = window.screen().availableGeometry()
    assert window.width() < room.width()
    assert window.height() < room.height()


def test_the_palette_is_unfolded_in_the_first_picture_of_a_window(desk: Desk, sample_file: Path) -> None:
    window = desk.open(sample_file)
    assert window is not None
    at_first = [group.height() for group in window.palette_panel._groups.values()]
    QApplication.processEvents()
    assert at_first == [group.height() for group in window.palette_panel._groups.values()]
