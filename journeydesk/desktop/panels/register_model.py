"""The gap register as a model for views: rows filtered and sorted, owners to be typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from journeydesk.desktop.gap_words import gap_in_words
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.register_rows import COLUMNS, NUMBER, OWNER, SEVERITY, GapRow
from journeydesk.editing.search import folded
from journeydesk.insight.gap import GapKind
from journeydesk.model.judgement import Decision, GapKey

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which gaps are listed; what is empty or None asks for nothing."""

    words: str = ""
    kind: GapKind | None = None
    decided: bool | None = None
    swimlane: str = ""

    def keeps(self, row: GapRow) -> bool:
        """Tell whether a gap is listed."""
        gap = row.found.gap
        return (
            (self.kind is None or self.kind in gap.kinds)
            and (self.decided is None or self.decided is (row.decision is not None))
            and (not self.swimlane or self.swimlane == gap.swimlane)
            and (not self.words or row.says(folded(self.words)))
        )


class RegisterModel(QAbstractTableModel):
    """Shows the rows that pass a filter, sorted by a column; by number where that column says the same."""

    owner_typed = Signal(object, str)
    """Somebody shall look after the gap with a key."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold no rows; without a parent it would outlive its window, and with its connections keep it in memory."""
        super().__init__(parent)
        self._all: tuple[GapRow, ...] = ()
        self._rows: list[GapRow] = []
        self._filter = Filter()
        self._column, self._order = NUMBER, Qt.SortOrder.AscendingOrder

    @property
    def count(self) -> int:
        """How many gaps there are, listed or not."""
        return len(self._all)

    def show_rows(self, rows: tuple[GapRow, ...]) -> None:
        """Show other rows; while they stand as before, only what they say is told anew."""
        if rows is not self._all:
            self._all = rows
            self._update()

    def keep(self, wanted: Filter) -> None:
        """List others."""
        if wanted != self._filter:
            self._filter = wanted
            self._update()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self._column, self._order = column, order
        self._update()

    def _update(self) -> None:
        before, rows = self._rows, self._wanted()
        if rows == before:
            return
        if len(rows) == len(before) and all(map(_same_gap, rows, before)):
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, OWNER))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _wanted(self) -> list[GapRow]:
        """Return the rows that are listed now; they come in the order of their numbers."""
        keeps, descending = self._filter.keeps, self._order == Qt.SortOrder.DescendingOrder
        rows = list(self._all) if self._filter == Filter() else list(filter(keeps, self._all))
        if self._column != NUMBER or descending:
            rows.sort(key=lambda row: row.order(self._column), reverse=descending)
        return rows

    def row_at(self, index: Index) -> GapRow | None:
        """Return the gap of a row, None beside all rows."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, key: GapKey, column: int = NUMBER) -> QModelIndex:
        """Return where a gap is listed; an index that is not valid where it is not."""
        at = next((at for at, row in enumerate(self._rows) if row.key == key), -1)
        return self.index(at, column) if at >= 0 else QModelIndex()

    @property
    def rows(self) -> Sequence[GapRow]:
        """The gaps that are listed, in their order."""
        return self._rows

    # what views ask

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the gaps that are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, direction: Qt.Orientation, role: int = 0) -> Any:
        """Return the name of a column."""
        if direction != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return said(COLUMNS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or says."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in _SHOWN:
            return row.cell(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return gap_in_words(row.found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row, index.column())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a cell: the owner is typed, unless the gap is none."""
        found = super().flags(index)
        row = self.row_at(index)
        if row and index.column() == OWNER and row.decision is not Decision.DISMISSED:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Let somebody look after a gap."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole or str(value) == row.owner:
            return False
        self.owner_typed.emit(row.key, str(value))
        return True


def _same_gap(one: GapRow, other: GapRow) -> bool:
    return one is other or one.key == other.key


def _spoken(row: GapRow, column: int) -> str:
    """Return a cell as a screen reader says it: with its column's name where a figure alone says nothing."""
    if column == NUMBER:
        return gap_in_words(row.found).replace("\n", " ")
    if column == SEVERITY:
        return said("severity {0} of 5").format(row.found.gap.severity)
    return row.cell(column)
