"""Everything that opens fits on the screen of a laptop that shows all twice as large: 960 × 540 points."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.shortcuts import ShortcutList, shortcut_rows
from journeydesk.desktop.finder import Finder
from journeydesk.desktop.main_window import MainWindow

ROOM = QRect(0, 0, 960, 540)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: ROOM)


@pytest.fixture
def opened() -> Iterator[list[QWidget]]:
    """Whatever a test opens is closed behind it."""
    found: list[QWidget] = []
    yield found
    for one in found:
        one.close()


@pytest.mark.parametrize(
    "ask",
    [
        lambda desk, _: desk.show_preferences(),
        lambda desk, _: desk.show_help("first-map"),
        lambda _, window: ShortcutList(window, shortcut_rows(window.menus.actions)),
    ],
    ids=["preferences", "help", "keys"],
)
def test_preferences_and_help_and_the_list_of_keys_fit(
    desk: Desk, window: MainWindow, opened: list[QWidget], ask: Callable[[Desk, MainWindow], QWidget]
) -> None:
    opened.append(ask(desk, window))
    opened[0].show()
    QApplication.processEvents()
    assert opened[0].size().boundedTo(ROOM.size()) == opened[0].size()


def test_the_last_choice_of_the_preferences_can_be_reached(desk: Desk, opened: list[QWidget]) -> None:
    dialog = desk.show_preferences()
    opened.append(dialog)
    dialog.activateWindow()
    dialog.presents_dark.setFocus()
    QApplication.processEvents()
    QTest.keyClick(dialog.presents_dark, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.tips
    assert dialog.tips.visibleRegion().boundingRect() == dialog.tips.rect()


@pytest.mark.parametrize("panel", ["outline", "gaps", "health", "coverage", "compare_maps"])
def test_no_panel_makes_the_window_wider_than_it_was(window: MainWindow, panel: str) -> None:
    window.resize(940, 500)
    QApplication.processEvents()
    window.menus.actions[panel].trigger()
    QApplication.processEvents()
    assert window.width() == 940


def test_the_field_that_leads_everywhere_ends_where_the_screen_does(window: MainWindow) -> None:
    window.canvas.setFocus()
    window.menus.actions["palette"].trigger()
    found = window.findChild(Finder)
    assert found is not None
    assert found.y() + found.height() <= ROOM.height()
    found.close()
