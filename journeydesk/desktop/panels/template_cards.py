"""A template as a card: what its first map looks like, its name, what is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.thumbnails import beginning_of, thumbnail
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper

PICTURE = QSize(312, 176)
CARD = QSize(PICTURE.width() + 2, PICTURE.height() + 66)


class TemplateCard(QAbstractButton):
    """Reads and paints its template only once it has been seen, so that the page itself is there at once."""

    def __init__(self, path: Path, theme: Theme, shaper: QtShaper) -> None:
        super().__init__()
        self.path, self._theme, self._shaper = path, theme, shaper
        self._colours = roles(theme)
        self._about = ""
        self.picture: QImage | None = None
        self._asked = False
        self.setText(path.stem.replace("-", " ").capitalize())
        self.setAccessibleName(self.tr("Template {name}").format(name=self.text()))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(CARD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card; what is not there yet is asked for."""
        if not self._asked:
            self._asked = True
            QTimer.singleShot(0, self, self._read)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(self._edge())
        painter.setBrush(QColor(self._colours["field"]))
        painter.drawRoundedRect(box, 10, 10)
        self._paint_picture(painter)
        self._paint_words(painter)
        painter.end()

    def _edge(self) -> QPen:
        if self.hasFocus():
            return QPen(QColor(self._colours["accent"]), 2)
        return QPen(QColor(self._colours["edge_hover" if self.underMouse() else "line"]), 1)

    def _paint_picture(self, painter: QPainter) -> None:
        target = QRect(2, 2, self.width() - 4, PICTURE.height())
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(target.adjusted(0, 0, 0, 12)), 8, 8)
        painter.setClipPath(clip)
        painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        painter.fillRect(target, QColor(self._colours["hover"]))
        if self.picture:
            painter.drawImage(target.topLeft(), self.picture)
        painter.restore()
        painter.setPen(QColor(self._colours["line"]))
        painter.drawLine(target.bottomLeft(), target.bottomRight())

    def _paint_words(self, painter: QPainter) -> None:
        top, room = PICTURE.height() + 12, self.width() - 28
        for y, font, ink, words in (
            (top, ui_font(14, 600), "strong", self.text()),
            (top + 22, ui_font(12), "soft", self._about),
        ):
            painter.setFont(font)
            painter.setPen(QColor(self._colours[ink]))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(14, y, room, 18), Qt.AlignmentFlag.AlignVCenter, shown)

    def _read(self) -> None:
        try:
            document = jmap.read(self.path)
        except jmap.JmapError as error:
            self._about = in_words(error)
            self.setEnabled(False)
        else:
            self._show(document)
        self.setToolTip(self._about)
        self.update()

    def _show(self, document: Document) -> None:
        self.setText(document.title or self.text())
        self.setAccessibleName(self.tr("Template {name}").format(name=self.text()))
        maps, segments, channels = len(document.maps), len(document.segments), len(document.channels)
        parts = (
            said("%Ln map(s)", maps),
            said("%Ln segment(s)", segments),
            said("%Ln channel(s)", channels),
        )
        self._about = " · ".join(parts)
        drawing, part = beginning_of(document, self._shaper, self._theme)
        self.picture = thumbnail(drawing, part, self._shaper, PICTURE, self.devicePixelRatioF())
