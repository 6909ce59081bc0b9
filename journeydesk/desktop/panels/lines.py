"""Fields of words and numbers: one line, or as many as there are; every key counts at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy

from journeydesk.desktop.language import number, said
from journeydesk.desktop.panels.codecs import TEXT, Codec
from journeydesk.desktop.panels.editor import MIXED, Editor
from journeydesk.drawing.theme import Theme
from journeydesk.editing.clean import LONGEST, cleaned

FEWEST_LINES, MOST_LINES = 2, 10


class LineEditor(Editor):
    """A line that a codec reads."""

    def __init__(self, theme: Theme, codec: Codec = TEXT, hint: str = "") -> None:
        super().__init__(theme)
        self._codec, self._hint = codec, hint
        self._before: Any = MIXED
        self.line = Line()
        self.row.addWidget(self.line, 1)
        self.setFocusProxy(self.line)
        if codec.unit:
            self._add_unit(codec.unit)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._settle)

    def show_value(self, value: Any) -> None:
        """Show the value as the codec writes it."""
        if not self.line.hasFocus():
            self._before = value
        self.line.setPlaceholderText(_mixed() if value is MIXED else self._hint)
        text = "" if value is MIXED else self._codec.write(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0 if not self.line.hasFocus() else len(text))
        self.refused.emit("")

    def _typed(self, text: str) -> None:
        text = self._without_what_does_not_fit(text)
        try:
            value = self._codec.read(text)
        except ValueError:
            self._offer_again()
            self.refused.emit(said(self._codec.hint))
            return
        self.refused.emit("")
        self.offer(value)
        if sentence := full(text):
            self.refused.emit(sentence)

    def _offer_again(self) -> None:
        """Let the value stand that was there before: half of a wrong one is no value that anybody meant."""
        if self._before is not MIXED and self._before != self._known:
            self.offer(self._before)

    def _without_what_does_not_fit(self, text: str) -> str:
        kept = cleaned(text)
        if kept != text:
            at = len(cleaned(text[: self.line.cursorPosition()]))
            self.line.setText(kept)
            self.line.setCursorPosition(at)
        return kept

    def _settle(self) -> None:
        """Show the value as it is usually written, once the person has left."""
        self._before = self._known
        if self._codec is not TEXT and self._known is not MIXED:
            self.show_value(self._known)

    def _add_unit(self, unit: str) -> None:
        label = QLabel(unit)
        label.setProperty("role", "soft")
        self.row.addWidget(label)


class TextEditor(Editor):
    """As many lines as there are words for."""

    def __init__(self, theme: Theme, hint: str = "") -> None:
        super().__init__(theme)
        self._hint = hint
        self.text = Lines()
        self.row.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self._showing = False
        self.text.textChanged.connect(self._typed)

    def show_value(self, value: Any) -> None:
        """Show the text."""
        self.text.setPlaceholderText(_mixed() if value is MIXED else self._hint)
        text = "" if value is MIXED else str(value)
        if text != self.text.toPlainText():
            self._showing = True
            self.text.replace_all(text)
            self._showing = False

    def _typed(self) -> None:
        if not self._showing:
            text = cleaned(self.text.toPlainText(), lines=True)
            self.refused.emit("")
            self.offer(text)
            if sentence := full(text):
                self.refused.emit(sentence)


class Line(QLineEdit):
    """A line whose undo is the document's."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setMaxLength(LONGEST)
        self.installEventFilter(KeysOfTheWindow(self))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setCursorPosition(0)


class Lines(QPlainTextEdit):
    """A text that grows with its words, and whose undo is the document's."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        self.installEventFilter(KeysOfTheWindow(self))
        self.textChanged.connect(self._grow)
        self._grow()

    def replace_all(self, text: str) -> None:
        """Show another text, the cursor where it was as far as there are words."""
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, without what does not belong among them, and as many as there is room for."""
        held = len(self.toPlainText()) - len(self.textCursor().selectedText())
        self.insertPlainText(cleaned(source.text(), lines=True)[: max(0, LONGEST - held)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        lines = min(max(round(self.document().size().height()), FEWEST_LINES), MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)


class KeysOfTheWindow(QObject):
    """Keeps undo and redo from a field, whose undo is the document's, and Ctrl+E, for some systems the line's end."""

    LEFT = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    EXPORT = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)
    ASKS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    """Whether a key is wanted here, which leaves it to a shortcut of the window; or the key, in windows without one."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave such a key to whoever is around."""
        if not isinstance(event, QKeyEvent) or event.type() not in self.ASKS or not self._is_left(event):
            return False
        event.ignore()
        return True

    def _is_left(self, event: QKeyEvent) -> bool:
        return any(event.matches(key) for key in self.LEFT) or event.keyCombination() == self.EXPORT


def full(text: str) -> str:
    """Return what to say of a text as long as one may be, for what was pasted may have been cut; else nothing."""
    sentence = said("A text holds {most} characters, and no more.")
    return sentence.format(most=number(LONGEST)) if len(text) >= LONGEST else ""


def _mixed() -> str:
    return said("Mixed")
