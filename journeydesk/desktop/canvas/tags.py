"""The values of feelings that a key has just moved, shown for a moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from journeydesk.desktop.session import Session
from journeydesk.editing.feeling import feeling_of
from journeydesk.layout.guides import Guide
from journeydesk.layout.words import words_for
from journeydesk.model.tree import find
from journeydesk.tools.feeling import value_tag

SHOWN_FOR = 1200
"""Milliseconds after the last key."""

MOST = 12
"""With more points selected, their tags would cover the curve."""


class Tags(QObject):
    """Follows a session: a step that moves feelings brings the tags, whatever comes next takes them away."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._session = session
        self.guides: Sequence[Guide] = ()
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(lambda: self._show(()))
        session.state_changed.connect(self._follow)

    def _follow(self) -> None:
        if self._session.history.now.merges.startswith("feel_"):
            self._timer.start()
            self._show(self._tags())
        else:
            self._show(())

    def _tags(self) -> Sequence[Guide]:
        state = self._session.state
        words = words_for(state.document.language)
        items = [find(state.document, id) for id in state.selection[:MOST]]
        return tuple(value_tag(item, words) for item in items if feeling_of(item) is not None)

    def _show(self, guides: Sequence[Guide]) -> None:
        if guides or self.guides:
            self.guides = guides
            self.changed.emit()
