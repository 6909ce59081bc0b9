"""What is dragged onto the map from outside: things of the palette, pictures from folders and browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from journeydesk.desktop.canvas.handed_over import holds_pictures, pictures_in
from journeydesk.desktop.language import said
from journeydesk.desktop.pictures import NotAPicture
from journeydesk.editing.pictures import with_pictures
from journeydesk.layout.hit import hit
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import Cancel, Move, Release
from journeydesk.tools.palette import placing
from journeydesk.tools.sight import spot_at

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas

NEW_THING = "application/x-journeydesk-new"
"""The MIME type under which the palette hands over what was taken from it."""


class Drops:
    """Takes what is carried over a canvas into its hand, and puts it down."""

    def __init__(self, canvas: Canvas) -> None:
        """Work for a canvas."""
        self._canvas = canvas
        self._pictures = False

    def entered(self, event: QDragEnterEvent) -> None:
        """Take up what comes from the palette, and pictures; documents are the window's."""
        key = bytes(event.mimeData().data(NEW_THING).data()).decode("utf-8", "replace")
        tool = placing(key, self._canvas.session.document, fresh_id)
        self._pictures = tool is None and holds_pictures(event.mimeData())
        if tool is not None:
            self._canvas.hand.take(tool)
        if tool is not None or self._pictures:
            event.acceptProposedAction()

    def moved(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        if not self._pictures:
            self._canvas.feed(Move(*self._canvas.page_point(event)))
        event.acceptProposedAction()

    def left(self) -> None:
        """Forget it."""
        self._pictures = False
        self._canvas.feed(Cancel())

    def dropped(self, event: QDropEvent) -> None:
        """Put it down."""
        event.acceptProposedAction()
        self._canvas.setFocus()
        if self._pictures:
            self._canvas.settle()
            self._put_pictures(event.mimeData(), *self._canvas.page_point(event))
        else:
            self._canvas.feed(Release(*self._canvas.page_point(event)))
            self._canvas.feed(Cancel())  # what could not be put down there does not stick to the hand

    def _put_pictures(self, data: QMimeData, x: float, y: float) -> None:
        """Put pictures where they were dropped, or say why not."""
        session = self._canvas.session
        layout = self._canvas.layout_of(session.state)
        try:
            brought = pictures_in(data)
        except NotAPicture as error:
            self._canvas.told.emit(str(error))
            return
        target = hit(layout, x, y)
        state = with_pictures(session.state, brought.media, spot_at(layout, x, y), fresh_id, target.id)
        if state is not None and not session.commit(said("Put in a picture"), state):
            return  # it would have changed what is locked, which the session has said
        self._canvas.told.emit(brought.note if state else no_place())


def no_place() -> str:
    """Return what to say when a map has no place for a picture."""
    return said("The map needs a stage and a swimlane before it can hold pictures.")
