"""Exports are set in the client's font where it is here and may travel; in ours, with a word about it, where not."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from journeydesk.drawing.primitives import Text
from journeydesk.export import ExportOptions, export, prepare
from journeydesk.model.document import Document
from journeydesk.model.value import evolve
from journeydesk.speech import speech
from journeydesk.surfaces.qt.families import family_named
from journeydesk.surfaces.qt.fonts import FAMILY
from journeydesk.surfaces.qt.shaper import QtShaper
from journeydesk.surfaces.sfnt import Sfnt
from tests.support.families import installed
from tests.support.maps import small
from tests.support.programs import run, tool


@pytest.fixture(scope="module")
def brand(shaper: QtShaper):
    with installed("Brand Grotesk") as family:
        yield family


@pytest.fixture(scope="module")
def closed(shaper: QtShaper):
    with installed("Closed Grotesk", closed=True) as family:
        yield family


def in_font(font: str) -> Document:
    document = small()
    return evolve(document, branding=evolve(document.branding, font=font))


def faces(document: Document, options: ExportOptions, shaper: QtShaper) -> set[str]:
    pages = prepare(document, options, shaper).pages
    sections = [section for page in pages for section in page.drawing.sections]
    marks = [mark for section in sections for block in section.blocks for mark in block.marks]
    return {
        run.face.split("Grotesk")[0] for mark in marks if isinstance(mark, Text) for run in mark.line.runs
    }


def test_every_word_of_every_page_is_set_in_the_font_of_the_document(shaper: QtShaper, brand: str):
    asked = ExportOptions(include=frozenset({"cover", "legend", "gaps", "register"}))
    assert faces(in_font(brand), asked, shaper) == {"Brand "}


def test_a_font_asked_for_comes_before_that_of_the_document(shaper: QtShaper, brand: str):
    assert faces(small(), ExportOptions(font=" brand  GROTESK "), shaper) == {"Brand "}
    assert all(FAMILY in face for face in faces(in_font(brand), ExportOptions(font=FAMILY), shaper))


def test_letters_that_the_font_lacks_are_ours_or_of_the_system(shaper: QtShaper, brand: str):
    document = evolve(in_font(brand), title="家")
    assert "Brand " in faces(document, ExportOptions(include=frozenset({"cover"})), shaper)


def test_the_font_is_embedded_in_a_pdf_and_named_in_slides(shaper: QtShaper, brand: str, tmp_path: Path):
    document = in_font(brand)
    export(document, ExportOptions(), tmp_path / "map.pdf", shaper=shaper)
    rows = run(tool("pdffonts"), tmp_path / "map.pdf").splitlines()[2:]
    assert rows
    assert all("+BrandGrotesk" in row and row.split()[-5:-2] == ["yes"] * 3 for row in rows)
    export(document, ExportOptions(kind="pptx", page="16:9"), tmp_path / "map.pptx", shaper=shaper)
    with zipfile.ZipFile(tmp_path / "map.pptx") as parts:
        assert b'<a:latin typeface="Brand Grotesk"' in parts.read("ppt/theme/theme1.xml")


@pytest.mark.parametrize("kind", ["svg", "html"])
def test_the_font_travels_inside_files_for_browsers(shaper: QtShaper, brand: str, tmp_path: Path, kind: str):
    export(in_font(brand), ExportOptions(kind=kind), tmp_path / f"map.{kind}", shaper=shaper)
    text = (tmp_path / f"map.{kind}").read_text()
    assert "Brand Grotesk" in text
    assert "data:font/woff" in text


def test_a_font_that_is_not_here_is_told_and_ours_stands_in(shaper: QtShaper):
    prepared = prepare(in_font("Nowhere Sans"), ExportOptions(), shaper)
    assert prepared.notes == (
        "There is no font “Nowhere Sans” on this computer: JourneyDesk's own stands in for it.",
    )
    assert all(FAMILY in face for face in faces(in_font("Nowhere Sans"), ExportOptions(), shaper))
    german = speech("de").translated(prepared.notes[0])
    assert (
        german == "Die Schrift „Nowhere Sans“ ist nicht auf diesem Computer: Die von JourneyDesk steht dafür."
    )


def test_a_font_that_may_not_be_embedded_is_told_and_ours_stands_in(shaper: QtShaper, closed: str):
    (note,) = prepare(in_font(closed), ExportOptions(), shaper).notes
    assert note == "The font “Closed Grotesk” may not be embedded: JourneyDesk's own stands in for it."


def test_pictures_and_outlines_embed_nothing_and_may_show_any_font(shaper: QtShaper, closed: str):
    for options in (ExportOptions(kind="png"), ExportOptions(kind="svg", outlines=True)):
        assert prepare(in_font(closed), options, shaper).notes == ()


def test_the_same_family_of_two_makers_is_found_by_its_plain_name(shaper: QtShaper, monkeypatch):
    names = ["Sans [one]", "Sans [two]"]
    monkeypatch.setattr("PySide6.QtGui.QFontDatabase.families", lambda *_: names)
    found = family_named("sans")
    assert found
    assert (found.called, found.name in names) == ("Sans", True)


def test_a_font_of_pictures_is_told_to_be_one(shaper: QtShaper, brand: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Sfnt, "has_outlines", property(lambda _: False))
    (note,) = prepare(in_font(brand), ExportOptions(), shaper).notes
    assert note == "The letters of “Brand Grotesk” are pictures: JourneyDesk's own font stands in for it."
