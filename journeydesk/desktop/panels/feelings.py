"""An emotion as a slider from red to green with its number; and the dramatic arc, which is neither good nor bad."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSlider, QToolButton, QWidget

from journeydesk.desktop.icons import icon
from journeydesk.desktop.panels.codecs import DECIMAL, signed
from journeydesk.desktop.panels.editor import MIXED, Editor
from journeydesk.desktop.panels.lines import Line
from journeydesk.desktop.style import roles, ui_font
from journeydesk.drawing.theme import Theme

STEPS = 100
"""Steps of the slider in one unit: as fine as a number that is typed."""
KNOB = 7


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where, where it rests when unknown, and whether it speaks of good and bad."""

    low: float
    high: float
    rest: float
    judges: bool = True
    clears: bool = True


EMOTION = Scale(-2, 2, 0)
POINT = Scale(-2, 2, 0, clears=False)
ARC = Scale(1, 5, 3, judges=False, clears=False)


class FeelingEditor(Editor):
    """A slider and its number in one frame; the number can be typed, and cleared where it may be unknown."""

    def __init__(self, theme: Theme, scale: Scale = EMOTION) -> None:
        super().__init__(theme)
        self._scale = scale
        self.slider = FeelingSlider(theme, scale)
        self.number = self._number()
        self.clear = self._clear_button()
        self.row.addWidget(self._framed())
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._slid)
        self.number.textEdited.connect(self._typed)
        self.number.editingFinished.connect(lambda: self.show_value(self._known))

    def show_value(self, value: Any) -> None:
        """Show a feeling, none, or that they are mixed."""
        known = None if value is MIXED else value
        self.slider.show_feeling(known)
        text = "" if known is None else signed(known)
        self.number.setText(text)
        self.number.setPlaceholderText(self.tr("mixed") if value is MIXED else "—")
        self.number.setAccessibleDescription(text or self.tr("unknown"))
        self.clear.setVisible(self._scale.clears and (known is not None or value is MIXED))
        self.refused.emit("")

    def _slid(self, steps: int) -> None:
        self.offer(steps / STEPS)
        self.show_value(self._known)

    def _typed(self, text: str) -> None:
        try:
            value = DECIMAL.read(text)
        except ValueError:
            value = self  # no number either
        if value is None and self._scale.clears:
            self._take(None)
        elif isinstance(value, float) and self._scale.low <= value <= self._scale.high:
            self._take(round(value, 2))
        else:
            self.refused.emit(self._hint())

    def _take(self, value: float | None) -> None:
        self.refused.emit("")
        self.offer(value)
        self.slider.show_feeling(value)

    def _hint(self) -> str:
        low, high = signed(self._scale.low), signed(self._scale.high)
        return self.tr("Write a number from {low} to {high}.").format(low=low, high=high)

    def _clear(self) -> None:
        self.offer(None)
        self.show_value(None)

    def _number(self) -> Line:
        line = Line()
        line.setProperty("role", "inner")
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setFont(ui_font(13, 600))
        line.setFixedWidth(44)
        line.setAccessibleName(self.tr("Number"))
        return line

    def _clear_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("x", self.theme.soft, 12))
        button.setIconSize(QSize(12, 12))
        button.setToolTip(self.tr("Not known"))
        button.setAccessibleName(self.tr("Not known"))
        button.setFixedSize(22, 22)
        button.setStyleSheet("padding: 0")
        button.clicked.connect(self._clear)
        return button

    def _framed(self) -> QWidget:
        frame = Frame(self.theme, self.slider, self.number)
        row = QHBoxLayout(frame)
        row.setContentsMargins(8, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        row.addWidget(self.clear)
        return frame


class Frame(QWidget):
    """One field around several widgets: its ring shows that one of them has the focus."""

    def __init__(self, theme: Theme, *inside: QWidget) -> None:
        super().__init__()
        self._colours, self._inside = roles(theme), inside
        for widget in inside:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show or hide the ring."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the edge."""
        focused = any(widget.hasFocus() for widget in self._inside)
        ring = 2.0 if focused else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours["accent" if focused else "edge"]), ring))
        painter.setBrush(QColor(self._colours["field"]))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 7, 7)
        painter.end()


class FeelingSlider(QSlider):
    """A track in the colours of feeling and a ring on it; pressing the track puts the ring there."""

    def __init__(self, theme: Theme, scale: Scale) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._scale = theme, scale
        self.known = False
        self.setRange(round(scale.low * STEPS), round(scale.high * STEPS))
        self.setSingleStep(STEPS // 10)
        self.setPageStep(STEPS // 2)
        self.setMinimumWidth(90)
        self.setFixedHeight(26)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_feeling(self, value: float | None) -> None:
        """Put the ring at a value, or leave it empty in the middle."""
        self.known = value is not None
        self.blockSignals(True)  # only hands make an edit
        self.setValue(round((self._scale.rest if value is None else value) * STEPS))
        self.blockSignals(False)
        self.update()

    def limits(self) -> tuple[float, float, float]:
        """Return from where to where the scale goes, and by how much."""
        return self._scale.low, self._scale.high, 0.1

    def reads(self) -> float | None:
        """Return the feeling, None while it is unknown."""
        return self.value() / STEPS if self.known else None

    def choose(self, number: float) -> None:
        """Take a feeling, as from a hand."""
        steps = round(number * STEPS)
        if steps == self.value() and not self.known:
            self.valueChanged.emit(steps)
        self.setValue(steps)

    def words(self) -> str:
        """Return the feeling as its number stands beside it."""
        return signed(self.value() / STEPS) if self.known else self.tr("unknown")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the ring under the hand."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is held back until the release."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll: a wheel must not change how a customer feels."""
        event.ignore()

    def _go_to(self, x: float) -> None:
        part = min(max((x - KNOB) / max(self.width() - 2 * KNOB, 1), 0.0), 1.0)
        tenth = STEPS // 10
        steps = round((self.minimum() + part * (self.maximum() - self.minimum())) / tenth) * tenth
        self.choose(steps / STEPS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track and ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(KNOB, self.height() / 2 - 2, self.width() - 2 * KNOB, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._track_colours(track))
        painter.setOpacity(1.0 if self.known else 0.45)
        painter.drawRoundedRect(track, 2, 2)
        painter.setOpacity(1.0)
        self._paint_knob(painter, track)
        painter.end()

    def _track_colours(self, track: QRectF) -> QLinearGradient:
        theme, gradient = self._theme, QLinearGradient(track.topLeft(), track.topRight())
        stops = (theme.bad, theme.fair, theme.good) if self._scale.judges else (theme.rule, theme.accent)
        for at, colour in enumerate(stops):
            gradient.setColorAt(at / (len(stops) - 1), QColor(colour))
        return gradient

    def _paint_knob(self, painter: QPainter, track: QRectF) -> None:
        part = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        x, y = track.x() + part * track.width(), track.center().y()
        painter.setPen(QPen(QColor(self._knob_colour()), 2.5))
        painter.setBrush(QColor(self._theme.card))
        painter.drawEllipse(QRectF(x - KNOB + 1.5, y - KNOB + 1.5, 2 * KNOB - 3, 2 * KNOB - 3))

    def _knob_colour(self) -> str:
        if not self.known:
            return self._theme.soft
        return self._theme.feeling(self.value() / STEPS) if self._scale.judges else self._theme.accent
