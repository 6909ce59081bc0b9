"""Pages of words around the maps: complete, on paper, in the document's language, whatever the words are."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings

from journeydesk.drawing.primitives import Page, Text
from journeydesk.export import Cancelled, ExportOptions, export, prepare
from journeydesk.export.options import EXTRAS, PAGES
from journeydesk.formats import jmap
from journeydesk.layout.geometry import Rect
from journeydesk.layout.labels import STEP_KINDS
from journeydesk.layout.words import ENGLISH
from journeydesk.model.branding import Branding
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceKind, Media
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve
from journeydesk.resources import resource
from tests.support.big import big_map
from tests.support.maps import rich
from tests.support.strategies import documents

ALL = frozenset(EXTRAS)
BLNS = Path(__file__).parents[2].parent / "shared" / "data" / "text" / "blns" / "blns.base64.json"
LONG = "An endless journey through everything that can be said about it " * 80


def pages_of(document: Document, shaper, **options) -> list[Page]:
    return list(prepare(document, ExportOptions(include=ALL, **options), shaper).pages)


def texts(page: Page) -> list[tuple[str, Rect]]:
    """The lines of a page with the areas in which they stand."""
    return [
        (
            mark.line.text,
            Rect(
                s.x + b.x + mark.x, s.y + b.y + mark.y - mark.line.ascent, mark.line.width, mark.line.ascent
            ),
        )
        for s in page.drawing.sections
        for b in s.blocks
        for mark in b.marks
        if isinstance(mark, Text)
    ]


def area_of(mark: Text) -> Rect:
    return Rect(mark.x, mark.y - mark.line.ascent, mark.line.width, mark.line.ascent)


def said(page: Page) -> str:
    return " ".join(" ".join(line for line, _ in texts(page)).split())


def check_pages(pages: list[Page], document: Document) -> None:
    maps = {journey.title for journey in document.maps}
    for page in pages:
        if page.drawing.sections[0].key.startswith("page-"):
            check_page(page)
    assert maps


def check_page(page: Page) -> None:
    sheet = Rect(0, 0, page.width / page.scale, page.height / page.scale).grown(-36)
    found = texts(page)
    for line, area in found:
        if area.w:
            assert sheet.x <= area.x, line
            assert area.right <= sheet.right, line
            assert area.bottom <= sheet.bottom, line
    for number, (line, area) in enumerate(found):
        for other, room in found[number + 1 :]:
            smaller = Rect(area.x, area.y + area.h / 3, area.w, area.h / 3)
            assert not (area.w > 1 and room.w > 1 and smaller.touches(room)), (line, other)


def test_an_edition_has_its_parts_in_order(sample, shaper):
    pages = pages_of(sample, shaper)
    check_pages(pages, sample)
    heads = [said(page).split(" ")[0] for page in pages]
    assert "Northline Broadband" in said(pages[0])
    assert heads[1] == "Legend"
    order = [heads.index(word) for word in ("Legend", "Gap", "Audit", "Evidence", "A")]
    assert order == sorted(order)
    assert [page.width for page in pages[:2]] == [pytest.approx(595.3, abs=0.1)] * 2


def test_pages_bear_their_numbers_and_what_the_document_is(sample, shaper):
    pages = pages_of(sample, shaper)
    for number, page in enumerate(pages, 1):
        if page.drawing.sections[0].key.startswith("page-") and number > 1:
            assert f"{number} / {len(pages)}" in said(page)
            assert "Home internet · Confidential" in said(page)


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_words_are_as_the_maps_pages_are(sample, shaper, page):
    pages = pages_of(sample, shaper, page=page)
    check_pages(pages, sample)
    sizes = {(round(one.width), round(one.height)) for one in pages[:2]}
    assert len(sizes) == 1
    if page != "fit":
        upright = prepare(sample, ExportOptions(page=page), shaper).pages[0]
        assert {frozenset(size) for size in sizes} == {
            frozenset((round(upright.width), round(upright.height)))
        }


def test_everything_that_was_found_is_told(sample, shaper, tmp_path):
    export(sample, ExportOptions(include=ALL), tmp_path / "a.pdf", shaper=shaper)
    file = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in file).split())
    file.close()
    told = (
        "Version 2.1",
        "2026-09-30",
        "Measured, n = 58",
        "Day with a technician",
        "Six appointments, two cities",
    )
    told += (
        "Customers wait 96 hours before it.",
        "Checks that pass: 12 / 13",
        "“I just want it to work on day one.”",
    )
    assert not [words for words in told if words not in text]


def test_a_german_document_speaks_german(sample, shaper):
    pages = pages_of(evolve(sample, language="de"), shaper)
    heads = {said(page).split(" ")[0] for page in pages}
    assert {"Legende", "Lückenregister", "Belege"} <= heads
    assert "Version" in said(pages[0])
    assert "Datum" in said(pages[0])


def test_numbers_of_very_many_gaps_stand_on_one_line(shaper):
    pages = prepare(big_map(2000), ExportOptions(include=frozenset({"register"})), shaper).pages[1:]
    words = {line for page in pages for line, _ in texts(page)}
    last = max(number for number in range(1000, 3000) if ENGLISH.figure(float(number)) in words)
    assert {ENGLISH.figure(float(number)) for number in range(1, last + 1)} <= words


def test_the_same_document_makes_the_same_file(sample, shaper, tmp_path):
    for name in ("one", "other"):
        export(sample, ExportOptions(include=ALL), tmp_path / f"{name}.pdf", shaper=type(shaper)())
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()
    assert (tmp_path / "one.pdf").stat().st_size < 300_000


def test_a_document_with_nothing_in_it_has_its_pages_too(shaper):
    empty = Document(maps=(JourneyMap(id="m"),))
    check_pages(pages_of(empty, shaper), empty)


def test_a_title_without_end_stays_on_the_cover(sample, shaper):
    long = evolve(sample, title=LONG, client=LONG, branding=Branding(version=LONG, confidentiality=LONG))
    pages = pages_of(long, shaper)
    check_pages(pages, long)
    assert "…" in said(pages[0])


@pytest.mark.parametrize("data", [b"no picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_a_logo_that_cannot_be_read_is_left_out(shaper, data):
    logo = Media(name="a" * 64 + ".png", data=data)
    document = evolve(rich(), media=(logo,), branding=Branding(logo=logo.name))
    prepared = prepare(document, ExportOptions(include=ALL), shaper)
    first = prepared.pages[0]
    assert any("The logo is no picture" in note for note in prepared.notes)
    assert not [
        block for section in first.drawing.sections for block in section.blocks if block.role == "logo"
    ]


def test_a_text_as_long_as_a_chapter_goes_on_at_the_next_page(sample, shaper):
    source = Evidence(id="long", title="Diary", kind=EvidenceKind.INTERVIEW, method=LONG * 3)
    document = evolve(sample, evidence=(*sample.evidence, source))
    document = evolve(
        document,
        segments=(evolve(document.segments[0], evidence=("long",)), *document.segments[1:]),
    )
    pages = pages_of(document, shaper)
    check_pages(pages, document)
    assert sum("An endless journey" in said(page) for page in pages) > 2


def test_a_word_that_no_column_holds_leaves_the_others_room(sample, shaper):
    word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    plain = _left_of_sources("Reports", sample, shaper)
    assert _left_of_sources(f"Reports of the {word}", sample, shaper) < plain + 150


def _left_of_sources(title: str, sample: Document, shaper) -> float:
    """Return where, in the list of sources, the column begins that tells how one asked."""
    source = Evidence(id="x", title=title, kind=EvidenceKind.SURVEY, method=f"How one asked. {LONG[:400]}")
    segments = (evolve(sample.segments[0], evidence=("x",)), *sample.segments[1:])
    document = evolve(sample, evidence=(*sample.evidence, source), segments=segments)
    options = ExportOptions(include=frozenset({"evidence"}))
    page = prepare(document, options, shaper).pages[-1]
    return next(area.x for line, area in texts(page) if line.startswith("How one asked"))


def test_naughty_words_stay_on_their_pages(sample, shaper, tmp_path):
    if not BLNS.exists():
        pytest.skip("the shared list of naughty strings (text/blns) is not beside this checkout")
    words = json.loads(BLNS.read_bytes())
    sources = tuple(
        Evidence(id=f"s{number}", title=text, kind=EvidenceKind.SURVEY, quote=text)
        for number, text in enumerate(decoded(words))
    )
    ids = tuple(source.id for source in sources)
    document = evolve(sample, evidence=(*sample.evidence, *sources))
    document = evolve(document, segments=(evolve(document.segments[0], evidence=ids), *document.segments[1:]))
    check_pages(pages_of(document, shaper), document)


def decoded(words: list[str]) -> list[str]:
    return [base64.b64decode(one).decode("utf-8", "surrogateescape") for one in words]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(document=documents())
def test_any_document_has_an_edition(document, shaper):
    check_pages(pages_of(document, shaper), document)


def test_every_template_has_an_edition(shaper):
    for path in sorted(resource("templates").glob("*.jmap")):
        document = jmap.read(path)
        check_pages(pages_of(document, shaper), document)


def test_the_work_can_be_stopped_while_words_are_set(sample, shaper):
    heard = []

    def hear(share: float) -> None:
        heard.append(share)
        if len(heard) > 50:
            raise Cancelled

    with pytest.raises(Cancelled):
        prepare(sample, ExportOptions(include=ALL), shaper, progress=hear)


def test_what_is_read_to_the_left_stands_at_the_right(sample, shaper):
    pages = pages_of(evolve(sample, language="ar"), shaper)
    check_pages(pages, sample)
    legend = dict(texts(pages[1]))
    assert legend["Legend"].right == pytest.approx(793.7 - 72, abs=1)
    assert legend["Channels"].right == legend["Gaps"].right


def test_the_legend_explains_every_sign_that_a_gap_may_have(sample, shaper):
    legend = dict(texts(pages_of(sample, shaper)[1]))
    for kind in STEP_KINDS:
        name = ENGLISH.gap((kind,))
        assert name[:1].upper() + name[1:] in legend
    assert "A touchpoint that fails" in legend
