"""A map over several sheets can be read, wastes none, and is whole when they lie side by side."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.parts import Whole
from journeydesk.drawing.theme import theme
from journeydesk.export import ExportOptions, NoRoom, export, prepare, write
from journeydesk.export.options import PAPERS
from journeydesk.export.pages import LARGEST, POINTS_A_MM
from journeydesk.export.tiles import READABLE, placed_part
from journeydesk.layout.journey import Layouter
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.value import evolve
from tests.support.fake_shaper import FakeShaper
from tests.support.grown import grown

NEARLY = 1e-6


def pages(document: Document, options: ExportOptions):
    shaper, look = FakeShaper(), theme("light")
    layout = Layouter(shaper).layout(document, document.maps[0].id)
    whole = Whole(layout, Drawer(shaper).draw(layout, look), look, shaper)
    return [placed.page for placed in placed_part(whole, options, lambda _: None)]


def tile(**more) -> ExportOptions:
    return ExportOptions(**{"page": "a4", "tile": True, **more})


def elements(found, role: str) -> Counter[str]:
    return Counter(
        block.element
        for page in found
        for section in page.drawing.sections
        for block in section.blocks
        if block.role == role
    )


@settings(max_examples=12)
@given(
    st.integers(1, 60),
    st.integers(1, 12),
    st.sampled_from(sorted(PAPERS)),
    st.sampled_from(("auto", "landscape", "portrait")),
    st.floats(0, 20),
)
@example(60, 12, "a4", "auto", 5.0)
@example(1, 1, "a0", "auto", 5.0)
def test_sheets_have_the_size_asked_for_and_everything_is_once_on_one_of_them(
    stages, segments, paper, orientation, margin
):
    found = pages(grown(stages, segments), tile(page=paper, orientation=orientation, margin=margin))
    sizes = {(round(page.width, 3), round(page.height, 3)) for page in found}
    short, long = (round(side * POINTS_A_MM, 3) for side in PAPERS[paper])
    assert sizes <= {(short, long), (long, short)}
    assert len(sizes) == 1
    for role in ("touchpoint", "pain_point", "point"):
        counts = elements(found, role)
        assert set(counts.values()) == {1}
        assert len(counts) == stages * segments
    for page in found:
        assert READABLE - NEARLY <= page.scale <= LARGEST + NEARLY
        assert page.drawing.width * page.scale <= page.width - 2 * margin * POINTS_A_MM + NEARLY


def test_a_map_that_can_be_read_on_one_sheet_has_one():
    (page,) = pages(grown(2, 1), tile(page="a3"))
    assert page.scale > READABLE


def test_sheets_share_the_stages_evenly_and_waste_none():
    found = pages(grown(9, 1), tile(orientation="landscape"))
    heads = [sum(elements([page], "stage").values()) for page in found]
    assert sum(heads) == 9
    assert max(heads) - min(heads) <= 1


def test_a_stage_wider_than_a_sheet_is_shrunk_and_the_others_are_not():
    document = grown(3, 1)
    crowd = tuple(Touchpoint(id=f"more{n}", stage="s1", title=f"More {n}") for n in range(9))
    lanes = document.maps[0].swimlanes[0].lanes
    cards = evolve(lanes[0], items=(*lanes[0].items, *crowd))
    lane = evolve(document.maps[0].swimlanes[0], lanes=(cards, *lanes[1:]), paths=())
    crowded = evolve(document, maps=(evolve(document.maps[0], swimlanes=(lane,)),))
    found = pages(crowded, tile(orientation="portrait"))
    scales = {next(iter(elements([page], "stage"))): page.scale for page in found}
    assert scales["s1"] < READABLE
    assert scales["s0"] == scales["s2"] >= READABLE
    assert elements(found, "touchpoint")["more8"] == 1


def test_who_exports_is_told_where_letters_are_small(sample, shaper):
    assert prepare(sample, tile(maps=("home-internet",)), shaper).notes == ()
    (note,) = prepare(grown(8, 4, title="Long title " * 450), tile(), shaper).notes
    assert note.startswith("On 1 of ")
    assert "Choose a larger page" in note


def test_a_title_of_5000_letters_shrinks_the_first_sheet_alone():
    found = pages(grown(8, 4, title="Long title " * 450), tile())
    assert found[0].scale < READABLE
    assert all(page.scale >= READABLE - NEARLY for page in found[1:])
    assert elements(found, "title").total() == 1


def test_300_stages_are_all_there():
    found = pages(grown(300, 1), tile())
    assert len(elements(found, "stage")) == 300
    assert set(elements(found, "touchpoint").values()) == {1}


def test_a_map_without_stages_or_swimlanes_stays_on_one_page():
    for document in (grown(3, 1), grown(1, 1)):
        empty = evolve(document, maps=(evolve(document.maps[0], swimlanes=()),))
        assert len(pages(empty, tile())) == 1
    bare = Document(title="T", maps=(JourneyMap(id="m", title="T"),))
    assert len(pages(bare, tile())) == 1


def test_sheets_say_which_they_are():
    found = pages(grown(8, 4), tile())
    labels = [
        block.label
        for page in found
        for section in page.drawing.sections
        for block in section.blocks
        if block.role == "sheet" and "·" in block.label
    ]
    assert labels[0] == f"Page 1 of {len(found)} · A1"
    assert len(set(labels)) == len(found)


def test_neighbours_overlap_and_have_cut_marks_when_asked():
    plain = pages(grown(8, 4), tile())
    glued = pages(grown(8, 4), tile(overlap=10.0, cut_marks=True))
    assert elements(plain, "touchpoint").total() < elements(glued, "touchpoint").total()
    assert not any(block.role == "cut-mark" for page in plain for block in page.drawing.sections[-1].blocks)
    assert all(page.drawing.sections[-1].blocks[-1].role == "cut-mark" for page in glued)


def test_an_overlap_that_leaves_nothing_is_refused():
    with pytest.raises(NoRoom, match="Choose at most"):
        pages(grown(2, 1), tile(margin=90.0, overlap=40.0))


def test_the_page_of_a_stage_may_go_over_several_sheets_too(sample, shaper):
    options = ExportOptions(page="a4", split="stage", maps=("home-internet",), orientation="landscape")
    found = prepare(sample, options, shaper), prepare(sample, replace(options, tile=True), shaper)
    assert [len(prepared.pages) for prepared in found] == [len(prepared.parts) for prepared in found]
    assert len(found[1].pages) > len(found[0].pages) == 5


def words(path) -> list[str]:
    file = pypdfium2.PdfDocument(path)
    said = [page.get_textpage().get_text_range() for page in file]
    file.close()
    return said


@pytest.mark.parametrize(("stages", "segments"), [(1, 1), (7, 3), (24, 2)])
def test_every_text_is_found_once_in_the_file(shaper, tmp_path, stages, segments):
    export(grown(stages, segments), tile(), tmp_path / "tiles.pdf", shaper=shaper)
    said = " ".join(words(tmp_path / "tiles.pdf"))
    counts = Counter(re.findall(r"[TN]\d+x\d+q", said))
    assert len(counts) == 2 * stages * segments
    assert set(counts.values()) == {1}


def test_naughty_strings_everywhere_stop_no_sheet(shared_data, shaper, tmp_path):
    """Control characters, lone surrogates, emoji and right-to-left words as titles of stages, cards and segments."""
    file = shared_data / "text" / "blns" / "blns.json"
    naughty = [text for text in json.loads(file.read_text(encoding="utf-8")) if text.strip()]
    naughty.append("\ud800 alone \x00\x07")
    document = grown(12, 3, title=naughty[-1])
    journey = document.maps[0]
    pairs = zip(journey.stages, naughty, strict=False)
    stages = tuple(evolve(stage, title=text) for stage, text in pairs)
    lanes = journey.swimlanes[0].lanes
    cards = tuple(
        Touchpoint(id=f"b{n}", stage=f"s{n % 12}", title=text) for n, text in enumerate(naughty[:120])
    )
    lane = evolve(journey.swimlanes[0], lanes=(evolve(lanes[0], items=cards), *lanes[1:]), paths=())
    changed = evolve(journey, stages=stages, swimlanes=(lane, *journey.swimlanes[1:]))
    prepared = prepare(evolve(document, maps=(changed,)), tile(), shaper)
    assert set(elements(prepared.pages, "touchpoint").values()) == {1}
    write(prepared, tmp_path / "naughty.pdf", shaper=shaper)
    assert len(words(tmp_path / "naughty.pdf")) == len(prepared.pages)


def test_the_same_map_makes_the_same_sheets(sample, shaper, tmp_path):
    for name in ("one", "other"):
        export(sample, tile(overlap=5.0, cut_marks=True), tmp_path / name, shaper=shaper)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_a_bleed_goes_around_the_page_that_is_cut(sample, shaper, tmp_path):
    pikepdf = pytest.importorskip("pikepdf")
    export(sample, ExportOptions(page="a4", bleed=3.0), tmp_path / "bleed.pdf", shaper=shaper)
    with pikepdf.open(tmp_path / "bleed.pdf") as file:
        media, trim, bleed = (
            [float(side) for side in file.pages[0][box]] for box in ("/MediaBox", "/TrimBox", "/BleedBox")
        )
    by = 3 * POINTS_A_MM
    assert media == bleed
    assert trim == pytest.approx([by, by, media[2] - by, media[3] - by], abs=0.01)
    assert trim[2] - trim[0] == pytest.approx(297 * POINTS_A_MM, abs=0.01)


def test_a_picture_is_never_a_tile_without_saying_so(sample, shaper):
    options = ExportOptions(kind="png", page="a4", tile=True)
    plain = prepare(sample, ExportOptions(kind="png", page="a4"), shaper).pages
    assert [page.scale for page in prepare(sample, options, shaper).pages] == [page.scale for page in plain]
