"""A table that is to become a map, each row behind a box that says what it is."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeydesk.desktop.language import said
from journeydesk.desktop.panels.choices import Combo
from journeydesk.editing.table.names import FEELINGS, GOALS_OF_STAGES
from journeydesk.imports.proposal import NOTHING, ROLES, STAGES, Proposal

ROLE_WORDS = {
    STAGES: "Stages",
    GOALS_OF_STAGES: "Customer goal",
    "touchpoints": "Touchpoints",
    "emotion": "Emotion",
    "arc": "Dramatic arc",
    "goal": "Goals",
    "action": "Actions",
    "thought": "Thoughts",
    "quote": "Quotes",
    "pain_point": "Pain points",
    "opportunity": "Opportunities",
    "idea": "Ideas",
    "question": "Questions",
    "storyboard": "Storyboard",
    "metrics": "Metrics",
    "backstage": "Backstage",
    FEELINGS: "Emotion of touchpoints",
    "channel": "Channels",
    "device": "Devices",
    "department": "Departments",
    NOTHING: "Left out",
}
"""What a row can be, in words."""

BOX, LABEL, CELL = 176, 128, 148
"""Widths of the columns, in pixels."""

LOWEST, MOST_LINES, MOST_LETTERS = 42, 3, 400


class TableRows(QTableWidget):
    """Shows a proposal; what a row is can be chosen, the cells are only read."""

    called = Signal(int, str)
    """A row is said to be something else."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Combo] = []
        self.setAccessibleName(said("The table, and what each row is"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the boxes in it are what one goes through
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_proposal(self, proposal: Proposal, *, anew: bool) -> None:
        """Show a table; `anew` unless it is the one shown, with other roles alone."""
        if anew:
            self._lay_out(proposal)
        for row, role in enumerate(proposal.roles):
            self.boxes[row].blockSignals(True)
            self.boxes[row].setCurrentIndex(ROLES.index(role))
            self.boxes[row].blockSignals(False)
            self._dress(row, role, proposal.labels)

    def _lay_out(self, proposal: Proposal) -> None:
        self.clear()
        self.setRowCount(len(proposal.cells))
        self.setColumnCount(1 + len(proposal.cells[0]))
        self.boxes = [self._box(row, label) for row, label in enumerate(proposal.labels_of_rows)]
        for row, cells in enumerate(proposal.cells):
            self.setCellWidget(row, 0, _framed(self.boxes[row]))
            for column, text in enumerate(cells, 1):
                self.setItem(row, column, _item(text))
            self.setRowHeight(row, max(LOWEST, *map(self._height, cells)))
        widths = (BOX, *[LABEL] * proposal.labels, *[CELL] * self.columnCount())
        for column in range(self.columnCount()):
            self.setColumnWidth(column, widths[column])

    def _height(self, text: str) -> int:
        metrics, flags = self.fontMetrics(), Qt.TextFlag.TextWordWrap
        wrapped = metrics.boundingRect(QRect(0, 0, CELL - 20, 10_000), flags, text[:MOST_LETTERS]).height()
        return min(wrapped, MOST_LINES * metrics.lineSpacing()) + 14

    def _box(self, row: int, label: str) -> Combo:
        box = Combo()
        for role in ROLES:
            box.addItem(said(ROLE_WORDS[role]), role)
        box.setAccessibleName(said("What the row “{0}” is").format(label))
        box.currentIndexChanged.connect(lambda at: self.called.emit(row, ROLES[at]))
        return box

    def _dress(self, row: int, role: str, labels: int) -> None:
        """Show the titles of stages and the labels strong, and strike out what is left out."""
        for column in range(1, self.columnCount()):
            if item := self.item(row, column):
                font = self.font()
                font.setBold(role == STAGES or column <= labels)
                font.setStrikeOut(role == NOTHING)
                item.setFont(font)
                item.setFlags(Qt.ItemFlag.NoItemFlags if role == NOTHING else Qt.ItemFlag.ItemIsEnabled)


def _framed(box: Combo) -> QWidget:
    """Return a box with room around it, in the middle of its row."""
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 0, 8, 0)
    column.addWidget(box)
    return frame


def _item(text: str) -> QTableWidgetItem:
    lines = text.split("\n")
    more = ["…"] if len(lines) > MOST_LINES else []
    item = QTableWidgetItem("\n".join((*lines[: MOST_LINES - len(more)], *more)))
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    if more or len(text) > CELL // 8:
        item.setToolTip(text)
    return item
