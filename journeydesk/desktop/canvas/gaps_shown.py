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
        self._found: MapGaps | None = None
        self.are_shown = False
        self._follower = Follower(session, self._follow, self)

    def show(self, shown: bool) -> None:
        """Show gaps or none."""
        self.are_shown, self._found = shown, None

    @property
    def now(self) -> MapGaps | None:
        """The gaps that are shown, None while none are; those of a map that comes into view are found at once."""
        shown = self._session.shown
        if self.are_shown and (self._found is None or self._found.journey.id != shown.map_id):
            self._found = self._rendering.gaps(shown)
        return self._found

    def _follow(self) -> None:
        before, self._found = self._found, None
        if self.now is not before:
            self.changed.emit()
