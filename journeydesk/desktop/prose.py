"""Sentences in panels and dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def prose(role: str = "", text: str = "", *, selectable: bool = False) -> QLabel:
    """Return a label that breaks its lines and takes nothing for markup: names in it are somebody's own."""
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
