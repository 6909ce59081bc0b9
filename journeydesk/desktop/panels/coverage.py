"""What a map covers: which channels, devices and departments are used where, and on what its touchpoints rest."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.follower import Follower
from journeydesk.desktop.language import number, said
from journeydesk.desktop.panels.coverage_table import CoverageDelegate, CoverageModel
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.panels.toggle import Toggle
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.insight.basis import Basis
from journeydesk.insight.coverage import coverage, grounds

WIDTH, HEIGHT = 640, 260
NARROWEST, LEAST = 72, 260
"""Pixels of a column, and of the sentence beside the choices, at least."""


class CoveragePanel(QWidget):
    """A heat table whose cells select the touchpoints that they count."""

    revealed = Signal(str)
    """A touchpoint was chosen here and shall be seen on the map."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        """Follow the map in view of a session, while this can be seen."""
        super().__init__(parent)
        self._session = session
        self._counted: tuple[object, ...] = ()
        self.field = Toggle(
            (("channel", said("Channels")), ("device", said("Devices")), ("department", said("Departments")))
        )
        self.across = Toggle((("stage", said("By stage")), ("segment", said("By segment"))))
        self.model, self.delegate = CoverageModel(theme, self), CoverageDelegate(theme, self)
        self.table = CoverageTable()
        self.grounds, self.unused = QLabel(), QLabel()
        self._put_together()
        self.set_theme(theme)
        for toggle in (self.field, self.across):
            toggle.changed.connect(self._count)
        self.table.chosen.connect(self._choose)
        self._follower = Follower(session, self._count, self)

    def _put_together(self) -> None:
        self.setAccessibleName(said("Coverage"))
        self.setFocusProxy(self.table)
        self.table.setModel(self.model)
        self.table.setItemDelegate(self.delegate)
        for label in (self.grounds, self.unused):
            label.setWordWrap(True)
            label.setProperty("role", "soft")
        self.grounds.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._top, self._below, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        self._choices = (head(said("Coverage")), self.field, self.across)
        for part in self._choices:
            self._top.addWidget(part)
        self._top.addStretch()
        self._top.setSpacing(16)
        self._below.addWidget(self.grounds, 1)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(6)
        column.addLayout(self._top)
        column.addWidget(self.table, 1)
        column.addLayout(self._below)
        column.addWidget(self.unused)

    def sizeHint(self) -> QSize:
        """Room for some channels and all stages of most maps."""
        return QSize(WIDTH, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Show the table in other colours."""
        grounded(self, theme)
        self.model.theme = self.delegate.theme = theme
        self._counted = ()
        self._count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say on what touchpoints rest beside the choices, or below the table where a narrow window has no room."""
        super().resizeEvent(event)
        taken = sum(part.sizeHint().width() + self._top.spacing() for part in self._choices)
        old, new = (self._below, self._top) if self.width() - taken >= LEAST else (self._top, self._below)
        if new.indexOf(self.grounds) < 0:
            old.removeWidget(self.grounds)
            new.addWidget(self.grounds, 1)

    def showEvent(self, event: object) -> None:
        """Catch up with what was edited meanwhile."""
        self._count()

    def _count(self) -> None:
        """Count anew when something changed that this shows; nobody counts for a panel that is hidden."""
        shown = self._session.shown
        sources = (shown.document, shown.journey, self.field.value, self.across.value)
        known = len(sources) == len(self._counted) and all(map(_same, sources, self._counted))
        if known or not self.isVisible():
            return
        self._counted = sources
        found = coverage(shown.document, shown.journey, self.field.value, self.across.value)
        self.model.show_coverage(shown.document, found)
        self.unused.setText(self._unused(found.unused))
        self.unused.setVisible(bool(found.unused))
        rests = grounds(shown.document, shown.journey)
        total, assumed = sum(rests.values()), rests[Basis.ASSUMED]
        sentence = said("{0} of {1} touchpoints rest on evidence: {2} measured, {3} observed")
        numbers = (total - assumed, total, rests[Basis.MEASURED], rests[Basis.OBSERVED])
        self.grounds.setText(sentence.format(*map(number, numbers)) if total else said("No touchpoint yet"))

    def _unused(self, entries: tuple[str, ...]) -> str:
        names = (self.model.names[id] for id in entries)
        return said("Declared, but never used here: {0}").format(", ".join(names))

    def _choose(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if cell:
            self._session.select(*cell.touchpoints)
            self.revealed.emit(cell.touchpoints[0])


class CoverageTable(QTableView):
    """A table under mouse and keyboard: a click, Enter or Space chooses a cell."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(said("Touchpoints counted"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(NARROWEST)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the cell that the keyboard is at."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str) and one == other)
