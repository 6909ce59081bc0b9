"""Undo and redo, and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions import clipboard
from journeydesk.desktop.actions.action import Key, WindowAction

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def copy(window: Window) -> None:
    """Copy the selected elements."""
    if not clipboard.copy(window.session):
        window.status.say(window.tr("Select something on the map to copy it."))


def cut(window: Window) -> None:
    """Copy the selected elements and remove them."""
    if not clipboard.cut(window.session, window.tr("Cut")):
        window.status.say(window.tr("Select something on the map to cut it."))


def paste(window: Window) -> None:
    """Paste what was copied, here or elsewhere."""
    if not clipboard.paste(window.session, window.tr("Paste")):
        window.status.say(window.tr("There is nothing on the clipboard that this map could hold."))


EDITS = (
    WindowAction("undo", "Undo", "edit", lambda w: w.session.undo(), "arrow-counter-clockwise", (Key.Undo,)),
    WindowAction(
        "redo", "Redo", "edit", lambda w: w.session.redo(), "arrow-clockwise", ("Ctrl+Shift+Z", "Ctrl+Y")
    ),
    WindowAction("cut", "Cut", "edit", cut, "scissors", (Key.Cut,), single=True),
    WindowAction("copy", "Copy", "edit", copy, "copy-simple", (Key.Copy,), single=True),
    WindowAction("paste", "Paste", "edit", paste, "clipboard-text", (Key.Paste,), single=True),
)
