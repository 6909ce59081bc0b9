"""The start page: begin a map, go on with one, or take a template."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.recent import RecentFile
from journeydesk.desktop.panels.rows import grounded
from journeydesk.desktop.panels.template_cards import CARD, TemplateCard
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.formats.templates import templates as shipped_templates
from journeydesk.surfaces.qt.shaper import QtShaper

LEFT_WIDTH = 360
SIDE = 32
WIDEST = SIDE + LEFT_WIDTH + 64 + 2 * CARD.width() + 16 + SIDE
MOST_RECENT = 8


class StartPage(QScrollArea):
    """What is seen when no file is open."""

    new_requested = Signal()
    open_requested = Signal()
    file_chosen = Signal(Path)
    template_chosen = Signal(Path)
    recent_removed = Signal(Path)

    def __init__(self, theme: Theme, shaper: QtShaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shaper = theme, shaper
        self._files: tuple[Path, ...] = ()
        self.recent: list[RecentFile] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(False)
        self._build()

    def set_theme(self, theme: Theme) -> None:
        """Show the page in another theme."""
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

    def _build(self) -> None:
        self.recent = []
        inside, middle = QWidget(), QWidget()
        middle.setMaximumWidth(WIDEST)
        columns = QHBoxLayout(middle)
        columns.setContentsMargins(SIDE, 64, SIDE, SIDE)
        columns.setSpacing(64)
        left = QWidget()
        left.setFixedWidth(LEFT_WIDTH)
        left.setLayout(self._left())
        columns.addWidget(left)
        columns.addLayout(self._right(), 1)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch()
        centred.addWidget(middle, 100)
        centred.addStretch()
        self.setWidget(inside)
        grounded(self, self._theme)
        grounded(inside, self._theme)
        self.set_recent(self._files)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
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
        column.addStretch()
        return column

    def _buttons(self) -> QHBoxLayout:
        colours = roles(self._theme)
        self.new_button = self._button("plus", self.tr("New map"), colours["on_accent"], "primary")
        self.open_button = self._button("folder-open", self.tr("Open…"), colours["normal"], "")
        self.new_button.setShortcut(QKeySequence.StandardKey.New)
        self.open_button.setShortcut(QKeySequence.StandardKey.Open)
        self.new_button.clicked.connect(self.new_requested)
        self.open_button.clicked.connect(self.open_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        row.addStretch()
        return row

    def _button(self, glyph: str, text: str, ink: str, role: str) -> QPushButton:
        button = QPushButton(icon(glyph, ink, 16), text)
        button.setProperty("role", role)
        button.setMinimumHeight(40)
        return button

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addSpacing(8)
        column.addWidget(head(self.tr("Begin with a template")))
        self.cards = [TemplateCard(path, self._theme, self._shaper) for path in templates()]
        for card in self.cards:
            card.clicked.connect(lambda _=False, path=card.path: self.template_chosen.emit(path))
        if not self.cards:
            column.addWidget(_label(self.tr("There are no templates in this installation."), "soft"))
        grid = QGridLayout()
        grid.setSpacing(16)
        for at, card in enumerate(self.cards):
            grid.addWidget(card, at // 2, at % 2)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        column.addStretch()
        return column

    def _recent_row(self, path: Path) -> RecentFile:
        row = RecentFile(path, self._theme)
        row.chosen.connect(self.file_chosen)
        row.forgotten.connect(self._forget)
        return row

    def _forget(self, path: Path) -> None:
        self.set_recent(file for file in self._files if file != path)
        self.recent_removed.emit(path)


def templates() -> list[Path]:
    """Return the templates that ship with the program, the best to begin with first."""
    return [template.path for template in shipped_templates()]


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role == "soft")
    return label
