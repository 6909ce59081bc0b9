"""The words of every gesture: events come in, a state is left, effects go out; nothing here knows Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.guides import Guide

THRESHOLD = 4.0
"""How many pixels of the screen a hand may tremble before a press becomes a drag."""


@dataclass(frozen=True, slots=True)
class Modifiers:
    """The keys held during an event."""

    shift: bool = False
    ctrl: bool = False
    alt: bool = False

    @property
    def adds(self) -> bool:
        """Tell whether a click adds to the selection."""
        return self.shift or self.ctrl


@dataclass(frozen=True, slots=True)
class Press:
    """The left button goes down at a point of the page."""

    x: float
    y: float
    keys: Modifiers = Modifiers()


@dataclass(frozen=True, slots=True)
class Move:
    """The pointer moves."""

    x: float
    y: float
    keys: Modifiers = Modifiers()


@dataclass(frozen=True, slots=True)
class Release:
    """The left button goes up."""

    x: float
    y: float
    keys: Modifiers = Modifiers()


@dataclass(frozen=True, slots=True)
class DoubleClick:
    """The left button goes down for the second time."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Cancel:
    """Escape, another tool, or the window loses the pointer: the gesture never happened."""


Event = Press | Move | Release | DoubleClick | Cancel


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a gesture sees: the committed state and its layout, and the scale of the screen."""

    state: EditorState
    layout: MapLayout
    scale: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """Show this state as if it were done."""

    state: EditorState


@dataclass(frozen=True, slots=True, eq=False)
class Commit:
    """Do it, under this name."""

    label: str
    state: EditorState
    merges: str = ""


@dataclass(frozen=True, slots=True)
class Drop:
    """Forget the preview."""


@dataclass(frozen=True, slots=True)
class EditText:
    """Open a field of an element for typing."""

    element: str
    field: str


Effect = Preview | Commit | Drop | EditText


class GestureState(Protocol):
    """Where a gesture stands."""

    def step(self, event: Event, view: View) -> tuple[GestureState, Sequence[Effect]]:
        """Return the next state and what shall happen."""
        ...

    def guides(self) -> Sequence[Guide]:
        """Return what to show on top of the map."""
        ...

    @property
    def cursor(self) -> str:
        """The pointer's shape: arrow, hand, grab, cross, vertical or horizontal."""
        ...
