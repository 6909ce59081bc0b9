"""A list whose rows are put in order: by dragging, or by Alt with an arrow; Delete takes one out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget


class OrderedList(QListWidget):
    """Asks for another order and never changes it itself: what is listed comes from the document."""

    moved = Signal(int, int)
    """A row shall stand in front of another one, both counted as they stand now."""

    removed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or remove the current row, or walk."""
        row, alt = self.currentRow(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if row >= 0 and alt and event.key() == Qt.Key.Key_Up:
            self.moved.emit(row, row - 1)
        elif row >= 0 and alt and event.key() == Qt.Key.Key_Down:
            self.moved.emit(row, row + 2)
        elif row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the dragged row was dropped."""
        row, to = self.currentRow(), self.row_under(event)
        event.setDropAction(Qt.DropAction.IgnoreAction)  # or Qt would take the row out by itself
        event.accept()
        if row >= 0:
            self.moved.emit(row, to)

    def row_under(self, event: QDropEvent) -> int:
        """Return the row in front of which something is dropped."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid():
            return self.count()
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def keep_height(self, most: int) -> None:
        """Be as high as the rows need, up to `most` of them."""
        rows = max(1, min(self.count(), most))
        row = self.sizeHintForRow(0) if self.count() else 28
        self.setFixedHeight(rows * row + 2 * self.frameWidth() + 10)
