"""Which touchpoint of a log is which on the map: proposed by their names, and corrected."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.imports.onto import NEW, Matches


class LogMatches(QScrollArea):
    """A box for each touchpoint of the log: one of the map, a new one, or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, Combo] = {}
        self.setWidgetResizable(True)
        self.setAccessibleName(said("Touchpoints on the map"))

    @property
    def matches(self) -> Matches:
        """What is chosen."""
        return {name: box.currentData() for name, box in self.boxes.items()}

    def show_matches(self, matches: Matches, titles: Iterable[str]) -> None:
        """Show what is chosen for each; boxes that are there stay, so that the keyboard keeps its place."""
        if list(self.boxes) != list(matches):
            self._fill(matches, list(dict.fromkeys(titles)))
        for name, title in matches.items():
            box = self.boxes[name]
            blocked = box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(title)))
            box.blockSignals(blocked)

    def _fill(self, matches: Matches, titles: Iterable[str]) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(4, 4, 8, 4)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.boxes = {}
        for row, name in enumerate(matches):
            label, box = QLabel(name), _box(titles)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self.changed)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[name] = box
        grid.setRowStretch(len(matches), 1)
        self.setWidget(inside)


def _box(titles: Iterable[str]) -> Combo:
    box = Combo()
    box.addItem(said("New touchpoint"), NEW)
    box.addItem(said("Leave out"), None)
    for title in titles:
        box.addItem(title, title)
    return box
