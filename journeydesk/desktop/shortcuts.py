"""Key sequences: from what the tables of actions say to what Qt listens to, and to what people read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence


def shortcuts(keys: Sequence[QKeySequence.StandardKey | str]) -> list[QKeySequence]:
    """Return the key sequences, each once: one that an action has twice is ambiguous to Qt and does nothing."""
    found: list[QKeySequence] = []
    for key in keys:
        found += [sequence for sequence in _sequences(key) if sequence not in found]
    return found


def common(keys: Sequence[QKeySequence]) -> list[QKeySequence]:
    """Return the key sequences that every keyboard has: no keys for music and mail, and none behind F12."""
    return [key for key in keys if key.count() and _is_common(key[0].key())]  # type: ignore[index]


def _is_common(key: Qt.Key) -> bool:
    return key.value < Qt.Key.Key_Back.value and not Qt.Key.Key_F12.value < key.value <= Qt.Key.Key_F35.value


def written(keys: Sequence[QKeySequence]) -> str:
    """Write key sequences as this keyboard has them: Ctrl is Strg in German and ⌘ on a Mac."""
    return ", ".join(native(key) for key in common(keys))


def keys_of(action: QAction) -> str:
    """Write the keys of an action."""
    return written(action.shortcuts())


def tip_of(action: QAction) -> str:
    """Return what a button's tip says: the name of its action and the key to press."""
    name = action.text().replace("&", "").removesuffix("…")
    keys = common(action.shortcuts())
    return f"{name} ({native(keys[0])})" if keys else name


def native(key: QKeySequence) -> str:
    """Write one key sequence as this keyboard has it."""
    return key.toString(QKeySequence.SequenceFormat.NativeText)


def _sequences(key: QKeySequence.StandardKey | str) -> list[QKeySequence]:
    if isinstance(key, str):
        return [QKeySequence(key)]
    return QKeySequence.keyBindings(key)
