"""How a path looks in a list: a piece of its line, its name, how many take it, and an eye that opens and closes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeydesk.desktop.icons import paint_glyph
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

HEIGHT, HEAD_HEIGHT = 46, 26
EYE = 16
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PathRow:
    """A path of a list, or the head of a segment's paths where `path` is empty."""

    path: str
    swimlane: str
    name: str
    colour: str = ""
    figures: str = ""
    shown: bool = True

    def show_in(self, item: QListWidgetItem, words: str) -> None:
        """Let the row of a list show this; `words` is what is said of it."""
        item.setText(self.name)
        item.setData(ROW, self)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setToolTip(words if self.path else "")
        flags = Qt.ItemFlag.ItemIsEnabled
        if self.path:
            flags |= Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)


class PathDelegate(QStyledItemDelegate):
    """Paints rows of paths."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours, self._theme = roles(theme), theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A head is lower than a path."""
        row: PathRow = index.data(ROW)
        return QSize(120, HEIGHT if row.path else HEAD_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the words."""
        row: PathRow = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.path:
            self._paint_ground(painter, rect, state)
            self._paint_path(painter, rect, row, selected=bool(state & QStyle.StateFlag.State_Selected))
        else:
            painter.setFont(ui_font(12, 500))
            painter.setPen(QColor(self._colours["soft"]))
            painter.drawText(rect.adjusted(8, 0, -8, 0), _LEFT, _cut(painter, row.name, rect.width() - 16))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        selected, focused = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
        ground = "tint" if state & selected else "hover" if state & QStyle.StateFlag.State_MouseOver else ""
        painter.setPen(QPen(QColor(self._colours["accent"]), 2) if state & focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours[ground]) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_path(self, painter: QPainter, rect: QRect, row: PathRow, *, selected: bool) -> None:
        middle, eye = rect.center().y() + 0.5, eye_rect(rect)
        line = QPen(QColor(self._theme.line(row.colour)), 3)
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        line.setStyle(Qt.PenStyle.SolidLine if row.shown else Qt.PenStyle.DotLine)
        painter.setPen(line)
        painter.drawLine(QPointF(rect.left() + 10, middle), QPointF(rect.left() + 26, middle))
        name = "on_tint" if selected else "text" if row.shown else "soft"
        left = rect.left() + 34
        title = QRect(left, rect.top() + 4, eye.left() - 6 - left, 20)
        self._write(painter, title, row.name, ui_font(), name)
        below = QRect(left, rect.top() + 22, rect.right() - 2 - left, 18)
        self._write(painter, below, row.figures, ui_font(12), "soft")
        glyph = "eye" if row.shown else "eye-slash"
        paint_glyph(painter, glyph, QRectF(eye), self._colours["normal" if row.shown else "soft"])

    def _write(self, painter: QPainter, room: QRect, text: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self._colours[role]))
        painter.drawText(room, _LEFT, _cut(painter, text, room.width()))


def eye_rect(row: QRect) -> QRect:
    """Return where the eye of a row is: beside the name."""
    return QRect(row.right() - EYE - 8, row.top() + 6, EYE, EYE)


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
