"""Lines of a dialog that come and go, in a place that stays, so that nothing jumps."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def news(height: int, *lines: QWidget) -> QWidget:
    """Return a place of that many pixels for lines below each other."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for line in lines:
        column.addWidget(line)
    column.addStretch()
    part.setFixedHeight(height)
    return part
