"""The foot of an entry: how often it is used and where, what it can be merged into, and how it is deleted."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.deleting import deletion_of
from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Choice, icon_of
from journeydesk.desktop.panels.inventories import INVENTORIES
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.desktop.panels.usage import Usage
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Path
from journeydesk.model.tree import lineage
from journeydesk.model.value import Item


class EntryFoot(QWidget):
    """Hidden for what is not an entry; deleting and merging need no question, for they can be undone."""

    merged = Signal(str)
    """The entry shall become one with another."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._usage = theme, Usage()
        self._offered: tuple[Choice, ...] = ()
        self.note = QLabel()
        self.note.setProperty("role", "soft")
        self.note.setWordWrap(True)
        self.others = QMenu(self)
        self.show_users = self._button("crosshair", "quiet", self.tr("Select where it is used"))
        self.merge = self._button("git-merge", "quiet", self.tr("Merge into…"))
        self.delete = self._button("trash", "danger", "")
        self.merge.clicked.connect(
            lambda: self.others.popup(self.merge.mapToGlobal(self.merge.rect().bottomLeft()))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for part in (self.note, self.show_users, self.merge, self.delete):
            column.addWidget(part)

    def show_entry(self, document: Document, entry: str) -> None:
        """Show what becomes of this entry, and of what names it."""
        chain = lineage(document, entry) if entry and entry not in PAGES else ()
        self.setVisible(bool(chain))
        if not chain:
            return
        item, number = chain[-1], self._usage.of(document)[entry]
        self.delete.setText(deletion_of(item))
        self.note.setVisible(not isinstance(item, Path))
        self.note.setText(self._note(number, segment=isinstance(item, Segment)))
        self.show_users.setVisible(number > 0)
        self._offer_others(document, item)

    def _note(self, number: int, *, segment: bool) -> str:
        if not number:
            return self.tr("Not used yet.")
        if segment:
            return said("Used by %Ln swimlane(s), going with it.", number)
        return said("Used %Ln time(s).", number)

    def _offer_others(self, document: Document, item: Item) -> None:
        """Offer the other entries of the inventory, none for what is in none."""
        offered = tuple(_others(document, item))
        self.merge.setVisible(bool(offered))
        if offered == self._offered:
            return
        self._offered = offered
        self.others.clear()
        for choice in offered:
            name = (choice.label or said("Without a name")).replace("&", "&&")
            line = self.others.addAction(icon_of(choice, self._theme), name)
            line.triggered.connect(lambda _on, into=choice.value: self.merged.emit(into))

    def _button(self, glyph: str, role: str, words: str) -> QPushButton:
        colour = "bad" if role == "danger" else "normal"
        button = QPushButton(icon(glyph, roles(self._theme)[colour], 14), words)
        button.setIconSize(QSize(14, 14))
        button.setProperty("role", role)
        return button


def _others(document: Document, item: Item) -> Iterator[Choice]:
    for inventory in INVENTORIES:
        entries = getattr(document, inventory.name)
        if any(one is item for one in entries):
            yield from (inventory.shown(document, one) for one in entries if one is not item)
