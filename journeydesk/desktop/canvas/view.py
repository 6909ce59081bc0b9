"""A widget that shows the map: zoom, pan, fit, and painting through tiles; hands come in `canvas`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from journeydesk.desktop.canvas.bars import move_bars, show_bars
from journeydesk.desktop.canvas.gaps_shown import GapsShown
from journeydesk.desktop.canvas.overlay import Overlay
from journeydesk.desktop.canvas.painting import Painting, paint_ground, paint_heads, qrect
from journeydesk.desktop.canvas.panes import Pane, Panes, view_beside_heads
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.viewport import STEP, Viewport
from journeydesk.desktop.canvas.zooming import Zooming
from journeydesk.desktop.session import Session
from journeydesk.drawing.glass import Glass
from journeydesk.drawing.highlight import EVERYTHING, Highlight
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import Theme
from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.gap_strip import page_with
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide
from journeydesk.layout.hit import located
from journeydesk.surfaces.qt.painter import Painter


class MapView(QAbstractScrollArea):
    """Shows the session's map; zoom and scroll live here and never in the document."""

    zoomed = Signal(float)
    highlighted = Signal()
    """Other paths are looked at."""

    resized = Signal()

    moved = Signal()
    """Another part of the page is seen."""

    left_rough = Signal()
    """What is seen was painted in haste, and is to be finished."""

    def __init__(
        self, session: Session, rendering: Rendering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show a session's map in a theme."""
        super().__init__(parent)
        self._session, self._rendering, self._theme = session, rendering, theme
        self.painting = Painting(Painter(rendering.shaper))
        self._view = Viewport()
        self._fitted = True
        self._is_new = True
        self._highlight = EVERYTHING
        self._overlay = Overlay()
        self._zooming = Zooming(self.painting, self)
        self._zooming.rested.connect(self.viewport().update)
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        session.shown_changed.connect(self._show)
        # Before anything follows, which may take longer:
        session.came_to_rest.connect(self.viewport().repaint)
        self.gaps = GapsShown(session, rendering, self)
        self.gaps.changed.connect(self.viewport().update)
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

    @property
    def drawing(self) -> Drawing:
        """The drawing of what is committed."""
        return self._rendering.drawing(self._session.state, self._theme)

    def layout_of(self, state: EditorState) -> MapLayout:
        """Return the layout of a state's map."""
        return self._rendering.layout(state)

    def guides(self) -> Sequence[Guide]:
        """Return what a gesture shows on top of the map."""
        return ()

    @property
    def view(self) -> Viewport:
        """Where the page lies under the screen."""
        return self._view

    @property
    def seen(self) -> Rect:
        """The part of the page that is seen."""
        return self._view.seen(self.viewport().width(), self.viewport().height())

    @property
    def panes(self) -> Panes:
        """The map and the heads that stay in sight around it."""
        size = self.viewport().size()
        return Panes.of(self.layout_shown, self._view, size.width(), size.height())

    def page_at(self, px: float, py: float) -> tuple[float, float]:
        """Return the point of the page that is seen at a point of the screen, in whichever pane that is."""
        return self.panes.at(px, py).to_page(px, py)

    @property
    def theme(self) -> Theme:
        """The colours of the map."""
        return self._theme

    @property
    def highlight(self) -> Highlight:
        """The paths that stand back; like zoom, it belongs to the view and never to the document."""
        return self._highlight

    def look_at_paths(self, highlight: Highlight) -> None:
        """Let other paths stand back."""
        if highlight != self._highlight:
            self._highlight = highlight
            self.highlighted.emit()
            self.viewport().update()

    def show_gaps(self, shown: bool) -> None:
        """Draw gaps on the map and their strip below it, or leave them away."""
        self.gaps.show(shown)
        self._show()
        self.moved.emit()  # of a page of another height

    @property
    def shows_gaps(self) -> bool:
        """Tell whether gaps are drawn."""
        return self.gaps.are_shown

    def set_theme(self, theme: Theme) -> None:
        """Show the map in other colours."""
        self._theme = theme
        self.forget_tiles()
        self.moved.emit()  # for all that follows what is seen
        self.viewport().update()

    def forget_tiles(self) -> None:
        """Paint everything anew the next time."""
        self.painting.forget()

    def page(self) -> Rect:
        """Return the whole page."""
        return page_with(self.layout_shown, gaps=self.shows_gaps)

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Show the map at a scale; the point of the screen `at` (its middle) stays where it is."""
        at = at or QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        self.look(self._view.zoomed(scale, at.x(), at.y()))

    def zoom_by(self, notches: float, at: QPointF | None = None) -> None:
        """Enlarge by notches of the wheel, make smaller by negative ones."""
        self._zooming.begin(next(iter(self.panes)), self._drawing_shown(), self.devicePixelRatioF())
        self.zoom_to(self._view.scale * STEP**notches, at)

    def fit(self) -> None:
        """Show the whole map, and keep doing so while the window changes its size."""
        self._is_new = False
        self._frame()

    def _frame(self) -> None:
        size = self.viewport().size()
        framing = Viewport.opening if self._is_new else Viewport.showing
        self.look(framing(self.page(), size.width(), size.height()), fitted=True)

    def fit_selection(self) -> None:
        """Show what is selected, as large as it goes up to twice its size."""
        self.fit_elements(self._session.state.selection)

    def fit_elements(self, ids: Iterable[str], largest: float = 2.0) -> None:
        """Show elements, as large as they go up to twice their size; under a stage, what happens in it."""
        layout, size = self.layout_shown, self.viewport().size()
        places = [place for id in ids if (place := located(layout, id))]
        if places:
            area = reduce(Rect.united, (place.rect for place in places)).grown(24)
            if all(place.kind == "stage" for place in places):
                area = replace(area, h=max(area.h, size.height() / largest))
            self.look(view_beside_heads(layout, area, size.width(), size.height(), largest=largest))

    def attention(self) -> tuple[float, float]:
        """Return the point of the page that one is at: what is selected, else the middle of what is seen."""
        for id in self._session.state.selection:
            if place := located(self.layout_shown, id):
                return place.rect.cx, place.rect.cy
        return self.seen.cx, self.seen.cy

    def reveal(self, element: str) -> None:
        """Scroll just far enough that an element is seen, beside the heads that stay in sight."""
        if place := located(self.layout_shown, element):
            self.show_rect(place.rect, place.kind)

    def show_rect(self, rect: Rect, kind: str = "") -> None:
        """Scroll just far enough that a part of the page is seen in the pane of its kind."""
        if any(way := self.panes.way_to(rect, kind)):  # a fitted map that shows it stays fitted
            self.look(self._view.panned(*way))

    def view_changed(self) -> None:
        """Tell that the map has moved on the screen or grown."""

    def look(self, view: Viewport, *, fitted: bool = False) -> None:
        """Show the page so, as far as some of it stays in sight."""
        self._fitted = fitted
        page, size = self.page(), self.viewport().size()
        before = self._view
        self._view = view.kept(page.w, page.h, size.width(), size.height())
        move_bars(self, self._view, page)
        show_bars(self)
        self.view_changed()
        self.moved.emit()
        if self._view.scale != before.scale:
            self.zoomed.emit(self._view.scale)
        self.viewport().update()

    def _scrolled(self) -> None:
        self._fitted = False
        x, y = -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        self._view = Viewport(self._view.scale, x, y)
        self.view_changed()
        self.moved.emit()
        self.viewport().update()

    def _show(self) -> None:
        if self._fitted and self._session.shown is self._session.state:
            self._frame()
        else:
            move_bars(self, self._view, self.page())
        self.view_changed()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the page, the map and what lies on top of it."""
        painter, panes, guides = QPainter(self.viewport()), self.panes, self.guides()
        drawing, ratio = self._drawing_shown(), self.devicePixelRatioF()
        self.paint_ground(painter, event.rect(), self.page())
        self.painting.begin()
        for number, pane in enumerate(panes):
            place = qrect(pane.place).toAlignedRect() & event.rect()
            painter.save()
            painter.setClipRect(place)
            paint_map = self.painting.paint_map if number else self._zooming.paint_map
            paint_map(painter, pane, drawing, place, ratio)
            paint_heads(painter, pane, panes, self.layout_shown, self.page(), self._theme)
            self.paint_overlay(painter, pane, guides)
            painter.restore()
        painter.end()
        if self.painting.is_rough:
            self.left_rough.emit()

    def _drawing_shown(self) -> Drawing:
        return self._rendering.drawing(self._session.shown, self._theme, self._highlight, self.gaps.find())

    def finish(self) -> Iterator[None]:
        """Finish what is seen, one thing at each step."""
        if not self._zooming.is_under_way:
            yield from self.painting.finish(self.panes, self._drawing_shown(), self.devicePixelRatioF())
            self.viewport().update()

    def get_ready(self) -> Iterator[None]:
        """Get ready what stands beside what is seen, one thing at each step."""
        return self.painting.get_ready(self.panes, self._drawing_shown(), self.devicePixelRatioF())

    def paint_ground(self, painter: QPainter, dirty: QRect, page: Rect) -> None:
        """Paint what the map lies on."""
        paint_ground(painter, dirty, page, self._view, self._theme)

    def paint_overlay(self, painter: QPainter, pane: Pane, guides: Sequence[Guide]) -> None:
        """Paint what lies on the map: the selection and what a gesture shows."""
        layout, view = self.layout_shown, pane.view
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(view.x, view.y)
        painter.scale(view.scale, view.scale)
        glass = Glass(layout, self._rendering.shaper, self._theme, 1 / view.scale, pane.seen)
        for mark in self._overlay.marks(self._session.shown, guides, glass):
            self.painting.painter.paint_mark(painter, mark, {})

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted map fitted."""
        super().resizeEvent(event)
        self._frame() if self._fitted else self.look(self._view)
        self.resized.emit()
