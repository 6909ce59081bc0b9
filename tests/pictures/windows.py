"""The window in its standing states, light and dark; the README's picture is one of them."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.desktop.app import application
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.present import Presentation
from journeydesk.desktop.settings import Settings
from journeydesk.desktop.window import Window
from journeydesk.layout.hit import located
from journeydesk.resources import resource

SIZE = (1600, 1000)
View = tuple[str, Callable[[Path], None]]


def views() -> Sequence[View]:
    """Return the names of all states and how to render them."""
    states: dict[str, Callable[[Window], QWidget]] = {
        "window": _with_touchpoint,
        "dragging": _dragging,
        "typing": _typing,
        "many-selected": _many,
        "nothing-selected": _nothing,
        "export-dialog": _export,
        "close-up": _close_up,
        "typing-far": _typing_far,
        "pasted-table": _pasted,
        "picture": _picture,
        "present": _present,
    }
    found: list[View] = []
    for theme in ("light", "dark"):
        found += [(f"{name}-{theme}", partial(_render, theme, state)) for name, state in states.items()]
        found.append((f"start-{theme}", partial(_start, theme)))
        found.append((f"new-map-{theme}", partial(_new, theme)))
    return found


@contextmanager
def _desk(theme: str) -> Iterator[Desk]:
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        desk = Desk(app, Settings(store))
        desk.set_theme(theme)
        yield desk
        for window in tuple(desk.windows):
            window.canvas.writing.close(kept=False)
            window.session.saved(window.session.document, Path(folder) / "done.jmap")
            window.close()
        desk.close_start()
        app.processEvents()


def _render(theme: str, state: Callable[[Window], QWidget], path: Path) -> None:
    with _desk(theme) as desk:
        window = desk.open(resource("templates", "home-internet.jmap"))
        assert window is not None
        _settle(window)
        _save(state(window), path)


def _new(theme: str, path: Path) -> None:
    with _desk(theme) as desk:
        window = desk.new()
        _settle(window)
        _save(window, path)


def _start(theme: str, path: Path) -> None:
    with _desk(theme) as desk:
        desk.settings.add_recent(resource("templates", "home-internet.jmap"))
        desk.show_start()
        page = next(one for one in QApplication.topLevelWidgets() if one.isVisible())
        page.resize(1180, 800)
        _wait(0.4)
        _save(page, path)


def _settle(window: Window) -> None:
    window.resize(*SIZE)
    window.show()
    QApplication.processEvents()
    window.canvas.fit()
    QApplication.processEvents()


def _wait(seconds: float) -> None:
    """Let timers and worker threads go on; `QTest.qWait` would keep them from Python."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def _save(widget: QWidget, path: Path) -> None:
    QApplication.processEvents()
    widget.grab().save(str(path))


def _at(window: Window, element: str) -> QPoint:
    place = located(window.canvas.layout_shown, element)
    assert place is not None
    seen = window.canvas.view.to_screen(place.rect)
    return QPoint(round(seen.cx), round(seen.cy))


def _with_touchpoint(window: Window) -> QWidget:
    window.session.select("repeat-all")
    return window


def _dragging(window: Window) -> QWidget:
    surface, start, end = window.canvas.viewport(), _at(window, "browse"), _at(window, "order-online")
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(surface, start + QPoint(9, 9))
    QTest.mouseMove(surface, end + QPoint(30, 12))
    return window


def _typing(window: Window) -> QWidget:
    window.canvas.zoom_to(1.2)
    window.canvas.edit_text("repeat-all", "title")
    editor = window.canvas.writing.editor
    assert editor is not None
    QTest.keyClicks(editor, "I tell the man in the store everything once more")
    return window


def _typing_far(window: Window) -> QWidget:
    window.canvas.zoom_to(0.4)
    window.canvas.edit_text("pain-twice", "text")
    return window


def _pasted(window: Window) -> QWidget:
    rows = "<tr><td>Phase<td>Order<td>Complain<tr><td>Kontaktpunkte<td>I sign<td>I write<br>I call again"
    data = QMimeData()
    data.setHtml(
        f"<table>{rows}<tr><td>Emotion<td>2<td>-1<br>-2<tr><td>Zitate<td><td>“So much for fast”</table>"
    )
    QApplication.clipboard().setMimeData(data)
    window.menus.actions["paste"].trigger()
    QApplication.clipboard().clear()
    window.canvas.fit_selection()
    return window


def _picture(window: Window) -> QWidget:
    window.session.select("browse")
    QApplication.clipboard().setImage(QImage(str(resource("icons", "journeydesk.png"))))
    window.menus.actions["paste"].trigger()
    _wait(0.2)
    return window


def _many(window: Window) -> QWidget:
    window.session.select("ask-friends", "browse", "compare-offers")
    return window


def _nothing(window: Window) -> QWidget:
    window.session.select()
    return window


def _close_up(window: Window) -> QWidget:
    window.session.select("call-coverage")
    window.canvas.fit_selection()
    window.canvas.zoom_to(1.5)
    return window


def _present(window: Window) -> QWidget:
    window.session.select("activate")
    window.menus.actions["present_here"].trigger()
    show = window.findChild(Presentation)
    show.showNormal()
    show.resize(1920, 1080)
    QApplication.processEvents()
    return show


def _export(window: Window) -> QWidget:
    dialog = ExportDialog(window.session, window.desk.shaper, window)
    dialog.show()
    _wait(1.0)
    return dialog
