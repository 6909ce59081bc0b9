"""A page as a PNG, painted and packed band by band, so that a poster takes no more memory than a postcard.

Qt can only save a picture that it holds whole: an A0 sheet at 300 dpi would be 560 MB, and twice that on the way.
A PNG is a signature and a few chunks, and its lines may be packed one after the other; so we write it ourselves.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from PySide6.QtGui import QColor, QImage, QPainter

from journeydesk.drawing.primitives import Page
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper

BAND_BYTES = 32_000_000
"""What one band may take before it is packed."""

MOST_ACROSS = 16_000
"""Pixels that are painted side by side: Qt's painter counts to 32,767, our pictures go on."""

OVERHANG = 16.0
"""Units by which strokes and letters may reach over their block's bounds."""

LEVEL = 6
SIGNATURE = b"\x89PNG\r\n\x1a\n"
RGB, RGBA = 2, 6
INCHES_A_METRE = 1 / 0.0254
POINTS_AN_INCH = 72.0


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a picture: how wide it is, its first line, how many lines it has, and where in them it begins."""

    width: int
    top: int
    rows: int
    left: int = 0

    def pieces(self) -> Iterator[Band]:
        """Yield parts beside each other that Qt can paint."""
        for left in range(0, self.width, MOST_ACROSS):
            yield Band(min(MOST_ACROSS, self.width - left), self.top, self.rows, left)


def write_png(
    page: Page,
    size: tuple[int, int],
    dpi: float,
    out: BinaryIO,
    shaper: QtShaper,
    *,
    transparent: bool = False,
    band_bytes: int = BAND_BYTES,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write a page as a PNG of `size` pixels, `dpi` of them an inch.

    The same page makes the same bytes. `progress` hears the share done and may raise to stop. Raises `MemoryError`
    when there is none for a band.
    """
    for part in (SIGNATURE, _header(size, transparent), _chunk(b"sRGB", b"\0"), _density(dpi)):
        out.write(part)
    packer = zlib.compressobj(LEVEL)
    painter = Painter(shaper)
    for top, rows in _bands(size, band_bytes):
        pieces = Band(size[0], top, rows).pieces()
        images = [paint_band(page, piece, dpi, painter, transparent=transparent) for piece in pieces]
        _put(out, packer.compress(_lines(images, transparent)))
        if progress:
            progress((top + rows) / size[1])
    _put(out, packer.flush())
    out.write(_chunk(b"IEND", b""))


def paint_band(page: Page, band: Band, dpi: float, painter: Painter, *, transparent: bool = False) -> QImage:
    """Return one band of a page."""
    image = QImage(band.width, band.rows, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError(f"no memory for {band.width} × {band.rows} pixels")
    image.fill(QColor(0, 0, 0, 0) if transparent else QColor(page.drawing.background))
    brush = QPainter(image)
    try:
        brush.translate(-band.left, -band.top)
        brush.scale(dpi / POINTS_AN_INCH, dpi / POINTS_AN_INCH)
        brush.translate(page.x, page.y)
        brush.scale(page.scale, page.scale)
        painter.paint(brush, page.drawing, _seen(page, band, dpi))
    finally:
        brush.end()  # an image that goes while it is painted on takes the program with it
    return image


def _seen(page: Page, band: Band, dpi: float) -> Rect:
    """Return the part of the drawing that can reach into a band."""
    units_a_pixel = POINTS_AN_INCH / dpi / page.scale
    x, y = (
        at * units_a_pixel - shift / page.scale for at, shift in ((band.left, page.x), (band.top, page.y))
    )
    area = Rect(x, y, band.width * units_a_pixel, band.rows * units_a_pixel)
    return area.grown(OVERHANG)


def _bands(size: tuple[int, int], most: int) -> Iterator[tuple[int, int]]:
    width, height = size
    step = max(1, most // (4 * width))
    for top in range(0, height, step):
        yield top, min(step, height - top)


def _lines(images: Sequence[QImage], transparent: bool) -> bytes:
    """Return images side by side as PNG wants them: each line after a byte that names its filter, here none."""
    rows = [_rows(image, transparent) for image in images]
    return b"".join(part for line in zip(*rows, strict=True) for part in (b"\0", *line))


def _rows(image: QImage, transparent: bool) -> Iterator[bytes]:
    format, sides = (QImage.Format.Format_RGBA8888, 4) if transparent else (QImage.Format.Format_RGB888, 3)
    image = image.convertToFormat(format)
    data, stride, used = image.constBits(), image.bytesPerLine(), image.width() * sides
    yield from (bytes(data[start : start + used]) for start in range(0, stride * image.height(), stride))


def _header(size: tuple[int, int], transparent: bool) -> bytes:
    return _chunk(b"IHDR", struct.pack(">LLBBBBB", *size, 8, RGBA if transparent else RGB, 0, 0, 0))


def _density(dpi: float) -> bytes:
    """Tell the pixels a metre in both directions."""
    a_metre = round(dpi * INCHES_A_METRE)
    return _chunk(b"pHYs", struct.pack(">LLB", a_metre, a_metre, 1))


def _put(out: BinaryIO, packed: bytes) -> None:
    if packed:
        out.write(_chunk(b"IDAT", packed))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
