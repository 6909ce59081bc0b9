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

from journeydesk.desktop.actions.saving import preview_png
from journeydesk.desktop.app import application
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.dialogs.shortcuts import ShortcutList, shortcut_rows
from journeydesk.desktop.finder import Finder
from journeydesk.desktop.present import Presentation
from journeydesk.desktop.recovery import Lost
from journeydesk.desktop.settings import Settings
from journeydesk.desktop.tips import Tips
from journeydesk.desktop.window import Window
from journeydesk.editing.change import change
from journeydesk.editing.tracks import collapse, hide, lock
from journeydesk.formats import jmap
from journeydesk.layout.geometry import Rect
from journeydesk.layout.handles import handles
from journeydesk.layout.hit import located
from journeydesk.layout.seams import seam_near
from journeydesk.layout.walk import Spot
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
        "scrolled": _scrolled,
        "folding": _folded,
        "resizing": _resizing,
        "locked-close-up": _locked,
        "typing-far": _typing_far,
        "pasted-table": _pasted,
        "picture": _picture,
        "present": _present,
        "outline": _outline,
        "outline-filtered": _filtered,
        "find": _find,
        "replace": _replace,
        "minimap": _minimap,
        "go-to": _go_to,
        "command-palette": _command_palette,
        "context-menu": _context_menu,
        "shortcuts": _shortcuts,
        "feelings": _feelings,
        "path-drawn": _path_drawn,
        "path-selected": _path_selected,
        "path-alone": _path_alone,
        "walking": _walking,
        "plus": _plus,
        "copying": _copying,
        "making": _making,
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
            window.keep_typed()  # or closing would keep it, and ask
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
    jmap.write(document, target, preview_png(Rendering(desk.shaper), document))
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


def _scrolled(window: Window) -> QWidget:
    """Deep in a map, the heads of stages and lanes at its edges."""
    window.canvas.look(Viewport(1.2, -640, -300))
    return window


def _walking(window: Window) -> QWidget:
    window.activateWindow()
    window.canvas.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(window.canvas, key)
    return window


def _plus(window: Window) -> QWidget:
    window.canvas.zoom_to(1.0)
    layout, view = window.canvas.layout_shown, window.canvas.view
    card = next(one.rect for one in layout.bands[0].lanes[0].items if one.element.id == "call-coverage")
    seam = seam_near(layout, card.x - 5, layout.tops[0] + card.cy, 1 / view.scale)
    assert seam is not None
    at = view.to_screen(Rect(seam.x, seam.y, 0, 0))
    QTest.mouseMove(window.canvas.viewport(), QPoint(round(at.x), round(at.y)))
    return window


def _copying(window: Window) -> QWidget:
    surface, start, end = window.canvas.viewport(), _at(window, "browse"), _at(window, "order-online")
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(surface, start + QPoint(9, 9))
    QTest.mouseMove(surface, end + QPoint(30, 12))
    QTest.keyPress(window.canvas, Qt.Key.Key_Control)
    return window


def _making(window: Window) -> QWidget:
    window.canvas.zoom_to(0.8)
    window.canvas.walker.stand(Spot("workers-pains", "compare"))
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    for text in ("Nobody calls me back", "The chat forgets what I said"):
        editor = window.canvas.writing.editor
        assert editor is not None
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
    return window


def _folded(window: Window) -> QWidget:
    for track in ("compare", "movers-pains", "workers-lane"):
        window.session.edit("Collapse", partial(collapse, wanted=[track]))
    window.session.edit("Hide", partial(hide, wanted=["help", "movers-opportunities"]))
    window.session.edit("Lock", partial(lock, wanted=["order", "movers-lane-touchpoints"]))
    window.session.select("order")
    QTest.mouseMove(window.canvas.viewport(), _at(window, "connect"))
    return window


