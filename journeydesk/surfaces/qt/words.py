"""Plain words shaped once each and put together into lines: six times as fast as shaping every text.

Maps say the same words again and again. It may be done because in our family only what stands before a space kerns
with it, and letters do not look across it; what does (a times sign between numbers, dashes, arrows, brackets beside
capitals) is left to Qt, and so is every text that might break elsewhere than at a space. A test holds both ways to the
same glyphs and places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeydesk.layout.text import GlyphRun, ShapedLine, TextStyle

_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_WORD = rf"[{_LETTER}0-9]+(?:['\u2019.,-][{_LETTER}0-9]+)*[.,;!?]?"
_WORDS = re.compile(rf"{_WORD}(?: (?:· )?{_WORD})*\Z")
_TIMES = re.compile(r"(?:^|[ 0-9])[xX](?:$|[ 0-9.,;!?])")
_HYPHEN = re.compile(r"-|[.,][A-Za-z]")


MOST = 30_000
"""Words remembered for a style."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the space after it, at a size; the next word begins `step` after it.

    At the end of a text it is `width` wide; before a space it may be narrower and ends where the space begins.
    """

    text: str
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    width: float
    step: float


@dataclass(frozen=True, slots=True)
class WordFace:
    """What a style's plain words have in common."""

    face: str
    ascent: float
    descent: float


Measure = Callable[[str, TextStyle], Word | None]


def is_plain(text: str) -> bool:
    """Tell whether a text consists of plain words with a space, or a middle dot between spaces, between them."""
    return _WORDS.match(text) is not None and not _TIMES.search(text)


class PlainWords:
    """Makes lines of plain words; `measure` shapes one word and returns None for one that is not plain after all."""

    def __init__(self, measure: Measure, zeros: Callable[[int], tuple[float, ...]]) -> None:
        self._measure = measure
        self._zeros = zeros
        self._known: dict[TextStyle, dict[str, Word | None]] = {}

    def lines(self, text: str, style: TextStyle, face: WordFace, limit: float) -> list[ShapedLine] | None:
        """Return the lines of a plain text, or None where Qt has to decide."""
        words = self._words(text, style)
        if words is None:
            return None
        if sum([word.step for word in words[:-1]]) + words[-1].width <= limit:
            return [self._line(text, words, words[-1].width, style.size, face)]
        if _HYPHEN.search(text) or max([word.width for word in words]) > limit:
            return None
        rows = list(_rows(words, limit))
        lines = [
            self._line(f"{' '.join([word.text for word in row])} ", row, row[-1].xs[-1], style.size, face)
            for row in rows[:-1]
        ]
        last = " ".join([word.text for word in rows[-1]])
        return [*lines, self._line(last, rows[-1], rows[-1][-1].width, style.size, face)]

    def _words(self, text: str, style: TextStyle) -> list[Word] | None:
        known = self._known.setdefault(style, {})
        if len(known) > MOST:
            known.clear()
        found = []
        for part in text.split(" "):
            word = known.get(part)
            if word is None:
                word = known[part] = self._measure(part, style) if part not in known else None
                if word is None:
                    return None
            found.append(word)
        return found

    def _line(self, text: str, words: list[Word], last: float, size: float, face: WordFace) -> ShapedLine:
        glyphs: list[int] = []
        xs: list[float] = []
        at = 0.0
        for word in words:
            glyphs += word.glyphs
            xs += [at + x for x in word.xs]
            at += word.step
        width = at - words[-1].step + last
        count = len(glyphs) - 1
        run = GlyphRun(
            face.face, size, tuple(glyphs[:-1]), tuple(xs[:-1]), self._zeros(count), tuple(range(count))
        )
        return ShapedLine(text, width, face.ascent, face.descent, (run,))


def _rows(words: list[Word], limit: float) -> Iterator[list[Word]]:
    row: list[Word] = []
    at = 0.0
    for word in words:
        width = word.width if word is words[-1] else word.xs[-1]
        if row and at + width > limit:
            yield row
            row, at = [], 0.0
        row.append(word)
        at += word.step
    yield row
