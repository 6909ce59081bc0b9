"""Ways to learn what the program can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.dialogs.about import show_about, show_shortcuts

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def list_shortcuts(window: Window) -> None:
    """List all shortcuts."""
    show_shortcuts(window, window.menus.actions.values())


HELP = (
    WindowAction("shortcuts", "Keyboard shortcuts", "help", list_shortcuts, "", ("Ctrl+/",)),
    WindowAction("about", "About JourneyDesk", "help", show_about),
)
