"""What mouse and keys do on the map beside the commands: rows of data for the list of shortcuts."""

from __future__ import annotations

GESTURES: tuple[tuple[str, str], ...] = (
    ("Pan", "Space+drag, middle drag, wheel, Shift+wheel"),
    ("Zoom at the pointer", "Ctrl+wheel, pinch"),
    ("Select", "Click"),
    ("Select more, or less", "Shift+click, Ctrl+click"),
    ("Select what a frame touches", "Drag on the ground"),
    ("Select what a frame touches, over cards too", "Alt+drag"),
    ("Select nothing, cancel what is under way", "Escape"),
    ("Walk in reading order", "Tab, Shift+Tab"),
    ("Walk into the map while nothing is selected", "Arrows"),
    ("Edit a text", "Double click, Enter, F2"),
    ("Keep a text", "Enter, Ctrl+Enter, click elsewhere"),
    ("Keep a text and go on to the next", "Tab"),
    ("Begin a new line in a text", "Shift+Enter"),
    ("Move a card, a stage, a lane, a swimlane", "Drag"),
    ("Change an emotion", "Drag a point of the curve"),
    ("Put something new on the map", "Drag from the palette"),
    ("Open what can be done", "Right click, Menu"),
    ("Look elsewhere", "Click or drag in the minimap"),
)
"""What is done, and how the hand does it."""
