"""The program: sets up logging and the excepthook, opens the files it is given, runs until the last window closes."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from platformdirs import user_state_path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from journeydesk import __version__
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.errors import tell
from journeydesk.desktop.ending import Ending
from journeydesk.desktop.fills import fill_at_once
from journeydesk.desktop.garbage import collect_rarely
from journeydesk.desktop.recovery import Shelter
from journeydesk.logs import set_up_logging
from journeydesk.resources import resource
from journeydesk.surfaces.qt.application import CANNOT_BE_USED, started
from journeydesk.surfaces.qt.fonts import FontMissing

SMOKE = "JOURNEYDESK_SMOKE"
"""When this variable is set, the program closes as soon as it has painted once: the bundle's smoke test."""

NO_WINDOW_NEEDED = " To export a map, `journeydesk export` needs no window."

log = logging.getLogger(__name__)


def run(files: Sequence[Path]) -> int:
    """Open `files`, or the start page; return the exit status when the last window is closed."""
    set_up_logging()
    collect_rarely()
    fill_at_once()
    app = application()
    sys.excepthook = Complaints().hook
    try:
        desk = Desk(app)
    except FontMissing as error:
        tell(None, str(error))
        return CANNOT_BE_USED
    desk.shelter = shelter()
    desk.begin(files)
    if os.environ.get(SMOKE):
        QTimer.singleShot(0, lambda: _quit_when_painted(app))
    ending = Ending(desk.quit)
    app.aboutToQuit.connect(ending.stop_listening)
    status = app.exec()
    if desk.shelter:
        desk.shelter.close()
    return status or ending.status


def shelter() -> Shelter | None:
    """Return the folder for copies of unsaved work; none where nothing can be written."""
    try:
        return Shelter(user_state_path("journeydesk", appauthor=False) / "recovery")
    except OSError:
        log.warning("no folder for recovery copies", exc_info=True)
        return None


def _quit_when_painted(app: QApplication) -> None:
    app.processEvents()
    app.quit()


def application() -> QApplication:
    """Return the application, made once and named."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = started(lambda: QApplication(sys.argv[:1]), "The window cannot be opened", NO_WINDOW_NEEDED)
    app.setApplicationName("JourneyDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("journeydesk")
    app.setWindowIcon(QIcon(str(resource("icons", "journeydesk.svg"))))
    return app


class Complaints:
    """The last resort for errors that nobody expected: log them, say so calmly, keep the document open."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._speaking = False

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`."""
        log.critical("unexpected error", exc_info=(kind, error, trace))
        if self._speaking:  # an error while telling of an error is only logged
            return
        self._speaking = True
        parent = QApplication.activeWindow()
        sentence = QApplication.translate(
            "app",
            "Something went wrong that should not have. Your map is still open and unharmed; save it under another "
            "name to be safe, and send us the details below.",
        )
        tell(parent, sentence, "".join(traceback.format_exception(kind, error, trace)))
        self._speaking = False
