"""While one zooms, what was seen is shown larger or smaller at once; it is painted anew when the hand rests.

To paint a screen at another scale takes longer than the next notch of a wheel may wait. What comes into sight
meanwhile is drawn as from far away. A map that is painted fast enough is painted anew at each notch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, inf
from time import perf_counter

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap, QRegion

from journeydesk.desktop.canvas.grid import rects
from journeydesk.desktop.canvas.painting import ALSO, Painting, qrect
from journeydesk.desktop.canvas.panes import Pane
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import Later

PAUSE = 120
"""Milliseconds without another notch after which the hand rests."""

FAST = 0.01
"""Seconds in which a map is painted anew at each notch."""

FAINT = 0.4
"""How much of its colours has what comes into sight: it is only hinted at."""


@dataclass(frozen=True, slots=True, eq=False)
class _Picture:
    """What was seen of a drawing in a pane, whose place is whole pixels."""

    pixels: QPixmap
    pane: Pane
    drawing: Drawing


_At = tuple[str, float]
"""A map, and the scale at which it was painted."""


class Zooming(QObject):
    """Paints the pane that is zoomed."""

    rested = Signal()
    """What is seen is to be painted anew."""

    def __init__(self, painting: Painting, parent: QObject) -> None:
        """Paint through a painting."""
        super().__init__(parent)
        self._painting = painting
        self._picture: _Picture | None = None
        self._known: _At = ("", 0.0)
        self._took = inf
        self._keeps = False
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.rest)

    @property
    def is_under_way(self) -> bool:
        """Tell whether the hand does not rest."""
        return self._pause.isActive()

    def begin(self, pane: Pane, drawing: Drawing, ratio: float) -> None:
        """Keep what is seen in a pane before its scale changes; `ratio` is pixels of the device a pixel."""
        if self._took <= FAST and self._known == _at(pane, drawing):
            return
        if not (self._pause.isActive() or self._shows(pane, drawing, ratio)):
            self._picture = self._taken(pane, drawing, ratio)
        self._pause.start()

    def paint_map(self, out: QPainter, pane: Pane, drawing: Drawing, place: QRect, ratio: float) -> None:
        """Paint what of a drawing is seen in a pane; `place` is the part to paint."""
        if self._pause.isActive() and self._picture and self._picture.drawing is drawing:
            self._stretch(out, self._picture, pane)
            return
        started = perf_counter()
        if self._keeps:
            picture = self._taken(pane, drawing, ratio)
            self._stretch(out, picture, pane)
            # What is shown in haste is not right for long: the picture to keep is the one after it.
            self._keeps = self._painting.is_rough
            self._picture = None if self._keeps else picture
        else:
            self._painting.paint_map(out, pane, drawing, place, ratio)
            if not self._shows(pane, drawing, ratio):
                self._picture = None  # nobody zooms on from there, and it is as large as the screen
        if _at(pane, drawing) != self._known:
            took = inf if self._painting.is_rough else perf_counter() - started
            self._known, self._took = _at(pane, drawing), took

    def rest(self) -> None:
        """Let what is seen be painted anew, and keep it for whoever zooms on."""
        self._pause.stop()
        self._keeps = True
        self.rested.emit()

    def _shows(self, pane: Pane, drawing: Drawing, ratio: float) -> bool:
        kept = self._picture
        return (
            kept is not None
            and kept.drawing is drawing
            and kept.pane == _aligned(pane)
            and kept.pixels.devicePixelRatio() == ratio
        )

    def _taken(self, pane: Pane, drawing: Drawing, ratio: float) -> _Picture:
        """Return what is seen in a pane; its pixels begin where the screen does, so that all stand where they would."""
        pixels = QPixmap(ceil(pane.place.right * ratio), ceil(pane.place.bottom * ratio))
        pixels.setDevicePixelRatio(ratio)
        pixels.fill(drawing.background)
        aligned = _aligned(pane)
        painter = QPainter(pixels)
        self._painting.paint_map(painter, aligned, drawing, qrect(aligned.place).toRect(), ratio)
        painter.end()
        return _Picture(pixels, aligned, drawing)

    def _stretch(self, out: QPainter, picture: _Picture, pane: Pane) -> None:
        """Paint a picture at the scale of a pane, and around it what it does not show."""
        drawing, view, ratio = picture.drawing, pane.view, picture.pixels.devicePixelRatio()
        target = qrect(view.to_screen(picture.pane.seen))
        page = qrect(view.to_screen(Rect(0, 0, drawing.width, drawing.height)))
        out.save()
        out.setClipRect(page, ALSO)
        around = QRegion(qrect(pane.place).intersected(page).toAlignedRect())
        for beside in rects(around - QRegion(target.toRect())):
            self._paint_from_afar(out, Pane(_rect(beside), view), drawing)
        out.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        out.drawPixmap(target, picture.pixels, qrect(Viewport(ratio).to_screen(picture.pane.place)))
        out.restore()

    def _paint_from_afar(self, out: QPainter, pane: Pane, drawing: Drawing) -> None:
        """Paint what comes into sight, but for curves: of these, all is one line that is long to paint."""
        out.save()
        out.setOpacity(FAINT)
        out.setClipRect(qrect(pane.place), ALSO)
        out.translate(pane.view.x, pane.view.y)
        out.scale(pane.view.scale, pane.view.scale)
        for section in drawing.sections:
            out.translate(section.x, section.y)
            for block in _seen_from_afar(section, pane.seen.moved(-section.x, -section.y)):
                self._painting.painter.paint_block(out, block, drawing.media)
            out.translate(-section.x, -section.y)
        out.restore()


def _seen_from_afar(section: Section, area: Rect) -> Iterator[Block]:
    """Yield what is seen in an area as far as it is known: to find it out takes longer than a notch may wait."""
    far = section.far
    if section.bounds.touches(area) and not (isinstance(far, Later) and not far.is_made):
        yield from (one for one in far if one.role != "curve" and one.bounds.touches(area))


def _aligned(pane: Pane) -> Pane:
    return Pane(_rect(qrect(pane.place).toAlignedRect()), pane.view)


def _rect(place: QRect) -> Rect:
    return Rect(place.x(), place.y(), place.width(), place.height())


def _at(pane: Pane, drawing: Drawing) -> _At:
    return drawing.sections[0].key, pane.view.scale
