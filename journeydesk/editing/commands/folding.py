"""Collapse, hide, lock what is selected of stages, swimlanes and lanes; all at once when there are several."""

from __future__ import annotations

from journeydesk.editing.commands.command import Command, changed
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import (
    collapse,
    hidden_tracks,
    hide,
    lock,
    locked_around,
    resize,
    size_of,
    without_unseen,
)
from journeydesk.model.document import Document


def collapse_or_expand(state: EditorState) -> EditorState | None:
    """Collapse the selected tracks; expand them when all of them are collapsed."""
    ids, done = _ids(state), all(track.collapsed for track in state.chosen_tracks)
    return _done(state, collapse(state.document, ids, collapsed=not done))


def hide_selected(state: EditorState) -> EditorState | None:
    """Hide the selected tracks."""
    return _done(state, hide(state.document, _ids(state)))


def show_hidden(state: EditorState) -> EditorState | None:
    """Show everything hidden on the map, and select it."""
    ids = tuple(track.id for track in hidden_tracks(state.journey))
    shown = state.edited(hide(state.document, ids, hidden=False))
    return changed(state, shown.selecting(ids) if ids else shown)


def lock_or_unlock(state: EditorState) -> EditorState | None:
    """Lock the selected tracks, or unlock them when all are locked; with elements selected, unlock what holds them."""
    if not state.chosen_tracks:
        around = locked_around(state.document, state.selection)
        return _done(state, lock(state.document, (one.id for one in around), locked=False))
    done = all(track.locked for track in state.chosen_tracks)
    return _done(state, lock(state.document, _ids(state), locked=not done))


def automatic_size(state: EditorState) -> EditorState | None:
    """Let the selected tracks be as large as their content needs."""
    ids = [track.id for track in state.chosen_tracks if size_of(track) is not None]
    return _done(state, resize(state.document, dict.fromkeys(ids)))


def _ids(state: EditorState) -> tuple[str, ...]:
    return tuple(track.id for track in state.chosen_tracks)


def _done(state: EditorState, document: Document) -> EditorState | None:
    return None if document is state.document else without_unseen(state.edited(document))


_NEEDS = "Select stages, swimlanes or lanes by their heads."

FOLDING = (
    Command(
        "collapse", "Collapse or expand", collapse_or_expand, "caret-down", "Ctrl+.", "arrange", needs=_NEEDS
    ),
    Command("hide", "Hide", hide_selected, "eye-slash", "Ctrl+Shift+,", "arrange", needs=_NEEDS),
    Command(
        "show_hidden",
        "Show everything hidden",
        show_hidden,
        "eye",
        "Ctrl+Shift+.",
        "arrange",
        needs="Nothing is hidden on this map.",
    ),
    Command("lock", "Lock or unlock", lock_or_unlock, "lock-simple", "Ctrl+L", "arrange", needs=_NEEDS),
    Command("automatic_size", "Automatic size", automatic_size, "arrows-in", "", "arrange", needs=_NEEDS),
)
