"""A row that can be carried to the map, and what the hand then holds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.icons import TILE
from journeydesk.desktop.panels.rows import Row
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

WIDEST = 220


class Offer(Row):
    """A row from which a drag begins as soon as the pressed mouse has moved far enough."""

    def __init__(self, theme: Theme, start: Callable[[Row], None]) -> None:
        super().__init__(theme)
        self._start = start
        self._pressed_at: QPoint | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (
            event.position().toPoint() - self._pressed_at
        ).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self.setDown(False)  # or the release after the drag would count as a click
            self._start(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget the drag that did not begin."""
        self._pressed_at = None
        super().mouseReleaseEvent(event)


def carried(row: Row, theme: Theme) -> QPixmap:
    """Return the little card that the mouse carries."""
    font, colours, ratio = ui_font(13, 600), roles(theme), row.devicePixelRatioF()
    metrics = QFontMetrics(font)
    words = metrics.elidedText(row.text(), Qt.TextElideMode.ElideRight, WIDEST - TILE - 32)
    card = QRect(0, 0, metrics.horizontalAdvance(words) + TILE + 28, TILE + 16)
    pixmap = QPixmap(card.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours["accent"]), 1.5))
    painter.setBrush(QColor(colours["field"]))
    painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 8, 8)
    row.icon().paint(painter, QRect(8, 8, TILE, TILE))
    painter.setFont(font)
    painter.setPen(QColor(colours["strong"]))
    painter.drawText(card.adjusted(TILE + 18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
    painter.end()
    return pixmap
