"""The tree of the outline under mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from journeydesk.desktop.panels.outline_model import OutlineModel
from journeydesk.desktop.panels.outline_rows import EMOTION, KIND, TEXT

KIND_WIDTH, EMOTION_WIDTH = 96, 62

ROOMY = 320
"""Pixels from which on the kind has a column of its own; in less room the texts come first."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlineView(QTreeView):
    """F2, Enter and a double click edit; rows are dragged among each other; everything else is a command."""

    def __init__(self, model: OutlineModel) -> None:
        """Show a model."""
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Outline of the map"))
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setIndentation(12)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._size_columns()

    def _size_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((KIND, KIND_WIDTH), (EMOTION, EMOTION_WIDTH)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the texts the room of the kinds when there is little."""
        self.setColumnHidden(KIND, event.size().width() < ROOMY)
        super().resizeEvent(event)

    def chosen(self) -> list[str]:
        """Return the ids of the selected rows that stand for something on the map."""
        rows = self.selectionModel().selectedRows()
        branches = (self._model.branch(index) for index in rows)
        return [branch.id for branch in branches if branch and branch.item and branch.kind != "map"]

    def edit_current(self) -> None:
        """Open the text of the current row."""
        index = self.currentIndex()
        if index.isValid():
            self.edit(index.siblingAtColumn(TEXT))

    def keep_typed(self) -> None:
        """Keep what is being typed in a row: a field that loses the keyboard does so by itself."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, as it does on the map."""
        if event.key() in _ENTER and self.state() != QAbstractItemView.State.EditingState:
            self.edit_current()
        else:
            super().keyPressEvent(event)
