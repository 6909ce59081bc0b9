"""Choose one of what the document holds: a channel, a device, a path; or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
)

from journeydesk.desktop.icons import icon, paint_glyph, tile_icon
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.editor import MIXED, Editor, Targets
from journeydesk.desktop.style import FIELD_HEIGHT
from journeydesk.drawing.theme import Theme
from journeydesk.model.document import Document

ICON = 18


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose; with a colour its icon stands on a tile; `note` is what else is to be known of it."""

    value: Any
    label: str
    icon: str = ""
    colour: str = ""
    note: str = ""


Choices = Callable[[Document, Targets], Iterable[Choice]]


class ChoiceEditor(Editor):
    """A box of choices; what it offers follows the document."""

    def __init__(self, theme: Theme, choices: Choices, none: str = "") -> None:
        super().__init__(theme)
        self._choices, self._none = choices, none
        self._offered: tuple[Choice, ...] = ()
        self.box = Combo()
        self.row.addWidget(self.box, 1)
        self.setFocusProxy(self.box)
        self.box.activated.connect(lambda at: self.offer(self._offered[at].value))

    def show_values(
        self, document: Document, targets: Targets, values: tuple[Any, ...], *, anew: bool
    ) -> None:
        """Offer what there is now, then show the values."""
        none = [Choice(None, said(self._none))] if self._none else []
        offered = (*none, *self._choices(document, targets))
        if offered != self._offered:
            self._offered = offered
            self._fill()
            anew = True
        super().show_values(document, targets, values, anew=anew)

    def show_value(self, value: Any) -> None:
        """Show the choice with this value; nothing when the values are mixed."""
        mixed = value is MIXED
        self.box.setPlaceholderText(said("Mixed" if mixed else "None"))
        values = [choice.value for choice in self._offered]
        self.box.setCurrentIndex(-1 if mixed or value not in values else values.index(value))

    def _fill(self) -> None:
        self.box.clear()
        for choice in self._offered:
            self.box.addItem(icon_of(choice, self.theme), choice.label)
            self.box.setItemData(self.box.count() - 1, choice.label, Qt.ItemDataRole.ToolTipRole)


def icon_of(choice: Choice, theme: Theme) -> QIcon:
    """Return the icon of a choice, none when it has none."""
    if choice.colour:
        return tile_icon(choice.icon, choice.colour, ICON)
    return icon(choice.icon, theme.normal, ICON, "") if choice.icon else QIcon()


class Combo(QComboBox):
    """A box whose words shorten, whose arrow is ours, and which the wheel passes by unless it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setIconSize(QSize(ICON, ICON))
        self.setMaxVisibleItems(14)
        self.setItemDelegate(QStyledItemDelegate(self))  # the box's own delegate knows no style sheet
        self.setFixedHeight(FIELD_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the shortened words and the arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        self._paint_choice(painter)
        self._paint_arrow(painter)
        painter.end()

    def _paint_choice(self, painter: QPainter) -> None:
        left, at = 10, self.currentIndex()
        chosen = self.itemIcon(at) if at >= 0 else QIcon()
        if not chosen.isNull():
            chosen.paint(painter, left, (self.height() - ICON) // 2, ICON, ICON)
            left += ICON + 8
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        role = QPalette.ColorRole.Text if at >= 0 else QPalette.ColorRole.PlaceholderText
        words = self.currentText() if at >= 0 else self.placeholderText()
        room = self.rect().adjusted(left, 0, -26, 0)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self.palette().color(group, role))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self.setToolTip(words if shown != words else "")

    def _paint_arrow(self, painter: QPainter) -> None:
        square = QRectF(self.width() - 22, (self.height() - 12) / 2, 12, 12)
        paint_glyph(painter, "caret-down", square, self.palette().color(QPalette.ColorRole.Dark).name())
