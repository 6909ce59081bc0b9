"""Raise, lower and clear the emotion of what is selected."""

from __future__ import annotations

from functools import partial

from journeydesk.editing.commands.command import Command, Perform, changed
from journeydesk.editing.feeling import feeling_of, shift_feeling, without_feeling
from journeydesk.editing.state import EditorState
from journeydesk.model.lanes import Element
from journeydesk.model.tree import find_each


def feel(by: float) -> Perform:
    """Return the command that raises or lowers the emotion of what is selected."""

    def perform(state: EditorState) -> EditorState | None:
        felt = [item for item in find_each(state.document, state.selection) if isinstance(item, Element)]
        if all(feeling_of(item) is None for item in felt):
            return None
        return changed(state, state.edited(shift_feeling(state.document, [item.id for item in felt], by)))

    return perform


def clear(state: EditorState) -> EditorState | None:
    """Take the selected touchpoints off the curve, and remove the selected free points."""
    return changed(state, state.edited(without_feeling(state.document, state.selection)))


_felt = partial(Command, menu="arrange", merges=True, each=True)

FEELINGS = (
    _felt("feel_better", "Raise the emotion", feel(0.1), "smiley", "Up"),
    _felt("feel_worse", "Lower the emotion", feel(-0.1), "smiley-sad", "Down"),
    _felt("feel_much_better", "Raise the emotion much", feel(0.5), shortcut="Shift+Up"),
    _felt("feel_much_worse", "Lower the emotion much", feel(-0.5), shortcut="Shift+Down"),
    Command("clear_emotion", "Clear the emotion", clear, "eraser", "Alt+Delete", "arrange", each=True),
)
