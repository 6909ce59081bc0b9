"""Make paths of what is selected, and let touchpoints join and leave them."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.editing.arrange import move, siblings_of
from journeydesk.editing.commands.command import Command, Perform, changed
from journeydesk.editing.paths import common_swimlane, draw_path, join, leave, paths_among, touchpoints_among
from journeydesk.editing.state import EditorState
from journeydesk.model.document import Document
from journeydesk.model.journey import Path
from journeydesk.model.value import fresh_id

Lead = Callable[[Document, str, tuple[str, ...]], Document]


def path_of_selection(state: EditorState) -> EditorState | None:
    """Draw a path through the selected touchpoints, in the order in which they were chosen."""
    steps = touchpoints_among(state.document, state.selection)
    if len(steps) < 2 or common_swimlane(state.document, steps) is None:
        return None
    document, path = draw_path(state.document, steps, fresh_id)
    return state.edited(document).selecting([path])


def lead(edit: Lead, *, visited: bool) -> Perform:
    """Return a command on the path that is selected together with touchpoints.

    Where none is, it is done to the first path that visits some of the touchpoints (`visited`), or misses some.
    """

    def perform(state: EditorState) -> EditorState | None:
        steps = touchpoints_among(state.document, state.selection)
        swimlane = common_swimlane(state.document, steps)
        chosen = paths_among(state.document, state.selection)
        for path in swimlane.paths if swimlane else ():
            if (path.id in chosen if chosen else _concerns(path, steps, visited)) and (
                new := changed(state, state.edited(edit(state.document, path.id, steps)))
            ):
                return new
        return None

    return perform


def _concerns(path: Path, steps: tuple[str, ...], visited: bool) -> bool:
    on = set(path.touchpoints)
    return any((step in on) == visited for step in steps)


def reorder(by: int) -> Perform:
    """Return the command that moves the selected path up or down among those of its swimlane."""

    def perform(state: EditorState) -> EditorState | None:
        chosen = paths_among(state.document, state.selection)
        if len(chosen) != 1:
            return None
        row = [path.id for path in siblings_of(state.document, chosen[0])]
        at = row.index(chosen[0]) + by
        if not 0 <= at < len(row):
            return None
        before = row[at] if by < 0 else next(iter(row[at + 1 :]), None)
        return changed(state, state.edited(move(state.document, chosen, before)))

    return perform


PATHS = (
    Command("path_of_selection", "Make a path of the selection", path_of_selection, "path", "", "insert"),
    Command("join_path", "Add to a path", lead(join, visited=False), "", "", "arrange"),
    Command("leave_path", "Take off a path", lead(leave, visited=True), "", "", "arrange"),
    Command("path_up", "Move the path up", reorder(-1), "", "", "arrange"),
    Command("path_down", "Move the path down", reorder(1), "", "", "arrange"),
)
