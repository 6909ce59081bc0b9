"""Menus and shortcuts made from the tables of actions and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMenu

from journeydesk.desktop.actions import ACTIONS, GROUPS, INSIDE, MENUS, WindowAction
from journeydesk.desktop.actions.action import always
from journeydesk.desktop.actions.edits import perform
from journeydesk.desktop.actions.finding import FINDING
from journeydesk.desktop.actions.going import GOING
from journeydesk.desktop.in_text import done_in_text, is_for_text
from journeydesk.desktop.language import said
from journeydesk.desktop.menu_keys import MenuKeys
from journeydesk.desktop.shortcuts import shortcuts
from journeydesk.editing.commands import COMMANDS, Command

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

DOCUMENT = "document"
"""What marks an entry of the Window menu as an open document."""

ALONE = Qt.ShortcutContext.WidgetWithChildrenShortcut
_SOMETIMES = {action.name: action for action in ACTIONS if action.can is not always}
"""The actions of the window that need something to work on."""

MODIFIED = ("Ctrl+", "Alt+", "F")
ARROWS = ("Left", "Right", "Up", "Down")
"""Keys that mean something of their own in lists and fields, whatever is held with them."""


class Menus:
    """The window's actions by name, and the menus that show them."""

    def __init__(self, window: Window) -> None:
        """Fill the window's menu bar."""
        self._window = window
        self._commands = {command.name: command for command in COMMANDS}
        self.actions = window.offered
        self._on: dict[str, Callable[[Window], bool]] = {}
        for action in ACTIONS:
            if action.on:
                self._on[action.name] = action.on
            self._add(
                action.name,
                action.label,
                action.keys,
                partial(action.do, window),
                single=action.single,
            )
        for command in COMMANDS:
            single = not command.shortcut.startswith(MODIFIED) or command.shortcut.endswith(ARROWS)
            self._add(
                command.name, command.label, command.keys, partial(perform, window, command), single=single
            )
        self._keys = MenuKeys(window, window.menuBar())
        for name, label in MENUS:
            self._fill(window.menuBar().addMenu(translated(label)), name)
        self.mark()

    def _add(
        self,
        name: str,
        label: str,
        keys: Sequence[QKeySequence.StandardKey | str],
        do: Callable[[], object],
        *,
        single: bool,
    ) -> None:
        action = QAction(translated(label), self._window)
        action.setShortcuts(shortcuts(keys))
        action.setCheckable(name in self._on)
        action.triggered.connect(lambda _checked=False: done_in_text(name, action) or do())
        if name in self._on:
            action.triggered.connect(self.mark)
        # Letters and arrows are shortcuts only on the map: elsewhere they are typed.
        if single:
            action.setShortcutContext(ALONE)
            self._window.canvas.addAction(action)
        else:
            self._window.addAction(action)
        self.actions[name] = action

    def _fill(self, menu: QMenu, name: str) -> None:
        known: tuple[WindowAction | Command, ...] = (*ACTIONS, *COMMANDS)
        for one in sorted(
            known, key=lambda one: name == "edit" and one in (*FINDING, *GOING)
        ):  # behind what it is done with
            if one.menu == name:
                if one.name in GROUPS:
                    (_inside(menu, one.name) or menu).addSeparator()
                place_in(menu, one.name).addAction(self.actions[one.name])
            if one.name == "open" and name == "file":
                self._add_recent(menu)
            if one.name == "full_screen" and name == "view":
                self._add_panels(menu)
        if name == "window":
            menu.addSeparator()
            menu.aboutToShow.connect(lambda: self._list_documents(menu))
        self._keys.read(menu)
        menu.aboutToShow.connect(lambda: self.ask(menu))
        menu.aboutToHide.connect(self._enable_all)

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu(translated("Open recent"))
        recent.aboutToShow.connect(lambda: self._list_recent(recent))

    def _list_recent(self, menu: QMenu) -> None:
        menu.clear()
        desk = self._window.desk
        for path in desk.settings.recent:
            name = path.name.replace("&", "&&")
            menu.addAction(name, partial(desk.open, path, self._window)).setToolTip(str(path))
        if menu.isEmpty():
            menu.addAction(translated("No files yet")).setEnabled(False)

    def _add_panels(self, menu: QMenu) -> None:
        panels = menu.addMenu(translated("Panels"))
        panels.aboutToShow.connect(lambda: self._list_panels(panels))

    def _list_panels(self, menu: QMenu) -> None:
        """Offer to show or hide each panel that the window has."""
        menu.clear()
        for dock in self._window.findChildren(QDockWidget):
            menu.addAction(dock.toggleViewAction())
        menu.addSeparator()
        menu.addAction(self.actions["reset_layout"])

    def _list_documents(self, menu: QMenu) -> None:
        """List the open documents behind the actions, a tick beside this one."""
        for old in menu.actions():
            if old.data() == DOCUMENT:
                menu.removeAction(old)
                old.deleteLater()
        for number, other in enumerate(self._window.desk.windows, 1):
            digit = f"&{number} " if number < 10 else ""
            action = menu.addAction(digit + other.session.name.replace("&", "&&"), other.come_forward)
            action.setData(DOCUMENT)
            action.setCheckable(True)
            action.setChecked(other is self._window)

    def mark(self) -> None:
        """Show what is on."""
        for name, on in self._on.items():
            self.actions[name].setChecked(on(self._window))

    def ask(self, menu: QMenu) -> None:
        """Disable what cannot be done now; asked only when a menu opens, since asking is doing."""
        self.mark()
        names = {action: name for name, action in self.actions.items()}
        for action in menu.actions():
            name, held = names.get(action, ""), action.menu()
            command = self._commands.get(name)
            if is_for_text(name, action):
                action.setEnabled(True)
            elif command:
                action.setEnabled(command.is_possible(self._window.session.state))
            elif name in _SOMETIMES:
                action.setEnabled(self.can(name))
            elif isinstance(held, QMenu) and held.objectName() in INSIDE.values():
                self.ask(held)
                action.setEnabled(any(one.isEnabled() for one in held.actions() if not one.isSeparator()))

    def can(self, name: str) -> bool:
        """Tell whether an action of the window has something to work on."""
        return name not in _SOMETIMES or _SOMETIMES[name].can(self._window)

    def _enable_all(self) -> None:
        for name in (*self._commands, *_SOMETIMES):
            self.actions[name].setEnabled(True)

    def title(self, name: str) -> str:
        """Return what a menu is called."""
        return translated(dict(MENUS)[name])


def place_in(menu: QMenu, name: str) -> QMenu:
    """Return where an action stands in a menu: there itself, or in a menu inside of it, made for the first one."""
    title = INSIDE.get(name)
    if title is None:
        return menu
    found = _inside(menu, name)
    if found is None:
        found = menu.addMenu(translated(title))
        found.setObjectName(title)
    return found


def _inside(menu: QMenu, name: str) -> QMenu | None:
    return menu.findChild(QMenu, INSIDE[name]) if name in INSIDE else None


def translated(text: str) -> str:
    """Return a label in the person's language."""
    return said(text)
