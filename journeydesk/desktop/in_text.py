"""What a menu or the toolbar does while a text has the keyboard: what its key would do, to the words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from journeydesk.desktop.canvas.inplace import InPlaceEditor

Text = QLineEdit | QPlainTextEdit | QTextEdit

ALWAYS = frozenset(("paste", "select_all"))
"""Actions that mean words wherever words are typed."""

SOMETIMES = frozenset(("cut", "copy", "delete"))
"""Actions that mean words where some are selected, else what is selected on the map."""

STEPS = frozenset(("undo", "redo"))
"""Actions that mean what is typed on the map; in other fields they do to the document what they say."""


def is_for_text(name: str, action: QAction) -> bool:
    """Tell whether the text that has the keyboard wants this action for itself."""
    field = _typed_in()
    if field is None or not _means_words(name, field):
        return False
    return _sent(QEvent.Type.ShortcutOverride, action, field).isAccepted()


def done_in_text(name: str, action: QAction) -> bool:
    """Do this action to the text that has the keyboard; return whether there is one that wants it."""
    field = _typed_in()
    if field is None or not is_for_text(name, action):
        return False
    _sent(QEvent.Type.KeyPress, action, field)
    return True


def _typed_in() -> Text | None:
    field = QApplication.focusWidget()
    return field if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) else None


def _means_words(name: str, field: Text) -> bool:
    if isinstance(field, InPlaceEditor):
        return name in ALWAYS | SOMETIMES | STEPS
    return name in ALWAYS or (name in SOMETIMES and _has_selection(field))


def _has_selection(field: Text) -> bool:
    return field.hasSelectedText() if isinstance(field, QLineEdit) else field.textCursor().hasSelection()


def _sent(kind: QEvent.Type, action: QAction, field: Text) -> QKeyEvent:
    """Send the action's key to a text, and return the event."""
    key: QKeySequence = action.shortcut()
    pressed: QKeyCombination = key[0]  # type: ignore[index]
    event = QKeyEvent(kind, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(field, event)
    return event
