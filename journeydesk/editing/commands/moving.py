"""Move what is selected along its row, to other stages, up and down in feeling."""

from __future__ import annotations

from journeydesk.editing.arrange import move, siblings_of
from journeydesk.editing.commands.command import Command, Perform, changed
from journeydesk.editing.feeling import feeling_of, shift_feeling, slide
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import open_stages
from journeydesk.editing.tree import find, lane_of
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint
from journeydesk.model.track import Track
from journeydesk.model.value import Item

SLIDE = 0.05
"""How far through its stage a key moves a free point."""


def feel(by: float) -> Perform:
    """Return the command that raises or lowers the emotion of what is selected."""

    def perform(state: EditorState) -> EditorState | None:
        felt = [id for id in state.selection if isinstance(find(state.document, id), Element)]
        if not any(feeling_of(find(state.document, id)) is not None for id in felt):
            return None
        return changed(state, state.edited(shift_feeling(state.document, felt, by)))

    return perform


def shift(by: int) -> Perform:
    """Return the command that moves what is selected one place along its row, a free point a little in its stage."""

    def perform(state: EditorState) -> EditorState | None:
        if len(state.selection) != 1:
            return None
        item = find(state.document, state.selection[0])
        if isinstance(item, EmotionPoint | ArcPoint):
            return changed(state, state.edited(slide(state.document, item.id, by * SLIDE)))
        row = _neighbours(state, item)
        at = row.index(item.id) + by
        if not 0 <= at < len(row):
            return None
        before = row[at] if by < 0 else next(iter(row[at + 1 :]), None)
        return changed(state, _put_before(state, item, before))

    return perform


def _neighbours(state: EditorState, item: Item) -> list[str]:
    row = siblings_of(state.document, item.id)
    if isinstance(item, Element):
        return [other.id for other in row if isinstance(other, Element) and other.stage == item.stage]
    return [other.id for other in row if other is item or not (isinstance(other, Track) and other.hidden)]


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
        return changed(state, state.edited(document))

    return perform


def _stage_beside(state: EditorState, element: Element, by: int) -> str | None:
    """Return the next stage that is open; what is collapsed or hidden is passed by."""
    ids, opened = [stage.id for stage in state.journey.stages], open_stages(state.journey)
    at = ids.index(element.stage)
    beside = ids[at + 1 :] if by > 0 else ids[:at][::-1]
    return next((stage for stage in beside if stage in opened), None)


MOVING = (
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
)
