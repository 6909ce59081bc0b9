"""A table to look at: nothing in it is edited, and Tab leads on to what comes after it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QWidget

ROW = 26


class ReadOnlyTable(QTableWidget):
    """Low rows without a grid, each text on one line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Hold nothing yet; `name` is what screen readers call it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
