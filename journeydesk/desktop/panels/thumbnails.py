"""A map as a small picture, painted by what paints the canvas."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper


def drawing_of(document: Document, shaper: QtShaper, theme: Theme) -> Drawing:
    """Return the drawing of a document's first map."""
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    return Drawer(shaper).draw(layout, theme)


def thumbnail(drawing: Drawing, shaper: QtShaper, size: QSize, ratio: float = 1.0) -> QImage:
    """Return the upper left of a drawing, as much as fills the picture."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(drawing.background))
    scale = max(size.width() / drawing.width, size.height() / drawing.height)
    painter = QPainter(image)
    painter.scale(scale, scale)
    Painter(shaper).paint(painter, drawing, Rect(0, 0, size.width() / scale, size.height() / scale))
    painter.end()
    return image
