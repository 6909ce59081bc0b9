"""When the collector of garbage walks through what is new: while a hand rests, and not while it waits for the map."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from journeydesk.desktop.session import Session

PAUSE = 300
"""Milliseconds after which a hand rests."""

WORTH_IT = 10_000
"""New objects of which it is worth to look for garbage."""


def collect_rarely() -> None:
    """Documents are trees without cycles, so what an edit leaves behind is freed at once and not by the collector.

    With its usual thresholds the collector would walk through a large map every few keystrokes.
    """
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


class Collector(QObject):
    """Collects what the last edits of a session have made, once nothing more is done for a moment."""

    def __init__(self, session: Session) -> None:
        """Follow a session."""
        super().__init__(session)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(_collect)
        session.shown_changed.connect(self._pause.start)


def _collect() -> None:
    if gc.get_count()[0] > WORTH_IT:
        gc.collect(0)
