"""Drags: of elements into slots, of points up and down, of whole stages, swimlanes and lanes by their heads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.feeling import feeling_of, set_feeling, shift_feeling
from journeydesk.editing.place import Slot, move_elements
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.editing.tree import accepts, find
from journeydesk.layout.guides import Guide, Held, Insertion
from journeydesk.layout.hit import Target, located
from journeydesk.layout.slots import column_at, height_in, lane_before, slot_at, stage_before, swimlane_before
from journeydesk.model.document import Document
from journeydesk.model.journey import Stage, Swimlane
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint
from journeydesk.tools.feeling import value_tag
from journeydesk.tools.gesture import (
    Cancel,
    Commit,
    Drop,
    Effect,
    Event,
    GestureState,
    Move,
    Preview,
    Release,
    View,
)

Result = tuple[Document, tuple[Guide, ...]]
SIDEWAYS = 4.0
"""How far a hand may stray sideways, in units, before a free point leaves its place in time."""

Where = Callable[[float, float], Result]
"""What a drag makes of the document when the hand is at a point, and what to show meanwhile."""


@dataclass(frozen=True, slots=True, eq=False)
class Dragging:
    """Something is in the hand; `where` tells what it would come to."""

    label: str
    start: EditorState
    where: Where
    rest: GestureState
    shown: tuple[Guide, ...] = ()
    cursor: str = "grab"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Show the result, do it on release, forget it on cancel."""
        match event:
            case Move(x, y):
                document, guides = self.where(x, y)
                return replace(self, shown=guides), (Preview(self.start.edited(document)),)
            case Release(x, y):
                document, _ = self.where(x, y)
                return self.rest, (Drop(), Commit(self.label, self.start.edited(document)))
            case Cancel():
                return self.rest, (Drop(),)
            case _:
                return self, ()

    def guides(self) -> Sequence[Guide]:
        """Return where the things in the hand are and where they would land."""
        return self.shown


def drag_for(target: Target, x: float, y: float, view: View, rest: GestureState) -> Dragging | None:
    """Return the drag that begins when `target` is pulled from (x, y); None when it cannot be dragged.

    `rest` is the state in which the drag ends.
    """
    match target.kind:
        case "element":
            return Dragging("Move", view.state, _elements(target, x, y, view), rest)
        case "point":
            return Dragging(
                "Change emotion", view.state, _points(target, x, y, view), rest, cursor="vertical"
            )
        case "stage":
            return Dragging("Move stage", view.state, _stages(target, x, view), rest)
        case "swimlane":
            return Dragging("Move swimlane", view.state, _swimlanes(target, y, view), rest)
        case "lane":
            return Dragging("Move lane", view.state, _lanes(target, y, view), rest)
        case _:
            return None


def _elements(target: Target, x0: float, y0: float, view: View) -> Where:
    document = view.state.document
    held = find(document, target.id)
    ids = _selected(view, target.id, Element)
    rects = tuple(place.rect for id in ids if (place := located(view.layout, id)))

    def where(x: float, y: float) -> Result:
        ghost = Held(rects, x - x0, y - y0)
        slot = slot_at(view.layout, x, y, lambda lane: accepts(lane, held))
        if slot is None:
            return document, (ghost,)
        return move_elements(document, ids, Slot(slot.lane, slot.stage, slot.before)), (ghost,)

    return where


def _points(target: Target, x0: float, y0: float, view: View) -> Where:
    document = view.state.document
    ids = _selected(view, target.id, Element)
    held = find(document, target.id)
    start = feeling_of(held) or 0.0
    first = height_in(view.layout, target.lane, y0)

    def where(x: float, y: float) -> Result:
        by = round(height_in(view.layout, target.lane, y) - first, 2)
        after = shift_feeling(document, ids, by) if len(ids) > 1 else set_feeling(document, ids, start + by)
        column = column_at(view.layout, x)
        if column and isinstance(held, EmotionPoint | ArcPoint) and len(ids) == 1 and abs(x - x0) > SIDEWAYS:
            after = change(after, target.id, stage=column.stage, at=column.part(x))
        return after, (value_tag(find(after, target.id), view.layout.words),)

    return where


def _stages(target: Target, x0: float, view: View) -> Where:
    ids = _selected(view, target.id, Stage)

    def where(x: float, _y: float) -> Result:
        before, mark = stage_before(view.layout, x)
        guides = (Held((target.rect,), x - x0, 0), Insertion(mark))
        return move_stages(view.state.document, ids, before), guides

    return where


def _swimlanes(target: Target, y0: float, view: View) -> Where:
    ids = _selected(view, target.id, Swimlane)

    def where(_x: float, y: float) -> Result:
        before, mark = swimlane_before(view.layout, y)
        guides = (Held((target.rect,), 0, y - y0), Insertion(mark))
        return move(view.state.document, ids, before), guides

    return where


def _lanes(target: Target, y0: float, view: View) -> Where:
    def where(_x: float, y: float) -> Result:
        before, mark = lane_before(view.layout, target.id, y)
        guides = (Held((target.rect,), 0, y - y0), Insertion(mark))
        return move(view.state.document, [target.id], before), guides

    return where


def _selected(view: View, held: str, kind: type) -> tuple[str, ...]:
    """Return what a drag takes along: the held element and everything selected of its kind, as it was chosen."""
    chosen = view.state.selection if held in view.state.selection else (held,)
    return tuple(id for id in chosen if isinstance(find(view.state.document, id), kind))
