"""What mouse and keys do on the map beside the commands: rows of data for the list of keys and for the help."""

from __future__ import annotations

MOUSE: tuple[tuple[str, str], ...] = (
    ("Pan", "Space+drag, middle drag, wheel, Shift+wheel"),
    ("Zoom at the pointer", "Ctrl+wheel, pinch"),
    ("Select", "Click"),
    ("Select more, or less", "Shift+click, Ctrl+click"),
    ("Select what a frame touches", "Drag on the ground"),
    ("Begin the frame on a name or on the line of a path", "Alt+drag"),
    ("Edit a text", "Double click"),
    ("Keep a text", "Click elsewhere"),
    ("Move a card, a stage, a lane, a swimlane", "Drag"),
    ("Copy it instead", "Alt+drag, Ctrl+drag"),
    ("Change an emotion", "Drag a point of the curve"),
    ("Type an emotion", "Double click its point, or select and type the number"),
    ("Add an emotion point", "Double click beside the curve"),
    ("Put something new on the map", "Drag from the palette"),
    ("Give a channel to a card that has none", "Drag it from the palette onto the card"),
    ("Put down several of a kind", "Shift+click, or press the key of the tool twice"),
    ("Put something between two others", "Click the + between them"),
    ("Select a path", "Click its line, again for the next one"),
    ("Lead the selected path past another touchpoint", "Drag its line"),
    ("Collapse or expand", "Click the caret at the head"),
    ("Change a width or a height", "Drag the edge of a head, double click for the automatic one"),
    ("Put in a picture", "Drop it from a folder or a browser"),
    ("Open a web address in a note", "Ctrl+click"),
    ("Show a gap in the register", "Click its pill"),
    ("Open what can be done", "Right click, Menu"),
    ("Look elsewhere", "Click or drag in the minimap"),
)
"""What is done, and how the hand does it."""

KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Walk over the map while nothing is selected", ("Left", "Right", "Up", "Down")),
    ("Walk to the end of a row while nothing is selected", ("Home", "End")),
    ("Select where the keyboard stands", ("Space",)),
    ("Walk in reading order", ("Tab", "Shift+Tab")),
    ("Edit a text, or make a card in an empty cell", ("Enter", "F2")),
    ("Keep a text; after a new card, make the next one", ("Enter",)),
    ("Keep a text and go on; after a new card, to the stage beside it", ("Tab", "Shift+Tab")),
    ("Keep a number and go on along the curve", ("Tab", "Shift+Tab")),
    ("Keep a text and end there", ("Ctrl+Enter",)),
    ("Begin a new line in a text", ("Shift+Enter",)),
    ("End a path that is drawn", ("Enter",)),
    ("Take back the last step of a path that is drawn", ("Backspace",)),
    ("Select nothing, cancel what is under way", ("Escape",)),
    ("In the gap register, look at a gap closely", ("Enter",)),
    ("In the gap register, name the owner in the last column", ("F2",)),
    ("In a panel, take back what was typed, or return to the map", ("Escape",)),
)
"""What is done, and the keys that are no action's."""
