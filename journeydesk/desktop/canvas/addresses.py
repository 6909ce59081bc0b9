"""Web addresses in notes, opened in the person's browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_address(address: str) -> bool:
    """Open an address in the browser; return whether there is one that takes it."""
    return QDesktopServices.openUrl(QUrl(address))
