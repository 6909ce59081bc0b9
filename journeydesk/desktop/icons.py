"""Icons for widgets, from the same outlines as those of the map, sharp at any pixel ratio."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPixmap

from journeydesk.drawing.icons import icon as outline

FINEST = 3.0
"""The highest pixel ratio of screens: on one that comes later, Qt scales this picture down."""

FADED = 0.38
"""How much is seen of an icon that is disabled."""

GRID = 256.0
"""Units of an icon's square: the painter flattens curves finely only where the units are small."""

MOST = 1024
"""How many icons are kept: every window shows the same hundred."""

TILE = 20
"""The side of a tile, in pixels of a ratio of one."""


def icon(name: str, colour: str, size: int = 18, style: str = "bold") -> QIcon:
    """Return an icon in one colour; disabled, it is lighter."""
    return _drawn(_Look(name, colour, style), size, _ratios())


def tile_icon(name: str, colour: str, size: int = TILE, on_colour: str = "#ffffff") -> QIcon:
    """Return a white glyph on a rounded tile in a channel's colour."""
    return _drawn(_Look(name, on_colour, "fill", colour), size, _ratios())


class _Look(NamedTuple):
    """A glyph in a colour, perhaps in the middle of a rounded tile."""

    name: str
    colour: str
    style: str
    tile: str = ""

    def paint(self, painter: QPainter, size: int) -> None:
        rect = QRectF(0, 0, size, size)
        if self.tile:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tile))
            painter.drawRoundedRect(rect, size * 0.25, size * 0.25)
            edge = size * 0.19
            rect.adjust(edge, edge, -edge, -edge)
        paint_glyph(painter, self.name, rect, self.colour, self.style)


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


def _ratios() -> frozenset[float]:
    return frozenset(screen.devicePixelRatio() for screen in QGuiApplication.screens())


@lru_cache(MOST)
def _drawn(look: _Look, size: int, screens: frozenset[float]) -> QIcon:
    """Return an icon with a picture for each screen; a QIconEngine in Python would outlive its interpreter."""
    found = QIcon()
    for ratio in sorted(screens | {FINEST}):
        found.addPixmap(_pixmap(look, size, ratio, 1.0), QIcon.Mode.Normal)
    for ratio in sorted(screens):
        found.addPixmap(_pixmap(look, size, ratio, FADED), QIcon.Mode.Disabled)
    return found


def _pixmap(look: _Look, size: int, ratio: float, opacity: float) -> QPixmap:
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(opacity)
    painter.scale(pixels / size, pixels / size)
    look.paint(painter, size)
    painter.end()
    return pixmap
