"""The SVG: well-formed whatever the words, the words in it, fonts and pictures inside, the same bytes again."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont, newTable
from PIL import Image, ImageChops
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeydesk.drawing.primitives import Block, Box, Drawing, Link, Mark, Page, Picture, Section
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import TextStyle
from journeydesk.surfaces.qt.image import write_png
from journeydesk.surfaces.qt.shaper import QtShaper
from journeydesk.surfaces.svg.fonts import woff
from journeydesk.surfaces.svg.writer import write_svg
from tests.support.chromium import screenshot
from tests.surfaces.conftest import Sample
from tests.surfaces.gallery import gallery, photo, text_marks

SVG = "{http://www.w3.org/2000/svg}"
OFF, SHARE = 16, 0.015
"""As for PNG and PDF: a channel off by more than 16 of 255 makes a pixel differ, and 1.5 % may."""


def drawing(*marks: Mark, media: dict[str, bytes] | None = None, label: str = "", title: str = "") -> Drawing:
    area = Rect(0, 0, 600, 400)
    section = Section("only", 0, 0, area, (Block("all", "test", area, marks, label),))
    return Drawing(600, 400, "#ffffff", (section,), title, "en", media or {})


def written(shown: Drawing, shaper: QtShaper, *, outlines: bool = False) -> bytes:
    out = BytesIO()
    page = Page(shown.width * 0.75, shown.height * 0.75, shown)
    write_svg(page, out, shaper, description="About it", outlines=outlines)
    return out.getvalue()


def words(svg: bytes) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def lines(shaper: QtShaper, *texts: str) -> Iterable[Mark]:
    for number, text in enumerate(texts):
        yield from text_marks(shaper, text, 10, 30 * number, TextStyle(12))


def painted(shown: Drawing, shaper: QtShaper) -> Image.Image:
    png = BytesIO()
    page = Page(shown.width * 0.75, shown.height * 0.75, shown)
    write_png(page, (round(shown.width * 2), round(shown.height * 2)), 192, png, shaper)
    return Image.open(png).convert("RGB")


def share_that_differs(one: Image.Image, other: Image.Image) -> float:
    assert one.size == other.size
    red, green, blue = ImageChops.difference(one, other).split()
    counts = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    return sum(counts[OFF + 1 :]) / sum(counts)


@pytest.mark.parametrize("outlines", [False, True])
def test_a_browser_shows_every_primitive_as_the_png_does(
    shaper: QtShaper, tmp_path: Path, outlines: bool
) -> None:
    shown = gallery(shaper)
    file = tmp_path / "gallery.svg"
    file.write_bytes(written(shown, shaper, outlines=outlines))
    seen = Image.open(screenshot(file, tmp_path / "seen.png", (800, 600), 2)).convert("RGB")
    assert share_that_differs(painted(shown, shaper), seen) < SHARE


def test_programs_without_fonts_show_outlines_as_the_png_does(shaper: QtShaper) -> None:
    shown = drawing(*lines(shaper, "Größe, Čeština, AVATAR fi", "اتصل العميل", "क्षत्रिय"))
    image = QImage(1200, 800, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(written(shown, shaper, outlines=True)).render(painter)
    painter.end()
    seen = Image.frombuffer(
        "RGB", (1200, 800), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine(), 1
    )
    assert share_that_differs(painted(shown, shaper), seen) < SHARE


def test_every_script_is_there_as_text(shaper: QtShaper, samples: list[Sample]) -> None:
    for sample in samples:
        marks = [*lines(shaper, *sample.lines)]
        found = words(written(drawing(*marks), shaper))
        assert [text.split() for text in found] == [line.split() for line in sample.lines if line.strip()]


def test_any_text_makes_a_sound_file(shaper: QtShaper, naughty: list[str]) -> None:
    strange = [*naughty, "\ud800", "\ufffe", "\x00\x1b", "]]>", "</script>", "a" * 5000]
    everything = "\n".join(strange)
    for outlines in (False, True):
        shown = drawing(*lines(shaper, *strange), label=everything, title=everything)
        ElementTree.fromstring(written(shown, shaper, outlines=outlines))


def test_the_letters_in_use_travel_along(shaper: QtShaper) -> None:
    svg = written(drawing(*lines(shaper, "Hello")), shaper).decode()
    (font,) = re.findall(r"base64,([^\"]+)\"", svg)
    letters = TTFont(BytesIO(b64decode(font))).getBestCmap()
    assert {chr(code) for code in letters} == set("Helo")
    assert "font-family=\"'JourneyDesk Sans', Inter," in svg


def own_face(shaper: QtShaper) -> bytes:
    return shaper.sfnt(shaper.shape("Hi", TextStyle(12.0)).lines[0].runs[0].face)


def test_of_a_face_travels_what_draws_letters_and_a_box_for_those_it_lacks(shaper: QtShaper) -> None:
    font, hinted = TTFont(BytesIO(own_face(shaper))), BytesIO()
    font["prep"] = newTable("prep")
    font["prep"].decompile(b"\xb0\x00", font)
    font.save(hinted)
    cut = TTFont(BytesIO(woff(hinted.getvalue(), frozenset("Hi"))))
    assert cut["glyf"][".notdef"].numberOfContours > 0
    assert "prep" not in cut, "hints are for screens with few pixels"


def test_a_damaged_face_does_not_travel(shaper: QtShaper) -> None:
    face = own_face(shaper)
    assert woff(face, frozenset("Hi"))
    assert woff(face[: len(face) // 2], frozenset("Hi")) == b""


def test_letters_as_outlines_need_no_font_and_still_say_what_they_are(shaper: QtShaper) -> None:
    svg = written(drawing(*lines(shaper, "Hello 😀")), shaper, outlines=True).decode()
    assert "@font-face" not in svg
    assert "<text" not in svg
    assert 'aria-label="Hello 😀"' in svg


def test_the_same_drawing_makes_the_same_bytes(shaper: QtShaper) -> None:
    for outlines in (False, True):
        one = written(gallery(shaper), shaper, outlines=outlines)
        assert one == written(gallery(shaper), shaper, outlines=outlines)


def test_links_lead_only_where_it_is_safe(shaper: QtShaper) -> None:
    urls = ("https://example.com/größe", "javascript:alert(1)", "file:///etc/passwd", "http://[")
    svg = written(drawing(*(Link(Rect(0, 0, 9, 9), url) for url in urls)), shaper)
    links = ElementTree.fromstring(svg).iter(f"{SVG}a")
    assert [link.get("{http://www.w3.org/1999/xlink}href") for link in links] == [
        "https://example.com/gr%C3%B6%C3%9Fe"
    ]


def test_a_picture_goes_in_once_and_a_broken_one_leaves_a_box(shaper: QtShaper) -> None:
    rect = Rect(0, 0, 40, 40)
    marks = [Picture(rect, name, "a photo") for name in ("photo", "photo", "broken", "drawn", "absent")]
    media = {"photo": photo("JPEG"), "broken": b"\x89PNG\r\n\x1a\nno more", "drawn": b"<svg/>"}
    svg = written(drawing(*marks, media=media), shaper).decode()
    assert svg.count("data:image/jpeg") == svg.count("data:image") == 1
    assert svg.count('fill="#e2e8f0"') == svg.count('fill="#64748b"') == 3


def test_screen_readers_hear_what_is_shown_and_in_which_language(shaper: QtShaper) -> None:
    shown = drawing(Box(Rect(0, 0, 9, 9), "#000000"), label="Card “one”", title="A map")
    root = ElementTree.fromstring(written(shown, shaper))
    assert root.get("lang") == "en"
    assert [root[0].text, root[1].text] == ["A map", "About it"]
    assert [g.get("aria-label") for g in root.iter(f"{SVG}g") if g.get("role") == "img"] == ["Card “one”"]
