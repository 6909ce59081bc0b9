"""What somebody restless may come to do next: where to point, what to press, what to type."""

from __future__ import annotations

from hypothesis import strategies as st
from PySide6.QtCore import Qt

from tests.support.restless import Aim

WITHOUT, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
PLAIN = (
    "Escape",
    "Return",
    "Tab",
    "Backtab",
    "Space",
    "F2",
    "Delete",
    "Backspace",
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "V",
    "S",
    "T",
    "E",
    "N",
    "P",
    "M",
)
DROPPED = (
    "channel:phone",
    "touchpoint",
    "stage",
    "emotion",
    "note:pain_point",
    "path",
    "segment:movers",
    "x",
)
PASTED = ("", "One", "One\nTwo", "Stage\tA\tB\nMy row\tx\ty", "• a\n  • b", "1\n2")

keys = st.sampled_from((WITHOUT, WITHOUT, WITHOUT, SHIFT, CTRL, ALT, CTRL | SHIFT))
buttons = st.sampled_from((LEFT, LEFT, LEFT, LEFT, RIGHT, MIDDLE))
parts = st.sampled_from((0.5, 0.5, 0.1, 0.9, -0.01, 0.0, 1.0, 1.01, -0.2, 1.3))
numbers = st.integers(0, 199)
aims = st.one_of(
    st.builds(Aim, numbers, parts, parts),
    st.builds(Aim, numbers, parts, parts),
    st.builds(Aim, st.none(), st.floats(-0.05, 1.05), st.floats(-0.05, 1.05)),
)
texts = st.sampled_from(("", "a", "New", "0.5", "-", "3", "x  y", "ß&<"))
