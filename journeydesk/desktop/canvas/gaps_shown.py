"""The gaps that a map shows: they follow what is done as panels do; their marks move at once with what they mark."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.session import Session
from journeydesk.insight.gap import MapGaps


class GapsShown(QObject):
    """Knows the gaps of the map in view while they are shown: those found last, a moment after an edit the new ones."""

    changed = Signal()

    def __init__(self, session: Session, rendering: Rendering, parent: QObject) -> None:
        """Show none yet."""
        super().__init__(parent)
        self._session, self._rendering = session, rendering
        self._last: MapGaps | None = None
        self.are_shown = False
        self._follower = Follower(session, self._follow, self)

    def show(self, shown: bool) -> None:
        """Show gaps or none."""
        self.are_shown, self._last = shown, None

    def find(self) -> MapGaps | None:
        """Return the gaps that are shown, None while none are; those of a map new in view are searched for now."""
        shown = self._session.shown
        if self.are_shown and (self._last is None or self._last.journey.id != shown.map_id):
            self._last = self._rendering.gaps(shown)
        return self._last

    def _follow(self) -> None:
        before, self._last = self._last, None
        if self.find() is not before:
            self.changed.emit()
