"""A few words side by side, in rows where they are many, of which one is chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QWidget

ACROSS = 3
"""How many words stand in a row."""


class Toggle(QWidget):
    """A few words side by side, of which one is chosen."""

    changed = Signal()

    def __init__(self, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for at, (value, words) in enumerate(choices):
            button = self.buttons[value] = QPushButton(words)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button)
            grid.addWidget(button, at // ACROSS, at % ACROSS)
            grid.setColumnStretch(at % ACROSS, 1)
        next(iter(self.buttons.values())).setChecked(True)
        self._group.buttonClicked.connect(lambda _: self.changed.emit())

    def offer(self, values: Collection[str]) -> None:
        """Show only some of the words, side by side; when what was chosen goes, the first of them is."""
        grid = cast("QGridLayout", self.layout())
        shown = [value for value in self.buttons if value in values]
        for value, button in self.buttons.items():
            button.setVisible(value in shown)
        for at in range(grid.columnCount()):
            grid.setColumnStretch(at, int(at < len(shown)))
        for at, value in enumerate(shown):
            grid.addWidget(self.buttons[value], 0, at)
        if self.value not in shown:
            self.choose(shown[0])

    @property
    def value(self) -> Any:
        """The chosen one."""
        return next(value for value, button in self.buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Choose one, as a click would."""
        self.buttons[value].click()
