"""A picture of a page, on a quiet ground as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

SMALLEST = QSize(280, 200)
EDGE = 24


class Sheet(QWidget):
    """Shows an image in its middle, whole, like paper on a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.setMinimumSize(SMALLEST)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def room(self) -> QSize:
        """How many pixels a picture may have."""
        return (self.size() - QSize(2 * EDGE, 2 * EDGE)) * self.devicePixelRatioF()

    def show_image(self, image: QImage) -> None:
        """Show another picture; an empty one leaves the ground."""
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the page in its middle."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().alternateBase())
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        if not self.image.isNull():
            self._paint_page(painter)
        painter.end()

    def _paint_page(self, painter: QPainter) -> None:
        room = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        size = self.image.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        page = QRectF(0, 0, size.width(), size.height())
        page.moveCenter(room.center())
        for grown, alpha in ((3, 14), (1.5, 22)):
            painter.setBrush(QColor(15, 23, 42, alpha))
            painter.drawRoundedRect(page.adjusted(-grown, -grown + 1, grown, grown + 2), 2, 2)
        painter.drawImage(page, self.image)
