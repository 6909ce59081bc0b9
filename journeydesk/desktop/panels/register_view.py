"""The table of the gap register under mouse and keyboard, and how its cells look."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journeydesk.desktop.gap_words import named_kinds
from journeydesk.desktop.icons import paint_glyph
from journeydesk.desktop.panels.register_model import ROW, Index, RegisterModel
from journeydesk.desktop.panels.register_rows import (
    BASIS,
    KIND,
    NUMBER,
    OWNER,
    SEGMENT,
    SEVERITY,
    STATUS,
    WHERE,
    GapRow,
)
from journeydesk.desktop.style import roles
from journeydesk.drawing.gap_marks import ICONS
from journeydesk.drawing.theme import Theme
from journeydesk.insight.gaps.harm import WORST
from journeydesk.model.judgement import Decision

WIDTHS = {NUMBER: 44, SEVERITY: 90, KIND: 190, SEGMENT: 100, BASIS: 126, STATUS: 84, OWNER: 80}
"""How wide columns are in the beginning, in pixels; where a gap is takes what is left."""

ROOMY = {SEGMENT: 820, BASIS: 720, OWNER: 600}
"""Pixels of the table from which on these have columns of their own; in less room where a gap is comes first."""

HEIGHT = 30
PAD = 7
ICON, ICON_STEP = 14, 18
BAR, BAR_STEP, BAR_HEIGHT = 7, 9, 12
"""The bars of a severity, in pixels."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GapDelegate(QStyledItemDelegate):
    """Paints severities as bars beside their number, kinds with their icons, what is dismissed more quietly."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Paint in the colours of a theme."""
        super().__init__(parent)
        self._colours, self._theme = roles(theme), theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground of the row, then what the cell shows."""
        row: GapRow = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._colours["tint"]))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._colours["accent"]), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 4, 4)
        ink = self._ink(row, selected=bool(state & QStyle.StateFlag.State_Selected))
        left = self._paint_signs(painter, rect, row, index.column(), ink)
        self._write(painter, rect.adjusted(left, 0, -PAD, 0), row.cell(index.column()), ink)
        painter.restore()

    def _ink(self, row: GapRow, *, selected: bool) -> str:
        quiet = row.decision is Decision.DISMISSED
        return self._colours["on_tint" if selected else "soft" if quiet else "text"]

    def _paint_signs(self, painter: QPainter, rect: QRect, row: GapRow, column: int, ink: str) -> int:
        """Paint what stands before the words, and return where these begin."""
        if column == SEVERITY:
            self._paint_bars(painter, rect, row)
            return PAD + WORST * BAR_STEP + 6
        if column == KIND:
            icons = [ICONS[kind] for kind in named_kinds(row.found) if kind in ICONS]
            for at, name in enumerate(icons):
                square = QRectF(
                    rect.left() + PAD + at * ICON_STEP, rect.center().y() - ICON / 2 + 0.5, ICON, ICON
                )
                paint_glyph(painter, name, square, ink)
            return PAD + len(icons) * ICON_STEP + (3 if icons else 0)
        return PAD

    def _paint_bars(self, painter: QPainter, rect: QRect, row: GapRow) -> None:
        full = self._colours["soft"] if row.decision else self._theme.bad
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(WORST):
            painter.setBrush(QColor(full if at < row.found.gap.severity else self._colours["edge"]))
            corner = QPointF(rect.left() + PAD + at * BAR_STEP, rect.center().y() - BAR_HEIGHT / 2 + 0.5)
            painter.drawRoundedRect(QRectF(corner.x(), corner.y(), BAR, BAR_HEIGHT), 2, 2)

    def _write(self, painter: QPainter, room: QRect, text: str, ink: str) -> None:
        painter.setPen(QColor(ink))
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


class RegisterView(QTableView):
    """Rows are walked with the arrows; Enter looks closely, F2 or a double click in the last column names an owner."""

    looked = Signal()
    """The place of the current gap shall be seen closely."""

    def __init__(self, model: RegisterModel) -> None:
        """Show a model."""
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("Gaps of the map"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.doubleClicked.connect(lambda index: None if index.column() == OWNER else self.looked.emit())
        self._size_columns()
        self.sortByColumn(NUMBER, Qt.SortOrder.AscendingOrder)

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(WHERE, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up columns where there is little room; the gap in full says the same."""
        for column, least in ROOMY.items():
            self.setColumnHidden(column, event.size().width() < least)
        super().resizeEvent(event)

    def sort_by_current(self) -> None:
        """Sort by the column that the keyboard is in; a second time the other way round."""
        header, column = self.horizontalHeader(), self.currentIndex().column()
        again = header.sortIndicatorSection() == column
        down = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def keep_typed(self) -> None:
        """Keep the name that is being typed: a field that loses the keyboard does so by itself."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter looks closely."""
        if event.key() in _ENTER and self.state() != QAbstractItemView.State.EditingState:
            self.looked.emit()
        else:
            super().keyPressEvent(event)
