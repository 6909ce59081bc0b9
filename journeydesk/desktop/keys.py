"""Keys in words, for tips, lists and menus."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence


def keys_of(action: QAction) -> str:
    """Return the keys of an action in words, without those that only some keyboards have, such as “Copy”."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(keys.toString(native) for keys in action.shortcuts() if _is_common(keys))


def tip_of(action: QAction) -> str:
    """Return what a button's tip says: the name of its action and the key to press."""
    name = action.text().replace("&", "").removesuffix("…")
    keys = keys_of(action).split(", ")[0]
    return f"{name} ({keys})" if keys else name


def _is_common(keys: Any) -> bool:
    return bool(keys[0].key() < Qt.Key.Key_Back)
