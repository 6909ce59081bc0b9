"""Select, remove and copy what is on the map."""

from __future__ import annotations

from journeydesk.editing.commands.command import Command, changed
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.feeling import feeling_of, without_feeling
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import seen
from journeydesk.model.lanes import Element
from journeydesk.model.value import fresh_id


def delete(state: EditorState) -> EditorState | None:
    """Remove what is selected; where points of a curve were chosen, only the feelings of their touchpoints go."""
    if state.pointed:
        return changed(state, state.edited(without_feeling(state.document, state.selection)))
    return changed(state, state.edited(remove(state.document, state.selection)))


def duplicate_selection(state: EditorState) -> EditorState | None:
    """Put a copy behind each selected thing, and select the copies."""
    if not state.selection:
        return None
    document, copies = duplicate(state.document, state.selection, fresh_id)
    return state.edited(document).selecting(copies)


def select_all(state: EditorState) -> EditorState | None:
    """Select every element of the map that is to be seen."""
    ids = [item.id for item in seen(state.journey) if isinstance(item, Element)]
    return changed(state, state.selecting(ids))


def select_none(state: EditorState) -> EditorState | None:
    """Select nothing."""
    return changed(state, state.selecting(()))


def _can_delete(state: EditorState) -> bool:
    if any(not state.pointed or feeling_of(item) is not None for item in state.chosen_elements):
        return True
    return delete(state) is not None


def _has_selection(state: EditorState) -> bool:
    return bool(state.selection)


SELECTING = (
    Command("delete", "Delete", delete, "trash", "Delete", asks=_can_delete, also="Backspace"),
    Command("duplicate", "Duplicate", duplicate_selection, "copy", "Ctrl+D", asks=_has_selection),
    Command("select_all", "Select all", select_all, "", "Ctrl+A"),
    Command("select_none", "Select nothing", select_none, "", "Ctrl+Shift+A"),
)
