"""Icons in the PDF: one outline in the file, however often it is shown, and the same picture."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
from PIL import Image, ImageChops

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.primitives import Block, Drawing, Mark, Page, Section, Shape
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pdf.metadata import PdfInfo
from journeydesk.surfaces.pdf.writer import write_pdf
from journeydesk.surfaces.qt.shaper import QtShaper


def written(shaper: QtShaper, *marks: Mark) -> bytes:
    rect = Rect(0, 0, 200, 100)
    shown = Drawing(200, 100, "#ffffff", (Section("", 0, 0, rect, (Block("", "", rect, marks),)),))
    out = BytesIO()
    write_pdf([Page(150, 75, shown)], out, shaper, info=PdfInfo("Icons"))
    return out.getvalue()


def icons() -> list[Shape]:
    colours = ("#dc2626", "#2563eb", "#0f172a")
    return [
        icon_shape(name, 8 + 60 * at, 20, 40, colours[at])
        for at, name in enumerate(("phone", "phone", "globe"))
    ]


def test_marks_of_one_icon_share_its_outline(shaper: QtShaper) -> None:
    with pikepdf.open(BytesIO(written(shaper, *icons()))) as file:
        page = file.pages[0]
        assert set(page.Resources.XObject.keys()) == {"/S1", "/S2"}
        assert page.Contents.read_bytes().count(b"/S1 Do") == 2


def test_a_shared_outline_looks_like_one_of_its_own(shaper: QtShaper) -> None:
    own = [Shape(mark.segments, mark.fill) for mark in icons()]
    apart = ImageChops.difference(looks(written(shaper, *icons())), looks(written(shaper, *own)))
    assert apart.getextrema()[1] < 32


def looks(file: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(file)[0].render(scale=2).to_pil().convert("L")
