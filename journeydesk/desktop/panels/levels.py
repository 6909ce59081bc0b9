"""One to five, as a row of steps; pressing the chosen one again says that it is unknown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from journeydesk.desktop.panels.editor import MIXED, Editor
from journeydesk.desktop.style import FIELD_HEIGHT, roles, ui_font
from journeydesk.drawing.theme import Theme

STEPS = 5


class LevelEditor(Editor):
    """Importance."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.steps = Steps(theme, self.offer)
        self.row.addWidget(self.steps, 1)
        self.setFocusProxy(self.steps)

    def show_value(self, value: Any) -> None:
        """Mark the step."""
        self.steps.show_level(None if value is MIXED else value)
        tip = self.tr("Mixed") if value is MIXED else self.tr("Press the chosen step again to clear it")
        self.steps.setToolTip(tip)


class Steps(QWidget):
    """Five steps side by side; `chosen` is called with a level or None."""

    def __init__(self, theme: Theme, chosen: Any) -> None:
        super().__init__()
        self._colours, self._chosen = roles(theme), chosen
        self.level: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_level(self, level: int | None) -> None:
        """Show a level."""
        self.level = level
        self.update()

    def limits(self) -> tuple[float, float, float]:
        """Return the least and the most, and the step."""
        return 1, STEPS, 1

    def reads(self) -> float | None:
        """Return the level, None while it is unknown."""
        return self.level

    def choose(self, number: float) -> None:
        """Take a level, as from a hand."""
        self._choose(min(max(round(number), 1), STEPS))

    def words(self) -> str:
        """Return the level in words."""
        return self.tr("unknown") if self.level is None else f"{self.level} / {STEPS}"

    def sizeHint(self) -> QSize:
        """As high as a line."""
        return QSize(120, FIELD_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or clear what was chosen."""
        level = min(max(int(event.position().x() / self.width() * STEPS) + 1, 1), STEPS)
        self._choose(None if level == self.level else level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, arrows step, Delete clears."""
        key, now = event.key(), self.level or 0
        moves = {Qt.Key.Key_Right: now + 1, Qt.Key.Key_Left: max(now, 2) - 1}
        if event.text().isdigit() and 1 <= int(event.text()) <= STEPS:
            self._choose(int(event.text()))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(None)
        elif key in moves:
            self._choose(min(moves[Qt.Key(key)], STEPS))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the steps and the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 2.0 if self.hasFocus() else 1.0
        edge = "accent" if self.hasFocus() else "edge"
        painter.setPen(QPen(QColor(self._colours[edge]), ring))
        painter.setBrush(QColor(self._colours["field"]))
        box = QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2)
        painter.drawRoundedRect(box, 7, 7)
        for level in range(1, STEPS + 1):
            self._paint_step(painter, level)
        painter.end()

    def _paint_step(self, painter: QPainter, level: int) -> None:
        width = (self.width() - 6) / STEPS
        cell = QRectF(3 + (level - 1) * width, 3, width, self.height() - 6)
        chosen = level == self.level
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours["accent"]))
            painter.drawRoundedRect(cell, 5, 5)
        painter.setFont(ui_font(13, 600 if chosen else 400))
        painter.setPen(QColor(self._colours["on_accent" if chosen else "normal"]))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(level))

    def _choose(self, level: int | None) -> None:
        self.show_level(level)
        self._chosen(level)
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, level))
