"""Finished pieces of the picture, kept while what they show is the same.

A tile belongs to a section of the drawing (the heads, a swimlane) and lies at a fixed place in it, so an edit in one
swimlane leaves the tiles of all others alone even when these move down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from PySide6.QtGui import QColor, QPainter, QPixmap

from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter

SIDE = 512
"""The width and height of a tile in pixels of the screen."""

FAR = 0.22
"""Below this scale a 12-unit letter is under 3 pixels high: nobody can read, so words are not drawn."""

KEPT = 256
"""How many tiles stay: 256 MB at most on an ordinary screen."""


class Tiles:
    """Paints drawings through tiles."""

    def __init__(self, painter: Painter) -> None:
        """Paint what is missing with `painter`."""
        self._painter = painter
        self._kept: dict[tuple[int, float, int, int], tuple[object, QPixmap]] = {}

    def paint(self, out: QPainter, drawing: Drawing, scale: float, x: float, y: float, area: Rect) -> None:
        """Paint the part of a drawing that falls into `area` of the screen, its corner lying at (x, y).

        `scale` is pixels of the device a unit; x, y and area are pixels of the device too.
        """
        for section in drawing.sections:
            grid = _Grid.of(section, scale)
            left, top = round(x + section.x * scale) + grid.left, round(y + section.y * scale) + grid.top
            for column, row in grid.needed(left, top, area):
                tile = self._tile(section, drawing, grid, column, row)
                out.drawPixmap(left + column * SIDE, top + row * SIDE, tile)

    def _tile(self, section: Section, drawing: Drawing, grid: _Grid, column: int, row: int) -> QPixmap:
        blocks = section.far if grid.scale < FAR and section.far else section.blocks
        key = (id(blocks), grid.scale, column, row)
        found = self._kept.pop(key, None)
        if found is None:
            # The blocks are kept with their tile: while they live, no others can have their id.
            found = (blocks, self._painted(blocks, drawing, grid, column, row))
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
        self._kept[key] = found
        return found[1]

    def _painted(
        self, blocks: Sequence[Block], drawing: Drawing, grid: _Grid, column: int, row: int
    ) -> QPixmap:
        left, top = grid.left + column * SIDE, grid.top + row * SIDE
        width, height = min(SIDE, grid.right - left), min(SIDE, grid.bottom - top)
        tile = QPixmap(width, height)
        tile.fill(QColor(drawing.background))
        painter = QPainter(tile)
        painter.translate(-left, -top)
        painter.scale(grid.scale, grid.scale)
        seen = Rect(left / grid.scale, top / grid.scale, width / grid.scale, height / grid.scale)
        if grid.scale >= FAR:
            self._painter.prepare(painter)
        for block in blocks:
            if block.bounds.touches(seen):
                self._painter.paint_block(painter, block, drawing.media)
        painter.end()
        return tile


@dataclass(frozen=True, slots=True)
class _Grid:
    """The pixels that a section covers at a scale, cut into tiles from its left upper corner on."""

    scale: float
    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def of(cls, section: Section, scale: float) -> _Grid:
        bounds = section.bounds
        return cls(
            scale,
            floor(bounds.x * scale),
            floor(bounds.y * scale),
            ceil(bounds.right * scale),
            ceil(bounds.bottom * scale),
        )

    def needed(self, left: int, top: int, area: Rect) -> Iterator[tuple[int, int]]:
        """Yield the tiles that `area` of the screen needs when the first one lies at (left, top)."""
        columns = _range(area.x - left, area.right - left, self.right - self.left)
        for row in _range(area.y - top, area.bottom - top, self.bottom - self.top):
            for column in columns:
                yield column, row


def _range(start: float, end: float, length: int) -> range:
    first, last = max(0, floor(start)), min(length, ceil(end))
    return range(first // SIDE, (last - 1) // SIDE + 1) if last > first else range(0)
