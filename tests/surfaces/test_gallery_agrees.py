"""Every primitive looks the same on every surface: the gallery as PNG and as PDF, laid over each other."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops

from journeydesk.drawing.primitives import Page
from journeydesk.surfaces.pdf.metadata import PdfInfo
from journeydesk.surfaces.pdf.writer import write_pdf
from journeydesk.surfaces.qt.image import write_png
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.surfaces.gallery import gallery

OFF, SHARE = 16, 0.015
"""A pixel differs when a channel is off by more than 16 of 255; 1.5 % may, at edges that each smooths its own way."""

OFF_WHEN_SHRUNK = 80


@pytest.mark.parametrize("dpi", [192, 960])
def test_png_and_pdf_draw_every_primitive_alike(shaper: QtShaper, dpi: int) -> None:
    """On a slide as on a poster, on which letters are higher than those that Qt keeps ready."""
    drawing = gallery(shaper)
    page = Page(drawing.width * 0.75, drawing.height * 0.75, drawing)
    size = (round(drawing.width * dpi / 96), round(drawing.height * dpi / 96))
    png, pdf = BytesIO(), BytesIO()
    write_png(page, size, dpi, png, shaper)
    write_pdf([page], pdf, shaper, info=PdfInfo("Gallery", "", "", (), "en", "test"))
    painted = Image.open(png).convert("RGB")
    document = pypdfium2.PdfDocument(pdf.getvalue())
    printed = document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    document.close()
    assert painted.size == printed.size
    off = _worst_channel(painted, printed)
    counts = off.histogram()
    assert sum(counts[OFF + 1 :]) / sum(counts) < SHARE
    assert _worst_channel(painted.reduce(8), printed.reduce(8)).getextrema()[1] <= OFF_WHEN_SHRUNK


def _worst_channel(one: Image.Image, other: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)
