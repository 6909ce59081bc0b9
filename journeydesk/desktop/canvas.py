"""The canvas: the map under mouse and keyboard, whose doings become events of gestures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.hand import Hand
from journeydesk.desktop.map_view import MapView
from journeydesk.desktop.pointing import is_left, keys_held, push
from journeydesk.desktop.rendering import Rendering
from journeydesk.desktop.session import Session
from journeydesk.desktop.writing import Writing
from journeydesk.drawing.theme import Theme
from journeydesk.layout.guides import Guide
from journeydesk.layout.hit import hit, located, places
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Cancel, DoubleClick, Event, Move, Press, Release
from journeydesk.tools.palette import placing
from journeydesk.tools.select import Idle

NEW_THING = "application/x-journeydesk-new"
"""The MIME type under which the palette hands over what was taken from it."""

_CURSORS = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "hand": Qt.CursorShape.PointingHandCursor,
    "grab": Qt.CursorShape.ClosedHandCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "vertical": Qt.CursorShape.SizeVerCursor,
}
_ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)


class Canvas(MapView):
    """The map under the hand: gestures, things from the palette, the keyboard."""

    def __init__(
        self, session: Session, rendering: Rendering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show a session's map in a theme, ready to be worked on."""
        super().__init__(session, rendering, theme, parent)
        self._panning: QPointF | None = None
        self._pointer = QPointF()
        self._space = False
        self.hand = Hand(session, rendering, self)
        self.writing = Writing(session, rendering, self.viewport())
        self._edge_timer = QTimer(self, interval=16)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Journey map"))
        self.hand.tool_changed.connect(self._tool_changed)
        self.hand.text_wanted.connect(self.edit_text)
        self.writing.went_on.connect(self._edit_next)
        self.writing.ended.connect(self.setFocus)
        self._edge_timer.timeout.connect(self._scroll_at_edge)
        session.interrupted.connect(self.settle)

    def guides(self) -> Sequence[Guide]:
        """Return what the gesture under way shows."""
        return self.hand.guides

    def view_changed(self) -> None:
        """Keep an open text over its place."""
        self.writing.follow(self.view, self.theme)

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pan with the middle button or Space, else begin a gesture."""
        self.writing.close(kept=True)
        if event.button() == Qt.MouseButton.RightButton:
            self._point_at(*self._at(event))
        elif self.hand.is_carrying:
            return  # another button in the midst of a drag means nothing
        elif event.button() == Qt.MouseButton.MiddleButton or (self._space and is_left(event)):
            self._panning = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left(event):
            self._feed(Press(*self._at(event), keys_held(event)))

    def _point_at(self, x: float, y: float) -> None:
        """Select what a context menu is asked for, unless it is selected already."""
        target = hit(self._rendering.layout(self._session.state), x, y)
        if self.hand.is_idle and target.id and target.id not in self._session.state.selection:
            self._session.select(*([target.id] if target.kind != "cell" else []))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, or go on with the gesture."""
        if self._panning is not None:
            moved = event.position() - self._panning
            self._panning = event.position()
            self.look(self.view.panned(moved.x(), moved.y()))
            return
        self._pointer = event.position()
        self._feed(Move(*self._at(event), keys_held(event)))
        if self.hand.is_carrying and event.buttons() & Qt.MouseButton.LeftButton:
            self._edge_timer.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End panning or the gesture."""
        self._edge_timer.stop()
        if self._panning is not None:
            self._panning = None
            self._tool_changed()
        elif is_left(event):
            self._feed(Release(*self._at(event), keys_held(event)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the text under the pointer."""
        if is_left(event):
            self._feed(Cancel())
            self._feed(DoubleClick(*self._at(event)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl at the pointer, scroll sideways with Shift, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
            return
        delta = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        dx, dy = delta.x(), delta.y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and dx == 0:
            dx, dy = dy, 0
        self.look(self.view.panned(dx, dy))

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching."""
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom_to(self.view.scale * (1 + event.value()), event.position())
            return True
        return super().viewportEvent(event)

    def _scroll_at_edge(self) -> None:
        """Move the map under a drag that waits at the edge of the window."""
        dx = push(self._pointer.x(), self.viewport().width())
        dy = push(self._pointer.y(), self.viewport().height())
        if self.hand.is_idle or not (dx or dy):
            self._edge_timer.stop()
            return
        self.look(self.view.panned(dx, dy))
        self._feed(Move(*self.view.to_page(self._pointer.x(), self._pointer.y())))

    def _at(self, event: QMouseEvent | QDropEvent) -> tuple[float, float]:
        return self.view.to_page(event.position().x(), event.position().y())

    def _feed(self, event: Event) -> None:
        self.hand.feed(event, self.view.scale)

    def _tool_changed(self) -> None:
        self.viewport().setCursor(_CURSORS[self.hand.cursor])
        self.viewport().update()

    # things from the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take up what comes from the palette."""
        key = bytes(event.mimeData().data(NEW_THING).data()).decode("utf-8", "replace")
        tool = placing(key, fresh_id)
        if tool is not None:
            self.hand.take(tool)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        self._feed(Move(*self._at(event)))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self._feed(Cancel())

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it down."""
        event.acceptProposedAction()
        self.setFocus()
        self._feed(Release(*self._at(event)))

    def rest(self) -> None:
        """Put down whatever is in the hand."""
        self.hand.take(Idle())

    def pick(self, key: str) -> None:
        """Take something from the palette, to be put down with a click."""
        tool = placing(key, fresh_id)
        if tool is not None:
            self.hand.take(tool)
            self.setFocus()

    # the keyboard

    def event(self, event: QEvent) -> bool:
        """Take the arrows from the commands that move things while there is nothing to move."""
        free = event.type() == QEvent.Type.ShortcutOverride and not self._session.state.selection
        if free and isinstance(event, QKeyEvent) and event.key() in _ARROWS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, edit, pan, cancel."""
        match event.key():
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self._space = True
                self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._edit_selected()
            case key if key in _ARROWS:
                self._walk(1 if key in _ARROWS[:2] else -1)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space is let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._tool_changed()
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks through the map in reading order, and leaves it at its end."""
        if self.writing.is_open:
            return False
        return self._walk(1 if forward else -1) or super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A gesture does not go on behind the person's back."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.let_go_of_everything()

    def let_go_of_everything(self) -> None:
        """Cancel what is under way."""
        self._space = False
        self._panning = None
        self._feed(Cancel())

    def settle(self) -> None:
        """Keep the text that is being typed and let go of a drag: something else is done now."""
        self.writing.close(kept=True)
        self._feed(Cancel())

    def _escape(self) -> None:
        if self.hand.is_idle:
            self._session.select()
        else:
            self._feed(Cancel())

    def _walk(self, by: int) -> bool:
        ids = [place.id for place in places(self._rendering.layout(self._session.state))]
        chosen = [id for id in self._session.state.selection if id in ids]
        at = ids.index(chosen[-1]) + by if chosen else (0 if by > 0 else len(ids) - 1)
        if not 0 <= at < len(ids):
            return False
        self._session.select(ids[at])
        self.reveal(ids[at])
        return True

    def _edit_selected(self) -> None:
        selection = self._session.state.selection
        place = located(self._rendering.layout(self._session.state), selection[-1]) if selection else None
        if place:
            self._feed(DoubleClick(place.rect.cx, place.rect.y + min(place.rect.h / 2, 16)))

    def edit_text(self, element: str, field: str) -> None:
        """Open a field of an element for typing."""
        self.reveal(element)
        self.writing.open(element, field, self.view, self.theme)

    def _edit_next(self, element: str) -> None:
        self._session.select(element)
        if self._walk(1):
            self._edit_selected()
