"""Somebody restless in front of the real window: any mouse button, any key, anywhere, in any order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.main_window import MainWindow
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import dots, places

LEFT, NOTHING = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
EVENTS = {
    "press": QEvent.Type.MouseButtonPress,
    "move": QEvent.Type.MouseMove,
    "release": QEvent.Type.MouseButtonRelease,
    "double": QEvent.Type.MouseButtonDblClick,
}


@dataclass(frozen=True)
class Aim:
    """A point at one of the things on the map, or in the window when there is none of that number.

    The parts run from 0 at the left and the top to 1; a little less or more is an edge or a seam.
    """

    thing: int | None
    across: float
    down: float


class Restless:
    """Sends what a window system would send, button and modifiers included."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.held = NOTHING

    @property
    def canvas(self) -> Canvas:
        return self.window.canvas

    def point(self, aim: Aim) -> QPointF:
        rect = self._rect(aim)
        return QPointF(rect.x + aim.across * rect.w, rect.y + aim.down * rect.h)

    def _rect(self, aim: Aim) -> Rect:
        surface = self.canvas.viewport()
        layout = self.canvas.layout_shown
        things = [place.rect for place in places(layout)]
        things += dots(layout, [place.id for place in places(layout)])
        if aim.thing is None or not things:
            return Rect(0, 0, surface.width(), surface.height())
        return self.canvas.view.to_screen(things[aim.thing % len(things)])

    # the mouse

    def mouse(
        self, what: str, aim: Aim, button: Qt.MouseButton = NOTHING, keys: Qt.KeyboardModifier | None = None
    ) -> None:
        surface, at = self.canvas.viewport(), self.point(aim)
        self.held = self.held & ~button if what == "release" else self.held | button
        words = (button, self.held, keys or Qt.KeyboardModifier.NoModifier)
        event = QMouseEvent(EVENTS[what], at, surface.mapToGlobal(at), *words)
        QApplication.sendEvent(surface, event)
        QApplication.processEvents()

    def wheel(self, aim: Aim, turn: int, keys: Qt.KeyboardModifier) -> None:
        surface, at = self.canvas.viewport(), self.point(aim)
        none, phase = QPoint(), Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(at, surface.mapToGlobal(at), none, QPoint(0, turn), self.held, keys, phase, False)
        QApplication.sendEvent(surface, event)
        QApplication.processEvents()

    def ask_for_menu(self, aim: Aim) -> None:
        surface, at = self.canvas.viewport(), self.point(aim).toPoint()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(surface, QContextMenuEvent(reason, at, surface.mapToGlobal(at)))
        QApplication.processEvents()

    # the keyboard

    @property
    def typed_into(self) -> QWidget:
        """What has the keyboard: a text or a number that is open on the map, else the map."""
        figures = self.canvas.figures.field
        return self.canvas.writing.editor or (figures.line if figures else self.canvas)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.typed_into, key, keys)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.typed_into, letter)
        QApplication.processEvents()

    def press_shortcut(self, action: QAction, number: int) -> None:
        keys = action.shortcuts()
        if keys:
            QTest.keySequence(self.typed_into, keys[number % len(keys)])
            QApplication.processEvents()

    def choose(self, action: QAction) -> None:
        action.trigger()
        QApplication.processEvents()

    # menus

    def menu(self) -> QMenu | None:
        popup = QApplication.activePopupWidget()
        return popup if isinstance(popup, QMenu) else None

    def choose_in_menu(self, number: int | None, refused: frozenset[str]) -> None:
        """Choose a line of the menu that has opened, or none."""
        menu = self.menu()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        lines = [line for line in _lines(menu) if line.objectName() not in refused] if menu else []
        if lines and number is not None:
            lines[number % len(lines)].trigger()
        QApplication.processEvents()


def _lines(menu: QMenu) -> list[QAction]:
    return [line for action in menu.actions() for line in _unfolded(action)]


def _unfolded(action: QAction) -> list[QAction]:
    inner = action.menu()
    if isinstance(inner, QMenu):
        return _lines(inner)
    return [] if action.isSeparator() else [action]
