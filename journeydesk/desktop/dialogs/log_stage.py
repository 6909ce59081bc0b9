"""One stage that a person draws for a log: its title, its touchpoints, and what can be done with it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.lines import Line
from journeydesk.drawing.theme import Theme
from journeydesk.imports.log_words import called

KIND = "application/x-journeydesk-touchpoints"
"""What is dragged from one stage to another: names of touchpoints, as JSON."""

WIDTH, ICON = 168, 14

NAME = Qt.ItemDataRole.UserRole


class StageList(QListWidget):
    """The touchpoints of a stage; asks for another stage and never moves them itself."""

    dropped = Signal(object)
    """Names of touchpoints that shall be here."""

    carried = Signal(object, int)
    """Names of touchpoints that shall be so many stages further on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setToolTip(said("Drag touchpoints to another stage, or press Alt with ← or →"))

    @property
    def names(self) -> tuple[str, ...]:
        """The touchpoints that are here, as the log names them."""
        return tuple(self.item(row).data(NAME) for row in range(self.count()))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Those of them that are selected."""
        return tuple(item.data(NAME) for item in self.selectedItems())

    def show_names(self, names: Sequence[str]) -> None:
        """Show other touchpoints; what was selected stays so."""
        if self.names == tuple(names):
            return
        chosen = self.chosen
        self.clear()
        for name in names:
            item = QListWidgetItem(called(name), self)
            item.setData(NAME, name)
            item.setToolTip(called(name))
        self.choose(chosen)

    def choose(self, names: Collection[str]) -> None:
        """Select touchpoints, the first of them as the one the keyboard is at."""
        for row in reversed(range(self.count())):
            item = self.item(row)
            if item.data(NAME) in names:
                self.setCurrentItem(item)
        for row in range(self.count()):
            self.item(row).setSelected(self.item(row).data(NAME) in names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry what is selected to the stage before or behind this one, or walk."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if alt and by and self.chosen:
            self.carried.emit(self.chosen, by)
        else:
            super().keyPressEvent(event)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """Return what is dragged."""
        data = QMimeData()
        data.setData(KIND, json.dumps([item.data(NAME) for item in items]).encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take touchpoints alone."""
        event.accept() if event.mimeData().hasFormat(KIND) else event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them anywhere: in a stage they stand in the order of journeys."""
        event.accept() if event.mimeData().hasFormat(KIND) else event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what is dropped."""
        names = json.loads(bytes(event.mimeData().data(KIND).data()))
        event.setDropAction(Qt.DropAction.IgnoreAction)  # or Qt would take them out of their list by itself
        event.accept()
        self.dropped.emit(tuple(names))


class StageColumn(QWidget):
    """A stage as a column."""

    renamed = Signal(str)
    shifted = Signal(int)
    merged = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.list = Line(), StageList()
        self.title.textEdited.connect(self.renamed)
        self.earlier = self._button("caret-left", theme)
        self.later = self._button("caret-right", theme)
        self.merge = self._button("arrows-in-line-horizontal", theme)
        self.earlier.clicked.connect(lambda: self.shifted.emit(-1))
        self.later.clicked.connect(lambda: self.shifted.emit(1))
        self.merge.clicked.connect(self.merged)
        self._put_together()

    def show_stage(self, title: str, names: Sequence[str], *, first: bool, last: bool) -> None:
        """Show another stage; the line keeps its cursor where it says the same."""
        if self.title.text() != title:
            self.title.setText(title)
        self.list.show_names(names)
        self.earlier.setDisabled(first)
        self.later.setDisabled(last)
        self.merge.setDisabled(last)
        self.title.setAccessibleName(said("Title of the stage"))
        self.list.setAccessibleName(said("Touchpoints of “{0}”").format(title))
        for button, words in (
            (self.earlier, said("Move “{0}” one place forward")),
            (self.later, said("Move “{0}” one place back")),
            (self.merge, said("Merge “{0}” with the next stage")),
        ):
            button.setToolTip(words.format(title))
            button.setAccessibleName(words.format(title))

    def _button(self, glyph: str, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(glyph, theme.normal, ICON))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _put_together(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row.setSpacing(2)
        for button in (self.earlier, self.later):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.merge)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.setFixedWidth(WIDTH)
