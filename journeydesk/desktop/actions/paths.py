"""Which paths are looked at; a matter of the window, which no file and no undo knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.drawing.highlight import EVERYTHING
from journeydesk.editing.paths import paths_among

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def list_paths(window: Window) -> None:
    """Show the panel of paths and give it the keyboard; hide it when it has it already."""
    dock = window.docks["paths"]
    if window.paths_panel.list.hasFocus():
        dock.hide()
        window.canvas.setFocus()
    else:
        dock.show()
        window.paths_panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)


def toggle_paths(window: Window) -> None:
    """Let the selected paths stand back, or come forward again."""
    for path in _selected(window):
        window.paths_panel.toggle(path)


def look_alone(window: Window) -> None:
    """Look at the selected path alone."""
    for path in _selected(window)[:1]:
        window.paths_panel.look_alone(path)


def _selected(window: Window) -> tuple[str, ...]:
    state = window.session.state
    found = paths_among(state.document, state.selection)
    if not found:
        window.status.say(window.tr("Select a path first: click one of its lines, or its name in the list."))
    return found


PATHS = (
    WindowAction("list_paths", "List of paths", "view", list_paths, "path", ("Ctrl+Shift+P",)),
    WindowAction("toggle_path", "Show or dim the selected path", "view", toggle_paths, "eye-slash"),
    WindowAction("path_alone", "Show the selected path alone", "view", look_alone, "eye"),
    WindowAction("all_paths", "Show all paths", "view", lambda w: w.canvas.look_at_paths(EVERYTHING)),
)
