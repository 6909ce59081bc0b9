"""The select tool: click, add, draw a marquee, drag whatever can be dragged.

Idle → Pointing (pressed, not moved yet) → Dragging of elements, points or heads; Idle → Choosing (marquee).
Every drag recomputes its result from the state in which it began, so nothing adds up and cancel is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

from journeydesk.editing.state import EditorState
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Guide, Marquee
from journeydesk.layout.hit import Target, hit, touched
from journeydesk.tools.drag import drag_for
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
from journeydesk.tools.resize import at_head, near_head

TEXT_FIELD = {
    "touchpoints": "title",
    "notes": "text",
    "storyboard": "caption",
    "metrics": "name",
    "backstage": "title",
}
"""The field that a double click opens, by the kind of lane an element stands in."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is held."""

    cursor: str = "arrow"
    shown: tuple[Guide, ...] = ()

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Begin to point or to choose; a double click opens a text; at heads things fold and resize."""
        if found := at_head(event, view, Idle()):
            return found
        match event:
            case Press(x, y, keys):
                return _pressed(hit(view.layout, x, y), x, y, keys, view)
            case DoubleClick(x, y):
                return self, _opened(hit(view.layout, x, y), view)
            case Move(x, y):
                if near := near_head(view, x, y):
                    return Idle(*near), ()
                return Idle(_cursor(hit(view.layout, x, y).kind)), ()
            case _:
                return self, ()

    def guides(self) -> Sequence[Guide]:
        """Return what can be taken here."""
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
                return Idle(), self._clicked(view.state)
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
        return _select(state, (self.target.id,))

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
                return replace(self, rect=rect), _select(
                    view.state, (*self.kept, *touched(view.layout, rect))
                )
            case Release():
                return Idle(), ()
            case Cancel():
                return Idle(), _select(view.state, self.kept)
            case _:
                return self, ()

    def guides(self) -> Sequence[Guide]:
        """Return the marquee."""
        return (Marquee(self.rect),)


def _pressed(
    target: Target, x: float, y: float, keys: Modifiers, view: View
) -> tuple[GestureState, Sequence[Effect]]:
    state = view.state
    if keys.alt or target.kind in ("cell", "page"):
        kept = state.selection if keys.adds else ()
        return Choosing(x, y, kept, Rect(x, y, 0, 0)), _select(state, kept)
    selected = target.id in state.selection
    pointing = Pointing(target, x, y, keys, selected)
    if selected:
        return pointing, ()
    return pointing, _select(state, (*state.selection, target.id) if keys.adds else (target.id,))


def _select(state: EditorState, ids: tuple[str, ...]) -> Sequence[Effect]:
    new = state.selecting(ids)
    return () if new is state else (Commit("", new),)


def _opened(target: Target, view: View) -> Sequence[Effect]:
    if target.kind == "element":
        lane = next(
            lane.lane for band in view.layout.bands for lane in band.lanes if lane.lane.id == target.lane
        )
        return (EditText(target.id, TEXT_FIELD[lane.kind]),)
    if target.kind in ("stage", "title", "lane", "swimlane"):
        return (EditText(target.id, target.field),)
    return ()


def _cursor(kind: str) -> str:
    return {"element": "hand", "point": "vertical", "stage": "hand", "swimlane": "hand", "lane": "hand"}.get(
        kind, "arrow"
    )
