"""The tools: what a click on the map puts down."""

from __future__ import annotations

from journeydesk.desktop.actions.action import WindowAction

TOOLS = (
    WindowAction("select_tool", "Select", "insert", lambda w: w.canvas.rest(), "cursor", ("V",), single=True),
    WindowAction(
        "stage_tool", "Stage", "insert", lambda w: w.canvas.pick("stage"), "columns", ("S",), single=True
    ),
    WindowAction(
        "touchpoint_tool",
        "Touchpoint",
        "insert",
        lambda w: w.canvas.pick("touchpoint"),
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
    WindowAction("path_tool", "Path", "insert", lambda w: w.canvas.pick("path"), "path", ("P",), single=True),
)
