"""A desk with a window for a picture: opened, looked at, and closed again without a question."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.desktop.app import application
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.settings import Settings
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import located

SIZE = (1600, 1000)


@contextmanager
def desk_in(theme: str, language: str = "en") -> Iterator[Desk]:
    """Give a desk with settings of its own, and close whatever was opened on it."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.tips, settings.language = False, language
        desk = Desk(app, settings)
        desk.set_theme(theme)
        yield desk
        for window in tuple(desk.windows):
            window.keep_typed()  # or closing would keep it, and ask
            window.session.saved(window.session.document, Path(folder) / "done.jmap")
            window.close()
        desk.close_start()
        app.processEvents()


def settle(window: MainWindow) -> None:
    """Show a window at its size, all of the map in sight."""
    window.resize(*SIZE)
    window.show()
    QApplication.processEvents()
    window.canvas.fit()
    QApplication.processEvents()


def wait(seconds: float) -> None:
    """Let timers and worker threads go on; `QTest.qWait` would keep them from Python."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def save(widget: QWidget, path: Path) -> None:
    """Write what a widget shows once it has come to rest, and the map was painted anew."""
    wait(0.15)
    widget.grab().save(str(path))


def at(window: MainWindow, element: str) -> QPoint:
    """Return the middle of something on the map, in pixels of the canvas."""
    seen = _seen(window, element)
    return QPoint(round(seen.cx), round(seen.cy))


def head_of(window: MainWindow, element: str) -> QPoint:
    """Return where a hand takes a lane or a swimlane: its name, at the left."""
    seen = _seen(window, element)
    return QPoint(round(seen.x) + 20, round(seen.y) + 14)


def _seen(window: MainWindow, element: str) -> Rect:
    place = located(window.canvas.layout_shown, element)
    assert place is not None
    return window.canvas.view.to_screen(place.rect)


def pull(window: MainWindow, start: QPoint, end: QPoint) -> None:
    """Press on the map, pull, and hold."""
    surface = window.canvas.viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(surface, start + QPoint(9, 9))
    QTest.mouseMove(surface, end)
