"""What a command is: data, with one function that both asks and does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesk.editing.state import EditorState

Perform = Callable[[EditorState], EditorState | None]

Asks = Callable[[EditorState], bool]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do: where its label shows it can be translated; `menu` is where it stands.

    `perform` returns the next state, or None when it cannot be done now; where trying takes long for very much that
    is selected, `asks` tells without. `also` is a second key, `names` the field that is typed at once of what it made
    and selects, `needs` a sentence that says what to do when it has nothing to work on.
    """

    name: str
    label: str
    perform: Perform
    icon: str = ""
    shortcut: str = ""
    menu: str = "edit"
    merges: bool = False
    asks: Asks | None = None
    names: str = ""
    needs: str = ""
    also: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that do it."""
        return tuple(key for key in (self.shortcut, self.also) if key)

    def is_possible(self, state: EditorState) -> bool:
        """Tell whether it can be done now."""
        return self.asks(state) if self.asks else self.perform(state) is not None


def always(_state: EditorState) -> bool:
    """Tell that a command can be done whatever is selected."""
    return True


def changed(state: EditorState, new: EditorState) -> EditorState | None:
    """Return a new state, None when it is the old one."""
    return None if new is state else new
