"""The fonts behind the words: our own family, and whatever the system lends for other scripts.

Every surface draws a face from the same font file, taken out of Qt once: the screen through `raw_font`, the PDF
and the others through `sfnt`. Bold or slanted letters that a system would fake are therefore never drawn.
"""

from __future__ import annotations

import struct
import threading
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from PySide6.QtCore import QByteArray, QPointF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGlyphRun, QImage, QPainter, QRawFont

from journeydesk.resources import resource
from journeydesk.surfaces.qt.packing import packed

FAMILY = "JourneyDesk Sans"
STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
ITALIC = "Italic"

PREFERRED = (
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Lao",
)
"""Asked first for what our family lacks: fontconfig would mix DejaVu and a display face in one line of Urdu."""

LAYOUT_PIXELS = 128
"""The size at which text is shaped, an em of 128 pixels: Qt counts in 1/64 pixel, so a place is exact to 1/8192 em."""

UNHINTED = QFont.HintingPreference.PreferNoHinting

TABLES = (
    *("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "name", "post", "glyf", "loca", "cvt ", "fpgm", "prep"),
    *("CFF ", "CFF2", "VORG", "vhea", "vmtx", "GDEF", "GPOS", "GSUB", "kern", "gasp"),
    *("fvar", "gvar", "avar", "STAT", "HVAR", "MVAR", "VVAR", "cvar"),
    *("COLR", "CPAL", "CBDT", "CBLC", "sbix"),
)
COLOUR_TABLES = ("CBDT", "COLR", "sbix")


class FontMissing(Exception):
    """A font that JourneyDesk ships is not there or cannot be read."""


def is_box(raw: QRawFont) -> bool:
    """Tell whether Qt found no font at all and draws boxes; such a font has no size (and, in Qt 6.11, no name)."""
    return raw.pixelSize() <= 0


def load_family() -> None:
    """Make our family known to Qt, or raise `FontMissing`."""
    if FAMILY in QFontDatabase.families():
        return
    for style in (*STYLES.values(), ITALIC):
        if QFontDatabase.addApplicationFontFromData(QByteArray(font_file(style))) < 0:
            raise FontMissing(_complaint(style, "is damaged"))


def font_file(style: str) -> bytes:
    """Return the file of one style of our family, or raise `FontMissing`."""
    try:
        file = resource("fonts", _file_name(style)).read_bytes()
    except OSError as error:
        raise FontMissing(_complaint(style, "is missing or unreadable")) from error
    if not _is_whole(file):  # Qt takes a font that was cut off, and draws what is left of it
        raise FontMissing(_complaint(style, "is damaged"))
    return file


def _is_whole(file: bytes) -> bool:
    """Tell whether all tables that a font file names are inside it."""
    count = struct.unpack_from(">H", file, 4)[0] if len(file) >= 12 else 0
    if not count or len(file) < 12 + 16 * count:
        return False
    entries = (struct.unpack_from(">LL", file, 20 + 16 * number) for number in range(count))
    return all(offset + length <= len(file) for offset, length in entries)


def layout_font(weight: int, italic: bool) -> QFont:
    """Return the font that shapes a style; an italic has one weight."""
    font = QFont([FAMILY, *PREFERRED])
    font.setPixelSize(LAYOUT_PIXELS)
    font.setHintingPreference(UNHINTED)
    if italic:
        # By its name, not by setItalic: that would have Qt slant the scripts that know no italic.
        font.setStyleName(ITALIC)
    else:
        font.setWeight(QFont.Weight(_nearest_weight(weight)))
    return font


def _nearest_weight(weight: int) -> int:
    return min(STYLES, key=lambda known: abs(known - weight))


def _file_name(style: str) -> str:
    return f"JourneyDeskSans-{style}.ttf"


def _complaint(style: str, trouble: str) -> str:
    try:
        place = str(resource("fonts"))
    except OSError:
        place = "resources/fonts"
    return f"JourneyDesk's own font {_file_name(style)} {trouble} in {place}. Install JourneyDesk again."


@dataclass(slots=True, eq=False)
class _Face:
    """One face as Qt found it; `seen` counts only for variable fonts, see `static_font`."""

    raw: QRawFont
    key: str
    own_style: str | None
    colour: bool
    variable: bool
    seen: set[int] = field(default_factory=set)
    file: bytes = b""
    file_glyphs: int = -1


class QtFaces:
    """All faces met while shaping, by keys that are the same in every run of the program."""

    def __init__(self) -> None:
        self._by_raw: dict[QRawFont, _Face] = {}
        self._by_key: dict[str, _Face] = {}
        self._lock = threading.RLock()
        # A QRawFont belongs to the thread that made it, so each thread keeps its own.
        self._local = threading.local()

    def meet(self, raw: QRawFont) -> tuple[str, bool, set[int] | None]:
        """Return a face's key, whether it is in colour, and where to note its glyphs if it wants that.

        `raw` is a real font: asking Qt's boxes for their name would crash, see `is_box`.
        """
        face = self._by_raw.get(raw) or self._introduce(raw)
        return face.key, face.colour, face.seen if face.variable else None

    def sfnt(self, face: str) -> bytes:
        """Return the font file of a face: one face, static outlines; empty for a font that is no sfnt."""
        with self._lock:
            known = self._by_key[face]
            if not known.file or (known.variable and known.file_glyphs != len(known.seen)):
                known.file = _file_of(known)
                known.file_glyphs = len(known.seen)
            return known.file

    def raw_font(self, face: str, pixel_size: float) -> QRawFont:
        """Return a face for painting at a size, in the thread that asks."""
        fonts: dict[tuple[str, float], QRawFont] | None = getattr(self._local, "fonts", None)
        if fonts is None:
            fonts = self._local.fonts = {}
        found = fonts.get((face, pixel_size))
        if found is None:
            found = fonts[face, pixel_size] = self._new_raw_font(face, pixel_size, fonts)
        return found

    def advance(self, face: str, glyph: int) -> float:
        """Return the width of a colour glyph in ems, as it is laid out."""
        (advance,) = self.raw_font(face, LAYOUT_PIXELS).advancesForGlyphIndexes([glyph])
        return advance.x() / LAYOUT_PIXELS

    def glyph_png(self, face: str, glyph: int, pixels: int) -> tuple[bytes, float, float, float, float]:
        """Return a colour glyph as PNG with its box (x, y, w, h) in ems, y down from the baseline."""
        raw = self.raw_font(face, pixels)
        box = raw.boundingRect(glyph).toAlignedRect().adjusted(-1, -1, 1, 1)
        image = QImage(box.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        _paint_glyph(image, raw, glyph, QPointF(-box.x(), -box.y()))
        x, y, w, h = (side / pixels for side in (box.x(), box.y(), box.width(), box.height()))
        return packed(image, "PNG"), x, y, w, h

    def _introduce(self, raw: QRawFont) -> _Face:
        with self._lock:
            key = _key_of(raw)
            face = self._by_key.get(key)
            if face is None:
                face = self._by_key[key] = _face_of(raw, key)
            self._by_raw[raw] = face
            return face

    def _new_raw_font(self, face: str, size: float, fonts: dict[tuple[str, float], QRawFont]) -> QRawFont:
        data = fonts.get((face, 0.0))
        if data is None:
            data = fonts[face, 0.0] = self._base_raw_font(face)
        font = QRawFont(data)
        font.setPixelSize(size)
        return font

    def _base_raw_font(self, face: str) -> QRawFont:
        known = self._by_key[face]
        if known.variable:
            return known.raw
        base = QRawFont(QByteArray(self.sfnt(face)), LAYOUT_PIXELS, UNHINTED)
        return base if base.isValid() else known.raw


def _key_of(raw: QRawFont) -> str:
    head = _table(raw, "head")
    weight = f" {raw.weight()}" if _table(raw, "fvar") else ""
    return f"{raw.familyName()} {raw.styleName()}{weight} {zlib.crc32(head):08x}"


def _face_of(raw: QRawFont, key: str) -> _Face:
    own = raw.styleName() if raw.familyName() == FAMILY else None
    colour = any(_table(raw, tag) for tag in COLOUR_TABLES)
    face = _Face(raw, key, own, colour, variable=bool(_table(raw, "fvar")))
    if own is None and not face.variable:
        # Now, in the thread that shapes: another thread must not read tables while this one loads glyphs.
        face.file = assemble(tables_of(raw))
    return face


def _file_of(face: _Face) -> bytes:
    if face.own_style is not None:
        return font_file(face.own_style)
    file = assemble(tables_of(face.raw))
    return static_font(file, face.raw.weight(), face.seen) if face.variable else file


def static_font(file: bytes, weight: int, glyphs: set[int]) -> bytes:
    """Return a variable font pinned at a weight, with the outlines of `glyphs` alone.

    A whole family takes seconds (a Chinese one a minute), the glyphs in use some milliseconds.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(BytesIO(file), lazy=True)
    options = subset.Options(retain_gids=True, notdef_outline=True, layout_features=[], hinting=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(gids=sorted(glyphs))
    subsetter.subset(font)
    axes: dict[str, Any] = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    for axis in font["fvar"].axes:
        if axis.axisTag == "wght":
            axes["wght"] = min(max(weight, axis.minValue), axis.maxValue)
    out = BytesIO()
    instancer.instantiateVariableFont(font, axes, inplace=True).save(out, reorderTables=False)
    return out.getvalue()


def assemble(tables: dict[str, bytes]) -> bytes:
    """Return a font file made of tables; check sums stay zero, nobody reads them."""
    if "head" not in tables:
        return b""
    kind = b"OTTO" if "CFF " in tables or "CFF2" in tables else b"\0\1\0\0"
    power = len(tables).bit_length() - 1
    search = 16 << power
    header = kind + struct.pack(">4H", len(tables), search, power, 16 * len(tables) - search)
    entries, bodies, offset = [], [], 12 + 16 * len(tables)
    for tag, data in sorted(tables.items()):
        entries.append(struct.pack(">4sLLL", tag.encode("ascii"), 0, offset, len(data)))
        bodies.append(data + bytes(-len(data) % 4))
        offset += len(bodies[-1])
    return header + b"".join(entries) + b"".join(bodies)


def tables_of(raw: QRawFont) -> dict[str, bytes]:
    """Return the tables of a font that drawing needs."""
    return {tag: data for tag in TABLES if (data := _table(raw, tag))}


def _table(raw: QRawFont, tag: str) -> bytes:
    return bytes(raw.fontTable(tag).data())


def _paint_glyph(image: QImage, raw: QRawFont, glyph: int, at: QPointF) -> None:
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes([glyph])
    run.setPositions([QPointF()])
    painter = QPainter(image)
    painter.drawGlyphRun(at, run)
    painter.end()
