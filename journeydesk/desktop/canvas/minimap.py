"""The whole map in a corner of the canvas, with a frame around what is seen of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.canvas.tiles import Tiles
from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.follower import Follower
from journeydesk.drawing.primitives import Drawing
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter

WIDEST, HIGHEST = 240, 160
"""The most room it takes, in pixels."""

MOST = 0.3
"""The most of a narrow canvas that it takes, which it would hide otherwise."""

EDGE = 6
APART = 14
"""How far it stands from the edges of the canvas."""

PAUSE = 120
"""How long it waits for another edit before it is painted, in milliseconds."""


class Minimap(QWidget):
    """A click or drag moves the view; there is nothing to see while the whole map is in sight."""

    def __init__(self, view: MapView, painter: Painter) -> None:
        """Show the map of a view; `painter` paints it."""
        super().__init__(view.viewport())
        self._view = view
        self._tiles = Tiles(painter)
        self._wanted = False
        self._shown: object = None
        self._shown_at = 0.0, 0.0
        self._map = QPixmap()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._begin)
        self._parts: Iterator[None] = iter(())
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Minimap"))
        self.setToolTip(self.tr("Click or drag to look elsewhere; M hides the minimap"))
        view.resized.connect(self._follow)
        view.moved.connect(self._follow)
        self._follower = Follower(view.session, self._edited, self)
        self.hide()

    def want(self, wanted: bool) -> None:
        """Show it, or never."""
        self._wanted = wanted
        self._follow()

    # what is seen

    def showEvent(self, event: QShowEvent) -> None:
        """Take its place, also when it was wanted before the window was to be seen."""
        self._place()
        if self._is_stale():
            self._pause.start()
        super().showEvent(event)

    def _follow(self) -> None:
        """Frame what is seen now; hide when that is everything."""
        seen, page = self._view.seen, self._view.page()
        whole = (
            seen.x <= page.x and seen.y <= page.y and seen.right >= page.right and seen.bottom >= page.bottom
        )
        self.setVisible(self._wanted and not whole)
        if self.isVisible():
            if self._is_stale():
                self._pause.start() if self._shown else self._renew()
            self._place()
            self.update()

    def _edited(self) -> None:
        if self.isVisible() and self._is_stale() and not self._view.session.is_previewing:
            self._pause.start()

    def _is_stale(self) -> bool:
        """Tell whether the picture is that of another map, or of another size."""
        return self._shown is not self._view.drawing or self._shown_at != self._size()

    def _renew(self) -> None:
        """Paint the map anew, at once."""
        self._begin()
        while self._turn.isActive():
            self._go_on()

    def _begin(self) -> None:
        """Begin to paint the map anew, a swimlane at a turn: a large one would keep a hand waiting."""
        self._pause.stop()
        self._shown, self._shown_at = self._view.drawing, self._size()
        self._place()
        self._parts = self._painted(self._view.drawing)
        self._turn.start()

    def _go_on(self) -> None:
        self._turn.stop()
        for _ in self._parts:
            self._turn.start()
            return

    def _painted(self, drawing: Drawing) -> Iterator[None]:
        """Paint a map part by part, and show it then; parts that did not change are kept as they are."""
        inner, ratio, scale = self._inner(), self.devicePixelRatioF(), self._scale()
        painted = QPixmap(round(inner.width() * ratio), round(inner.height() * ratio))
        painted.setDevicePixelRatio(ratio)
        painted.fill(QColor(drawing.background))
        area = Rect(0, 0, painted.width(), painted.height())
        self._tiles.begin()
        for section in drawing.sections:
            painter = QPainter(painted)
            painter.scale(1 / ratio, 1 / ratio)
            part = replace(drawing, sections=(section,))
            self._tiles.paint(painter, part, scale * ratio, 0, 0, area)
            painter.end()
            yield
        self._map = painted
        self.update()

    def _place(self) -> None:
        page, scale, room = self._view.page(), self._scale(), self._view.viewport().size()
        size = QSize(round(page.w * scale) + 2 * EDGE, round(page.h * scale) + 2 * EDGE)
        self.setGeometry(
            room.width() - size.width() - APART,
            room.height() - size.height() - APART,
            size.width(),
            size.height(),
        )

    def _scale(self) -> float:
        page, widest = self._view.page(), min(WIDEST, self._view.viewport().width() * MOST)
        return min(widest / max(page.w, 1.0), HIGHEST / max(page.h, 1.0))

    def _size(self) -> tuple[float, float]:
        """Return the scale, and how many pixels of the screen a pixel has."""
        return self._scale(), self.devicePixelRatioF()

    def _inner(self) -> QRectF:
        return QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map as it was kept, and the frame."""
        theme = self._view.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.stage_rule), 1))
        painter.setBrush(QColor(theme.background))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = self._inner()
        painter.drawPixmap(inner.toRect(), self._map)  # stretched, until it is painted anew
        painter.setClipRect(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(QColor(theme.accent), 2))
        tint = QColor(theme.accent)
        tint.setAlpha(28)
        painter.setBrush(tint)
        painter.drawRoundedRect(self.frame(), 3, 3)
        painter.end()

    def frame(self) -> QRectF:
        """Return where the seen part lies in the minimap."""
        seen, scale, inner = self._view.seen, self._scale(), self._inner()
        frame = QRectF(inner.x() + seen.x * scale, inner.y() + seen.y * scale, seen.w * scale, seen.h * scale)
        return frame.intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look there."""
        self._look_at(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look there, as long as the button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep it from the map below, where it would put down what is in the hand."""
        event.accept()

    def _look_at(self, event: QMouseEvent) -> None:
        at, inner, scale = event.position(), self._inner(), self._scale()
        x, y = (at.x() - inner.x()) / scale, (at.y() - inner.y()) / scale
        size = self._view.viewport().size()
        screen = self._view.view.to_screen(Rect(x, y, 0, 0))
        self._view.look(self._view.view.panned(size.width() / 2 - screen.x, size.height() / 2 - screen.y))
        event.accept()

    def set_theme(self) -> None:
        """Paint everything in the colours of the view."""
        self._renew()
