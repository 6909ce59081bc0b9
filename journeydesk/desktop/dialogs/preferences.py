"""The preferences: one calm dialog, whose every choice counts at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.dialogs.export_choices import THEME_WORDS, page_name
from journeydesk.desktop.fitting import fitting
from journeydesk.desktop.language import LANGUAGES, SYSTEM, said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.form import head
from journeydesk.export import PAGES

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk

WIDTH, LABELS = 520, 148
BAR = 10
"""Pixels beside the rows that are left to a scroll bar."""

Choices = Iterable[tuple[str, str]]


class Preferences(QDialog):
    """What this person likes; nothing waits for a button."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._settings = desk, desk.settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        rows = QWidget()
        self._grid = QGridLayout(rows)
        self._grid.setContentsMargins(0, 0, BAR, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnMinimumWidth(0, LABELS)
        self._grid.setColumnStretch(1, 1)
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28 - BAR, 20)
        column.setSpacing(20)
        self._scrolling = Scrolling(rows)
        column.addWidget(self._scrolling, 1)
        column.addLayout(self._lower())
        self.setMinimumWidth(WIDTH)
        self.fit()

    def fit(self) -> None:
        """Be as high as all there is to choose, as far as the screen has room."""
        self._scrolling.updateGeometry()  # its hint is that of its rows, of which Qt does not tell the dialog
        self.resize(fitting(self, WIDTH, self.sizeHint().height()))

    def _fill(self) -> None:
        settings = self._settings
        self._head(self.tr("Window"))
        self.language = self._choice(self.tr("Language"), self._languages(), settings.language, self._speak)
        self.note = self._note(self.tr("Windows that are open now speak it once they are opened again."))
        self.theme = self._choice(self.tr("Colours"), self._themes(), settings.theme, self._desk.set_theme)
        self.wheel = self._choice(
            self.tr("Mouse wheel"), self._wheels(), _word(settings.wheel_zooms), self._set_wheel
        )
        self._head(self.tr("Files"))
        self.folder = self._folder_row()
        self.restores = self._check(self.tr("Open at the start what was open at the end"), "restores")
        self._head(self.tr("Export"))
        self.paper = self._choice(self.tr("Page"), _papers(), settings.paper, self._setter("paper"))
        self.colours = self._choice(
            self.tr("Colours"), _export_themes(), settings.colours, self._setter("colours")
        )
        self._head(self.tr("More"))
        self.presents_dark = self._check(self.tr("Present maps in the dark theme"), "presents_dark")
        self.tips = self._check(self.tr("Show the first steps in the next window"), "tips")

    # what can be chosen

    def _languages(self) -> Choices:
        return ((SYSTEM, self.tr("Like the system")), *LANGUAGES.items())

    def _themes(self) -> Choices:
        return (
            ("system", self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )

    def _wheels(self) -> Choices:
        return (
            (_word(False), self.tr("Scrolls; zooms with Ctrl")),
            (_word(True), self.tr("Zooms; scrolls with Ctrl")),
        )

    # what follows from it

    def _speak(self, language: str) -> None:
        self._desk.set_language(language)
        self.note.show()
        self.fit()

    def _set_wheel(self, word: str) -> None:
        self._desk.set_wheel(zooms=word == _word(True))

    def _setter(self, name: str) -> Callable[[object], None]:
        return lambda value: setattr(self._settings, name, value)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for new files"), str(self._settings.folder)
        )
        if chosen:
            self._settings.folder = Path(chosen)
            self._show_folder()

    def _show_folder(self) -> None:
        folder = str(self._settings.folder)
        room = WIDTH - LABELS - 180
        self.folder_name.setText(self.fontMetrics().elidedText(folder, Qt.TextElideMode.ElideMiddle, room))
        self.folder_name.setToolTip(folder)

    # the rows

    def _head(self, words: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, 8)
            row += 1
        self._grid.addWidget(head(words), row, 0, 1, 2)

    def _row(self, words: str, widget: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(widget)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _choice(self, words: str, choices: Choices, chosen: str, choose: Callable[[str], object]) -> Combo:
        box = Combo()
        box.setAccessibleName(words)
        for value, name in choices:
            box.addItem(name, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.activated.connect(lambda at: choose(box.itemData(at)))
        self._row(words, box)
        return box

    def _check(self, words: str, name: str) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(self._setter(name))
        self._grid.addWidget(box, self._grid.rowCount(), 0, 1, 2)
        return box

    def _note(self, words: str) -> QLabel:
        note = QLabel(words)
        note.setProperty("role", "soft")
        note.setWordWrap(True)
        note.hide()
        self._grid.addWidget(note, self._grid.rowCount(), 1)
        return note

    def _folder_row(self) -> QPushButton:
        part, self.folder_name = QWidget(), QLabel()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        button = QPushButton(self.tr("Choose…"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Folder for new files"))
        button.clicked.connect(self._choose_folder)
        row.addWidget(self.folder_name, 1)
        row.addWidget(button)
        self._row(self.tr("New files in"), part)
        self._show_folder()
        return button

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, BAR, 0)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        close.setDefault(True)
        row.addStretch()
        row.addWidget(close)
        return row


def _papers() -> Choices:
    return [(name, page_name(name)) for name in PAGES]


def _export_themes() -> Choices:
    return [(name, said(words)) for name, words in THEME_WORDS.items()]


class Scrolling(QScrollArea):
    """Rows that scroll where the screen is low, and else are seen whole."""

    def __init__(self, rows: QWidget) -> None:
        """Hold the rows."""
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls with the field that has the keyboard
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = rows
        self.setWidget(rows)

    def sizeHint(self) -> QSize:
        """As large as the rows."""
        return self._rows.sizeHint()


def _word(zooms: bool) -> str:
    return "zooms" if zooms else "scrolls"
