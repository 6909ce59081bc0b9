"""The map on the whole screen, told stage by stage; what is not spoken of dims."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEasingCurve, QLocale, QPointF, QRect, QRectF, Qt, QTime, QTimer, QVariantAnimation
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QCursor,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.canvas.panes import Pane, Panes
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.session import Session
from journeydesk.desktop.style import ui_font
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide
from journeydesk.layout.tour import Stop, nearest, stops

HEAD, FOOT, SIDE = 128, 56, 64
"""Pixels kept free of the map: above for the stage's title, below for the way gone, and beside."""

TITLES = (34, 28, 23)
"""Sizes of the title, in pixels; the smallest one still stands out from the goal below it."""

WHERE, APART = (18, 500), 32
"""How large where one is stands beside the title, and the pixels between them."""

GLIDE = 450
"""How long the way to the next stop takes, in milliseconds."""

CLOSEST = 2.0
DIM = 165
"""How far the rest of the map withdraws, 0 to 255."""

SOFT = 48
"""Pixels beside what is spoken of in which the map withdraws: a hard edge would cut through arrows and curves."""

FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_Return)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Backspace)


class Presentation(MapView):
    """→ and ← go through the stages and then the segments, G shows the gaps, Escape ends.

    B turns the screen black, L lights a laser.
    """

    def __init__(
        self, session: Session, rendering: Rendering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Present the map that a session has in view."""
        super().__init__(session, rendering, theme, parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(session.state.journey.title)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._way = stops(self.layout_shown)
        self._at = 0
        self._black = False
        self.laser = False
        """The pointer is a red light."""
        self._pointer = QPointF()
        self._from, self._to = self.view, self.view
        self._glide = QVariantAnimation(self, duration=GLIDE, startValue=0.0, endValue=1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self._glided)
        self._clock = QTimer(self, interval=10_000)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    @property
    def stop(self) -> Stop | None:
        """What is spoken of, None for a map that has nothing to tell."""
        return self._way[self._at] if self._way else None

    def begin_at(self, x: float, y: float) -> None:
        """Begin with the stop nearest to a point of the page."""
        if self._way:
            self.go_to(nearest(self._way, x, y), glide=False)

    def go_to(self, index: int, *, glide: bool = True) -> None:
        """Go to a stop; before the first and behind the last one nothing happens."""
        if not 0 <= index < len(self._way):
            return
        self._at = index
        self._from, self._to = self.view, self._framing(self._way[index].rect)
        self._glide.stop()
        if glide:
            self._glide.start()
        else:
            self.look(self._to)

    def _framing(self, rect: Rect) -> Viewport:
        width, height = self.viewport().width(), self.viewport().height()
        room_w, room_h = max(width - 2 * SIDE, 1), max(height - HEAD - FOOT, 1)
        scale = min(room_w / (rect.w * 1.5), room_h / (rect.h + 16), CLOSEST)
        return Viewport(scale, width / 2 - rect.cx * scale, HEAD + room_h / 2 - rect.cy * scale)

    def _glided(self, part: float) -> None:
        a, b = self._from, self._to
        self.look(Viewport(*(x + (y - x) * part for x, y in ((a.scale, b.scale), (a.x, b.x), (a.y, b.y)))))

    # what is heard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, turn black, end."""
        key = event.key()
        if key in FORWARD:
            self.go_to(self._at + 1)
        elif key in BACK:
            self.go_to(self._at - 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self._way) - 1)
        elif key in (Qt.Key.Key_B, Qt.Key.Key_Period):
            self._black = not self._black
            self.viewport().update()
        elif key == Qt.Key.Key_L:
            self._point(not self.laser)
        elif key == Qt.Key.Key_G:
            self.show_gaps(not self.shows_gaps)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        else:
            super().keyPressEvent(event)

    def _point(self, laser: bool) -> None:
        """Let the pointer be a red light that everyone sees, or itself again."""
        self.laser = laser
        self._pointer = QPointF(self.viewport().mapFromGlobal(QCursor.pos()))
        self.viewport().setMouseTracking(laser)
        shape = Qt.CursorShape.BlankCursor if laser else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the light along."""
        self._pointer = event.position()
        if self.laser:
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click goes on, a right click back."""
        self.go_to(self._at + (-1 if event.button() == Qt.MouseButton.RightButton else 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Frame the stop anew."""
        super().resizeEvent(event)
        self.go_to(self._at, glide=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what moves."""
        self._glide.stop()
        self._clock.stop()
        super().closeEvent(event)

    # what is seen

    def paint_ground(self, painter: QPainter, dirty: QRect, page: Rect) -> None:
        """Paint one calm ground: an audience needs no page and no dots."""
        painter.fillRect(dirty, QColor(self.theme.background))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the map, dim what is not spoken of, and say above what it is about."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        whole = self.viewport().rect()
        if self._black:
            painter.fillRect(whole, QColor("#000000"))
        elif self.stop:
            self._dim(painter, whole, self.stop)
            self._say(painter, whole, self.stop)
        if self.laser:
            _shine(painter, self._pointer)
        painter.end()

    @property
    def panes(self) -> Panes:
        """Nothing but the map: what it is about stands above it in large letters."""
        size = self.viewport().size()
        return Panes.none(self.view, size.width(), size.height())

    def paint_overlay(self, painter: QPainter, pane: Pane, guides: Sequence[Guide]) -> None:
        """Show no selection to an audience."""

    def _dim(self, painter: QPainter, whole: QRect, stop: Stop) -> None:
        seen = self.view.to_screen(stop.rect.grown(2))
        lit = QRect(round(seen.x), round(seen.y), round(seen.w), round(seen.h))
        veil = QColor(self.theme.background)
        veil.setAlpha(DIM)
        painter.fillRect(QRect(0, 0, whole.width(), lit.top()), veil)
        painter.fillRect(QRect(0, lit.bottom() + 1, whole.width(), whole.height() - lit.bottom()), veil)
        left = QRect(0, lit.top(), lit.left(), lit.height())
        painter.fillRect(left, _veil(veil, lit.left(), -SOFT))
        right = QRect(lit.right() + 1, lit.top(), whole.width() - lit.right(), lit.height())
        painter.fillRect(right, _veil(veil, lit.right() + 1, SOFT))

    def _say(self, painter: QPainter, whole: QRect, stop: Stop) -> None:
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, whole.width(), HEAD - 12), QColor(theme.background))
        painter.fillRect(QRect(0, whole.height() - FOOT + 12, whole.width(), FOOT), QColor(theme.background))
        clock = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        where = f"{stop.number} / {stop.total}  ·  {stop.segment}  ·  {clock}"
        line = QRect(SIDE, 24, whole.width() - 2 * SIDE, 44)
        taken = min(QFontMetrics(ui_font(*WHERE)).horizontalAdvance(where) + 1, line.width() // 2)
        _write(painter, line.adjusted(line.width() - taken, 0, 0, 0), where, *WHERE, theme.normal, right=True)
        words = line.adjusted(0, 0, -taken - APART, 0)
        _write(painter, words, stop.title, title_size(stop.title, words.width()), 700, theme.strong)
        _write(painter, line.translated(0, 43), stop.goal, 20, 400, theme.normal)
        self._progress(painter, whole)

    def _progress(self, painter: QPainter, whole: QRect) -> None:
        bar = QRectF(SIDE, whole.height() - 24, whole.width() - 2 * SIDE, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.rule))
        painter.drawRoundedRect(bar, 2, 2)
        bar.setWidth(bar.width() * (self._at + 1) / len(self._way))
        painter.setBrush(QColor(self.theme.accent))
        painter.drawRoundedRect(bar, 2, 2)


def title_size(title: str, width: int) -> int:
    """Return the largest size of a title, in pixels, in which it fits a width; the smallest if none does."""
    *larger, smallest = TITLES
    fits = (size for size in larger if QFontMetrics(ui_font(size, 700)).horizontalAdvance(title) <= width)
    return next(fits, smallest)


def _veil(colour: QColor, edge: int, reach: int) -> QLinearGradient:
    """Return a veil that begins at an edge and has its full strength `reach` pixels away."""
    fade = QLinearGradient(edge, 0, edge + reach, 0)
    clear = QColor(colour)
    clear.setAlpha(0)
    fade.setColorAt(0, clear)
    fade.setColorAt(1, colour)
    return fade


def _shine(painter: QPainter, at: QPointF) -> None:
    """Paint the red light of a laser."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for radius, colour in ((14, "#40ff1f1f"), (6, "#ff1f1f")):
        painter.setBrush(QColor(colour))
        painter.drawEllipse(at, radius, radius)


def _write(
    painter: QPainter, place: QRect, text: str, size: int, weight: int, colour: str, *, right: bool = False
) -> None:
    painter.setFont(ui_font(size, weight))
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    fitting = painter.fontMetrics().elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, place.width()
    )
    painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter), fitting)
