"""What becomes of the document while something is carried: elements, points, stages, swimlanes, lanes, or copies.

Everything is computed from the state in which the drag began, so that nothing adds up and a key may be pressed or let
go on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Generic, TypeVar

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.feeling import feeling_of, set_feeling, shift_feeling
from journeydesk.editing.place import Slot, move_elements, settled
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.editing.tree import accepts, find, lane_of
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide, Held, Insertion, Landing
from journeydesk.layout.hit import Target, places
from journeydesk.layout.slots import column_at, height_in, lane_before, slot_at, stage_before, swimlane_before
from journeydesk.model.document import Document
from journeydesk.model.lanes import ArcPoint, EmotionPoint
from journeydesk.model.value import fresh_id
from journeydesk.tools.feeling import value_tag
from journeydesk.tools.gesture import View

SIDEWAYS = 4.0
"""How far a hand may stray sideways, in units, before a free point leaves its place in time."""

KEPT = 4
"""How many places are remembered: a hand trembles between two neighbours."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What a drag comes to: its name, the state after it, and what to show meanwhile."""

    label: str
    state: EditorState
    guides: tuple[Guide, ...]
    cursor: str = "grab"


Where = Callable[[float, float, bool], Outcome]
"""What a drag comes to when the hand is at a point, and whether it takes a copy along."""

P = TypeVar("P", bound=Hashable)


def carried(target: Target, x: float, y: float, view: View) -> Where | None:
    """Return what a pull at a target from (x, y) does, None when the target cannot be pulled."""
    match target.kind:
        case "element":
            return _elements(target, x, y, view)
        case "point":
            return _points(target, x, y, view)
        case "stage":
            return _stages(target, x, view)
        case "swimlane":
            return _swimlanes(target, y, view)
        case "lane":
            return _lanes(target, y, view)
        case _:
            return None


class _Load(Generic[P]):
    """What is in the hand: originals, or copies of them, which are made when they are first asked for.

    `put` puts elements of a document into a place; as long as the hand is at the same one, so is the state.
    """

    def __init__(
        self,
        label: str,
        view: View,
        ids: tuple[str, ...],
        put: Callable[[Document, Sequence[str], P], Document],
    ) -> None:
        self._label, self.ids, self._state, self._put = label, ids, view.state, put
        self._copied = cache(lambda: duplicate(view.state.document, ids, fresh_id))
        self._after = lru_cache(KEPT)(self._carried_to)

    def at(self, place: P, copying: bool, *guides: Guide) -> Outcome:
        """Return what comes of putting down the originals or their copies."""
        after = self._after(place, copying)
        return Outcome("Duplicate" if copying else self._label, after, guides, "copy" if copying else "grab")

    def _carried_to(self, place: P, copying: bool) -> EditorState:
        if not copying:
            return self._state.edited(self._put(self._state.document, self.ids, place))
        document, copies = self._copied()
        return self._state.edited(self._put(document, copies, place)).selecting(copies)


def _elements(target: Target, x0: float, y0: float, view: View) -> Where:
    document = view.state.document
    held = find(document, target.id)
    found = _in_hand(target, view, ("element", "point"))
    load, rects = _Load("Move", view, tuple(found), move_elements), tuple(found.values())

    def where(x: float, y: float, copying: bool) -> Outcome:
        ghost = Held(rects, x - x0, y - y0)
        slot = slot_at(view.layout, x, y, lambda lane: accepts(lane, held))
        if slot is None:
            return Outcome("Move", view.state, (ghost,))
        moving = () if copying else found.keys()
        place = settled(lane_of(document, slot.lane), Slot(slot.lane, slot.stage, slot.before), moving)
        outcome = load.at(place, copying, ghost)
        landed = Landing(slot.lane, outcome.state.selection if copying else load.ids)
        return replace(outcome, guides=(ghost, landed))

    return where


def _points(target: Target, x0: float, y0: float, view: View) -> Where:
    document = view.state.document
    ids = tuple(_in_hand(target, view, ("element", "point")))
    held = find(document, target.id)
    start = feeling_of(held) or 0.0
    first = height_in(view.layout, target.lane, y0)

    def where(x: float, y: float, _copying: bool) -> Outcome:
        by = round(height_in(view.layout, target.lane, y) - first, 2)
        after = shift_feeling(document, ids, by) if len(ids) > 1 else set_feeling(document, ids, start + by)
        column = column_at(view.layout, x)
        if column and isinstance(held, EmotionPoint | ArcPoint) and len(ids) == 1 and abs(x - x0) > SIDEWAYS:
            after = change(after, target.id, stage=column.stage, at=column.part(x))
        tag = value_tag(find(after, target.id), view.layout.words)
        return Outcome("Change emotion", view.state.edited(after), (tag,), "vertical")

    return where


def _stages(target: Target, x0: float, view: View) -> Where:
    load = _Load("Move stage", view, tuple(_in_hand(target, view, ("stage",))), move_stages)

    def where(x: float, _y: float, copying: bool) -> Outcome:
        before, mark = stage_before(view.layout, x)
        return load.at(before, copying, Held((target.rect,), x - x0, 0), Insertion(mark))

    return where


def _swimlanes(target: Target, y0: float, view: View) -> Where:
    load = _Load("Move swimlane", view, tuple(_in_hand(target, view, ("swimlane",))), move)

    def where(_x: float, y: float, copying: bool) -> Outcome:
        before, mark = swimlane_before(view.layout, y)
        return load.at(before, copying, Held((target.rect,), 0, y - y0), Insertion(mark))

    return where


def _lanes(target: Target, y0: float, view: View) -> Where:
    load = _Load("Move lane", view, (target.id,), move)

    def where(_x: float, y: float, copying: bool) -> Outcome:
        before, mark = lane_before(view.layout, target.id, y)
        return load.at(before, copying, Held((target.rect,), 0, y - y0), Insertion(mark))

    return where


def _in_hand(target: Target, view: View, kinds: tuple[str, ...]) -> dict[str, Rect]:
    """Return what a drag takes along, in reading order, and where it is: what is held, and what is selected with it."""
    selection = view.state.selection
    chosen = frozenset(selection if target.id in selection else (target.id,))
    found = {
        place.id: place.rect for place in places(view.layout) if place.id in chosen and place.kind in kinds
    }
    return found or {target.id: target.rect}
