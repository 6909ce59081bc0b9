"""What hands do in the window, caught in the middle."""

from __future__ import annotations

from unittest.mock import patch

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from journeydesk.desktop.canvas import tiles, zooming
from journeydesk.desktop.canvas.drops import NEW_THING
from journeydesk.desktop.canvas.inplace import InPlaceEditor
from journeydesk.desktop.main_window import MainWindow
from journeydesk.drawing.primitives import FAR
from journeydesk.editing.change import change
from journeydesk.layout.geometry import Rect
from journeydesk.layout.handles import handles
from journeydesk.layout.seams import seam_near
from journeydesk.layout.walk import Spot
from tests.pictures.room import at, head_of, pull
from tests.pictures.states import State

HEBREW = "אני מתקשר שוב ושואל אם מישהו יודע יותר"


def _dragging(window: MainWindow) -> QWidget:
    pull(window, at(window, "browse"), at(window, "order-online") + QPoint(30, 12))
    return window


def _copying(window: MainWindow) -> QWidget:
    pull(window, at(window, "browse"), at(window, "order-online") + QPoint(30, 12))
    QTest.keyPress(window.canvas, Qt.Key.Key_Control)
    return window


def _resizing(window: MainWindow) -> QWidget:
    edge = next(
        one for one in handles(window.canvas.layout_shown, 1.0) if (one.kind, one.id) == ("width", "order")
    )
    seen = window.canvas.view.to_screen(edge.rect)
    start = QPoint(round(seen.cx), round(seen.cy))
    pull(window, start, start + QPoint(60, 0))
    return window


def _zooming(window: MainWindow) -> QWidget:
    """Two notches out of a map that is not painted fast enough to be painted anew at each."""
    canvas, zooming.FAST = window.canvas, -1.0
    canvas.zoom_to(FAR / 2)
    canvas.grab()  # as the minimap knows it, too
    canvas.zoom_to(1.3)
    canvas.grab()
    canvas.zoom_by(-2)
    return window


def _in_haste(command: str, scale: float) -> State:
    """A command was done with a stage of a large map just now: what only moved is shown as it was."""

    def done(window: MainWindow) -> QWidget:
        window.canvas.zoom_to(scale)
        window.canvas.grab()
        for _ in window.canvas.finish():
            pass
        window.session.select("compare")
        window.ahead._soon.blockSignals(True)  # that moment lasts
        with patch.object(tiles, "MANY", 0):  # so that this map counts as large
            window.menus.actions[command].trigger()
            picture = QLabel(pixmap=window.grab())
        picture.resize(window.size())
        return picture

    return done


def _plus(window: MainWindow) -> QWidget:
    window.canvas.zoom_to(1.0)
    layout, view = window.canvas.layout_shown, window.canvas.view
    card = next(one.rect for one in layout.bands[0].lanes[0].items if one.element.id == "call-coverage")
    seam = seam_near(layout, card.x - 5, layout.tops[0] + card.cy, 1 / view.scale)
    assert seam is not None
    at = view.to_screen(Rect(seam.x, seam.y, 0, 0))
    QTest.mouseMove(window.canvas.viewport(), QPoint(round(at.x), round(at.y)))
    return window


def _making(window: MainWindow) -> QWidget:
    window.canvas.zoom_to(0.8)
    window.canvas.walker.stand(Spot("workers-pains", "compare"))
    QTest.keyClick(window.canvas, Qt.Key.Key_Return)
    for text in ("Nobody calls me back", "The chat forgets what I said"):
        QTest.keyClicks(_editor(window), text)
        QTest.keyClick(_editor(window), Qt.Key.Key_Return)
    return window


def _typing(window: MainWindow) -> QWidget:
    window.canvas.zoom_to(1.2)
    window.canvas.edit_text("repeat-all", "title")
    QTest.keyClicks(_editor(window), "I tell the man in the store everything once more")
    return window


def _typing_far(window: MainWindow) -> QWidget:
    window.canvas.zoom_to(0.4)
    window.canvas.edit_text("pain-twice", "text")
    return window


