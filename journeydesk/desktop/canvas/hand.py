"""The hand on the map: feeds events to the tool in use and carries out what the tool asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.language import said
from journeydesk.desktop.session import Session
from journeydesk.layout.guides import Guide
from journeydesk.tools.gesture import (
    Ask,
    Cancel,
    Commit,
    Drop,
    EditText,
    EditValue,
    Effect,
    Event,
    GestureState,
    Make,
    Offer,
    Preview,
    Say,
    View,
)
from journeydesk.tools.path import Routing
from journeydesk.tools.place import Placing
from journeydesk.tools.plus import PressingPlus
from journeydesk.tools.select import Idle, Pointing
from journeydesk.tools.steps import PointingAtStep


class Hand(QObject):
    """Holds the state of the gesture; the canvas gives it events in coordinates of the page."""

    text_wanted = Signal(str, str)
    """An element's field shall be typed."""

    made = Signal(object)
    """Something new shall get its text: a `Make`."""

    offered = Signal(object)
    """A person shall choose what comes into a `Seam`."""

    told = Signal(str)
    """A sentence for the status line."""

    value_wanted = Signal(str)
    """An element's number on its curve shall be typed."""

    tool_changed = Signal()

    def __init__(self, session: Session, rendering: Rendering, parent: QObject | None = None) -> None:
        """Begin with nothing in the hand."""
        super().__init__(parent)
        self._session = session
        self._rendering = rendering
        self._tool: GestureState = Idle()

    @property
    def guides(self) -> Sequence[Guide]:
        """What the gesture shows on top of the map."""
        return self._tool.guides()

    @property
    def cursor(self) -> str:
        """The shape of the pointer."""
        return self._tool.cursor

    @property
    def label(self) -> str:
        """What the gesture is about to do, empty when nothing is under way."""
        return str(getattr(self._tool, "label", ""))

    @property
    def advice(self) -> str:
        """How the gesture under way goes on, in the language of the window; empty for those that need no words."""
        sentence = str(getattr(self._tool, "advice", ""))
        return said(sentence) if sentence else ""

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is under way."""
        return isinstance(self._tool, Idle)

    @property
    def is_carrying(self) -> bool:
        """Tell whether something follows the hand; what is only pressed does not yet."""
        return not isinstance(self._tool, Idle | Pointing | PointingAtStep | PressingPlus | Routing)

    @property
    def waits_for_clicks(self) -> bool:
        """Tell whether clicks are parts of one gesture that Enter or a double click ends."""
        return isinstance(self._tool, Routing)

    def take(self, tool: GestureState) -> None:
        """Put another tool into the hand; what was under way is cancelled. The same tool twice stays in the hand."""
        before = self._tool
        self.feed(Cancel(), 1.0)
        if isinstance(tool, Placing) and isinstance(before, Placing) and before.key == tool.key:
            tool = replace(tool, stays=True)
        self._tool = tool
        self.tool_changed.emit()

    def feed(self, event: Event, scale: float) -> None:
        """Give an event to the tool."""
        state = self._session.state
        view = View(state, self._rendering.layout(state), scale)
        before = self._tool
        self._tool, effects = self._tool.step(event, view)
        self.carry_out(effects)
        if self._tool is not before or not self.is_idle:
            self.tool_changed.emit()

    def carry_out(self, effects: Sequence[Effect]) -> None:
        """Do what a tool asks for."""
        for effect in effects:
            self._carry_out(effect)

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Preview(state):
                self._session.preview(state)
            case Commit(label, state, merges):
                self._session.commit(label, state, merges)
            case Drop():
                self._session.preview(None)
            case _:
                self._ask_for(effect)

    def _ask_for(self, effect: Ask) -> None:
        match effect:
            case EditText(element, field):
                self.text_wanted.emit(element, field)
            case Make():
                self.made.emit(effect)
            case Offer(seam):
                self.offered.emit(seam)
            case EditValue(element):
                self.value_wanted.emit(element)
            case Say(sentence):
                self.told.emit(said(sentence))
            case _:
                assert_never(effect)
