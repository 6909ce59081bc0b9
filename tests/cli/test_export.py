"""`export` from its words to the file."""

import os

import pypdfium2
import pytest
from PIL import Image
from pptx import Presentation

from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.formats import jmap
from journeydesk.model.value import evolve


def pages(path):
    document = pypdfium2.PdfDocument(path)
    sizes = [page.get_size() for page in document]
    document.close()
    return sizes


def test_a_pdf_has_a_page_for_every_map(run, sample, tmp_path):
    result = run("export", sample, "-o", "out.pdf")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "out.pdf: 3 pages\n", "")
    assert len(pages(tmp_path / "out.pdf")) == 3


def test_a_page_may_have_a_size_and_be_turned(run, sample, tmp_path):
    for turn, size in (("--landscape", (842, 595)), ("--portrait", (595, 842))):
        assert run("export", sample, "-o", "a.pdf", "--page", "A4", turn, "--margin", 12).exit_code == 0
        assert {tuple(map(round, page)) for page in pages(tmp_path / "a.pdf")} == {size}


def test_a_map_may_go_over_several_sheets_or_give_each_stage_a_page(run, sample, tmp_path):
    words = ("--map", "home-internet", "--page", "A4")
    run("export", sample, "-o", "wall.pdf", *words, "--tile", "--overlap", 8, "--cut-marks")
    assert len(pages(tmp_path / "wall.pdf")) > 3
    result = run("export", sample, "-o", "stages.pdf", *words, "--split", "stage", "--bleed", 3)
    assert (result.exit_code, result.stdout) == (0, "stages.pdf: 5 pages\n")


def test_sheets_need_paper_and_what_is_glued_needs_sheets(run, sample):
    result = run("export", sample, "-o", "a.pdf", "--tile")
    assert "--tile has no effect: the page “fit”" in result.stderr
    result = run("export", sample, "-o", "a.pdf", "--page", "a4", "--overlap", 5, "--cut-marks")
    assert result.stderr.count("Say --tile too.") == 2


def test_what_has_no_effect_is_said(run, sample):
    result = run("export", sample, "-o", "a.pdf", "--landscape", "--margin", 3)
    assert (result.exit_code, result.stdout) == (0, "a.pdf: 3 pages\n")
    assert [line.split()[1] for line in result.stderr.splitlines()] == ["--landscape", "--margin"]
    assert result.stderr.count("has no effect") == 2


def test_a_word_that_is_no_number_is_told_so(run, sample):
    for word in ("many", "nan"):
        assert f"'{word}' must be a number" in run("export", sample, "-o", "a.png", "--dpi", word).stderr


def test_slides_are_wide_and_may_be_one_for_each_stage(run, sample, tmp_path):
    words = ("export", sample, "-o", "out.pptx", "--map", "home-internet", "--split", "stage")
    result = run(*words)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "out.pptx: 5 slides\n", "")
    assert tuple(round(side.inches, 1) for side in sizes(tmp_path / "out.pptx")) == (13.3, 7.5)
    assert run(*words, "--page", "4:3", "--portrait").exit_code == 0
    assert tuple(round(side.inches, 1) for side in sizes(tmp_path / "out.pptx")) == (7.5, 10.0)


def sizes(path):
    deck = Presentation(str(path))
    return deck.slide_width, deck.slide_height


def test_a_page_for_each_stage_is_for_files_of_several_pages(run, sample):
    result = run("export", sample, "-o", "a.png", "--split", "stage")
    assert (result.exit_code, "--split is for files of several pages" in result.stderr) == (2, True)


def test_a_title_of_two_maps_is_refused_with_their_ids(refused, sample, tmp_path):
    document = jmap.read(sample)
    twins = evolve(document, maps=tuple(evolve(journey, title="Trip") for journey in document.maps))
    jmap.write(twins, tmp_path / "twins.jmap")
    assert "“home-internet” or “complaint” or" in refused(
        "export", "twins.jmap", "-o", "a.pdf", "--map", "Trip"
    )


def test_maps_are_chosen_by_title_or_id(run, sample, tmp_path):
    words = ("--map", "Complaint on social media", "--map", "browse-call")
    assert run("export", sample, "-o", "two.pdf", *words).stdout == "two.pdf: 2 pages\n"


def test_a_segment_may_stand_alone(run, sample):
    result = run("export", sample, "-o", "one.pdf", "--segment", "Home workers")
    assert result.stdout == "one.pdf: 1 page\n"


def test_a_picture_tells_its_size_before_and_has_it(run, sample, tmp_path):
    result = run("export", sample, "-o", "out.png", "--scale", 1, "--map", "home-internet")
    with Image.open(tmp_path / "out.png") as image:
        assert result.stdout == "out.png: {} × {} pixels\n".format(*image.size)
        assert image.info["dpi"] == pytest.approx((96, 96), abs=0.02)
    assert result.stderr == ""


def test_a_picture_of_a_document_of_several_maps_says_which_it_shows(run, sample):
    result = run("export", sample, "-o", "out.png", "--dpi", 50)
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert line.startswith("journeydesk: The file shows “Getting home internet”, one of 3 maps")