def _path_drawn(window: MainWindow) -> QWidget:
    _two_ways(window)
    surface = window.canvas.viewport()
    window.menus.actions["path_tool"].trigger()
    for step in ("b-search-1", "b-basket", "b-chat", "b-basket", "b-call"):
        QTest.mouseClick(surface, Qt.MouseButton.LeftButton, pos=at(window, step))
    QTest.mouseMove(surface, at(window, "b-web-order") + QPoint(-20, 60))
    return window


def _path_selected(window: MainWindow) -> QWidget:
    _two_ways(window)
    window.session.select("b-path-phone")
    return window


def _path_alone(window: MainWindow) -> QWidget:
    _two_ways(window)
    window.session.select("b-path-web")
    window.paths_panel.look_alone("b-path-web")
    window.session.select()
    return window


def _feelings(window: MainWindow) -> QWidget:
    """Two points moved by keys, a touchpoint that waits for a feeling, a number being typed."""
    _two_ways(window)
    window.session.edit("", lambda document: change(document, "b-web-order", emotion=None))
    window.session.select("b-web-order")
    QTest.keyClick(window.canvas, Qt.Key.Key_1)
    return window


def _two_ways(window: MainWindow) -> None:
    window.session.view("browse-call")
    window.canvas.fit()
    QApplication.processEvents()


def _walking(window: MainWindow) -> QWidget:
    window.activateWindow()
    window.canvas.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(window.canvas, key)
    return window


def _dragging_stage(window: MainWindow) -> QWidget:
    pull(window, at(window, "order"), at(window, "discover") - QPoint(60, -4))
    return window


def _dragging_lane(window: MainWindow) -> QWidget:
    pull(window, head_of(window, "movers-opportunities"), head_of(window, "movers-lane-emotion"))
    return window


def _dragging_swimlane(window: MainWindow) -> QWidget:
    pull(window, head_of(window, "workers-lane"), head_of(window, "movers-lane") + QPoint(0, 6))
    return window


def _marquee(window: MainWindow) -> QWidget:
    pull(window, at(window, "browse") + QPoint(-20, 60), at(window, "activate") + QPoint(20, 180))
    return window


def _from_palette(window: MainWindow) -> QWidget:
    """An entry of the palette over the map, with the events that Qt's own drag sends."""
    data, where = QMimeData(), QPointF(at(window, "order-online") + QPoint(44, 4))
    data.setData(NEW_THING, next(window.palette_panel.rows()).property("key").encode())
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.canvas.dragEnterEvent(QDragEnterEvent(where.toPoint(), *held))
    window.canvas.dragMoveEvent(QDragMoveEvent(where.toPoint(), *held))
    return window


def _typing_long(window: MainWindow) -> QWidget:
    window.canvas.zoom_to(1.2)
    window.canvas.edit_text("pain-twice", "text")
    QTest.keyClicks(
        _editor(window),
        "I tell my story twice, and then, because nobody wrote it down, once more to somebody else",
    )
    return window


def _typing_right_to_left(window: MainWindow) -> QWidget:
    window.canvas.zoom_to(1.2)
    window.canvas.edit_text("repeat-all", "title")
    _editor(window).insertPlainText(HEBREW)
    return window


def _editor(window: MainWindow) -> InPlaceEditor:
    editor = window.canvas.writing.editor
    assert editor is not None
    return editor


GESTURES: dict[str, State] = {
    "zooming": _zooming,
    "in-haste": _in_haste("duplicate", 0.55),
    "in-haste-merged": _in_haste("merge_stages", 0.45),
    "in-haste-merged-read": _in_haste("merge_stages", 0.9),
    "dragging": _dragging,
    "dragging-stage": _dragging_stage,
    "dragging-lane": _dragging_lane,
    "dragging-swimlane": _dragging_swimlane,
    "copying": _copying,
    "from-palette": _from_palette,
    "marquee": _marquee,
    "resizing": _resizing,
    "typing": _typing,
    "typing-far": _typing_far,
    "typing-long": _typing_long,
    "typing-right-to-left": _typing_right_to_left,
    "making": _making,
    "plus": _plus,
    "walking": _walking,
    "feelings": _feelings,
    "path-drawn": _path_drawn,
    "path-selected": _path_selected,
    "path-alone": _path_alone,
}
