"""Everything the window can do, as data: one table for menus, toolbar and shortcuts.

Edits come from the command table of `editing.commands`; here stands what needs a window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window

Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class WindowAction:
    """Something the window does; `keys` are its shortcuts, `single` ones count only while the map has the focus."""

    name: str
    label: str
    menu: str
    do: Callable[[Window], object]
    icon: str = ""
    keys: tuple[Key | str, ...] = ()
    single: bool = False


MENUS = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("view", "&View"),
    ("insert", "&Insert"),
    ("lane", "&Lane"),
    ("arrange", "&Arrange"),
    ("map", "&Map"),
    ("help", "&Help"),
)

ACTIONS: tuple[WindowAction, ...] = (
    WindowAction("new", "New", "file", lambda w: w.desk.new(), "file-plus", (Key.New,)),
    WindowAction("open", "Open…", "file", lambda w: w.desk.ask_to_open(w), "folder-open", (Key.Open,)),
    WindowAction("save", "Save", "file", lambda w: w.save(), "floppy-disk", (Key.Save,)),
    WindowAction("save_as", "Save as…", "file", lambda w: w.save_as(), "", (Key.SaveAs, "Ctrl+Shift+S")),
    WindowAction("export", "Export…", "file", lambda w: w.export(), "export", ("Ctrl+E",)),
    WindowAction("start", "Start page", "file", lambda w: w.desk.show_start(), "house"),
    WindowAction("close", "Close", "file", lambda w: w.close(), "", (Key.Close,)),
    WindowAction("quit", "Quit", "file", lambda w: w.desk.quit(), "", (Key.Quit, "Ctrl+Q")),
    WindowAction("undo", "Undo", "edit", lambda w: w.session.undo(), "arrow-counter-clockwise", (Key.Undo,)),
    WindowAction(
        "redo", "Redo", "edit", lambda w: w.session.redo(), "arrow-clockwise", ("Ctrl+Shift+Z", "Ctrl+Y")
    ),
    WindowAction("cut", "Cut", "edit", lambda w: w.cut(), "scissors", (Key.Cut,), single=True),
    WindowAction("copy", "Copy", "edit", lambda w: w.copy(), "copy-simple", (Key.Copy,), single=True),
    WindowAction("paste", "Paste", "edit", lambda w: w.paste(), "clipboard-text", (Key.Paste,), single=True),
    WindowAction("next_part", "Go to the next part of the window", "view", lambda w: w.go_on(), "", ("F6",)),
    WindowAction("find", "Find…", "edit", lambda w: w.find_words(), "magnifying-glass", (Key.Find,)),
    WindowAction("palette", "Command palette…", "help", lambda w: w.find_command(), "", ("Ctrl+K",)),
    WindowAction("zoom_in", "Zoom in", "view", lambda w: w.canvas.zoom_by(1), "", (Key.ZoomIn, "Ctrl+=")),
    WindowAction("zoom_out", "Zoom out", "view", lambda w: w.canvas.zoom_by(-1), "", (Key.ZoomOut,)),
    WindowAction("zoom_100", "Zoom to 100 %", "view", lambda w: w.canvas.zoom_to(1.0), "", ("Ctrl+0",)),
    WindowAction("fit", "Fit the map", "view", lambda w: w.canvas.fit(), "", ("Ctrl+Shift+H", "Shift+1")),
    WindowAction(
        "fit_selection", "Fit the selection", "view", lambda w: w.canvas.fit_selection(), "", ("Shift+2",)
    ),
    WindowAction("present", "Present", "view", lambda w: w.present(), "presentation-chart", ("F5",)),
    WindowAction(
        "present_here", "Present from here", "view", lambda w: w.present(here=True), "", ("Shift+F5",)
    ),
    WindowAction("light", "Light", "view", lambda w: w.desk.set_theme("light"), "sun"),
    WindowAction("dark", "Dark", "view", lambda w: w.desk.set_theme("dark"), "moon"),
    WindowAction("system", "Like the system", "view", lambda w: w.desk.set_theme("system")),
    WindowAction("select_tool", "Select", "insert", lambda w: w.canvas.rest(), "cursor", ("V",), single=True),
    WindowAction(
        "stage_tool", "Stage", "insert", lambda w: w.canvas.pick("stage"), "columns", ("S",), single=True
    ),
    WindowAction(
        "touchpoint_tool",
        "Touchpoint",
        "insert",
        lambda w: w.pick_touchpoint(),
        "square",
        ("T",),
        single=True,
    ),
    WindowAction(
        "emotion_tool", "Emotion", "insert", lambda w: w.canvas.pick("emotion"), "smiley", ("E",), single=True
    ),
    WindowAction(
        "note_tool", "Note", "insert", lambda w: w.canvas.pick("note:pain_point"), "note", ("N",), single=True
    ),
    WindowAction("shortcuts", "Keyboard shortcuts", "help", lambda w: w.show_shortcuts(), "", ("Ctrl+/",)),
    WindowAction("about", "About JourneyDesk", "help", lambda w: w.show_about()),
)

TOOLS = ("select_tool", "stage_tool", "touchpoint_tool", "emotion_tool", "note_tool")
