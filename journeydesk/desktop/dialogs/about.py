"""What the program is, and all its shortcuts in one list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMessageBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeydesk import __version__
from journeydesk.desktop.shortcuts import written


def show_about(parent: QWidget) -> None:
    """Say what this program is."""
    text = QCoreApplication.translate(
        "about",
        "<h3>JourneyDesk {0}</h3><p>Customer journey maps, offline: draw what customers live through, see where it "
        "breaks, send it as a PDF.</p><p>Apache License 2.0. Text in Inter (SIL Open Font License), icons by Phosphor "
        "(MIT), window by Qt (LGPL).</p>",
    )
    QMessageBox.about(
        parent, QCoreApplication.translate("about", "About JourneyDesk"), text.format(__version__)
    )


def show_shortcuts(parent: QWidget, actions: Iterable[QAction]) -> None:
    """List every action that has a shortcut, with a field to search in."""
    ShortcutList(parent, actions).exec()


class ShortcutList(QDialog):
    """A searchable table of actions and their keys."""

    def __init__(self, parent: QWidget, actions: Iterable[QAction]) -> None:
        """List the actions that have keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(460, 560)
        self._rows = [
            (_plain(action), written(action.shortcuts())) for action in actions if action.shortcuts()
        ]
        self._search = QLineEdit(placeholderText=self.tr("Search"))
        self._search.textChanged.connect(self._filter)
        self._table = _table(self._rows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self._search, self._table, buttons):
            column.addWidget(widget)

    def _filter(self, text: str) -> None:
        for row, (label, keys) in enumerate(self._rows):
            self._table.setRowHidden(row, text.lower() not in f"{label} {keys}".lower())


def _table(rows: list[tuple[str, str]]) -> QTableWidget:
    table = QTableWidget(len(rows), 2)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    for row, (label, keys) in enumerate(rows):
        table.setItem(row, 0, QTableWidgetItem(label))
        item = QTableWidgetItem(keys)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setItem(row, 1, item)
    table.horizontalHeader().setSectionResizeMode(0, table.horizontalHeader().ResizeMode.Stretch)
    return table


def _plain(action: QAction) -> str:
    return action.text().replace("&", "").removesuffix("…")
