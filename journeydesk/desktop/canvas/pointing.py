"""What a mouse event says in the words of gestures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from journeydesk.tools.gesture import Modifiers

EDGE = 36
"""How near to the edge, in pixels, a drag makes the map scroll."""


FASTEST = 30.0
"""Pixels that a drag far outside the edge scrolls in one step."""

_MODIFIERS = {
    Qt.Key.Key_Shift: Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_Control: Qt.KeyboardModifier.ControlModifier,
    Qt.Key.Key_Alt: Qt.KeyboardModifier.AltModifier,
}


def keys_held(event: QMouseEvent) -> Modifiers:
    """Return the keys that are held."""
    return _held(event.modifiers())


def keys_after(event: QKeyEvent) -> Modifiers | None:
    """Return the keys that are held after one of them went down or up, None for another key."""
    key = _MODIFIERS.get(Qt.Key(event.key())) if event.key() in _MODIFIERS else None
    if key is None:
        return None
    # Systems disagree on whether an event counts its own key.
    down = event.type() == QEvent.Type.KeyPress
    return _held(event.modifiers() | key if down else event.modifiers() & ~key)


def _held(held: Qt.KeyboardModifier) -> Modifiers:
    return Modifiers(
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
    )


def is_left(event: QMouseEvent) -> bool:
    """Tell whether it is about the left button."""
    return event.button() == Qt.MouseButton.LeftButton


def push(at: float, room: int) -> float:
    """Return how far a drag at this place moves the map along in one step: further the nearer it is to an edge."""
    if at < EDGE:
        return min((EDGE - at) / 2, FASTEST)
    return max((room - EDGE - at) / 2, -FASTEST) if at > room - EDGE else 0.0


def beyond(now: float, begun: float) -> float:
    """Return how much more a drag pushes than where it began: heads that stay in sight are taken at the edge."""
    return now - begun if abs(now) > abs(begun) else 0.0
