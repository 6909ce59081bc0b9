"""Names along the left edge of a narrow map without room for whole personas: of segments, and of the strip of gaps."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from journeydesk.desktop.canvas.panes import BAR, Panes
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.style import ui_font
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.gap_strip import HEIGHT, strip_top
from journeydesk.layout.geometry import Rect
from journeydesk.layout.handles import signs_of_swimlane

SHORTEST = 28.0
"""Pixels of a swimlane that show its name; less of it would be a letter with dots."""


def paint_segment_names(out: QPainter, panes: Panes, layout: MapLayout, page: Rect, theme: Theme) -> None:
    """Paint the name of each segment in the middle of what is seen of its swimlane, and that of the strip of gaps."""
    bar = partial(_paint_bar, out, panes, theme=theme)
    for top, band in layout.placed_bands():
        ground = theme.tinted(band.segment.colour) if theme.fills else theme.band
        bar(band.segment.name, Rect(0, top, 0, band.rect.h), ground, _below_signs(band, top, panes.stripes))
    if page.h > layout.page.h:
        strip = Rect(0, strip_top(layout), 0, HEIGHT)
        bar(layout.words.gap_strip, strip.grown(-1), theme.band, strip.y)


def _below_signs(band: SwimlaneBand, top: float, view: Viewport) -> float:
    """Return where the caret and the lock of a swimlane end, which its name leaves free."""
    signs = signs_of_swimlane(band, top, 1 / view.scale)
    return max((sign.rect.bottom for sign in signs), default=top)


def _paint_bar(
    out: QPainter, panes: Panes, name: str, rect: Rect, ground: str, begin: float, *, theme: Theme
) -> None:
    """Paint what is seen beside the stripe of a part of the page, its name not above `begin`."""
    place, first = (panes.stripes.to_screen(one) for one in (rect, Rect(0, begin, 0, 0)))
    low, high = max(place.y, panes.ends), min(place.bottom, panes.height)
    if high > low:
        bar = QRectF(panes.bar - BAR, low, BAR, high - low)
        out.fillRect(bar, QColor(ground))
        bar.setTop(max(low, first.y))
        _paint_name(out, name, bar, theme)


def _paint_name(out: QPainter, name: str, place: QRectF, theme: Theme) -> None:
    if place.height() < SHORTEST:
        return
    out.save()
    out.setFont(ui_font(12, 600))
    out.setPen(QColor(theme.strong))
    out.translate(place.x(), place.bottom())
    out.rotate(-90)
    line = QRectF(6, 0, place.height() - 12, BAR)
    shown = out.fontMetrics().elidedText(
        " ".join(name.split()), Qt.TextElideMode.ElideRight, int(line.width())
    )
    out.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)
    out.restore()
