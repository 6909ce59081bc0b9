"""Rows under a head that folds; arrows walk through them, so that Tab passes a group in one step."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.desktop.panels.rows import Head, Row
from journeydesk.drawing.theme import Theme

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Group(QWidget):
    """A head and its rows, of which one can be reached by Tab."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.head = Head(title, theme)
        self._body = QWidget()
        self._column = _column(self._body)
        column = _column(self)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self.head.toggled.connect(self._body.setVisible)

    def fill(self, rows: Iterable[Row]) -> None:
        """Show other rows; the one that had the focus gives it to its successor of the same key."""
        focused = next((row.property("key") for row in self.rows if row.hasFocus()), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        before: QWidget = self.head
        for row in self.rows:
            row.installEventFilter(self)
            self._column.addWidget(row)
            QWidget.setTabOrder(before, row)
            before = row
        self._column.activate()  # or the first picture would show the group as if it were folded
        self.setVisible(bool(self.rows))
        self._give_tab_to(next((row for row in self.rows if row.property("key") == focused), None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with arrows, pick with Enter, remember where the focus was."""
        if not isinstance(event, QKeyEvent | QFocusEvent):
            return False
        row = next((row for row in self.rows if row is watched), None)
        if row and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(row, event)
        if row and event.type() == QEvent.Type.FocusIn:
            self._reach_only(row)
        return False

    def _pressed(self, row: Row, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            row.click()
        elif key in _STEPS:
            at = self.rows.index(row) + _STEPS[key]
            self.rows[max(0, min(at, len(self.rows) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _give_tab_to(self, row: Row | None) -> None:
        if self.rows:
            self._reach_only(row or self.rows[0])
        if row:
            row.setFocus()

    def _reach_only(self, reached: Row) -> None:
        for row in self.rows:
            here = row is reached
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
