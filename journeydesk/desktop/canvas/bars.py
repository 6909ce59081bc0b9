"""What a scroll bar says of a view."""

from __future__ import annotations

from math import floor

from PySide6.QtWidgets import QScrollBar

LINE = 40
"""How far its arrows scroll, in pixels."""


def tell(bar: QScrollBar, offset: float, extent: float, room: int) -> None:
    """Let a bar show where a page of this extent lies in the room there is, in pixels; the page stays where it is."""
    low, high = min(0, floor(-offset)), max(round(extent - room), floor(-offset))
    bar.blockSignals(True)
    bar.setRange(low, high)
    bar.setPageStep(room)
    bar.setSingleStep(LINE)
    bar.setValue(floor(-offset))
    bar.blockSignals(False)
