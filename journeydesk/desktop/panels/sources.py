"""Many of what the document holds, attached to one: the sources of a claim, the pain points an opportunity ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Choice, Choices, icon_of
from journeydesk.desktop.panels.editor import Change, Editor, Targets
from journeydesk.desktop.panels.rows import Row
from journeydesk.drawing.theme import Theme
from journeydesk.editing.arrange import add
from journeydesk.model.document import Document
from journeydesk.model.value import Item

Ids = tuple[str, ...]


class AttachEditor(Editor):
    """A list of what is attached, and a menu that attaches and detaches; `new` makes one that is not there yet."""

    def __init__(
        self,
        theme: Theme,
        choices: Choices,
        *,
        empty: str,
        attach: str,
        new: tuple[str, Callable[[], Item]] | None = None,
    ) -> None:
        super().__init__(theme)
        self._choices, self._new = choices, new
        self._shown: object = None
        self.empty = QLabel(said(empty))
        self.empty.setProperty("role", "soft")
        self.empty.setWordWrap(True)
        self.menu = QMenu(self)
        self.button = self._button(said(attach))
        self.list = QVBoxLayout()
        self.list.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.list, self.empty, self.button):
            column.addLayout(part) if isinstance(part, QVBoxLayout) else column.addWidget(part)
        self.row.addLayout(column)
        self.setFocusProxy(self.button)

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """Show what is attached to any of them, and to how many when not to all."""
        offered = tuple(self._choices(document, targets))
        wanted = (offered, values)
        if wanted != self._shown:
            self._shown = wanted
            self._fill_list(offered, values)
            self._fill_menu(offered, values)

    def show_value(self, value: Any) -> None:
        """Not used: what is attached is shown by `show_values`."""

    def attach(self, target: str, on: bool) -> None:
        """Attach or detach one."""
        self.edited.emit(Change(lambda old: _with(old, target) if on else _without(old, target)))

    def add_new(self) -> None:
        """Make one that is not in the document yet, attach it, and look at it."""
        if self._new:
            item = self._new[1]()
            self.edited.emit(Change(lambda old: (*old, item.id), lambda document: add(document, item)))
            self.opened.emit(item.id)

    def _fill_list(self, offered: tuple[Choice, ...], values: tuple[Ids, ...]) -> None:
        while (line := self.list.takeAt(0)) is not None:
            if widget := line.widget():
                widget.hide()
                widget.deleteLater()
        for choice in offered:
            if times := sum(choice.value in ids for ids in values):
                self.list.addWidget(self._attached(choice, times, len(values)))
        self.empty.setVisible(self.list.count() == 0)
        self.button.setEnabled(bool(offered or self._new))

    def _attached(self, choice: Choice, times: int, of: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        name = Row(self.theme)
        part = self.tr("{some} of {all}").format(some=times, all=of) if times < of else ""
        name.show_entry(choice.label, icon_of(choice, self.theme), part or choice.note)
        name.clicked.connect(lambda: self.opened.emit(choice.value))
        row.addWidget(name, 1)
        row.addWidget(self._detach(choice))
        line.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        line.addAction(self.tr("Open"), name.click)
        line.addAction(self.tr("Detach"), lambda: self.attach(choice.value, on=False))
        return line

    def _detach(self, choice: Choice) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("x", self.theme.soft, 12))
        button.setIconSize(QSize(12, 12))
        button.setFixedSize(26, 26)
        button.setStyleSheet("padding: 0")
        button.setToolTip(self.tr("Detach"))
        button.setAccessibleName(self.tr("Detach {name}").format(name=choice.label))
        button.clicked.connect(lambda: self.attach(choice.value, on=False))
        return button

    def _fill_menu(self, offered: tuple[Choice, ...], values: tuple[Ids, ...]) -> None:
        self.menu.clear()
        for choice in offered:
            action = QAction(choice.label.replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setChecked(bool(values) and all(choice.value in ids for ids in values))
            action.triggered.connect(lambda on, target=choice.value: self.attach(target, on))
            self.menu.addAction(action)
        if self._new:
            self.menu.addSeparator()
            self.menu.addAction(said(self._new[0]), self.add_new)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(icon("plus", self.theme.normal, 16), text)
        button.setIconSize(QSize(16, 16))
        button.setProperty("role", "quiet")
        # Not by setMenu: Qt would move icon and words to make room for an arrow.
        button.clicked.connect(lambda: self.menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button


def _with(ids: Ids, target: str) -> Ids:
    return ids if target in ids else (*ids, target)


def _without(ids: Ids, target: str) -> Ids:
    return tuple(id for id in ids if id != target)
