"""What the mouse does on the map: it pans, begins, follows and ends gestures, and scrolls at the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QWheelEvent

from journeydesk.desktop.canvas.addresses import open_address
from journeydesk.desktop.canvas.pointing import beyond, is_left, keys_held, push
from journeydesk.drawing.links import address_at
from journeydesk.layout.hit import hit
from journeydesk.tools.gesture import Cancel, DoubleClick, Modifiers, Move, Press, Release, Rest

RESTS = 80
"""Milliseconds without a move after which a hand is said to rest."""

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas


class Mouse:
    """The mouse on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        """Work for a canvas."""
        self._canvas = canvas
        self._panning: QPointF | None = None
        self._pans_with = Qt.MouseButton.NoButton
        self._pointer = QPointF()
        self._pressed_at_edge: tuple[float, ...] = (0.0, 0.0)
        self._held = Modifiers()
        self._edge_timer = QTimer(canvas, interval=16)
        self._edge_timer.timeout.connect(self._scroll_at_edge)
        self._rest_timer = QTimer(canvas, interval=RESTS, singleShot=True)
        self._rest_timer.timeout.connect(self._rested)
        self.wheel_zooms = False
        """The wheel zooms without Ctrl, and scrolls with it."""

    def pressed(self, event: QMouseEvent) -> None:
        """Pan with the middle button or Space, else begin a gesture."""
        canvas = self._canvas
        if event.button() == Qt.MouseButton.RightButton:
            self._point_at(*canvas.page_point(event))
        elif canvas.hand.is_carrying or self._panning is not None:
            return  # another button in the midst of a drag means nothing
        elif event.button() == Qt.MouseButton.MiddleButton or (canvas.keys.space and is_left(event)):
            self._panning, self._pans_with = event.position(), event.button()
            canvas.keys.panned = True
            canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left(event) and not self._followed(event) and not self._pressed_pill(event):
            self._pressed_at_edge = self._pushed(event.position())
            canvas.walker.point_at(*canvas.page_point(event))
            canvas.feed(Press(*canvas.page_point(event), keys_held(event)))

    def _followed(self, event: QMouseEvent) -> bool:
        """Open the web address under the pointer while Ctrl is held; return whether there was one."""
        if not keys_held(event).ctrl or not self._canvas.hand.is_idle:
            return False
        address = address_at(self._canvas.drawing, *self._canvas.page_point(event))
        return bool(address) and open_address(address)

    def _pressed_pill(self, event: QMouseEvent) -> bool:
        """Tell of the gap whose pill is under the pointer; return whether there was one."""
        found = self._canvas.pills.at(*self._canvas.page_point(event))
        if found:
            self._canvas.gap_pressed.emit(found)
        return found is not None

    def _point_at(self, x: float, y: float) -> None:
        """Select what a context menu is asked for, unless it is selected already."""
        session = self._canvas.session
        if self._canvas.pills.at(x, y):
            return
        target = hit(self._canvas.layout_of(session.state), x, y)
        if self._canvas.hand.is_idle and target.id and target.id not in session.state.selection:
            session.select(*([target.id] if target.kind != "cell" else []))

    def moved(self, event: QMouseEvent) -> None:
        """Pan, or go on with the gesture."""
        canvas = self._canvas
        if self._panning is not None:
            by = event.position() - self._panning
            self._panning = event.position()
            canvas.look(canvas.view.panned(by.x(), by.y()))
            return
        self._pointer, self._held = event.position(), keys_held(event)
        if canvas.writing.is_open and canvas.hand.is_idle:
            return  # what is typed is not where the hand would look for it
        canvas.pills.hover(*canvas.page_point(event))
        canvas.feed(Move(*canvas.page_point(event), self._held))
        at_edge = zip(self._pushed(self._pointer), self._pressed_at_edge, strict=True)
        self._pressed_at_edge = tuple(then if now else 0.0 for now, then in at_edge)
        dragging = canvas.hand.is_carrying and event.buttons() & Qt.MouseButton.LeftButton
        if dragging:
            self._rest_timer.start()
            if not self._edge_timer.isActive():
                self._edge_timer.start()

    def released(self, event: QMouseEvent) -> None:
        """End panning or the gesture; what is let go beside the map goes back to where it was."""
        self._edge_timer.stop()
        self._rest_timer.stop()
        canvas = self._canvas
        if self._panning is not None and event.button() == self._pans_with:
            self._panning = None
            canvas.show_tool()
        elif is_left(event):
            beside = not canvas.viewport().rect().contains(event.position().toPoint())
            if beside and canvas.hand.is_carrying:
                canvas.feed(Cancel())
            else:
                canvas.feed(Release(*canvas.page_point(event), keys_held(event)))

    def double_clicked(self, event: QMouseEvent) -> None:
        """Open the text under the pointer; a tool that stays in the hand is only quick."""
        canvas = self._canvas
        if is_left(event) and not canvas.hand.is_carrying and not canvas.pills.at(*canvas.page_point(event)):
            if not canvas.hand.waits_for_clicks:
                canvas.feed(Cancel())
            canvas.feed(DoubleClick(*canvas.page_point(event)))

    def wheeled(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl at the pointer (or without, if so preferred), scroll sideways with Shift, else scroll."""
        canvas = self._canvas
        if bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) != self.wheel_zooms:
            canvas.zoom_by(event.angleDelta().y() / 120, event.position())
            return
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        dx, dy = delta.x(), delta.y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and dx == 0:
            dx, dy = dy, 0
        canvas.look(canvas.view.panned(dx, dy))

    def hold(self, keys: Modifiers) -> None:
        """Let a drag follow keys that go down or up on its way."""
        self._held = keys
        if self._canvas.hand.is_carrying:
            self._feed_again()

    def let_go(self) -> None:
        """Pan no more."""
        self._panning = None

    def _scroll_at_edge(self) -> None:
        """Move the map under a drag that waits at the edge of the window."""
        canvas = self._canvas
        dx, dy = map(beyond, self._pushed(self._pointer), self._pressed_at_edge)
        if canvas.hand.is_idle or not (dx or dy):
            self._edge_timer.stop()
            return
        canvas.look(canvas.view.panned(dx, dy))
        self._feed_again()

    def _pushed(self, at: QPointF) -> tuple[float, ...]:
        """Return how far a drag at a point of the screen moves the map along in one step."""
        size = self._canvas.viewport().size()
        return push(at.x(), size.width()), push(at.y(), size.height())

    def _feed_again(self) -> None:
        """Tell the tool of the pointer once more, as something else has changed under it."""
        self._canvas.feed(Move(*self._at(), self._held))
        self._rest_timer.start()

    def _rested(self) -> None:
        """Tell the tool that the hand stands still."""
        if self._canvas.hand.is_carrying:
            self._canvas.feed(Rest(*self._at(), self._held))

    def _at(self) -> tuple[float, float]:
        """Return the point of the page under the pointer."""
        return self._canvas.view.to_page(self._pointer.x(), self._pointer.y())
