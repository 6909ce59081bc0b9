"""Typing the number of a feeling where its point stands on the curve."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from journeydesk.desktop.canvas.inplace import BORROWED
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.panels.codecs import DECIMAL, MINUS
from journeydesk.desktop.session import Session
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme
from journeydesk.editing.feeling import ARC_RANGE, RANGE, feeling_of, set_feeling
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import dots, ghost_dots, located
from journeydesk.model.lanes import ArcPoint, Touchpoint
from journeydesk.model.tree import descendants, find
from journeydesk.model.value import Item

BEGINS = frozenset("0123456789+-−.,")
"""What may be typed first when the keyboard means a number."""


class Figures(QObject):
    """At most one number is being typed; Enter gives it to all that is selected, as one step, and Tab goes on."""

    ended = Signal()

    went_on = Signal(str, int)
    """The next number after this element's shall be typed, or the one before."""

    def __init__(self, session: Session, rendering: Rendering, surface: QWidget) -> None:
        """Open the field on `surface`, the widget that shows the map."""
        super().__init__(surface)
        self._session, self._rendering, self._surface = session, rendering, surface
        self._element = ""
        self.field: FigureField | None = None

    def begins(self, text: str) -> bool:
        """Tell whether typed letters begin a number for what is selected."""
        return bool(text) and text in BEGINS and bool(self._felt())

    def _felt(self) -> list[str]:
        """Return the selected elements that have, or could have, a place on a curve."""
        state = self._session.state
        found = {item.id for item in descendants(state.journey, state.selection) if _can_feel(item)}
        return [id for id in state.selection if id in found]

    def open(self, text: str, viewport: Viewport, theme: Theme) -> None:
        """Begin with a text, at the point of what was selected last; without one, with the value it has."""
        self.close(kept=False)
        felt = self._felt()
        if not felt:
            return
        self._element = felt[-1]
        item = find(self._session.document, self._element)
        limits = ARC_RANGE if isinstance(item, ArcPoint) else RANGE
        self.field = FigureField(limits, theme, self._surface)
        self.field.begin(text, feeling_of(item))
        self.field.finished.connect(lambda kept: self.close(kept=kept))
        self.field.went_on.connect(self._go_on)
        self.follow(viewport)
        self.field.show()
        self.field.line.setFocus()

    def follow(self, viewport: Viewport) -> None:
        """Keep the field beside its point while the map moves."""
        rect = self._anchor() if self.field else None
        if self.field and rect:
            self.field.stand_at(viewport.to_screen(rect))

    def _anchor(self) -> Rect | None:
        layout = self._rendering.layout(self._session.shown)
        points = (*dots(layout, (self._element,)), *ghost_dots(layout, self._element))
        place = located(layout, self._element)
        return points[0] if points else place.rect if place else None

    def close(self, *, kept: bool) -> None:
        """End typing; a number in its range is kept when `kept`."""
        field, self.field = self.field, None
        if field is None:
            return
        value = field.value()
        self.ended.emit()  # before it hides: Qt would pass the focus on, which walks through the map
        field.hide()
        field.deleteLater()
        if kept and value is not None:
            felt = self._felt()
            self._session.edit(self.tr("Set emotion"), lambda document: set_feeling(document, felt, value))

    def _go_on(self, by: int) -> None:
        """Keep the number, and go on with its neighbour's unless it was given to several."""
        element, alone = self._element, len(self._session.state.selection) == 1
        self.close(kept=True)
        if alone:
            self.went_on.emit(element, by)


class FigureField(QFrame):
    """A small frame with a number and the range it may have."""

    finished = Signal(bool)
    """The number is kept (True) or not."""

    went_on = Signal(int)
    """The number is kept, and the next one shall be typed, or the one before."""

    def __init__(self, limits: tuple[float, float], theme: Theme, parent: QWidget) -> None:
        """Take numbers within limits."""
        super().__init__(parent)
        self._limits, self._surface = limits, parent
        self._over = False
        self.setObjectName("figure")
        self._colours = roles(theme)
        self.line, self.range = FigureLine(), QLabel(f"{_written(limits[0])} … {_written(limits[1])}")
        self.line.setAccessibleName(self.tr("Value on the curve"))
        self.line.setAccessibleDescription(self.range.text())
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 10, 4)
        row.setSpacing(4)
        row.addWidget(self.line)
        row.addWidget(self.range)
        self._dress(wrong=False)
        self.line.textEdited.connect(lambda: self._dress(wrong=False))
        self.line.left.connect(self._leave)
        self.line.entered.connect(self._enter)
        self.line.given_up.connect(lambda: self._finish(self.finished, False))

    def begin(self, text: str, value: float | None) -> None:
        """Begin with what was typed already, else with the value there is, selected."""
        self.line.setText(text or ("" if value is None else _written(value)))
        if not text:
            self.line.selectAll()

    def value(self) -> float | None:
        """Return the number when it is one and in its range."""
        try:
            value = DECIMAL.read(self.line.text())
        except ValueError:
            return None
        fits = value is not None and self._limits[0] <= value <= self._limits[1]
        return float(value) if fits else None

    def stand_at(self, dot: Rect) -> None:
        """Stand above a point of the screen, inside of what can be seen."""
        self.adjustSize()
        room = self._surface.size()
        x = min(max(round(dot.cx - self.width() / 2), 4), max(room.width() - self.width() - 4, 4))
        y = round(dot.y) - self.height() - 8
        self.move(QPoint(x, y if y >= 4 else round(dot.bottom) + 8))

    def _dress(self, *, wrong: bool) -> None:
        colours = self._colours
        edge, words = (colours["bad"], colours["bad"]) if wrong else (colours["accent"], colours["soft"])
        self.setStyleSheet(
            f"#figure {{ background: {colours['raised']}; border: 2px solid {edge}; border-radius: 8px; }}"
            f"#figure QLineEdit {{ border: 0; padding: 2px; background: transparent; font-weight: 600; }}"
            f"#figure QLabel {{ color: {words}; font-size: 12px; font-weight: {600 if wrong else 400}; }}"
        )

    def _enter(self, by: int) -> None:
        """Keep the number, and go `by` numbers on; what is none stays, to be mended."""
        if self.value() is None and self.line.text().strip():
            self._dress(wrong=True)
            self.line.selectAll()
        elif by:
            self._finish(self.went_on, by)
        else:
            self._finish(self.finished, True)

    def _leave(self) -> None:
        self._finish(self.finished, self.value() is not None)

    def _finish(self, signal: SignalInstance, how: bool | int) -> None:
        if not self._over:
            self._over = True
            signal.emit(how)


class FigureLine(QLineEdit):
    """A line as wide as a number."""

    entered = Signal(int)
    """Enter (0) or Tab: so many numbers on."""

    left = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(52)
        self.setMaxLength(12)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape cancels, everything else is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(0)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on along the curve; there is nowhere else to go in so small a field."""
        self.entered.emit(1 if forward else -1)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere keeps the number; a menu or another window only borrows the focus."""
        super().focusOutEvent(event)
        if event.reason() not in BORROWED:
            self.left.emit()


def _can_feel(item: Item) -> bool:
    return isinstance(item, Touchpoint) or feeling_of(item) is not None


def _written(value: float) -> str:
    return f"{value:g}".replace("-", MINUS)