def _resizing(window: Window) -> QWidget:
    edge = next(
        one for one in handles(window.canvas.layout_shown, 1.0) if (one.kind, one.id) == ("width", "order")
    )
    seen = window.canvas.view.to_screen(edge.rect)
    start, surface = QPoint(round(seen.cx), round(seen.cy)), window.canvas.viewport()
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(surface, start + QPoint(9, 0))
    QTest.mouseMove(surface, start + QPoint(60, 0))
    return window


def _locked(window: Window) -> QWidget:
    _folded(window)
    window.session.select("movers-lane-touchpoints")
    window.canvas.zoom_to(1.0)
    window.canvas.reveal("compare")
    window.canvas.reveal("movers-lane")
    QTest.mouseMove(window.canvas.viewport(), _at(window, "movers-lane-touchpoints"))
    return window


def _present(window: Window) -> QWidget:
    window.session.select("activate")
    window.menus.actions["present_here"].trigger()
    show = window.findChild(Presentation)
    show.showNormal()
    show.resize(1920, 1080)
    QApplication.processEvents()
    return show


def _outline(window: Window) -> QWidget:
    window.menus.actions["outline"].trigger()
    QApplication.processEvents()
    window.canvas.fit()
    window.session.select("repeat-all")
    return window


def _filtered(window: Window) -> QWidget:
    _outline(window)
    window.outline.field.setText("store")
    window.outline.filter()
    return window


def _find(window: Window) -> QWidget:
    window.menus.actions["find"].trigger()
    QTest.keyClicks(window.find_bar.words, "the")
    _wait(0.3)
    window.canvas.fit()
    return window


def _replace(window: Window) -> QWidget:
    window.menus.actions["replace"].trigger()
    QTest.keyClicks(window.find_bar.words, "technician")
    QTest.keyClicks(window.find_bar.new, "engineer")
    _wait(0.3)
    return window


def _minimap(window: Window) -> QWidget:
    window.session.select("call-coverage")
    window.canvas.zoom_to(1.3)
    window.canvas.reveal("call-coverage")
    _wait(0.3)
    return window


def _go_to(window: Window) -> QWidget:
    window.menus.actions["go_to"].trigger()
    finder = window.findChild(Finder)
    QTest.keyClicks(finder.words, "order")
    return finder


def _command_palette(window: Window) -> QWidget:
    window.menus.actions["palette"].trigger()
    finder = window.findChild(Finder)
    QTest.keyClicks(finder.words, "stage")
    return finder


def _context_menu(window: Window) -> QWidget:
    window.session.select("repeat-all")
    menu = window.contexts.menu(Pointed("element", "repeat-all"))
    menu.popup(QPoint(0, 0))
    return menu


def _shortcuts(window: Window) -> QWidget:
    dialog = ShortcutList(window, shortcut_rows(window.menus.actions))
    dialog.show()
    return dialog


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


def _two_ways(window: Window) -> None:
    window.session.view("browse-call")
    window.canvas.fit()
    QApplication.processEvents()


def _feelings(window: Window) -> QWidget:
    """Two points moved by keys, a touchpoint that waits for a feeling, a number being typed."""
    _two_ways(window)
    window.session.edit("", lambda document: change(document, "b-web-order", emotion=None))
    window.session.select("b-web-order")
    QTest.keyClick(window.canvas, Qt.Key.Key_1)
    return window


def _path_drawn(window: Window) -> QWidget:
    _two_ways(window)
    surface = window.canvas.viewport()
    window.menus.actions["path_tool"].trigger()
    for step in ("b-search-1", "b-basket", "b-chat", "b-basket", "b-call"):
        QTest.mouseClick(surface, Qt.MouseButton.LeftButton, pos=_at(window, step))
    QTest.mouseMove(surface, _at(window, "b-web-order") + QPoint(-20, 60))
    return window


def _path_selected(window: Window) -> QWidget:
    _two_ways(window)
    window.session.select("b-path-phone")
    return window


def _path_alone(window: Window) -> QWidget:
    _two_ways(window)
    window.session.select("b-path-web")
    window.paths_panel.look_alone("b-path-web")
    window.session.select()
    return window
