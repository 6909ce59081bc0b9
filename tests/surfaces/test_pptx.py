"""The slides: every primitive as a shape that can be edited, connectors that run as drawn, the same bytes again."""

from __future__ import annotations

import zipfile
from io import BytesIO
from math import cos, radians, sin

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from journeydesk.drawing.primitives import Block, Box, Drawing, Link, Mark, Page, Picture, Section, Stroke
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import TextStyle
from journeydesk.surfaces.pptx.deck import DeckInfo
from journeydesk.surfaces.pptx.steps import Course, course
from journeydesk.surfaces.pptx.writer import Slide, write_pptx
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.slides import lines, paragraphs, shapes
from tests.surfaces.gallery import SAMPLES, gallery, photo, text_marks

INFO = DeckInfo("Sample: Größe 日本", "A. Writer", "Maps", ("journey", "map"), "de")


def file_of(drawing: Drawing, notes: str = "") -> bytes:
    out = BytesIO()
    write_pptx([Slide(Page(drawing.width * 0.75, drawing.height * 0.75, drawing), notes)], out, info=INFO)
    return out.getvalue()


def slide_of(drawing: Drawing, notes: str = ""):
    return Presentation(BytesIO(file_of(drawing, notes))).slides[0]


def drawing(*marks: Mark, role: str = "test", media: dict[str, bytes] | None = None) -> Drawing:
    area = Rect(0, 0, 600, 400)
    section = Section("only", 0, 0, area, (Block("all", role, area, marks, "All of it"),))
    return Drawing(600, 400, "#ffffff", (section,), "Test", "en", media or {})


def test_every_primitive_is_there(shaper: QtShaper) -> None:
    slide = slide_of(gallery(shaper))
    assert set(SAMPLES) <= set(lines(slide))
    kinds = {shape.shape_type for shape in shapes(slide)}
    assert {MSO_SHAPE_TYPE.AUTO_SHAPE, MSO_SHAPE_TYPE.FREEFORM, MSO_SHAPE_TYPE.PICTURE} <= kinds
    assert sum(shape.shape_type == MSO_SHAPE_TYPE.PICTURE for shape in shapes(slide)) == 2


def test_words_stand_in_the_box_around_them(shaper: QtShaper) -> None:
    style = TextStyle(12, 600)
    marks = (
        Box(Rect(10, 10, 140, 80), "#ffffff", Stroke("#64748b"), 8),
        *text_marks(shaper, "A title that takes two lines", 50, 20, style, 90),
        *text_marks(shaper, "Meta", 20, 70, TextStyle(9.5)),
    )
    (card,) = slide_of(drawing(*marks)).shapes
    title, meta = card.text_frame.paragraphs
    assert title.text.split("\v") == ["A title that ", "takes two lines"]
    assert meta.text == "Meta"
    assert title.runs[0].font.bold
    assert not meta.runs[0].font.bold
    assert title.runs[0].font.size.pt == 9  # 12 units at 96 an inch


def test_words_on_no_ground_have_some_room(shaper: QtShaper) -> None:
    words = tuple(text_marks(shaper, "By themselves", 10, 10, TextStyle(12)))
    (box,) = slide_of(drawing(*words)).shapes
    assert box.width > words[0].line.width * 9525 * 1.1  # type: ignore[union-attr]


def test_an_address_leads_where_it_says_and_a_strange_one_nowhere(shaper: QtShaper) -> None:
    marks = list(text_marks(shaper, "see https://example.com/größe now", 10, 10, TextStyle(12)))
    for url, found in (
        ("https://example.com/größe", "https://example.com/gr%C3%B6%C3%9Fe"),
        ("file:///etc", None),
    ):
        slide = slide_of(drawing(*marks, Link(Rect(10, 10, 40, 16), url)))
        (line,) = (one for one in paragraphs(slide) if one.text)
        leads = [run.hyperlink.address for run in line.runs if run.hyperlink.address]
        assert leads == ([found] if found else [])


@pytest.mark.parametrize("name", ["broken", "drawn", "absent"])
def test_a_picture_that_cannot_be_read_leaves_a_box_with_a_sign(name: str) -> None:
    media = {"broken": b"\x89PNG\r\n\x1a\nno more", "drawn": b"<svg/>"}
    box, sign = slide_of(drawing(Picture(Rect(0, 0, 60, 60), name, "A desk"), media=media)).shapes
    assert box.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE
    assert str(box.fill.fore_color.rgb) == "E2E8F0"
    assert box.left < sign.left < sign.left + sign.width < box.left + box.width


