"""Add, copy and remove whole maps."""

from __future__ import annotations

from journeydesk.editing.arrange import add
from journeydesk.editing.change import change
from journeydesk.editing.commands.command import Command, always, changed
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.intended import as_intended
from journeydesk.editing.new import named_in, new_map
from journeydesk.editing.remove import remove
from journeydesk.editing.state import EditorState
from journeydesk.model.journey import MapState
from journeydesk.model.tree import find
from journeydesk.model.value import fresh_id
from journeydesk.speech import speech


def add_map(state: EditorState) -> EditorState | None:
    """Add a map with a swimlane for each segment, and look at it."""
    journey = named_in(state.document.language, new_map("New journey", state.document.segments, fresh_id))
    return state.edited(add(state.document, journey)).viewing(journey.id)


def duplicate_as_future(state: EditorState) -> EditorState | None:
    """Copy the map in view as a future state, with feelings that are meant and not measured, and look at the copy."""
    document, (copy,) = duplicate(state.document, [state.map_id], fresh_id)
    title = f"{state.journey.title} ({speech(document.language).said('Future state')})".strip()
    document = change(as_intended(document, copy), copy, state=MapState.FUTURE, title=title)
    return state.edited(document).viewing(copy)


def follow_map(state: EditorState) -> EditorState | None:
    """Look at the map that tells the selected touchpoint in more detail."""
    if len(state.selection) != 1:
        return None
    target = getattr(find(state.document, state.selection[0]), "map", None)
    return state.viewing(target) if target and target != state.map_id else None


def delete_map(state: EditorState) -> EditorState | None:
    """Remove the map in view, unless it is the only one."""
    return changed(state, state.edited(remove(state.document, [state.map_id])))


MAPS = (
    Command("add_map", "Add a map", add_map, "map-trifold", "", "map", asks=always),
    Command(
        "duplicate_as_future",
        "Duplicate as future state",
        duplicate_as_future,
        "copy",
        "",
        "map",
        asks=always,
    ),
    Command("follow_map", "Open the map that tells it in detail", follow_map, "arrow-square-out", "", "map"),
    Command("delete_map", "Delete this map", delete_map, "trash", "", "map"),
)
