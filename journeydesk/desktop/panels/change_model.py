"""The changes since an older map as a model for views."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeydesk.desktop.change_words import KINDS
from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.change_rows import ChangeRow
from journeydesk.drawing.change_marks import SIGNS, change_colour
from journeydesk.drawing.theme import Theme

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()

KIND, TITLE, WHERE, WHAT = range(4)
COLUMNS = ("Change", "Touchpoint", "Where", "How it differs")


class ChangeModel(QAbstractTableModel):
    """Shows rows in their order."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Hold no rows."""
        super().__init__(parent)
        self.theme = theme
        self.rows: tuple[ChangeRow, ...] = ()

    def show_rows(self, rows: tuple[ChangeRow, ...]) -> None:
        """Show other rows; the same ones stay as they are."""
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def row_at(self, index: Index) -> ChangeRow | None:
        """Return the change of a row, None beside all rows."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the changes."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, direction: Qt.Orientation, role: int = 0) -> Any:
        """Return the name of a column."""
        shown = direction == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return said(COLUMNS[section]) if shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or says; the first says it all."""
        row = self.row_at(index)
        if row is None:
            return None
        cells = (said(KINDS[row.kind]), row.title or said("Untitled"), row.where, row.what)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(cells[index.column()].split())
            case Qt.ItemDataRole.ToolTipRole:
                return cells[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, cells)) if index.column() == KIND else cells[index.column()]
            case Qt.ItemDataRole.DecorationRole if index.column() == KIND:
                return icon(SIGNS[row.kind], change_colour(row.kind, self.theme), 14)
        return None
