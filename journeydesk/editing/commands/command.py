"""What a command is: data, with one function that both asks and does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesk.editing.state import EditorState

Perform = Callable[[EditorState], EditorState | None]

FEW = 20
"""How many of the selected elements answer for all of them."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do: where its label shows it can be translated; `menu` is where it stands.

    `perform` returns the next state, or None when it cannot be done now. With `each`, it does the same to everything
    selected by itself: what can be done to some of it can be done to all.
    """

    name: str
    label: str
    perform: Perform
    icon: str = ""
    shortcut: str = ""
    menu: str = "edit"
    merges: bool = False
    each: bool = False

    def is_possible(self, state: EditorState) -> bool:
        """Tell whether it can be done now; of very much that is selected, a few may answer."""
        few = state.selecting(state.selection[:FEW]) if self.each else state
        return self.perform(few) is not None or (few is not state and self.perform(state) is not None)


def changed(state: EditorState, new: EditorState) -> EditorState | None:
    """Return a new state, None when it is the old one."""
    return None if new is state else new
