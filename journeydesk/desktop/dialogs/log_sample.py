"""The first rows of a log, with what each column is taken for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QTableWidgetItem, QWidget

from journeydesk.desktop.dialogs.read_only import ReadOnlyTable
from journeydesk.desktop.language import said
from journeydesk.imports.log_words import ROLE_WORDS
from journeydesk.research.columns import Columns
from journeydesk.research.open_log import Rows

SHOWN = 30
WIDEST = 180


class LogSample(ReadOnlyTable):
    """The heading of a column says its role below its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(said("The first rows"), parent)
        self._headers: tuple[str, ...] = ()
        self.horizontalHeader().setMaximumSectionSize(WIDEST)

    def show_rows(self, headers: Sequence[str], rows: Rows) -> None:
        """Show other rows."""
        self._headers = tuple(headers)
        shown = rows[:SHOWN]
        self.clear()
        self.setColumnCount(len(headers))
        self.setRowCount(len(shown))
        for at, row in enumerate(shown):
            for column, cell in enumerate(row):
                self.setItem(at, column, QTableWidgetItem(cell or ""))

    def show_roles(self, columns: Columns) -> None:
        """Say what each column is taken for; those that are read come first, as a log may have a hundred."""
        roles = {name: role for role, name in columns.named()}
        words = [ROLE_WORDS.get(roles.get(header, ""), "") for header in self._headers]
        told = [said(word) if word else "–" for word in words]
        self.setHorizontalHeaderLabels(
            [f"{header}\n{role}" for header, role in zip(self._headers, told, strict=True)]
        )
        self.resizeColumnsToContents()
        self._put_first([self._headers.index(name) for name in roles if name in self._headers])

    def _put_first(self, read: Sequence[int]) -> None:
        header, others = self.horizontalHeader(), (at for at in range(len(self._headers)) if at not in read)
        for place, column in enumerate((*read, *others)):
            header.moveSection(header.visualIndex(column), place)
