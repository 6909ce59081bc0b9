"""How a line of the finder looks: what is offered, and more quietly where it stands or which keys it has."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

ONE_LINE, TWO_LINES = 32, 48
"""Heights of a line of the list, in pixels."""

DETAIL, KEYS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_INDENT = 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class OfferDelegate(QStyledItemDelegate):
    """Paints the detail of an offer below its name, and its keys at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours, self._list = roles(theme), parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line with a detail is higher."""
        return QSize(0, TWO_LINES if index.data(DETAIL) else ONE_LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground as every list has it, then the words."""
        rect: QRect = option.rect
        label, detail, keys = index.data(), index.data(DETAIL), index.data(KEYS)
        self.initStyleOption(option, index)
        option.text = ""
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._list)
        state: QStyle.StateFlag = option.state
        name = "on_tint" if state & QStyle.StateFlag.State_Selected else "text"
        room = rect.adjusted(_INDENT, 0, -_INDENT, 0)
        if keys:
            taken = self._write(painter, room, keys, ui_font(12), "soft", _RIGHT)
            room.setRight(room.right() - taken - _INDENT)
        if detail:
            below = QRect(room.left(), room.top() + 25, room.width(), 18)
            self._write(painter, below, detail, ui_font(12), "soft")
            room = QRect(room.left(), room.top() + 5, room.width(), 20)
        self._write(painter, room, label, ui_font(), name)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        font: QFont,
        role: str,
        side: Qt.AlignmentFlag = _LEFT,
    ) -> int:
        """Write in one line, as much as fits; return its width."""
        painter.setFont(font)
        painter.setPen(QColor(self._colours[role]))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side, shown)
        return painter.fontMetrics().horizontalAdvance(shown)
