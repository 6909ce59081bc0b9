"""A PDF is a good document: what it says is told in order, bookmarked, linked, and said of itself."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pytest

from journeydesk.export import ExportOptions, export
from journeydesk.export.options import EXTRAS
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import evolve
from journeydesk.resources import resource
from tests.support.maps import rich

ALL = frozenset(EXTRAS)
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def whole(shaper, sample, tmp_path_factory) -> Iterator[pikepdf.Pdf]:
    path = tmp_path_factory.mktemp("whole") / "whole.pdf"
    export(sample, ExportOptions(include=ALL), path, shaper=shaper)
    with pikepdf.open(path) as file:
        yield file


def elements(element) -> Iterator[pikepdf.Dictionary]:
    """An element of the structure and all below it, in reading order."""
    yield element
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def kids(element) -> list:
    found = element.get("/K", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def tags(file: pikepdf.Pdf) -> list[str]:
    return [str(one.S).removeprefix("/") for one in elements(file.Root.StructTreeRoot.K)]


def marked(file: pikepdf.Pdf) -> list[tuple[int, int]]:
    """The page and the number of every mark, in reading order."""
    numbers = {page.objgen: number for number, page in enumerate(file.pages)}
    return [
        (numbers[one.Pg.objgen], int(kid))
        for one in elements(file.Root.StructTreeRoot.K)
        for kid in kids(one)
        if not isinstance(kid, pikepdf.Dictionary | pikepdf.Array)
    ]


def marks_on(page) -> list[int]:
    """The numbers of the marks on a page; everything that is drawn must stand in one, or in an artifact."""
    depth, found = 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                depth += 1
                if len(operands) > 1 and "/MCID" in operands[1]:
                    found.append(int(operands[1].MCID))
            case "BMC":
                depth += 1
            case "EMC":
                depth -= 1
            case "f" | "S" | "B" | "TJ" | "Do" | "sh":
                assert depth, "something is drawn that belongs to nothing"
    assert depth == 0
    return found


def test_everything_drawn_belongs_to_something(whole):
    told = marked(whole)
    assert len(told) == len(set(told))
    for number, page in enumerate(whole.pages):
        numbers = marks_on(page)
        assert numbers == list(range(len(numbers)))
        assert {mark for where, mark in told if where == number} == set(numbers)


def test_the_tree_leads_back_from_every_mark(whole):
    parents = dict(zip(*[iter(whole.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for page in whole.pages:
        row = parents[int(page.StructParents)]
        for number, owner in enumerate(row):
            assert number in [kid for kid in kids(owner) if isinstance(kid, int)]


def test_headings_tables_figures_and_lists_are_told_as_such(whole):
    found = tags(whole)
    assert found[0] == "Document"
    assert {
        "Sect",
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "LBody",
        "Figure",
        "Table",
        "TR",
        "TH",
        "TD",
        "Link",
    } <= set(found)
    figures = [one for one in elements(whole.Root.StructTreeRoot.K) if one.S == "/Figure"]
    assert all(str(one.get("/Alt", "")) for one in figures)
    assert whole.Root.MarkInfo.Marked
    assert str(whole.Root.Lang) == "en"


def test_a_card_says_what_it_only_shows(whole):
    alts = [str(one.get("/Alt", "")) for one in elements(whole.Root.StructTreeRoot.K)]
    assert "I call to ask about coverage, Phone, Phone · Sales, −0.7 frustrated" in alts
    assert any(alt.startswith("1. The emotion falls by 1.0") for alt in alts)


def outline(items) -> list:
    return [(item.title, outline(item.children)) if item.children else item.title for item in items]


def test_bookmarks_lead_to_maps_stages_segments_and_chapters(whole):
    with whole.open_outline() as bookmarks:
        found = outline(bookmarks.root)
    names = [one if isinstance(one, str) else one[0] for one in found]
    assert names == [
        *("Cover", "Legend", "Getting home internet", "Complaint on social media", "Browse, then call"),
        *("Gap register", "Audit", "Evidence", "Personas"),
    ]
    first = dict(one for one in found if isinstance(one, tuple))["Getting home internet"]
    assert first == ["Discover", "Compare", "Order", "Get connected", "Get help", "Movers", "Home workers"]


def test_a_gap_leads_to_its_place_on_the_map(whole):
    pages = {page.objgen: number for number, page in enumerate(whole.pages)}
    links = [
        (number, pages[link.Dest[0].objgen])
        for number, page in enumerate(whole.pages)
        for link in page.get("/Annots", [])
        if "/Dest" in link
    ]
    assert links
    assert {target for _, target in links} == {2, 3, 4}
    assert all("/StructParent" in link for page in whole.pages for link in page.get("/Annots", []))


def test_a_touchpoint_leads_to_the_map_that_tells_more(shaper, tmp_path):
    document = rich()
    other = JourneyMap(id="detail", title="In detail")
    lane = document.maps[0].swimlanes[0].lanes[0]
    asked = evolve(lane.items[0], map="detail")
    lanes = (evolve(lane, items=(asked, *lane.items[1:])), *document.maps[0].swimlanes[0].lanes[1:])
    swimlane = evolve(document.maps[0].swimlanes[0], lanes=lanes)
    first = evolve(document.maps[0], swimlanes=(swimlane, *document.maps[0].swimlanes[1:]))
    document = evolve(document, maps=(first, other))
    export(document, ExportOptions(), tmp_path / "a.pdf", shaper=shaper)
    with pikepdf.open(tmp_path / "a.pdf") as file:
        (link,) = [one for one in file.pages[0].Annots if "/Dest" in one]
        assert link.Dest[0].objgen == file.pages[1].objgen


def test_the_file_says_of_itself_what_its_information_says(whole):
    root = ElementTree.fromstring(whole.Root.Metadata.read_bytes())
    said = {
        one.tag: [item.text for item in one.iter() if item.text]
        for one in root.iter()
        if one.tag.startswith(DC)
    }
    assert said[f"{DC}title"] == ["Home internet"]
    assert said[f"{DC}creator"] == ["Northline Broadband"]
    assert said[f"{DC}language"] == ["en"]
    assert b"Date" not in whole.Root.Metadata.read_bytes()


@pytest.mark.parametrize("words", ["\x00\x07", "\ud800 <&>\ufffe", "(((\\", "日本語 🎉", "</x:xmpmeta>"])
def test_any_words_can_be_told(shaper, sample, tmp_path, words):
    first = evolve(
        sample.maps[0],
        title=words,
        stages=(evolve(sample.maps[0].stages[0], title=words), *sample.maps[0].stages[1:]),
    )
    document = evolve(sample, title=words, client=words, maps=(first,))
    export(document, ExportOptions(include=ALL), tmp_path / "a.pdf", shaper=shaper)
    with pikepdf.open(tmp_path / "a.pdf") as file:
        ElementTree.fromstring(file.Root.Metadata.read_bytes())
        assert "Figure" in tags(file)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
@pytest.mark.parametrize("path", sorted(resource("templates").glob("*.jmap")), ids=lambda path: path.stem)
def test_every_edition_is_sound(shaper, tmp_path: Path, path: Path):
    export(jmap.read(path), ExportOptions(include=ALL), tmp_path / "a.pdf", shaper=shaper)
    subprocess.run(["qpdf", "--check", tmp_path / "a.pdf"], check=True, capture_output=True)
    with pikepdf.open(tmp_path / "a.pdf") as file:
        for page in file.pages:
            marks_on(page)


def test_an_empty_document_is_told_too(shaper, tmp_path):
    export(
        Document(maps=(JourneyMap(id="m"),)), ExportOptions(include=ALL), tmp_path / "a.pdf", shaper=shaper
    )
    with pikepdf.open(tmp_path / "a.pdf") as file:
        assert tags(file)[:2] == ["Document", "Sect"]


@pytest.mark.parametrize("split", ["stage", "segment"])
def test_every_page_of_a_split_map_is_told_and_bookmarked(shaper, sample, tmp_path, split):
    options = ExportOptions(include=ALL, split=split, maps=("home-internet",))
    export(sample, options, tmp_path / "a.pdf", shaper=shaper)
    with pikepdf.open(tmp_path / "a.pdf") as file:
        told = marked(file)
        assert len(told) == len(set(told))
        for number, page in enumerate(file.pages):
            assert {mark for where, mark in told if where == number} == set(marks_on(page))
        pages = {page.objgen: number for number, page in enumerate(file.pages)}
        with file.open_outline() as bookmarks:
            found = [(one.title, pages[one.destination[0].objgen]) for one in bookmarks.root]
    maps = [at for title, at in found if title.startswith("Getting home internet – ")]
    assert maps == list(range(2, 2 + len(maps)))
    assert len(maps) == {"stage": 5, "segment": 2}[split]
