"""How segments of a log differ, in a table: each difference with its interval, the clear ones first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QWidget

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.dialogs.read_only import ReadOnlyTable
from journeydesk.desktop.language import said
from journeydesk.imports.contrast_words import amounts, subject
from journeydesk.imports.contrasts import Aspect, Contrast
from journeydesk.imports.log_words import readable

MOST = 300
"""Rows of the table; a script has them all."""

UNITS = {
    Aspect.REACH: ("Reached by", " %"),
    Aspect.SCORE: ("Mean score", ""),
    Aspect.PATH: ("Path taken by", " %"),
}

HEADINGS = ("", "Compared", "Segments", "Values", "Difference", "Interval (95 %)", "")

SEGMENTS, VALUES = HEADINGS.index("Segments"), HEADINGS.index("Values")


class LogContrasts(ReadOnlyTable):
    """A row for each difference, the surest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(said("Differences between segments"), parent)
        self.setColumnCount(len(HEADINGS))
        self.setHorizontalHeaderLabels([said(words) if words else "" for words in HEADINGS])
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def show_contrasts(self, found: Sequence[Contrast]) -> None:
        """Show other differences."""
        self.setRowCount(min(len(found), MOST))
        for row, one in enumerate(found[:MOST]):
            for column, text in enumerate(_cells(one)):
                self.setItem(row, column, _item(text, clear=one.is_clear))
        self._name_segments(found)
        for column in range(1, len(HEADINGS)):
            self.resizeColumnToContents(column)

    def _name_segments(self, found: Sequence[Contrast]) -> None:
        """Name two segments once, above their values, where there are no others."""
        pairs = {one.segments for one in found}
        self.setColumnHidden(SEGMENTS, len(pairs) == 1)
        heading = _both(*map(readable, pairs.pop())) if len(pairs) == 1 else said(HEADINGS[VALUES])
        self.setHorizontalHeaderItem(VALUES, QTableWidgetItem(heading))


def _cells(one: Contrast) -> tuple[str, ...]:
    words, unit = UNITS[one.what]
    a, b, apart, low, high = map(translated, amounts(one))
    return (
        subject(one),
        said(words),
        _both(*map(readable, one.segments)),
        _both(a + unit, b + unit),
        apart,
        f"{low} … {high}",
        said("clear") if one.is_clear else said("perhaps chance"),
    )


def _both(one: str, other: str) -> str:
    return f"{one} / {other}"


def _item(text: str, *, clear: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    font = item.font()
    font.setBold(clear)
    item.setFont(font)
    return item
