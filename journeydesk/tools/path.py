"""The Path tool: draws a sequence by clicking touchpoints of one swimlane, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeydesk.editing.paths import common_swimlane, draw_path, follow, paths_among
from journeydesk.editing.state import EditorState
from journeydesk.layout.guides import Guide
from journeydesk.layout.hit import hit
from journeydesk.layout.route import route_through
from journeydesk.model.journey import Path
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import find
from journeydesk.model.value import fresh_id
from journeydesk.tools.gesture import (
    Back,
    Cancel,
    Commit,
    Done,
    DoubleClick,
    Effect,
    Event,
    GestureState,
    Move,
    Release,
    Say,
    View,
)
from journeydesk.tools.select import Idle

BEGIN = "Click the touchpoints in the order of the path. Enter ends it, Backspace takes a step back."
ONE_SWIMLANE = "A path stays in its swimlane: this touchpoint belongs to another one."
TOO_SHORT = "A path needs at least two touchpoints."


@dataclass(frozen=True, slots=True, eq=False)
class Routing:
    """A path is being drawn through `steps`; `path` is the one that is continued, empty for a new one.

    The cards stay where they are until the end: a path can change where they stand, and nobody hits what moves away.
    """

    steps: tuple[str, ...] = ()
    path: str = ""
    hand: tuple[float, float] = (0.0, 0.0)
    shown: tuple[Guide, ...] = ()
    label: str = "Draw path"
    advice: str = BEGIN
    cursor: str = "cross"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Take steps, take them back, end."""
        match event:
            case Move(x, y):
                over = _touchpoint(x, y, view)
                return replace(self, hand=(x, y), cursor="hand" if over else "cross")._showing(view), ()
            case Release(x, y):
                return self._clicked(x, y, view)
            case Back():
                return self._back()._showing(view), ()
            case DoubleClick():
                return self._without_double_step()._ended(view)
            case Done():
                return self._ended(view)
            case Cancel():
                return Idle(), ()
            case _:
                return self, ()

    def _clicked(self, x: float, y: float, view: View) -> tuple[GestureState, Sequence[Effect]]:
        touchpoint = _touchpoint(x, y, view)
        if not touchpoint:
            return self, ()
        if common_swimlane(view.state.document, (*self.steps[:1], touchpoint)) is None:
            return self, (Say(ONE_SWIMLANE),)
        onwards = replace(self, hand=(x, y))
        if not self.steps and (path := _ending_in(touchpoint, view.state)):
            return replace(onwards, steps=path.touchpoints, path=path.id)._showing(view), ()
        return replace(onwards, steps=(*self.steps, touchpoint))._showing(view), ()

    def _back(self) -> Routing:
        return replace(self, steps=self.steps[:-1], path=self.path if len(self.steps) > 1 else "")

    def _without_double_step(self) -> Routing:
        """Return the tool without the step that the first half of a double click took on the last touchpoint."""
        twice = len(self.steps) > 1 and self.steps[-1] == self.steps[-2]
        return self._back() if twice else self

    def _ended(self, view: View) -> tuple[GestureState, Sequence[Effect]]:
        if len(self.steps) < 2:
            return (Idle(), (Say(TOO_SHORT),)) if self.steps else (Idle(), ())
        document = view.state.document
        if self.path:
            state = view.state.edited(follow(document, self.path, self.steps))
            return Idle(), (Commit("Continue path", state.selecting([self.path])),)
        document, path = draw_path(document, self.steps, fresh_id)
        return Idle(), (Commit("Draw path", view.state.edited(document).selecting([path])),)

    def _showing(self, view: View) -> Routing:
        return replace(self, shown=(route_through(view.layout, self.steps, self.hand),))

    def guides(self) -> Sequence[Guide]:
        """Return the steps taken so far and the line to the hand."""
        return self.shown


def _touchpoint(x: float, y: float, view: View) -> str:
    """Return the touchpoint under the hand, its card or its point on a curve; nothing elsewhere."""
    target = hit(view.layout, x, y)
    if target.kind not in ("element", "point"):
        return ""
    return target.id if isinstance(find(view.state.document, target.id), Touchpoint) else ""


def _ending_in(touchpoint: str, state: EditorState) -> Path | None:
    """Return the selected path that ends in a touchpoint, if there is one."""
    for id in paths_among(state.document, state.selection):
        path = find(state.document, id)
        if isinstance(path, Path) and path.touchpoints[-1:] == (touchpoint,):
            return path
    return None
