"""Finished pieces of the picture, kept while what they show is the same.

A tile belongs to a section of the drawing (the heads, a swimlane) and lies at a fixed place in it, so an edit in one
swimlane leaves the tiles of all others alone even when these move down. What is only passing is painted without one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from math import inf

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from journeydesk.desktop.canvas.grid import Grid, Spot, rects
from journeydesk.desktop.canvas.sprites import Sprites, suits
from journeydesk.desktop.canvas.stand_ins import StandIns
from journeydesk.desktop.canvas.tile import Place, Tile
from journeydesk.drawing.primitives import FAR, Block, Drawing, Section, touching
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter

AT_ONCE = 8
"""How many tiles become finished in one picture of the screen; what else is missing is painted without them."""

MANY = 150
"""How many blocks are painted anew at once, where more of them may be shown as they were."""

KEPT = 432
"""How many tiles stay: 256 MB at most on an ordinary screen."""


class Tiles:
    """Paints drawings through tiles."""

    def __init__(self, painter: Painter) -> None:
        """Paint what is missing with `painter`."""
        self._painter = painter
        self._sprites = Sprites(painter)
        self._kept: dict[Place, Tile] = {}
        self._stand_ins = StandIns(self._kept)
        self.may_be_rough = False
        """Whether what only moved may be shown as it was, until `finish` was called."""
        self.is_rough = False
        """Whether anything that is seen is shown so."""
        self._before: dict[int, Sequence[Block]] = {}
        self._seen: dict[int, Sequence[Block]] = {}
        self._room = 0

    def begin(self) -> None:
        """Begin with another picture of the screen, which may take several calls of `paint`."""
        self._before, self._seen, self._room = self._seen, {}, AT_ONCE

    def paint(self, out: QPainter, drawing: Drawing, scale: float, x: float, y: float, area: Rect) -> None:
        """Paint the part of a drawing that falls into `area` of the screen, its corner lying at (x, y).

        `scale` is pixels of the device a unit; x, y and area are pixels of the device too.
        """
        behind: list[tuple[Section, Grid, list[Spot]]] = []
        for section in drawing.sections:
            grid = Grid.of(section, scale, x, y)
            stale: list[Spot] = []
            for spot in grid.needed(area):
                if tile := self._current(section, grid, spot):
                    self._show(out, section, grid, spot, tile)
                else:
                    stale.append(spot)
            if stale:
                behind.append((section, grid, stale))
        many = sum(self._stand_ins.blocks(section, spots) for section, _, spots in behind) > MANY
        much = many and self.may_be_rough and not self._stand_ins.are_of(drawing)
        for section, grid, stale in behind:
            if not (much and self._stand_in(out, section, drawing, grid, stale, area)):
                self._catch_up(out, section, drawing, grid, stale, area)

    def _current(self, section: Section, grid: Grid, spot: Spot) -> Tile | None:
        """Return the tile that shows a section as it is."""
        tile = self._kept.get((section.key, grid.scale, *spot))
        return tile if tile and tile.source is section.blocks_at(grid.scale) else None

    def begin_ahead(self) -> None:
        """Begin to get ready what stands beside the screen, which may take several calls of `get_ready`."""
        self._sprites.begin_ahead()

    def get_ready(self, drawing: Drawing, scale: float, x: float, y: float, area: Rect) -> Iterator[None]:
        """Get ready what stands in the tiles of an area that need not be on the screen, one thing at each step."""
        for section in drawing.sections:
            grid = Grid.of(section, scale, x, y)
            tiles = [grid.area(spot) for spot in grid.needed(area)]
            for block in self._blocks_of(section, grid, tiles) if tiles else ():
                if suits(block, scale):
                    place = grid.x + block.x * scale, grid.y + block.y * scale
                    self._sprites.prepare(block, drawing.media, scale, *place)
                else:
                    self._painter.know(block, drawing.media)
                yield

    def finish(self, drawing: Drawing, scale: float, x: float, y: float, area: Rect) -> Iterator[None]:
        """Make the tiles that an area of the screen lacks, one thing at each step."""
        self._stand_ins.begin(drawing)
        for section in drawing.sections:
            grid = Grid.of(section, scale, x, y)
            places = {spot: grid.area(spot) for spot in grid.needed(area)}
            stale = {spot: place for spot, place in places.items() if not self._current(section, grid, spot)}
            blocks = self._blocks_of(section, grid, stale.values()) if stale else ()
            yield
            for spot, place in stale.items():
                self._room = 1
                tile = self._caught_up(section, drawing, grid, spot, place, blocks, lasts=True)
                assert tile
                self._keep(section, grid, spot, tile)
                yield
            if places:
                self._stand_ins.finished(section, grid)
            else:
                self._stand_ins.out_of_sight(section)

    def _blocks_of(self, section: Section, grid: Grid, places: Iterable[Rect]) -> tuple[Block, ...]:
        """Return the blocks that tiles in these places show; from far away all are made, to be kept."""
        blocks = section.blocks_at(grid.scale)
        area = grid.units(reduce(Rect.united, places))
        return touching(tuple(blocks) if grid.scale < FAR else blocks, area)

    def _stand_in(
        self, out: QPainter, section: Section, drawing: Drawing, grid: Grid, stale: Sequence[Spot], area: Rect
    ) -> bool:
        """Show for now what only moved as it was, and paint what is new; return False where all is."""
        seen = QRectF(area.x, area.y, area.w, area.h).toAlignedRect()
        places = reduce(QRegion.united, [QRegion(grid.place(spot) & seen) for spot in stale])
        shown = self._stand_ins.paint(out, section, grid, places)
        if shown.isEmpty():
            return False
        self.is_rough = True
        source = section.blocks_at(grid.scale)
        for column in _columns(places - shown):
            blocks = touching(source, grid.units(grid.own(reduce(QRect.united, column))))
            for place in column:  # each by itself: dashes that are cut at several edges take far longer
                here = touching(blocks, grid.units(grid.own(place)))
                self._paint_passing(out, here, drawing, grid, [place])
        return True

    def _catch_up(
        self,
        out: QPainter,
        section: Section,
        drawing: Drawing,
        grid: Grid,
        stale: Sequence[Spot],
        area: Rect,
    ) -> None:
        """Paint what tiles do not show yet, and keep it where it is likely seen again.

        What an edit makes anew while one drags or types is another thing at the next step: a tile would be painted
        for nothing. So only what was there the last time becomes one; of all else, only what is seen is drawn.
        """
        source = section.blocks_at(grid.scale)
        lasts = self._room > 0 and id(source) in self._before
        self._seen[id(source)] = source
        places = {spot: grid.area(spot) for spot in stale}
        parts = places if lasts else {spot: grid.seen(place, area) for spot, place in places.items()}
        blocks = self._blocks_of(section, grid, parts.values())
        passing: list[Spot] = []
        for spot, part in parts.items():
            tile = self._caught_up(section, drawing, grid, spot, part, blocks, lasts=lasts)
            if tile:
                self._show(out, section, grid, spot, tile)
            else:
                passing.append(spot)
        if passing:
            self._paint_passing(out, blocks, drawing, grid, [grid.place(spot) for spot in passing])

    def _caught_up(
        self,
        section: Section,
        drawing: Drawing,
        grid: Grid,
        spot: Spot,
        part: Rect,
        blocks: Sequence[Block],
        *,
        lasts: bool,
    ) -> Tile | None:
        """Return the tile that was there, if it shows a part as it is now, or one made anew if that is worth it."""
        old = self._kept.get((section.key, grid.scale, *spot))
        is_worth_one = lasts and self._room > 0
        if not old and not is_worth_one:
            return None
        place, source, units = grid.area(spot), section.blocks_at(grid.scale), grid.units(part)
        shown = touching(blocks, units)
        if old and old.shows(shown, units, place, drawing.background):
            return replace(old, source=source) if part == place else old
        if not is_worth_one:
            return None
        self._room -= 1
        return self._made(old, source, shown, drawing, place, grid.scale)

    def _show(self, out: QPainter, section: Section, grid: Grid, spot: Spot, tile: Tile) -> None:
        """Paint a tile and keep it."""
        self._keep(section, grid, spot, tile)
        out.drawPixmap(grid.place(spot).topLeft(), tile.pixmap)

    def _keep(self, section: Section, grid: Grid, spot: Spot, tile: Tile) -> None:
        """Keep a tile as the one that was used last."""
        key = (section.key, grid.scale, *spot)
        if self._kept.pop(key, None) is None and len(self._kept) >= KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = tile

    def _made(
        self,
        old: Tile | None,
        source: Sequence[Block],
        blocks: tuple[Block, ...],
        drawing: Drawing,
        area: Rect,
        scale: float,
    ) -> Tile:
        """Return a tile of these blocks."""
        # A finished piece that nobody needs any more is painted over: making a new one costs as much as ten cards.
        pixmap = old.pixmap if old and old.area == area else QPixmap(int(area.w), int(area.h))
        pixmap.fill(QColor(drawing.background))
        painter = QPainter(pixmap)
        self._paint(painter, blocks, drawing, scale, -area.x, -area.y)
        painter.end()
        return Tile(source, blocks, area, drawing.background, pixmap)

    def _paint_passing(
        self,
        out: QPainter,
        blocks: Iterable[Block],
        drawing: Drawing,
        grid: Grid,
        places: Sequence[QRect],
    ) -> None:
        """Paint the blocks in these places of the screen."""
        out.save()
        out.setBrushOrigin(0, 0)  # gradients go by it
        out.setClipRegion(reduce(QRegion.united, map(QRegion, places)), Qt.ClipOperation.IntersectClip)
        for place in places:
            out.fillRect(place, QColor(drawing.background))
        self._paint(out, blocks, drawing, grid.scale, grid.x, grid.y)
        out.restore()

    def _paint(
        self, out: QPainter, blocks: Iterable[Block], drawing: Drawing, scale: float, x: float, y: float
    ) -> None:
        """Paint blocks whose section begins at (x, y), in pixels."""
        pixels = out.transform()
        out.translate(x, y)
        out.scale(scale, scale)
        units = out.transform()
        if scale < FAR:
            self._painter.paint_far(out, blocks, drawing.media)
            return
        self._painter.prepare(out)
        for block in blocks:
            if suits(block, scale):
                out.setTransform(pixels)
                self._sprites.paint(
                    out, block, drawing.media, scale, x + block.x * scale, y + block.y * scale
                )
                out.setTransform(units)
            else:
                self._painter.paint_block(out, block, drawing.media)


def _columns(region: QRegion) -> list[list[QRect]]:
    """Return the rectangles of a region, those together that stand above each other."""
    columns: list[list[QRect]] = []
    end = -inf
    for place in sorted(rects(region), key=QRect.left):
        if place.left() > end:
            columns.append([])
        columns[-1].append(place)
        end = max(end, place.right())
    return columns
