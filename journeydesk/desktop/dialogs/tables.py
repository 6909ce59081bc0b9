"""Before tables become maps: how they were understood, to be corrected, and the map as it will be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.dialogs.export_preview import Preview
from journeydesk.desktop.dialogs.labelled import labelled
from journeydesk.desktop.dialogs.table_rows import TableRows
from journeydesk.desktop.panels.choices import Combo
from journeydesk.desktop.panels.lines import Line
from journeydesk.desktop.panels.toggle import Toggle
from journeydesk.desktop.prose import prose
from journeydesk.desktop.style import FIELD_HEIGHT
from journeydesk.drawing.theme import Theme
from journeydesk.export import ExportOptions
from journeydesk.imports.imported import Imported
from journeydesk.imports.proposal import Proposal
from journeydesk.imports.tables import Tables, from_tables
from journeydesk.model.value import fresh_id
from journeydesk.surfaces.qt.shaper import QtShaper

if TYPE_CHECKING:
    from journeydesk.desktop.desk import Desk

SIZE, SMALLEST = QSize(1080, 820), QSize(720, 520)
COLUMNS, ROWS = "columns", "rows"

NOTES = 3
"""How many sentences stand under the map; the others are in the tip."""


def corrected(desk: Desk, parent: QWidget | None, tables: Tables, name: str) -> Tables | None:
    """Let a person say what tables are before they become maps; None when they shall become none."""
    dialog = TablesDialog(tables, name, desk.shaper, desk.theme, parent)
    QShortcut(QKeySequence.StandardKey.HelpContents, dialog, lambda: desk.show_help("files"))
    kept = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.tables if kept else None


class TablesDialog(QDialog):
    """Shows what the sheets of a file were taken for; `tables` is what they were corrected to."""

    def __init__(
        self, tables: Tables, name: str, shaper: QtShaper, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tables, self._name, self._theme = tables, name, theme
        self._at = 0
        self.setWindowTitle(self.tr("Import “{0}”").format(name))
        self.sheet, self.title, self.rows = Combo(), Line(), TableRows()
        self.wanted = QCheckBox(self.tr("Make a map of this sheet"))
        self.wanted.setFixedHeight(FIELD_HEIGHT)
        self.stages = Toggle([(COLUMNS, self.tr("Columns")), (ROWS, self.tr("Rows"))])
        self.preview = Preview(self._imported().document, shaper)
        self.notes = prose("soft")
        self._put_together()
        self._fill()
        self._watch()
        self._show_sheet(0)

    @property
    def proposal(self) -> Proposal:
        """The sheet that is shown, as it is understood now."""
        return self.tables.proposals[self._at]

    def done(self, result: int) -> None:
        """Leave nothing running behind."""
        self.preview.stop()
        super().done(result)

    # what is corrected

    def _show_sheet(self, at: int) -> None:
        self._at = at
        self.title.setText(self.proposal.about.title or self._suggested())
        self.stages.buttons[ROWS if self.proposal.turned else COLUMNS].setChecked(True)
        self.stages.setEnabled(self.proposal.can_turn)
        self.wanted.setChecked(self.proposal.wanted)
        self.rows.show_proposal(self.proposal, anew=True)
        self._show_map()

    def _suggested(self) -> str:
        return self._name if len(self.tables.proposals) == 1 else self.proposal.sheet

    def _correct(self, proposal: Proposal, *, anew: bool = False) -> None:
        if proposal == self.proposal:
            return
        before = self.tables.proposals
        self.tables = replace(self.tables, proposals=(*before[: self._at], proposal, *before[self._at + 1 :]))
        self.rows.show_proposal(proposal, anew=anew)
        self._show_map()

    def _retitle(self, title: str) -> None:
        about = replace(self.proposal.about, title=title)
        self._correct(replace(self.proposal, about=about))

    def _want(self, wanted: bool) -> None:
        self._correct(replace(self.proposal, wanted=wanted))

    # what it becomes

    def _imported(self) -> Imported:
        """Return what the sheet that is shown becomes, wanted or not."""
        only = (replace(self.proposal, wanted=True),)
        return from_tables(Tables(only), self._suggested(), fresh_id)

    def _show_map(self) -> None:
        found = self._imported()
        self.preview.show_document(found.document, ExportOptions(theme=self._theme.name))
        self.preview.setEnabled(self.proposal.wanted)
        notes = [translated(note) for note in (*self.tables.notes, *found.notes)]
        shown = notes if len(notes) <= NOTES else [*notes[: NOTES - 1], self._more(len(notes) - NOTES + 1)]
        self.notes.setText("\n".join(shown))
        self.notes.setToolTip("\n".join(notes) if shown != notes else "")
        self.notes.setVisible(bool(notes))
        self.ok.setEnabled(any(one.wanted for one in self.tables.proposals))

    def _more(self, count: int) -> str:
        return self.tr("… and {n} more: point here to read them").format(n=count)

    # the window

    def _fill(self) -> None:
        for one in self.tables.proposals:
            self.sheet.addItem(one.sheet)

    def _watch(self) -> None:
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.wanted.toggled.connect(self._want)
        self.title.textEdited.connect(self._retitle)
        self.stages.changed.connect(
            lambda: self._correct(self.proposal.turn(self.stages.value == ROWS), anew=True)
        )
        self.rows.called.connect(lambda row, role: self._correct(self.proposal.call(row, role)))

    def _put_together(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(16)
        column.addLayout(self._upper())
        column.addWidget(self.rows, 5)
        column.addWidget(self.preview, 4)
        column.addWidget(self.notes)
        column.addLayout(self._lower())
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE.boundedTo(self.screen().availableSize() * 0.94))

    def _upper(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for part, stretch in self._parts():
            tick = part is self.wanted
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignBottom if tick else Qt.AlignmentFlag.AlignTop)
        return row

    def _parts(self) -> Iterator[tuple[QWidget, int]]:
        if len(self.tables.proposals) > 1:
            yield labelled(self.tr("Sheet"), self.sheet), 2
            yield self.wanted, 0
        yield labelled(self.tr("Title of the map"), self.title), 3
        yield labelled(self.tr("Stages are"), self.stages), 2

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        cancel, self.ok = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Import"))
        cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self.accept)
        self.ok.setProperty("role", "primary")
        for button in (cancel, self.ok):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.ok.setDefault(True)
        return row
