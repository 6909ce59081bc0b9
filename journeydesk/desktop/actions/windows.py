"""The window among windows: preferences, the whole screen, the panels around the map, the other documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeydesk.desktop.actions.action import WindowAction

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def fill_screen(window: Window) -> None:
    """Let the window have the whole screen, or no more."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()
        window.status.say(window.tr("Press F11 to leave the full screen."))


def toggle_panels(window: Window) -> None:
    """Let the map have the whole window, or show the panels around it again."""
    window.docks.toggle_all()
    if window.docks.are_away:
        window.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.status.say(window.tr("Press F12 to see the panels again."))


WINDOWS = (
    WindowAction(
        "preferences", "Preferences…", "file", lambda w: w.desk.show_preferences(w), "", ("Ctrl+,",)
    ),
    WindowAction(
        "full_screen", "Full screen", "view", fill_screen, "", ("F11",), on=lambda w: w.isFullScreen()
    ),
    WindowAction("toggle_panels", "Hide or show all panels", "view", toggle_panels, "", ("F12",)),
    WindowAction("reset_layout", "Reset the layout", "panels", lambda w: w.reset_layout()),
    WindowAction(
        "next_document", "Next document", "window", lambda w: w.desk.go_on(w, 1), "", ("Ctrl+Tab", "Ctrl+F6")
    ),
    WindowAction(
        "previous_document",
        "Previous document",
        "window",
        lambda w: w.desk.go_on(w, -1),
        "",
        ("Ctrl+Shift+Tab", "Ctrl+Shift+F6"),
    ),
)
