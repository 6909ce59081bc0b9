"""One demand on a map: how many of its checks pass, and the list of what the others found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.language import number, said
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.health_groups import Group, Line
from journeydesk.desktop.panels.health_rows import AllIsWell, FindingRow
from journeydesk.drawing.theme import Theme
from journeydesk.export.report.audit import DEMANDS
from journeydesk.insight.audit.auditor import Finding
from journeydesk.insight.audit.check import Demand

NARROWEST = 250
EDGE, RING = 8, 2
"""Pixels beside everything, and how many of them the ring of the focus takes."""

MOST = 30
"""How many findings are listed before one asks for more."""


class HealthColumn(QWidget):
    """Shows a group; rows of findings that stay are kept, and so is the keyboard's place among them."""

    reached = Signal(Finding)
    fix_wanted = Signal(Finding)
    word_allowed = Signal(Finding)

    def __init__(self, demand: Demand, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__()
        self.group = Group(demand, 0, (), ())
        self._theme, self._most = theme, MOST
        self.rows: dict[Line, FindingRow] = {}
        self.bar, self.figure = QProgressBar(), QLabel()
        self.well, self.fine = AllIsWell(theme), QLabel()
        self.more = QPushButton()
        self.list, self._inside = QScrollArea(), QWidget()
        self._put_together(said(DEMANDS[demand]))

    def _put_together(self, title: str) -> None:
        self.setMinimumWidth(NARROWEST)
        self.setAccessibleName(title)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.more.setProperty("role", "quiet")
        self.more.clicked.connect(self._show_more)
        for label in (self.figure, self.fine):
            label.setProperty("role", "label")
        self.fine.setWordWrap(True)
        figures = QHBoxLayout()
        figures.setSpacing(10)
        figures.setContentsMargins(EDGE, 0, 0, 0)
        figures.addWidget(self.bar, 1)
        figures.addWidget(self.figure)
        name = head(title)
        name.setIndent(EDGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(name)
        column.addLayout(figures)
        column.addWidget(self.list, 1)
        self._fill_list(title)

    def _fill_list(self, title: str) -> None:
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(EDGE - RING, 0, EDGE, EDGE)
        column.setSpacing(6)
        for part in (self.well, self.more, self.fine):
            column.addWidget(part)
        column.insertLayout(1, self._lines)
        column.addStretch()
        self.list.setWidget(self._inside)
        self.list.setWidgetResizable(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(title)
        self.list.setProperty("role", "list")

    def show_group(self, group: Group, theme: Theme) -> None:
        """Show what was found now."""
        if group == self.group and theme is self._theme:
            return
        if theme is not self._theme:
            self._take(self.rows.values())
            self.rows = {}
            self.well.set_theme(theme)
        self.group, self._theme = group, theme
        self.bar.setRange(0, max(1, group.of))
        self.bar.setValue(group.passing)
        sentence = said("{0} of {1} checks pass").format(number(group.passing), number(group.of))
        self.figure.setText(sentence if group.of else said("Nothing to check yet"))
        self.bar.setAccessibleDescription(self.figure.text())
        self.fine.setText(said("Fine: {0}").format(", ".join(group.fine)))
        self.fine.setVisible(bool(group.fine))
        self._list()

    def _list(self) -> None:
        wanted = self.group.lines[: self._most]
        before = tuple(self.rows.values())
        focused = QApplication.focusWidget()
        at = next((i for i, row in enumerate(before) if focused and row.isAncestorOf(focused)), None)
        self.rows = self._rows_for(wanted)
        self._take(row for row in before if row not in self.rows.values())
        for place, row in enumerate(self.rows.values()):
            if self._lines.indexOf(row) != place:
                self._lines.insertWidget(place, row)
                row.show()  # at once: what a layout shows later cannot take the keyboard yet
        hidden = len(self.group.lines) - len(wanted)
        self.more.setText(said("Show {0} more").format(number(hidden)))
        self.more.setVisible(hidden > 0)
        self.well.setVisible(bool(self.group.of) and not self.group.lines)
        self.setMinimumWidth(max(NARROWEST, self._widest()))
        self._chain()
        if at is not None and before[at] not in self.rows.values():
            self._focus(at)

    def _widest(self) -> int:
        """Return how wide the widest button makes the list, which scrolls up and down alone."""
        bar = self.list.verticalScrollBar().sizeHint().width()
        return self._inside.minimumSizeHint().width() + bar + 2 * RING

    def _rows_for(self, lines: Sequence[Line]) -> dict[Line, FindingRow]:
        """Return rows for lines: those that show them already, else those in their places that can, else new ones."""
        staying = self.rows.keys() & set(lines)
        free = {place: row for place, row in enumerate(self.rows.values()) if row.line not in staying}
        return {line: self.rows.get(line) or self._put(line, free.get(n)) for n, line in enumerate(lines)}

    def _put(self, line: Line, row: FindingRow | None) -> FindingRow:
        if row is None or not row.suits(line):
            return self._row(line)
        row.show_line(line)
        return row

    def _row(self, line: Line) -> FindingRow:
        row = FindingRow(line, self._theme)
        row.reached.connect(lambda: self.reached.emit(row.line.finding))
        row.fix_wanted.connect(lambda: self.fix_wanted.emit(row.line.finding))
        row.word_allowed.connect(lambda: self.word_allowed.emit(row.line.finding))
        return row

    def _take(self, rows: Iterable[FindingRow]) -> None:
        """Take rows away; one of them may be the one whose button was pressed just now."""
        for row in rows:
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _chain(self) -> None:
        """Let Tab go through the list from top to bottom, also where rows were put in between."""
        stops = [self.list, *(stop for row in self.rows.values() for stop in row.buttons), self.more]
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _focus(self, at: int) -> None:
        """Give the keyboard to the finding that took the place of one that is done."""
        rows = tuple(self.rows.values())
        (rows[min(at, len(rows) - 1)].place if rows else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more(self) -> None:
        shown = len(self.rows)
        self._most += MOST
        self._list()
        self._focus(shown)
