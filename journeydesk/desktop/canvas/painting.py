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
        rough = self._tiles.may_be_rough
        self._tiles = Tiles(self.painter)
        self._tiles.may_be_rough = rough

    def allow_rough(self) -> None:
        """Show for a moment what only moved as it was; whoever allows it has it finished."""
        self._tiles.may_be_rough = True

    @property
    def is_rough(self) -> bool:
        """Tell whether anything that is seen is to be finished."""
        return self._tiles.is_rough

    def begin(self) -> None:
        """Begin with another picture of the screen, pane by pane."""
        self._tiles.begin()

    def paint_map(self, out: QPainter, pane: Pane, drawing: Drawing, place: QRect, ratio: float) -> None:
        """Paint what of a drawing is seen in a pane; `place` is the part to paint, `ratio` pixels a pixel."""
        view = pane.view
        out.save()
        out.setClipRect(qrect(view.to_screen(Rect(0, 0, drawing.width, drawing.height))), ALSO)
        out.scale(1 / ratio, 1 / ratio)
        self._tiles.paint(out, drawing, *_pixels(view, place, ratio))
        out.restore()

    def finish(self, panes: Panes, drawing: Drawing, ratio: float) -> Iterator[None]:
        """Finish the pieces that are seen, one thing at each step."""
        for pane in panes:
            place = qrect(pane.place).toAlignedRect()
            yield from self._tiles.finish(drawing, *_pixels(pane.view, place, ratio))
        self._tiles.is_rough = False

    def get_ready(self, panes: Panes, drawing: Drawing, ratio: float) -> Iterator[None]:
        """Get ready what stands around the map that is seen, most of all right of it, one thing at each step.

        An edit mostly brings into sight what stands at the right, of which pieces are finished. What is seen comes
        first: kept longest is what was used last.
        """
        self._tiles.begin_ahead()
        pane = next(iter(panes))
        for x, y in ((0, 0), (1, 0), (2, 0), (0, 1), (-1, 0)):
            place = qrect(pane.place.moved(x * pane.place.w, y * pane.place.h)).toAlignedRect()
            prepare = self._tiles.finish if x > 0 else self._tiles.get_ready
            yield from prepare(drawing, *_pixels(pane.view, place, ratio))


def _pixels(view: Viewport, place: QRect, ratio: float) -> tuple[float, float, float, Rect]:
    """Return a scale, a corner and a part of the screen in pixels of the device."""
    area = Rect(place.x() * ratio, place.y() * ratio, place.width() * ratio, place.height() * ratio)
    return view.scale * ratio, view.x * ratio, view.y * ratio, area


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
