"""Make things one after the other: what comes when a text of something new is kept with Enter or Tab."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.make import TEXT_FIELD, behind, has_text, make, name_of
from journeydesk.editing.place import Slot
from journeydesk.editing.state import EditorState
from journeydesk.layout.walk import Spot
from journeydesk.model.lanes import StoryboardLane
from journeydesk.model.tree import lane_of
from journeydesk.tools.gesture import Commit, Effect, Make


def made(state: EditorState, slot: Slot, fresh: FreshId) -> Sequence[Effect]:
    """Return what makes an element in a slot and opens its text, if it has one."""
    document, new = make(state.document, slot, fresh)
    lane = lane_of(document, slot.lane)
    label, after = f"Add {name_of(lane)}", state.edited(document).selecting([new])
    if not has_text(lane):
        return (Commit(label, after),)
    return (Make(label, after, new, TEXT_FIELD[lane.kind], stays=isinstance(lane, StoryboardLane)),)


def made_after(state: EditorState, spot: Spot, by: int, fresh: FreshId) -> Sequence[Effect]:
    """Return what makes the next element: behind the one of a spot, or `by` stages further; nothing at the end."""
    if by == 0:
        before = behind(lane_of(state.document, spot.row), spot.element)
        return made(state, Slot(spot.row, spot.stage, before), fresh)
    stages = [stage.id for stage in state.journey.stages]
    at = stages.index(spot.stage) + by
    return made(state, Slot(spot.row, stages[at]), fresh) if 0 <= at < len(stages) else ()
