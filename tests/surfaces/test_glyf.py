"""Our cutter of fonts against fontTools: every glyph kept looks the same, all others are gone, hints too."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from journeydesk.layout.text import TextStyle
from journeydesk.surfaces.pdf.glyf import MAGIC, cut
from journeydesk.surfaces.qt.fonts import font_file
from journeydesk.surfaces.qt.shaper import QtShaper
from journeydesk.surfaces.sfnt import Sfnt

WORDS = (
    "Größe Čeština Tiếng Việt 12:30 ½",
    "Ελληνικά Русский",
    "שָׁלוֹם",
    "مرحبا",
    "हिन्दी क्षत्रिय",
    "ภาษาไทย",
    "中文日本語",
)


def drawn(font: TTFont, glyph: int) -> list[Any]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(glyph)].draw(pen)
    return list(pen.value)


@pytest.mark.parametrize("words", WORDS)
def test_glyphs_in_use_look_the_same(shaper: QtShaper, words: str) -> None:
    runs = [run for line in shaper.shape(words, TextStyle(12)).lines for run in line.runs]
    for run in runs:
        whole = Sfnt(shaper.sfnt(run.face))
        if whole.is_cff or not whole.has_outlines:
            continue
        before, after = TTFont(BytesIO(whole.file)), TTFont(BytesIO(cut(whole, run.glyphs)))
        for glyph in {0, *run.glyphs}:
            assert drawn(after, glyph) == drawn(before, glyph)
            name, old = after.getGlyphName(glyph), before.getGlyphName(glyph)
            assert after["hmtx"][name] == before["hmtx"][old]
        assert after["maxp"].numGlyphs <= before["maxp"].numGlyphs


def test_accents_bring_their_letters_and_all_else_is_empty() -> None:
    whole = Sfnt(font_file("Regular"))
    before = TTFont(BytesIO(whole.file))
    names = before.getBestCmap()
    composite = next(before.getGlyphID(name) for name in names.values() if before["glyf"][name].isComposite())
    after = TTFont(BytesIO(cut(whole, [composite])))
    outlines = [after["glyf"][after.getGlyphName(glyph)] for glyph in range(after["maxp"].numGlyphs)]
    kept = [outline for outline in outlines if outline.numberOfContours]
    assert 3 <= len(kept) <= 5
    assert len(cut(whole, [composite])) < len(whole.file) / 5


def test_hints_go_and_the_file_sums_up() -> None:
    file = cut(Sfnt(font_file("Bold")), range(0, 200, 7))
    font = TTFont(BytesIO(file), checkChecksums=2)
    assert set(font.keys()) == {"GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    for name in font.getGlyphOrder():
        assert not getattr(font["glyf"][name], "program", None)
    assert sum(struct.unpack(f">{len(file) // 4}L", file)) & 0xFFFFFFFF == MAGIC


def test_glyphs_beyond_the_font_and_broken_outlines_stay_empty() -> None:
    whole = bytearray(font_file("Regular"))
    sfnt = Sfnt(bytes(whole))
    start = whole.index(sfnt.table(b"glyf")[:64])
    whole[start : start + 4000] = b"\x7f\xff" * 2000
    font = TTFont(BytesIO(cut(Sfnt(bytes(whole)), [1, 2, 3, 60_000])))
    assert font["maxp"].numGlyphs == 4


def test_fonts_say_their_name() -> None:
    assert Sfnt(font_file("SemiBold")).name == "JourneyDeskSans-SemiBold"
    assert Sfnt(b"").name == ""
