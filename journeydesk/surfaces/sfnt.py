"""What a font file says, read without loading glyphs: widths, box, heights, and whether it may be embedded."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

FAMILY, POSTSCRIPT_NAME, TYPOGRAPHIC_FAMILY = 1, 6, 16
MACINTOSH = 1
NORMAL_WEIGHT = 400


class Sfnt:
    """A font file of one face."""

    def __init__(self, file: bytes) -> None:
        self.file = file
        self._places: dict[bytes, tuple[int, int]] = {}
        if len(file) > 12:
            for number in range(struct.unpack_from(">H", file, 4)[0]):
                tag, _, offset, length = struct.unpack_from(">4sLLL", file, 12 + 16 * number)
                self._places[tag] = offset, length

    def table(self, tag: bytes) -> bytes:
        """Return a table, empty when the font has none."""
        offset, length = self._places.get(tag, (0, 0))
        return self.file[offset : offset + length]

    @property
    def has_outlines(self) -> bool:
        """Tell whether there is something to embed."""
        return bool(self.table(b"glyf") or self.table(b"CFF ")) and len(self._widths) > 0

    @property
    def is_cff(self) -> bool:
        """Tell whether the outlines are cubic."""
        return b"CFF " in self._places

    @property
    def may_be_embedded(self) -> bool:
        """Tell whether the maker allows embedding a subset (the OS/2 table's fsType)."""
        system = self.table(b"OS/2")
        kind = struct.unpack_from(">H", system, 8)[0] if len(system) > 10 else 0
        return kind & 0x000F != 2 and not kind & 0x0300

    @cached_property
    def em(self) -> int:
        """Font units an em."""
        head = self.table(b"head")
        return struct.unpack_from(">H", head, 18)[0] if len(head) > 20 else 1000

    @cached_property
    def measures(self) -> Measures:
        """The face's box and heights in thousandths of an em."""
        head, lines = self.table(b"head"), self.table(b"hhea")
        box = struct.unpack_from(">4h", head, 36) if len(head) > 44 else (0, -200, 1000, 800)
        ascent, descent = struct.unpack_from(">2h", lines, 4) if len(lines) > 8 else (800, -200)
        scaled = [round(value * 1000 / self.em) for value in (*box, ascent, descent)]
        return Measures(tuple(scaled[:4]), scaled[4], scaled[5])

    def width(self, glyph: int) -> float:
        """Return a glyph's advance in whole thousandths of an em: PDFium drops what comes behind the point.

        Where glyphs stand is said in TJ, exactly; readers and writer only have to agree on these widths.
        """
        widths = self._widths
        if not widths:
            return 0.0
        return float(round(widths[min(glyph, len(widths) - 1)] * 1000 / self.em))

    def metrics(self, glyph: int) -> bytes:
        """Return a glyph's advance and left bearing, as the font has them."""
        data, count = self.table(b"hmtx"), len(self._widths)
        if glyph < count or not count:
            return data[4 * glyph : 4 * glyph + 4].ljust(4, b"\0")
        bearing = data[4 * count + 2 * (glyph - count) :][:2].ljust(2, b"\0")
        return data[4 * count - 4 : 4 * count - 2] + bearing

    def glyph(self, character: str) -> int | None:
        """Return the glyph that shows a character by itself, None where there is none."""
        from fontTools.ttLib import TTFont, TTLibError

        try:
            font = TTFont(BytesIO(self.file), lazy=True)
            name = (font.getBestCmap() or {}).get(ord(character))
            return None if name is None else int(font.getGlyphID(name))
        except (TTLibError, struct.error, KeyError):
            return None

    @cached_property
    def name(self) -> str:
        """The name by which PostScript knows the font, empty when it has none."""
        return self._names.get(POSTSCRIPT_NAME, "")

    @property
    def family(self) -> str:
        """The name of the font's family, empty when it has none."""
        return self._names.get(TYPOGRAPHIC_FAMILY) or self._names.get(FAMILY, "")

    @property
    def weight(self) -> int:
        """How bold the face is, 1 to 1000; 400 is usual."""
        system = self.table(b"OS/2")
        return struct.unpack_from(">H", system, 4)[0] if len(system) > 6 else NORMAL_WEIGHT

    @property
    def italic(self) -> bool:
        """Tell whether the face is slanted."""
        system = self.table(b"OS/2")
        return len(system) > 64 and bool(struct.unpack_from(">H", system, 62)[0] & 1)

    @cached_property
    def _names(self) -> dict[int, str]:
        """What the font is called, by kind of name; of several the first."""
        table = self.table(b"name")
        count, start = struct.unpack_from(">HH", table, 2) if len(table) >= 6 else (0, 0)
        names: dict[int, str] = {}
        for at in range(6, min(6 + 12 * count, len(table) - 11), 12):
            system, _, _, kind, length, offset = struct.unpack_from(">6H", table, at)
            text = table[start + offset : start + offset + length]
            names.setdefault(kind, text.decode("latin-1" if system == MACINTOSH else "utf-16-be", "replace"))
        return names

    @cached_property
    def _widths(self) -> tuple[int, ...]:
        lines, data = self.table(b"hhea"), self.table(b"hmtx")
        count = struct.unpack_from(">H", lines, 34)[0] if len(lines) >= 36 else 0
        count = min(count, len(data) // 4)
        return struct.unpack_from(">" + "Hh" * count, data)[::2]


@dataclass(frozen=True, slots=True)
class Measures:
    """A face's box and heights in thousandths of an em."""

    box: tuple[int, ...]
    ascent: int
    descent: int
