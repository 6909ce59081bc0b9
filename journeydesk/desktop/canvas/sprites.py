"""Small pictures of elements: a card that only moves is not painted again, however its stage shifts."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from journeydesk.drawing.primitives import FAR, Block, Mark
from journeydesk.surfaces.qt.painter import Painter

PHASES = 4
"""An element stands on a quarter of a pixel of the screen: nobody sees an eighth."""

LARGEST = 250_000
"""Pixels of an element that is too large to be worth a picture."""

KEPT = 8_000_000
"""Pixels of all pictures together: 32 MB."""

AHEAD = KEPT // 2
"""Pixels of what is made ahead at each rest of the hand: what is seen is not to give way to it."""

_Key = tuple[int, float, float, float]


class Sprites:
    """Paints blocks through pictures of them."""

    def __init__(self, painter: Painter) -> None:
        """Paint what is missing with `painter`."""
        self._painter = painter
        self._kept: dict[_Key, tuple[tuple[Mark, ...], QPixmap]] = {}
        self._pixels = self._ahead = 0

    def paint(
        self, out: QPainter, block: Block, media: Mapping[str, bytes], scale: float, x: float, y: float
    ) -> None:
        """Paint a block whose own corner lies at (x, y) of the device, at `scale` pixels a unit."""
        left, top, key = _placed(block, scale, x, y)
        out.drawPixmap(left, top, self._sprite(block, media, key))

    def prepare(self, block: Block, media: Mapping[str, bytes], scale: float, x: float, y: float) -> None:
        """Make the picture of a block that may be painted soon, or keep it as one that was used last."""
        _, _, key = _placed(block, scale, x, y)
        if key in self._kept:
            self._sprite(block, media, key)
        elif self._ahead < AHEAD:
            self._ahead += _area(self._sprite(block, media, key))

    def begin_ahead(self) -> None:
        """Begin once more with what may be painted soon."""
        self._ahead = 0

    def _sprite(self, block: Block, media: Mapping[str, bytes], key: _Key) -> QPixmap:
        found = self._kept.pop(key, None)
        if found is None:
            # The marks are kept with their picture: while they live, no others can have their id.
            found = (block.marks, self._painted(block, media, *key[1:]))
            self._pixels += _area(found[1])
            while self._pixels > KEPT and self._kept:
                self._pixels -= _area(self._kept.pop(next(iter(self._kept)))[1])
        self._kept[key] = found
        return found[1]

    def _painted(self, block: Block, media: Mapping[str, bytes], scale: float, x: float, y: float) -> QPixmap:
        bounds = block.bounds
        sprite = QPixmap(ceil(bounds.w * scale) + 1, ceil(bounds.h * scale) + 1)
        sprite.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sprite)
        painter.translate(x, y)
        painter.scale(scale, scale)
        self._painter.prepare(painter)
        for mark in block.marks:
            self._painter.paint_mark(painter, mark, media)
        painter.end()
        return sprite.copy()  # without Qt's tools, up to 10 KB that stay with what has been painted on


def _placed(block: Block, scale: float, x: float, y: float) -> tuple[int, int, _Key]:
    """Return the pixel at which the picture of a block begins whose own corner lies at (x, y), and which one it is."""
    x, y = round(x * PHASES) / PHASES, round(y * PHASES) / PHASES
    left = floor(x + (block.bounds.x - block.x) * scale)
    top = floor(y + (block.bounds.y - block.y) * scale)
    return left, top, (id(block.marks), scale, x - left, y - top)


def suits(block: Block, scale: float) -> bool:
    """Tell whether a block is an element that may stand elsewhere next time, and no huge one or mostly air."""
    if scale < FAR:
        return False  # what looks alike is painted at once
    stands = block.role != "curve" and bool(block.x or block.y)
    return stands and block.bounds.w * block.bounds.h * scale * scale <= LARGEST


def _area(picture: QPixmap) -> int:
    return picture.width() * picture.height()
