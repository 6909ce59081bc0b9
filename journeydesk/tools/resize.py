"""The hand at the heads of stages, lanes and swimlanes: a caret folds, an edge resizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import collapse, resize, without_unseen
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.guides import Caret, Guide, SizeTag
from journeydesk.layout.handles import Handle, handle_at, handles
from journeydesk.layout.hit import hit
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Row
from journeydesk.model.tree import find
from journeydesk.tools.gesture import (
    Cancel,
    Commit,
    DoubleClick,
    Drop,
    Effect,
    Event,
    GestureState,
    Move,
    Press,
    Preview,
    Release,
    View,
)

Step = tuple[GestureState, Sequence[Effect]]


@dataclass(frozen=True, slots=True, eq=False)
class Resizing:
    """An edge is in the hand, taken up at `grip`; everything selected of its kind gets the same size."""

    handle: Handle
    grip: float
    start: EditorState
    rest: GestureState
    shown: tuple[Guide, ...] = ()
    moved: bool = False

    @property
    def cursor(self) -> str:
        """The way the edge can go."""
        return cursor_of(self.handle)

    @property
    def label(self) -> str:
        """What is being done."""
        return "Resize"

    def step(self, event: Event, view: View) -> Step:
        """Show the size, keep it on release, forget it on cancel."""
        match event:
            case Move(x, y):
                state, guide = self._sized(x, y)
                return replace(self, shown=(guide,), moved=True), (Preview(state),)
            case Release(x, y) if self.moved:
                return self.rest, (Drop(), Commit(self.label, self._sized(x, y)[0]))
            case Release() | Cancel():
                return self.rest, (Drop(),)
            case _:
                return self, ()

    def _sized(self, x: float, y: float) -> tuple[EditorState, SizeTag]:
        size = self.handle.size + (x if self.handle.kind == "width" else y) - self.grip
        automatic = size <= self.handle.need  # what is inside is never cut
        document = self.start.document
        sizes = dict.fromkeys(alike(self.start, self.handle.id), None if automatic else size)
        shown = self.handle.need if automatic else size
        return self.start.edited(resize(document, sizes)), SizeTag(self.handle.id, shown, automatic)

    def guides(self) -> Sequence[Guide]:
        """Return the size beside the edge."""
        return self.shown


def at_head(event: Event, view: View, rest: GestureState) -> Step | None:
    """Return what comes of an event at a caret or an edge, None when the hand is at neither."""
    match event:
        case Press(x, y) | DoubleClick(x, y):
            handle = _handle(view, x, y)
            return _taken(event, handle, view, rest) if handle else None
        case _:
            return None


def _taken(event: Press | DoubleClick, handle: Handle, view: View, rest: GestureState) -> Step:
    if handle.kind == "caret":
        # The second click of a double one folds again: each click is one turn.
        return rest, (_folded(handle, view.state),)
    if isinstance(event, DoubleClick):
        sizes = dict.fromkeys(alike(view.state, handle.id))
        return rest, (Commit("Automatic size", view.state.edited(resize(view.state.document, sizes))),)
    start = event.x if handle.kind == "width" else event.y
    return Resizing(handle, start, view.state, rest), ()


def _folded(handle: Handle, state: EditorState) -> Commit:
    document = collapse(state.document, [handle.id], collapsed=not handle.state)
    return Commit("Expand" if handle.state else "Collapse", without_unseen(state.edited(document)))


def _handle(view: View, x: float, y: float) -> Handle | None:
    return handle_at(view.layout, x, y, 1 / view.scale)


def near_head(view: View, x: float, y: float) -> tuple[str, tuple[Guide, ...]] | None:
    """Return the cursor and the caret for a hand near a head; None when it is at no head."""
    handle = _handle(view, x, y)
    if handle and handle.kind != "caret":
        return cursor_of(handle), ()
    target = hit(view.layout, x, y)
    if handle or target.kind in ("stage", "lane", "swimlane"):
        return "hand", (Caret(handle.id if handle else target.id),)
    return None


def stepped(state: EditorState, layout: MapLayout, kind: str, by: float) -> EditorState | None:
    """Return the state with the selected stages wider (kind “width”) or lanes taller; None when there are none.

    What gets no larger than its content has an automatic size again.
    """
    found = [one for one in handles(layout, 1.0) if one.kind == kind and one.id in state.chosen_ids]
    if not found:
        return None
    sizes = {one.id: one.size + by if one.size + by > one.need else None for one in found}
    return state.edited(resize(state.document, sizes))


def cursor_of(handle: Handle) -> str:
    """Return the shape of the pointer over a handle."""
    return {"width": "horizontal", "height": "vertical"}.get(handle.kind, "hand")


def alike(state: EditorState, held: str) -> tuple[str, ...]:
    """Return what is resized with a held track: everything selected of its kind, if it is selected itself."""
    chosen = state.selection if held in state.selection else (held,)
    kind = Stage if isinstance(find(state.document, held), Stage) else Row
    return tuple(id for id in chosen if isinstance(find(state.document, id), kind))
