"""One open document: its history, what is shown of it just now, and the file it belongs to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeydesk.editing.commands import Command, Perform
from journeydesk.editing.history import History
from journeydesk.editing.locks import locked_change
from journeydesk.editing.state import EditorState
from journeydesk.editing.tracks import locked_around
from journeydesk.formats.files import LONGEST_NAME, safe_name, stamp_of
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document
from journeydesk.model.track import Track


class Session(QObject):
    """Holds the history; everything in the window reads from here and edits through here."""

    shown_changed = Signal()
    """Another state is to be seen: an edit, a selection, a map, or a preview of one."""

    interrupted = Signal()
    """A step comes from elsewhere than the hand: what is half done on the map ends before it."""

    refused = Signal(str)
    """An edit would change what is locked; the sentence says what is."""

    state_changed = Signal()
    """The committed state or the history is another one."""

    came_to_rest = Signal()
    """What is seen is committed, and all on the map knows it: the map is painted, then what is beside it follows."""

    file_changed = Signal()
    """The file's name, or whether it is saved, is different."""

    def __init__(self, document: Document, path: Path | None = None) -> None:
        """Begin with a document that stands so in `path`, or nowhere yet."""
        super().__init__()
        self._history = History.of(EditorState.of(document))
        self._preview: EditorState | None = None
        self._saved: Document | None = document
        self.path = path
        self._stamp = stamp_of(path) if path else None

    @property
    def state(self) -> EditorState:
        """The committed state."""
        return self._history.state

    @property
    def shown(self) -> EditorState:
        """What is to be seen: the preview of a gesture while it lasts, else the committed state."""
        return self._preview or self.state

    @property
    def is_previewing(self) -> bool:
        """Tell whether what is seen is not committed."""
        return self._preview is not None

    @property
    def document(self) -> Document:
        """The committed document."""
        return self.state.document

    @property
    def history(self) -> History:
        """The steps done and undone."""
        return self._history

    @property
    def is_modified(self) -> bool:
        """Tell whether the file lacks something."""
        return self.document is not self._saved

    @property
    def was_changed_elsewhere(self) -> bool:
        """Tell whether somebody else wrote the file since it was opened or saved here."""
        now = stamp_of(self.path) if self.path else None
        return now is not None and now != self._stamp

    @property
    def name(self) -> str:
        """What the document is called in titles."""
        return self.path.stem if self.path else self.document.title or "Untitled"

    @property
    def file_name(self) -> str:
        """The name without ending that a new file is offered: one that every system can keep."""
        return safe_name(self.name) or self.tr("Untitled")

    def commit(self, label: str, state: EditorState, merges: str = "") -> bool:
        """Make a state the present one, as a step that undo takes back when its document differs.

        What is locked stays as it is: a state in which it differs is refused, and False returned.
        """
        self._preview = None
        kept = not self._refuses(state)
        self._go(self._history.commit(label, state, merges) if kept else self._history)
        return kept

    def do(self, label: str, step: Perform, merges: str = "") -> bool:
        """End what is half done on the map, then take a step from the state it leaves.

        Return whether there was one to take; one that would change what is locked is refused with a word.
        """
        self.interrupted.emit()
        state = step(self.state)
        if state is not None:
            self.commit(label, state, merges)
        return state is not None

    def edit(self, label: str, edit: Callable[[Document], Document], merges: str = "") -> bool:
        """Apply an edit to the document; return False when it would change what is locked."""
        self.interrupted.emit()
        return self.commit(label, self.state.edited(edit(self.document)), merges)

    def is_locked(self, element: str) -> bool:
        """Tell whether an element stands in something locked, and say so."""
        return self._says(next(locked_around(self.document, [element]), None))

    def _refuses(self, state: EditorState) -> bool:
        return self._says(locked_change(self.document, state.document))

    def _says(self, locked: Track | None) -> bool:
        if locked:
            name = " ".join(words_for(self.document.language).name(self.document, locked).split())[
                :LONGEST_NAME
            ]
            self.refused.emit(self.tr("“{0}” is locked. Unlock it with Ctrl+L to change it.").format(name))
        return locked is not None

    def made(self, command: Command) -> EditorState | None:
        """End what is half done, and return the state that a command leads to, None when it has nothing to do."""
        self.interrupted.emit()
        return command.perform(self.state)

    def perform(self, command: Command) -> bool:
        """Do a command; return whether it had something to do."""
        return self.do(command.label, command.perform, command.name if command.merges else "")

    def preview(self, state: EditorState | None) -> None:
        """Show a state as if it were committed, unless it would be refused; None shows the committed one again."""
        if state is not None and state is not self._preview and self._refuses(state):
            state = None
        if state is not self._preview:
            self._preview = state
            self.shown_changed.emit()
            if state is None:
                self.came_to_rest.emit()

    def select(self, *ids: str) -> None:
        """Select elements of the map in view."""
        self.commit("", self.state.selecting(ids))

    def view(self, map_id: str) -> None:
        """Look at another map."""
        self.interrupted.emit()
        self.commit("", self.state.viewing(map_id))

    def undo(self) -> None:
        """Go one step back."""
        self.interrupted.emit()
        self._go(self._history.undo() or self._history)

    def redo(self) -> None:
        """Go one step forward."""
        self.interrupted.emit()
        self._go(self._history.redo() or self._history)

    def saved(self, document: Document, path: Path) -> None:
        """Note that `document` now stands in `path`."""
        self._saved, self.path, self._stamp = document, path, stamp_of(path)
        self.settle()
        self.file_changed.emit()

    def settle(self) -> None:
        """Note that the last step is complete: what follows is another one, even of the same kind."""
        self._history = self._history.settled()

    def disown(self) -> None:
        """Note that no file holds the document: it was found again after a crash, or imported."""
        self._saved = None
        self.file_changed.emit()

    def _go(self, history: History) -> None:
        before, named = self._history, (self.is_modified, self.name)
        self._history = history
        self.shown_changed.emit()
        if history is not before:
            self.state_changed.emit()
        self.came_to_rest.emit()
        if (self.is_modified, self.name) != named:
            self.file_changed.emit()
