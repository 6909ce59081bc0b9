"""Find words, commands, and the next part of the window."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journeydesk.desktop.actions.action import Key, WindowAction
from journeydesk.desktop.finder import Finder, Offer, actions_for, places_for
from journeydesk.editing.search import Found
from journeydesk.editing.tracks import unfolded

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def find_words(window: Window) -> None:
    """Look for words in every field of the document."""
    window.canvas.writing.close(kept=True)

    def places(words: str) -> Iterable[Offer]:
        return places_for(window.session.document, words, partial(jump, window))

    Finder(window, window.tr("Find in every field"), places).open_over(window.canvas)


def jump(window: Window, found: Found) -> None:
    """Show what was found; what stands on no map is opened in the inspector."""
    if found.map_id:
        window.session.view(found.map_id)
    element = window.session.state.shown_as(found.element)
    if element:
        window.session.edit(window.tr("Show what was found"), lambda document: unfolded(document, [element]))
        window.session.select(element)
        window.canvas.reveal(element)
    else:
        window.inspector.look_at(found.element)


def find_command(window: Window) -> None:
    """Look for something to do."""
    actions = partial(actions_for, window.menus.actions.values())
    Finder(window, window.tr("What do you want to do?"), actions).open_over(window.canvas)


def go_on(window: Window) -> None:
    """Give the keyboard to the next part: the map, the inspector, the palette."""
    parts: tuple[QWidget, ...] = (window.canvas, window.inspector, window.palette_panel)
    focused: QWidget | None = window.focusWidget()  # None while the window is new, whatever the stubs say
    at = next((i for i, part in enumerate(parts) if focused is not None and part.isAncestorOf(focused)), 0)
    part = parts[(at + 1) % len(parts)]
    part.setFocus(Qt.FocusReason.TabFocusReason)
    if part is not window.canvas:
        part.focusNextChild()


FINDING = (
    WindowAction("next_part", "Go to the next part of the window", "view", go_on, "", ("F6",)),
    WindowAction("find", "Find…", "edit", find_words, "magnifying-glass", (Key.Find,)),
    WindowAction("palette", "Command palette…", "help", find_command, "", ("Ctrl+K",)),
)
