"""Cutting a font with quadratic outlines down to the glyphs in use, each at its number.

fontTools does this too, but to import its cutter takes longer than to write a page. Hints go: a page of any size does
not want them, and they would bring the font's programs along.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping

from journeydesk.surfaces.sfnt import Sfnt

WORDS, SCALE, MORE, TWO_SCALES, MATRIX, HINTS = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080, 0x0100
"""What the flags of a component say."""

MAGIC = 0xB1B0AFBA
"""What all words of a font file, summed up, come to."""


def cut(sfnt: Sfnt, glyphs: Iterable[int]) -> bytes:
    """Return a font file with these glyphs and those that they are made of; all others are empty."""
    kept = _outlines(sfnt, glyphs)
    count = max(kept, default=0) + 1
    ends, place = [0], 0
    for glyph in range(count):
        place += len(kept.get(glyph, b""))
        ends.append(place)
    head, lines, most = bytearray(sfnt.table(b"head")), sfnt.table(b"hhea"), sfnt.table(b"maxp")
    head[8:12], head[50:52] = bytes(4), b"\0\1"
    tables = {
        b"glyf": b"".join(outline for _, outline in sorted(kept.items())),
        b"head": bytes(head),
        b"hhea": lines[:34] + struct.pack(">H", count),
        b"hmtx": b"".join(sfnt.metrics(glyph) if glyph in kept else bytes(4) for glyph in range(count)),
        b"loca": struct.pack(f">{count + 1}L", *ends),
        b"maxp": most[:4] + struct.pack(">H", count) + most[6:],
    }
    return _file(tables)


def _outlines(sfnt: Sfnt, glyphs: Iterable[int]) -> dict[int, bytes]:
    """Return outlines without hints by glyph, those of components too."""
    ends, data = _ends(sfnt), sfnt.table(b"glyf")
    kept: dict[int, bytes] = {}
    wanted = {0, *glyphs}
    while wanted:
        glyph = wanted.pop()
        if 0 <= glyph < len(ends) - 1:
            kept[glyph], components = _bare(data[ends[glyph] : ends[glyph + 1]])
            wanted.update(components.difference(kept))
    return kept


def _ends(sfnt: Sfnt) -> tuple[int, ...]:
    """Return where outlines begin in their table, and where the last one ends."""
    data = sfnt.table(b"loca")
    if struct.unpack_from(">H", sfnt.table(b"head"), 50)[0]:
        return struct.unpack_from(f">{len(data) // 4}L", data)
    return tuple(2 * half for half in struct.unpack_from(f">{len(data) // 2}H", data))


def _bare(outline: bytes) -> tuple[bytes, set[int]]:
    """Return an outline without hints, and the glyphs of which it is made; a broken one is empty."""
    if not outline:
        return b"", set()
    try:
        contours = struct.unpack_from(">h", outline)[0]
        bare, components = _simple(outline, contours) if contours >= 0 else _composite(outline)
    except struct.error:
        return b"", set()
    return bare + bytes(-len(bare) % 4), components


def _simple(outline: bytes, contours: int) -> tuple[bytes, set[int]]:
    at = 10 + 2 * contours
    length = struct.unpack_from(">H", outline, at)[0]
    return outline[:at] + bytes(2) + outline[at + 2 + length :], set()


def _composite(outline: bytes) -> tuple[bytes, set[int]]:
    bare, components, at, more = bytearray(outline), set(), 10, True
    while more:
        flags, glyph = struct.unpack_from(">HH", outline, at)
        struct.pack_into(">H", bare, at, flags & ~HINTS)
        components.add(glyph)
        at += 4 + _arguments(flags)
        more = bool(flags & MORE)
    return bytes(bare[:at]), components


def _arguments(flags: int) -> int:
    """Return how many bytes say where a component stands and how it is scaled."""
    scales = 8 if flags & MATRIX else 4 if flags & TWO_SCALES else 2 if flags & SCALE else 0
    return (4 if flags & WORDS else 2) + scales


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    """Return tables as a font file, with its sums."""
    power = len(tables).bit_length() - 1
    directory = [
        struct.pack(">LHHHH", 0x00010000, len(tables), 16 << power, power, (len(tables) - (1 << power)) * 16)
    ]
    body: list[bytes] = []
    at = 12 + 16 * len(tables)
    places = {}
    for tag, data in sorted(tables.items()):
        padded = data + bytes(-len(data) % 4)
        directory.append(struct.pack(">4sLLL", tag, _sum(padded), at, len(data)))
        places[tag] = at
        body.append(padded)
        at += len(padded)
    file = bytearray(b"".join([*directory, *body]))
    struct.pack_into(">L", file, places[b"head"] + 8, (MAGIC - _sum(file)) & 0xFFFFFFFF)
    return bytes(file)


def _sum(data: bytes | bytearray) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}L", data)
    return sum(words) & 0xFFFFFFFF
