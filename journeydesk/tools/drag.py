"""A drag: something is in the hand, and what it would come to is seen until it is let go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeydesk.layout.guides import Guide
from journeydesk.layout.hit import Target
from journeydesk.tools.carry import Frames, Where, carried
from journeydesk.tools.gesture import (
    Cancel,
    Commit,
    Drop,
    Effect,
    Event,
    GestureState,
    Modifiers,
    Move,
    Preview,
    Release,
    Rest,
    View,
)


@dataclass(frozen=True, slots=True, eq=False)
class Dragging:
    """Something is in the hand; `where` tells what it would come to.

    What weighs too much for every step is shown by its frames alone (`held`) until the hand rests.
    """

    label: str
    where: Where
    rest: GestureState
    shown: tuple[Guide, ...] = ()
    cursor: str = "grab"
    held: Frames | None = None

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Show the result, do it on release, forget it on cancel."""
        match event:
            case Move(x, y) if self.held:
                return replace(self, shown=(self.held(x, y), *self.shown[1:])), ()
            case Move(x, y, keys) | Rest(x, y, keys):
                return self._shown_at(x, y, keys)
            case Release(x, y, keys):
                outcome = self.where(x, y, keys.copies)
                return self.rest, (Drop(), Commit(outcome.label, outcome.state))
            case Cancel():
                return self.rest, (Drop(),)
            case _:
                return self, ()

    def _shown_at(self, x: float, y: float, keys: Modifiers) -> tuple[GestureState, Sequence[Effect]]:
        outcome = self.where(x, y, keys.copies)
        going_on = replace(self, shown=outcome.guides, label=outcome.label, cursor=outcome.cursor)
        return going_on, (Preview(outcome.state),)

    def guides(self) -> Sequence[Guide]:
        """Return where the things in the hand are and where they would land."""
        return self.shown


def drag_for(target: Target, x: float, y: float, view: View, rest: GestureState) -> Dragging | None:
    """Return the drag that begins when `target` is pulled from (x, y); None when it cannot be dragged.

    `rest` is the state in which the drag ends.
    """
    load = carried(target, x, y, view)
    return Dragging(load.label, load.where, rest, held=load.held) if load else None