def test_a_picture_may_be_transparent_and_dark(run, sample, tmp_path):
    run("export", sample, "-o", "glass.png", "--transparent", "--theme", "Dark", "--scale", 0.5)
    with Image.open(tmp_path / "glass.png") as image:
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("words", "says", "status"),
    [
        (("-o", "out.doc"), "Use a name that ends in .pdf, .png,", 2),
        (("-o", "out"), "Use a name that ends in .pdf, .png,", 2),
        (("-o", "out.pdf", "--page", "a9"), "Choose one of: fit, a4, a3, a2, a1, a0, letter,", 2),
        (("-o", "out.pdf", "--bleed", 21), "The bleed cannot be 21. Choose 0 to 20 mm.", 2),
        (("-o", "out.pdf", "--theme", "pink"), "Choose one of: light, dark, print.", 2),
        (("-o", "out.pdf", "--map", "Nowhere"), "Choose one of: “Getting home internet”,", 3),
        (("-o", "out.pdf", "--segment", "Nobody"), "Choose one of: “Movers”, “Home workers”.", 3),
        (("-o", "out.pdf", "--page", "a4", "--margin", 140), "Choose at most 104 mm.", 3),
        (
            ("-o", "out.pdf", "--page", "a4", "--margin", -1),
            "The margin cannot be -1. Choose 0 to 500 mm.",
            2,
        ),
        (("-o", "out.png", "--dpi", 1e8), "The resolution cannot be 100000000. Choose 5 to 9600 dpi.", 2),
        (("-o", "out.png", "--scale", -1), "The scale cannot be -1. Choose 0.06 to 100 pixels a unit.", 2),
        (("-o", "out.png", "--scale", 40), "Choose at most", 3),
        (("-o", "out.png", "--scale", 0), "The scale cannot be 0. Choose 0.06 to 100 pixels a unit.", 2),
        (("-o", "nowhere/out.pdf"), "the folder does not exist", 3),
        (("-o", "folder.pdf"), "a folder has that name", 3),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(refused, sample, tmp_path, words, says, status):
    (tmp_path / "folder.pdf").mkdir()
    assert says in refused("export", sample, *words, status=status)
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


def test_a_file_that_may_not_be_written_stays(run, sample, tmp_path, monkeypatch):
    (tmp_path / "out.pdf").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may always write
    result = run("export", sample, "-o", "out.pdf")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert "the file there is read-only" in result.stderr
    assert (tmp_path / "out.pdf").read_bytes() == b"old"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("-o", "out.png", "--scale", 2, "--dpi", 96),
        ("-o", "out.png", "--map", "complaint", "--map", "browse-call"),
        ("-o", "out.pdf", "--scale", 2),
        ("-o", "out.pdf", "--transparent"),
        ("-o", "out.png", "--dpi", "many"),
        ("-o", "out.png", "--scale", "nan"),
        ("-o", "out.pdf", "--page", "a4", "--margin", "inf"),
        ("-o", "out.pdf", "--page", "a4", "--landscape", "--portrait"),
        ("-o", "out.png", "--tile"),
        ("-o", "out.png", "--split", "stage"),
        ("-o", "out.pdf", "--tiles", 3),
        ("-o", "out.pdf", "--exclude", "gaps"),
    ],
)
def test_wrong_words_end_with_two(run, sample, tmp_path, words):
    result = run("export", sample, *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def words_of(path):
    document = pypdfium2.PdfDocument(path)
    said = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(said.split())


def test_gaps_are_shown_when_they_are_included(run, sample, tmp_path):
    assert run("export", sample, "-o", "plain.pdf").exit_code == 0
    assert run("export", sample, "-o", "gaps.pdf", "--include", "gaps").exit_code == 0
    assert "compound gap" not in words_of(tmp_path / "plain.pdf")
    assert "compound gap" in words_of(tmp_path / "gaps.pdf")


def test_a_part_that_nobody_knows_is_refused_with_those_there_are(refused, sample):
    sentence = refused("export", sample, "-o", "a.pdf", "--include", "gaps,horoscope", status=2)
    assert "horoscope" in sentence
    assert "gaps" in sentence


def test_pictures_of_all_maps_are_files_of_their_own(run, sample, tmp_path):
    titles = [journey.title for journey in jmap.read(sample).maps]
    result = run("export", sample, "-o", "{map}.png", "--dpi", 24)
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, len(titles))
    assert {path.name for path in tmp_path.glob("*.png")} == {f"{title}.png" for title in titles}


def test_a_field_that_nobody_knows_is_refused(refused, sample):
    assert "no field “{when}”" in refused("export", sample, "-o", "{when}.pdf", status=2)


# ---------------------------------------------------------------- beside an older map


def pages_read(path):
    document = pypdfium2.PdfDocument(path)
    found = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


