"""Finished pieces of the picture, kept while what they show is the same.

A tile belongs to a section of the drawing (the heads, a swimlane) and lies at a fixed place in it, so an edit in one
swimlane leaves the tiles of all others alone even when these move down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from math import ceil, floor

from PySide6.QtGui import QColor, QPainter, QPixmap

from journeydesk.desktop.canvas.sprites import Sprites, suits
from journeydesk.drawing.primitives import FAR, Block, Drawing, Section, touching
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter

SIDE = 384
"""The width and height of a tile in pixels of the screen."""

KEPT = 432
"""How many tiles stay: 256 MB at most on an ordinary screen."""


_Spot = tuple[int, int]
"""A column and a row of tiles."""


class Tiles:
    """Paints drawings through tiles."""

    def __init__(self, painter: Painter) -> None:
        """Paint what is missing with `painter`."""
        self._painter = painter
        self._sprites = Sprites(painter)
        self._kept: dict[tuple[str, float, int, int], _Tile] = {}

    def paint(self, out: QPainter, drawing: Drawing, scale: float, x: float, y: float, area: Rect) -> None:
        """Paint the part of a drawing that falls into `area` of the screen, its corner lying at (x, y).

        `scale` is pixels of the device a unit; x, y and area are pixels of the device too.
        """
        for section in drawing.sections:
            grid = _Grid.of(section, scale)
            left, top = round(x + section.x * scale) + grid.left, round(y + section.y * scale) + grid.top
            for (column, row), tile in self._tiles(section, drawing, grid, grid.needed(left, top, area)):
                out.drawPixmap(left + column * SIDE, top + row * SIDE, tile.pixmap)

    def _tiles(
        self, section: Section, drawing: Drawing, grid: _Grid, places: Iterable[_Spot]
    ) -> Iterator[tuple[_Spot, _Tile]]:
        """Yield tiles that show just what they should; what new ones show is found once for all of them."""
        source = section.blocks_at(grid.scale)
        stale: list[tuple[_Spot, _Tile | None]] = []
        for spot in places:
            tile = self._kept.pop((section.key, grid.scale, *spot), None)
            if tile is None or tile.source is not source:
                stale.append((spot, tile))
            else:
                yield spot, self._keep(section, grid, spot, tile)
        if stale:
            around = reduce(Rect.united, (grid.area(*spot) for spot, _ in stale))
            blocks = touching(source, grid.units(around))
            for spot, old in stale:
                shown = touching(blocks, grid.units(grid.area(*spot)))
                tile = self._renewed(old, shown, drawing, grid.area(*spot), grid.scale)
                yield spot, self._keep(section, grid, spot, replace(tile, source=source))

    def _keep(self, section: Section, grid: _Grid, spot: _Spot, tile: _Tile) -> _Tile:
        if len(self._kept) >= KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[section.key, grid.scale, *spot] = tile
        return tile

    def _renewed(
        self, old: _Tile | None, blocks: tuple[Block, ...], drawing: Drawing, area: Rect, scale: float
    ) -> _Tile:
        """Return a tile of these blocks; an edit elsewhere makes equal blocks anew, which need no painting."""
        if old is not None and old.shows(blocks, area, drawing.background):
            return old
        # A finished piece that nobody needs any more is painted over: making a new one costs as much as ten cards.
        pixmap = old.pixmap if old and old.area == area else QPixmap(int(area.w), int(area.h))
        self._paint(pixmap, blocks, drawing, area, scale)
        return _Tile((), blocks, area, drawing.background, pixmap)

    def _paint(
        self, tile: QPixmap, blocks: tuple[Block, ...], drawing: Drawing, area: Rect, scale: float
    ) -> None:
        tile.fill(QColor(drawing.background))
        painter = QPainter(tile)
        painter.translate(-area.x, -area.y)
        painter.scale(scale, scale)
        if scale >= FAR:
            self._painter.prepare(painter)
        for block in blocks:
            if suits(block, scale):
                painter.setWorldMatrixEnabled(False)
                x, y = block.x * scale - area.x, block.y * scale - area.y
                self._sprites.paint(painter, block, drawing.media, scale, x, y)
                painter.setWorldMatrixEnabled(True)
            else:
                self._painter.paint_block(painter, block, drawing.media)
        painter.end()


@dataclass(frozen=True, slots=True, eq=False)
class _Tile:
    """A finished piece, the blocks of its section, and those of them that it shows."""

    source: Sequence[Block]
    blocks: tuple[Block, ...]
    area: Rect
    background: str
    pixmap: QPixmap

    def shows(self, blocks: tuple[Block, ...], area: Rect, background: str) -> bool:
        """Tell whether a tile of these blocks would look the same."""
        return (
            self.area == area
            and self.background == background
            and len(self.blocks) == len(blocks)
            and all(map(_alike, self.blocks, blocks))
        )


def _alike(one: Block, other: Block) -> bool:
    return one is other or (one.x == other.x and one.y == other.y and one.marks == other.marks)


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

    def area(self, column: int, row: int) -> Rect:
        """Return the pixels of a tile, counted from where the section's own origin lies."""
        left, top = self.left + column * SIDE, self.top + row * SIDE
        return Rect(left, top, min(SIDE, self.right - left), min(SIDE, self.bottom - top))

    def units(self, area: Rect) -> Rect:
        """Return the units that pixels cover."""
        return Rect(*(side / self.scale for side in (area.x, area.y, area.w, area.h)))

    def needed(self, left: int, top: int, area: Rect) -> Iterator[_Spot]:
        """Yield the tiles that `area` of the screen needs when the first one lies at (left, top)."""
        columns = _range(area.x - left, area.right - left, self.right - self.left)
        for row in _range(area.y - top, area.bottom - top, self.bottom - self.top):
            for column in columns:
                yield column, row


def _range(start: float, end: float, length: int) -> range:
    first, last = max(0, floor(start)), min(length, ceil(end))
    return range(first // SIDE, (last - 1) // SIDE + 1) if last > first else range(0)
