"""Lists inside the inspector: a drawer that leads to an inventory, and the inventory with a way to add to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import number, said
from journeydesk.desktop.panels.choices import Choice, icon_of
from journeydesk.desktop.panels.editor import Change, Editor, Targets
from journeydesk.desktop.panels.rows import Row
from journeydesk.desktop.panels.usage import Usage
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document
from journeydesk.model.value import Item

Shown = Callable[[Document, Any], Choice]
New = Callable[[Document], Item]


class Drawer(Editor):
    """One row with the name and size of an inventory; pressing it looks inside."""

    def __init__(self, theme: Theme, name: str, title: str, glyph: str) -> None:
        super().__init__(theme)
        self._title, self._icon = title, icon(glyph, theme.normal, 18, "")
        self.button = Row(theme)
        self.row.addWidget(self.button)
        self.button.clicked.connect(lambda: self.opened.emit(name))
        self.setFocusProxy(self.button)

    def show_value(self, value: Any) -> None:
        """Say how many there are."""
        self.button.show_entry(said(self._title), self._icon, f"{number(len(value))}  ›")


class Listing(Editor):
    """The entries of an inventory in their order, with how often each is used."""

    def __init__(self, theme: Theme, shown: Shown, new: New, add: str) -> None:
        super().__init__(theme)
        self._choice, self._new, self._usage = shown, new, Usage()
        self._shown: object = None
        self._document: Document | None = None
        self.rows: list[Row] = []
        self.add = QPushButton(icon("plus", theme.normal, 16), said(add))
        self.add.setIconSize(QSize(16, 16))
        self.add.setProperty("role", "quiet")
        self.add.clicked.connect(self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._list)
        column.addWidget(self.add)
        self.row.addLayout(column)
        self.setFocusProxy(self.add)

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """List the entries of the first holder; several holders have no list in common."""
        self._document = document
        choices = tuple(self._choice(document, item) for item in (values[0] if len(values) == 1 else ()))
        used = self._usage.of(document)
        wanted = [
            (choice, choice.note or (f"{used[choice.value]} ×" if used[choice.value] else ""))
            for choice in choices
        ]
        if wanted != self._shown:
            self._shown = wanted
            self._fill(wanted)
        self.add.setEnabled(len(values) == 1)

    def show_value(self, value: Any) -> None:
        """Not used: entries are shown by `show_values`."""

    def _fill(self, wanted: list[tuple[Choice, str]]) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._entry(choice, note) for choice, note in wanted]
        for row in self.rows:
            self._list.addWidget(row)

    def _entry(self, choice: Choice, note: str) -> Row:
        row = Row(self.theme)
        row.setProperty("entry", choice.value)
        row.show_entry(choice.label or said("Without a name"), icon_of(choice, self.theme), note)
        row.clicked.connect(lambda: self.opened.emit(choice.value))
        return row

    def _add(self) -> None:
        if self._document is not None:
            item = self._new(self._document)
            self.edited.emit(Change(lambda old: (*old, item)))
            self.opened.emit(item.id)
