"""The outline: the map as a tree to read, to edit and to put in order; its other face for whoever cannot see it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from journeydesk.desktop.contexts import kind_of
from journeydesk.desktop.icons import icon
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.outline_model import OutlineModel
from journeydesk.desktop.panels.outline_view import OutlineView
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme
from journeydesk.editing.outline import RowKey

WIDTH, NARROWEST = 420, 260
MARGIN = 12
PAUSE = 150
"""How long the filter waits for another letter, in milliseconds."""

MANY = 200
"""With more things selected, only rows that were looked at already are marked."""

OPENED = 400
"""With more rows found, they are left folded."""

SMALL = 60
"""A map with no more touchpoints is unfolded as a whole."""


class Outline(QWidget):
    """A filter over a tree whose selection is that of the map."""

    revealed = Signal(str)
    """An element was chosen here and shall be seen on the map."""

    closed = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        """Show the map in view of a session."""
        super().__init__(parent)
        self._session = session
        self._marked: object = None
        self.model = OutlineModel(session, self)
        self.view = OutlineView(self.model)
        self.field = QLineEdit(placeholderText=self.tr("Filter"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Filter the outline"))
        self.nothing = QLabel(self.tr("No row of this map says so."))
        self.nothing.setProperty("role", "soft")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._close = QToolButton()
        self._put_together()
        self.set_theme(theme)
        self.setAccessibleName(self.tr("Outline"))
        self.field.textChanged.connect(lambda _words: self._pause.start())
        self.field.returnPressed.connect(self.filter)
        self._pause.timeout.connect(self.filter)
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.model.modelReset.connect(self._unfold)
        session.came_to_rest.connect(self._mark)
        self.view.ensurePolished()  # or its rows would be as high as without a style
        self._unfold()

    def sizeHint(self) -> QSize:
        """Wide enough for three columns."""
        return QSize(WIDTH, 600)

    def set_theme(self, theme: Theme) -> None:
        """Show the outline in other colours."""
        grounded(self, theme)
        self._close.setIcon(icon("x", theme.soft, 12))

    def showEvent(self, event: object) -> None:
        """Catch up with what was selected meanwhile."""
        self._mark()

    def filter(self) -> None:
        """Show the rows that name the words in the field."""
        self._pause.stop()
        self.model.look_for(self.field.text())
        self._unfold()
        self._mark(anew=True)

    def _put_together(self) -> None:
        self._close.setIconSize(QSize(12, 12))
        self._close.setFixedSize(24, 24)
        self._close.setStyleSheet("padding: 0")
        self._close.setToolTip(self.tr("Close the outline (Ctrl+Shift+O)"))
        self._close.setAccessibleName(self.tr("Close the outline"))
        self._close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(head(self.tr("Outline")), 1)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addLayout(top)
        for widget in (self.field, self.nothing, self.view):
            column.addWidget(widget)
        self.setMinimumWidth(NARROWEST)
        self.setFocusProxy(self.view)

    def _unfold(self) -> None:
        """Open what one wants to see first: swimlanes and their lanes, or everything that was found."""
        touchpoints = (len(one.contents.touchpoints) for one in self._session.state.journey.swimlanes)
        filtered = self.model.is_filtered
        few = self.model.shown_count <= OPENED if filtered else sum(touchpoints) <= SMALL
        self.view.expandAll() if few else self.view.expandToDepth(1)
        found = not self.model.is_filtered or self.model.shown_count > 1
        self.nothing.setVisible(not found)
        self.view.setVisible(found)

    # the selection, both ways

    def _choose(self) -> None:
        """Select on the map what is selected here."""
        if self._marked is not self._session.state:
            return  # rows come and go with an edit: that is no one's choice
        ids = self.view.chosen()
        if set(ids) != set(self._session.state.selection):
            self._session.select(*ids)
            if ids:
                self.revealed.emit(ids[-1])

    def _mark(self, *, anew: bool = False) -> None:
        """Select here what is selected on the map."""
        state = self._session.state
        if not self.isVisible() or (self._marked is state and not anew):
            return
        if set(self.view.chosen()) != state.chosen_ids:
            self._marked = None
            self._show_marked(list(self._indexes(state.selection)))
        self._marked = state

    def _indexes(self, ids: tuple[str, ...]) -> Iterable[QModelIndex]:
        if len(ids) > MANY:
            return self.model.known_ids(ids)
        found = (self.model.index_of(self._key(id)) for id in ids)
        return (index for index in found if index.isValid())

    def _key(self, id: str) -> RowKey:
        kind = kind_of(self._session.document, id)
        return "element" if kind == "point" else kind, id, ""

    def _show_marked(self, indexes: list[QModelIndex]) -> None:
        marked = QItemSelection()
        for index in indexes:
            marked.select(index, index.siblingAtColumn(2))
        rows = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(marked, rows)
        if indexes:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(indexes[-1], keep)
            self.view.scrollTo(indexes[-1])
