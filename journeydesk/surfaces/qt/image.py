"""A page as a PNG, painted and packed band by band, so that a poster takes no more memory than a postcard.

Qt can only save a picture that it holds whole: an A0 sheet at 300 dpi would be 560 MB, and twice that on the way.
A PNG is a signature and a few chunks, and its lines may be packed one after the other; so we write it ourselves.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from PySide6.QtGui import QColor, QImage, QPainter

from journeydesk.drawing.primitives import Page
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper

BAND_BYTES = 32_000_000
"""What one band may take before it is packed."""

OVERHANG = 16.0
"""Units by which strokes and letters may reach over their block's bounds."""

LEVEL = 6
SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGB, RGBA = 2, 6
INCHES_A_METRE = 1 / 0.0254


def write_png(
    page: Page,
    size: tuple[int, int],
    out: BinaryIO,
    shaper: QtShaper,
    *,
    transparent: bool = False,
    band_bytes: int = BAND_BYTES,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write a page as a PNG of `size` pixels; `progress` hears the share done and may raise to stop.

    The same page makes the same bytes, wherever bands end. Raises `MemoryError` when there is none for a band.
    """
    width, height = size
    out.write(SIGNATURE)
    out.write(
        _chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, RGBA if transparent else RGB, 0, 0, 0))
    )
    out.write(_chunk(b"sRGB", b"\0"))
    out.write(_chunk(b"pHYs", _density(page, size)))
    packer = zlib.compressobj(LEVEL)
    painter = Painter(shaper)
    for top, rows in _bands(size, band_bytes):
        image = paint_band(page, size, top, rows, painter, transparent=transparent)
        _put(out, packer.compress(_lines(image, transparent)))
        if progress:
            progress((top + rows) / height)
    _put(out, packer.flush())
    out.write(_chunk(b"IEND", b""))


def paint_band(
    page: Page, size: tuple[int, int], top: int, rows: int, painter: Painter, *, transparent: bool = False
) -> QImage:
    """Return `rows` lines of a page that has `size` pixels, from line `top` on."""
    image = QImage(size[0], rows, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError(f"no memory for {size[0]} × {rows} pixels")
    image.fill(QColor(0, 0, 0, 0) if transparent else QColor(page.drawing.background))
    brush = QPainter(image)
    try:
        brush.translate(0, -top)
        brush.scale(size[0] / page.width, size[1] / page.height)
        brush.translate(page.x, page.y)
        brush.scale(page.scale, page.scale)
        painter.paint(brush, page.drawing, _seen(page, size, top, rows))
    finally:
        brush.end()  # an image that goes while it is painted on takes the program with it
    return image


def _seen(page: Page, size: tuple[int, int], top: int, rows: int) -> Rect:
    """Return the part of the drawing that can reach into a band."""
    points_a_row = page.height / size[1]
    y = (top * points_a_row - page.y) / page.scale
    area = Rect(-page.x / page.scale, y, page.width / page.scale, rows * points_a_row / page.scale)
    return area.grown(OVERHANG)


def _bands(size: tuple[int, int], most: int) -> Iterator[tuple[int, int]]:
    width, height = size
    step = max(1, most // (4 * width))
    for top in range(0, height, step):
        yield top, min(step, height - top)


def _lines(image: QImage, transparent: bool) -> bytes:
    """Return the pixels as PNG wants them: each line after a byte that names its filter, here none."""
    format, sides = (QImage.Format.Format_RGBA8888, 4) if transparent else (QImage.Format.Format_RGB888, 3)
    image = image.convertToFormat(format)
    data, stride, used = image.constBits(), image.bytesPerLine(), image.width() * sides
    return b"".join(
        part
        for start in range(0, stride * image.height(), stride)
        for part in (b"\0", data[start : start + used])
    )


def _density(page: Page, size: tuple[int, int]) -> bytes:
    """Return the pixels a metre in both directions."""
    across, down = (
        round(pixels * 72 / points * INCHES_A_METRE)
        for pixels, points in zip(size, (page.width, page.height), strict=True)
    )
    return struct.pack(">LLB", across, down, 1)


def _put(out: BinaryIO, packed: bytes) -> None:
    if packed:
        out.write(_chunk(b"IDAT", packed))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
