"""What an edit only moved is shown at once as it was, and painted anew when the map has been seen.

To paint a screen full of cards anew takes longer than a hand may wait. Nearly all that it shows was there before the
edit, and stands a little further left or right now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from journeydesk.desktop.canvas.grid import Grid, Spot
from journeydesk.desktop.canvas.tile import Place, Tile
from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.layout.geometry import Rect
from journeydesk.layout.moved import Moved, Setting, moved
from journeydesk.record import record
from journeydesk.remember import Remembered

READ = 0.5
"""At this scale letters are 6 pixels high: nobody reads them while they move."""

UNSEEN = 1.0
"""Rows that came apart by fewer pixels are shown as one: at most twice as far from their places."""

MOST = 2.0
"""How many times larger or smaller than before a piece may be shown."""


@record(frozen=True, slots=True, eq=False)
class _Finished:
    """A section whose tiles were finished where it was looked at: what it showed, and where in it they lie."""

    setting: Setting
    source: Sequence[Block]
    grid: Grid


class StandIns:
    """Pieces of finished tiles, shown where what they show stands now."""

    def __init__(self, kept: Mapping[Place, Tile]) -> None:
        """Take pieces of the tiles in `kept`."""
        self._kept = kept
        self._finished: dict[str, _Finished] = {}
        self._keys: list[str] = []
        self._moved: Remembered[tuple[Moved, ...]] = Remembered()

    def begin(self, drawing: Drawing) -> None:
        """Note that a drawing is being finished; what it does not have is forgotten."""
        self._keys = [section.key for section in drawing.sections]
        for gone in self._finished.keys() - self._keys:
            del self._finished[gone]

    def finished(self, section: Section, grid: Grid) -> None:
        """Note that tiles show a section as it is."""
        if section.setting:
            source = section.blocks_at(grid.scale)
            self._finished[section.key] = _Finished(section.setting, source, replace(grid, x=0, y=0))

    def out_of_sight(self, section: Section) -> None:
        """Note that of a section nothing is seen: the tiles that showed it before an edit are not kept for long."""
        if self._is_new(section):
            del self._finished[section.key]

    def are_of(self, drawing: Drawing) -> bool:
        """Tell whether what was finished last shows the same swimlanes as a drawing, if maybe at another scale."""
        return self._keys == [section.key for section in drawing.sections] and not any(
            map(self._is_new, drawing.sections)
        )

    def _is_new(self, section: Section) -> bool:
        last = self._finished.get(section.key)
        return (
            last is not None and section.setting is not None and last.setting.band is not section.setting.band
        )

    def blocks(self, section: Section, spots: Sequence[Spot]) -> int:
        """Return about how many blocks these spots show, by the tiles that were there when they were finished."""
        last = self._finished.get(section.key)
        tiles = (self._kept.get((section.key, last.grid.scale, *spot)) for spot in spots) if last else ()
        return sum(len(tile.blocks) for tile in tiles if tile)

    def paint(self, out: QPainter, section: Section, grid: Grid, places: QRegion) -> QRegion:
        """Paint what of a section only moved in these places of the screen, and return where that is."""
        last, shown = self._finished.get(section.key), QRegion()
        if last is None or section.setting is None or not 1 / MOST < grid.scale / last.grid.scale < MOST:
            return shown
        if grid.scale == last.grid.scale and not self._is_new(section):
            return shown  # what is new lies on top of it: gaps, or another light
        before, after = last.setting, section.setting
        out.save()
        out.setClipRegion(places, Qt.ClipOperation.IntersectClip)
        out.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        is_read = grid.scale > READ
        slack = 0.0 if is_read else UNSEEN / grid.scale
        sources = before, after, is_read, slack
        parts = self._moved.get(sources, lambda: moved(before, after, is_read=is_read, slack=slack))
        for part in parts:
            target = grid.pixels(part.rect)
            if places.intersects(target) and 1 / MOST < part.rect.w / part.origin.w < MOST:
                for pixmap, origin, place in self._pieces(section.key, last, part, grid.scale, target):
                    out.drawPixmap(place, pixmap, origin)
                    shown += place
        out.restore()
        return shown & places

    def _pieces(
        self, key: str, last: _Finished, part: Moved, scale: float, target: QRect
    ) -> Iterator[tuple[QPixmap, QRect, QRect]]:
        """Yield the pieces of tiles that show a part, which one and where it is shown, but for what no tile shows."""
        origin = last.grid.pixels(part.origin)
        if scale == last.grid.scale and not part.stretched:
            origin.setSize(target.size())  # or it would be blurred, where both were rounded otherwise
            # At the edge of the swimlane that may be a pixel more than there was.
            right, bottom = last.grid.right - 1, last.grid.bottom - 1
            origin.translate(min(0, right - origin.right()), min(0, bottom - origin.bottom()))
        elif origin.height() == 0:
            origin.setTop(origin.top() - 1)  # the free room below cards is thinner than a pixel
        for spot in last.grid.needed(Rect(origin.x(), origin.y(), origin.width(), origin.height())):
            tile = self._kept.get((key, last.grid.scale, *spot))
            if tile and tile.source is last.source:
                place = last.grid.place(spot)
                piece = place & origin
                own = piece.translated(-place.x(), -place.y())
                yield tile.pixmap, own, _laid_over(piece, origin, target)


def _laid_over(piece: QRect, origin: QRect, target: QRect) -> QRect:
    """Return where a piece of one rectangle lies in another one onto which that is stretched."""
    if origin.size() == target.size():
        return piece.translated(target.topLeft() - origin.topLeft())
    across, down = target.width() / origin.width(), target.height() / origin.height()
    left, right = (round((x - origin.x()) * across) for x in (piece.x(), piece.x() + piece.width()))
    top, bottom = (round((y - origin.y()) * down) for y in (piece.y(), piece.y() + piece.height()))
    return QRect(target.x() + left, target.y() + top, right - left, bottom - top)