def test_a_picture_covers_its_place_and_says_what_it_shows() -> None:
    media = {"photo": photo("JPEG")}
    (shown,) = slide_of(drawing(Picture(Rect(0, 0, 60, 60), "photo", "A desk", 4), media=media)).shapes
    assert (shown.crop_left, shown.crop_right, shown.crop_top) == (0.25, 0.25, 0)  # twice as wide as high
    assert shown.element.xpath("./*/p:cNvPr/@descr") == ["A desk"]


def test_the_same_slides_are_the_same_bytes(shaper: QtShaper) -> None:
    one, other = (file_of(gallery(shaper), "Notes") for _ in range(2))
    assert one == other
    with zipfile.ZipFile(BytesIO(one)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert b"2013" not in file.read("docProps/core.xml")


def test_a_deck_says_what_it_is_and_offers_its_colours(shaper: QtShaper) -> None:
    deck = Presentation(BytesIO(file_of(gallery(shaper))))
    about = deck.core_properties
    assert (about.title, about.author, about.keywords) == ("Sample: Größe 日本", "A. Writer", "journey, map")
    assert [layout.name for layout in deck.slide_layouts] == ["Title Only"]
    with zipfile.ZipFile(BytesIO(file_of(gallery(shaper)))) as file:
        assert 'typeface="Arial"' in file.read("ppt/theme/theme1.xml").decode()
        assert not [name for name in file.namelist() if "thumbnail" in name or "printer" in name]


def test_notes_may_hold_what_no_file_can(shaper: QtShaper) -> None:
    slide = slide_of(gallery(shaper), "One\ntwo\x00\ud800")
    assert slide.notes_slide.notes_text_frame.text == "One\ntwo\ufffd\ufffd"


# ---------------------------------------------------------------- connectors

CORNERS = [
    ((10, 20), (50, 20)),
    ((50, 20), (10, 60)),
    ((10, 90), (10, 20)),
    ((10, 20), (30, 20), (30, 80), (50, 80)),
    ((10, 80), (20, 80), (20, 20), (50, 20)),
    ((50, 20), (70, 20), (70, 80), (52, 80)),
    ((60, 20), (60, 40), (10, 40), (10, 90)),
    ((10, 90), (10, 30), (60, 30), (60, 20)),
    ((10, 20), (10, 70), (60, 70), (60, 90)),
    ((60, 90), (60, 95), (10, 95), (10, 20)),
    ((10, 20), (10, 5), (60, 5)),
    ((60, 20), (60, 5), (10, 5)),
    ((10, 20), (10, 45), (60, 45)),
    ((10, 5), (60, 5), (60, 20)),
    ((60, 45), (10, 45), (10, 20)),
]


@pytest.mark.parametrize("corners", CORNERS)
def test_a_connector_runs_through_its_corners(corners) -> None:
    assert [pytest.approx(point, abs=0.01) for point in corners] == walked(course(corners, 1000.0))


def test_a_connector_that_may_bend_is_still_drawn_straight() -> None:
    ways = walked(course(((10, 20), (50, 20)), 1000.0, bends=True))
    assert {y for _, y in ways} == {20}
    assert (ways[0][0], ways[-1][0]) == (10, 50)


def walked(way: Course) -> list[tuple[float, float]]:
    """Where a preset connector runs, by its definition in ECMA-376, after its flips and its turn."""
    geometry, (w, h) = way.geometry, (way.rect.w, way.rect.h)
    if "straight" in geometry:
        points = [(0.0, 0.0), (w, h)]
    elif "bentConnector2" in geometry:
        points = [(0.0, 0.0), (w, 0.0), (w, h)]
    else:
        x = w * int(geometry.split("val ")[1].split('"')[0]) / 100_000
        points = [(0.0, 0.0), (x, 0.0), (x, h), (w, h)]
    turn = radians(way.turned.get("rot", 0) / 60_000)
    found = []
    for x, y in points:
        dx = (w - x if "flipH" in way.turned else x) - w / 2
        dy = (h - y if "flipV" in way.turned else y) - h / 2
        across, down = dx * cos(turn) - dy * sin(turn), dx * sin(turn) + dy * cos(turn)
        found.append((way.rect.cx + across, way.rect.cy + down))
    return found
