"""Fonts that the system has and Qt refuses, lent to it under a name of our own.

Qt draws boxes for Syriac, Thaana and N'Ko unless a font's GSUB table names the script, although some, such as
Noto Sans Thaana, place their vowels with GPOS alone. Such a font is handed to Qt again with an empty GSUB table that
names it.
"""

from __future__ import annotations

import struct

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from journeydesk.surfaces.qt.fonts import assemble, is_box, tables_of

SCRIPTS = (
    (range(0x0700, 0x0750), "Syriac", b"syrc"),
    (range(0x0780, 0x07C0), "Thaana", b"thaa"),
    (range(0x07C0, 0x0800), "NKo", b"nko "),
)
"""Characters of a script, the word in its fonts' names (Qt does not list what it refuses), its tag."""


class LentFonts:
    """Remembers, a script, which family Qt needs to be told."""

    def __init__(self) -> None:
        self._families: dict[bytes, str | None] = {}

    def family(self, character: str) -> str | None:
        """Return the family to ask for, or None where Qt finds a font by itself or there is none."""
        for codes, script, tag in SCRIPTS:
            if ord(character) in codes:
                if tag not in self._families:
                    self._families[tag] = _lend(character, script, tag) if _gets_box(character) else None
                return self._families[tag]
        return None


def _gets_box(character: str) -> bool:
    layout = QTextLayout(character)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return any(is_box(run.rawFont()) for run in layout.glyphRuns())


def _lend(character: str, script: str, tag: bytes) -> str | None:
    for family in QFontDatabase.families():
        if script not in family:
            continue
        raw = QRawFont.fromFont(QFont(family))
        if not is_box(raw) and raw.supportsCharacter(ord(character)):
            return _register(tables_of(raw), f"JourneyDesk {family}", tag)
    return None


def _register(tables: dict[str, bytes], family: str, tag: bytes) -> str | None:
    changed = tables | {"GSUB": _gsub(tag), "name": _name(family)}
    identity = QFontDatabase.addApplicationFontFromData(QByteArray(assemble(changed)))
    return family if identity >= 0 else None


def _gsub(tag: bytes) -> bytes:
    """Return a table that knows one script and does nothing."""
    language = struct.pack(">HHH", 0, 0xFFFF, 0)
    scripts = struct.pack(">H4sH", 1, tag, 8) + struct.pack(">HH", 4, 0) + language
    nothing = struct.pack(">H", 0)
    features = 10 + len(scripts)
    return struct.pack(">HHHHH", 1, 0, 10, features, features + 2) + scripts + nothing + nothing


def _name(family: str) -> bytes:
    """Return a name table with a family in one style."""
    texts = [(1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))]
    records, strings = b"", b""
    for number, text in texts:
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x0409, number, len(data), len(strings))
        strings += data
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + strings
