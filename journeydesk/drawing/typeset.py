"""Words of a report, set with the faces and colours of the map: headings, paragraphs, and whatever stands between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from itertools import count

from journeydesk.drawing.contents import Key, Passage, Tag
from journeydesk.drawing.marks import text_marks
from journeydesk.drawing.primitives import Block, Mark
from journeydesk.drawing.theme import Theme
from journeydesk.layout.flow import Piece
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText, TextBlock, TextShaper, TextStyle

Blocks = tuple[Block, ...]

HEADINGS: dict[Tag, tuple[TextStyle, float]] = {
    "H1": (TextStyle(26, 700), 0.0),
    "H2": (TextStyle(15, 600), 28.0),
    "H3": (TextStyle(12, 600), 18.0),
}
"""How headings are set, and how far below what precedes them."""

BODY = TextStyle(12)
MOST_LINES = 24
"""Lines that are kept together: a longer text goes on at the next page."""

ROLE = "text"

Hear = Callable[[], None]
"""Hears that the work goes on, and may raise to stop it."""


@dataclass(frozen=True, slots=True, eq=False)
class Typeset:
    """Pieces to flow over pages, and what they say."""

    pieces: tuple[Piece[Blocks], ...]
    parts: tuple[Passage, ...]

    def __add__(self, other: Typeset) -> Typeset:
        """Return both, one after the other."""
        return Typeset(self.pieces + other.pieces, self.parts + other.parts)


NOTHING = Typeset((), ())


class Typesetter:
    """Sets words in columns `width` units wide; `section` makes the keys of its blocks its own."""

    def __init__(
        self, shaper: TextShaper, theme: Theme, width: float, section: str, hear: Hear, *, rtl: bool = False
    ) -> None:
        """Columns of tables run from right to left when `rtl`; `hear` is told of every block."""
        self.shaper, self.theme, self.width, self.rtl = shaper, theme, width, rtl
        self._section, self._numbers, self._hear = section, count(1), hear

    def narrower(self, by: float) -> Typesetter:
        """Return who sets words of the same chapter in a column that is less wide."""
        other = copy(self)
        other.width -= by
        return other

    def key(self) -> Key:
        """Return a key that no other block has."""
        self._hear()
        return "", ROLE, f"{self._section}-{next(self._numbers)}"

    def heading(self, text: str, tag: Tag = "H1", *, listed: bool = True) -> Typeset:
        """Set a heading, which stays with what follows; it is `listed` among the bookmarks."""
        style, above = HEADINGS[tag]
        found = self.words(text, style, "strong", tag=tag, above=above, title=text if listed else "")
        *others, last = found.pieces
        kept = [replace(piece, stays=True) for piece in (*others, replace(last, height=last.height + 6))]
        return Typeset(tuple(kept), found.parts)

    def words(
        self,
        text: str,
        style: TextStyle = BODY,
        tone: str = "normal",
        *,
        tag: Tag = "P",
        above: float = 0.0,
        title: str = "",
    ) -> Typeset:
        """Set a paragraph; a long one in pieces."""
        pieces: list[Piece[Blocks]] = []
        parts = []
        for number, block in enumerate(pieces_of(self.shaper.shape(text, style, self.width))):
            placed = PlacedText("", block, 0.0, 0.0, self.width, style, tone)
            found = self.block(self.marks(placed), placed.rect, block.text)
            pieces.append(Piece((found,), block.height, 0.0 if number else above))
            parts.append(Passage(tag, key_of(found), "" if number else title))
        return Typeset(tuple(pieces), tuple(parts))

    def marks(self, *texts: PlacedText) -> tuple[Mark, ...]:
        """Return the lines of texts; where one reads to the left, foreign ones stand at the right as well."""
        found = text_marks(texts, self.theme)
        if not self.rtl:
            return tuple(found)
        ends = (placed.x + placed.width for placed in texts for line in placed.block.lines if line.runs)
        return tuple(replace(mark, x=end - mark.line.width) for mark, end in zip(found, ends, strict=True))

    def block(self, marks: tuple[Mark, ...], area: Rect, label: str = "") -> Block:
        """Return a block of its own, its marks relative to the left end of the column and the top of its piece."""
        _, role, element = self.key()
        return Block(element, role, area, marks, label)


def key_of(block: Block) -> Key:
    """Return by what a part finds a block."""
    return "", block.role, block.element


def moved(block: Block, dx: float, dy: float) -> Block:
    """Return a block in another place."""
    return replace(block, bounds=block.bounds.moved(dx, dy), x=block.x + dx, y=block.y + dy)


def pieces_of(block: TextBlock) -> Iterator[TextBlock]:
    """Yield a text in pieces that fit on any page."""
    for start in range(0, len(block.lines), MOST_LINES):
        yield replace(block, lines=block.lines[start : start + MOST_LINES])
