"""The pills of gaps under the pointer: which one is there, and where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath

from journeydesk.desktop.canvas.painting import qrect
from journeydesk.desktop.canvas.panes import Pane
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.drawing.primitives import FAR
from journeydesk.insight.gap import NumberedGap
from journeydesk.layout.geometry import Rect

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas


class Pills:
    """The pills on a canvas, as far as they are drawn."""

    def __init__(self, canvas: Canvas, rendering: Rendering) -> None:
        """Know what a rendering has placed on a canvas."""
        self._canvas, self._rendering = canvas, rendering
        self.hovered = False
        """Whether the pointer is over one."""

    def at(self, x: float, y: float) -> NumberedGap | None:
        """Return the gap whose pill is at a point of the page, of a cell of the strip below the map the worst one.

        A hand that does something passes over both.
        """
        gaps = self._canvas.gaps.find()
        if gaps is None or not self._canvas.hand.is_idle or self._canvas.view.scale < FAR:
            return None
        layout = self._canvas.layout_shown
        marker = self._rendering.marker
        if cell := marker.cell_at(layout, gaps, x, y):
            return cell.tally.worst
        mark = marker.mark_at(layout, gaps, x, y)
        return mark.found if mark else None

    def spare(self, painter: QPainter, pane: Pane) -> None:
        """Let what is painted next run behind the pills of a pane: a frame would cross out their numbers."""
        canvas, gaps = self._canvas, self._canvas.gaps.find()
        if gaps is None or canvas.view.scale < FAR:
            return
        beside = QPainterPath()  # everything but the pills, as they lie in it
        beside.addRect(qrect(pane.place))
        for pill in self._rendering.marker.pills_in(canvas.layout_shown, gaps, pane.seen):
            seen = pane.view.to_screen(pill)
            beside.addRoundedRect(qrect(seen), seen.h / 2, seen.h / 2)
        painter.setClipPath(beside, Qt.ClipOperation.IntersectClip)

    def hover(self, x: float, y: float) -> None:
        """Let the pointer say whether a click does something."""
        over = self.at(x, y) is not None
        if over is not self.hovered:
            self.hovered = over
            self._canvas.show_tool()

    def place_of(self, number: int) -> Rect | None:
        """Return where the pill of a gap stands on the page, None where it has none."""
        gaps = self._canvas.gaps.find()
        if gaps is None:
            return None
        return self._rendering.marker.place_of(self._canvas.layout_shown, gaps, number)
