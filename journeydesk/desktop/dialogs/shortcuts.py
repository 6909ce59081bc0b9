"""All that keys and the mouse do, menu by menu, in one list to search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.actions import ACTIONS, MENUS, WindowAction
from journeydesk.desktop.dialogs.gestures import KEYS, MOUSE
from journeydesk.desktop.fitting import fitting
from journeydesk.desktop.language import said
from journeydesk.desktop.shortcuts import keys_of, written
from journeydesk.editing.commands import COMMANDS, Command
from journeydesk.editing.search import folded

Rows = list[tuple[str, str]]
"""What is done, and the keys."""


def shortcut_rows(actions: Mapping[str, QAction]) -> dict[str, Rows]:
    """Return everything that has keys, by the names of the menus; the gestures of the mouse come last."""
    everything: tuple[WindowAction | Command, ...] = (*ACTIONS, *COMMANDS)
    known = {one.name: (one.menu, one.label) for one in everything}
    found: dict[str, Rows] = {said(label).replace("&", ""): [] for _, label in MENUS}
    titles = dict(zip((name for name, _ in MENUS), found, strict=True))
    for name, action in actions.items():
        if action.shortcuts():
            menu, label = known[name]  # what an action says itself may tell of the last step: “Undo Paste”
            found[titles[menu]].append((said(label).removesuffix("…"), keys_of(action)))
    found[said("Mouse and keys on the map")] = [
        *((said(what), said(how)) for what, how in MOUSE),
        *((said(what), written([QKeySequence(key) for key in keys])) for what, keys in KEYS),
    ]
    return {title: rows for title, rows in found.items() if rows}


class ShortcutList(QDialog):
    """A searchable list under the names of the menus."""

    def __init__(self, parent: QWidget, rows: Mapping[str, Rows]) -> None:
        """List rows under their titles."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and gestures"))
        self.resize(fitting(self, 760, 640))
        self.search = QLineEdit(placeholderText=self.tr("Search"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search the list"))
        self.search.textChanged.connect(self._filter)
        self.tree = _tree()
        self._groups = [_group(title, lines, self.tree) for title, lines in rows.items()]
        self.tree.addTopLevelItems(self._groups)
        self.tree.expandAll()
        self.tree.setAccessibleName(self.windowTitle())
        self.nothing = QLabel(self.tr("Nothing is called so."))
        self.nothing.setProperty("role", "soft")
        self.nothing.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self.search, self.nothing, self.tree, buttons):
            column.addWidget(widget)

    def shown(self) -> Iterable[tuple[str, str]]:
        """Yield the rows that are shown."""
        for group in self._groups:
            yield from ((line.text(0), line.text(1)) for line in _lines(group) if not line.isHidden())

    def _filter(self, text: str) -> None:
        wanted = folded(text).split()
        for group in self._groups:
            group.setHidden(not _shows(group, wanted))
        self.nothing.setHidden(any(True for _ in self.shown()))


def _shows(group: QTreeWidgetItem, wanted: list[str]) -> bool:
    """Hide the lines of a group that do not say all the words; tell whether any is left."""
    left = False
    for line in _lines(group):
        words = folded(f"{group.text(0)} {line.text(0)} {line.text(1)}")
        line.setHidden(not all(word in words for word in wanted))
        left |= not line.isHidden()
    return left


def _lines(group: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for row in range(group.childCount()):
        line = group.child(row)
        assert line is not None
        yield line


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setColumnCount(2)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setIndentation(10)
    tree.setUniformRowHeights(True)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return tree


def _group(title: str, lines: Rows, tree: QTreeWidget) -> QTreeWidgetItem:
    group = QTreeWidgetItem([title])
    font = tree.font()
    font.setBold(True)
    group.setFont(0, font)
    group.setFlags(Qt.ItemFlag.ItemIsEnabled)
    for what, keys in lines:
        line = QTreeWidgetItem([what, keys])
        line.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{what}: {keys}")
        group.addChild(line)
    return group
