"""Context menus of the window, wherever the pointer or the keyboard asks for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from journeydesk.desktop.actions.deeds import CAN, DEEDS, Deed
from journeydesk.desktop.contexts import CONTEXTS, SIGNS, Pointed, kind_of, pointed_at, selected
from journeydesk.desktop.field_menus import add_field_menu
from journeydesk.desktop.menu_keys import MenuKeys
from journeydesk.desktop.menus import Menus, place_in, translated
from journeydesk.editing.commands import COMMANDS, available
from journeydesk.layout.geometry import Rect

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

Asked = tuple[Pointed, QPoint] | None
"""What a menu is about and where it opens; None for no menu."""

KEYBOARD = QContextMenuEvent.Reason.Keyboard


class ContextMenus(QObject):
    """Listens to the parts of a window, and opens the menu that fits what they show at a point."""

    def __init__(self, window: Window, menus: Menus) -> None:
        """Listen to the map and the minimap, to every list, to the tabs, the palette and the inspector."""
        super().__init__(window)
        self._window, self._menus = window, menus
        self._keys = MenuKeys(self)
        self._deeds = {deed.name: deed for deed in DEEDS}
        self._asked: dict[QObject, Callable[[QContextMenuEvent], Asked]] = {
            window.canvas: self._on_canvas,
            window.canvas.viewport(): self._on_canvas,
            window.minimap: lambda event: (Pointed("minimap"), event.globalPos()),
            window.tabs: self._on_tabs,
            window.palette_panel.viewport(): partial(_on_rows, window.palette_panel.viewport()),
            window.inspector.viewport(): partial(_on_rows, window.inspector.viewport()),
            window.outline.view.viewport(): self._on_outline,
            window.outline.view: self._on_outline,
            window.paths_panel.list.viewport(): self._on_paths,
            window.paths_panel.list: self._on_paths,
            window.register.view.viewport(): self._on_register,
            window.register.view: self._on_register,
        }
        for widget in self._asked:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open a menu where one is asked for."""
        if not isinstance(event, QContextMenuEvent) or watched not in self._asked:
            return False
        asked = self._asked[watched](event)
        if asked is None:
            return False
        self.open(*asked)
        return True

    def open(self, pointed: Pointed, at: QPoint) -> None:
        """Open the menu of a thing."""
        menu = self.menu(pointed)
        if not menu.isEmpty():
            menu.popup(at)

    def menu(self, pointed: Pointed) -> QMenu:
        """Return the menu of a thing: only what can be done now."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in CONTEXTS[pointed.kind]:
            for name in group:
                self._add(menu, name, pointed)
            menu.addSeparator()
        self._keys.read(menu)
        return menu

    def _add(self, menu: QMenu, name: str, pointed: Pointed) -> None:
        if name[0] in SIGNS:
            self._add_several(menu, name[0], name[1:])
        elif name in CAN and not CAN[name](self._window, pointed):
            return
        elif name in self._deeds:
            deed = self._deeds[name]
            menu.addAction(self._line(deed, partial(deed.do, self._window, pointed), menu))
        elif self._can(name):
            menu.addAction(self._menus.actions[name])

    def _add_several(self, menu: QMenu, sign: str, name: str) -> None:
        if sign == ":":
            add_field_menu(menu, self._window, name)
            return
        actions, names = self._menus.actions, tuple(self._all_of(name))
        if sign == ">" and names:
            menu = menu.addMenu(self._menus.title(name).replace("&", ""))  # no other line has a letter
        for one in names:
            place_in(menu, one).addAction(actions[one])

    def _all_of(self, menu: str) -> Iterator[str]:
        """Yield the names of the commands of a menu that can be done now."""
        commands = [command for command in COMMANDS if command.menu == menu]
        return (command.name for command in available(self._window.session.state, commands))

    def _can(self, name: str) -> bool:
        command = next((command for command in COMMANDS if command.name == name), None)
        if command is None:
            return self._menus.can(name)
        return command.is_possible(self._window.session.state)

    def _line(self, deed: Deed, do: Callable[[], object], menu: QMenu) -> QAction:
        keys = QKeySequence(deed.keys).toString(QKeySequence.SequenceFormat.NativeText)
        line = QAction(f"{translated(deed.label)}\t{keys}" if keys else translated(deed.label), menu)
        line.setObjectName(deed.name)
        line.triggered.connect(lambda _checked=False: do())
        return line

    # what the parts of the window show at a point

    def _on_canvas(self, event: QContextMenuEvent) -> Asked:
        canvas, state = self._window.canvas, self._window.session.state
        layout = canvas.layout_of(state)
        if event.reason() == KEYBOARD:
            pointed = selected(state.document, layout, state.selection)
            seen = canvas.panes.showing(pointed.kind).to_screen(Rect(pointed.x, pointed.y, 0, 0))
            room = canvas.viewport().rect().adjusted(8, 8, -8, -8)
            at = QPoint(round(seen.x), round(seen.y)) if pointed.kind != "page" else room.center()
            inside = QPoint(
                min(max(at.x(), room.left()), room.right()), min(max(at.y(), room.top()), room.bottom())
            )
            return pointed, canvas.viewport().mapToGlobal(inside)
        at = canvas.viewport().mapFromGlobal(event.globalPos())
        x, y = canvas.page_at(at.x(), at.y())
        if found := canvas.pills.at(x, y):
            return Pointed("gap", str(found.number), x, y), event.globalPos()
        return pointed_at(layout, state.selection, x, y), event.globalPos()

    def _on_outline(self, event: QContextMenuEvent) -> Asked:
        view = self._window.outline.view
        index, at = _row_asked(view, event)
        branch = self._window.outline.model.branch(index)
        if branch is None or branch.item is None:
            return None
        many = len(view.chosen()) > 1 and branch.id in view.chosen()
        kind = "many" if many else kind_of(self._window.session.document, branch.id)
        return Pointed(kind, branch.id), at

    def _on_paths(self, event: QContextMenuEvent) -> Asked:
        rows = self._window.paths_panel.list
        index, at = _row_asked(rows, event)
        row = rows.path_at(index.row())
        if row is None or not row.path:
            return None
        self._window.session.select(row.path)
        return Pointed("path", row.path), at

    def _on_register(self, event: QContextMenuEvent) -> Asked:
        view = self._window.register.view
        index, at = _row_asked(view, event)
        view.setCurrentIndex(index)
        row = self._window.register.model.row_at(index)
        if row is None:
            return None
        return Pointed("listed gap", str(row.found.number)), at

    def _on_tabs(self, event: QContextMenuEvent) -> Asked:
        tabs = self._window.tabs
        if event.reason() == KEYBOARD:
            index = tabs.currentIndex()
            return Pointed("map", tabs.tabData(index)), tabs.mapToGlobal(tabs.tabRect(index).bottomLeft())
        index = tabs.tabAt(event.pos())
        return (Pointed("map", tabs.tabData(index)), event.globalPos()) if index >= 0 else None


def _row_asked(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """Return the row that a menu is asked for, under the pointer or the current one, and where the menu opens."""
    if event.reason() == KEYBOARD:
        index = view.currentIndex()
        return index, view.viewport().mapToGlobal(view.visualRect(index).bottomLeft())
    return view.indexAt(view.viewport().mapFromGlobal(event.globalPos())), event.globalPos()


def _on_rows(panel: QWidget, event: QContextMenuEvent) -> Asked:
    """Return what a row of a panel stands for: the one under the pointer, or the one with the focus."""
    keyboard = event.reason() == KEYBOARD
    row = QApplication.focusWidget() if keyboard else panel.childAt(panel.mapFromGlobal(event.globalPos()))
    pointed = _row(row) if row else None
    if pointed is None or row is None:
        return None
    return pointed, row.mapToGlobal(row.rect().bottomLeft()) if keyboard else event.globalPos()


def _row(row: QWidget) -> Pointed | None:
    if gap := row.property("gap"):
        return Pointed("gap", gap)
    if entry := row.property("entry"):
        return Pointed("entry", entry)
    key = row.property("key")
    if not key:
        return None
    if row.property("map"):
        return Pointed("map", key)
    return Pointed("offered entry" if key.startswith(("channel:", "segment:")) else "offer", key)
