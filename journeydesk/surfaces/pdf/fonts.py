"""Fonts in the PDF: which glyphs of a face are in use, what they say, and the subset that goes into the file.

A face goes in as a Type0 font whose codes are its own glyph numbers, cut down to the glyphs in use. What cannot be
embedded so, colour letters and fonts whose licence forbids embedding, is in `drawn`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from io import BytesIO
from typing import Any, Protocol

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pdf.glyf import cut
from journeydesk.surfaces.sfnt import Sfnt


class Codes(dict[int, str]):
    """The hexadecimal code of each glyph in use; asking for a glyph puts it in use."""

    def __missing__(self, glyph: int) -> str:
        code = self[glyph] = f"{glyph:04x}"
        return code


class Widths(dict[int, float]):
    """The advance of each glyph in thousandths of an em."""

    def __init__(self, advance: Callable[[int], float]) -> None:
        super().__init__()
        self._advance = advance

    def __missing__(self, glyph: int) -> float:
        width = self[glyph] = self._advance(glyph)
        return width


class Meanings:
    """What each glyph of a font says to who searches or copies; one glyph, one text."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self._agreed: set[tuple[int, str]] = set()

    def agree(self, pairs: Iterable[tuple[int, str]]) -> bool:
        """Tell whether all glyphs may say these texts, learning the new ones."""
        pairs = list(pairs)
        if self._agreed.issuperset(pairs):
            return True
        good = True
        for glyph, text in pairs:
            if text and self.texts.setdefault(glyph, text) == text:
                self._agreed.add((glyph, text))
            else:
                good = False
        return good


class Font(Protocol):
    """A font of the PDF while pages are written."""

    resource: str
    codes: Codes
    widths: Widths
    meanings: Meanings

    @property
    def blank(self) -> int | None:
        """The glyph of a space, None where the font has none."""
        ...

    def has_room(self, glyph: int) -> bool:
        """Tell whether the font can draw one more glyph."""
        ...

    def add_to(self, document: PDFDocument) -> objects.Ref:
        """Put the font with the glyphs in use into the document."""
        ...


_NEEDED = frozenset(("head", "hhea", "maxp", "hmtx", "CFF "))


class EmbeddedFont:
    """A face as a Type0 font."""

    def __init__(self, resource: str, face: str, sfnt: Sfnt) -> None:
        self.resource = resource
        self.codes = Codes()
        self.widths = Widths(sfnt.width)
        self.meanings = Meanings()
        self._face = face
        self._sfnt = sfnt

    @cached_property
    def blank(self) -> int | None:
        """The glyph of a space, None where the font has none."""
        return self._sfnt.glyph(" ")

    def has_room(self, glyph: int) -> bool:
        """Tell that any glyph may come."""
        return True

    def add_to(self, document: PDFDocument) -> objects.Ref:
        """Put the font with the glyphs in use into the document."""
        glyphs = sorted({0, *self.codes})
        file = subset(self._sfnt, glyphs)
        base = f"{_tag(self._face, glyphs)}+{_plain_name(self._sfnt.name)}"
        descriptor = _descriptor(document, self._sfnt, base, file)
        descendant = {
            "Type": "/Font",
            "Subtype": "/CIDFontType0" if self._sfnt.is_cff else "/CIDFontType2",
            "BaseFont": f"/{base}",
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": descriptor,
            "DW": 0,
            "W": _widths({glyph: self.widths[glyph] for glyph in glyphs}),
        }
        if not self._sfnt.is_cff:
            descendant["CIDToGIDMap"] = "/Identity"
        font = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{base}" + ("-Identity-H" if self._sfnt.is_cff else ""),
            "Encoding": "/Identity-H",
            "DescendantFonts": objects.array([objects.add(document, descendant)]),
            "ToUnicode": objects.add_stream(document, to_unicode(self.meanings.texts, 2)),
        }
        return objects.add(document, font)


def subset(sfnt: Sfnt, glyphs: Iterable[int]) -> bytes:
    """Return the font file (for CFF the bare table) in which our codes find these glyphs."""
    return _cff_subset(sfnt, glyphs) if sfnt.is_cff else cut(sfnt, glyphs)


def _cff_subset(sfnt: Sfnt, glyphs: Iterable[int]) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(sfnt.file), lazy=True, recalcTimestamp=False, recalcBBoxes=False)
    for tag in set(font.keys()) - _NEEDED - {"GlyphOrder"}:
        del font[tag]
    numbered = hasattr(font["CFF "].cff.topDictIndex[0], "ROS")
    numbers = font.getReverseGlyphMap() if numbered else {}
    # A numbered (CID) font finds glyphs by number wherever they lie; in others they must stay at their place.
    subsetter = Subsetter(Options(retain_gids=not numbered, layout_features=[], notdef_outline=True))
    subsetter.populate(gids=sorted(glyphs))
    subsetter.subset(font)
    if numbered:
        _renumber(font["CFF "].cff.topDictIndex[0], numbers)
    return bytes(font.getTableData("CFF "))


def _renumber(top: Any, numbers: Mapping[str, int]) -> None:
    """Number a CID font's glyphs as the whole font orders them, which is what our codes mean."""
    names = {name: f"cid{numbers[name]:05d}" if numbers[name] else ".notdef" for name in top.charset}
    strings = top.CharStrings.charStrings
    top.charset = [names[name] for name in top.charset]
    top.CharStrings.charStrings = {names[name]: string for name, string in strings.items()}


def to_unicode(texts: Mapping[int, str], size: int) -> bytes:
    """Return the map from codes of `size` bytes to what they say."""
    digits = 2 * size
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        f"1 begincodespacerange <{0:0{digits}x}> <{'f' * digits}> endcodespacerange",
    ]
    entries = [f"<{code:0{digits}x}> <{objects.utf16_hex(text)}>" for code, text in sorted(texts.items())]
    for at in range(0, len(entries), 100):
        part = entries[at : at + 100]
        lines += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")


def _descriptor(document: PDFDocument, sfnt: Sfnt, base: str, file: bytes) -> objects.Ref:
    measures = sfnt.measures
    entries: dict[str, Any] = {
        "Type": "/FontDescriptor",
        "FontName": f"/{base}",
        "Flags": 4,
        "FontBBox": f"[{' '.join(map(str, measures.box))}]",
        "ItalicAngle": 0,
        "Ascent": measures.ascent,
        "Descent": measures.descent,
        "CapHeight": 700,
        "StemV": 80,
    }
    if sfnt.is_cff:
        entries["FontFile3"] = objects.add_stream(document, file, {"Subtype": "/CIDFontType0C"})
    else:
        entries["FontFile2"] = objects.add_stream(document, file, {"Length1": len(file)})
    return objects.add(document, entries)


def _widths(widths: Mapping[int, float]) -> str:
    """Return the W array: runs of neighbouring codes with their widths."""
    parts: list[str] = []
    before = -2
    for code, width in sorted(widths.items()):
        if code != before + 1:
            parts.append(f"] {code} [" if parts else f"{code} [")
        parts.append(f"{width:g}")
        before = code
    return f"[{' '.join(parts)}]]"


def _tag(face: str, glyphs: Iterable[int]) -> str:
    """Return six letters that differ between subsets."""
    digest = hashlib.sha256(f"{face}{list(glyphs)}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _plain_name(text: str) -> str:
    kept = "".join(letter for letter in text if letter.isascii() and (letter.isalnum() or letter == "-"))
    return kept or "Font"
