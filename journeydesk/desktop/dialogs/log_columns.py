"""Which column of a log holds what: guessed, shown, and corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.toggle import Toggle
from journeydesk.desktop.style import FIELD_HEIGHT
from journeydesk.imports.log_words import ROLE_WORDS
from journeydesk.research.columns import NEEDED, Columns

LABEL = 128
"""Pixels of a label, in all boxes of the dialog, so that their fields stand in one column."""

DAYS: dict[str, bool | None] = {"": None, "day": True, "month": False}


class ColumnChoices(QWidget):
    """A box of columns for each role."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {role: Combo() for role in ROLE_WORDS}
        self.days = Toggle(
            (("", said("Unclear")), ("day", said("Day first")), ("month", said("Month first")))
        )
        self.days.setAccessibleName(said("Dates begin with"))
        self._days_row = QWidget()
        self._put_together()
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self.changed)
        self.days.changed.connect(self.changed)

    def offer(self, headers: Sequence[str]) -> None:
        """Offer the columns of another log."""
        for role, box in self.boxes.items():
            blocked = box.blockSignals(True)
            box.clear()
            box.addItem(said("Choose…") if role in NEEDED else said("None"), None)
            for header in headers:
                box.addItem(header, header)
            box.blockSignals(blocked)

    def show_values(self, columns: Columns, day_first: bool | None) -> None:
        """Show what is chosen."""
        blocked = self.blockSignals(True)
        for role, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(getattr(columns, role))))
        self.days.choose(next(name for name, first in DAYS.items() if first is day_first))
        self.blockSignals(blocked)
        self.ask_for_days(day_first is not None)

    def ask_for_days(self, wanted: bool) -> None:
        """Let a person say whether dates begin with the day, where that cannot be told."""
        self._days_row.setVisible(wanted)

    @property
    def columns(self) -> Columns:
        """What is chosen."""
        return Columns(**{role: box.currentData() for role, box in self.boxes.items()})

    @property
    def day_first(self) -> bool | None:
        """What is said of dates."""
        return DAYS[self.days.value]

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(form((said(words), self.boxes[role]) for role, words in ROLE_WORDS.items()))
        below = QVBoxLayout(self._days_row)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        label = QLabel(said("Dates begin with"))
        label.setProperty("role", "label")
        below.addWidget(label)
        below.addWidget(self.days)
        column.addWidget(self._days_row)


def form(rows: Iterable[tuple[str, QWidget]]) -> QFormLayout:
    """Return fields, each beside its label."""
    found = QFormLayout()
    found.setContentsMargins(0, 0, 0, 0)
    found.setHorizontalSpacing(12)
    found.setVerticalSpacing(6)
    for words, widget in rows:
        label = QLabel(words)
        label.setProperty("role", "label")
        label.setBuddy(widget)
        label.setFixedSize(LABEL, FIELD_HEIGHT)
        widget.setAccessibleName(words)
        found.addRow(label, widget)
    return found
