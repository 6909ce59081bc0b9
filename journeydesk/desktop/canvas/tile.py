"""A finished piece of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QPixmap

from journeydesk.desktop.canvas.looks import look_alike
from journeydesk.drawing.primitives import Block, touching
from journeydesk.layout.geometry import Rect

Place = tuple[str, float, int, int]
"""The section of a tile, its scale, its column and row."""


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """A finished piece, the blocks of its section, and those of them that it shows."""

    source: Sequence[Block]
    blocks: tuple[Block, ...]
    area: Rect
    background: str
    pixmap: QPixmap

    def shows(self, blocks: tuple[Block, ...], part: Rect, area: Rect, background: str) -> bool:
        """Tell whether a tile of these blocks, which are all of a part of it, would look the same there."""
        if self.area != area or self.background != background:
            return False
        own = touching(self.blocks, part)
        return len(own) == len(blocks) and all(map(partial(look_alike, area=part), own, blocks))
