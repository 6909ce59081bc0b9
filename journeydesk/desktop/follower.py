"""What is beside the map follows a session: at once what is done, a moment later what is only seen in passing.

The map itself is always on the screen before.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from journeydesk.desktop.session import Session

PAUSE = 60
"""Milliseconds without another step after which a hand or a letter may wait for the panels."""

LONGEST = 400
"""Milliseconds after which the panels follow a hand that never pauses."""


class Follower(QObject):
    """Calls back when something else is shown; steps of a gesture go to the map first."""

    def __init__(self, session: Session, follow: Callable[[], None], parent: QObject) -> None:
        """Follow a session for a part of the window."""
        super().__init__(parent)
        self._session, self._follow = session, follow
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._longest = QTimer(self, interval=LONGEST, singleShot=True)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self._catch_up)
        session.shown_changed.connect(self._changed)
        session.came_to_rest.connect(self._catch_up)

    def _changed(self) -> None:
        if self._session.is_previewing:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()

    def _catch_up(self) -> None:
        self._pause.stop()
        self._longest.stop()
        self._follow()
