"""The .qm files that Qt loads.

Written here and not by lrelease for the sake of one thing: strings without a context, which Qt then finds whatever
class or function asks for them. The format is that of QTranslator: sections, each a tag, a length and its bytes.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from translating.ts import Forms

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
LANGUAGE, HASHES, MESSAGES, PLURALS = 0xA7, 0x42, 0x69, 0x88
END, TRANSLATION, SOURCE = 1, 3, 6
ONE_AND_MANY = b"\x01\x01"
"""The rule of English and German: the first form for one, else the second."""


def compiled(language: str, translations: Mapping[str, Forms]) -> bytes:
    """Return the file; strings without translation are left out."""
    messages, places = bytearray(), []
    for source, forms in translations.items():
        if forms:
            places.append((_hash(source.encode()), len(messages)))
            messages += _message(source, forms)
    hashes = b"".join(struct.pack(">II", *place) for place in sorted(places))
    sections = (
        (LANGUAGE, language.encode()),
        (HASHES, hashes),
        (MESSAGES, messages),
        (PLURALS, ONE_AND_MANY),
    )
    return MAGIC + b"".join(struct.pack(">BI", tag, len(part)) + part for tag, part in sections)


def _message(source: str, forms: Forms) -> bytes:
    texts = [(TRANSLATION, form.encode("utf-16-be")) for form in forms] + [(SOURCE, source.encode())]
    return b"".join(struct.pack(">BI", tag, len(text)) + text for tag, text in texts) + bytes([END])


def _hash(text: bytes) -> int:
    """Return ELF's hash, by which Qt looks a string up."""
    found = 0
    for byte in text:
        found = (found << 4) + byte
        high = found & 0xF0000000
        found = (found ^ (high >> 24)) & ~high
    return found or 1
