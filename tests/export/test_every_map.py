"""Whatever map it is: no text clipped or covered, a sound PDF that says everything, and the same to be seen in the PNG.

The sample and every template, maps from 1 stage and 1 segment to 60 and 12, all languages, and what is hard on files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from journeydesk.drawing.primitives import Block, Box, Page, Text
from journeydesk.export import ExportOptions, Prepared, export, prepare, write
from journeydesk.export.pages import pixel_size
from journeydesk.formats import jmap
from journeydesk.layout.geometry import Rect
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint
from journeydesk.resources import resource
from journeydesk.surfaces.pdf.metadata import PdfInfo
from journeydesk.surfaces.pdf.writer import write_pdf
from journeydesk.surfaces.qt.image import write_png
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.export.test_surfaces_agree import (
    OFF,
    OFF_WHEN_SHRUNK,
    SHARE,
    difference,
    in_whole_pixels,
    quarter,
)
from tests.pictures.documents import Skipped, all_languages
from tests.support.chromium import told
from tests.support.grown import grown
from tests.support.programs import run, tool
from tests.support.texts import crowd_of, hard_texts
from tests.surfaces.test_pdf import letters, stretched, words

GAPS = frozenset({"gaps"})
SLACK = 0.5
"""By how many units texts may reach over what they stand in, or over each other."""

MOST_LETTERS = 400


def hard() -> Document:
    """Every twentieth of the texts that are hard on files, a stage, a card and a note each."""
    return crowd_of([text for text in hard_texts() if len(text) < MOST_LETTERS][::20])


MAPS: dict[str, Callable[[], Document]] = {
    **{path.stem: lambda path=path: jmap.read(path) for path in sorted(resource("templates").glob("*.jmap"))},
    **{
        f"{stages} × {segments}": lambda stages=stages, segments=segments: grown(stages, segments)
        for stages, segments in ((1, 1), (60, 1), (1, 12), (24, 4), (60, 12))
    },
    "languages": all_languages,
    "hard": hard,
}

TOO_LARGE = ("60 × 12",)
"""What has more pixels than a test can compare."""

AS_LETTERS = ("languages", "hard")
"""Of what is read from the right among columns, poppler puts the signs of some words into others."""


def made(name: str) -> Document:
    try:
        return MAPS[name]()
    except Skipped as reason:
        pytest.skip(str(reason))


def placed(page: Page) -> Iterator[tuple[Rect, Block, Text]]:
    """Where each line of a page stands."""
    for section in page.drawing.sections:
        for block in section.blocks:
            for mark in block.marks:
                if isinstance(mark, Text) and mark.line.text.strip():
                    line, x, y = mark.line, section.x + block.x + mark.x, section.y + block.y + mark.y
                    yield Rect(x, y - line.ascent, line.width, line.ascent + line.descent), block, mark


def lines(prepared: Prepared) -> list[str]:
    return [mark.line.text for page in prepared.pages for _, _, mark in placed(page)]


def clipped(page: Page) -> list[str]:
    """The texts that reach over the sheet, or over the card that they stand in."""
    sheet = Rect(0, 0, page.drawing.width, page.drawing.height).grown(SLACK)
    found = []
    for rect, block, mark in placed(page):
        inner = Rect(mark.x, mark.y - mark.line.ascent, rect.w, rect.h)
        card = next((part.rect for part in block.marks if isinstance(part, Box)), None)
        alone = card is None or block.role == "segment" or not card.touches(inner)
        inside = alone or holds(card.grown(SLACK), inner)
        if not (holds(sheet, rect) and inside):
            found.append(mark.line.text)
    return found


def holds(outer: Rect, inner: Rect) -> bool:
    across = outer.x <= inner.x and inner.right <= outer.right
    return across and outer.y <= inner.y and inner.bottom <= outer.bottom


def covered(page: Page) -> list[tuple[str, str]]:
    """The pairs of texts that overlap."""
    found, near = [], list[tuple[Rect, str]]()
    for rect, text in sorted(
        ((rect.grown(-SLACK), mark.line.text) for rect, _, mark in placed(page)), key=lambda one: one[0].y
    ):
        near = [one for one in near if one[0].bottom > rect.y]
        found += [(other, text) for area, other in near if area.x < rect.right and rect.x < area.right]
        near.append((rect, text))
    return found


@pytest.fixture(scope="module", params=MAPS)
def shown(request, shaper: QtShaper, tmp_path_factory) -> tuple[str, Document, Prepared, Path]:
    """A map with its gaps, its pages, and the PDF of them."""
    document = made(request.param)
    prepared = prepare(document, ExportOptions(include=GAPS), shaper)
    path = tmp_path_factory.mktemp("pdf") / "map.pdf"
    write(prepared, path, shaper=shaper)
    return request.param, document, prepared, path


def test_no_text_is_clipped_or_covers_another(shown):
    for page in shown[2].pages:
        assert clipped(page) == []
        assert covered(page) == []


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 60), st.integers(1, 12), st.sampled_from(("fit", "a4", "16:9")), st.booleans())
def test_no_text_is_clipped_or_covers_another_however_large_the_map_is(shaper, stages, segments, page, tile):
    options = ExportOptions(page=page, tile=tile, include=GAPS)
    for sheet in prepare(grown(stages, segments), options, shaper).pages[:20]:
        assert covered(sheet) == []


def test_the_pdf_is_sound_and_brings_its_fonts(shown):
    path = shown[3]
    assert "No syntax or stream encoding errors" in run(tool("qpdf"), "--check", path)
    rows = run(tool("pdffonts"), path).splitlines()[2:]
    assert rows
    assert {row.split()[-5] for row in rows} == {"yes"}


def test_the_pdf_says_all_that_the_map_says(shown):
    name, _, prepared, path = shown
    said = [text for text in lines(prepared) if not stretched(text)]
    found = run(tool("pdftotext"), path, "-")
    if name in AS_LETTERS:
        lost = Counter(letters("".join(said))) - Counter(letters(found))
        del lost["-"]  # a hyphen at a line's end is one of poppler's own to poppler
    else:
        lost = words("\n".join(said)) - words(found)
    assert lost == Counter()


def test_the_pdf_looks_as_the_png_does(shown, shaper):
    """Of a map with many letters a segment at a time, as whole it would have too many pixels."""
    name, document, _, _ = shown
    if name in TOO_LARGE:
        pytest.skip("the picture would have more pixels than a test can compare")
    segments = [one.id for one in document.segments] if name == "languages" else [None]
    off = [0] * 256
    for segment in segments:
        prepared = prepare(document, ExportOptions(include=GAPS, segment=segment), shaper)
        page, picture = both(in_whole_pixels(prepared), shaper)
        off = [sum(counts) for counts in zip(off, difference(page, picture).histogram(), strict=True)]
        assert difference(quarter(page), quarter(picture)).getextrema()[1] <= OFF_WHEN_SHRUNK
    assert sum(off[OFF + 1 :]) / sum(off) < SHARE


def both(prepared: Prepared, shaper: QtShaper) -> tuple[Image.Image, Image.Image]:
    """The first page as PDFium shows the PDF, and as the PNG has it."""
    sheet, pdf, png = prepared.pages[0], BytesIO(), BytesIO()
    write_pdf([sheet], pdf, shaper, info=PdfInfo("A map"))
    write_png(sheet, pixel_size(sheet, 192), 192, png, shaper)
    with pypdfium2.PdfDocument(pdf.getvalue()) as file:
        page = file[0].render(scale=192 / 72).to_pil().convert("RGB")
    return page, Image.open(png).convert("RGB")


@pytest.mark.slow
def test_libreoffice_opens_slides_and_workbooks_of_every_template(shaper, tmp_path):
    """In one go, as starting it takes longest; slides say every touchpoint, and each has its page."""
    documents = {name: document for name, document in templates() if document.maps[0].stages}
    for name, document in documents.items():
        for kind in ("pptx", "xlsx"):
            export(document, ExportOptions(kind=kind), tmp_path / f"{name}-{kind}.{kind}", shaper=shaper)
    files = sorted(tmp_path.glob("*.*"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run(tool("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files)
    for name, document in documents.items():
        for kind in ("pptx", "xlsx"):
            said = words(run(tool("pdftotext"), tmp_path / f"{name}-{kind}.pdf", "-"))
            assert words("\n".join(titles(document))) - said == Counter(), (name, kind)
        with pypdfium2.PdfDocument(tmp_path / f"{name}-pptx.pdf") as file:
            assert len(file) == len(document.maps)


@pytest.mark.slow
def test_a_browser_shows_every_touchpoint_of_every_template(shaper, tmp_path):
    for name, document in templates():
        path = tmp_path / f"{name}.html"
        export(document, ExportOptions(kind="html", include=GAPS), path, shaper=shaper)
        shown = told(
            path, "return [...document.querySelectorAll('.own')].map(g => g.getAttribute('aria-label'))"
        )
        cards = [label.removeprefix("Touchpoint: ") for label in shown if label.startswith("Touchpoint: ")]
        assert len(cards) == len(titles(document))
        for title in titles(document):
            assert any(label.startswith(f"{title},") for label in cards), (name, title)


def templates() -> Iterator[tuple[str, Document]]:
    yield from ((path.stem, jmap.read(path)) for path in sorted(resource("templates").glob("*.jmap")))


def titles(document: Document) -> list[str]:
    return [
        " ".join(item.title.split())
        for journey in document.maps
        for swimlane in journey.swimlanes
        for lane in swimlane.lanes
        for item in lane.items
        if isinstance(item, Touchpoint)
    ]
