"""The words of every gesture: events come in, a state is left, effects go out; nothing here knows Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.guides import Guide
from journeydesk.layout.seams import Seam

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

    @property
    def copies(self) -> bool:
        """Tell whether a drag takes a copy along and leaves the original."""
        return self.ctrl or self.alt


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
class Rest:
    """The pointer has stood still for a moment in the midst of a drag."""

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


@dataclass(frozen=True, slots=True)
class Done:
    """Enter: what takes several clicks is complete."""


@dataclass(frozen=True, slots=True)
class Back:
    """Backspace: the last part of what takes several clicks is taken back."""


Event = Press | Move | Rest | Release | DoubleClick | Cancel | Done | Back


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


@dataclass(frozen=True, slots=True, eq=False)
class Make:
    """Open a field of something new, which `state` holds: with its text it becomes one step under this name.

    Without a text it is forgotten, unless it `stays`, for it shows something all the same; cancelled it always is.
    """

    label: str
    state: EditorState
    element: str
    field: str
    stays: bool = False


@dataclass(frozen=True, slots=True)
class EditValue:
    """Ask for the number at which an element stands on its curve."""

    element: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Let a person choose which lane or swimlane comes into a seam."""

    seam: Seam


@dataclass(frozen=True, slots=True)
class Say:
    """Tell why nothing happens, or what to do; the window says it in the person's language."""

    sentence: str


Ask = EditText | EditValue | Make | Offer | Say
"""What only the window can do for a gesture."""

Effect = Preview | Commit | Drop | Ask


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
        """The pointer's shape: arrow, hand, grab, copy, cross, vertical or horizontal."""
        ...
