"""What a mouse event says in the words of gestures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent

from journeydesk.tools.gesture import Modifiers

EDGE = 36
"""How near to the edge, in pixels, a drag makes the map scroll."""


def keys_held(event: QMouseEvent) -> Modifiers:
    """Return the keys that are held."""
    held = event.modifiers()
    return Modifiers(
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
    )


def is_left(event: QMouseEvent) -> bool:
    """Tell whether it is about the left button."""
    return event.button() == Qt.MouseButton.LeftButton


def push(at: float, room: int) -> float:
    """Return how far a drag at this place moves the map along in one step; nothing away from the edges."""
    if at < EDGE:
        return (EDGE - at) / 2
    return (room - EDGE - at) / 2 if at > room - EDGE else 0.0
