"""Plain words shaped once each and put together into lines: six times as fast as shaping every text.

Maps say the same words again and again. It may be done because our family neither kerns with the space nor lets letters
look across it; what does look across it (a times sign between numbers, dashes, arrows) is left to Qt, and so is
every text that might break elsewhere than at a space. A test holds both ways to the same glyphs and places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeydesk.layout.text import GlyphRun, ShapedLine, TextStyle

_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_WORD = rf"\(?[{_LETTER}0-9]+(?:['\u2019.,-][{_LETTER}0-9]+)*[.,;!?]?\)?"
_WORDS = re.compile(rf"{_WORD}(?: {_WORD})*\Z")
_TIMES = re.compile(r"(?:^|[ (0-9])[xX](?:$|[ 0-9.,;!?)])")
_HYPHEN = re.compile(r"-|[.,][A-Za-z]")


MOST = 30_000
"""Words remembered for a style."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or the space, in one face, at a size: its glyphs, their places and its width."""

    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    width: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class WordFace:
    """What a style's plain words have in common."""

    face: str
    ascent: float
    descent: float
    space: Word


Measure = Callable[[str, TextStyle], Word | None]


def is_plain(text: str) -> bool:
    """Tell whether a text consists of plain words with a space between them."""
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
        space = face.space.width
        if sum([word.width for word in words]) + space * (len(words) - 1) <= limit:
            return [self._line(text, words, style.size, face)]
        if _HYPHEN.search(text) or max([word.width for word in words]) > limit:
            return None
        rows = list(_rows(words, space, limit))
        texts = [" ".join([word.text for word in row]) for row in rows]
        texts[:-1] = [f"{part} " for part in texts[:-1]]
        return [self._line(part, row, style.size, face) for part, row in zip(texts, rows, strict=True)]

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

    def _line(self, text: str, words: list[Word], size: float, face: WordFace) -> ShapedLine:
        first = words[0]
        glyphs, xs, end = first.glyphs, list(first.xs), first.width
        for word in words[1:]:
            glyphs += face.space.glyphs + word.glyphs
            xs.append(end)
            end += face.space.width
            xs += [end + x for x in word.xs]
            end += word.width
        count = len(glyphs)
        run = GlyphRun(face.face, size, glyphs, tuple(xs), self._zeros(count), tuple(range(count)))
        return ShapedLine(text, end, face.ascent, face.descent, (run,))


def _rows(words: list[Word], space: float, limit: float) -> Iterator[list[Word]]:
    row, end = [words[0]], words[0].width
    for word in words[1:]:
        end += space + word.width
        if end > limit:
            yield row
            row, end = [], word.width
        row.append(word)
    yield row
