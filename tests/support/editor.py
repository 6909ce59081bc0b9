"""A fluent headless editor: whole gestures without a window, read like what a hand does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from journeydesk.editing.history import History
from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.hit import dots, located
from journeydesk.layout.journey import Layouter
from journeydesk.layout.seams import Seam
from journeydesk.model.document import Document
from journeydesk.tools.gesture import (
    Ask,
    Back,
    Cancel,
    Commit,
    Done,
    DoubleClick,
    Drop,
    EditText,
    EditValue,
    Effect,
    Event,
    GestureState,
    Make,
    Modifiers,
    Move,
    Offer,
    Press,
    Preview,
    Release,
    Rest,
    Say,
    View,
)
from journeydesk.tools.select import Idle
from tests.support.fake_shaper import FakeShaper

Point = tuple[float, float]
Where = Point | str
"""A point of the page, or the id of an element, meaning its middle."""


class Editor:
    """Feeds events to a tool and keeps what comes of them, as the window's hand does."""

    def __init__(self, document: Document, map_id: str | None = None) -> None:
        self._layouter = Layouter(FakeShaper())
        state = EditorState.of(document)
        self.history = History.of(state.viewing(map_id) if map_id else state)
        self.tool: GestureState = Idle()
        self.preview: EditorState | None = None
        self.typing: tuple[str, str] | None = None
        self.offered: Seam | None = None
        self.said = ""
        self._at: Point = (0.0, 0.0)
        self._keys = Modifiers()

    @property
    def state(self) -> EditorState:
        return self.history.state

    @property
    def document(self) -> Document:
        return self.state.document

    @property
    def layout(self) -> MapLayout:
        return self._layouter.layout(self.document, self.state.map_id)

    def held(self, *, shift: bool = False, ctrl: bool = False, alt: bool = False) -> Self:
        self._keys = Modifiers(shift, ctrl, alt)
        return self

    def press(self, where: Where) -> Self:
        return self._feed(Press(*self._to(where), self._keys))

    def move_to(self, where: Where) -> Self:
        return self._feed(Move(*self._to(where), self._keys))

    def move_by(self, dx: float, dy: float) -> Self:
        return self.move_to((self._at[0] + dx, self._at[1] + dy))

    def rest(self) -> Self:
        return self._feed(Rest(*self._at, self._keys))

    def release(self) -> Self:
        return self._feed(Release(*self._at, self._keys))

    def click(self, where: Where) -> Self:
        return self.press(where).release()

    def drag(self, source: Where, target: Where) -> Self:
        return self.press(source).move_to(target).release()

    def double_click(self, where: Where) -> Self:
        return self._feed(DoubleClick(*self._to(where)))

    def escape(self) -> Self:
        return self._feed(Cancel())

    def enter(self) -> Self:
        return self._feed(Done())

    def backspace(self) -> Self:
        return self._feed(Back())

    def take(self, tool: GestureState) -> Self:
        self.escape()
        self.tool = tool
        return self

    def edit(self, edit: Callable[[Document], Document]) -> Self:
        """Change the document as the inspector does, whatever is in the hand."""
        self.history = self.history.commit("Edit", self.state.edited(edit(self.document)))
        return self

    def undo(self) -> Self:
        self.history = self.history.undo() or self.history
        return self

    def expect_state(self, name: str) -> Self:
        assert type(self.tool).__name__ == name
        return self

    def expect_selected(self, *ids: str) -> Self:
        assert self.state.selection == ids
        return self

    def middle(self, element: str) -> Point:
        place = located(self.layout, element)
        assert place is not None, f"the map does not show {element}"
        return place.rect.cx, place.rect.cy

    def dot(self, element: str) -> Point:
        rect = next(dots(self.layout, (element,)))
        return rect.cx, rect.cy

    def _to(self, where: Where) -> Point:
        self._at = self.middle(where) if isinstance(where, str) else where
        return self._at

    def _feed(self, event: Event) -> Self:
        self.tool, effects = self.tool.step(event, View(self.state, self.layout))
        for effect in effects:
            self._carry_out(effect)
        return self

    def _carry_out(self, effect: Effect) -> None:
        match effect:
            case Preview(state):
                self.preview = state
            case Commit(label, state, merges):
                self.preview = None
                self.history = self.history.commit(label, state, merges)
            case Drop():
                self.preview = None
            case _:
                self._asked(effect)

    def _asked(self, effect: Ask) -> None:
        match effect:
            case EditText(element, field):
                self.typing = element, field
            case EditValue(element):
                self.typing = element, "value"
            case Offer(seam):
                self.offered = seam
            case Say(sentence):
                self.said = sentence
            case Make(label, state, element, field):
                self.preview = None
                self.history = self.history.commit(label, state)
                self.typing = element, field
