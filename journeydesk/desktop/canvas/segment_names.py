"""Names of segments along their stripes, where a narrow map has no room for whole personas at its edge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from journeydesk.desktop.canvas.panes import BAR, Panes
from journeydesk.desktop.style import ui_font
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.geometry import Rect

SHORTEST = 28.0
"""Pixels of a swimlane that show its name; less of it would be a letter with dots."""


def paint_segment_names(out: QPainter, panes: Panes, layout: MapLayout, theme: Theme) -> None:
    """Paint the name of each segment in the middle of what is seen of its swimlane."""
    for top, band in layout.placed_bands():
        place = panes.stripes.to_screen(Rect(0, top, 0, band.rect.h))
        low, high = max(place.y, panes.ends), min(place.bottom, panes.height)
        if high > low:
            _paint_name(out, band, QRectF(panes.bar - BAR, low, BAR, high - low), theme)


def _paint_name(out: QPainter, band: SwimlaneBand, place: QRectF, theme: Theme) -> None:
    colour = band.segment.colour
    out.fillRect(place, QColor(theme.tinted(colour) if theme.fills else theme.band))
    if place.height() < SHORTEST:
        return
    out.save()
    out.setFont(ui_font(12, 600))
    out.setPen(QColor(theme.strong))
    out.translate(place.x(), place.bottom())
    out.rotate(-90)
    line = QRectF(6, 0, place.height() - 12, BAR)
    name = " ".join(band.segment.name.split())
    shown = out.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(line.width()))
    out.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)
    out.restore()
