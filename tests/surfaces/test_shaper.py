"""Shaping: widths as the font says, lines no wider than asked, every language, and nothing that breaks it."""

from __future__ import annotations

import random
import threading
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from journeydesk.layout.sizes import LABEL, LABEL_ROOM
from journeydesk.layout.text import ShapedLine, TextBlock, TextStyle
from journeydesk.layout.words import ENGLISH, GERMAN, Words
from journeydesk.surfaces.qt import fonts, words
from journeydesk.surfaces.qt.fonts import FAMILY, FontMissing, font_file
from journeydesk.surfaces.qt.shaper import QtShaper, line_height
from tests.surfaces.conftest import Sample

BODY = TextStyle(12)


def all_lines(shaper: QtShaper, text: str, style: TextStyle = BODY, width: float | None = None) -> list[str]:
    return [line.text for line in shaper.shape(text, style, width).lines]


def assert_sound(block: TextBlock, width: float | None = None) -> None:
    assert block.lines
    for line in block.lines:
        assert width is None or line.width <= width + 1e-6 or len(line.text) <= 2, line.text
        assert block.line_height + 1e-6 >= line.ascent + line.descent
        for run in line.runs:
            assert len(run.glyphs) == len(run.xs) == len(run.ys) == len(run.clusters) > 0
            assert all(0 <= cluster < len(line.text) for cluster in run.clusters), line.text


@pytest.mark.parametrize(("weight", "style"), fonts.STYLES.items())
@pytest.mark.parametrize("size", [9.5, 11, 12, 26])
def test_widths_are_those_of_the_font_at_every_size(
    shaper: QtShaper, weight: int, style: str, size: float
) -> None:
    font = TTFont(BytesIO(font_file(style)))
    advances, names, em = font["hmtx"], font.getBestCmap(), font["head"].unitsPerEm
    text = "nnnnn ooooo"  # no kerning pairs
    expected = sum(advances[names[ord(letter)]][0] for letter in text) * size / em
    assert shaper.shape(text, TextStyle(size, weight)).width == pytest.approx(expected, rel=0.0005)


def test_pairs_are_kerned(shaper: QtShaper) -> None:
    apart = sum(shaper.shape(letter, BODY).width for letter in "AVATAR")
    assert shaper.shape("AVATAR", BODY).width < apart - 0.5


@pytest.mark.parametrize(("size", "height"), [(26, 35.0), (15, 20.0), (12, 16.0), (11, 15.0), (9.5, 13.0)])
def test_lines_stand_on_half_units(shaper: QtShaper, size: float, height: float) -> None:
    assert line_height(size) == height
    assert shaper.shape("Call", TextStyle(size)).line_height == height


def test_no_text_is_one_empty_line(shaper: QtShaper) -> None:
    block = shaper.shape("", BODY)
    assert [line.text for line in block.lines] == [""]
    assert (block.width, block.height, block.lines[0].runs) == (0, 16, ())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\nb", ["a", "b"]),
        ("a\n", ["a", ""]),
        ("\n", ["", ""]),
        ("a\r\nb\rc\u2028d\u2029e", ["a", "b", "c", "d", "e"]),
        ("a\tb", ["a b"]),
        ("a\x00b\x1bc\xadd\ufeffe", ["abcde"]),
        ("a\udc00b", ["a\ufffdb"]),
    ],
)
def test_breaks_and_what_is_no_text(shaper: QtShaper, text: str, lines: list[str]) -> None:
    assert all_lines(shaper, text) == lines


def test_words_wrap_and_long_ones_break(shaper: QtShaper) -> None:
    assert all_lines(shaper, "Call the hotline", width=60) == ["Call the ", "hotline"]
    pieces = all_lines(shaper, "Donaudampfschifffahrtsgesellschaft", width=60)
    assert len(pieces) > 2
    assert "".join(pieces) == "Donaudampfschifffahrtsgesellschaft"


