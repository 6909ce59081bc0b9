"""A colour: one of a few that go together, or any other."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog

from journeydesk.desktop.icons import paint_glyph
from journeydesk.desktop.language import said
from journeydesk.desktop.panels.editor import MIXED, Editor
from journeydesk.desktop.style import roles
from journeydesk.drawing.theme import Theme, contrast
from journeydesk.editing.new import SEGMENT_COLOURS

OTHER = "other"

NAMES = dict(
    zip(
        SEGMENT_COLOURS,
        ("Blue", "Teal", "Orange", "Violet", "Pink", "Olive", "Cyan", "Crimson"),
        strict=True,
    )
)
"""What the colours are called, for who hears them and who cannot tell them apart."""


class ColourEditor(Editor):
    """A row of swatches; an `automatic` colour may be left to the map, and the last swatch asks for any."""

    def __init__(
        self,
        theme: Theme,
        colours: tuple[str, ...] = SEGMENT_COLOURS,
        *,
        automatic: bool = False,
    ) -> None:
        super().__init__(theme)
        self._value: str | None = None
        self.swatches = [Swatch(colour, theme) for colour in ((None,) if automatic else ()) + colours]
        self.other = Swatch(OTHER, theme)
        for swatch in (*self.swatches, self.other):
            self.row.addWidget(swatch)
        self.row.setSpacing(0)
        self.row.addStretch()
        for swatch in self.swatches:
            swatch.clicked.connect(lambda _=False, colour=swatch.colour: self._choose(colour))
        self.other.clicked.connect(self._ask)

    def show_value(self, value: Any) -> None:
        """Mark the swatch; a colour of none of them shows in the last."""
        self._value = None if value is MIXED else value
        listed = [swatch.colour for swatch in self.swatches]
        self.other.custom = value if isinstance(value, str) and value not in listed else ""
        for swatch in self.swatches:
            swatch.setChecked(value is not MIXED and swatch.colour == value)
        self.other.setChecked(bool(self.other.custom))
        self.other.update()

    def _choose(self, colour: str | None) -> None:
        self.show_value(colour)
        self.offer(colour)

    def _ask(self) -> None:
        start = QColor(self._value or "#2563eb")
        found = QColorDialog.getColor(start, self, self.tr("Choose a colour"))
        self._choose(found.name()) if found.isValid() else self.show_value(self._known)


class Swatch(QAbstractButton):
    """One colour; None is the map's own choice, `OTHER` asks for one and shows it as `custom`."""

    def __init__(self, colour: str | None, theme: Theme) -> None:
        super().__init__()
        self.colour, self.custom = colour, ""
        self._theme, self._colours = theme, roles(theme)
        names = {None: self.tr("Automatic"), OTHER: self.tr("Another colour…")}
        self.setToolTip(names[colour] if colour in names else said(NAMES.get(colour or "", colour or "")))
        self.setAccessibleName(self.toolTip())
        self.setCheckable(True)
        self.setFixedSize(26, 28)

    def sizeHint(self) -> QSize:
        """A little more than the dot."""
        return QSize(26, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot, a ring when it is chosen, a frame when it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = QRectF(0, 0, 18, 18)
        dot.moveCenter(QRectF(self.rect()).center())
        shown = self.custom or (self.colour if self.colour != OTHER else None)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colours["accent"]), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint_dot(painter, dot, shown)
        painter.end()

    def _paint_dot(self, painter: QPainter, dot: QRectF, shown: str | None) -> None:
        faint = shown is None or contrast(shown, self._theme.background) < 1.6
        painter.setPen(QPen(QColor(self._colours["edge_hover"])) if faint else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shown) if shown else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot)
        inner = dot.adjusted(4, 4, -4, -4)
        if self.isChecked():
            ink = max(("#ffffff", "#0f172a"), key=lambda ink: contrast(ink, shown or self._theme.background))
            paint_glyph(painter, "check", inner, ink)
        elif shown is None:
            glyph = "plus" if self.colour == OTHER else "prohibit"
            paint_glyph(painter, glyph, inner, self._colours["soft"])
