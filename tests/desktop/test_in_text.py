"""The menu Edit while a text is typed: it works on the words, as its keys do, and not on the map behind them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from journeydesk.desktop.canvas.inplace import InPlaceEditor
from journeydesk.desktop.panels.lines import Line
from journeydesk.model.lanes import Touchpoint
from tests.support.person import LEFT, NONE, Person


@pytest.fixture(autouse=True)
def _put_down(person: Person) -> Iterator[None]:
    """Begin with the keyboard in the window, and forget what a test leaves half typed."""
    person.window.activateWindow()
    yield
    person.window.canvas.writing.close(kept=False)


def typing(person: Person) -> InPlaceEditor:
    """Open the title of a card, all of it selected."""
    person.click("browse")
    person.window.canvas.edit_text("browse", "title")
    editor = person.window.canvas.writing.editor
    assert editor is not None
    return editor


def choose(person: Person, name: str) -> None:
    """Choose an entry of the menu Edit, as a mouse does."""
    bar = person.window.menuBar()
    bar.setActiveAction(bar.actions()[1])
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(person.window.menus.actions[name]).center())
    person.window.windowHandle().requestActivate()  # which a closed menu does, but not on the offscreen screen
    QApplication.processEvents()


def test_copy_and_cut_and_paste_work_on_the_words_that_are_typed(person: Person) -> None:
    editor = typing(person)
    choose(person, "copy")
    assert QApplication.clipboard().text() == "I browse plans"
    assert not QApplication.clipboard().mimeData().hasFormat("application/x-journeydesk-clip")
    choose(person, "cut")
    assert person.window.canvas.writing.is_open
    assert editor.toPlainText() == ""
    choose(person, "paste")
    choose(person, "paste")
    person.press_in_text(Qt.Key.Key_Return)
    card = person.sees("browse")
    assert isinstance(card, Touchpoint)
    assert card.title == "I browse plansI browse plans"


def test_delete_and_select_all_leave_the_card_alone_whose_title_is_typed(person: Person) -> None:
    editor = typing(person)
    choose(person, "delete")
    assert editor.toPlainText() == ""
    person.type("two words")
    choose(person, "select_all")
    assert editor.textCursor().selectedText() == "two words"
    assert person.selection == ("browse",)


def test_undo_in_the_menu_and_in_the_toolbar_takes_back_what_was_typed(person: Person) -> None:
    before = person.document
    editor = typing(person)
    undo = person.window.menus.actions["undo"]
    assert (undo.text(), undo.isEnabled()) == ("Undo", True)
    person.type("Hello")
    choose(person, "undo")
    assert person.window.canvas.writing.is_open
    assert editor.toPlainText() != "Hello"
    choose(person, "redo")
    assert editor.toPlainText() == "Hello"
    undo.trigger()
    undo.trigger()
    person.press_in_text(Qt.Key.Key_Return)
    assert person.document is before
    assert not undo.isEnabled()


def test_a_menu_bar_that_has_the_keys_for_a_moment_leaves_the_text_open(person: Person) -> None:
    editor = typing(person)
    person.window.menuBar().setFocus(Qt.FocusReason.MenuBarFocusReason)
    editor.setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert person.window.canvas.writing.editor is editor
    assert QApplication.focusWidget() is editor


def test_a_field_of_the_inspector_is_copied_from_and_its_undo_is_the_documents(person: Person) -> None:
    person.click("browse")
    field = next(
        line for line in person.window.inspector.findChildren(Line) if line.text() == "I browse plans"
    )
    field.setFocus()
    field.setSelection(2, 6)
    choose(person, "copy")
    assert QApplication.clipboard().text() == "browse"
    QTest.keyClicks(field, "look at")
    choose(person, "undo")
    assert field.text() == "I browse plans"


def test_undo_in_the_menu_takes_back_what_was_replaced_while_the_words_to_find_have_the_keyboard(
    person: Person,
) -> None:
    before = person.document
    person.choose("replace")
    bar = person.window.find_bar
    bar.words.setText("technician")
    bar.new.setText("engineer")
    bar.replace_all()
    bar.words.setFocus()
    assert person.document is not before
    choose(person, "undo")
    assert person.document is before


def test_tools_and_all_else_in_menus_still_mean_the_map(person: Person) -> None:
    typing(person)
    person.window.menus.actions["touchpoint_tool"].trigger()
    assert not person.window.canvas.hand.is_idle
    person.window.canvas.rest()
