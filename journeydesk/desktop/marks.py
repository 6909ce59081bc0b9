"""What a style sheet cannot draw: ticks, dots and arrows, as icons of our own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from journeydesk.desktop.icons import paint_glyph


class Marks(QProxyStyle):
    """Ticks and arrows as icons of our own; all else is Qt's Fusion under the style sheet."""

    NAME = "journeydesk_marks"
    _GLYPHS = {
        QStyle.PrimitiveElement.PE_IndicatorArrowDown: "caret-down",
        QStyle.PrimitiveElement.PE_IndicatorArrowUp: "caret-up",
        QStyle.PrimitiveElement.PE_IndicatorArrowLeft: "caret-left",
        QStyle.PrimitiveElement.PE_IndicatorArrowRight: "caret-right",
        QStyle.PrimitiveElement.PE_IndicatorSpinDown: "caret-down",
        QStyle.PrimitiveElement.PE_IndicatorSpinUp: "caret-up",
        QStyle.PrimitiveElement.PE_IndicatorMenuCheckMark: "check",
    }

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the marks we have, leave the others to Fusion."""
        state: Any = option.state
        if element in (
            QStyle.PrimitiveElement.PE_IndicatorCheckBox,
            QStyle.PrimitiveElement.PE_IndicatorRadioButton,
        ):
            _draw_box(option, painter, round_=element != QStyle.PrimitiveElement.PE_IndicatorCheckBox)
        elif element == QStyle.PrimitiveElement.PE_IndicatorMenuCheckMark and not (
            state & QStyle.StateFlag.State_On
        ):
            return
        elif element in self._GLYPHS:
            _draw_glyph(self._GLYPHS[element], option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)


def _draw_glyph(name: str, option: QStyleOption, painter: QPainter) -> None:
    rect, colours = QRectF(option.rect), option.palette
    side = min(rect.width(), rect.height(), 12.0)
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    painter.save()
    paint_glyph(painter, name, square, colours.color(QPalette.ColorRole.Text).name())
    painter.restore()


def _draw_box(option: QStyleOption, painter: QPainter, *, round_: bool) -> None:
    state: Any = option.state
    colours: QPalette = option.palette
    rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    on = bool(state & (QStyle.StateFlag.State_On | QStyle.StateFlag.State_NoChange))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Highlight if on else QPalette.ColorRole.Dark), 1.2))
    painter.setBrush(colours.color(QPalette.ColorRole.Highlight) if on else Qt.BrushStyle.NoBrush)
    radius = rect.width() / 2 if round_ else 4.0
    painter.drawRoundedRect(rect, radius, radius)
    if on:
        glyph = "minus" if state & QStyle.StateFlag.State_NoChange else "circle" if round_ else "check"
        inner = rect.adjusted(2.5, 2.5, -2.5, -2.5)
        style = "fill" if round_ else "bold"
        paint_glyph(painter, glyph, inner, colours.color(QPalette.ColorRole.HighlightedText).name(), style)
    painter.restore()
