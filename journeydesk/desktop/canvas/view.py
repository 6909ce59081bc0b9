"""A widget that shows the map: zoom, pan, fit, and painting through tiles; hands come in `canvas`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import floor

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.tiles import Tiles
from journeydesk.desktop.canvas.viewport import STEP, Viewport
from journeydesk.desktop.session import Session
from journeydesk.drawing.overlay import guide_marks, selection_marks, standing_marks
from journeydesk.drawing.theme import Theme
from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide
from journeydesk.layout.hit import located
from journeydesk.surfaces.qt.painter import Painter

DOTS = 24
"""The distance of the dots on the ground, in pixels."""


class MapView(QAbstractScrollArea):
    """Shows the session's map; zoom and scroll live here and never in the document."""

    zoomed = Signal(float)

    def __init__(
        self, session: Session, rendering: Rendering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show a session's map in a theme."""
        super().__init__(parent)
        self._session, self._rendering, self._theme = session, rendering, theme
        self._painter = Painter(rendering.shaper)
        self._tiles = Tiles(self._painter)
        self._view = Viewport()
        self._fitted = True
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.shown_changed.connect(self._show)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._scrolled)

    @property
    def session(self) -> Session:
        """The document that is shown."""
        return self._session

    @property
    def layout_shown(self) -> MapLayout:
        """The layout of what is seen."""
        return self.layout_of(self._session.shown)

    def layout_of(self, state: EditorState) -> MapLayout:
        """Return the layout of a state's map."""
        return self._rendering.layout(state)

    def guides(self) -> Sequence[Guide]:
        """Return what a gesture shows on top of the map."""
        return ()

    @property
    def view(self) -> Viewport:
        """The part of the page that is seen."""
        return self._view

    @property
    def theme(self) -> Theme:
        """The colours of the map."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Show the map in other colours."""
        self._theme = theme
        self.forget_tiles()
        self.viewport().update()

    def forget_tiles(self) -> None:
        """Paint everything anew the next time."""
        self._tiles = Tiles(self._painter)

    def page(self) -> Rect:
        """Return the whole page."""
        return Rect(0, 0, self.layout_shown.width, self.layout_shown.height)

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Show the map at a scale; the point of the screen `at` (its middle) stays where it is."""
        at = at or QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        self.look(self._view.zoomed(scale, at.x(), at.y()))

    def zoom_by(self, notches: float, at: QPointF | None = None) -> None:
        """Enlarge by notches of the wheel, make smaller by negative ones."""
        self.zoom_to(self._view.scale * STEP**notches, at)

    def fit(self) -> None:
        """Show the whole map, and keep doing so while the window changes its size."""
        size = self.viewport().size()
        self.look(self._view.showing(self.page(), size.width(), size.height()), fitted=True)

    def fit_selection(self) -> None:
        """Show what is selected, as large as it goes up to twice its size."""
        layout = self.layout_shown
        rects = [place.rect for id in self._session.state.selection if (place := located(layout, id))]
        if rects:
            area = rects[0]
            for rect in rects[1:]:
                area = area.united(rect)
            size = self.viewport().size()
            self.look(self._view.showing(area.grown(24), size.width(), size.height(), largest=2.0))

    def attention(self) -> tuple[float, float]:
        """Return the point of the page that one is at: what is selected, else the middle of what is seen."""
        for id in self._session.state.selection:
            if place := located(self.layout_shown, id):
                return place.rect.cx, place.rect.cy
        size = self.viewport().size()
        return self._view.to_page(size.width() / 2, size.height() / 2)

    def reveal(self, element: str) -> None:
        """Scroll just far enough that an element is seen."""
        place = located(self.layout_shown, element)
        if place:
            size = self.viewport().size()
            self.look(self._view.revealing(place.rect, size.width(), size.height()))

    def view_changed(self) -> None:
        """Tell that the map has moved on the screen or grown."""

    def look(self, view: Viewport, *, fitted: bool = False) -> None:
        """Show the page so, as far as some of it stays in sight."""
        self._fitted = fitted
        page, size = self.page(), self.viewport().size()
        before = self._view
        self._view = view.kept(page.w, page.h, size.width(), size.height())
        self._move_bars()
        self._show_bars()
        self.view_changed()
        if self._view.scale != before.scale:
            self.zoomed.emit(self._view.scale)
        self.viewport().update()

    def _move_bars(self) -> None:
        """Let the scroll bars tell where the view is; they do not move it here."""
        page, size = self.page(), self.viewport().size()
        for bar, offset, length, room in (
            (self.horizontalScrollBar(), self._view.x, page.w, size.width()),
            (self.verticalScrollBar(), self._view.y, page.h, size.height()),
        ):
            extent = length * self._view.scale
            low, high = min(0, floor(-offset)), max(round(extent - room), floor(-offset))
            bar.blockSignals(True)
            bar.setRange(low, high)
            bar.setPageStep(room)
            bar.setSingleStep(40)
            bar.setValue(floor(-offset))
            bar.blockSignals(False)

    def _show_bars(self) -> None:
        """Let the bars come and go, which they do when told of their ranges."""
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.rangeChanged.emit(bar.minimum(), bar.maximum())

    def _scrolled(self) -> None:
        self._fitted = False
        x, y = -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        self._view = Viewport(self._view.scale, x, y)
        self.view_changed()
        self.viewport().update()

    def _show(self) -> None:
        if self._fitted and self._session.shown is self._session.state:
            self.fit()
        else:
            self._move_bars()
        self.view_changed()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the page, the map and what lies on top of it."""
        shown = self._session.shown
        drawing = self._rendering.drawing(shown, self._theme)
        painter = QPainter(self.viewport())
        self.paint_ground(painter, event.rect(), Rect(0, 0, drawing.width, drawing.height))
        ratio = self.devicePixelRatioF()
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        area = _rect(event.rect(), ratio)
        view = self._view
        painter.setClipRect(_qrect(view.to_screen(self.page()), ratio))
        self._tiles.paint(painter, drawing, view.scale * ratio, view.x * ratio, view.y * ratio, area)
        painter.restore()
        self.paint_overlay(painter)
        painter.end()

    def paint_ground(self, painter: QPainter, dirty: QRect, page: Rect) -> None:
        """Paint what the map lies on."""
        theme = self._theme
        painter.setBrushOrigin(QPointF(self._view.x % DOTS, self._view.y % DOTS))
        painter.fillRect(dirty, QBrush(dotted(theme.canvas, theme.canvas_dot)))
        place = _qrect(self._view.to_screen(page))
        painter.fillRect(place.adjusted(-1, -1, 1, 2), QColor(theme.band_border))
        painter.fillRect(place, QColor(theme.background))

    def paint_overlay(self, painter: QPainter) -> None:
        """Paint what lies on the map: the selection and what a gesture shows."""
        layout = self.layout_shown
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._view.x, self._view.y)
        painter.scale(self._view.scale, self._view.scale)
        pixel = 1 / self._view.scale
        marks = list(selection_marks(layout, self._session.shown.selection, self._theme, pixel))
        marks += standing_marks(layout, self._theme, pixel)
        marks += guide_marks(self.guides(), layout, self._rendering.shaper, self._theme, pixel)
        for mark in marks:
            self._painter.paint_mark(painter, mark, {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted map fitted."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()
        else:
            self.look(self._view)


@cache
def dotted(ground: str, dot: str) -> QPixmap:
    """Return the piece of ground that is laid side by side under the page."""
    piece = QPixmap(DOTS, DOTS)
    piece.fill(QColor(ground))
    painter = QPainter(piece)
    painter.fillRect(0, 0, 2, 2, QColor(dot))
    painter.end()
    return piece


def _rect(rect: QRect, ratio: float) -> Rect:
    return Rect(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)


def _qrect(rect: Rect, ratio: float = 1.0) -> QRectF:
    return QRectF(rect.x * ratio, rect.y * ratio, rect.w * ratio, rect.h * ratio)
