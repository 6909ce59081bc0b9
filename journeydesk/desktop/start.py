"""The start page: begin a map, go on with one, or take a template."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.lost_work import LostWork
from journeydesk.desktop.panels.previews import PreviewReader
from journeydesk.desktop.panels.recent import PICTURE, RecentFile
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.panels.template_cards import CARD, TemplateCard
from journeydesk.desktop.recovery import Lost
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.formats.templates import templates as shipped_templates
from journeydesk.surfaces.qt.shaper import QtShaper

LEFT_WIDTH = 376
SIDE, GAP, BETWEEN, BAR = 40, 56, 20, 10
AROUND_CARDS = SIDE + LEFT_WIDTH + GAP + SIDE + BAR
NARROW, WIDEST = (AROUND_CARDS + n * CARD.width() + (n - 1) * BETWEEN for n in (2, 3))
"""Pixels of a page with two and with three cards side by side, the scroll bar beside them."""
MOST_RECENT = 8


class StartPage(QScrollArea):
    """What is seen when no file is open."""

    new_wanted = Signal()
    open_wanted = Signal()
    log_wanted = Signal()
    help_wanted = Signal()
    preferences_wanted = Signal()
    file_chosen = Signal(Path)
    template_chosen = Signal(Path)
    recent_removed = Signal(Path)
    recover_wanted = Signal(list)
    """The lost work that shall be opened again."""

    def __init__(self, theme: Theme, shaper: QtShaper) -> None:
        super().__init__()
        self._theme, self._shaper = theme, shaper
        self._files: tuple[Path, ...] = ()
        self._lost: tuple[Lost, ...] = ()
        self._pictures: dict[Path, QImage] = {}
        self._reader: PreviewReader | None = None
        self.recent: list[RecentFile] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Show the page anew, in another theme or language."""
        self._theme = theme
        self._build()

    def set_recent(self, files: Iterable[Path]) -> None:
        """List the files that were opened before, the latest first."""
        self._files = tuple(files)
        for row in self.recent:
            row.hide()
            row.deleteLater()
        self.recent = [self._recent_row(path) for path in self._files[:MOST_RECENT]]
        for row in self.recent:
            self._list.addWidget(row)
        self.empty.setVisible(not self.recent)
        self._read_pictures()

    def set_lost(self, lost: Iterable[Lost]) -> None:
        """Offer what was not saved when the program ended."""
        self._lost = tuple(lost)
        self.lost_work.offer(self._lost)

    def stop(self) -> None:
        """End what goes on in the background; called before the page goes away."""
        if self._reader:
            self._reader.stop()
            self._reader = None

    # what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cards as many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange_cards()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to what most people will want."""
        super().showEvent(event)
        (self.lost_work.open_button if self._lost else self.new_button).setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing running behind."""
        self.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them wherever they are let go."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that were dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.file_chosen.emit(Path(url.toLocalFile()))

    # the page

    def _build(self) -> None:
        self.recent = []
        inside, middle = QWidget(), QWidget()
        middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(SIDE, 32, SIDE, SIDE)
        column.setSpacing(24)
        self.lost_work = LostWork(self._theme)
        self.lost_work.wanted.connect(self.recover_wanted)
        column.addWidget(self.lost_work)
        column.addLayout(self._columns(), 1)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch()
        centred.addWidget(middle, 100)
        centred.addStretch()
        self.setWidget(inside)
        grounded(self, self._theme)
        grounded(inside, self._theme)
        self.set_recent(self._files)
        self.lost_work.offer(self._lost)

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        left = QWidget()
        left.setFixedWidth(LEFT_WIDTH)
        left.setLayout(self._left())
        columns.addWidget(left)
        columns.addLayout(self._right(), 1)
        return columns

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        column.addWidget(_label("JourneyDesk", "hero"))
        column.addWidget(_label(self.tr("See what your customers go through, and where it breaks."), "soft"))
        column.addSpacing(24)
        column.addLayout(self._buttons())
        column.addSpacing(28)
        column.addWidget(head(self.tr("Recent")))
        column.addSpacing(4)
        self.empty = _label(self.tr("Maps that you open or save will be listed here."), "soft")
        column.addWidget(self.empty)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        column.addSpacing(20)
        column.addLayout(self._links())
        column.addStretch()
        return column

    def _buttons(self) -> QHBoxLayout:
        colours = roles(self._theme)
        self.new_button = self._button("plus", self.tr("New map"), colours["on_accent"], "primary")
        self.open_button = self._button("folder-open", self.tr("Open…"), colours["normal"], "")
        self.log_button = self._button("chart-bar", self.tr("From a log…"), colours["normal"], "")
        self.new_button.setShortcut(QKeySequence.StandardKey.New)
        self.open_button.setShortcut(QKeySequence.StandardKey.Open)
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button.clicked.connect(self.open_wanted)
        self.log_button.clicked.connect(self.log_wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        row.addWidget(self.log_button)
        row.addStretch()
        return row

    def _links(self) -> QVBoxLayout:
        colours = roles(self._theme)
        self.help_button = self._link("book-open", self.tr("First map in ten minutes"), colours["normal"])
        self.preferences_button = self._link("gear", self.tr("Preferences"), colours["normal"])
        self.help_button.setShortcut(QKeySequence.StandardKey.HelpContents)
        self.preferences_button.setShortcut("Ctrl+,")
        self.help_button.clicked.connect(self.help_wanted)
        self.preferences_button.clicked.connect(self.preferences_wanted)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.help_button)
        column.addWidget(self.preferences_button)
        return column

    def _button(self, glyph: str, text: str, ink: str, role: str) -> QPushButton:
        button = QPushButton(icon(glyph, ink, 16), text)
        button.setProperty("role", role)
        button.setMinimumHeight(40)
        return button

    def _link(self, glyph: str, text: str, ink: str) -> QPushButton:
        button = self._button(glyph, text, ink, "quiet")
        button.setMinimumHeight(34)
        return button

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.setContentsMargins(0, 24, 0, 0)
        column.addWidget(head(self.tr("Begin with a template")))
        self.cards = [TemplateCard(path, self._theme, self._shaper) for path in templates()]
        for card in self.cards:
            card.clicked.connect(lambda _=False, path=card.path: self.template_chosen.emit(path))
        if not self.cards:
            column.addWidget(_label(self.tr("There are no templates in this installation."), "soft"))
        self._grid = QGridLayout()
        self._grid.setSpacing(BETWEEN)
        self._across = 0
        self._arrange_cards()
        column.addLayout(self._grid)
        column.addStretch()
        return column

    def _arrange_cards(self) -> None:
        room = self.width() - AROUND_CARDS
        across = max(1, min(3, (room + BETWEEN) // (CARD.width() + BETWEEN)))
        if across == self._across:
            return
        self._grid.setColumnStretch(self._across, 0)
        self._across = across
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // across, at % across)
        self._grid.setColumnStretch(across, 1)

    # recent files

    def _recent_row(self, path: Path) -> RecentFile:
        row = RecentFile(path, self._theme)
        row.chosen.connect(self.file_chosen)
        row.forgotten.connect(self._forget)
        if path in self._pictures:
            row.show_picture(self._pictures[path])
        return row

    def _forget(self, path: Path) -> None:
        self.set_recent(file for file in self._files if file != path)
        self.recent_removed.emit(path)

    def _read_pictures(self) -> None:
        self.stop()
        wanted = [row.path for row in self.recent if row.saved and row.path not in self._pictures]
        if wanted:
            self._reader = PreviewReader(wanted, PICTURE * self.devicePixelRatioF(), self)
            self._reader.read.connect(self._show_picture)
            self._reader.start()

    def _show_picture(self, path: Path, picture: QImage) -> None:
        self._pictures[path] = picture
        for row in self.recent:
            if row.path == path:
                row.show_picture(picture)


def templates() -> list[Path]:
    """Return the templates that ship with the program, the best to begin with first."""
    return [template.path for template in shipped_templates()]


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role == "soft")
    return label
