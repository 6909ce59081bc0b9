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
from journeydesk.layout.guides import Guide, Held, Insertion, Landing
from journeydesk.layout.hit import Target, elements_near, places
from journeydesk.layout.later import Sight
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

Frames = Callable[[float, float], Held]
"""Where the frames of what is in the hand are when the hand is at a point."""

HEAVY = 200
"""How many elements cannot be put into their places anew at every step of a hand."""


@dataclass(frozen=True, slots=True, eq=False)
class Load:
    """What is in the hand: what it comes to, and the frames of what is too heavy for that at every step."""

    label: str
    where: Where
    held: Frames | None = None


P = TypeVar("P", bound=Hashable)


def carried(target: Target, x: float, y: float, view: View) -> Load | None:
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


def _put(
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


def _elements(target: Target, x0: float, y0: float, view: View) -> Load:
    document = view.state.document
    held = find(document, target.id)
    chosen = _chosen(target, view)
    rects = Sight(lambda area: elements_near(view.layout, area, chosen))
    # In reading order; what is many is only asked for once the hand rests.
    ids = cache(lambda: _in_hand(target, view, ("element", "point")))
    put = cache(lambda: _put("Move", view, ids(), move_elements))

    def frames(x: float, y: float) -> Held:
        return Held(rects, x - x0, y - y0)

    def where(x: float, y: float, copying: bool) -> Outcome:
        ghost = frames(x, y)
        slot = slot_at(view.layout, x, y, lambda lane: accepts(lane, held))
        if slot is None:
            return Outcome("Move", view.state, (ghost,))
        moving = () if copying else ids()
        place = settled(lane_of(document, slot.lane), Slot(slot.lane, slot.stage, slot.before), moving)
        outcome = put()(place, copying, (ghost,))
        landed = Landing(slot.lane, outcome.state.selection if copying else ids())
        return replace(outcome, guides=(ghost, landed))

    return Load("Move", where, frames if len(chosen) > HEAVY else None)


def _points(target: Target, x0: float, y0: float, view: View) -> Load:
    document = view.state.document
    chosen = _chosen(target, view)
    ids = cache(lambda: _in_hand(target, view, ("element", "point")))
    held = find(document, target.id)
    start = feeling_of(held) or 0.0
    first = height_in(view.layout, target.lane, y0)

    def where(x: float, y: float, _copying: bool) -> Outcome:
        risen = height_in(view.layout, target.lane, y) - first
        by = in_tenths(start + risen) - start if in_tenths(risen) else 0.0
        alone = len(ids()) == 1
        after = set_feeling(document, ids(), start + by) if alone else shift_feeling(document, ids(), by)
        column = column_at(view.layout, x)
        if column and isinstance(held, EmotionPoint | ArcPoint) and alone and abs(x - x0) > SIDEWAYS:
            after = change(after, target.id, stage=column.stage, at=column.part(x))
        tag = value_tag(find(after, target.id), view.layout.words)
        return Outcome("Change emotion", view.state.edited(after), (tag,), "vertical")

    def frames(_x: float, y: float) -> Held:
        return Held((target.rect,), 0.0, y - y0)

    return Load("Change emotion", where, frames if len(chosen) > HEAVY else None)


def _stages(target: Target, x0: float, view: View) -> Load:
    put = _put("Move stage", view, _in_hand(target, view, ("stage",)), move_stages)

    def where(x: float, _y: float, copying: bool) -> Outcome:
        before, mark = stage_before(view.layout, x)
        return put(before, copying, (Held((target.rect,), x - x0, 0), Insertion(mark)))

    return Load("Move stage", where)


def _swimlanes(target: Target, y0: float, view: View) -> Load:
    put = _put("Move swimlane", view, _in_hand(target, view, ("swimlane",)), move)

    def where(_x: float, y: float, copying: bool) -> Outcome:
        before, mark = swimlane_before(view.layout, y)
        return put(before, copying, (Held((target.rect,), 0, y - y0), Insertion(mark)))

    return Load("Move swimlane", where)


def _lanes(target: Target, y0: float, view: View) -> Load:
    put = _put("Move lane", view, (target.id,), move)

    def where(_x: float, y: float, copying: bool) -> Outcome:
        before, mark = lane_before(view.layout, target.id, y)
        return put(before, copying, (Held((target.rect,), 0, y - y0), Insertion(mark)))

    return Load("Move lane", where)


def _chosen(target: Target, view: View) -> frozenset[str]:
    """Return what is held, and what is selected with it."""
    selection = view.state.selection
    return frozenset(selection if target.id in selection else (target.id,))


def _in_hand(target: Target, view: View, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a drag takes along, in reading order."""
    chosen = _chosen(target, view)
    found = (place.id for place in places(view.layout, chosen) if place.id in chosen and place.kind in kinds)
    return tuple(found) or (target.id,)
