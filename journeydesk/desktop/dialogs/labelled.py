"""How a dialog sets what can be chosen: under its label, several in a row."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget


def beside(*widgets: QWidget) -> QWidget:
    """Return widgets in one row."""
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return part


def labelled(words: str, widget: QWidget) -> QWidget:
    """Return a widget under its label."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(words)
    label.setProperty("role", "label")
    typed_in: QWidget = (
        widget.focusProxy() or widget
    )  # what has a field and a button hands the keyboard to one
    label.setBuddy(typed_in)
    typed_in.setAccessibleName(words)
    column.addWidget(label)
    column.addWidget(widget)
    return part
