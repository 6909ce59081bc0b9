"""Icons for widgets, from the same outlines as those of the map, sharp at any pixel ratio."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPixmap

from journeydesk.drawing.icons import icon as outline

FINEST = 3.0
"""The highest pixel ratio of screens: on one that comes later, Qt scales this picture down."""

FADED = 0.38
"""How much is seen of an icon that is disabled."""

GRID = 256.0
"""Units of an icon's square: the painter flattens curves finely only where the units are small."""

TILE = 20
"""The side of a tile, in pixels of a ratio of one."""


def icon(name: str, colour: str, size: int = 18, style: str = "bold") -> QIcon:
    """Return an icon in one colour; disabled, it is lighter."""
    return _drawn(size, lambda painter: paint_glyph(painter, name, QRectF(0, 0, size, size), colour, style))


def tile_icon(name: str, colour: str, size: int = TILE, on_colour: str = "#ffffff") -> QIcon:
    """Return a white glyph on a rounded tile in a channel's colour."""
    return _drawn(
        size, lambda painter: _paint_tile(painter, name, QRectF(0, 0, size, size), colour, on_colour)
    )


def _paint_tile(painter: QPainter, name: str, rect: QRectF, colour: str, on_colour: str) -> None:
    """Paint a rounded tile with a glyph in its middle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, rect.width() * 0.25, rect.width() * 0.25)
    edge = rect.width() * 0.19
    paint_glyph(painter, name, rect.adjusted(edge, edge, -edge, -edge), on_colour, "fill")


def paint_glyph(painter: QPainter, name: str, rect: QRectF, colour: str, style: str = "bold") -> None:
    """Paint an icon into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    painter.fillPath(_glyph(name, style), QColor(colour))
    painter.restore()


@cache
def _glyph(name: str, style: str) -> QPainterPath:
    """Return the outline of an icon in a square of `GRID` units."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in outline(name, 0, 0, GRID, style):
        _extend(path, segment)
    return path


def _extend(path: QPainterPath, segment: tuple[object, ...]) -> None:
    verb, *numbers = segment
    points = [float(number) for number in numbers]  # type: ignore[arg-type]
    match verb:
        case "M":
            path.moveTo(*points)
        case "L":
            path.lineTo(*points)
        case "C":
            path.cubicTo(*points)
        case _:
            path.closeSubpath()


def _drawn(size: int, paint: Callable[[QPainter], None]) -> QIcon:
    """Return an icon with a picture for each screen; a QIconEngine in Python would outlive its interpreter."""
    found = QIcon()
    screens = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
    for ratio in sorted(screens | {FINEST}):
        found.addPixmap(_pixmap(size, ratio, 1.0, paint), QIcon.Mode.Normal)
    for ratio in sorted(screens):
        found.addPixmap(_pixmap(size, ratio, FADED, paint), QIcon.Mode.Disabled)
    return found


def _pixmap(size: int, ratio: float, opacity: float, paint: Callable[[QPainter], None]) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(opacity)
    painter.scale(pixels / size, pixels / size)
    paint(painter)
    painter.end()
    return pixmap
