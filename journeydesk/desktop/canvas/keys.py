"""What keys do on the map beside the commands: walk, open texts, hold the map for panning, cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from journeydesk.layout.hit import located, places
from journeydesk.tools.gesture import Back, Cancel, Done, DoubleClick

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas

ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)


class Keys:
    """The keyboard on a canvas."""

    def __init__(self, canvas: Canvas) -> None:
        """Work for a canvas."""
        self._canvas = canvas
        self.space = False
        """Space is down: the mouse pans."""

    def claims(self, event: QEvent) -> bool:
        """Tell whether a key is the canvas's before it is a command's: the arrows, while nothing can be moved."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        return event.key() in ARROWS and not self._canvas.session.state.selection

    def pressed(self, event: QKeyEvent) -> bool:
        """Walk, edit, pan, cancel; return whether the key meant something."""
        match event.key():
            case Qt.Key.Key_Space if not event.isAutoRepeat():
                self.space = True
                self._canvas.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            case Qt.Key.Key_Escape:
                self._escape()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._canvas.hand.waits_for_clicks:
                self._canvas.feed(Done())
            case Qt.Key.Key_Backspace if self._canvas.hand.waits_for_clicks:
                self._canvas.feed(Back())
            case Qt.Key.Key_F2 | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.edit_selected()
            case key if key in ARROWS:
                self.walk(1 if key in ARROWS[:2] else -1)
            case _ if self._canvas.hand.is_idle and self._canvas.figures.begins(event.text()):
                self._canvas.edit_value(event.text())
            case _:
                return False
        return True

    def released(self, event: QKeyEvent) -> None:
        """Space is let go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space = False
            self._canvas.show_tool()

    def walk(self, by: int) -> bool:
        """Select the next thing in reading order; return False at the end of the map."""
        session = self._canvas.session
        ids = [place.id for place in places(self._canvas.layout_of(session.state))]
        chosen = [id for id in session.state.selection if id in ids]
        at = ids.index(chosen[-1]) + by if chosen else (0 if by > 0 else len(ids) - 1)
        if not 0 <= at < len(ids):
            return False
        session.select(ids[at])
        self._canvas.reveal(ids[at])
        return True

    def edit_selected(self) -> None:
        """Open the text of what was selected last."""
        state = self._canvas.session.state
        place = located(self._canvas.layout_of(state), state.selection[-1]) if state.selection else None
        if place:
            self._canvas.feed(DoubleClick(place.rect.cx, place.rect.y + min(place.rect.h / 2, 16)))

    def edit_next(self, element: str) -> None:
        """Go on typing in what comes behind an element."""
        self._canvas.session.select(element)
        if self.walk(1):
            self.edit_selected()

    def _escape(self) -> None:
        if self._canvas.hand.is_idle:
            self._canvas.session.select()
        else:
            self._canvas.feed(Cancel())
