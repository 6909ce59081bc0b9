"""Steps of paths under the hand: a click selects their path, a pull leads it past another touchpoint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from journeydesk.editing.paths import common_swimlane, pass_by
from journeydesk.layout.boxes import Connector
from journeydesk.layout.guides import Guide
from journeydesk.layout.hit import Target, hit, step_at
from journeydesk.layout.route import detour
from journeydesk.model.document import Document
from journeydesk.tools.carry import Outcome, Where
from journeydesk.tools.drag import Dragging
from journeydesk.tools.gesture import (
    THRESHOLD,
    Cancel,
    Commit,
    Effect,
    Event,
    GestureState,
    Modifiers,
    Move,
    Release,
    View,
)


@dataclass(frozen=True, slots=True, eq=False)
class PointingAtStep:
    """A step is pressed; `rest` is what follows a click, `otherwise` a pull on a path that is not selected."""

    target: Target
    x: float
    y: float
    keys: Modifiers
    rest: GestureState
    otherwise: GestureState
    cursor: str = "hand"

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Select on release, pull once the hand has moved."""
        match event:
            case Move(x, y) if hypot(x - self.x, y - self.y) * view.scale >= THRESHOLD:
                return self._pulled(view).step(event, view)
            case Release():
                return self.rest, self._clicked(view)
            case Cancel():
                return self.rest, ()
            case _:
                return self, ()

    def _pulled(self, view: View) -> GestureState:
        step = step_at(view.layout, self.target.field)
        path = _selected(step, view) if step else None
        if step is None or path is None:
            return self.otherwise
        return Dragging("Change path", _past(step, path, view), self.rest)

    def _clicked(self, view: View) -> Sequence[Effect]:
        """Select the step's path; of several that take it the next one on each further click."""
        step = step_at(view.layout, self.target.field)
        if step is None:
            return ()
        before = _selected(step, view)
        at = step.paths.index(before) + 1 if before else 0
        path = step.paths[at % len(step.paths)]
        kept = view.state.selection if self.keys.adds else ()
        new = view.state.selecting((*kept, path))
        return () if new is view.state else (Commit("", new),)

    def guides(self) -> Sequence[Guide]:
        """Return nothing."""
        return ()


def _selected(step: Connector, view: View) -> str | None:
    return next((path for path in step.paths if path in view.state.selection), None)


def _past(step: Connector, path: str, view: View) -> Where:
    document = view.state.document

    def where(x: float, y: float, _copying: bool) -> Outcome:
        target = hit(view.layout, x, y)
        line = detour(view.layout, step, (x, y))
        if target.kind != "element" or not _goes_with(document, step, target.id):
            return Outcome("Change path", view.state, (line,))
        after = pass_by(document, path, (step.source, step.target), target.id)
        return Outcome("Change path", view.state.edited(after), (line,))

    return where


def _goes_with(document: Document, step: Connector, element: str) -> bool:
    return common_swimlane(document, (step.source, element)) is not None
