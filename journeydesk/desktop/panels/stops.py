"""Where Tab stops in a panel: from top to bottom, also at what came into it later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

Stops = tuple[QWidget, ...]


def chained(panel: QWidget, before: Stops) -> Stops:
    """Let Tab follow the layouts of a panel, and return its stops; where they are those of before, all is done."""
    stops = tuple(_stops(panel))
    if stops != before:
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)
    return stops


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if layout := widget.layout():
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for item in map(layout.itemAt, range(layout.count())):
        if item and (widget := item.widget()):
            yield from _stops(widget)
        elif item and (inner := item.layout()):
            yield from _inside(inner)
