"""The menu bar: what can be done, in groups."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeydesk.desktop.actions import GROUPS, MENUS
from journeydesk.desktop.main_window import MainWindow
from tests.support.person import Person

MOST = 9
"""Entries that an eye takes in without a line between them."""


def menus_of(window: MainWindow) -> dict[str, QMenu]:
    shown = (action.menu() for action in window.menuBar().actions())
    return dict(zip((name for name, _ in MENUS), shown, strict=True))


def groups(menu: QMenu) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            found.append([])
        else:
            found[-1].append(action.text())
    return found


def test_a_menu_stands_in_groups_that_an_eye_takes_in(window: MainWindow) -> None:
    for name, menu in menus_of(window).items():
        for group in groups(menu):
            assert len(group) <= MOST, (name, group)
            assert group or name == "window", f"a line beside a line in {name}"


def test_finding_stands_behind_all_else_that_edits(window: MainWindow) -> None:
    first, *_, last = groups(menus_of(window)["edit"])
    assert first == ["Undo", "Redo"]
    assert last == ["Go to anything…"]


def test_every_group_begins_with_something_that_there_is(window: MainWindow) -> None:
    assert set(window.menus.actions) >= GROUPS


HIGHEST = 24
"""Entries of a menu that fit on a screen of 768 pixels."""


def test_a_menu_fits_on_a_small_screen(window: MainWindow) -> None:
    for name, menu in menus_of(window).items():
        assert sum(map(len, groups(menu))) <= HIGHEST, name


def test_what_moves_things_stands_in_a_menu_of_its_own_and_is_offered_while_something_can_move(
    person: Person,
) -> None:
    arrange = menus_of(person.window)["arrange"]
    move = arrange.findChild(QMenu, "Move")
    assert move.actions()[0] is person.window.menus.actions["earlier"]
    arrange.aboutToShow.emit()
    assert not move.menuAction().isEnabled()
    arrange.aboutToHide.emit()
    person.click("browse")
    arrange.aboutToShow.emit()
    assert move.menuAction().isEnabled()
    assert not person.window.menus.actions["stop_comparing"].isEnabled()
    arrange.aboutToHide.emit()


@pytest.fixture
def opened(person: Person) -> Iterator[QMenu]:
    """The menu Arrange, open while a card is selected."""
    person.window.activateWindow()
    person.click("browse")
    menu = menus_of(person.window)["arrange"]
    person.window.menuBar().setActiveAction(menu.menuAction())
    assert QApplication.activePopupWidget() is menu
    yield menu
    while popup := QApplication.activePopupWidget():
        popup.close()


def press(menu: QMenu, key: Qt.Key) -> None:
    """Press a key as the system does, which asks for shortcuts first."""
    QTest.keyClick(menu.windowHandle(), key)
    QApplication.processEvents()


def test_a_letter_in_a_menu_leads_to_an_entry_and_takes_no_tool(person: Person, opened: QMenu) -> None:
    press(opened, Qt.Key.Key_S)
    assert opened.activeAction().text() == "Split the stage"
    assert person.window.canvas.hand.is_idle


def test_arrows_in_a_menu_move_no_card(person: Person, opened: QMenu) -> None:
    before = person.document
    opened.setActiveAction(person.window.menus.actions["only_this"])
    press(opened, Qt.Key.Key_Right)
    assert person.document is before
    assert QApplication.activePopupWidget() is menus_of(person.window)["map"]


def test_delete_in_a_menu_removes_nothing_and_escape_closes_it(person: Person, opened: QMenu) -> None:
    before = person.document
    press(opened, Qt.Key.Key_Delete)
    assert person.document is before
    press(opened, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
