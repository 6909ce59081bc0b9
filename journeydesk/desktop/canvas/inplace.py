"""Typing a text where it stands on the map, in its own letters."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMimeData, QRect, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from journeydesk.drawing.theme import Theme
from journeydesk.editing.clean import LONGEST, cleaned
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText, TextBlock
from journeydesk.surfaces.qt.fonts import layout_font

_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GO_ON: dict[int, int] = {**dict.fromkeys(_KEEP, 0), Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_PADDING, _ABOVE = 4, 2

BORROWED = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Why a field loses the keyboard and gets it back: a menu, opened by mouse or by keys, or another window."""

TINY, READABLE = 9, 11
"""Sizes of letters, in pixels: on a map seen from so far that they are tiny, the field is enlarged."""


class InPlaceEditor(QTextEdit):
    """A frameless field over the map.

    Ctrl+Enter and a click elsewhere keep the text, Enter and Tab keep it and may go on, Shift+Enter begins a new
    line, Escape cancels. Undo and redo are the field's own while it is open; an empty one that has nothing to undo
    is cancelled.
    """

    typed = Signal(str)
    finished = Signal(bool)
    """The text is kept (True) or not."""

    went_on = Signal(int)
    """The text is kept, and another one may follow: 0 for Enter, 1 for Tab, -1 for Shift+Tab."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Begin with a text, all of it selected."""
        super().__init__(parent)
        self.setObjectName("inPlace")
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The space behind a full line reaches over the edge; scrolling there would cut the first letters off.
        self.horizontalScrollBar().valueChanged.connect(lambda: self.horizontalScrollBar().setValue(0))
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.selectAll()
        self.setAccessibleName(self.tr("Text on the map"))
        self.textChanged.connect(lambda: self.typed.emit(self.toPlainText()))
        self._surface = parent
        self._over = False

    def lie_over(self, rect: Rect, placed: PlacedText, scale: float, theme: Theme) -> None:
        """Cover the text's place on the screen, in its own size, weight, width and spacing of lines."""
        style = placed.style
        # Letters are whole pixels high; the width follows them, so that lines end at the same words as on the map.
        seen = round(style.size * scale)
        pixels = READABLE if seen < TINY else seen
        enlarged = pixels / (style.size * scale)
        width = round(rect.w * enlarged)
        font = layout_font(style.weight, style.italic)  # which slants no script that knows no italic
        font.setPixelSize(pixels)
        self.setFont(font)
        self._space_lines(placed.block)
        edge = 1 if pixels > seen else 0  # an enlarged field lies over other things than its own text
        self.setStyleSheet(
            f"#inPlace {{ color: {theme.strong}; background: {theme.accent_tint}; padding: 0; min-height: 0;"
            f" border: {edge}px solid {theme.accent}; }}"
        )
        # No higher than its words: what stands right under them, such as the goal of a stage, stays to be read.
        self.document().setTextWidth(width)
        height = max(ceil(rect.h * enlarged), ceil(self.document().size().height()))
        self.setGeometry(self._place(rect, width + 2 * _PADDING + 2 * edge, height + _ABOVE + 4 * edge))
        self.setViewportMargins(_PADDING, _ABOVE, _PADDING, 0)

    def _place(self, rect: Rect, width: int, height: int) -> QRect:
        """Return where the field lies: over its text; an enlarged one is pushed back into sight."""
        x, room = rect.x - _PADDING, self._surface.width()
        if width > 1.1 * rect.w + 2 * _PADDING:
            x = max(0.0, min(x, room - width))
        return QRect(round(x), round(rect.y) - _ABOVE, width, height)

    def _space_lines(self, block: TextBlock) -> None:
        """Space the lines as the map does, which adds nothing where letters are as high as Arabic ones.

        A change of format is a step of the field's undo, so it goes with the letters that it is for.
        """
        cursor, document = QTextCursor(self.document()), self.document()
        percent = 100 * block.line_height / max(line.ascent + line.descent for line in block.lines)
        if abs(cursor.blockFormat().lineHeight() - percent) < 1:
            return
        if document.isUndoAvailable():
            cursor.joinPreviousEditBlock()
        else:
            document.setUndoRedoEnabled(False)
            cursor.beginEditBlock()
        format = QTextBlockFormat()
        format.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.select(QTextCursor.SelectionType.Document)
        with QSignalBlocker(self):  # no letter has changed
            cursor.mergeBlockFormat(format)
            cursor.endEditBlock()
        document.setUndoRedoEnabled(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, as many as a field holds: a book pasted by mistake would be laid out letter by letter."""
        held = len(self.toPlainText()) - len(self.textCursor().selectedText())
        self.insertPlainText(cleaned(source.text(), lines=True)[: max(0, LONGEST - held)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep, cancel, go on, or type."""
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape or (
            event.matches(QKeySequence.StandardKey.Undo) and self._is_untouched()
        ):
            self._finish(self.finished, False)
        elif key in _KEEP and held & Qt.KeyboardModifier.ControlModifier:
            self._finish(self.finished, True)
        elif key in _GO_ON and not (key in _KEEP and held & Qt.KeyboardModifier.ShiftModifier):
            self._finish(self.went_on, _GO_ON[key])
        else:
            super().keyPressEvent(event)

    def _is_untouched(self) -> bool:
        return not (self.toPlainText() or self.document().isUndoAvailable())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere keeps the text; a menu or another window only borrows the focus."""
        super().focusOutEvent(event)
        if event.reason() not in BORROWED:
            self._finish(self.finished, True)

    def _finish(self, signal: SignalInstance, how: bool | int) -> None:
        if not self._over:
            self._over = True
            signal.emit(how)
