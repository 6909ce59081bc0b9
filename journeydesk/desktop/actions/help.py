"""Ways to learn what the program can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.dialogs.about import show_about

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def list_shortcuts(window: Window) -> None:
    """List all keys and gestures."""
    from journeydesk.desktop.dialogs.shortcuts import ShortcutList, shortcut_rows

    ShortcutList(window, shortcut_rows(window.menus.actions)).exec()


HELP = (
    WindowAction("shortcuts", "Keys and gestures", "help", list_shortcuts, "", ("Ctrl+/",)),
    WindowAction("about", "About JourneyDesk", "help", show_about),
)
