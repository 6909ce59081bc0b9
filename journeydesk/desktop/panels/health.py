"""Whether it is a good map, by the four demands: never a figure without the list that explains it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.health_column import HealthColumn
from journeydesk.desktop.panels.health_groups import groups
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.export.options import PAPERS
from journeydesk.export.paper import paper_of
from journeydesk.insight.audit.auditor import Auditor, Finding
from journeydesk.insight.audit.check import Demand
from journeydesk.insight.audit.where import NAMELESS, Names
from journeydesk.model.document import Document
from journeydesk.model.value import fresh_id
from journeydesk.tools.fixing import allowed, fixed

WIDTH, HEIGHT = 640, 300


class HealthPanel(QWidget):
    """Follows a session while it can be seen; what is edited is audited at once."""

    revealed = Signal(str, tuple)
    """The map (empty for the document) and the ids of what was chosen here and shall be seen."""

    def __init__(
        self,
        session: Session,
        rendering: Rendering,
        theme: Theme,
        page: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """Show nothing yet; `page` tells on what maps are exported, which has to be legible."""
        super().__init__(parent)
        self._session, self._rendering, self._theme, self._page = session, rendering, theme, page
        self._auditor = Auditor()
        self._audited: Document | None = None
        self._seen = ("", date.today(), "")
        self.columns = {demand: HealthColumn(demand, theme) for demand in Demand}
        self._put_together()
        self.set_theme(theme)
        for column in self.columns.values():
            column.reached.connect(self._reach)
            column.fix_wanted.connect(self._fix)
            column.word_allowed.connect(self._allow)
        self._follower = Follower(session, self._audit, self)

    def _put_together(self) -> None:
        self.setAccessibleName(said("Health"))
        # A window too narrow for four columns scrolls them.
        around = QScrollArea(self)
        around.setWidgetResizable(True)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(around)
        side_by_side = QWidget()
        around.setWidget(side_by_side)
        row = QHBoxLayout(side_by_side)
        row.setContentsMargins(4, 10, 6, 8)
        row.setSpacing(12)
        for column in self.columns.values():
            row.addWidget(column, 1)

    def sizeHint(self) -> QSize:
        """Room for two or three findings of each demand."""
        return QSize(WIDTH, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours."""
        self._theme = theme
        grounded(self, theme)
        self._audited = None
        self._audit()

    def showEvent(self, event: object) -> None:
        """Catch up with what was edited meanwhile."""
        self._audit()

    def _audit(self) -> None:
        """Look again at another document, map, day or page; nobody looks for a panel that is hidden."""
        shown, today, page = self._session.shown, date.today(), self._page()
        known = self._audited is shown.document and self._seen == (shown.map_id, today, page)
        if known or not self.isVisible():
            return
        self._audited, self._seen = shown.document, (shown.map_id, today, page)
        chosen = page if page in PAPERS else None  # a page as large as the map is always legible
        paper = paper_of({shown.map_id: self._rendering.layout(shown)}, chosen)
        audit = self._auditor.audit(shown.document, today, paper)
        for group in groups(audit, Names(shown.document, said(NAMELESS)), shown.map_id):
            self.columns[group.demand].show_group(group, self._theme)
        # Whoever comes with the keyboard begins at the first finding.
        rows = (row for column in self.columns.values() for row in column.rows.values())
        self.setFocusProxy(next((row.place for row in rows), self.columns[Demand.PERSPECTIVE].list))

    def _reach(self, finding: Finding) -> None:
        self.revealed.emit(finding.map, finding.places)

    def _fix(self, finding: Finding) -> None:
        if fix := finding.fix:
            self._session.edit(said(fix.label), lambda document: fixed(document, fix, fresh_id))

    def _allow(self, finding: Finding) -> None:
        self._session.edit(said("Allow a word"), lambda document: allowed(document, finding.word))
