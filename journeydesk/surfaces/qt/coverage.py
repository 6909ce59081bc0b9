"""Which characters a font has, and which stretches of a text it therefore leaves to others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import chain

from PySide6.QtGui import QRawFont

_CANDIDATES = "".join(map(chr, chain(range(0x20, 0xD800), range(0xE000, 0xFFFE))))  # without halves of pairs


def coverage(raw: QRawFont) -> frozenset[str]:
    """Return the characters that a font has, as far as the Basic Multilingual Plane."""
    glyphs = raw.glyphIndexesForString(_CANDIDATES)
    return frozenset(character for character, glyph in zip(_CANDIDATES, glyphs, strict=True) if glyph)


def foreign_stretches(text: str, covered: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of characters that a family lacks; marks and joiners stay with what they modify."""
    start = None
    for at, character in enumerate(text):
        if character not in covered:
            if start is None and not (at and _modifies(character)):
                start = at
        elif start is not None and not _modifies(character):
            yield start, at
            start = None
    if start is not None:
        yield start, len(text)


def _modifies(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf", "Sk")
