"""A map as slides: shapes with their words inside them, lines that stay at cards, notes that say on what it rests."""

from __future__ import annotations

import base64
import json
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

import pytest
from PIL import ImageChops
from pptx.enum.shapes import MSO_SHAPE, MSO_SHAPE_TYPE
from pptx.util import Emu

from journeydesk.drawing.primitives import Text
from journeydesk.drawing.theme import THEMES
from journeydesk.export import ExportOptions, Prepared, export, prepare
from journeydesk.formats.templates import templates
from journeydesk.layout.geometry import Rect
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Note, NoteKind, NoteLane, Touchpoint, TouchpointLane
from journeydesk.model.value import evolve
from journeydesk.surfaces.pptx.xml import printable
from tests.pictures.documents import Skipped, all_languages, many_ways
from tests.pictures.maps import without_stages
from tests.support.maps import band, board, rich
from tests.support.slides import by_words, connectors, ends, lines, paragraphs, pictures, shapes, slides

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
LARGEST = 51_206_400
"""The longest side of a slide in EMU (56 inches)."""


@pytest.fixture
def made(shaper, tmp_path):
    """Exports a document and opens its slides."""

    def make(source: Document, **chosen):
        path = tmp_path / "map.pptx"
        export(source, ExportOptions(kind="pptx", **{"page": "16:9", **chosen}), path, shaper=shaper)
        return slides(path)

    return make


@pytest.fixture
def internet(made, sample):
    (slide,) = made(sample, maps=("home-internet",))
    return slide


def _named(title: str) -> Document:
    lane = TouchpointLane(id="lane", items=(Touchpoint(id="t", stage="find", title=title),))
    notes = NoteLane(id="notes", note_kind=NoteKind.QUOTE, items=(Note(id="n", stage="find", text=title),))
    return board(band("movers", "", lane, notes))


def drawn_lines(prepared: Prepared) -> Counter[str]:
    """Every line that the drawing of a page shows."""
    (page,) = prepared.pages
    marks = chain.from_iterable(block.marks for part in page.drawing.sections for block in part.blocks)
    return Counter(printable(mark.line.text) for mark in marks if isinstance(mark, Text))


# ---------------------------------------------------------------- shapes


def test_a_card_is_one_rounded_rectangle_that_holds_its_words(internet):
    card = by_words(internet, "I browse plans")
    assert card.auto_shape_type == MSO_SHAPE.ROUNDED_RECTANGLE
    assert [one.text for one in card.text_frame.paragraphs] == ["I browse plans", "Laptop · Marketing"]


def test_what_belongs_to_a_card_moves_with_it(internet):
    groups = {shape.name: shape for shape in internet.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP}
    card = next(group for name, group in groups.items() if name.startswith("touchpoint: I browse plans"))
    assert [shape.name for shape in card.shapes] == ["touchpoint"] * 5  # card, tile, icon, face, source
    area = Rect(card.left, card.top, card.width, card.height).grown(2)
    for part in card.shapes:
        assert area.x <= part.left and part.left + part.width <= area.right
        assert area.y <= part.top and part.top + part.height <= area.bottom


def test_heads_of_stages_are_arrows_one_behind_the_other(internet):
    heads = [by_words(internet, words).auto_shape_type for words in ("Find a plan", "Be sure it is worth")]
    assert heads == [MSO_SHAPE.PENTAGON, MSO_SHAPE.CHEVRON]


def test_a_note_is_a_rectangle_with_an_edge(internet):
    note = by_words(internet, "I tell my story twice")
    (group,) = (one for one in internet.shapes if one.name.startswith("pain_point: I tell my story twice"))
    strip, edge, sign = group.shapes
    assert strip.shape_id == note.shape_id
    assert (edge.left, edge.height) == (strip.left, strip.height)
    assert edge.width < strip.width / 20
    assert strip.left < sign.left < sign.left + sign.width < strip.left + strip.width


def test_a_curve_is_a_free_form_with_ovals_on_it(internet):
    names = [shape for shape in internet.shapes if shape.name.startswith("curve")]
    assert any(shape.shape_type == MSO_SHAPE_TYPE.FREEFORM for shape in names)
    points = [shape for shape in internet.shapes if shape.name.startswith("point")]
    assert len(points) == 15
    assert {point.auto_shape_type for point in points} == {MSO_SHAPE.OVAL}


