"""The tiles that a section of a drawing is cut into at a scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor
from typing import cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from journeydesk.drawing.primitives import Section
from journeydesk.layout.geometry import Rect
from journeydesk.record import record

SIDE = 384
"""The width and height of a tile in pixels of the screen."""

Spot = tuple[int, int]
"""A column and a row of tiles."""


@record(frozen=True, slots=True)
class Grid:
    """The pixels that a section covers at a scale, cut into tiles from its `seam` on to both sides.

    So no tile shows both what stays in sight at the left and what is scrolled: the one rarely changes. The section's
    own origin lies at (x, y) of the screen.
    """

    scale: float
    left: int
    top: int
    right: int
    bottom: int
    seam: int
    x: int
    y: int

    @classmethod
    def of(cls, section: Section, scale: float, x: float, y: float) -> Grid:
        """Return the grid of a section of a drawing whose corner lies at (x, y) of the screen."""
        bounds = section.bounds
        return cls(
            scale,
            floor(bounds.x * scale),
            floor(bounds.y * scale),
            ceil(bounds.right * scale),
            ceil(bounds.bottom * scale),
            floor(section.seam * scale),
            round(x + section.x * scale),
            round(y + section.y * scale),
        )

    def area(self, spot: Spot) -> Rect:
        """Return the pixels of a tile, counted from where the section's own origin lies."""
        column, row = spot
        x, right = _side(column, self.seam, self.left, self.right)
        y, bottom = _side(row, self.top, self.top, self.bottom)
        return Rect(x, y, right - x, bottom - y)

    def place(self, spot: Spot) -> QRect:
        """Return where on the screen a tile lies."""
        area = self.area(spot)
        return QRect(self.x + int(area.x), self.y + int(area.y), int(area.w), int(area.h))

    def pixels(self, rect: Rect) -> QRect:
        """Return the pixels of the screen that a part of the section covers: no two parts the same ones."""
        left, right = (_edge(x, self.scale, self.left, self.right) for x in (rect.x, rect.right))
        top, bottom = (_edge(y, self.scale, self.top, self.bottom) for y in (rect.y, rect.bottom))
        return QRect(self.x + left, self.y + top, right - left, bottom - top)

    def own(self, place: QRect) -> Rect:
        """Return pixels of the screen, counted from where the section's own origin lies."""
        return Rect(place.x() - self.x, place.y() - self.y, place.width(), place.height())

    def seen(self, place: Rect, area: Rect) -> Rect:
        """Return what of the pixels of a tile lies in `area` of the screen."""
        return place.common(area.moved(-self.x, -self.y))

    def units(self, area: Rect) -> Rect:
        """Return the units that pixels cover."""
        return Rect(*(side / self.scale for side in (area.x, area.y, area.w, area.h)))

    def needed(self, area: Rect) -> Iterator[Spot]:
        """Yield the tiles that `area` of the screen needs."""
        left, top = area.x - self.x, area.y - self.y
        columns = _range(left, left + area.w, self.seam, self.left, self.right)
        for row in _range(top, top + area.h, self.top, self.top, self.bottom):
            for column in columns:
                yield column, row


def rects(region: QRegion) -> Iterator[QRect]:
    """Yield the rectangles of a region."""
    yield from cast(Iterable[QRect], region)  # which Qt's stubs do not know


def _edge(unit: float, scale: float, low: int, high: int) -> int:
    """Return the pixel nearest to an edge; the section's own edges are its own pixels."""
    pixel = unit * scale
    if floor(pixel) <= low:
        return low
    return high if ceil(pixel) >= high else round(pixel)


def _side(number: int, seam: int, low: int, high: int) -> tuple[int, int]:
    """Return where a row or column of tiles begins and ends."""
    start = seam + number * SIDE
    return max(start, low), min(start + SIDE, high)


def _range(start: float, end: float, seam: int, low: int, high: int) -> range:
    first, last = max(low, floor(start)) - seam, min(high, ceil(end)) - seam
    return range(first // SIDE, (last - 1) // SIDE + 1) if last > first else range(0)
