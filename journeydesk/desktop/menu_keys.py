"""Keys in open menus: a letter leads to the entry that begins with it, and none is pressed on the map behind.

Qt looks for shortcuts before a menu may read a key, and again when a menu has no use for it and asks the menu bar: the
map, whose letters and arrows are shortcuts while it has the keyboard, would move a card.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QMenuBar

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_KEPT = frozenset((Qt.Key.Key_Delete, Qt.Key.Key_Backspace))
"""Keys that mean nothing in a menu."""

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class MenuKeys(QObject):
    """Reads the keys of menus; those of a bar lead sideways to each other."""

    def __init__(self, parent: QObject, bar: QMenuBar | None = None) -> None:
        """Stand beside a bar, or by itself for context menus."""
        super().__init__(parent)
        self._bar = bar

    def read(self, menu: QMenu) -> None:
        """Read the keys of a menu, and of those inside of it."""
        for one in (menu, *menu.findChildren(QMenu)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys from what is behind a menu."""
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QMenu) or event.modifiers() & _HELD:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._pressed(watched, event)

    def _pressed(self, menu: QMenu, event: QKeyEvent) -> bool:
        """Return whether there is nothing left for Qt to do."""
        if by := _SIDEWAYS.get(Qt.Key(event.key())):
            return self._go_sideways(menu, by)
        letter = event.text().casefold()
        if not letter.strip() or not letter.isprintable():
            return event.key() in _KEPT
        _go_to(menu, letter)
        return True

    def _go_sideways(self, menu: QMenu, by: int) -> bool:
        opens = by > 0 and menu.activeAction() is not None and bool(menu.activeAction().menu())
        tops = self._bar.actions() if self._bar else []
        if self._bar is None or opens or (by < 0 and menu.menuAction() not in tops):
            return False
        top = menu
        while top.menuAction() not in tops and isinstance(above := top.parent(), QMenu):
            top = above
        at = tops.index(top.menuAction()) + by
        self._bar.setActiveAction(tops[at % len(tops)])
        return True


def _go_to(menu: QMenu, letter: str) -> None:
    """Mark the next entry that begins with a letter."""
    entries = menu.actions()
    active = menu.activeAction()
    start = entries.index(active) + 1 if active in entries else 0
    found = next((one for one in (*entries[start:], *entries[:start]) if _begins(one, letter)), None)
    if found:
        menu.setActiveAction(found)


def _begins(action: QAction, letter: str) -> bool:
    words = action.text().replace("&", "").casefold()
    return action.isEnabled() and not action.isSeparator() and words.startswith(letter)
