"""The table of what a map covers, as a model for views, and how its cells look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeydesk.desktop.icons import icon, paint_glyph, tile_icon
from journeydesk.desktop.language import number, said
from journeydesk.desktop.spoken import feeling
from journeydesk.desktop.style import roles
from journeydesk.drawing.marks import face_name
from journeydesk.drawing.theme import Theme, contrast, mix
from journeydesk.insight.coverage import UNKNOWN, Cell, Coverage
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Device

Index = QModelIndex | QPersistentModelIndex

HEAT = Qt.ItemDataRole.UserRole
"""How full a cell is, 0 to 1."""

EMOTION = HEAT + 1
"""How its touchpoints feel on average, None where nobody knows."""

FACE, BESIDE = 15.0, 12.0
"""The size of a face beside a number, and how far from it."""

FAINTEST, STRONGEST = 0.12, 0.75
"""How much of the accent colour the ground of a cell with one touchpoint has, and that of the fullest."""


class CoverageModel(QAbstractTableModel):
    """Shows a coverage of a document; what nothing uses is said in words, not by an empty row alone."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.theme = theme
        self.coverage = Coverage((), (), {})
        self.names: dict[str, str] = {}
        self._entries: dict[str, Channel | Device] = {}

    def show_coverage(self, document: Document, coverage: Coverage) -> None:
        """Show other figures."""
        self.beginResetModel()
        self.coverage = coverage
        self._entries = {**_by_id(document.channels), **_by_id(document.devices)}
        named = (document.channels, document.devices, document.departments, document.segments)
        self.names = {one.id: one.name for row in named for one in row}
        self.names |= {stage.id: stage.title for journey in document.maps for stage in journey.stages}
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """Return what a cell counts."""
        if not index.isValid():
            return None
        return self.coverage.cells.get(
            (self.coverage.rows[index.row()], self.coverage.columns[index.column()])
        )

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many entries there are."""
        return 0 if parent and parent.isValid() else len(self.coverage.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many stages or segments there are."""
        return 0 if parent and parent.isValid() else len(self.coverage.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or says."""
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return number(len(cell.touchpoints)) if cell else ""
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, cell)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.UserRole:
                return len(cell.touchpoints) / self.coverage.most if cell else 0.0
            case _ if role == EMOTION:
                return cell.emotion if cell else None
        return None

    def headerData(self, section: int, direction: Qt.Orientation, role: int = 0) -> Any:
        """Return the names of entries, stages and segments; entries have their icons."""
        across = direction == Qt.Orientation.Horizontal
        id = (self.coverage.columns if across else self.coverage.rows)[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._named(id)
        if role == Qt.ItemDataRole.DecorationRole and not across:
            return self._icon(id)
        if role == Qt.ItemDataRole.TextAlignmentRole and not across:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _named(self, id: str) -> str:
        if id == UNKNOWN:
            return said("Not said")
        name = self.names[id] or said("Without a name")
        return said("{0} (never used)").format(name) if id in self.coverage.unused else name

    def _icon(self, id: str) -> Any:
        match self._entries.get(id):
            case Channel(icon=glyph, colour=colour):
                return tile_icon(glyph, colour)
            case Device(icon=glyph):
                return icon(glyph, self.theme.soft)
            case _:
                return icon("buildings" if id else "question", self.theme.soft)

    def _spoken(self, index: Index, cell: Cell | None) -> str:
        row, column = self.coverage.rows[index.row()], self.coverage.columns[index.column()]
        count = said("%Ln touchpoint(s)", len(cell.touchpoints)) if cell else said("No touchpoint")
        mean = cell.emotion if cell else None
        felt = said("mean emotion {0}").format(feeling(mean)) if mean is not None else ""
        return ", ".join(part for part in (self._named(row), self.names[column], count, felt) if part)


E = TypeVar("E", Channel, Device)


def _by_id(entries: Iterable[E]) -> dict[str, E]:
    return {entry.id: entry for entry in entries}


class CoverageDelegate(QStyledItemDelegate):
    """Paints a cell the stronger the more it holds; its number says the same."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        """Paint in the colours of a theme."""
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every cell is as high as a row."""
        return QSize(48, 32)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the number, and a ring where the keyboard is."""
        heat, colours = float(index.data(HEAT) or 0.0), roles(self.theme)
        rect = option.rect.adjusted(1, 1, -1, -1)
        part = FAINTEST + (STRONGEST - FAINTEST) * heat
        ground = mix(self.theme.card, self.theme.accent, part) if heat else self.theme.card
        painter.save()
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(readable(ground, self.theme)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if (mean := index.data(EMOTION)) is not None:
            square = QRectF(rect.center().x() + BESIDE, rect.center().y() - FACE / 2, FACE, FACE)
            paint_glyph(painter, face_name(mean), square, readable(ground, self.theme), "")
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(colours["accent"]), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def readable(ground: str, theme: Theme) -> str:
    """Return the darker or lighter ink of a theme, whichever stands out more from a ground."""
    return max((theme.strong, theme.card), key=lambda ink: contrast(ink, ground))