def test_every_shape_has_a_number_of_its_own(internet):
    numbers = Counter(shape.shape_id for shape in shapes(internet))
    assert max(numbers.values()) == 1


def test_screen_readers_hear_of_every_touchpoint_and_pass_by_what_only_adorns(internet):
    said = {shape.name: shape.element.xpath("./*/p:cNvPr")[0] for shape in internet.shapes}
    card = next(about for name, about in said.items() if "I ask friends on X" in name)
    assert card.get("descr").startswith("I ask friends on X, Social, Phone · Marketing, emotion +0.7")
    (rule, *_) = (about for name, about in said.items() if name == "rule")
    assert "decorative" in "".join(element.tag for element in rule.iter())


# ---------------------------------------------------------------- words


@pytest.mark.parametrize("theme", THEMES)
def test_every_line_of_a_map_is_on_its_slide_once(sample, shaper, made, theme):
    chosen = {"maps": ("browse-call",), "theme": theme, "include": frozenset({"gaps"})}
    prepared = prepare(sample, ExportOptions(kind="pptx", page="16:9", **chosen), shaper)
    (slide,) = made(sample, **chosen)
    assert Counter(lines(slide)) == drawn_lines(prepared)


@pytest.mark.parametrize("template", templates(), ids=lambda template: template.id)
def test_every_template_keeps_its_words_and_its_lines(template, shaper, made):
    source = template.document()
    for journey in source.maps:
        prepared = prepare(source, ExportOptions(kind="pptx", page="16:9", maps=(journey.id,)), shaper)
        (slide,) = made(source, maps=(journey.id,))
        assert Counter(lines(slide)) == drawn_lines(prepared)
        assert all(None not in ends(connector) for connector in connectors(slide))


def test_all_languages_keep_their_words(shaper, made):
    try:
        source = all_languages()
    except Skipped as why:
        pytest.skip(str(why))
    (slide,) = made(source, page="fit")
    prepared = prepare(source, ExportOptions(kind="pptx"), shaper)
    assert Counter(lines(slide)) == drawn_lines(prepared)


def test_right_to_left_words_stand_at_the_right(made):
    (slide,) = made(_named("اتصل العميل بالخط الساخن"))
    looks = [one._p.pPr for one in paragraphs(slide) if "العميل" in one.text]
    assert {(look.get("algn"), look.get("rtl")) for look in looks} == {("r", "1")}


def test_words_are_marked_with_the_language_of_the_document(sample, made):
    (slide,) = made(evolve(sample, language="de"), maps=("browse-call",))
    assert set(slide.shapes._spTree.xpath(".//a:rPr/@lang")) == {"de"}


@pytest.mark.parametrize(
    "title",
    ["a\x00b\x1bc\ud800d\ufffe", "\U0001f469\u200d\U0001f469\u200d\U0001f467 ok", "<&>\"'", "x" * 5000],
)
def test_any_title_can_be_written(made, title):
    (slide,) = made(_named(title))
    assert lines(slide)


def test_naughty_strings_can_be_written(shaper, made):
    path = SHARED / "text" / "blns" / "blns.base64.json"
    if not path.exists():
        pytest.skip("the shared list of naughty strings (text/blns) is not beside this checkout")
    strings = [
        base64.b64decode(item).decode("utf-8", "replace") for item in json.loads(path.read_text("utf-8"))
    ]
    items = tuple(Note(id=f"n{n}", stage="find", text=text) for n, text in enumerate(strings))
    source = board(band("movers", "", NoteLane(id="notes", note_kind=NoteKind.IDEA, items=items)))
    (slide,) = made(source, page="fit")
    assert Counter(lines(slide)) == drawn_lines(prepare(source, ExportOptions(kind="pptx"), shaper))


def test_the_title_of_a_slide_is_that_of_its_map(made, sample):
    assert [slide.shapes.title.text_frame.text for slide in made(sample)] == [
        "Getting home internet",
        "Complaint on social media",
        "Browse, then call",
    ]


