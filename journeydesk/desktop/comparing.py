"""What the map in view is compared with: a matter of the view, never of the document nor of undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.session import Session
from journeydesk.editing.state import EditorState
from journeydesk.formats import jmap
from journeydesk.insight.comparison.compared import MapComparison, Side
from journeydesk.insight.comparison.older import Older, counterpart
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap


class Comparing(QObject):
    """Follows one session; the map that was in view when it began is compared, no other."""

    changed = Signal()
    """Something else is compared with, or nothing any more."""

    def __init__(self, session: Session, rendering: Rendering) -> None:
        """Compare with nothing yet."""
        super().__init__(session)
        self._session, self._rendering = session, rendering
        self._older: Older | None = None
        self.is_own = True
        """Whether the other map is one of the same document."""
        self.path: Path | None = None
        """The file that is compared with, None where there is none."""
        rendering.older_side = self.side_of

    @property
    def is_on(self) -> bool:
        """Tell whether something is compared, in view or not."""
        return self._older is not None

    @property
    def comparison(self) -> MapComparison | None:
        """What became of the older map, None where the map in view is not the one that is compared."""
        return self._rendering.comparison(self._session.shown)

    @property
    def older(self) -> Older | None:
        """What is compared with just now."""
        return self._older_in(self._session.state)

    @property
    def compared(self) -> JourneyMap | None:
        """The map that is compared, None where there is none, or none any more."""
        maps = self._session.document.maps
        return next((one for one in maps if self._older and one.id == self._older.of), None)

    @property
    def offered(self) -> tuple[JourneyMap, ...]:
        """The maps that this one can be compared with instead, the present one among them."""
        older = self.older
        if older is None:
            return ()
        return tuple(one for one in older.document.maps if not self.is_own or one.id != older.of)

    def side_of(self, state: EditorState) -> Side | None:
        """Return what the map in view is compared with."""
        older = self._older_in(state)
        return older.side_of(state.journey) if older else None

    def with_map(self, map_id: str) -> None:
        """Compare the map in view with another one of its document."""
        self._begin(Older(self._session.document, map_id, self._session.state.map_id))

    def with_file(self, path: Path) -> None:
        """Compare the map in view with its counterpart in a file; raises a `JmapError`."""
        document = jmap.read(path)
        journey = self._session.state.journey
        self.with_older(_in_file(document, path, counterpart(journey, document).id, journey.id), path)

    def with_older(self, older: Older, path: Path | None) -> None:
        """Compare a map with one of another document, which stays as it is until its file is read again."""
        self._begin(older, path, own=False)

    def choose(self, map_id: str) -> None:
        """Compare with another map of the same document."""
        if self._older:
            self._begin(replace(self._older, map=map_id), self.path, own=self.is_own)

    def read_again(self) -> None:
        """Read the file anew that is compared with; raises a `JmapError`, and then all stays as it was."""
        if self._older and self.path:
            document = jmap.read(self.path)
            known = {one.id for one in document.maps}
            compared = self.compared or self._session.state.journey
            chosen = self._older.map if self._older.map in known else counterpart(compared, document).id
            self.with_older(_in_file(document, self.path, chosen, self._older.of), self.path)

    def end(self) -> None:
        """Compare with nothing."""
        self._begin(None)

    def _begin(self, older: Older | None, path: Path | None = None, *, own: bool = True) -> None:
        self._older, self.path, self.is_own = older, path, own
        self.changed.emit()
        self._session.shown_changed.emit()

    def _older_in(self, state: EditorState) -> Older | None:
        """Return what is compared with; another map of the same document is edited as this one is."""
        if self._older is None or not self.is_own:
            return self._older
        return replace(self._older, document=state.document)


def _in_file(document: Document, path: Path, map_id: str | None, of: str | None) -> Older:
    return Older(document, map_id, of, path.name, date.fromtimestamp(path.stat().st_mtime))
