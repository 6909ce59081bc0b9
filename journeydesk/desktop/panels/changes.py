"""The changes since an older map: with what is compared, how much differs, a list that leads to every place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.change_words import counted, origin
from journeydesk.desktop.comparing import Comparing
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.icons import icon
from journeydesk.desktop.panels.change_model import KIND, TITLE, WHAT, WHERE, ChangeModel
from journeydesk.desktop.panels.change_rows import ChangeRow, ChangeRows
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.session import Session
from journeydesk.drawing.theme import Theme

HEIGHT = 240
MARGIN = 12
WIDTHS = {KIND: 120, TITLE: 260, WHERE: 220}
"""How wide columns are in the beginning, in pixels; how things differ takes what is left."""

MAP = 220
GLYPHS = {
    "previous": "caret-up",
    "next": "caret-down",
    "swap": "swap",
    "again": "arrows-clockwise",
    "close": "x",
}

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChangesPanel(QWidget):
    """Follows what a session is compared with; what is chosen here is told, and shown by the window."""

    chosen = Signal(object)
    """A `ChangeRow` shall be seen on the map."""

    looked = Signal(object)
    """A `ChangeRow` shall be seen closely."""

    swap_wanted = Signal()
    again_wanted = Signal()
    closed = Signal()

    def __init__(
        self, session: Session, comparing: Comparing, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Show what became of the older map, if there is one."""
        super().__init__(parent)
        self._session, self._comparing = session, comparing
        self._rows, self._following = ChangeRows(), False
        self.model = ChangeModel(theme, self)
        self.view = QTreeView()
        self.map = Combo()
        self.origin, self.counts, self.nothing = QLabel(), QLabel(), QLabel()
        self._pages = QStackedWidget()
        self.buttons = {name: QToolButton() for name in GLYPHS}
        self._put_together()
        self.set_theme(theme)
        self._connect()

    def sizeHint(self) -> QSize:
        """Room for five rows."""
        return QSize(900, HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Show the panel in other colours."""
        grounded(self, theme)
        self.model.theme = theme
        for name, button in self.buttons.items():
            button.setIcon(icon(GLYPHS[name], theme.soft if name == "close" else theme.normal, 14))
        self.view.viewport().update()

    def _put_together(self) -> None:
        self.setAccessibleName(self.tr("Comparison"))
        self.setFocusProxy(self.view)
        self._dress()
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (head(self.tr("Compared with")), self.map, self.origin):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.counts)
        for button in self.buttons.values():
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 6, MARGIN, MARGIN)
        column.setSpacing(6)
        column.addLayout(top)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.nothing)
        column.addWidget(self._pages, 1)

    def _dress(self) -> None:
        words = {
            "previous": self.tr("Previous change (Shift+F7)"),
            "next": self.tr("Next change (F7)"),
            "swap": self.tr("Swap sides: look at the other map and compare it with this one"),
            "again": self.tr("Read the file again"),
            "close": self.tr("Stop comparing (Escape)"),
        }
        for name, button in self.buttons.items():
            button.setFixedSize(26, 26)
            button.setIconSize(QSize(14, 14))
            button.setStyleSheet("padding: 0")
            button.setToolTip(words[name])
            button.setAccessibleName(words[name])
        self.map.setAccessibleName(self.tr("Compared with"))
        self.map.setMinimumWidth(MAP)
        self.origin.setProperty("role", "soft")
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setProperty("role", "soft")
        self.nothing.setProperty("role", "soft")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._dress_view()

    def _dress_view(self) -> None:
        view, header = self.view, self.view.header()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Changes"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        buttons = self.buttons
        buttons["previous"].clicked.connect(lambda: self.go(-1))
        buttons["next"].clicked.connect(lambda: self.go(1))
        buttons["swap"].clicked.connect(self.swap_wanted)
        buttons["again"].clicked.connect(self.again_wanted)
        buttons["close"].clicked.connect(self.closed)
        self.map.activated.connect(lambda _at: self._comparing.choose(self.map.currentData()))
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.clicked.connect(self._choose)  # also the row that is the current one already
        self.view.doubleClicked.connect(self._look)
        for follow in (self._offer, self._follow):
            self._comparing.changed.connect(follow)
        self._session.came_to_rest.connect(self._offer)
        self._follower = Follower(self._session, self._follow, self)

    def showEvent(self, event: object) -> None:
        """Catch up with what happened meanwhile."""
        self._offer()
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks closely, Escape stops comparing."""
        if event.key() in _ENTER and self.view.hasFocus():
            self._look()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def current(self) -> ChangeRow | None:
        """The change that is chosen."""
        return self.model.row_at(self.view.currentIndex())

    def go(self, by: int) -> None:
        """Choose the next change or the one before; behind the last comes the first."""
        self._show(self._rows.of(self._comparing.comparison))
        if rows := self.model.rows:
            index = self.view.currentIndex()
            at = (index.row() + by) % len(rows) if index.isValid() else 0 if by > 0 else len(rows) - 1
            self.view.setCurrentIndex(self.model.index(at, KIND))

    def _offer(self) -> None:
        """Offer the maps that can be compared with, and what can be done."""
        offered, older = self._comparing.offered, self._comparing.older
        self.map.clear()
        for journey in offered:
            self.map.addItem(" ".join(journey.title.split()) or self.tr("Untitled map"), journey.id)
        self.map.setCurrentIndex(self.map.findData(older.map) if older else -1)
        self.map.setEnabled(len(offered) > 1)
        self.buttons["again"].setVisible(self._comparing.path is not None)

    def _follow(self) -> None:
        if not self.isVisible():
            return
        compared = self._comparing.comparison
        self._show(self._rows.of(compared))
        self.origin.setText(origin(compared.older) if compared else "")
        self.counts.setText(counted(compared) if compared else "")
        self._pages.setCurrentIndex(0 if self.model.rows else 1)
        for name in ("previous", "next"):
            self.buttons[name].setEnabled(bool(self.model.rows))
        self.nothing.setText(self._why_nothing())

    def _show(self, rows: tuple[ChangeRow, ...]) -> None:
        """Show other rows, the current one among them where it is there still; the map is left alone."""
        if rows == self.model.rows:
            return
        current, column = self.current, max(self.view.currentIndex().column(), KIND)
        self._following = True
        self.model.show_rows(rows)
        at = next((at for at, row in enumerate(rows) if current and row.key == current.key), None)
        self.view.setCurrentIndex(self.model.index(at, column) if at is not None else QModelIndex())
        self._following = False

    def _why_nothing(self) -> str:
        comparing = self._comparing
        if comparing.comparison:
            return self.tr("Nothing differs.")
        if not comparing.is_on:
            return self.tr("Nothing is compared. Choose “Compare with…” in the menu View.")
        if comparing.compared is None:
            return self.tr("The map that was compared is no longer in this document.")
        if comparing.compared.id != self._session.state.map_id:
            title = " ".join(comparing.compared.title.split()) or self.tr("Untitled map")
            return self.tr("“{0}” is compared, and you look at another map.").format(title)
        return self.tr("The map that it was compared with is no longer there. Choose another one.")

    def _choose(self) -> None:
        row = self.current
        if row and not self._following:
            self.chosen.emit(row)

    def _look(self) -> None:
        if row := self.current:
            self.looked.emit(row)
