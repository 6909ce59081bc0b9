"""The gaps at what is selected: one row each, which leads to the gap register."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.desktop.gap_words import decision_of, gap_in_words, kinds_in_words, way
from journeydesk.desktop.icons import TILE
from journeydesk.desktop.panels.form import head
from journeydesk.desktop.panels.rows import EDGE, Row
from journeydesk.desktop.style import ui_font
from journeydesk.drawing.gap_marks import SEVERE
from journeydesk.drawing.theme import Theme
from journeydesk.insight.gap import MapGaps, NumberedGap
from journeydesk.model.judgement import Decision


class GapsHere(QWidget):
    """Lists the gaps at what is selected that nobody has dismissed; nothing of it is seen where there are none."""

    pressed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """List nothing."""
        super().__init__(parent)
        self._theme = theme
        self.rows: list[GapRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(head(self.tr("Gaps")))
        self.hide()

    def show_gaps(self, gaps: MapGaps, elements: tuple[str, ...]) -> None:
        """List the gaps before, after and at an element, or those that several have in common."""
        found = [one for one in gaps.at(*elements) if decision_of(one) is not Decision.DISMISSED]
        for old in self.rows[len(found) :]:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [*self.rows[: len(found)], *(self._row(one) for one in found[len(self.rows) :])]
        for row, one in zip(self.rows, found, strict=True):
            row.show_gap(one, elements)
        self.setVisible(bool(found))

    def _row(self, found: NumberedGap) -> GapRow:
        row = GapRow(self._theme, found)
        row.clicked.connect(lambda: self.pressed.emit(row.found))
        self._column.addWidget(row)
        return row


class GapRow(Row):
    """A gap on the colour of harm: its number in a pill as on the map, what it is called, and on which side it lies."""

    def __init__(self, theme: Theme, found: NumberedGap) -> None:
        super().__init__(theme)
        self.found = found

    def show_gap(self, found: NumberedGap, elements: tuple[str, ...]) -> None:
        """Show a gap at an element, or between several."""
        self.found = found
        self.show_entry(kinds_in_words(found), None, way(found, elements))
        self.set_tip(gap_in_words(found))
        self.setAccessibleName(f"{found.number}. {self.accessibleName()}")
        self.setProperty("gap", str(found.number))

    def _words_left(self) -> int:
        return EDGE + self._number_width() + 6

    def _number_width(self) -> int:
        """Return how wide the pill is: as an icon, or as wide as a long number needs."""
        wanted = QFontMetrics(_number_font()).horizontalAdvance(str(self.found.number)) + 10
        return max(TILE + 4, wanted)

    def _paint_ground(self, painter: QPainter) -> None:
        colours, box = self._colours, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(colours["accent"]), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(colours["pressed" if self.isDown() else "hover" if self._hot() else "bad_tint"])
        )
        painter.drawRoundedRect(box, 6, 6)
        self._paint_number(painter)

    def _paint_number(self, painter: QPainter) -> None:
        severe, colours = self.found.gap.severity >= SEVERE, self._colours
        pill = QRectF(EDGE, (self.height() - 18) / 2, self._number_width(), 18)
        painter.setPen(QPen(QColor(colours["bad"]), 1.2))
        painter.setBrush(QColor(colours["bad"] if severe else colours["field"]))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(QColor(colours["field"] if severe else colours["bad"]))
        painter.setFont(_number_font())
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self.found.number))


def _number_font() -> QFont:
    return ui_font(11, 700)
