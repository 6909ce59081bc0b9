"""Words to glyphs with Qt: wrapped, ordered for both directions, with fallback fonts, exact at any size.

Text is laid out once at an em of 128 unhinted pixels and scaled down, so that sizes such as 9.5 are exact and a line
breaks at the same word whatever the zoom. This is the hot path: one QTextLayout per style is used again and again, and
plain words are remembered (`words`).
"""

from __future__ import annotations

import math
import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGlyphRun, QRawFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from journeydesk.layout.text import GlyphRun, ShapedLine, TextBlock, TextStyle
from journeydesk.surfaces.qt.coverage import coverage, foreign_stretches
from journeydesk.surfaces.qt.families import OURS, Family
from journeydesk.surfaces.qt.fonts import LAYOUT_PIXELS, QtFaces, is_box, load_family
from journeydesk.surfaces.qt.lent import LentFonts
from journeydesk.surfaces.qt.words import PlainWords, Word, WordFace, is_plain

LINE_HEIGHT = 1.35
"""A line's height in ems, rounded to the half unit; taller only where a script's letters need more."""

REMEMBERED = 65_536
"""Texts kept shaped: a map of 10,000 touchpoints has some 40,000."""

LONGEST = 40_000
"""Characters laid out as one paragraph; more would leave the range of Qt's numbers."""

UNLIMITED = 8_000_000.0

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Controls, soft hyphens and byte order marks say nothing; lone surrogates and non-characters are no text.
_SILENT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\ufeff]")
_BROKEN = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

_Flag = QTextLayout.GlyphRunRetrievalFlag
_NO_CLUSTERS = _Flag.RetrieveGlyphIndexes | _Flag.RetrieveGlyphPositions
_CLUSTERS = _NO_CLUSTERS | _Flag.RetrieveStringIndexes

# Equal numbers are shared: a big map holds a million glyphs.
_NUMBERS = tuple(range(65_536))
_ZEROS = [(0.0,) * length for length in range(512)]


class QtShaper:
    """A `TextShaper` and the `Faces` of the glyph runs it makes; safe in threads."""

    def __init__(self, family: Family = OURS, faces: QtFaces | None = None) -> None:
        load_family()
        self._family, self._faces = family, faces or QtFaces()
        self._others: dict[Family, QtShaper] = {}
        self._layouts: dict[tuple[int, bool, bool], QTextLayout] = {}
        self._lock = threading.RLock()
        self._own = QRawFont.fromFont(family.font(400, italic=False))
        self._covered = coverage(self._own)
        self._lent = LentFonts()
        self._words = PlainWords(self._word, _zeros)
        self._word_faces: dict[TextStyle, WordFace] = {}
        self._remembered = lru_cache(REMEMBERED)(self._shape)
        self.sfnt = self._faces.sfnt
        self.raw_font = self._faces.raw_font
        self.advance = self._faces.advance
        self.glyph_png = self._faces.glyph_png

    def in_family(self, family: Family) -> QtShaper:
        """Return a shaper that sets text in another family; each knows the faces of both."""
        if family == self._family:
            return self
        with self._lock:
            other = self._others.get(family)
            if other is None:
                other = self._others[family] = QtShaper(family, self._faces)
                other._lock = self._lock  # one shapes while the other waits: they meet the same faces
            return other

    def shape(self, text: str, style: TextStyle, width: float | None = None) -> TextBlock:
        """Return `text` broken into lines no wider than `width` units, words broken where they must be."""
        return self._remembered(text, style, width)

    def _shape(self, text: str, style: TextStyle, width: float | None) -> TextBlock:
        with self._lock:
            plain = self._family.is_ours and len(text) <= LONGEST and is_plain(text)
            lines = self._plain_lines(text, style, width) if plain else None
            if lines is None:
                lines = []
                for paragraph in _paragraphs(text):
                    lines += self._lines(paragraph, style, width)
        return _stacked(lines, style.size)

    def _plain_lines(self, text: str, style: TextStyle, width: float | None) -> list[ShapedLine] | None:
        face = self._word_faces.get(style)
        if face is None:
            face = self._word_faces[style] = self._word_face(style)
        return self._words.lines(text, style, face, math.inf if width is None else width)

    def _word_face(self, style: TextStyle) -> WordFace:
        (line,) = self._lines("n", style, None)
        return WordFace(line.runs[0].face, line.ascent, line.descent)

    def _word(self, text: str, style: TextStyle) -> Word | None:
        (line,) = self._lines(f"{text} n", style, None)
        run = line.runs[0]
        plain = len(line.runs) == 1 and run.clusters == tuple(range(len(text) + 2)) and not any(run.ys)
        if not plain or run.face != self._word_faces[style].face:
            return None
        width = run.xs[-2]
        if not text[-1].isalnum():  # a stop comes nearer to the space after it
            width = sum(line.width for line in self._lines(text, style, None))
        return Word(text, run.glyphs[:-1], run.xs[:-1], width, run.xs[-1])

    def _lines(self, text: str, style: TextStyle, width: float | None) -> Iterator[ShapedLine]:
        """Lines of any paragraph, laid out by Qt."""
        rtl = _is_rtl(text)
        layout = self._layout(style.weight, style.italic, rtl)
        foreign = () if self._covered.issuperset(text) else foreign_stretches(text, self._covered)
        layout.setFormats([self._own_item(text, start, end) for start, end in foreign])
        limit = math.inf if width is None else width
        _lay_out(layout, text, min(max(limit, 0.0) * LAYOUT_PIXELS / style.size, UNLIMITED))
        units = _Units(text)
        for number in range(layout.lineCount()):
            yield self._line(layout.lineAt(number), units, style.size, limit, rtl)

    def _line(self, line: QTextLine, units: _Units, size: float, limit: float, rtl: bool) -> ShapedLine:
        scale = size / LAYOUT_PIXELS
        start, end = line.textStart(), line.textStart() + line.textLength()
        first = units.index(start)
        baseline = line.y() + line.ascent()
        found = line.glyphRuns(-1, -1, _CLUSTERS)
        parts = [(run, [units.index(at) - first for at in run.stringIndexes()]) for run in found]
        if len(parts) > 1 and not _distinct([clusters for _, clusters in parts]):
            parts = _cluster_by_cluster(line, units, first)
        return ShapedLine(
            units.text[first : units.index(end)],
            # Qt counts the ink of a last letter that hangs over; what wraps and aligns is its advance.
            min(line.horizontalAdvance() * scale, limit),
            line.ascent() * scale,
            line.descent() * scale,
            tuple(self._run(run, clusters, size, scale, baseline) for run, clusters in parts),
            rtl,
        )

    def _run(
        self, found: QGlyphRun, clusters: list[int], size: float, scale: float, baseline: float
    ) -> GlyphRun:
        raw, indexes = found.rawFont(), found.glyphIndexes()
        if is_box(raw):
            raw, indexes = self._own, [0] * len(indexes)
        key, colour, seen = self._faces.meet(raw)
        glyphs = tuple([_NUMBERS[glyph & 0xFFFF] for glyph in indexes])
        if seen is not None:
            seen.update(glyphs)
        places = found.positions()
        xs = tuple([place.x() * scale for place in places])
        ys = tuple([(place.y() - baseline) * scale for place in places])
        if not any(ys):
            ys = _zeros(len(ys))
        return GlyphRun(key, size, glyphs, xs, ys, tuple(clusters), found.isRightToLeft(), colour)

    def _own_item(self, text: str, start: int, end: int) -> QTextLayout.FormatRange:
        """A format that makes Qt shape this stretch by itself, in the font that it would choose unless refused.

        Where Qt changes the font inside what it shapes as one, its string indexes are wrong (6.11).
        """
        part = QTextLayout.FormatRange()
        part.start = _utf16(text[:start])
        part.length = _utf16(text[start:end])
        family = self._lent.family(text[start])
        if family is not None:
            form = QTextCharFormat()
            form.setFontFamilies([family])
            part.format = form
        return part

    def _layout(self, weight: int, italic: bool, rtl: bool) -> QTextLayout:
        layout = self._layouts.get((weight, italic, rtl))
        if layout is None:
            layout = self._layouts[weight, italic, rtl] = QTextLayout("", self._family.font(weight, italic))
            layout.setTextOption(_option(rtl))
        return layout


