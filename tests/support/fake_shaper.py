"""A text shaper without Qt: every character is 0.55 of the size wide, so that anyone can check a layout by counting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from journeydesk.layout.text import GlyphRun, ShapedLine, TextBlock, TextStyle

ADVANCE = 0.55
ASCENT = 0.95
DESCENT = 0.25

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


class FakeShaper:
    """A `TextShaper` that breaks lines at spaces, and anywhere when a word is too long."""

    def __init__(self) -> None:
        self.shape = lru_cache(100_000)(_shape)


def _shape(text: str, style: TextStyle, width: float | None = None) -> TextBlock:
    advance = style.size * ADVANCE
    most = max(1, int(width / advance + 1e-9)) if width is not None else max(1, len(text))
    lines = tuple(_line(line, style) for part in _BREAKS.split(text) for line in broken(part, most))
    height = round(style.size * 1.35 * 2) / 2
    baseline = (height - (ASCENT + DESCENT) * style.size) / 2 + ASCENT * style.size
    return TextBlock(lines, max(line.width for line in lines), height, baseline)


def broken(text: str, most: int) -> Iterator[str]:
    """Break one paragraph into lines of at most `most` characters; there is always one line."""
    while len(text) > most:
        at = text.rfind(" ", 0, most + 1)
        end = at if at > 0 else most
        yield text[:end]
        text = text[end:].removeprefix(" ")
    yield text


def _line(text: str, style: TextStyle) -> ShapedLine:
    advance = style.size * ADVANCE
    count = len(text)
    run = GlyphRun(
        "fake",
        style.size,
        tuple(map(ord, text)),
        tuple(i * advance for i in range(count)),
        (0.0,) * count,
        tuple(range(count)),
    )
    return ShapedLine(
        text, count * advance, ASCENT * style.size, DESCENT * style.size, (run,) if count else ()
    )
