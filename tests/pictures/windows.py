"""The window in its standing states, light and dark; the README's picture is one of them."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeydesk.desktop.actions.saving import preview_png
from journeydesk.desktop.app import application
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.present import Presentation
from journeydesk.desktop.recovery import Lost
from journeydesk.desktop.settings import Settings
from journeydesk.desktop.tips import Tips
from journeydesk.desktop.window import Window
from journeydesk.editing.state import EditorState
from journeydesk.formats import jmap
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
        "present": _present,
        "tip": partial(_tip, number=0),
        "tip-inspector": partial(_tip, number=2),
        "tip-present": partial(_tip, number=3),
        "tip-last": partial(_tip, number=4),
    }
    found: list[View] = []
    for theme in ("light", "dark"):
        found += [(f"{name}-{theme}", partial(_render, theme, state)) for name, state in states.items()]
        found.append((f"start-{theme}", partial(_start, theme)))
        found.append((f"start-lost-{theme}", partial(_start, theme, lost=True)))
        found.append((f"start-first-{theme}", partial(_start, theme, recent=())))
        found.append((f"preferences-{theme}", partial(_preferences, theme)))
        for page in ("first-map", "emotion", "keys", "glossary"):
            found.append((f"help-{page}-{theme}", partial(_help, theme, page)))
        found.append((f"new-map-{theme}", partial(_new, theme)))
    return found


@contextmanager
def _desk(theme: str) -> Iterator[Desk]:
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.tips, settings.language = False, "en"
        desk = Desk(app, settings)
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


RECENT = ("hotel-stay", "patient-surgery", "home-internet")


def _start(theme: str, path: Path, recent: Sequence[str] = RECENT, *, lost: bool = False) -> None:
    with _desk(theme) as desk, tempfile.TemporaryDirectory() as folder:
        for name in recent:
            desk.settings.add_recent(_with_preview(desk, name, Path(folder)))
        if recent:
            desk.settings.add_recent(Path(folder) / "Moved away.jmap")
        desk.show_start()
        page = desk.start_page
        assert page is not None
        if lost:
            page.set_lost([Lost(Path(folder) / "none.jmap", "Home internet", None)])
        page.window().resize(1520, 900)
        _wait(1.0)
        _save(page.window(), path)


def _with_preview(desk: Desk, name: str, folder: Path) -> Path:
    """Return a copy of a template as the window saves it."""
    document = jmap.read(resource("templates", f"{name}.jmap"))
    target = folder / f"{document.title.split(':')[0]}.jmap"
    jmap.write(document, target, preview_png(Rendering(desk.shaper), EditorState.of(document)))
    return target


def _help(theme: str, page: str, path: Path) -> None:
    with _desk(theme) as desk:
        window = desk.show_help(page)
        _wait(0.2)
        _save(window, path)
        window.close()


def _preferences(theme: str, path: Path) -> None:
    with _desk(theme) as desk:
        dialog = desk.show_preferences()
        dialog.note.show()
        dialog.adjustSize()
        _save(dialog, path)
        dialog.close()


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


def _tip(window: Window, number: int) -> QWidget:
    window.tips = Tips(window)
    for _ in range(number):
        window.tips.go_on()
    return window


def _export(window: Window) -> QWidget:
    dialog = ExportDialog(window.session, window.desk.shaper, window)
    dialog.show()
    _wait(1.0)
    return dialog
