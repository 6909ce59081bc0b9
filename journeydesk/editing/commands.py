"""Commands as data: one table feeds menus, toolbar, context menus, shortcuts and tests.

A command's `perform` returns the next state, or None when it cannot be done now; asking and doing are one
function, so a menu can never offer what does not work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeydesk.editing.arrange import add, move, siblings_of
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.feeling import feeling_of, shift_feeling, slide
from journeydesk.editing.new import LANE_KINDS, new_lane, new_map, new_segment, new_swimlane
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.remove import remove
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.editing.tree import descendants, find, lane_of, lineage
from journeydesk.model.journey import MapState, Stage, Swimlane
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint
from journeydesk.model.value import Item, fresh_id

SLIDE = 0.05
"""How far through its stage a key moves a free point."""

Perform = Callable[[EditorState], EditorState | None]


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can do: where its label shows it can be translated; `menu` is where it stands."""

    name: str
    label: str
    perform: Perform
    icon: str = ""
    shortcut: str = ""
    menu: str = "edit"
    merges: bool = False


def delete(state: EditorState) -> EditorState | None:
    """Remove what is selected."""
    return _changed(state, state.edited(remove(state.document, state.selection)))


def duplicate_selection(state: EditorState) -> EditorState | None:
    """Put a copy behind each selected thing, and select the copies."""
    if not state.selection:
        return None
    document, copies = duplicate(state.document, state.selection, fresh_id)
    return state.edited(document).selecting(copies)


def select_all(state: EditorState) -> EditorState | None:
    """Select every element of the map."""
    ids = [item.id for item in descendants(state.journey) if isinstance(item, Element)]
    return _changed(state, state.selecting(ids))


def select_none(state: EditorState) -> EditorState | None:
    """Select nothing."""
    return _changed(state, state.selecting(()))


def feel(by: float) -> Perform:
    """Return the command that raises or lowers the emotion of what is selected."""

    def perform(state: EditorState) -> EditorState | None:
        felt = [id for id in state.selection if isinstance(find(state.document, id), Element)]
        if not any(feeling_of(find(state.document, id)) is not None for id in felt):
            return None
        return _changed(state, state.edited(shift_feeling(state.document, felt, by)))

    return perform


def shift(by: int) -> Perform:
    """Return the command that moves what is selected one place along its row, a free point a little in its stage."""

    def perform(state: EditorState) -> EditorState | None:
        if len(state.selection) != 1:
            return None
        item = find(state.document, state.selection[0])
        if isinstance(item, EmotionPoint | ArcPoint):
            return _changed(state, state.edited(slide(state.document, item.id, by * SLIDE)))
        row = _neighbours(state, item)
        at = row.index(item.id) + by
        if not 0 <= at < len(row):
            return None
        before = row[at] if by < 0 else next(iter(row[at + 1 :]), None)
        return _changed(state, _put_before(state, item, before))

    return perform


def _neighbours(state: EditorState, item: Item) -> list[str]:
    row = siblings_of(state.document, item.id)
    if isinstance(item, Element):
        return [other.id for other in row if isinstance(other, Element) and other.stage == item.stage]
    return [other.id for other in row]


def _put_before(state: EditorState, item: Item, before: str | None) -> EditorState:
    match item:
        case Element():
            slot = Slot(lane_of(state.document, item.id).id, item.stage, before)
            return state.edited(move_elements(state.document, [item.id], slot))
        case Stage():
            return state.edited(move_stages(state.document, [item.id], before))
        case _:
            return state.edited(move(state.document, [item.id], before))


def to_stage(by: int) -> Perform:
    """Return the command that moves the selected elements to the next or previous stage."""

    def perform(state: EditorState) -> EditorState | None:
        elements = [e for id in state.selection if isinstance(e := find(state.document, id), Element)]
        document = state.document
        for element in elements:
            stage = _stage_beside(state, element, by)
            if stage is None:
                return None
            document = move_elements(document, [element.id], Slot(lane_of(document, element.id).id, stage))
        return _changed(state, state.edited(document))

    return perform


def _stage_beside(state: EditorState, element: Element, by: int) -> str | None:
    ids = [stage.id for stage in state.journey.stages]
    at = ids.index(element.stage) + by
    return ids[at] if 0 <= at < len(ids) else None


