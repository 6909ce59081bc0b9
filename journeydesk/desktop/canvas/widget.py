"""The canvas: the map under mouse and keyboard, whose doings become events of gestures."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.canvas.cursors import CURSORS
from journeydesk.desktop.canvas.drops import Drops
from journeydesk.desktop.canvas.figures import Figures
from journeydesk.desktop.canvas.hand import Hand
from journeydesk.desktop.canvas.in_sight import selected_in_sight
from journeydesk.desktop.canvas.keys import Keys
from journeydesk.desktop.canvas.mouse import Mouse
from journeydesk.desktop.canvas.offering import Offering
from journeydesk.desktop.canvas.panes import Pane
from journeydesk.desktop.canvas.pills import Pills
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.tags import Tags
from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.canvas.viewport import STEP
from journeydesk.desktop.canvas.walker import Walker
from journeydesk.desktop.canvas.writing import Writing
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.spot import Spot
from journeydesk.layout.guides import Guide, Match
from journeydesk.layout.walk import rect_of
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Cancel, Event, Make, Move
from journeydesk.tools.palette import placing
from journeydesk.tools.select import Idle
from journeydesk.tools.sight import spot_at


class Canvas(MapView):
    """The map under the hand: gestures, things from the palette, the keyboard."""

    told = Signal(str)
    """A sentence for the person."""

    unplaced_asked = Signal()
    """What is selected shall be edited, but has no place on the map: a path, or something folded away."""

    gap_pressed = Signal(object)
    """The pill of a `NumberedGap` was clicked."""

    def __init__(
        self, session: Session, rendering: Rendering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show a session's map in a theme, ready to be worked on."""
        self.keys = Keys(self)  # before Qt's own part is made, which already sends events
        super().__init__(session, rendering, theme, parent)
        self._matches: Sequence[Match] = ()
        self.mouse = Mouse(self)
        self.pills = Pills(self, rendering)
        self.drops = Drops(self)
        self.offering = Offering(self)
        self.hand = Hand(session, rendering, self)
        self.walker = Walker(self)
        self.writing = Writing(session, rendering, self.viewport())
        self.figures = Figures(session, rendering, self.viewport())
        self.tags = Tags(session, self)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Journey map"))
        self.hand.tool_changed.connect(self.show_tool)
        self.hand.text_wanted.connect(self.edit_text)
        self.hand.value_wanted.connect(self.edit_value_of)
        self.tags.changed.connect(self.viewport().update)
        self.figures.ended.connect(self.setFocus)
        self.figures.went_on.connect(self.keys.value_next)
        self.hand.made.connect(self.name_new)
        self.hand.offered.connect(self.offering.ask)
        self.writing.went_on.connect(self.keys.edit_next)
        self.writing.more_wanted.connect(self.keys.make_more)
        self.writing.ended.connect(self.setFocus)
        self.writing.told.connect(self.told)
        session.interrupted.connect(self.settle)
        session.state_changed.connect(self.forget_plus)

    def guides(self) -> Sequence[Guide]:
        """Return what the gesture under way shows; without one, where the keyboard stands and what was found."""
        shown = (*self.hand.guides, *self.tags.guides)
        if self.hand.is_carrying:
            return shown
        seen = self.seen
        found = (match for match in self._matches if match.rect.touches(seen))
        return (*self.walker.guides(), *shown, *found)

    def paint_overlay(self, painter: QPainter, pane: Pane, guides: Sequence[Guide]) -> None:
        """Let the frames of what is selected and found run behind the pills of gaps."""
        if self.hand.is_idle and (guides or self._session.shown.selection):
            self.pills.spare(painter, pane)
        super().paint_overlay(painter, pane, guides)

    def frame_matches(self, matches: Sequence[Match]) -> None:
        """Frame these places until told of others."""
        self._matches = matches
        self.viewport().update()

    def view_changed(self) -> None:
        """Keep what is open for typing over its place."""
        self.writing.follow(self.panes, self.theme)
        self.figures.follow(self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is selected in sight, as when a panel opens beside it, unless it was out of sight before."""
        held = selected_in_sight(self, event.oldSize())
        super().resizeEvent(event)
        if held and self.hand.is_idle and not selected_in_sight(self, event.size()):
            self.show_rect(held.rect, held.kind)

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what was typed, and let the mouse begin."""
        self.writing.close(kept=True)
        self.mouse.pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the mouse go on."""
        self.mouse.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the mouse end."""
        self.mouse.released(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the mouse open a text."""
        self.mouse.double_clicked(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the wheel zoom or scroll."""
        self.mouse.wheeled(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by pinching; a pointer that has left is at no head any more."""
        if event.type() == QEvent.Type.Leave and self.hand.is_idle:
            self.feed(Move(-1, -1))
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom_by(log(max(1 + event.value(), 0.1), STEP), event.position())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the + away when the mouse leaves the map."""
        super().leaveEvent(event)
        self.forget_plus()

    def forget_plus(self) -> None:
        """Show no + until the mouse moves again: there may be no seam any more where it stood."""
        if self.hand.is_idle:
            self.feed(Cancel())

    def page_point(self, event: QMouseEvent | QDropEvent) -> tuple[float, float]:
        """Return the point of the page that an event happens at; heads that stay in sight count where they stand."""
        if self.hand.is_idle:
            return self.page_at(event.position().x(), event.position().y())
        return self.view.to_page(event.position().x(), event.position().y())

    def feed(self, event: Event) -> None:
        """Give an event to the tool in the hand."""
        self.hand.feed(event, self.view.scale)

    def show_tool(self) -> None:
        """Let the pointer and the map show what is in the hand."""
        self.viewport().setCursor(CURSORS["hand" if self.pills.hovered else self.hand.cursor])
        self.viewport().update()

    # what comes from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take it up."""
        self.drops.entered(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        self.drops.moved(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget it."""
        self.drops.left()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it down."""
        self.drops.dropped(event)

    # tools

    def rest(self) -> None:
        """Put down whatever is in the hand."""
        self.hand.take(Idle())

    def pick(self, key: str) -> None:
        """Take something from the palette, to be put down with a click."""
        tool = placing(key, self.session.document, fresh_id)
        if tool is not None:
            self.hand.take(tool)
            self.setFocus()

    # the keyboard

    def event(self, event: QEvent) -> bool:
        """Take from the commands the keys that are the map's own just now."""
        if self.keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the keyboard work."""
        if not self.keys.pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go."""
        self.keys.released(event)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks through the map in reading order, and leaves it at its end."""
        walks = not self.writing.is_open
        return walks and (self.keys.walk(1 if forward else -1) or super().focusNextPrevChild(forward))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard stands."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A gesture does not go on behind the person's back."""
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason and not self.hand.waits_for_clicks:
            self.let_go_of_everything()

    def let_go_of_everything(self) -> None:
        """Cancel what is under way."""
        self.keys.space = False
        self.mouse.let_go()
        self.feed(Cancel())

    def spot_seen(self) -> Spot:
        """Return the place where the keyboard stands when that is in sight, else the middle of what is."""
        layout, spot = self.layout_of(self._session.state), self.walker.spot
        here = rect_of(layout, spot) if spot else None
        if here and here.touches(self.seen):
            return spot_at(layout, here.cx, here.cy)
        middle = spot_at(layout, self.seen.cx, self.seen.cy)
        return Spot(middle.swimlane, "", middle.stage)

    def settle(self) -> None:
        """Keep the text that is being typed and let go of a drag: something else is done now."""
        self.writing.close(kept=True)
        self.figures.close(kept=False)
        self.feed(Cancel())

    def edit_text(self, element: str, field: str) -> None:
        """Open a field of an element for typing."""
        self.reveal(element)
        self.writing.open(element, field, self.panes, self.theme)

    def name_new(self, new: Make) -> None:
        """Show something new and open its text."""
        self.writing.open_new(new, self.panes, self.theme)
        self.reveal(new.element)

    def edit_value_of(self, element: str) -> None:
        """Open the number of an element for typing, with that of all that is selected with it."""
        if element not in self._session.state.selection:
            self._session.select(element)
        self.edit_value("")

    def edit_value(self, text: str) -> None:
        """Open the number of what is selected for typing, beginning with a text."""
        self.reveal(self._session.state.selection[-1])
        self.figures.open(text, self.view, self.theme)
