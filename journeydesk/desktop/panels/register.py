"""The gap register: all gaps of the map in a table to sort and filter, the current one in full beside it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.gap_detail import GapDetail
from journeydesk.desktop.panels.register_filters import Filters
from journeydesk.desktop.panels.register_model import Filter, RegisterModel
from journeydesk.desktop.panels.register_rows import NUMBER, GapRow, GapRows
from journeydesk.desktop.panels.register_view import GapDelegate, RegisterView
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.verdicts import opportunities
from journeydesk.insight.gap import MapGaps, NumberedGap
from journeydesk.model.judgement import GapKey
from journeydesk.model.lanes import Note

HEIGHT = 280
MARGIN = 12
DETAIL = 330
"""How wide the gap in full is in the beginning, in pixels."""


class Register(QWidget):
    """Follows a session; what is decided here is told, and done by the window."""

    chosen = Signal(object)
    """The places of a `NumberedGap` shall be selected and seen on the map."""

    looked = Signal(object)
    """The places of a `NumberedGap` shall be seen closely."""

    thresholds_wanted = Signal()
    closed = Signal()

    def __init__(
        self, session: Session, rendering: Rendering, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show the gaps of the map in view."""
        super().__init__(parent)
        self._session, self._rendering = session, rendering
        self._rows = GapRows()
        self._key: GapKey | None = None
        self._following = False
        self.model = RegisterModel(self)
        self.view = RegisterView(self.model)
        self.filters = Filters()
        self.detail = GapDetail(theme)
        self.nothing = QLabel()
        self.show_all = QPushButton(self.tr("Show all gaps"))
        self.thresholds = QPushButton(self.tr("When is it a gap?"))
        self._close = QToolButton()
        self._pages = QStackedWidget()
        self._put_together()
        self.set_theme(theme)
        self._connect()

    def sizeHint(self) -> QSize:
        """Room for six rows."""
        return QSize(900, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Show the register in other colours."""
        grounded(self, theme)
        self._close.setIcon(icon("x", theme.soft, 12))
        self.thresholds.setIcon(icon("sliders-horizontal", theme.normal, 16))
        self.view.setItemDelegate(GapDelegate(theme, self.view))
        self.detail.set_theme(theme)

    def _put_together(self) -> None:
        self.setAccessibleName(self.tr("Gap register"))
        self.setFocusProxy(self.view)
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.setContentsMargins(0, 0, MARGIN, 0)
        column.addLayout(top)
        top.addWidget(head(self.tr("Gaps")))
        top.addWidget(self.filters, 1)
        top.addWidget(self.thresholds)
        top.addWidget(self._close)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        column.addWidget(split, 1)
        self._list(split)
        split.addWidget(self.detail)
        split.setSizes([3 * DETAIL, DETAIL])
        split.setStretchFactor(0, 1)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)

    def _dress(self) -> None:
        self._close.setIconSize(QSize(12, 12))
        self._close.setFixedSize(24, 24)
        self._close.setStyleSheet("padding: 0")
        self._close.setToolTip(self.tr("Close the gap register (Ctrl+Shift+G)"))
        self._close.setAccessibleName(self.tr("Close the gap register"))
        self.thresholds.setProperty("role", "quiet")
        self.thresholds.setToolTip(self.tr("The numbers from which on something counts as a gap"))
        self.nothing.setWordWrap(True)
        self.nothing.setProperty("role", "soft")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _list(self, split: QSplitter) -> None:
        """Begin with the table, which gives way to a sentence where there is nothing to list."""
        holder = QWidget(split)
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, 0, MARGIN, MARGIN)
        row.addWidget(self._pages)
        self._pages.addWidget(self.view)
        empty = QWidget()
        self._pages.addWidget(empty)
        column = QVBoxLayout(empty)
        column.setContentsMargins(4, 8, MARGIN, 8)
        column.addWidget(self.nothing)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.thresholds.clicked.connect(self.thresholds_wanted)
        self.show_all.clicked.connect(self.filters.reset)
        self.filters.changed.connect(self._filter)
        self.detail.left.connect(self.view.setFocus)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.clicked.connect(self._choose)  # also the row that is the current one already
        self.view.looked.connect(self._look)
        self.model.modelReset.connect(self._restore)
        self._follower = Follower(self._session, self._catch_up, self)

    def showEvent(self, event: object) -> None:
        """Catch up with what happened meanwhile."""
        self._catch_up()

    def _catch_up(self) -> None:
        self._follow()
        self._mark()

    @property
    def gaps(self) -> MapGaps:
        """The gaps of what is to be seen."""
        return self._rendering.gaps(self._session.shown)

    @property
    def current(self) -> GapRow | None:
        """The gap that is shown in full."""
        return self.model.row_at(self.view.currentIndex())

    # what is listed

    def _follow(self) -> None:
        if not self.isVisible():
            return
        state = self._session.shown
        self.filters.offer(state, self.gaps)
        self._following = True
        self.model.show_rows(self._rows.of(state.document, self.gaps))
        self._following = False
        self._tell()

    def _filter(self, wanted: Filter) -> None:
        self.model.keep(wanted)
        self._tell()

    def _tell(self) -> None:
        """Show the current gap in full, and say why nothing is listed."""
        row = self.current
        self.detail.show_row(row, tuple(self._answers(row)) if row else ())
        listed = bool(self.model.rows)
        self._pages.setCurrentIndex(0 if listed else 1)
        self.show_all.setVisible(bool(self.model.count))
        if not listed:
            self.nothing.setText(self._why_nothing())

    def _why_nothing(self) -> str:
        if self.model.count:
            return said("The filter hides all %Ln gap(s).", self.model.count)
        if not any(one.contents.touchpoints for one in self._session.shown.journey.swimlanes):
            return self.tr("No gaps: the map has no touchpoints yet. Press T and click into a stage.")
        return self.tr(
            "No gaps: no step of a path changes channel, device or department and does harm. Give touchpoints an "
            "emotion, a channel and a department, and lead paths through them, so that gaps show themselves."
        )

    def _answers(self, row: GapRow) -> Iterator[Note]:
        journey = self._session.shown.journey
        for swimlane in journey.swimlanes:
            if swimlane.id == row.found.gap.swimlane:
                yield from opportunities(swimlane)

    # the current gap, here and on the map

    def show_gap(self, key: GapKey) -> None:
        """Make a gap the current one, whatever the filter says."""
        self._follow()
        if not self.model.index_of(key).isValid():
            self.filters.reset()
        self._go_to(self.model.index_of(key))
        self._tell()

    def _go_to(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)

    def _restore(self) -> None:
        """Find the current gap again among other rows, else begin with the first; the map is left alone."""
        before, self._following = self._following, True
        column = max(self.view.currentIndex().column(), NUMBER)
        index = self.model.index_of(self._key, column) if self._key else QModelIndex()
        self._go_to(index if index.isValid() else self.model.index(0, column))
        self._following = before

    def _choose(self) -> None:
        row = self.current
        if row is not None:
            self._key = row.key
        if not self._following:
            self._tell()
            if row is not None:
                self.chosen.emit(row.found)

    def _look(self) -> None:
        if row := self.current:
            self.looked.emit(row.found)

    def _mark(self) -> None:
        """Make a gap of what is selected on the map the current one, unless the current one is there already."""
        selection = self._session.state.chosen_ids
        row = self.current
        if not self.isVisible() or not selection or (row and selection <= set(row.found.gap.places)):
            return
        found = self._gap_at(selection)
        index = self.model.index_of(found.gap.key) if found else QModelIndex()
        if index.isValid():
            self._following = True
            self._go_to(index)
            self._following = False
            self._tell()

    def _gap_at(self, selection: frozenset[str]) -> NumberedGap | None:
        """Return the gap whose places are selected, else the first one that names something selected."""
        near = [found for found in self.gaps.gaps if not selection.isdisjoint(found.gap.places)]
        exact = (found for found in near if set(found.gap.places) == selection)
        return next(exact, min(near, key=lambda found: found.number, default=None))
