"""Yes or no, as a box with its words beside it; things that do not agree show a box that is neither."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.editor import MIXED, Editor
from journeydesk.drawing.theme import Theme


class SwitchEditor(Editor):
    """A box to tick."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.box = QCheckBox(said(words))
        self.row.addWidget(self.box, 1)
        self.setFocusProxy(self.box)
        self.box.clicked.connect(lambda: self.offer(self.box.checkState() != Qt.CheckState.Unchecked))

    def show_value(self, value: Any) -> None:
        """Show yes, no, or neither; whoever presses a box that is neither says yes."""
        self.box.setTristate(value is MIXED)
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        self.box.setCheckState(Qt.CheckState.PartiallyChecked if value is MIXED else states[value])
