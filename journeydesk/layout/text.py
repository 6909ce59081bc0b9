"""Text as every surface draws it: shaped once into glyphs and broken into lines once, behind one protocol.

No surface measures, wraps or shapes again; that is why a line ends at the same word on screen, in the PDF
and in the PNG.
"""

from __future__ import annotations

from typing import Protocol

from journeydesk.layout.geometry import Rect
from journeydesk.record import record

FITTING = 200
"""Characters that may fit on a line; longer texts are wrapped anyway, so their full width is never asked for."""


@record(frozen=True, slots=True)
class TextStyle:
    """How a text is set: size in units, weight 400 to 700."""

    size: float
    weight: int = 400
    italic: bool = False


@record(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one face that follow each other; positions are relative to the line's left end and baseline.

    `clusters[i]` is the index in the line's text where the characters of glyph i begin. A run in `colour`
    (emoji) has no outlines: `face` is to be asked for pictures of its glyphs.
    """

    face: str
    size: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    clusters: tuple[int, ...]
    rtl: bool = False
    colour: bool = False


@record(frozen=True, slots=True, eq=False)
class ShapedLine:
    """One line of text, ready to draw; `text` is what it says, in logical order."""

    text: str
    width: float
    ascent: float
    descent: float
    runs: tuple[GlyphRun, ...]
    rtl: bool = False


@record(frozen=True, slots=True, eq=False)
class TextBlock:
    """Lines below each other, `line_height` units apart; the first baseline lies `baseline` below the top."""

    lines: tuple[ShapedLine, ...]
    width: float
    line_height: float
    baseline: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.line_height * len(self.lines)

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return " ".join(line.text.strip() for line in self.lines)


@record(frozen=True, slots=True, eq=False)
class PlacedText:
    """A text in its place; `field` is the field of the element it shows, `tone` how much it stands out."""

    field: str
    block: TextBlock
    x: float
    y: float
    width: float
    style: TextStyle
    tone: str = "normal"

    @property
    def rect(self) -> Rect:
        """The area the text may fill."""
        return Rect(self.x, self.y, self.width, self.block.height)


class TextShaper(Protocol):
    """Turns words into glyphs."""

    def shape(self, text: str, style: TextStyle, width: float | None = None) -> TextBlock:
        """Return `text` broken into lines no wider than `width` units, words broken where they must be."""
        ...


class Faces(Protocol):
    """Knows the fonts behind the face names of glyph runs."""

    def sfnt(self, face: str) -> bytes:
        """Return the font file of a face, one face, static outlines."""
        ...

    def advance(self, face: str, glyph: int) -> float:
        """Return the width of a colour glyph in ems, as it is laid out."""
        ...

    def glyph_png(self, face: str, glyph: int, pixels: int) -> tuple[bytes, float, float, float, float]:
        """Return a colour glyph as PNG with its box (x, y, w, h) in ems, y down from the baseline."""
        ...
