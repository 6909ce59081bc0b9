"""Ways to learn what the program can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.dialogs.about import show_about

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def list_shortcuts(window: Window) -> None:
    """List all keys and gestures."""
    from journeydesk.desktop.dialogs.shortcuts import ShortcutList, shortcut_rows

    ShortcutList(window, shortcut_rows(window.offered)).exec()


def explain(window: Window) -> None:
    """Open the help at the page that fits."""
    from journeydesk.desktop.help_topics import topic

    window.desk.show_help(topic(window), window)


HELP = (
    WindowAction("help", "Help", "help", explain, "", (Key.HelpContents,)),
    WindowAction("shortcuts", "Keys and gestures", "help", list_shortcuts, "", ("Ctrl+/",)),
    WindowAction("about", "About JourneyDesk", "help", show_about),
)
