"""Raise, lower and clear the emotion of what is selected."""

from __future__ import annotations

from journeydesk.editing.commands.command import Asks, Command, Perform, changed
from journeydesk.editing.feeling import feeling_of, felt_otherwise, shift_feeling, without_feeling
from journeydesk.editing.state import EditorState


def feel(by: float) -> Perform:
    """Return the command that raises or lowers the emotion of what is selected."""

    def perform(state: EditorState) -> EditorState | None:
        felt = state.chosen_elements
        if all(feeling_of(item) is None for item in felt):
            return None
        return changed(state, state.edited(shift_feeling(state.document, [item.id for item in felt], by)))

    return perform


def _can_feel(by: float) -> Asks:
    def asks(state: EditorState) -> bool:
        felt = state.chosen_elements
        known = any(feeling_of(item) is not None for item in felt)
        return known and any(felt_otherwise(item, by) is not item for item in felt)

    return asks


def clear(state: EditorState) -> EditorState | None:
    """Take the selected touchpoints off the curve, and remove the selected free points."""
    return changed(state, state.edited(without_feeling(state.document, state.selection)))


def _can_clear(state: EditorState) -> bool:
    return any(feeling_of(item) is not None for item in state.chosen)


def _feel(by: float, name: str, label: str, icon: str, shortcut: str) -> Command:
    return Command(
        name, label, feel(by), icon, shortcut, "arrange", merges=True, asks=_can_feel(by), needs=_NEEDS
    )


_NEEDS = "Select something that has an emotion; a touchpoint gets its first one when you type a number."

FEELINGS = (
    _feel(0.1, "feel_better", "Raise the emotion", "smiley", "Up"),
    _feel(-0.1, "feel_worse", "Lower the emotion", "smiley-sad", "Down"),
    _feel(0.5, "feel_much_better", "Raise the emotion much", "", "Shift+Up"),
    _feel(-0.5, "feel_much_worse", "Lower the emotion much", "", "Shift+Down"),
    Command("clear_emotion", "Clear the emotion", clear, "eraser", "Alt+Delete", "arrange", asks=_can_clear),
)
