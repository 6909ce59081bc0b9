"""A map as a small picture, painted by what paints the canvas."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper

TRIMMED = 14
"""How much of the page's margin is left away, in units of the map."""

FADE = 56
"""Pixels in which a picture that goes on at the right or below fades out."""

TELLING = 560
"""Units of a map's height that a picture shows at most: all of a tall map would be too small to tell anything."""


def beginning_of(document: Document, shaper: QtShaper, theme: Theme) -> tuple[Drawing, Rect]:
    """Return the drawing of a document's first map, and the part that tells most: its head and first swimlane."""
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    bottom = layout.tops[1] if len(layout.tops) > 1 else layout.height
    return Drawer(shaper).draw(layout, theme), Rect(0, 0, layout.width, min(bottom, TELLING)).grown(-TRIMMED)


def thumbnail(drawing: Drawing, part: Rect, shaper: QtShaper, size: QSize, ratio: float = 1.0) -> QImage:
    """Return the upper left of a part of a drawing, as much as fills the picture; what goes on fades out."""
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(drawing.background))
    scale = max(size.width() / part.w, size.height() / part.h)
    seen = Rect(part.x, part.y, size.width() / scale, size.height() / scale)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-seen.x, -seen.y)
    Painter(shaper).paint(painter, drawing, seen)
    painter.end()
    if seen.w < part.w:
        _fade_right(image, size, drawing.background)
    return image


def _fade_right(image: QImage, size: QSize, colour: str) -> None:
    fade = QLinearGradient(size.width() - FADE, 0, size.width(), 0)
    clear, full = QColor(colour), QColor(colour)
    clear.setAlpha(0)
    full.setAlpha(235)
    fade.setColorAt(0, clear)
    fade.setColorAt(1, full)
    painter = QPainter(image)
    painter.fillRect(size.width() - FADE, 0, FADE, size.height(), fade)
    painter.end()
