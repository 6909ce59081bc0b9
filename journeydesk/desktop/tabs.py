"""The maps of a document as tabs."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar

from journeydesk.desktop.session import Session
from journeydesk.editing.arrange import move

LONGEST = 48
"""Letters of a tab."""


class MapTabs(QTabBar):
    """One tab a map; clicking looks at it, dragging puts the maps in another order."""

    def __init__(self, session: Session) -> None:
        """Show the maps of a session's document."""
        super().__init__()
        self._session = session
        self._busy = False
        self._drags = 0
        self.setMovable(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(self.tr("Maps of this document"))
        self.currentChanged.connect(self._chosen)
        self.tabMoved.connect(self._moved)
        session.shown_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        state = self._session.shown
        self._busy = True
        while self.count() > len(state.document.maps):
            self.removeTab(self.count() - 1)
        for index, journey in enumerate(state.document.maps):
            title = _words(journey.title) or self.tr("Untitled map")
            if index == self.count():
                self.addTab(title)
            elif self.tabText(index) != title:
                self.setTabText(index, title)
            self.setTabData(index, journey.id)
            if journey.id == state.map_id:
                self.setCurrentIndex(index)
        self._busy = False

    def _chosen(self, index: int) -> None:
        if not self._busy and index >= 0:
            self._session.view(self.tabData(index))

    def _moved(self, _to: int, _from: int) -> None:
        if self._busy:
            return
        order = [self.tabData(index) for index in range(self.count())]
        moved = order[self.currentIndex()]
        before = next(iter(order[self.currentIndex() + 1 :]), None)
        merges = f"move {moved} in drag {self._drags}"
        self._session.edit(self.tr("Move map"), lambda document: move(document, [moved], before), merges)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag: however many tabs it passes, it is one step."""
        self._drags += 1
        super().mousePressEvent(event)


def _words(title: str) -> str:
    """Return a title as a tab can show it: on one line, not too long, its “&” no sign for a key."""
    line = " ".join(title.split())
    return (line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…").replace("&", "&&")
