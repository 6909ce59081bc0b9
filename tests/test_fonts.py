"""The shipped faces: Qt picks each by family and weight, and measures them as their tables say."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from journeydesk.resources import resource

FAMILY = "JourneyDesk Sans"
PIXELS = 40
LINE = "AVATAR To Yes: Waffles, Type LT 4.7 Wörter — “Tomorrow” P.A."
FACES = {
    "Regular": (400, False),
    "Medium": (500, False),
    "SemiBold": (600, False),
    "Bold": (700, False),
    "Italic": (400, True),
}


def path_of(style: str) -> Path:
    return resource("fonts", f"JourneyDeskSans-{style}.ttf")


@pytest.fixture(scope="module")
def family(qapp: QApplication) -> Iterator[str]:
    """Our family in Qt's font database, from data as the program adds it."""
    ids = [QFontDatabase.addApplicationFontFromData(QByteArray(path_of(s).read_bytes())) for s in FACES]
    assert -1 not in ids
    assert all(FAMILY in QFontDatabase.applicationFontFamilies(font_id) for font_id in ids)
    yield FAMILY
    for font_id in ids:
        QFontDatabase.removeApplicationFont(font_id)


def qt_font(family: str, style: str) -> QFont:
    weight, italic = FACES[style]
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setPixelSize(PIXELS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    return font


def qt_width(font: QFont, text: str) -> float:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth()


def table_width(font: TTFont, text: str) -> float:
    glyphs = [font.getBestCmap()[ord(character)] for character in text]
    advances = sum(font["hmtx"][glyph][0] for glyph in glyphs)
    kerning = sum(kern(font, left, right) for left, right in pairwise(glyphs))
    return (advances + kerning) * PIXELS / font["head"].unitsPerEm


def kern(font: TTFont, left: str, right: str) -> int:
    """What GPOS `kern` adds between two glyphs: the first subtable that covers the pair decides."""
    gpos = font["GPOS"].table
    indexes = {
        i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == "kern" for i in f.Feature.LookupListIndex
    }
    found = (first_match(gpos.LookupList.Lookup[i], left, right) for i in sorted(indexes))
    return sum(value or 0 for value in found)


def first_match(lookup, left: str, right: str) -> int | None:
    for table in (getattr(subtable, "ExtSubTable", subtable) for subtable in lookup.SubTable):
        value = pair_value(table, left, right) if left in table.Coverage.glyphs else None
        if value is not None:
            return value
    return None


def pair_value(table, left: str, right: str) -> int | None:
    if table.Format == 1:
        pairs = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
        return next((advance(pair.Value1) for pair in pairs if pair.SecondGlyph == right), None)
    row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
    return advance(row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1)


def advance(value) -> int:
    return getattr(value, "XAdvance", 0) if value else 0


@pytest.mark.parametrize("style", FACES)
def test_qt_picks_the_face_that_was_asked_for(family: str, style: str) -> None:
    raw = QRawFont.fromFont(qt_font(family, style))
    assert raw.familyName() == family
    assert raw.weight() == FACES[style][0]
    assert raw.style() == (QFont.Style.StyleItalic if FACES[style][1] else QFont.Style.StyleNormal)
    assert bytes(raw.fontTable("glyf").data()) == TTFont(path_of(style)).reader["glyf"]


@pytest.mark.parametrize("style", FACES)
def test_qt_measures_a_line_as_the_tables_say(family: str, style: str) -> None:
    measured = qt_width(qt_font(family, style), LINE)
    assert measured == pytest.approx(table_width(TTFont(path_of(style)), LINE), rel=0.001)


def test_the_line_of_the_test_is_kerned() -> None:
    font = TTFont(path_of("Regular"))
    assert kern(font, *(font.getBestCmap()[ord(c)] for c in "AV")) < 0


@pytest.mark.parametrize("style", FACES)
def test_a_face_is_static_small_and_has_the_metrics_of_its_family(style: str) -> None:
    font, regular = TTFont(path_of(style)), TTFont(path_of("Regular"))
    assert not {"fvar", "gvar", "STAT"} & set(font.keys())
    assert path_of(style).stat().st_size < 350_000
    assert (font["hhea"].ascent, font["hhea"].descent) == (regular["hhea"].ascent, regular["hhea"].descent)
    assert font["name"].getBestFamilyName() == FAMILY


def test_the_fonts_come_with_their_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
