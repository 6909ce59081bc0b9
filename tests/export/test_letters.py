"""Boxes in place of letters are told, with what would help."""

from journeydesk.drawing.primitives import Block, Drawing, Page, Section, Text
from journeydesk.export.letters import boxes_note, forbidden_note
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import GlyphRun, ShapedLine
from journeydesk.resources import resource
from journeydesk.speech import speech


def page(text: str, glyphs: tuple[int, ...], clusters: tuple[int, ...]) -> Page:
    """A page with one line of these glyphs."""
    nowhere = (0.0,) * len(glyphs)
    line = ShapedLine(text, 100, 10, 3, (GlyphRun("face", 12, glyphs, nowhere, nowhere, clusters),))
    area = Rect(0, 0, 100, 20)
    block = Block("b", "test", area, (Text(0, 15, line, "#000000"),))
    return Page(75, 15, Drawing(100, 20, "#ffffff", (Section("s", 0, 0, area, (block,)),), "T", "en", {}))


def test_nothing_is_told_where_every_letter_has_a_shape():
    assert boxes_note([page("abc", (7, 8, 9), (0, 1, 2))]) == ()


def test_only_the_letters_that_are_boxes_are_named():
    (note,) = boxes_note([page("aक日", (7, 0, 9), (0, 1, 2))])
    assert note == (
        "No font on this computer has the letters of Devanagari (“क”): boxes stand for them. Install one, on Debian "
        "or Ubuntu with `sudo apt-get install fonts-noto-core`, and start JourneyDesk again."
    )


def test_scripts_on_several_pages_make_one_sentence_with_every_package():
    (note,) = boxes_note([page("日本", (0, 0), (0, 1)), page("ש😀한", (0, 0, 0), (0, 1, 2))])
    assert "Hebrew (“ש”), Chinese (“日本”), Korean (“한”) and 1 more" in note
    assert "fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji`" in note


def test_spaces_joiners_marks_and_stops_are_no_letters():
    text = " \u200d\u0301,\ue000\ud800"
    assert boxes_note([page(text, (0,) * len(text), tuple(range(len(text))))]) == ()


def test_all_letters_of_a_cluster_are_meant():
    (note,) = boxes_note([page("कषa", (0, 5), (0, 2))])
    assert "(“कष”)" in note


class OneFont:
    """Faces that are all the same font, which its maker lets nobody embed, or lets everybody."""

    def __init__(self, free: bool) -> None:
        file = resource("fonts", "JourneyDeskSans-Regular.ttf").read_bytes()
        at = file.index(b"OS/2")
        start = int.from_bytes(file[at + 8 : at + 12], "big") + 8
        self.file = file if free else file[:start] + b"\x00\x02" + file[start + 2 :]

    def sfnt(self, face):
        return self.file


def test_a_font_that_may_not_be_embedded_is_named_with_what_becomes_of_its_letters():
    pages = [page("abc", (7, 8, 9), (0, 1, 2))] * 2
    assert forbidden_note(pages, OneFont(free=True), "its letters are drawn as outlines") == ()
    (note,) = forbidden_note(pages, OneFont(free=False), "its letters are drawn as outlines")
    assert note == "The font “JourneyDesk Sans” may not be embedded: its letters are drawn as outlines."


def test_notes_about_letters_are_german_for_who_speaks_it():
    (note,) = boxes_note([page("aक", (7, 0), (0, 1))])
    assert (
        speech("de")
        .translated(note)
        .startswith("Keine Schrift auf diesem Rechner hat die Zeichen von Devanagari (“क”)")
    )
