"""A page as a PNG file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from journeydesk.export.prepared import Prepared, Progress

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper


def write_png_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write the one page that a picture shows."""
    from journeydesk.surfaces.qt.image import write_png

    if prepared.pixels is None:
        raise ValueError("a PNG is prepared with its size in pixels")
    page, options = prepared.pages[0], prepared.options
    write_png(page, prepared.pixels, options.dpi, out, shaper, transparent=options.transparent, progress=say)
