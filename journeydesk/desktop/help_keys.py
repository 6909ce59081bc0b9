"""The help's page of keys and gestures, made from the tables of the actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QKeySequence

from journeydesk.desktop.actions import ACTIONS, MENUS
from journeydesk.desktop.dialogs.gestures import KEYS, MOUSE
from journeydesk.desktop.language import said
from journeydesk.desktop.shortcuts import common, shortcuts
from journeydesk.editing.commands import COMMANDS

SHOW_KEYS = (
    ("Right", "Go on"),
    ("PgDown", "Go on"),
    ("Left", "Go back"),
    ("PgUp", "Go back"),
    ("Home", "Go to the first stop"),
    ("End", "Go to the last stop"),
    ("B", "Black, and back"),
    ("L", "Point with a red light, and back"),
    ("Escape", "End"),
)
"""Keys while a map is presented."""

Rows = Sequence[tuple[str, str]]


def keys_page() -> str:
    """Return the page in Markdown, in the language of the window."""
    sections = [
        f"# {said('Keyboard and mouse')}",
        _section(said("Mouse"), [(said(what), said(how)) for what, how in MOUSE]),
        *(_section(said(title).replace("&", ""), list(_of_menu(name))) for name, title in MENUS),
        _section(said("On the map"), [(said(what), _shown(_sequences(keys))) for what, keys in KEYS]),
        _section(said("While presenting"), [(said(what), f"`{key}`") for key, what in SHOW_KEYS]),
    ]
    return "\n\n".join(section for section in sections if section)


def _section(title: str, rows: Rows) -> str:
    if not rows:
        return ""
    lines = [f"## {title}", "", "| | |", "|---|---|", *(f"| {what} | {how} |" for what, how in rows)]
    return "\n".join(lines)


def _of_menu(name: str) -> Iterator[tuple[str, str]]:
    """Yield what stands in a menu and has keys."""
    for action in ACTIONS:
        if action.menu == name and action.keys:
            yield _plain(action.label), _shown(shortcuts(action.keys))
    for command in COMMANDS:
        if command.menu == name and command.keys:
            yield _plain(command.label), _shown(shortcuts(command.keys))


def _plain(label: str) -> str:
    return said(label).replace("&", "").removesuffix("…").strip()


def _shown(keys: Sequence[QKeySequence]) -> str:
    return " ".join(f"`{key.toString()}`" for key in common(keys))


def _sequences(keys: Sequence[str]) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]
