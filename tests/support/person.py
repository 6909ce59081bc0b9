"""Someone in front of the real window: moves the mouse, presses keys, looks at what is there."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeydesk.desktop.canvas.drops import NEW_THING
from journeydesk.desktop.main_window import MainWindow
from journeydesk.layout.geometry import Rect
from journeydesk.layout.handles import handles
from journeydesk.layout.hit import dots, located
from journeydesk.model.document import Document
from journeydesk.model.tree import find
from journeydesk.model.value import Item

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Person:
    """Does what a person does; every step goes through Qt's own events."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._bot = window, qtbot
        self._surface = window.canvas.viewport()

    @property
    def document(self) -> Document:
        return self.window.session.document

    @property
    def selection(self) -> tuple[str, ...]:
        return self.window.session.state.selection

    def sees(self, element: str) -> Item:
        return find(self.document, element)

    def shows(self, element: str) -> bool:
        """Tell whether the map shows it."""
        return located(self.window.canvas.layout_shown, element) is not None

    def where(self, element: str) -> QPoint:
        place = located(self.window.canvas.layout_shown, element)
        assert place is not None, f"the map does not show {element}"
        return self._on_screen(place.rect)

    def dot(self, element: str) -> QPoint:
        return self._on_screen(next(dots(self.window.canvas.layout_shown, (element,))))

    def handle(self, kind: str, element: str) -> QPoint:
        """Return where a caret, a lock or an edge is."""
        canvas = self.window.canvas
        found = handles(canvas.layout_shown, 1 / canvas.view.scale)
        return self._on_screen(next(one.rect for one in found if (one.kind, one.id) == (kind, element)))

    def cell(self, stage: str, lane: str) -> QPoint:
        """Return the middle of where a stage and a lane meet."""
        return QPoint(self.where(stage).x(), self.where(lane).y())

    @property
    def reads(self) -> str:
        """The sentence in the status line."""
        return self.window.status.currentMessage()

    def undoes_everything(self) -> None:
        """Press Ctrl+Z until there is nothing more to undo."""
        while self.window.session.history.undo_label:
            self.choose("undo")

    def _on_screen(self, rect: Rect) -> QPoint:
        seen = self.window.canvas.view.to_screen(rect)
        return QPoint(round(seen.cx), round(seen.cy))

    def _point(self, where: QPoint | str) -> QPoint:
        return self.where(where) if isinstance(where, str) else where

    def click(self, where: QPoint | str, keys: Qt.KeyboardModifier = NONE) -> None:
        self._bot.mouseClick(self._surface, LEFT, keys, self._point(where))

    def double_click(self, where: QPoint | str) -> None:
        self._bot.mouseDClick(self._surface, LEFT, NONE, self._point(where))

    def take(self, where: QPoint | str) -> None:
        """Press on something and begin to pull."""
        start = self._point(where)
        self._bot.mousePress(self._surface, LEFT, NONE, start)
        self.pull(start + QPoint(8, 8))

    def pull(self, where: QPoint | str) -> None:
        self._bot.mouseMove(self._surface, self._point(where))
        QApplication.processEvents()

    def let_go(self, where: QPoint | str) -> None:
        target = self._point(where)
        self.pull(target)
        self._bot.mouseRelease(self._surface, LEFT, NONE, target)
        QApplication.processEvents()

    def drag(self, source: QPoint | str, target: QPoint | str) -> None:
        to = self._point(target)
        self.take(source)
        self.let_go(to)

    def drop_from_palette(self, key: str, where: QPoint | str) -> None:
        """Drag an entry of the palette onto the map."""
        data = QMimeData()
        data.setData(NEW_THING, key.encode())
        self.drop(data, where)

    def drop(self, data: QMimeData, where: QPoint | str) -> None:
        """Drop something from beside the map, with the events that Qt's drag sends."""
        at = QPointF(self._point(where))
        words = (Qt.DropAction.CopyAction, data, LEFT, NONE)
        canvas = self.window.canvas
        canvas.dragEnterEvent(QDragEnterEvent(at.toPoint(), *words))
        canvas.dragMoveEvent(QDragMoveEvent(at.toPoint(), *words))
        canvas.dropEvent(QDropEvent(at, *words))
        QApplication.processEvents()

    def come_forward(self) -> None:
        """Turn to the window, the keyboard on its map."""
        self.window.activateWindow()
        self.window.canvas.setFocus()
        QApplication.processEvents()

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the map."""
        self._bot.keyClick(self.window.canvas, key, keys)
        QApplication.processEvents()

    def choose(self, action: str) -> None:
        """Choose an entry of a menu by its name."""
        self.window.menus.actions[action].trigger()
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type into whatever has been opened for typing."""
        self._bot.keyClicks(self._open_text(), text)

    def press_in_text(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        self._bot.keyClick(self._open_text(), key, keys)
        QApplication.processEvents()

    def _open_text(self) -> QWidget:
        editor = self.window.canvas.writing.editor
        assert editor is not None, "no text is open"
        return editor
