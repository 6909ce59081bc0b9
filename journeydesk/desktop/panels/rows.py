"""A quiet row of a panel: an icon, a name that shortens, perhaps a figure at its end; and the head above rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QHelpEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journeydesk.desktop.icons import TILE, paint_glyph
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

HEIGHT = 32
EDGE = 8
GAP = 10


class Row(QAbstractButton):
    """A row that can be pressed; `trailing` stands at its right end."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colours = roles(theme)
        self._trailing = ""
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_entry(self, text: str, icon: QIcon | None = None, trailing: str = "") -> None:
        """Show other words."""
        self._trailing = trailing
        self.setIcon(icon or QIcon())
        self.setText(text)
        self.setAccessibleName(f"{text}, {trailing}" if trailing else text)
        self.updateGeometry()

    def set_tip(self, tip: str) -> None:
        """Say this in a tip, whether the name is cut or not."""
        self._tip = tip

    def sizeHint(self) -> QSize:
        """As wide as its words would like, one row high."""
        return QSize(self._words_left() + self.fontMetrics().horizontalAdvance(self.text()) + EDGE, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Words may shorten."""
        return QSize(80, HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Say the whole name in a tip when it does not fit."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._name_what_is_cut()
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, words and the ring of the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if not self.icon().isNull():
            top = (self.height() - TILE) // 2
            self.icon().paint(painter, QRect(EDGE, top, TILE, TILE))
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        state = "tint" if self.isChecked() else "pressed" if self.isDown() else "hover" if self._hot() else ""
        painter.setPen(QPen(QColor(self._colours["accent"]), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours[state]) if state else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)

    def _paint_words(self, painter: QPainter) -> None:
        right = self._paint_trailing(painter)
        name = "on_tint" if self.isChecked() else "text" if self.isEnabled() else "faint"
        painter.setPen(QColor(self._colours[name]))
        painter.setFont(self.font())
        room = QRect(self._words_left(), 0, right - self._words_left(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._shortened(room.width()))

    def _paint_trailing(self, painter: QPainter) -> int:
        right = self.width() - EDGE
        if not self._trailing:
            return right
        painter.setPen(QColor(self._colours["soft"]))
        painter.setFont(ui_font(12, 500))
        painter.drawText(self.rect().adjusted(0, 0, -EDGE, 0), _RIGHT, self._trailing)
        return right - painter.fontMetrics().horizontalAdvance(self._trailing) - EDGE

    def _words_left(self) -> int:
        return EDGE if self.icon().isNull() else EDGE + TILE + GAP

    def _shortened(self, width: int) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _hot(self) -> bool:
        return self.underMouse() and self.isEnabled()

    def _name_what_is_cut(self) -> None:
        room = self.width() - self._words_left() - EDGE
        if self._trailing:
            room -= EDGE + self.fontMetrics().horizontalAdvance(self._trailing)
        self.setToolTip(self._tip or (self.text() if self._shortened(room) != self.text() else ""))


_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class Head(QAbstractButton):
    """The head of a group in small capitals; pressing it folds the group."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__()
        self._colours = roles(theme)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(head_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter folds as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """One line of small capitals."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text().upper()) + 32, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, and an arrow when it is folded or under the mouse."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colours["accent"]), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QColor(self._colours["soft"]))
        painter.setFont(self.font())
        painter.drawText(self.rect().adjusted(EDGE, 0, -24, 0), _LEFT, self.text().upper())
        if self.underMouse() or self.hasFocus() or not self.isChecked():
            self._paint_arrow(painter)
        painter.end()

    def _paint_arrow(self, painter: QPainter) -> None:
        square = QRectF(QPointF(self.width() - EDGE - 11, (self.height() - 11) / 2), QSize(11, 11).toSizeF())
        glyph = "caret-down" if self.isChecked() else "caret-right"
        paint_glyph(painter, glyph, square, self._colours["soft"])


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def head_font() -> QFont:
    """Return the font of heads: small, wide, a little bold."""
    font = ui_font(11, 600)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    return font


def grounded(widget: QWidget, theme: Theme) -> None:
    """Give a panel the ground of the window."""
    colours = widget.palette()
    colours.setColor(QPalette.ColorRole.Window, QColor(roles(theme)["ground"]))
    widget.setPalette(colours)
    widget.setAutoFillBackground(True)
