"""The foot of an entry: how often it is used, and the button that takes it out of the document."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import inside, said
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.desktop.panels.usage import Usage
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import Path
from journeydesk.model.tree import lineage


class Removal(QWidget):
    """Hidden for what is not an entry; deleting needs no question, for it can be undone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._usage = Usage()
        self.label = ""
        self.note = QLabel()
        self.note.setProperty("role", "soft")
        self.note.setWordWrap(True)
        self.button = QPushButton(icon("trash", roles(theme)["bad"], 14), "")
        self.button.setIconSize(QSize(14, 14))
        self.button.setProperty("role", "danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        column.addLayout(row)

    def show_entry(self, document: Document, entry: str) -> None:
        """Show what goes when this entry goes."""
        chain = lineage(document, entry) if entry and entry not in PAGES else ()
        self.setVisible(bool(chain))
        if not chain:
            return
        item = chain[-1]
        name = inside(said(PAGES[type(item)].one))
        self.label = self.tr("Delete {kind}").format(kind=name)
        self.button.setText(self.label)
        self.note.setVisible(not isinstance(item, Path))
        self.note.setText(self._note(self._usage.of(document)[entry], segment=isinstance(item, Segment)))

    def _note(self, number: int, *, segment: bool) -> str:
        if not number:
            return self.tr("Not used yet.")
        if segment:
            return said("Used by %Ln swimlane(s), going with it.", number)
        return said("Used %Ln time(s).", number)
