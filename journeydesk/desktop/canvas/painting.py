"""How the map gets onto the screen: the ground, the map through its tiles, heads that stay in sight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap

from journeydesk.desktop.canvas.panes import Pane, Panes
from journeydesk.desktop.canvas.segment_names import paint_segment_names
from journeydesk.desktop.canvas.tiles import Tiles
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter

DOTS = 24
"""The distance of the dots on the ground, in pixels."""


class Painting:
    """Paints drawings into panes, and keeps the pieces that stay the same."""

    def __init__(self, painter: Painter) -> None:
        """Paint marks with `painter`."""
        self.painter = painter
        self._tiles = Tiles(painter)

    def forget(self) -> None:
        """Paint everything anew the next time."""
        self._tiles = Tiles(self.painter)

    def begin(self) -> None:
        """Begin with another picture of the screen, pane by pane."""
        self._tiles.begin()

    def paint_map(self, out: QPainter, pane: Pane, drawing: Drawing, place: QRect, ratio: float) -> None:
        """Paint what of a drawing is seen in a pane; `place` is the part to paint, `ratio` pixels a pixel."""
        view = pane.view
        out.save()
        out.setClipRect(qrect(view.to_screen(Rect(0, 0, drawing.width, drawing.height))), ALSO)
        out.scale(1 / ratio, 1 / ratio)
        area = Rect(place.x() * ratio, place.y() * ratio, place.width() * ratio, place.height() * ratio)
        self._tiles.paint(out, drawing, view.scale * ratio, view.x * ratio, view.y * ratio, area)
        out.restore()

    def get_ready(self, pane: Pane, drawing: Drawing, ratio: float) -> Iterator[None]:
        """Get ready what stands around a pane, most of all right of it, one thing at each step.

        What stands in it comes first: kept longest is what was used last.
        """
        view, place = pane.view, pane.place
        self._tiles.begin_ahead()
        for x, y in ((0, 0), (1, 0), (2, 0), (0, 1), (-1, 0)):
            area = place.moved(x * place.w, y * place.h)
            pixels = Rect(area.x * ratio, area.y * ratio, area.w * ratio, area.h * ratio)
            yield from self._tiles.get_ready(
                drawing, view.scale * ratio, view.x * ratio, view.y * ratio, pixels
            )


ALSO = Qt.ClipOperation.IntersectClip


def paint_ground(out: QPainter, dirty: QRect, page: Rect, view: Viewport, theme: Theme) -> None:
    """Paint what the map lies on, and its empty page."""
    place = qrect(view.to_screen(page))
    if not place.contains(QRectF(dirty)):
        out.setBrushOrigin(QPointF(view.x % DOTS, view.y % DOTS))
        out.fillRect(dirty, QBrush(dotted(theme.canvas, theme.canvas_dot)))
        out.fillRect(place.adjusted(-1, -1, 1, 2), QColor(theme.band_border))
    out.fillRect(place, QColor(theme.background))


def paint_heads(out: QPainter, pane: Pane, panes: Panes, layout: MapLayout, page: Rect, theme: Theme) -> None:
    """Paint names of segments that have no room, and a line where the map goes on under heads that stay in sight."""
    if panes.bar and pane.view == panes.stripes:
        paint_segment_names(out, panes, layout, page, theme)
    seen = pane.view.to_screen(page)
    low, right = min(pane.place.bottom, seen.bottom) - 1, min(pane.place.right, seen.right) - 1
    out.setPen(QColor(theme.card_border))
    if pane.view.y != panes.view.y:
        out.drawLine(QPointF(pane.place.x, low), QPointF(right, low))
    if pane.view.x != panes.view.x:
        out.drawLine(QPointF(right, pane.place.y), QPointF(right, low))


@cache
def dotted(ground: str, dot: str) -> QPixmap:
    """Return the piece of ground that is laid side by side under the page."""
    piece = QPixmap(DOTS, DOTS)
    piece.fill(QColor(ground))
    painter = QPainter(piece)
    painter.fillRect(0, 0, 2, 2, QColor(dot))
    painter.end()
    return piece


def qrect(rect: Rect) -> QRectF:
    """Return a rectangle as Qt has it."""
    return QRectF(rect.x, rect.y, rect.w, rect.h)