class _Units:
    """Turns Qt's places in a text, which count UTF-16 units, into indexes of the string."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._indexes: list[int] | None = None
        if text and max(text) > "\uffff":
            self._indexes = [i for i, c in enumerate(text) for _ in range(1 + (c > "\uffff"))]
            self._indexes.append(len(text))

    def index(self, unit: int) -> int:
        """Return the index of the character at or around a unit."""
        return unit if self._indexes is None else self._indexes[unit]


def line_height(size: float) -> float:
    """Return the distance of baselines for a size."""
    return round(size * LINE_HEIGHT * 2) / 2


def _lay_out(layout: QTextLayout, text: str, limit: float) -> None:
    layout.setText(text)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(limit)
        line = layout.createLine()
    layout.endLayout()


def _stacked(lines: list[ShapedLine], size: float) -> TextBlock:
    ascent = max([line.ascent for line in lines])
    descent = max([line.descent for line in lines])
    height = max(line_height(size), ascent + descent)
    baseline = ascent + (height - ascent - descent) / 2
    return TextBlock(tuple(lines), max([line.width for line in lines]), height, baseline)


def _zeros(count: int) -> tuple[float, ...]:
    return _ZEROS[count] if count < 512 else (0.0,) * count


def _option(rtl: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    # Alignment is the layout's work: positions count from the line's left end in both directions.
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return option


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text, with only printable characters."""
    clean = _BROKEN.sub("\ufffd", _SILENT.sub("", text)).replace("\t", " ")
    for paragraph in _BREAKS.split(clean):
        yield from (paragraph[at : at + LONGEST] for at in range(0, max(len(paragraph), 1), LONGEST))


def _is_rtl(text: str) -> bool:
    """Tell whether the first letter with a direction runs to the left."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def _utf16(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _distinct(clusters: list[list[int]]) -> bool:
    """Tell whether no two runs claim the same character, the sign of Qt's wrong indexes."""
    sets = [set(indexes) for indexes in clusters]
    return sum(map(len, sets)) == len({index for indexes in sets for index in indexes})


def _cluster_by_cluster(line: QTextLine, units: _Units, first: int) -> list[tuple[QGlyphRun, list[int]]]:
    """Ask for the glyphs of each character by itself: slow, and needed when two foreign fonts share a stretch."""
    at, end = line.textStart(), line.textStart() + line.textLength()
    parts: list[tuple[QGlyphRun, list[int]]] = []
    while at < end:
        after = min(_next_cluster(line, at, end), end)
        cluster = units.index(at) - first
        runs = line.glyphRuns(at, after - at, _NO_CLUSTERS)
        parts.extend((run, [cluster] * len(run.glyphIndexes())) for run in runs)
        at = after
    return parts


def _next_cluster(line: QTextLine, at: int, end: int) -> int:
    """The next place in a line where a caret could stand."""
    after = at + 1
    while after < end and _caret_place(line, after) != after:
        after += 1
    return after


def _caret_place(line: QTextLine, at: int) -> int:
    found: Any = line.cursorToX(at)  # the stubs say object
    return int(found[1])
