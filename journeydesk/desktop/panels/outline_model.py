"""The outline as a model for views: what its cells show and say, and how they are edited and dragged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.outline_drag import ROWS, after_drop, carried
from journeydesk.desktop.panels.outline_rows import (
    EMOTION,
    TEXT,
    DoesNotRead,
    edited_field,
    shown,
    spoken_row,
    typed,
)
from journeydesk.desktop.panels.outline_tree import Index, OutlineTree
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document

_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole)


class OutlineModel(OutlineTree):
    """Reads the map in view; every edit goes through the session."""

    refused = Signal(str)
    """Why something that was typed cannot be done."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or says."""
        branch = self.branch(index)
        if branch is None:
            return None
        document = self.document  # rows follow an edit only after the map
        words = words_for(document.language)
        if role in _ROLES:
            return shown(branch, index.column(), words)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TEXT:
            return spoken_row(document, branch, words)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == EMOTION:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, direction: Qt.Orientation, role: int = 0) -> Any:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or direction != Qt.Orientation.Horizontal:
            return None
        return (said("Text"), said("Details"), said("Emotion"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be done with a cell."""
        branch = self.branch(index)
        if branch is None:
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        if branch.item is not None and branch.kind != "map":
            found |= Qt.ItemFlag.ItemIsDragEnabled
        if edited_field(branch, index.column()):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Do what was typed in a cell."""
        branch = self.branch(index)
        if branch is None or role != Qt.ItemDataRole.EditRole:
            return False
        words = words_for(self.session.document.language)
        try:
            edit = typed(branch, index.column(), str(value), words)
        except DoesNotRead as reason:
            self.refused.emit(str(reason))
            return False
        if edit is None:
            return False
        label = self.tr("Change emotion") if index.column() == EMOTION else self.tr("Change text")
        self.session.edit(label, edit)
        return True

    # dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move; nothing is copied by dragging."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Take our own rows only."""
        return [ROWS]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        """Hand over rows, each once."""
        nodes = {node.serial: node for index in indexes if (node := self.node(index))}
        return carried(nodes.values())

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell whether a drop here would do something."""
        return self._dropped(data, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move what was dropped; the view must not remove the rows, so the drop counts as not taken."""
        document = self._dropped(data, row, parent)
        if document is not None:
            self.session.edit(self.tr("Move"), lambda _: document)
        return False

    def _dropped(self, data: QMimeData, row: int, parent: Index) -> Document | None:
        onto = self.node(parent)
        if onto is None or not data.hasFormat(ROWS):
            return None
        inner = self.loaded(onto)
        return after_drop(self.session.document, data, onto, inner[row] if 0 <= row < len(inner) else None)
