"""The select tool: click, add, draw a marquee, drag whatever can be dragged.

Idle → Pointing (pressed, not moved yet) → Dragging of elements, points or heads; Idle → Choosing (marquee).
Every drag recomputes its result from the state in which it began, so nothing adds up and cancel is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

from journeydesk.editing.make import TEXT_FIELD
from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide, Marquee, Plus
from journeydesk.layout.hit import Target, hit, touched, touched_points
from journeydesk.layout.seams import Seam, seam_near
from journeydesk.tools.drag import drag_for
from journeydesk.tools.feeling import clicked_ghost, double_clicked, hovered
from journeydesk.tools.gesture import (
    THRESHOLD,
    Cancel,
    Commit,
    DoubleClick,
    EditText,
    Effect,
    Event,
    GestureState,
    Modifiers,
    Move,
    Press,
    Release,
    View,
)
from journeydesk.tools.gesture import Drop as DropPreview
from journeydesk.tools.plus import PressingPlus
from journeydesk.tools.resize import at_head, near_head
from journeydesk.tools.steps import PointingAtStep


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is held; what could be done where the hand is shows itself: a + at a seam, ghosts of feelings."""

    cursor: str = "arrow"
    shown: tuple[Guide, ...] = ()

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Begin to point or to choose; a double click opens a text; at heads things fold and resize."""
        # A + that is not seen is not pressed: a click that ends typing may land anywhere.
        if isinstance(event, Press) and self._shows_plus and (seam := _plus_at(event.x, event.y, view)):
            return PressingPlus(seam, Idle()), ()
        if found := at_head(event, view, Idle()):
            return found
        match event:
            case Press(x, y, keys):
                return _pressed(hit(view.layout, x, y), x, y, keys, view)
            case DoubleClick(x, y):
                target = hit(view.layout, x, y)
                return self, opened(target, view.layout) or double_clicked(target, x, y, view)
            case Move(x, y):
                over = _over(x, y, view)
                return self if over == self else over, ()
            case Cancel():
                return Idle(), ()
            case _:
                return self, ()

    @property
    def _shows_plus(self) -> bool:
        return any(isinstance(guide, Plus) for guide in self.shown)

    def guides(self) -> Sequence[Guide]:
        """Return what shows where something could be done."""
        return self.shown


@dataclass(frozen=True, slots=True, eq=False)
class Pointing:
    """Something is pressed; it may become a click or a drag."""

    target: Target
    x: float
    y: float
    keys: Modifiers
    was_selected: bool
    cursor: str = "hand"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Turn into a drag once the hand has moved."""
        match event:
            case Move(x, y) if hypot(x - self.x, y - self.y) * view.scale >= THRESHOLD:
                drag = drag_for(self.target, self.x, self.y, view, Idle())
                return drag.step(event, view) if drag else (self, ())
            case Release():
                return Idle(), clicked_ghost(self.target, view) or self._clicked(view.state)
            case Cancel():
                return Idle(), (DropPreview(),)
            case _:
                return self, ()

    def _clicked(self, state: EditorState) -> Sequence[Effect]:
        """Narrow a selection of many to the one that was clicked, or take it out of the selection."""
        if not self.was_selected:
            return ()
        if self.keys.adds:
            return _select(state, tuple(id for id in state.selection if id != self.target.id))
        return _select(state, (self.target.id,), pointed=self.target.kind == "point")

    def guides(self) -> Sequence[Guide]:
        """Return nothing."""
        return ()


@dataclass(frozen=True, slots=True, eq=False)
class Choosing:
    """A marquee is drawn; what it touches is selected, together with `kept`."""

    x: float
    y: float
    kept: tuple[str, ...]
    rect: Rect
    cursor: str = "cross"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Select what the marquee touches as it grows."""
        match event:
            case Move(x, y):
                rect = Rect(min(x, self.x), min(y, self.y), abs(x - self.x), abs(y - self.y))
                return replace(self, rect=rect), self._touched(rect, view)
            case Release():
                return Idle(), ()
            case Cancel():
                return Idle(), _select(view.state, self.kept)
            case _:
                return self, ()

    def _touched(self, rect: Rect, view: View) -> Sequence[Effect]:
        """Select the elements that are touched; where there are only points of a curve, these."""
        elements = touched(view.layout, rect)
        points = () if elements or self.kept else touched_points(view.layout, rect)
        return _select(view.state, (*self.kept, *elements, *points), pointed=bool(points))

    def guides(self) -> Sequence[Guide]:
        """Return the marquee."""
        return (Marquee(self.rect),)


def _over(x: float, y: float, view: View) -> Idle:
    """Return how an empty hand shows what it is over."""
    seam = seam_near(view.layout, x, y, 1 / view.scale)
    hot = seam is not None and seam.holds(x, y, 1 / view.scale)
    target = hit(view.layout, x, y)
    plus = (Plus(seam.x, seam.y, seam.mark, hot),) if seam else ()
    cursor, head = near_head(view, x, y) or (_cursor(target.kind), ())
    return Idle("hand" if hot else cursor, (*plus, *head, *hovered(target, view)))


def _plus_at(x: float, y: float, view: View) -> Seam | None:
    seam = seam_near(view.layout, x, y, 1 / view.scale)
    return seam if seam and seam.holds(x, y, 1 / view.scale) else None


def _pressed(
    target: Target, x: float, y: float, keys: Modifiers, view: View
) -> tuple[GestureState, Sequence[Effect]]:
    state = view.state
    kept = state.selection if keys.adds else ()
    marquee = Choosing(x, y, kept, Rect(x, y, 0, 0))
    if target.kind in ("cell", "page", "title") or (keys.alt and target.kind in ("lane", "swimlane", "step")):
        return marquee, _select(state, kept)
    if target.kind == "step":
        return PointingAtStep(target, x, y, keys, Idle(), marquee), ()
    selected = target.id in state.selection
    pointing = Pointing(target, x, y, keys, selected)
    if selected:
        return pointing, ()
    pointed = target.kind == "point"
    if keys.adds:
        both = pointed and (state.pointed or not state.selection)
        return pointing, _select(state, (*state.selection, target.id), pointed=both)
    return pointing, _select(state, (target.id,), pointed=pointed)


def _select(state: EditorState, ids: tuple[str, ...], *, pointed: bool = False) -> Sequence[Effect]:
    new = state.selecting(ids, pointed=pointed)
    return () if new is state else (Commit("", new),)


def opened(target: Target, layout: MapLayout) -> Sequence[Effect]:
    """Return what opens the text of a target, nothing when it has none."""
    if target.kind == "element":
        lane = next(lane.lane for band in layout.bands for lane in band.lanes if lane.lane.id == target.lane)
        return (EditText(target.id, TEXT_FIELD[lane.kind]),)
    if target.kind in ("stage", "title", "lane", "swimlane"):
        return (EditText(target.id, target.field),)
    return ()


def _cursor(kind: str) -> str:
    return {
        "element": "hand",
        "point": "vertical",
        "step": "hand",
        "stage": "hand",
        "swimlane": "hand",
        "lane": "hand",
    }.get(kind, "arrow")
