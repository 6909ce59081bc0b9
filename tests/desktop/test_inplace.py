"""Typing on the map: the field looks like the text under it, and behaves like a field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QFont, QInputMethodEvent, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.canvas.inplace import READABLE, InPlaceEditor
from journeydesk.layout.fields import field_rect
from journeydesk.layout.sizes import CARD_TITLE
from journeydesk.layout.text import TextBlock
from journeydesk.model.lanes import Touchpoint
from tests.support.person import LEFT, NONE, Person

LONG = "I tell the man in the store everything once more and then, because nobody wrote it down, again"


@pytest.fixture(autouse=True)
def _put_down(person: Person) -> Iterator[None]:
    """Forget what a test leaves half typed: the window would ask whether to save it."""
    yield
    person.window.canvas.writing.close(kept=False)


def opened(
    person: Person, element: str = "browse", field: str = "title", scale: float = 1.0
) -> InPlaceEditor:
    person.window.canvas.zoom_to(scale)
    person.window.canvas.edit_text(element, field)
    editor = person.window.canvas.writing.editor
    assert editor is not None
    return editor


def block(person: Person, element: str = "browse", field: str = "title") -> TextBlock:
    found = field_rect(person.window.canvas.layout_shown, element, field)
    assert found is not None
    return found[1].block


def lines(editor: InPlaceEditor) -> list[str]:
    """Return the lines as the field breaks them."""
    found = []
    part = editor.document().begin()
    while part.isValid():
        layout, text = part.layout(), part.text()
        for line in (layout.lineAt(number) for number in range(layout.lineCount())):
            found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
        part = part.next()
    return found


def is_spaced_as_the_map(editor: InPlaceEditor, person: Person) -> bool:
    """Tell whether the first two lines are as far apart as the map has them for letters of this size."""
    layout = editor.document().begin().layout()
    first, second = (layout.lineAt(number) for number in range(2))
    apart = second.y() + second.ascent() - first.y() - first.ascent()
    return abs(apart - block(person).line_height * editor.font().pixelSize() / CARD_TITLE.size) <= 1


ARABIC = "أنا أنظر حولي ثم أفكر في الأمر كثيرا جدا"
THAI = "ฉันมองไปรอบ ๆ แล้วฉันก็คิดเกี่ยวกับเรื่องนี้"


def title(person: Person) -> str:
    found = person.sees("browse")
    assert isinstance(found, Touchpoint)
    return found.title


def compose(editor: InPlaceEditor, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.1, 1.37, 2.0, 3.3])
def test_lines_end_at_the_same_words_as_on_the_map(person: Person, scale: float) -> None:
    editor = opened(person, scale=scale)
    person.type(LONG)
    assert lines(editor) == [line.text.strip() for line in block(person).lines]


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5])
@pytest.mark.parametrize("words", [LONG, ARABIC, THAI], ids=["English", "Arabic", "Thai"])
def test_lines_are_as_far_apart_as_on_the_map_in_every_script(
    person: Person, words: str, scale: float
) -> None:
    editor = opened(person, scale=scale)
    editor.insertPlainText(words)
    assert is_spaced_as_the_map(editor, person)
    person.window.canvas.writing.close(kept=True)
    assert is_spaced_as_the_map(opened(person, scale=scale), person)


def test_the_space_between_lines_is_no_step_of_the_fields_undo(person: Person) -> None:
    editor = opened(person)
    words = editor.toPlainText()
    editor.insertPlainText("Hello ")
    editor.insertPlainText(ARABIC)
    editor.undo()
    assert editor.toPlainText() in ("Hello ", words)
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.toPlainText() == words
    while editor.document().isRedoAvailable():
        editor.redo()
    assert editor.toPlainText() == "Hello " + ARABIC
    assert is_spaced_as_the_map(editor, person)


def test_the_field_grows_with_its_text_and_cuts_nothing_off(person: Person) -> None:
    editor = opened(person)
    before = editor.height()
    person.type(LONG)
    QApplication.processEvents()
    assert editor.height() > before
    assert editor.verticalScrollBar().value() == 0
    assert editor.cursorRect().bottom() <= editor.viewport().height()


@pytest.mark.parametrize("scale", [0.1, 0.3, 0.6])
def test_from_afar_the_field_is_large_enough_to_read_and_stays_in_sight(person: Person, scale: float) -> None:
    editor = opened(person, scale=scale)
    assert editor.font().pixelSize() == READABLE
    surface = person.window.canvas.viewport().rect()
    assert surface.contains(editor.geometry().topLeft())
    assert editor.geometry().right() <= surface.right() + 1
    person.type(LONG)
    assert len(lines(editor)) == len(block(person).lines)


def test_what_is_being_composed_is_shown_and_counts_once_it_is_chosen(person: Person) -> None:
    before, state = person.document, person.window.session.state
    editor = opened(person)
    compose(editor, "にほん")
    assert editor.document().begin().layout().preeditAreaText() == "にほん"
    assert not person.window.session.history.past
    compose(editor, "", "日本")
    assert editor.toPlainText() == "日本"
    person.press_in_text(Qt.Key.Key_Return)
    assert title(person) == "日本"
    person.choose("undo")
    assert person.document is before
    assert person.window.session.state.document is state.document


def test_right_to_left_text_is_typed_at_the_right(person: Person) -> None:
    editor = opened(person, "pain-twice", "text")
    editor.insertPlainText("שלום")
    assert editor.cursorRect().left() > editor.viewport().width() / 2
    person.press_in_text(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.type("Hello")
    assert editor.cursorRect().left() < editor.viewport().width() / 2


def test_undo_in_the_field_is_the_fields_own(person: Person) -> None:
    before = person.document
    editor = opened(person)
    words = editor.toPlainText()
    person.type("Hello")
    person.press_in_text(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert person.window.canvas.writing.is_open
    assert editor.toPlainText() in (words, "")
    for _ in range(5):
        person.press_in_text(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.toPlainText() == words
    person.press_in_text(Qt.Key.Key_Return)
    assert person.document is before


def test_a_double_click_selects_a_word(person: Person) -> None:
    editor = opened(person, scale=2.0)
    at = editor.cursorRect()
    editor.moveCursor(editor.textCursor().MoveOperation.Start)
    word = editor.cursorRect().center() + QPoint(40, 0)
    assert at is not None
    QTest.mouseDClick(editor.viewport(), LEFT, NONE, word)
    assert editor.textCursor().selectedText() in editor.toPlainText().split()


def test_styled_words_of_other_programs_are_typed_plainly(person: Person) -> None:
    editor = opened(person)
    data = QMimeData()
    data.setHtml("<h1>Big <b>and</b> red</h1>")
    data.setText("Big and red")
    QApplication.clipboard().setMimeData(data)
    editor.paste()
    person.press_in_text(Qt.Key.Key_Return)
    assert title(person) == "Big and red"


@pytest.mark.parametrize("scale", [0.6, 0.77, 1.0, 1.25, 2.0])
def test_the_goal_of_a_stage_can_be_read_while_its_title_is_typed(person: Person, scale: float) -> None:
    editor = opened(person, "compare", "title", scale)
    goal = field_rect(person.window.canvas.layout_shown, "compare", "goal")
    assert goal is not None
    seen = person.window.canvas.panes.showing("stage").to_screen(goal[0])
    above_letters = 0.2 * seen.h
    assert editor.geometry().bottom() < seen.y + above_letters
    person.type("One, two, three, four, five, six, seven and eight")
    QApplication.processEvents()
    assert editor.verticalScrollBar().maximum() == 0


def test_tab_goes_from_goal_to_goal_and_back(person: Person) -> None:
    opened(person, "discover", "goal")
    person.type("To know")
    person.press_in_text(Qt.Key.Key_Tab)
    assert person.sees("discover").goal == "To know"
    person.type("To be sure")
    person.press_in_text(Qt.Key.Key_Backtab)
    assert person.sees("compare").goal == "To be sure"
    person.type("To see")
    person.press_in_text(Qt.Key.Key_Return)
    assert person.sees("discover").goal == "To see"


def test_a_lane_without_a_name_says_while_one_is_typed_what_it_is_called_without(person: Person) -> None:
    assert opened(person, "movers-lane-emotion", "name").placeholderText() == "Emotion"
    person.window.canvas.writing.close(kept=False)
    assert opened(person, "browse", "title").placeholderText() == ""


def test_a_script_that_knows_no_italic_stands_upright_in_the_field_of_a_quote(person: Person) -> None:
    editor = opened(person, "movers-lane", "persona.quote")
    editor.setPlainText("متى")
    layout = QTextLayout("متى", editor.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert {run.rawFont().style() for run in layout.glyphRuns()} == {QFont.Style.StyleNormal}
