"""The PDF and the PNG of a map show the same.

Both are rasterised at 192 dpi, the usual resolution of our PNGs: the PDF by PDFium, with its own ideas of how to smooth
edges. A pixel differs when any of its channels is off by more than 16 of 255, about what an eye can tell; 1.5 % may.
And where they differ it is at edges only: shrunk to a quarter, no pixel may differ by more than 72.
"""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops

from journeydesk.export import ExportOptions, Prepared, export, prepare, write
from journeydesk.export.pages import pixel_size
from journeydesk.surfaces.qt.image import write_png

OFF = 16
SHARE = 0.015
OFF_WHEN_SHRUNK = 72


def difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """How far the worst channel of each pixel is off."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def share_over(off: Image.Image, limit: int) -> float:
    counts = off.histogram()
    return sum(counts[limit + 1 :]) / sum(counts)


def quarter(image: Image.Image) -> Image.Image:
    return image.reduce(4)


@pytest.fixture(params=["light", "dark", "print"])
def theme(request) -> str:
    return request.param


@pytest.mark.parametrize("map_id", ["home-internet", "complaint", "browse-call"])
def test_pdf_and_png_show_the_same(sample, shaper, tmp_path, map_id, theme):
    for kind in ("pdf", "png"):
        options = ExportOptions(kind=kind, maps=(map_id,), theme=theme)
        export(sample, options, tmp_path / f"map.{kind}", shaper=shaper)
    picture = Image.open(tmp_path / "map.png")
    document = pypdfium2.PdfDocument(tmp_path / "map.pdf")
    page = document[0].render(scale=192 / 72).to_pil().convert("RGB")
    document.close()
    assert page.size == picture.size
    assert share_over(difference(page, picture), OFF) < SHARE
    assert difference(quarter(page), quarter(picture)).getextrema()[1] <= OFF_WHEN_SHRUNK


def in_whole_pixels(prepared: Prepared) -> Prepared:
    """Cut off the part of a pixel at which PDFium would stretch all of a page."""
    pages = (
        replace(page, width=int(page.width * 8 / 3) * 3 / 8, height=int(page.height * 8 / 3) * 3 / 8)
        for page in prepared.pages
    )
    return replace(prepared, pages=tuple(pages))


@pytest.mark.parametrize("split", ["map", "stage"])
def test_pdf_and_png_show_the_same_on_every_sheet(sample, shaper, tmp_path, split, theme):
    """Clipped windows, arrows where lines go on, cut marks: every sheet is painted by itself."""
    options = ExportOptions(
        page="a4",
        tile=True,
        split=split,
        overlap=6.0,
        cut_marks=True,
        theme=theme,
        include=frozenset({"gaps"}),
        maps=("home-internet",),
    )
    prepared = in_whole_pixels(prepare(sample, options, shaper))
    write(prepared, tmp_path / "map.pdf", shaper=shaper)
    document = pypdfium2.PdfDocument(tmp_path / "map.pdf")
    for number, sheet in enumerate(prepared.pages):
        out = BytesIO()
        write_png(sheet, pixel_size(sheet, 192), 192, out, shaper)
        picture = Image.open(out).convert("RGB")
        page = document[number].render(scale=192 / 72).to_pil().convert("RGB")
        assert page.size == picture.size
        assert share_over(difference(page, picture), OFF) < SHARE
        assert difference(quarter(page), quarter(picture)).getextrema()[1] <= OFF_WHEN_SHRUNK
    document.close()
