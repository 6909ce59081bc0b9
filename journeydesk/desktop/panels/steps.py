"""The touchpoints of a path in their order, which may come more than once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem, QMenu, QPushButton, QVBoxLayout

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.editor import Change, Editor, Targets
from journeydesk.desktop.panels.ordered import OrderedList
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.tree import lineage

MOST_ROWS = 12


class StepsEditor(Editor):
    """Lists the steps of one path; several paths have no order in common."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._steps: tuple[str, ...] = ()
        self._titles: dict[str, str] = {}
        self._shown: object = None
        self.list = OrderedList()
        self.list.setAccessibleName(said("Touchpoints of the path"))
        self.list.setToolTip(said("Drag to reorder, or press Alt with ↑ or ↓; Delete takes a step out"))
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.add = QPushButton(icon("plus", theme.normal, 16), said("Add a step"))
        self.add.setIconSize(QSize(16, 16))
        self.add.setProperty("role", "quiet")
        self.menu = QMenu(self.add)
        self.menu.aboutToShow.connect(self._offer)
        self.add.setMenu(self.menu)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.add)
        self.row.addLayout(column)
        self.setFocusProxy(self.list)

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """List the steps with the titles of their touchpoints."""
        one = len(targets) == 1
        self._steps = values[0] if one else ()
        self._titles = _titles(document, targets[0]) if one else {}
        self.setVisible(one)
        wanted = [self._titles.get(step, "") for step in self._steps]
        if wanted != self._shown:
            self._shown = wanted
            self._fill(wanted)

    def show_value(self, value: Any) -> None:
        """Not used: steps are shown by `show_values`."""

    def _fill(self, titles: list[str]) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for number, title in enumerate(titles, 1):
            item = QListWidgetItem(f"{number}   {title or said('Without a name')}")
            item.setToolTip(title)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.list.keep_height(MOST_ROWS)
        self.list.setVisible(bool(titles))

    def _offer(self) -> None:
        self.menu.clear()
        for touchpoint, title in self._titles.items():
            entry = self.menu.addAction(title.replace("&", "&&") or said("Without a name"))
            entry.triggered.connect(lambda _=False, step=touchpoint: self._set((*self._steps, step)))

    def _move(self, row: int, before: int) -> None:
        if not 0 <= before <= len(self._steps):
            return
        steps = list(self._steps)
        step = steps.pop(row)
        at = before - (before > row)
        steps.insert(at, step)
        self.list.setCurrentRow(at)
        self._set(tuple(steps))

    def _remove(self, row: int) -> None:
        self._set((*self._steps[:row], *self._steps[row + 1 :]))

    def _set(self, steps: tuple[str, ...]) -> None:
        if steps != self._steps:
            self.edited.emit(Change.to(steps))


def _titles(document: Document, path: str) -> dict[str, str]:
    """Return the titles of all touchpoints that a path could visit."""
    for item in lineage(document, path):
        if isinstance(item, Swimlane):
            return {
                one.id: one.title for lane in item.lanes for one in lane.items if isinstance(one, Touchpoint)
            }
    return {}