# ---------------------------------------------------------------- lines


def test_lines_hold_on_to_the_cards_that_they_join(internet):
    one, other = (
        by_words(internet, words).shape_id for words in ("I browse plans", "I compare three offers")
    )
    assert (one, other) in [ends(connector) for connector in connectors(internet)]


def test_every_step_leads_from_card_to_card_however_it_runs(made):
    source = many_ways()
    (slide,) = made(source)
    cards = {by_words(slide, item.title).shape_id: item.id for item in _touchpoints(source)}
    held = [ends(connector) for connector in connectors(slide)]
    assert all(None not in pair for pair in held)
    onwards = dict(pair for pair in held if pair[0] not in cards)  # a dot in the middle of a long way around
    found = {(cards[start], cards[onwards.get(end, end)]) for start, end in held if start in cards}
    assert found == _steps(source)


def test_lines_that_bend_are_connectors_that_bend(made):
    (slide,) = made(many_ways())
    kinds = Counter(
        geometry for one in connectors(slide) for geometry in one.element.xpath(".//a:prstGeom/@prst")
    )
    assert set(kinds) == {"straightConnector1", "bentConnector2", "bentConnector3"}


def _touchpoints(source: Document) -> list[Touchpoint]:
    lanes = (lane for swimlane in source.maps[0].swimlanes for lane in swimlane.lanes)
    return [item for lane in lanes for item in lane.items if isinstance(item, Touchpoint)]


def _steps(source: Document) -> set[tuple[str, str]]:
    """The steps of all paths that lead anywhere else."""
    paths = (path.touchpoints for swimlane in source.maps[0].swimlanes for path in swimlane.paths)
    pairs = {pair for path in paths for pair in pairwise(path)}
    return {pair for pair in pairs if pair[0] != pair[1]}


# ---------------------------------------------------------------- slides


def test_slides_are_wide_unless_another_page_is_asked_for(made, sample, shaper, tmp_path):
    from pptx import Presentation

    sizes = {}
    for page in ("16:9", "4:3"):
        made(sample, page=page)
        deck = Presentation(str(tmp_path / "map.pptx"))
        sizes[page] = Emu(deck.slide_width).inches, Emu(deck.slide_height).inches
    assert sizes["16:9"] == pytest.approx((13.333, 7.5), abs=0.01)
    assert sizes["4:3"] == pytest.approx((10, 7.5), abs=0.01)


def test_a_stage_may_have_a_slide_with_nothing_of_the_others(made, sample):
    found = made(sample, maps=("home-internet",), split="stage")
    titles = [slide.shapes.title.text_frame.text for slide in found]
    assert titles[:2] == ["Getting home internet – Discover", "Getting home internet – Compare"]
    assert len(found) == 5
    words = "\n".join(lines(found[1]))
    assert "three offers" in words
    assert "Movers" in words
    assert "I browse plans" not in words


def test_gaps_keep_their_numbers_on_the_slides_of_stages(made, sample):
    found = made(sample, maps=("home-internet",), split="stage", include=frozenset({"gaps"}))
    notes = found[1].notes_slide.notes_text_frame.text
    assert (
        "1. channel · device (I compare three offers → I call to ask about coverage): The emotion falls"
        in notes
    )
    assert "\n1." not in found[2].notes_slide.notes_text_frame.text


def test_gaps_are_summed_up_for_the_segment_of_a_slide_alone(made, sample):
    chosen = {"maps": ("home-internet",), "include": frozenset({"gaps"})}
    (whole,) = made(sample, **chosen)
    parts = made(sample, split="segment", **chosen)
    assert sum(map(_summed, parts)) == _summed(whole)


def _summed(slide) -> int:
    """The gaps that the first row of the strip counts."""
    cells = (shape for shape in slide.shapes if shape.name.startswith("gap-cell: All gaps"))
    return sum(int(shape.name.split(": ")[-1]) for shape in cells)


def test_a_segment_may_have_a_slide(made, sample):
    found = made(sample, maps=("home-internet",), split="segment")
    assert [slide.shapes.title.text_frame.text for slide in found] == [
        "Getting home internet – Movers",
        "Getting home internet – Home workers",
    ]
    assert "I read speed tests" not in " ".join(lines(found[0]))


