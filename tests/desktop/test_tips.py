"""The first steps: shown to whoever begins, one at a time, and never again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.tips import TIPS, Tips, beside


@pytest.fixture
def newcomer(desk: Desk, qtbot: QtBot) -> MainWindow:
    desk.settings.tips = True
    window = desk.new()
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: window.tips is not None)
    return window


def tips_of(window: MainWindow) -> Tips:
    assert window.tips is not None
    return window.tips


def test_they_come_one_at_a_time_and_end_for_ever(desk: Desk, newcomer: MainWindow, qtbot: QtBot) -> None:
    seen = []
    while newcomer.tips:
        seen.append(newcomer.tips.tip)
        assert newcomer.tips.isVisible()
        qtbot.mouseClick(newcomer.tips.next, Qt.MouseButton.LeftButton)
    assert tuple(seen) == TIPS
    assert len(TIPS) <= 5
    again = desk.new()
    qtbot.wait(20)
    assert again.tips is None
    assert not desk.settings.tips


def test_no_more_tips_ends_them_at_once(desk: Desk, newcomer: MainWindow) -> None:
    tips_of(newcomer).no_more.click()
    assert newcomer.tips is None
    assert not desk.settings.tips


def test_they_do_not_take_the_keyboard_from_the_map(newcomer: MainWindow, qtbot: QtBot) -> None:
    assert newcomer.focusWidget() is newcomer.canvas
    qtbot.keyClick(newcomer.canvas, Qt.Key.Key_S)
    assert newcomer.canvas.hand.label == "Add stage"
    assert tips_of(newcomer).isVisible()


def test_the_keyboard_reaches_them(newcomer: MainWindow, qtbot: QtBot) -> None:
    tips = tips_of(newcomer)
    tips.next.setFocus()
    qtbot.keyClick(tips.next, Qt.Key.Key_Space)
    assert tips.tip is TIPS[1]
    qtbot.keyClick(tips.next, Qt.Key.Key_Escape)
    assert newcomer.tips is None


def test_each_says_its_words_to_a_screen_reader(newcomer: MainWindow) -> None:
    tips = tips_of(newcomer)
    assert tips.accessibleName() == f"{tips.tip.title}. {tips.tip.words}"


def test_only_one_window_shows_them(desk: Desk, newcomer: MainWindow, qtbot: QtBot) -> None:
    second = desk.new()
    qtbot.wait(20)
    assert second.tips is None


def test_preferences_bring_them_back(desk: Desk, newcomer: MainWindow, qtbot: QtBot) -> None:
    tips_of(newcomer).end()
    preferences = desk.show_preferences()
    preferences.tips.click()
    again = desk.new()
    qtbot.waitUntil(lambda: again.tips is not None)
    preferences.close()


@pytest.mark.parametrize("size", [(1400, 900), (900, 600), (1920, 1080)])
def test_each_lies_inside_the_window_beside_what_it_is_about(
    newcomer: MainWindow, size: tuple[int, int]
) -> None:
    newcomer.resize(*size)
    QApplication.processEvents()
    tips = tips_of(newcomer)
    for tip in TIPS:
        assert newcomer.rect().contains(tips.geometry()), tip.title
        assert not tip.place(newcomer).isEmpty()
        if tip is not TIPS[-1]:
            tips.go_on()


def test_a_bubble_lies_at_the_right_else_at_the_left_else_below() -> None:
    room = QRect(0, 0, 1000, 600)
    assert beside(QRect(0, 50, 200, 40), 300, 100, room).x() > 200
    assert beside(QRect(800, 50, 200, 40), 300, 100, room).x() < 500
    assert beside(QRect(0, 0, 1000, 30), 300, 100, room).y() > 30


def test_keys_that_are_named_exist(newcomer: MainWindow, sample_file: Path) -> None:
    known = {key.toString() for action in newcomer.menus.actions.values() for key in action.shortcuts()}
    for key in ("T", "Ctrl+K", "F5", "F1"):
        assert key in known
        assert any(key in tip.words for tip in TIPS)


def test_a_tip_makes_room_for_what_is_looked_for(window: MainWindow) -> None:
    tips = window.tips = Tips(window)
    window.menus.actions["find"].trigger()
    QApplication.processEvents()
    bar = window.find_bar
    assert tips.y() > bar.mapTo(window, bar.rect().bottomLeft()).y()
