"""Pens, brushes and paths, as Qt has them, for the strokes, fills and outlines of a drawing."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainterPath, QPainterPathStroker, QPen

from journeydesk.drawing.primitives import Fill, Gradient, Segment, Stroke

SMOOTH = 0.02
"""How far the outline of a dash may be off its curve, in units; a unit is eight pixels at most on the screen."""

_CAPS = {False: Qt.PenCapStyle.FlatCap, True: Qt.PenCapStyle.RoundCap}


def path_of(outline: tuple[Segment, ...]) -> QPainterPath:
    """Return an outline, filled by the non-zero rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in outline:
        match segment:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case _:
                path.closeSubpath()
    return path


@cache
def colour(name: str) -> QColor:
    """Return a colour `#rrggbb`."""
    return QColor(name)


@cache
def pen(stroke: Stroke | None) -> QPen:
    """Return what draws a stroke; one that draws nothing for none."""
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    found = QPen(colour(stroke.colour), stroke.width)
    found.setCapStyle(_CAPS[stroke.round])
    found.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if stroke.dash:
        found.setDashPattern([dash / stroke.width for dash in stroke.dash])
    return found


def dashes(path: QPainterPath, stroke: Stroke) -> QPainterPath:
    """Return the outline of the dashes of a curve."""
    stroker = QPainterPathStroker(pen(stroke))
    stroker.setCurveThreshold(SMOOTH)
    found = stroker.createStroke(path)
    found.setFillRule(Qt.FillRule.WindingFill)
    return found


def brush(fill: Fill | None) -> QBrush:
    """Return what fills; one that fills nothing for none."""
    if isinstance(fill, Gradient):
        return _gradient(fill)
    return _solid(fill)


@cache
def _solid(fill: str | None) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(colour(fill))


@lru_cache(1024)
def _gradient(fill: Gradient) -> QBrush:
    gradient = QLinearGradient(0, fill.top, 0, fill.bottom)
    gradient.setColorAt(0, colour(fill.start))
    gradient.setColorAt(1, colour(fill.end))
    return QBrush(gradient)