@pytest.mark.parametrize("width", [0, 0.5, 1, 5, 40, 118, 300])
@pytest.mark.parametrize(
    "text", ["Waits for an e-mail/SMS", "日本語の文章です。", "שלום עולם", "👩‍👩‍👧x", "WWWW"]
)
def test_lines_are_no_wider_than_asked(shaper: QtShaper, text: str, width: float) -> None:
    block = shaper.shape(text, BODY, width)
    assert "".join(line.text for line in block.lines) == text
    assert_sound(block, width)


def test_every_language_has_its_letters(shaper: QtShaper, samples: list[Sample]) -> None:
    assert len(samples) == 39
    without: set[str] = set()
    for sample in samples:
        for text in (*sample.lines, sample.longest):
            for width in (None, 118.0, 300.0):
                block = shaper.shape(text, BODY, width)
                assert_sound(block, width)
                assert "".join(line.text for line in block.lines) == text
                assert all(line.rtl == sample.rtl for line in block.lines)
                if any(0 in run.glyphs for line in block.lines for run in line.runs):
                    without.add(sample.name)
    if without:
        pytest.skip(f"this machine has no font for {', '.join(sorted(without))}")


def test_clusters_lead_back_to_the_letters(shaper: QtShaper) -> None:
    (line,) = shaper.shape("אב x😀é 日本 y", BODY).lines
    by_character = {line.text[cluster] for run in line.runs for cluster in run.clusters}
    assert by_character == set("אב x😀é日本y")
    hebrew = next(run for run in line.runs if run.rtl and len(run.glyphs) == 2)
    assert hebrew.clusters == (0, 1)
    assert hebrew.xs[0] > hebrew.xs[1]


def test_a_right_to_left_line_counts_from_its_left_end(shaper: QtShaper) -> None:
    for line in shaper.shape("שלום עולם 12 abc, wide", BODY, 70).lines:
        xs = [x for run in line.runs for x in run.xs]
        assert line.rtl
        assert min(xs) >= -0.01
        assert max(xs) <= line.width


def test_colour_letters_are_known_as_such(shaper: QtShaper) -> None:
    run = shaper.shape("😀", TextStyle(16)).lines[0].runs[0]
    if not run.colour:
        pytest.skip("this machine has no colour font")
    png, x, y, w, h = shaper.glyph_png(run.face, run.glyphs[0], 64)
    assert png.startswith(b"\x89PNG")
    assert -0.2 < x < 0.2
    assert y < -0.5
    assert w == pytest.approx(h, abs=0.4)


def test_tall_scripts_get_taller_lines(shaper: QtShaper) -> None:
    block = shaper.shape("བོད་ཡིག", BODY)
    if any(0 in run.glyphs for run in block.lines[0].runs):
        pytest.skip("this machine has no font for Tibetan")
    assert block.line_height > line_height(12)
    assert block.baseline >= block.lines[0].ascent - 1e-6