def test_a_slide_as_large_as_the_map_is_never_larger_than_programs_allow(shaper, tmp_path):
    from pptx import Presentation

    stages = tuple(Stage(id=f"s{n}", title=f"Stage {n}") for n in range(300))
    wide = evolve(board(), maps=(evolve(board().maps[0], stages=stages),))
    done = export(wide, ExportOptions(kind="pptx", page="fit"), tmp_path / "wide.pptx", shaper=shaper)
    assert Presentation(str(tmp_path / "wide.pptx")).slide_width <= LARGEST
    assert "a PowerPoint page can be 1.42 m long at most" in done.notes[0]


def test_a_map_too_large_for_letters_on_a_slide_is_told(shaper):
    stages = tuple(Stage(id=f"s{n}", title=f"Stage {n}") for n in range(300))
    wide = evolve(board(), maps=(evolve(board().maps[0], stages=stages),))
    (note,) = prepare(wide, ExportOptions(kind="pptx", page="16:9"), shaper).notes
    assert note.endswith("PowerPoint writes none below 1. Choose a larger page, or a page for each stage.")


@pytest.mark.parametrize("page", ["fit", "16:9"])
@pytest.mark.parametrize("split", ["map", "stage", "segment"])
def test_a_map_without_stages_is_a_slide_too(made, page, split):
    (slide,) = made(without_stages(), page=page, split=split)
    assert "New journey" in slide.shapes.title.text_frame.text


def test_notes_name_the_sources_and_what_is_only_assumed(made):
    source = rich()
    sources = tuple(evolve(one, title=f"The {one.id}") for one in source.evidence)
    (slide,) = made(evolve(source, evidence=sources))
    notes = slide.notes_slide.notes_text_frame.text.split("\n")
    assert notes[0] == "On what this rests"
    assert "• The log (Analytics, n = 400)" in notes
    assert "• order" in notes[notes.index("Only assumed") :]


def test_notes_speak_the_language_of_the_document(made):
    source = Evidence(id="log", title="Protokoll", kind=EvidenceKind.SURVEY, n=12)
    german = evolve(rich(), language="de")
    evidence = tuple(source if one.id == "log" else one for one in german.evidence)
    (slide,) = made(evolve(german, evidence=evidence))
    assert slide.notes_slide.notes_text_frame.text.startswith(
        "Worauf dies beruht\n• Protokoll (Umfrage, n = 12)"
    )


def test_gaps_in_notes_speak_the_language_of_the_document(made, sample):
    german = evolve(sample, language="de")
    slide = made(german, maps=("home-internet",), include=frozenset({"gaps"}))[0]
    notes = slide.notes_slide.notes_text_frame.text
    assert "Die Emotion fällt um 1,9" in notes
    assert "The emotion" not in notes


# ---------------------------------------------------------------- as LibreOffice shows them

OFF, SHARE = 16, 0.03
"""An eighth as large, a pixel may be off by 16 of 255, and 3 % more: letters have other shapes, and are narrower."""

OFF_WHEN_TINY = 48
"""What a pixel of a sixteenth may be off: more would be a card that is missing, or stands elsewhere."""


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_slides_look_like_the_map(sample, shaper, tmp_path, theme):
    chosen = {"page": "16:9", "theme": theme, "maps": ("home-internet",), "include": frozenset({"gaps"})}
    export(sample, ExportOptions(kind="pptx", **chosen), tmp_path / "map.pptx", shaper=shaper)
    export(sample, ExportOptions(kind="png", dpi=96, **chosen), tmp_path / "map.png", shaper=shaper)
    (shown,) = pictures(tmp_path / "map.pptx", tmp_path, 96)
    painted = _opened(tmp_path / "map.png").resize(shown.size)
    counts = _worst(shown.reduce(8), painted.reduce(8)).histogram()
    assert sum(counts[OFF + 1 :]) / sum(counts) < SHARE
    assert _worst(shown.reduce(16), painted.reduce(16)).getextrema()[1] <= OFF_WHEN_TINY


def _opened(path: Path):
    from PIL import Image

    return Image.open(path).convert("RGB")


def _worst(one, other):
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)
