"""Where Tab stops in a panel: from top to bottom, also at what came into it later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

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
        yield from _inside(layout, [one for one in widget.children() if isinstance(one, QWidget)])


def _inside(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield the stops of a layout in its order.

    Its items are not asked for: PySide remembers where they were when they are long gone, and takes what comes to
    stand there for one of them.
    """
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    parts: list[QWidget | QLayout] = [*widgets, *inner]
    places = [(layout.indexOf(one), one) for one in parts]
    for place, one in sorted(places, key=itemgetter(0)):
        if place >= 0:
            yield from _inside(one, widgets) if isinstance(one, QLayout) else _stops(one)
