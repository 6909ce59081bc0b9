"""The + at a seam: what a click on it puts in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot

from journeydesk.editing.arrange import add
from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_lane, new_segment, new_swimlane
from journeydesk.editing.place import Slot
from journeydesk.editing.state import EditorState
from journeydesk.layout.guides import Guide, Plus
from journeydesk.layout.seams import RADIUS, Seam
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.tree import home
from journeydesk.model.value import Item, fresh_id
from journeydesk.tools.gesture import (
    Cancel,
    Commit,
    Effect,
    Event,
    GestureState,
    Make,
    Move,
    Offer,
    Release,
    View,
)
from journeydesk.tools.making import made


@dataclass(frozen=True, slots=True, eq=False)
class PressingPlus:
    """A + is pressed; let go on it, something comes in, and away from it nothing happens."""

    seam: Seam
    rest: GestureState
    cursor: str = "hand"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Put in on release, forget it when the hand leaves."""
        match event:
            case Release():
                return self.rest, put_in(self.seam, view.state)
            case Move(x, y) if hypot(x - self.seam.x, y - self.seam.y) * view.scale > RADIUS:
                return self.rest, ()
            case Cancel():
                return self.rest, ()
            case _:
                return self, ()

    def guides(self) -> Sequence[Guide]:
        """Return the + under the hand."""
        return (Plus(self.seam.x, self.seam.y, self.seam.mark, hot=True),)


def put_in(seam: Seam, state: EditorState) -> Sequence[Effect]:
    """Return what a click on a + does: make an element or a stage, or ask which lane or swimlane it shall be."""
    match seam.kind:
        case "element":
            return made(state, Slot(seam.holder, seam.stage, seam.before), fresh_id)
        case "stage":
            stage = Stage(id=fresh_id())
            index = _index(state.journey.stages, seam.before)
            after = state.edited(add(state.document, stage, state.map_id, index)).selecting([stage.id])
            return (Make("Add stage", after, stage.id, "title"),)
        case _:
            return (Offer(seam),)


def lane_put_in(state: EditorState, seam: Seam, kind: str, fresh: FreshId) -> Sequence[Effect]:
    """Return what puts an empty lane of a kind into a seam."""
    lane, swimlane = new_lane(kind, fresh), home(state.document, seam.holder, Swimlane)
    document = add(state.document, lane, swimlane.id, _index(swimlane.lanes, seam.before))
    return (Commit("Add lane", state.edited(document).selecting([lane.id])),)


def swimlane_put_in(state: EditorState, seam: Seam, segment: str, fresh: FreshId) -> Sequence[Effect]:
    """Return what puts a swimlane for a segment into a seam; without one a new segment comes, and its name is typed."""
    document = state.document
    newcomer = None if segment else new_segment(document, "", fresh)
    if newcomer:
        document = add(document, newcomer)
    swimlane = new_swimlane(newcomer.id if newcomer else segment, fresh, document.language)
    document = add(document, swimlane, state.map_id, _index(state.journey.swimlanes, seam.before))
    after = state.edited(document).selecting([swimlane.id])
    return (Make("Add segment", after, swimlane.id, "name") if newcomer else Commit("Add swimlane", after),)


def segments_without_swimlane(state: EditorState) -> Sequence[tuple[str, str]]:
    """Return the ids and names of the segments that this map does not show yet."""
    shown = {swimlane.segment for swimlane in state.journey.swimlanes}
    return [(segment.id, segment.name) for segment in state.document.segments if segment.id not in shown]


def _index(row: Iterable[Item], before: str | None) -> int | None:
    """Return the place in front of an item, None for the end of the row."""
    return next((index for index, one in enumerate(row) if one.id == before), None)
