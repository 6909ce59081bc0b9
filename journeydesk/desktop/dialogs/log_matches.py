"""What of a log is what on the map: proposed by names, and corrected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.imports.matches import NEW, Matches, Names

Boxes = dict[str, Combo]


class LogMatches(QScrollArea):
    """A box for each touchpoint and each segment of the log: one of the map, a new one, or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: Boxes = {}
        self.segments: Boxes = {}
        self.setWidgetResizable(True)
        self.setAccessibleName(said("What of the log is what on the map"))

    @property
    def matches(self) -> Matches | None:
        """What is chosen; None while nothing was offered."""
        if not self.boxes:
            return None
        return Matches(_chosen(self.boxes), _chosen(self.segments))

    def show_matches(self, matches: Matches, titles: Sequence[str], segments: Sequence[str]) -> None:
        """Show what is chosen for each; boxes that are there stay, so that the keyboard keeps its place."""
        if [*self.segments, *self.boxes] != [*matches.segments, *matches.touchpoints]:
            self._fill(matches, titles, segments)
        _show(self.boxes, matches.touchpoints)
        _show(self.segments, matches.segments)

    def _fill(self, matches: Matches, titles: Sequence[str], segments: Sequence[str]) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(4, 4, 8, 4)
        grid.setVerticalSpacing(6)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.segments = {name: _box(said("New swimlane"), segments) for name in matches.segments}
        self.boxes = {name: _box(said("New touchpoint"), titles) for name in matches.touchpoints}
        self._put(grid, said("Segments"), self.segments)
        self._put(grid, said("Touchpoints"), self.boxes)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(inside)

    def _put(self, grid: QGridLayout, heading: str, boxes: Boxes) -> None:
        head = QLabel(heading)
        head.setProperty("role", "head")
        grid.addWidget(head, grid.rowCount(), 0)
        for name, box in boxes.items():
            label, row = QLabel(name), grid.rowCount()
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(box)
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self.changed)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)


def _chosen(boxes: Boxes) -> Names:
    return {name: box.currentData() for name, box in boxes.items()}


def _show(boxes: Boxes, names: Names) -> None:
    for name, title in names.items():
        box = boxes[name]
        blocked = box.blockSignals(True)
        box.setCurrentIndex(max(0, box.findData(title)))
        box.blockSignals(blocked)


def _box(new: str, titles: Sequence[str]) -> Combo:
    box = Combo()
    box.addItem(new, NEW)
    box.addItem(said("Leave out"), None)
    for title in dict.fromkeys(titles):
        box.addItem(title, title)
    return box
