"""The dialog for logs as it looks: columns and choices at the left, the map and what is told of it at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.dialogs.log_choices import LogChoices
from journeydesk.desktop.dialogs.log_columns import ColumnChoices, form
from journeydesk.desktop.dialogs.log_contrasts import LogContrasts
from journeydesk.desktop.dialogs.log_facts import LogFacts
from journeydesk.desktop.dialogs.log_matches import LogMatches
from journeydesk.desktop.dialogs.log_sample import LogSample
from journeydesk.desktop.dialogs.log_stages import LogStages
from journeydesk.desktop.dialogs.news import news
from journeydesk.desktop.dialogs.sheet import Sheet
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.toggle import Toggle
from journeydesk.drawing.theme import Theme

SIZE = QSize(1180, 860)
SMALLEST = QSize(760, 480)
LEFT = 348

BELOW = {
    "rows": "First rows",
    "stages": "Stages",
    "contrasts": "Segments compared",
    "matches": "What is what",
}
"""What can be seen and corrected below the map."""


class LogFrame(QDialog):
    """The parts of the dialog, in their places; what they do is told elsewhere."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(said("Map from a log"))
        self.files = QLabel()
        self.goal, self.tables = Combo(), QStackedWidget()
        self.below = Toggle((name, said(words)) for name, words in BELOW.items())
        self.columns, self.choices = ColumnChoices(), LogChoices()
        self.preview, self.facts, self.sample = Sheet(), LogFacts(), LogSample()
        self.matches, self.stages, self.contrasts = LogMatches(), LogStages(theme), LogContrasts()
        self.status, self.bar = QLabel(), QProgressBar()
        self.files_button = _button(said("Other files…"))
        self.cancel_button = _button(said("Cancel"))
        self.ok_button = _button(said("Make the map"), "primary")
        self.ok_button.setDefault(True)
        self.form = QWidget()
        self.form.setEnabled(False)
        self._put_together()

    def say(self, sentence: str, role: str = "soft") -> None:
        """Say how it goes, or what is wrong."""
        self.status.setText(sentence)
        self.status.setProperty("role", role)
        self.status.style().unpolish(self.status)
        self.status.style().polish(self.status)

    def _put_together(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(said("Progress"))
        self.status.setWordWrap(True)
        self.files.setProperty("role", "strong")
        self.files.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(_row(self.files, self.files_button))
        column.addLayout(self._middle(), 1)
        column.addWidget(news(48, self.bar, self.status))
        column.addLayout(_row(None, self.cancel_button, self.ok_button))
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.94))

    def share_out(self, below: str) -> None:
        """Give the map and what stands below it their heights: stages are drawn by hand, which takes room."""
        self._right.setStretchFactor(self.preview, 2 if below == "stages" else 5)
        self._right.setStretchFactor(self.tables, 4)

    def _middle(self) -> QHBoxLayout:
        fields = QVBoxLayout(self.form)
        fields.setContentsMargins(0, 0, 8, 0)
        fields.setSpacing(14)
        self.goal_row = QWidget()
        self.goal_row.setLayout(form(((said("Goes to"), self.goal),)))
        for part in (self.goal_row, self.columns, self.choices):
            fields.addWidget(part)
        fields.addStretch()
        left = QScrollArea(widgetResizable=True)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls with the field that has the keyboard
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFixedWidth(LEFT)
        left.setWidget(self.form)
        self._right, both = QVBoxLayout(), QHBoxLayout()
        right = self._right
        right.setSpacing(10)
        right.addWidget(self.preview)
        right.addWidget(self.facts)
        right.addWidget(self.below)
        for part in (self.sample, self.stages, self.contrasts, self.matches):
            self.tables.addWidget(part)
        right.addWidget(self.tables)
        self.share_out("rows")
        both.setSpacing(24)
        both.addWidget(left)
        both.addLayout(right, 1)
        return both


def _row(first: QWidget | None, *others: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    if first:
        row.addWidget(first, 1)
    else:
        row.addStretch()
    for other in others:
        row.addWidget(other)
    return row


def _button(words: str, role: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", role)
    button.setAutoDefault(False)
    return button
