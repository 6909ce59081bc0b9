"""How large a new window is: as large as it would like to be, and as its screen has room for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

ROUND_ABOUT = 40
"""Pixels of the screen that are left free, for the frame of the window as well."""


def fitting(window: QWidget, width: int, height: int) -> QSize:
    """Return a size that a window would like to have, as far as its screen has room for it."""
    room = window.screen().availableGeometry().size() - QSize(ROUND_ABOUT, ROUND_ABOUT)
    return QSize(width, height).boundedTo(room)
