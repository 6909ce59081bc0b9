"""What becomes of the document while something is carried: elements, points, stages, swimlanes, lanes, or copies.

Everything is computed from the state in which the drag began, so that nothing adds up and a key may be pressed or let
go on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.duplicate import duplicate
from journeydesk.editing.feeling import feeling_of, in_tenths, set_feeling, shift_feeling
from journeydesk.editing.place import Slot, move_elements, settled
from journeydesk.editing.stages import move_stages
from journeydesk.editing.state import EditorState
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide, Held, Insertion, Landing
from journeydesk.layout.hit import Target, places
from journeydesk.layout.slots import column_at, height_in, lane_before, slot_at, stage_before, swimlane_before
from journeydesk.model.document import Document
from journeydesk.model.lanes import ArcPoint, EmotionPoint
from journeydesk.model.tree import accepts, find, lane_of
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


def _load(
    label: str, view: View, ids: tuple[str, ...], put: Callable[[Document, Sequence[str], P], Document]
) -> Callable[[P, bool, tuple[Guide, ...]], Outcome]:
    """Return what becomes of what is in the hand: `put` puts it into a place.

    Copies are made when they are first asked for. As long as the hand is at the same place, the state is the same.
    """
    state = view.state
    copied = cache(lambda: duplicate(state.document, ids, fresh_id))

    @lru_cache(KEPT)
    def carried_to(place: P, copying: bool) -> EditorState:
        if not copying:
            return state.edited(put(state.document, ids, place))
        document, copies = copied()
        return state.edited(put(document, copies, place)).selecting(copies)

    def at(place: P, copying: bool, guides: tuple[Guide, ...]) -> Outcome:
        name, cursor = ("Duplicate", "copy") if copying else (label, "grab")
        return Outcome(name, carried_to(place, copying), guides, cursor)

    return at


def _elements(target: Target, x0: float, y0: float, view: View) -> Where:
    document = view.state.document
    held = find(document, target.id)
    found = _in_hand(target, view, ("element", "point"))
    ids, rects = tuple(found), tuple(found.values())
    load = _load("Move", view, ids, move_elements)

    def where(x: float, y: float, copying: bool) -> Outcome:
        ghost = Held(rects, x - x0, y - y0)
        slot = slot_at(view.layout, x, y, lambda lane: accepts(lane, held))
        if slot is None:
            return Outcome("Move", view.state, (ghost,))
        moving = () if copying else found.keys()
        place = settled(lane_of(document, slot.lane), Slot(slot.lane, slot.stage, slot.before), moving)
        outcome = load(place, copying, (ghost,))
        landed = Landing(slot.lane, outcome.state.selection if copying else ids)
        return replace(outcome, guides=(ghost, landed))

    return where


def _points(target: Target, x0: float, y0: float, view: View) -> Where:
    document = view.state.document
    ids = tuple(_in_hand(target, view, ("element", "point")))
    held = find(document, target.id)
    start = feeling_of(held) or 0.0
    first = height_in(view.layout, target.lane, y0)

    def where(x: float, y: float, _copying: bool) -> Outcome:
        risen = height_in(view.layout, target.lane, y) - first
        by = in_tenths(start + risen) - start if in_tenths(risen) else 0.0
        after = shift_feeling(document, ids, by) if len(ids) > 1 else set_feeling(document, ids, start + by)
        column = column_at(view.layout, x)
        if column and isinstance(held, EmotionPoint | ArcPoint) and len(ids) == 1 and abs(x - x0) > SIDEWAYS:
            after = change(after, target.id, stage=column.stage, at=column.part(x))
        tag = value_tag(find(after, target.id), view.layout.words)
        return Outcome("Change emotion", view.state.edited(after), (tag,), "vertical")

    return where


def _stages(target: Target, x0: float, view: View) -> Where:
    load = _load("Move stage", view, tuple(_in_hand(target, view, ("stage",))), move_stages)

    def where(x: float, _y: float, copying: bool) -> Outcome:
        before, mark = stage_before(view.layout, x)
        return load(before, copying, (Held((target.rect,), x - x0, 0), Insertion(mark)))

    return where


def _swimlanes(target: Target, y0: float, view: View) -> Where:
    load = _load("Move swimlane", view, tuple(_in_hand(target, view, ("swimlane",))), move)

    def where(_x: float, y: float, copying: bool) -> Outcome:
        before, mark = swimlane_before(view.layout, y)
        return load(before, copying, (Held((target.rect,), 0, y - y0), Insertion(mark)))

    return where


def _lanes(target: Target, y0: float, view: View) -> Where:
    load = _load("Move lane", view, (target.id,), move)

    def where(_x: float, y: float, copying: bool) -> Outcome:
        before, mark = lane_before(view.layout, target.id, y)
        return load(before, copying, (Held((target.rect,), 0, y - y0), Insertion(mark)))

    return where


def _in_hand(target: Target, view: View, kinds: tuple[str, ...]) -> dict[str, Rect]:
    """Return what a drag takes along, in reading order, and where it is: what is held, and what is selected with it."""
    selection = view.state.selection
    chosen = frozenset(selection if target.id in selection else (target.id,))
    found = {
        place.id: place.rect for place in places(view.layout) if place.id in chosen and place.kind in kinds
    }
    return found or {target.id: target.rect}