@pytest.fixture
def older(sample, tmp_path):
    """The sample as it was before the chat came, saved on a day that is known."""
    path = tmp_path / "older.jmap"
    document = change(remove(jmap.read(sample), ["browse"]), "chat-solves", channel="phone")
    jmap.write(document, path)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def test_a_map_is_shown_beside_what_it_was(run, sample, older, tmp_path):
    words = ("--map", "home-internet", "--compare", older)
    result = run("export", sample, "-o", "a.pdf", *words)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "a.pdf: 1 page\n", "")
    (said,) = pages_read(tmp_path / "a.pdf")
    assert "Compared with ‘Getting home internet’ (older.jmap, saved 2023-11-1" in said
    assert "1 added 0 removed 0 moved 1 changed" in said
    assert "channel: Phone → Chat" in said


def test_each_map_is_compared_with_its_own_older_one(run, sample, older, tmp_path):
    assert run("export", sample, "-o", "a.pdf", "--compare", older).exit_code == 0
    compared = [said.split("Compared with ")[1].split("’")[0] for said in pages_read(tmp_path / "a.pdf")]
    assert compared == [f"‘{journey.title}" for journey in jmap.read(sample).maps]


def test_a_map_is_compared_with_another_of_the_same_file(run, sample, tmp_path):
    words = ("--map", "home-internet", "--compare", f"{sample}#Complaint on social media")
    assert run("export", sample, "-o", "a.pdf", *words).exit_code == 0
    assert (
        "Compared with ‘Complaint on social media’ (home-internet.jmap" in pages_read(tmp_path / "a.pdf")[0]
    )


def test_one_segment_is_compared_with_itself_alone(run, sample, older, tmp_path):
    words = ("--map", "home-internet", "--segment", "Home workers", "--compare", older)
    assert run("export", sample, "-o", "a.pdf", *words).exit_code == 0
    (said,) = pages_read(tmp_path / "a.pdf")
    assert "0 added 0 removed 0 moved 0 changed" in said
    assert "Movers" not in said


def test_a_map_that_is_compared_shows_its_gaps_too(run, sample, older, tmp_path):
    words = ("--map", "home-internet", "--compare", older, "--include", "gaps")
    assert run("export", sample, "-o", "a.pdf", *words).exit_code == 0
    (said,) = pages_read(tmp_path / "a.pdf")
    assert "compound gap" in said
    assert "channel: Phone → Chat" in said or "channel → Chat" in said


def test_each_stage_of_a_map_shows_what_became_of_it(run, sample, older, tmp_path):
    words = ("--map", "home-internet", "--split", "stage", "--compare", older)
    assert run("export", sample, "-o", "a.pdf", *words).exit_code == 0
    discover, *_, last = pages_read(tmp_path / "a.pdf")
    assert "I browse plans" in discover
    assert "channel: Phone → Chat" in last
    assert "channel: Phone → Chat" not in discover


def test_a_table_compares_nothing_and_says_so(run, sample, older):
    result = run("export", sample, "-o", "a.csv", "--compare", older)
    assert result.exit_code == 0
    assert "--compare has no effect: CSV has no pages." in result.stderr


def test_what_cannot_be_compared_with_is_said(refused, sample, tmp_path):
    (tmp_path / "broken.jmap").write_bytes(b"no map")
    assert "broken.jmap" in refused("export", sample, "-o", "a.pdf", "--compare", "broken.jmap")
    assert "missing.jmap" in refused("export", sample, "-o", "a.pdf", "--compare", "missing.jmap")
    unknown = refused("export", sample, "-o", "a.pdf", "--compare", f"{sample}#Nowhere")
    assert "There is no map “Nowhere”. Choose one of:" in unknown
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("kind", ["xlsx", "csv", "md", "mmd"])
def test_tables_and_texts_are_told_by_what_they_hold(run, sample, tmp_path, kind):
    result = run("export", sample, "-o", f"out.{kind}", "--page", "a4")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"out.{kind}: A ")
    assert "--page has no effect" in result.stderr
    assert (tmp_path / f"out.{kind}").stat().st_size > 100


def test_a_report_has_what_is_usual_or_what_was_asked_for(run, sample, tmp_path):
    for words in ((), ("--include", "audit"), ("--include", "")):
        assert run("export", sample, "-o", "out.md", *words).exit_code == 0
        text = (tmp_path / "out.md").read_text(encoding="utf-8")
        assert ("### Gaps" in text, "## Audit" in text) == (words == (), words == ("--include", "audit"))


def test_what_a_file_cannot_hold_is_told(run, sample):
    result = run("export", sample, "-o", "out.csv", "--include", "audit")
    assert "--include audit has no effect: CSV cannot hold it." in result.stderr


def test_a_drawing_may_have_its_letters_as_outlines(run, sample, tmp_path):
    for word, there in (((), "<text"), (("--outlines",), "<path")):
        result = run("export", sample, "-o", "out.svg", "--map", "home-internet", "--include", "gaps", *word)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "out.svg: 1 page\n", "")
        assert there in (tmp_path / "out.svg").read_text("utf-8").split("</defs>")[0 if word else 1]


def test_outlines_are_for_files_that_can_have_them(run, sample):
    result = run("export", sample, "-o", "out.pdf", "--outlines")
    assert (result.exit_code, "--outlines is for SVG" in result.stderr) == (2, True)
