"""Undo and redo: a list of whole states with the names of the steps between them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesk.editing.state import EditorState

DEPTH = 500
"""Steps kept; states share all that did not change, so a step costs little."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A state and the name of the edit that led to it."""

    label: str
    state: EditorState
    merges: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """Where editing stands, and the ways back and forth."""

    now: Step
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    @classmethod
    def of(cls, state: EditorState) -> History:
        """Return a history that begins here."""
        return cls(Step("", state))

    @property
    def state(self) -> EditorState:
        """The present state."""
        return self.now.state

    def commit(self, label: str, state: EditorState, merges: str = "") -> History:
        """Return the history with an edit done.

        Steps with the same non-empty `merges` that follow each other are undone together. A state with the same
        document only changes what is selected and in view; that is no step.
        """
        if state.document is self.state.document:
            return self.looking(state)
        step = Step(label, state, merges)
        if merges and merges == self.now.merges and self.past:
            return History(step, self.past)
        return History(step, (*self.past, self.now)[-DEPTH:])

    def looking(self, state: EditorState) -> History:
        """Return the history with another selection or map in view, which is not undone."""
        return self if state is self.state else replace(self, now=replace(self.now, state=state, merges=""))

    def settled(self) -> History:
        """Return the history whose present step no later one merges with: it was saved so, or its field left."""
        return replace(self, now=_closed(self.now))

    @property
    def undo_label(self) -> str | None:
        """The name of the step that undo takes back."""
        return self.now.label if self.past else None

    @property
    def redo_label(self) -> str | None:
        """The name of the step that redo does again."""
        return self.future[0].label if self.future else None

    def undo(self) -> History | None:
        """Return the history one step back, None at its beginning."""
        if not self.past:
            return None
        return History(_closed(self.past[-1]), self.past[:-1], (self.now, *self.future))

    def redo(self) -> History | None:
        """Return the history one step forward, None at its end."""
        if not self.future:
            return None
        return History(_closed(self.future[0]), (*self.past, self.now), self.future[1:])


def _closed(step: Step) -> Step:
    """Return a step that no later one merges with: what was undone, redone or saved stands for itself."""
    return replace(step, merges="")
