"""What a hand does on a curve beside dragging: add a point, give a feeling to a touchpoint that has none."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.editing.feeling import feeling_of, in_tenths, set_feeling
from journeydesk.editing.place import Slot, add_element
from journeydesk.layout.guides import Ghosts, Guide, ValueTag
from journeydesk.layout.hit import Target, ghosts, lane_band
from journeydesk.layout.slots import DropSlot, height_in, slot_at
from journeydesk.layout.words import Words
from journeydesk.model.lanes import ArcLane, ArcPoint, EmotionLane, EmotionPoint, Lane
from journeydesk.model.tree import find, lane_of
from journeydesk.model.value import Item, evolve, fresh_id
from journeydesk.tools.gesture import Commit, EditValue, Effect, View

Point = EmotionPoint | ArcPoint


def value_tag(item: Item, words: Words) -> ValueTag:
    """Return the tag that says what an element feels, or how much is at stake."""
    value = feeling_of(item) or 0.0
    return ValueTag(item.id, words.number(value) if isinstance(item, ArcPoint) else words.feeling(value))


def put_on_curve(point: Point, slot: DropSlot) -> Point:
    """Return a free point with the place, the value and the path of where it lands."""
    point = evolve(point, at=slot.at, value=in_tenths(slot.value))
    return evolve(point, path=slot.path) if isinstance(point, EmotionPoint) else point


def hovered(target: Target, view: View) -> Sequence[Guide]:
    """Return what shows that a lane waits for feelings: a ghost under every card without one."""
    band = lane_band(view.layout, target.lane)
    return (Ghosts(target.lane),) if band and any(True for _ in ghosts(band)) else ()


def double_clicked(target: Target, x: float, y: float, view: View) -> Sequence[Effect]:
    """Ask for the value of a point; put a new point where a curve has none."""
    if target.kind == "point":
        chosen = target.id in view.state.selection
        select = () if chosen else (Commit("", view.state.selecting([target.id], pointed=True)),)
        return (*select, EditValue(target.id))
    if target.kind != "cell":
        return ()
    lane = lane_of(view.state.document, target.lane)
    slot = slot_at(view.layout, x, y, lambda one: one.id == lane.id)
    new = _new_point(lane)
    if slot is None or new is None:
        return ()
    point = put_on_curve(new, slot)
    document = add_element(view.state.document, point, Slot(slot.lane, slot.stage, slot.before))
    state = view.state.edited(document).selecting([point.id], pointed=True)
    return (Commit("Add emotion point" if isinstance(lane, EmotionLane) else "Add arc point", state),)


def _new_point(lane: Lane) -> Point | None:
    match lane:
        case EmotionLane():
            return EmotionPoint(id=fresh_id(), stage="-")
        case ArcLane():
            return ArcPoint(id=fresh_id(), stage="-")
        case _:
            return None


def clicked_ghost(target: Target, view: View) -> Sequence[Effect]:
    """Give a touchpoint the feeling at which its ghost stands; nothing when a true point was clicked."""
    if target.kind != "point" or feeling_of(find(view.state.document, target.id)) is not None:
        return ()
    value = in_tenths(height_in(view.layout, target.lane, target.rect.cy))
    document = set_feeling(view.state.document, [target.id], value)
    return (Commit("Set emotion", view.state.edited(document).selecting([target.id], pointed=True)),)
