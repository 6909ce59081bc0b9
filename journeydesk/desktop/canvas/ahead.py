"""What was shown in haste is finished when the hand pauses; what stands beside it is painted while the hand rests.

To paint a screen full of cards for the first time takes as long as all else that deleting a stage does. Scrolling and
edits find them finished.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from journeydesk.desktop.canvas.view import MapView

SOON = 30
"""Milliseconds after which a hand pauses."""

PAUSE = 250
"""Milliseconds after which a hand rests."""

SLICE = 0.004
"""Seconds of painting after which it is looked whether the hand moves again."""


class Ahead(QObject):
    """Paints ahead of a view, until something else is shown."""

    def __init__(self, view: MapView) -> None:
        """Follow a view."""
        super().__init__(view)
        self._view = view
        self._work: Iterator[None] = iter(())
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._finish)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._begin)
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._go_on)
        view.painting.allow_rough()
        session = view.session
        for changed in (session.shown_changed, session.came_to_rest, view.highlighted, view.gaps.changed):
            changed.connect(self._wait)
        view.moved.connect(self._look_elsewhere)
        view.left_rough.connect(self._wait_once)

    def _wait(self) -> None:
        self._work = iter(())
        self._next.stop()
        self._soon.start()
        self._pause.start()

    def _look_elsewhere(self) -> None:
        if self._view.painting.is_rough:
            self._pause.start()
            self._wait_once()
        else:
            self._wait()

    def _wait_once(self) -> None:
        """Wait, but for no longer than before where nothing is new: while one scrolls the map is painted, too."""
        if not (self._soon.isActive() or self._next.isActive()):
            self._soon.start()

    def _finish(self) -> None:
        if self._view.isVisible():
            self._work = self._view.finish()
            self._go_on()

    def _begin(self) -> None:
        if self._view.isVisible() and not self._view.session.is_previewing:
            self._work = chain(self._work, self._view.get_ready())
            self._go_on()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        for _ in self._work:
            if perf_counter() > until:
                self._next.start()
                return
