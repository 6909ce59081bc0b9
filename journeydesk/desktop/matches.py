"""What the find bar has found: all matches, the one that was reached, and what comes of replacing them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from journeydesk.desktop.session import Session
from journeydesk.editing.replace import Replaced, replaced
from journeydesk.editing.search import Found, Query, Within, search
from journeydesk.model.document import Document


class Matches(QObject):
    """Matches of one query in a session's document, in the order in which one reads."""

    changed = Signal()
    """There are others now, or another one is the current one."""

    reached = Signal(object)
    """This match shall be seen."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Begin with nothing found."""
        super().__init__(parent)
        self._session = session
        self._query = Query("")
        self._seen: Document | None = None
        self._map = ""
        self.found: list[Found] = []
        self.at = -1

    @property
    def current(self) -> Found | None:
        """The match that was reached."""
        return self.found[self.at] if 0 <= self.at < len(self.found) else None

    @property
    def is_fresh(self) -> bool:
        """Tell whether the document is still the one that was searched."""
        return self._seen is self._session.document

    def look_for(self, query: Query, *, reach: bool) -> None:
        """Find something else, beginning at what is selected or on the map in view; `reach` shows it."""
        self._query = query
        self._search()
        self.at = self._nearest()
        self._tell(reach=reach)

    def look_here(self) -> None:
        """Show what was found on the map in view now, if that is another one."""
        if self._map == self._session.state.map_id:
            return
        self._map = self._session.state.map_id
        if self._query.within is Within.MAP:
            self.look_for(self._query, reach=False)
        else:
            self.changed.emit()

    def refresh(self) -> None:
        """Look again after an edit, without leaving where one is."""
        if not self.is_fresh:
            self._search()
            self._tell(reach=False)

    def forget(self) -> None:
        """Find nothing any more."""
        self.look_for(Query(""), reach=False)

    def go(self, by: int) -> None:
        """Reach the next match, or the one before; from the last one on to the first."""
        if not self.is_fresh:
            self._search()
        if self.found:
            self.at = (self.at + by) % len(self.found)
        self._tell(reach=True)

    def replace_current(self, label: str, new: str) -> None:
        """Replace the current match and go on behind it; what an edit has moved is looked for first."""
        match = self.current
        if match is None or not self.is_fresh:
            self.refresh()
            return
        self._replace(label, [match], new)
        end = match.start + len(new)
        inside = [
            one
            for one in self.found
            if (one.element, one.field) == (match.element, match.field) and match.start <= one.start < end
        ]
        self.at = (self.at + len(inside)) % len(self.found) if self.found else -1
        self._tell(reach=True)

    def replace_all(self, label: str, new: str) -> Replaced:
        """Replace every match, as one step."""
        self.refresh()
        result = self._replace(label, self.found, new)
        self._tell(reach=False)
        return result

    def _replace(self, label: str, wanted: list[Found], new: str) -> Replaced:
        result = replaced(self._session.document, wanted, new)
        self._session.interrupted.emit()
        self._session.edit(label, lambda _: result.document)
        self._search()
        return result

    def _search(self) -> None:
        state = self._session.state
        self._seen, self._map = state.document, state.map_id
        self.found = list(search(state.document, self._query, state.map_id))
        self.at = min(max(self.at, 0), len(self.found) - 1)

    def _nearest(self) -> int:
        state = self._session.state
        selected = [at for at, one in enumerate(self.found) if one.element in state.selection]
        here = [at for at, one in enumerate(self.found) if one.map_id == state.map_id]
        return next(iter((*selected, *here)), 0 if self.found else -1)

    def _tell(self, *, reach: bool) -> None:
        self.changed.emit()
        if reach and self.current:
            self.reached.emit(self.current)
