"""What the scroll bars of a view say."""

from __future__ import annotations

from math import floor

from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.layout.geometry import Rect

LINE = 40
"""How far its arrows scroll, in pixels."""


def move_bars(area: QAbstractScrollArea, view: Viewport, page: Rect) -> None:
    """Let both bars tell where a view of a page is; they do not move it here."""
    size = area.viewport().size()
    _tell(area.horizontalScrollBar(), view.x, page.w * view.scale, size.width())
    _tell(area.verticalScrollBar(), view.y, page.h * view.scale, size.height())


def show_bars(area: QAbstractScrollArea) -> None:
    """Let the bars come and go, which they do when told of their ranges."""
    for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
        bar.rangeChanged.emit(bar.minimum(), bar.maximum())


def _tell(bar: QScrollBar, offset: float, extent: float, room: int) -> None:
    """Let a bar show where a page of this extent lies in the room there is, in pixels; the page stays where it is."""
    low, high = min(0, floor(-offset)), max(round(extent - room), floor(-offset))
    bar.blockSignals(True)
    bar.setRange(low, high)
    bar.setPageStep(room)
    bar.setSingleStep(LINE)
    bar.setValue(floor(-offset))
    bar.blockSignals(False)
