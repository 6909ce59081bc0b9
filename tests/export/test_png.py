"""The PNG that we write ourselves is one that others read, the same however it is cut into bands."""

import io
import struct
import subprocess
import sys

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtGui import QImage

from journeydesk.drawing.primitives import Block, Drawing, Page, Section, Shape, Stroke
from journeydesk.export import ExportOptions, prepare
from journeydesk.export.pages import pixel_size
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.qt import image
from journeydesk.surfaces.qt.image import Band, paint_band, write_png
from journeydesk.surfaces.qt.painter import Painter
from tests.support.sample import SAMPLE

LIMIT = 1_000_000_000


def written(prepared, shaper, **settings) -> Image.Image:
    out = io.BytesIO()
    write_png(prepared.pages[0], prepared.pixels, prepared.options.dpi, out, shaper, **settings)
    image = Image.open(out)
    image.load()
    return image


def furthest_off(one: Image.Image, other: Image.Image) -> int:
    return max(most for _, most in ImageChops.difference(one, other).getextrema())


@pytest.fixture
def prepared(sample, shaper):
    return prepare(sample, ExportOptions(kind="png", dpi=144), shaper)


def test_others_read_it_with_its_size_and_resolution(prepared, shaper):
    image = written(prepared, shaper)
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", prepared.pixels)
    assert image.info["dpi"] == pytest.approx((144, 144), abs=0.01)


def test_dashes_go_on_where_one_band_ends_and_the_next_begins(shaper):
    curve = (("M", 10.0, 20.0), ("C", 150.0, 20.0, 150.0, 180.0, 290.0, 180.0))
    dashed = Shape(curve, None, Stroke("#2563eb", 2.5, (6, 4)))
    area = Rect(0, 0, 300, 200)
    section = Section("s", 0, 0, area, (Block("b", "curve", area, (dashed,)),))
    page = Page(225, 150, Drawing(300, 200, "#ffffff", (section,), "T", "en", {}))

    def painted(rows: int) -> Image.Image:
        out = io.BytesIO()
        write_png(page, (600, 400), 192, out, shaper, band_bytes=4 * 600 * rows)
        return Image.open(out).convert("RGB")

    whole = painted(400)
    for rows in (37, 64, 100, 200):
        assert ImageChops.difference(whole, painted(rows)).getbbox() is None


def test_bands_leave_no_seams(prepared, shaper):
    whole = written(prepared, shaper, band_bytes=1_000_000_000)
    for rows in (1, 7, 100):
        cut = written(prepared, shaper, band_bytes=4 * prepared.pixels[0] * rows)
        assert furthest_off(cut, whole) <= 1  # Qt rounds gradients by where they begin


def test_a_transparent_picture_shows_the_same_over_its_background(prepared, shaper):
    glass = written(prepared, shaper, transparent=True)
    assert glass.mode == "RGBA"
    assert glass.getpixel((0, 0)) == (0, 0, 0, 0)
    ground = Image.new("RGBA", glass.size, prepared.pages[0].drawing.background)
    over = Image.alpha_composite(ground, glass).convert("RGB")
    assert furthest_off(over, written(prepared, shaper)) <= 3  # rounding


def test_a_picture_shows_all_of_a_page_and_the_background_around(sample, shaper):
    prepared = prepare(sample, ExportOptions(kind="png", page="a4", theme="dark", dpi=72), shaper)
    image = written(prepared, shaper)
    assert image.size == (842, 595)
    corners = {image.getpixel(at) for at in ((0, 0), (841, 0), (0, 594), (841, 594))}
    assert {"#{:02x}{:02x}{:02x}".format(*corner) for corner in corners} == {
        prepared.pages[0].drawing.background
    }


def test_a_picture_wider_than_qt_can_paint_shows_the_same_in_pieces(sample, shaper):
    """Far to the right and far down, at 40 times the size, stands what a small picture shows there."""
    (page,) = prepare(sample, ExportOptions(kind="png", dpi=96, maps=("home-internet",)), shaper).pages
    painter = Painter(shaper)
    piece = paint_band(page, Band(8_000, 24_000, 2_000, 56_000), 96 * 40, painter)
    large = as_image(piece).reduce(40)
    size = pixel_size(page, 96)
    small = as_image(paint_band(page, Band(size[0], 0, size[1]), 96, painter)).crop((1400, 600, 1600, 650))
    assert large.size == small.size
    assert len(large.getcolors(10_000)) > 20  # something is to be seen there
    assert ImageStat.Stat(ImageChops.difference(large, small)).mean == pytest.approx([0, 0, 0], abs=4)


def test_bands_of_several_pieces_leave_no_seams_either(prepared, shaper, monkeypatch):
    whole = written(prepared, shaper)
    monkeypatch.setattr(image, "MOST_ACROSS", 700)
    assert furthest_off(written(prepared, shaper), whole) <= 3  # gradients, as above


def as_image(painted: QImage) -> Image.Image:
    rgb = painted.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (rgb.width(), rgb.height()), bytes(rgb.constBits())).convert("RGB")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts memory elsewhere")
def test_a_poster_of_139_million_pixels_takes_less_than_a_gigabyte(tmp_path):
    script = (
        "import re, resource, sys\n"
        "from pathlib import Path\n"
        "from journeydesk.cli import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    status = Path('/proc/self/status')\n"  # what the kernel counts for rusage begins before exec
        "    peak = re.search(r'VmHWM:\\s+(\\d+)', status.read_text()) if status.exists() else None\n"
        "    print('kB', peak[1] if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    target = tmp_path / "poster.png"
    words = ["export", str(SAMPLE), "-o", str(target), "--page", "a0", "--dpi", "300"]
    done = subprocess.run(
        [sys.executable, "-c", script, *words], capture_output=True, text=True, check=True, timeout=120
    )
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout.split("kB")[1]) * unit < LIMIT
    with target.open("rb") as file:
        assert struct.unpack(">LL", file.read(24)[16:]) == (14043, 9933)