def add_stage(state: EditorState) -> EditorState | None:
    """Put a stage behind the selected one, or last."""
    stage = Stage(id=fresh_id(), title="New stage")
    ids = [one.id for one in state.journey.stages]
    chosen = [id for id in state.selection if id in ids]
    index = ids.index(chosen[-1]) + 1 if chosen else None
    return state.edited(add(state.document, stage, state.map_id, index)).selecting([stage.id])


def add_segment(state: EditorState) -> EditorState | None:
    """Add a segment to the document and a swimlane for it to the map."""
    segment = new_segment(state.document, "New segment", fresh_id)
    swimlane = new_swimlane(segment.id, fresh_id)
    document = add(add(state.document, segment), swimlane, state.map_id)
    return state.edited(document).selecting([swimlane.id])


def add_lane(kind: str) -> Perform:
    """Return the command that puts an empty lane into the swimlane of what is selected, or into the first."""

    def perform(state: EditorState) -> EditorState | None:
        swimlane = _chosen_swimlane(state)
        if swimlane is None:
            return None
        lane = new_lane(kind, fresh_id)
        return state.edited(add(state.document, lane, swimlane.id)).selecting([lane.id])

    return perform


def _chosen_swimlane(state: EditorState) -> Swimlane | None:
    for id in state.selection:
        around = [item for item in lineage(state.journey, id) if isinstance(item, Swimlane)]
        if around:
            return around[0]
    return next(iter(state.journey.swimlanes), None)


def add_map(state: EditorState) -> EditorState | None:
    """Add a map with a swimlane for each segment, and look at it."""
    journey = new_map("New journey", state.document.segments, fresh_id)
    return state.edited(add(state.document, journey)).viewing(journey.id)


def duplicate_as_future(state: EditorState) -> EditorState | None:
    """Copy the map in view as a future state, and look at the copy."""
    document, (copy,) = duplicate(state.document, [state.map_id], fresh_id)
    title = f"{state.journey.title} (future)"
    return state.edited(change(document, copy, state=MapState.FUTURE, title=title)).viewing(copy)


def delete_map(state: EditorState) -> EditorState | None:
    """Remove the map in view, unless it is the only one."""
    return _changed(state, state.edited(remove(state.document, [state.map_id])))


def _changed(state: EditorState, new: EditorState) -> EditorState | None:
    return None if new is state else new


COMMANDS: tuple[Command, ...] = (
    Command("delete", "Delete", delete, "trash", "Delete"),
    Command("duplicate", "Duplicate", duplicate_selection, "copy", "Ctrl+D"),
    Command("select_all", "Select all", select_all, "", "Ctrl+A"),
    Command("select_none", "Select nothing", select_none, "", "Ctrl+Shift+A"),
    Command("earlier", "Move earlier", shift(-1), "arrow-left", "Left", "arrange"),
    Command("later", "Move later", shift(1), "arrow-right", "Right", "arrange"),
    Command("previous_stage", "Move to the previous stage", to_stage(-1), "", "Alt+Left", "arrange"),
    Command("next_stage", "Move to the next stage", to_stage(1), "", "Alt+Right", "arrange"),
    Command("feel_better", "Raise the emotion", feel(0.1), "smiley", "Up", "arrange", merges=True),
    Command("feel_worse", "Lower the emotion", feel(-0.1), "smiley-sad", "Down", "arrange", merges=True),
    Command("feel_much_better", "Raise the emotion much", feel(0.5), "", "Shift+Up", "arrange", merges=True),
    Command(
        "feel_much_worse", "Lower the emotion much", feel(-0.5), "", "Shift+Down", "arrange", merges=True
    ),
    Command("add_stage", "Add a stage", add_stage, "columns", "", "insert"),
    Command("add_segment", "Add a segment", add_segment, "users-three", "", "insert"),
    Command("add_map", "Add a map", add_map, "map-trifold", "", "map"),
    Command("duplicate_as_future", "Duplicate as future state", duplicate_as_future, "copy", "", "map"),
    Command("delete_map", "Delete this map", delete_map, "trash", "", "map"),
    *(
        Command(f"add_lane_{kind}", f"Add lane: {kind.replace('_', ' ')}", add_lane(kind), "", "", "lane")
        for kind in LANE_KINDS
    ),
)


def available(state: EditorState, commands: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """Return the commands that can be done now."""
    return tuple(command for command in commands if command.perform(state) is not None)
