"""What a log came to, in sentences: how much was read, what is hidden, how well paths fit, which rows were no use."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.dialogs.log_jobs import Granted, sentence
from journeydesk.desktop.language import day, number, said
from journeydesk.desktop.prose import prose

HEIGHT = 132


class LogFacts(QWidget):
    """A line with the counts, and a list of sentences that scrolls where they are many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self.sentences = prose("strong", selectable=True), prose("soft", selectable=True)
        self._origin = ""
        self.rows_button = QPushButton(said("Save unusable rows…"))
        self.rows_button.setAutoDefault(False)
        self.rows_button.hide()
        area = QScrollArea(widgetResizable=True)
        area.setWidget(self.sentences)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(said("What the log tells"))
        self.sentences.setAlignment(Qt.AlignmentFlag.AlignTop)
        upper, column = QHBoxLayout(), QVBoxLayout(self)
        upper.addWidget(self.counts, 1)
        upper.addWidget(self.rows_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(upper)
        column.addWidget(area, 1)
        self.setFixedHeight(HEIGHT)

    def clear(self) -> None:
        """Say nothing."""
        self.counts.clear()
        self.sentences.clear()
        self.rows_button.hide()

    def show_origin(self, *, remembered_before: bool) -> None:
        """Say why the columns are as they are."""
        self._origin = (
            said("The columns are as you chose them before for these headings.")
            if remembered_before
            else said("The columns were guessed from their names and what stands in them.")
        )

    def show_granted(self, granted: Granted) -> None:
        """Say what was found."""
        found = granted.findings
        counts = said("{events} events of {journeys} journeys, {first} to {last}")
        self.counts.setText(
            counts.format(
                events=number(found.events),
                journeys=number(found.journeys),
                first=day(found.first.date()),
                last=day(found.last.date()),
            )
        )
        self.sentences.setText("\n".join((*map(translated, granted.notes), self._origin)))
        self.rows_button.setVisible(bool(found.unusable))

    def show_written(self, done: Path | Exception) -> None:
        """Say where the rows without use are now, or why they are nowhere."""
        told = sentence(done) if isinstance(done, Exception) else said("Saved {0}").format(done.name)
        self.sentences.setText(f"{told}\n{self.sentences.text()}")
