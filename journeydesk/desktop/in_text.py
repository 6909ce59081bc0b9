"""What a menu or the toolbar does while a text has the keyboard: what its key would do, to the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)

SHARED = frozenset(("undo", "redo", "cut", "copy", "paste", "delete", "select_all"))
"""Actions that mean words where words are typed, and the map elsewhere."""


def is_for_text(name: str, action: QAction) -> bool:
    """Tell whether the text that has the keyboard wants this action for itself."""
    return name in SHARED and _sent(QEvent.Type.ShortcutOverride, action)


def done_in_text(name: str, action: QAction) -> bool:
    """Do this action to the text that has the keyboard; return whether there is one that wants it."""
    return is_for_text(name, action) and _sent(QEvent.Type.KeyPress, action)


def _sent(kind: QEvent.Type, action: QAction) -> bool:
    """Send the action's key to the text, and return whether it was taken."""
    field = QApplication.focusWidget()
    key: QKeySequence = action.shortcut()
    if not isinstance(field, TEXTS) or key.isEmpty():
        return False
    pressed: QKeyCombination = key[0]  # type: ignore[index]
    event = QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted() or kind is QEvent.Type.KeyPress
