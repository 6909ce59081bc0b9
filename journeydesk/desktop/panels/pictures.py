"""A picture of the document: seen small, chosen from a file, or taken away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QStatusTipEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.icons import paint_glyph
from journeydesk.desktop.panels.editor import MIXED, Change, Editor, Targets
from journeydesk.desktop.pictures import FILES, NotAPicture, picture_in_file
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.editing.pictures import with_media
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.pictures import image_in

HEIGHT = 120
EMPTY = 64


class PictureEditor(Editor):
    """Shows the picture above the buttons that choose another and remove it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.frame = Frame(theme)
        self.choose = QPushButton(self.tr("Choose…"))
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setProperty("role", "quiet")
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.frame)
        column.addLayout(self._buttons())
        self.row.addLayout(column)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.offer(None))

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """Find the bytes of the picture in the document."""
        super().show_values(document, targets, values, anew=anew)
        name = self._known if isinstance(self._known, str) else None
        self.frame.show_picture(next((media.data for media in document.media if media.name == name), b""))

    def show_value(self, value: Any) -> None:
        """Offer to remove what is there."""
        self.remove.setVisible(value is not None)
        self.choose.setText(self.tr("Choose…") if value is None or value is MIXED else self.tr("Replace…"))
        self.frame.hint = self.tr("Mixed") if value is MIXED else self.tr("No picture yet")

    def take(self, path: Path) -> None:
        """Use the picture in a file, or say why it cannot be used."""
        try:
            taken = picture_in_file(path)
        except NotAPicture as error:
            self.refused.emit(str(error))
            return
        self.refused.emit("")
        if taken.note:  # the status line of the window hears it
            QCoreApplication.sendEvent(self, QStatusTipEvent(taken.note))
        media = taken.media
        self.edited.emit(Change(lambda _: media.name, lambda document: with_media(document, [media])))

    def _ask(self) -> None:
        kinds = f"{self.tr('Pictures')} ({' '.join(f'*.{ending}' for ending in FILES)})"
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", kinds)
        if path:
            self.take(Path(path))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch()
        return row


class Frame(QWidget):
    """A picture fitted into a rounded frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colours, self.hint = roles(theme), ""
        self._data, self._image = b"", QImage()
        self.setFixedHeight(EMPTY)

    def show_picture(self, data: bytes) -> None:
        """Show other bytes."""
        if data is not self._data:
            self._data, self._image = data, image_in(data)
            self.setFixedHeight(EMPTY if self._image.isNull() else HEIGHT)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or that there is none."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(self._colours["edge"])))
        painter.setBrush(QColor(self._colours["hover"]))
        painter.drawRoundedRect(box, 7, 7)
        self._paint_inside(painter, box)
        painter.end()

    def _paint_inside(self, painter: QPainter, box: QRectF) -> None:
        if self._image.isNull():
            painter.setPen(QColor(self._colours["soft"]))
            painter.drawText(box.adjusted(28, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self.hint)
            width = painter.fontMetrics().horizontalAdvance(self.hint)
            square = QRectF(box.center().x() - width / 2 - 12, box.center().y() - 9, 18, 18)
            paint_glyph(painter, "image", square, self._colours["soft"], "")
            return
        clip = QPainterPath()
        clip.addRoundedRect(box, 7, 7)
        painter.setClipPath(clip)
        size = self._image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio).toSizeF()
        target = QRectF(0, 0, size.width(), size.height())
        target.moveCenter(box.center())
        painter.drawImage(target, self._image)
