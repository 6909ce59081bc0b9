"""A map as an SVG file."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from journeydesk.export.prepared import Prepared, Progress

if TYPE_CHECKING:
    from journeydesk.surfaces.qt.shaper import QtShaper


def write_svg_file(prepared: Prepared, out: BinaryIO, shaper: QtShaper, say: Progress) -> None:
    """Write the one page that the file shows, its text as text unless outlines are asked for."""
    from journeydesk.surfaces.svg.writer import write_svg

    page, scenario = prepared.pages[0], prepared.document.maps[0].scenario
    outlines = prepared.options.outlines
    write_svg(page, out, shaper, description=scenario, outlines=outlines, progress=say)