def test_plain_words_come_out_as_qt_shapes_them(shaper: QtShaper, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    stock = "ABC abc (abc) (FAQ) 12 A I Café don’t don't end. so, Why? yes! E3 3.5 U.S. Wi-Fi e-mail A-B 2x max fix x"
    texts = [" ".join(chance.choices([*stock.split(), *"··"], k=chance.randint(1, 8))) for _ in range(1500)]
    quick = [shaper.shape(text, TextStyle(11, 500), 118) for text in texts]
    assert sum(map(words.is_plain, texts)) > 500
    assert sum("·" in text and words.is_plain(text) for text in texts) > 50
    monkeypatch.setattr("journeydesk.surfaces.qt.shaper.is_plain", lambda text: False)
    qt = QtShaper()
    for text, fast in zip(texts, quick, strict=True):
        slow = qt.shape(text, TextStyle(11, 500), 118)
        assert [line.text for line in fast.lines] == [line.text for line in slow.lines]
        for one, other in zip(fast.lines, slow.lines, strict=True):
            assert_same(one, other)


def assert_same(one: ShapedLine, other: ShapedLine) -> None:
    assert one.width == pytest.approx(other.width, abs=0.01), one.text
    assert [run.glyphs for run in one.runs] == [run.glyphs for run in other.runs], one.text
    for run, again in zip(one.runs, other.runs, strict=True):
        assert run.xs == pytest.approx(again.xs, abs=0.01)
        assert (run.face, run.clusters) == (again.face, again.clusters)


def test_naughty_strings(shaper: QtShaper, naughty: list[str]) -> None:
    for text in [
        *naughty,
        "\ud800",
        "\udfff\ud800",
        "a" * 100_000,
        "W" * 100_000,
        "漢" * 50_000,
        "\u202e" * 200 + "x",
        "e" + "\u0301" * 500,
    ]:
        for width in (None, 118.0):
            assert_sound(shaper.shape(text, BODY, width), width)


def test_faces_are_the_files_that_draw_them(shaper: QtShaper) -> None:
    assert_file(shaper, "Latin", TextStyle(12, 600), font_file("SemiBold"))
    assert_file(shaper, "slanted", TextStyle(12, 700, italic=True), font_file("Italic"))


def assert_file(shaper: QtShaper, text: str, style: TextStyle, file: bytes) -> None:
    face = shaper.shape(text, style).lines[0].runs[0].face
    assert face.startswith(FAMILY)
    assert shaper.sfnt(face) == file


@pytest.mark.parametrize("text", ["語", "한", "ہے", "क", "ก"])
def test_lent_faces_can_be_read_and_painted(shaper: QtShaper, text: str) -> None:
    run = shaper.shape(text, TextStyle(12, 600)).lines[0].runs[0]
    if 0 in run.glyphs:
        pytest.skip(f"this machine has no font for {text}")
    font = TTFont(BytesIO(shaper.sfnt(run.face)), lazy=True)
    assert font["maxp"].numGlyphs > max(run.glyphs)
    raw = shaper.raw_font(run.face, 40)
    assert not raw.boundingRect(run.glyphs[0]).isEmpty()


def test_other_threads_shape_and_paint_too(shaper: QtShaper) -> None:
    trouble: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for i in range(60):
                run = shaper.shape(f"thread {number} שלום text {i}", BODY, 60).lines[0].runs[0]
                assert shaper.raw_font(run.face, 12).isValid()
        except BaseException as error:
            trouble.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not trouble


def test_a_variable_font_is_pinned_with_the_glyphs_in_use() -> None:
    fontpkg = pytest.importorskip("fontpkg_inter", reason="the variable font is a build dependency")
    files = list(Path(fontpkg.__file__).parent.rglob("*.ttf"))
    if not files:
        pytest.skip("fontpkg-inter ships no TrueType file here")
    font = TTFont(BytesIO(fonts.static_font(files[0].read_bytes(), 700, {5, 40})))
    assert "fvar" not in font
    assert font["glyf"][font.getGlyphOrder()[40]].numberOfContours


def test_a_missing_font_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def nowhere(*parts: str) -> Path:
        raise FileNotFoundError(tmp_path.joinpath(*parts))

    monkeypatch.setattr(fonts, "resource", nowhere)
    with pytest.raises(
        FontMissing, match=r"JourneyDeskSans-Bold\.ttf is missing .* Install JourneyDesk again\."
    ):
        font_file("Bold")


@pytest.mark.parametrize("language", [ENGLISH, GERMAN])
def test_no_usual_name_of_a_lane_is_broken_within_a_word(shaper: QtShaper, language: Words) -> None:
    names = (*language.lanes.values(), *language.notes.values())
    widths = {word: shaper.shape(word, LABEL).width for name in names for word in name.split()}
    assert {word for word, width in widths.items() if width > LABEL_ROOM} == set()


@pytest.mark.parametrize("left", [0, 11, 200, 0.5, 0.999])
def test_a_font_of_ours_that_was_cut_short_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: float
) -> None:
    whole = font_file("Bold")
    (tmp_path / "JourneyDeskSans-Bold.ttf").write_bytes(
        whole[: int(left * len(whole)) if left < 1 else int(left)]
    )
    monkeypatch.setattr(
        "journeydesk.surfaces.qt.fonts.resource", lambda *parts: tmp_path.joinpath(*parts[1:])
    )
    with pytest.raises(FontMissing, match=r"JourneyDeskSans-Bold\.ttf is damaged in .*"):
        font_file("Bold")
