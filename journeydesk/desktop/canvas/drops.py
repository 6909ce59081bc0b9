"""What is dragged onto the map from outside: things of the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Cancel, Move, Release
from journeydesk.tools.palette import placing

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas

NEW_THING = "application/x-journeydesk-new"
"""The MIME type under which the palette hands over what was taken from it."""


class Drops:
    """Takes what is carried over a canvas into its hand, and puts it down."""

    def __init__(self, canvas: Canvas) -> None:
        """Work for a canvas."""
        self._canvas = canvas

    def entered(self, event: QDragEnterEvent) -> None:
        """Take up what comes from the palette."""
        key = bytes(event.mimeData().data(NEW_THING).data()).decode("utf-8", "replace")
        tool = placing(key, self._canvas.session.document, fresh_id)
        if tool is not None:
            self._canvas.hand.take(tool)
            event.acceptProposedAction()

    def moved(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        self._canvas.feed(Move(*self._canvas.page_point(event)))
        event.acceptProposedAction()

    def left(self) -> None:
        """Forget it."""
        self._canvas.feed(Cancel())

    def dropped(self, event: QDropEvent) -> None:
        """Put it down."""
        event.acceptProposedAction()
        self._canvas.setFocus()
        self._canvas.feed(Release(*self._canvas.page_point(event)))
        self._canvas.feed(Cancel())  # what could not be put down there does not stick to the hand
