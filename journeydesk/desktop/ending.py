"""The end from outside while windows are open: Ctrl+C in the terminal, a system that shuts down."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from journeydesk.signals import asking_to_end


class Ending(QObject):
    """Closes all windows when a signal asks for it; `close` returns whether they are, as unsaved work is asked about.

    Python hears of a signal only between two steps of its own, and Qt's loop takes none while nobody moves: a socket
    wakes it up.
    """

    def __init__(self, close: Callable[[], bool]) -> None:
        super().__init__()
        self.status = 0
        self._close = close
        self._ears, self._mouth = socket.socketpair()
        self._ears.setblocking(False)
        self._mouth.setblocking(False)
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._ears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._ears.recv(64))
        for number in asking_to_end():
            signal.signal(number, self._told)

    def stop_listening(self) -> None:
        """Let the socket go, as the loop that it woke up has ended."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._ears.close()
        self._mouth.close()

    def _told(self, number: int, _: object) -> None:
        QTimer.singleShot(0, self, lambda: self._end(number))

    def _end(self, number: int) -> None:
        self.status = 128 + number
        if not self._close():
            self.status = 0
