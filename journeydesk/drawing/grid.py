"""Tables of a report: columns as wide as their words like, heads said again on every page, no row cut in two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest
from itertools import zip_longest
from math import inf

from journeydesk.drawing.contents import Passage, Tag
from journeydesk.drawing.primitives import Block, Line, Mark, Stroke
from journeydesk.drawing.typeset import MOST_LINES, Blocks, Typeset, Typesetter, key_of, moved
from journeydesk.layout.flow import Piece
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import PlacedText, TextShaper, TextStyle

HEAD = TextStyle(9.5, 600)
CELL = TextStyle(11)
GUTTER, PAD = 16.0, 8.0
"""How far columns are apart, and how far words are from the rules above and below."""

APART = 2.0
"""Between the paragraphs of a cell."""

LEAST = 28.0
"""The narrowest column, in units."""

LEADING = 2
"""How many cells of a row can be clicked: what it is called, not all that is said of it."""

MEASURED = 60
"""How many words and lines of a column, the longest, are measured to find how wide it likes to be."""


FIGURES = "0123456789"


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of a cell."""

    text: str
    style: TextStyle = CELL
    tone: str = "normal"


Cell = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """Cells, the element that a click leads to, and what is drawn under the words of the first cell."""

    cells: tuple[Cell, ...]
    leads_to: str = ""
    sign: tuple[Mark, ...] = ()
    sign_height: float = 0.0


def grid(typesetter: Typesetter, heads: Sequence[str], rows: Sequence[GridRow]) -> Typeset:
    """Set a table; nothing where there are no rows."""
    if not rows:
        return Typeset((), ())
    titles = GridRow(tuple((Words(head, HEAD, "soft"),) for head in heads))
    setter = _Setter(typesetter, _widths([titles, *rows], typesetter))
    (head,), title_part = setter.row(titles, "TH", None)
    head = replace(head, above=PAD, stays=True)
    pieces, parts = [head], [title_part]
    for row in rows:
        found, part = setter.row(row, "TD", replace(head, above=0.0))
        pieces += found
        parts.append(part)
    return Typeset(tuple(pieces), (Passage("Table", parts=tuple(parts)),))


class _Setter:
    """Sets the rows of one table."""

    def __init__(self, typesetter: Typesetter, widths: Sequence[float]) -> None:
        self.typesetter, self.widths = typesetter, widths
        self.lefts = _lefts(widths, typesetter)

    def row(self, row: GridRow, tag: Tag, head: Piece[Blocks] | None) -> tuple[list[Piece[Blocks]], Passage]:
        """Return a row, in pieces where it is too high for a page, and what it says."""
        cells = [self._texts(cell, width) for cell, width in zip(row.cells, self.widths, strict=True)]
        said_in: list[list[Passage]] = [[] for _ in cells]
        pieces = []
        for number, slices in enumerate(zip_longest(*map(_sliced, cells), fillvalue=())):
            sign = row.sign_height if row.sign and not number else 0.0
            height = max(*map(_height, slices), _height(slices[0]) + sign) + 2 * PAD
            blocks = [self._block(texts, left) for texts, left in zip(slices, self.lefts, strict=True)]
            for column, (parts, block) in enumerate(zip(said_in, blocks, strict=True)):
                if block.marks:
                    parts.append(
                        Passage("P", key_of(block), leads_to=row.leads_to if column < LEADING else "")
                    )
            drawn = self._signed(row, _height(slices[0]), blocks[0].x) if sign else ()
            pieces.append(Piece((self._rule(height), *drawn, *blocks), height, head=head))
        return pieces, Passage("TR", parts=tuple(_cell(tag, parts) for parts in said_in))

    def _texts(self, cell: Cell, width: float) -> list[PlacedText]:
        shape = self.typesetter.shaper.shape
        room = width - GUTTER
        return [
            PlacedText("", shape(words.text, words.style, room), 0.0, 0.0, room, words.style, words.tone)
            for words in cell
            if words.text
        ]

    def _block(self, texts: Sequence[PlacedText], left: float) -> Block:
        placed, y = [], 0.0
        for text in texts:
            placed.append(replace(text, y=y))
            y = placed[-1].rect.bottom + APART
        width = texts[0].width if texts else 0.0
        marks = self.typesetter.marks(*placed)
        label = " ".join(text.block.text for text in texts)
        block = self.typesetter.block(marks, Rect(0.0, 0.0, width, _height(texts)), label)
        return moved(block, left, PAD)

    def _signed(self, row: GridRow, y: float, left: float) -> tuple[Block, ...]:
        area = Rect(0.0, 0.0, self.widths[0] - GUTTER, row.sign_height)
        return (moved(Block("", "sign", area, row.sign), left, PAD + y),)

    def _rule(self, height: float) -> Block:
        theme, width = self.typesetter.theme, self.typesetter.width
        rule = Line(0.0, height, width, height, Stroke(theme.rule, 1.0))
        return Block("", "rule", Rect(0.0, height - 1, width, 2), (rule,))


def _cell(tag: Tag, parts: list[Passage]) -> Passage:
    """Return what a cell says, which may stand on several pages."""
    return replace(parts[0], tag=tag) if len(parts) == 1 else Passage(tag, parts=tuple(parts))


def _height(texts: Sequence[PlacedText]) -> float:
    return sum(text.block.height for text in texts) + APART * max(len(texts) - 1, 0)


def _sliced(texts: Sequence[PlacedText]) -> Iterator[tuple[PlacedText, ...]]:
    """Yield the paragraphs of a cell in slices that fit on any page; at least one, which may be empty."""
    part: list[PlacedText] = []
    left = MOST_LINES
    for text in texts:
        lines = text.block.lines
        while lines:
            part.append(replace(text, block=replace(text.block, lines=lines[:left])))
            lines, left = lines[left:], left - len(part[-1].block.lines)
            if not left:
                yield tuple(part)
                part, left = [], MOST_LINES
    if part or not texts:
        yield tuple(part)


def _lefts(widths: Sequence[float], typesetter: Typesetter) -> list[float]:
    """Return where columns begin; the gutter is at their end, which is left where one reads to the left."""
    lefts = [sum(widths[:number]) for number in range(len(widths))]
    if not typesetter.rtl:
        return lefts
    return [typesetter.width - left - width + GUTTER for left, width in zip(lefts, widths, strict=True)]


def _widths(rows: Sequence[GridRow], typesetter: Typesetter) -> list[float]:
    """Return the widths of columns: as much as their longest words need, the rest by how much they have to say.

    A word that does not even fit into half of the room is broken wherever it stands, and so asks for none.
    """
    shaper, room = typesetter.shaper, typesetter.width
    columns = list(zip(*(row.cells for row in rows), strict=True))
    most = room / 2 - GUTTER
    needs = [max(_needed(column, shaper, most), LEAST) + GUTTER for column in columns]
    wants = [max(_wanted(column, shaper) + GUTTER, need) for column, need in zip(columns, needs, strict=True)]
    spare = room - sum(needs)
    if spare < 0:  # words are broken where they must be
        return [need * room / sum(needs) for need in needs]
    return _shared_out(spare, needs, wants)


def _shared_out(spare: float, needs: Sequence[float], wants: Sequence[float]) -> list[float]:
    """Give columns what they like as long as there is some: who likes little more is served first."""
    widths, left = list(needs), len(needs)
    for number in sorted(range(left), key=lambda one: wants[one] - needs[one]):
        more = min(wants[number] - needs[number], spare / left)
        widths[number] += more
        spare, left = spare - more, left - 1
    # What nobody needs goes to all, or the rules would reach further than the words.
    return [width + spare * width / sum(widths) for width in widths]


def _needed(column: Sequence[Cell], shaper: TextShaper, most: float) -> float:
    """Return how wide the longest word of a column is, of at most `most`; a space that does not break is a letter."""
    lines = (
        (line, words.style) for cell in column for words in cell for line in words.text[:2000].splitlines()
    )
    words = ((word, style) for line, style in lines for word in line.split(" "))
    return _widest(words, shaper, most)


def _wanted(column: Sequence[Cell], shaper: TextShaper) -> float:
    """Return how wide the longest line of a column would be."""
    paragraphs = (words for cell in column for words in cell)
    return _widest(
        ((max(words.text.splitlines(), key=len, default="")[:400], words.style) for words in paragraphs),
        shaper,
    )


def _widest(found: Iterable[tuple[str, TextStyle]], shaper: TextShaper, most: float = inf) -> float:
    """Return the width of the widest of some words, of at most `most`, to be found among those with the most letters.

    All figures count as the widest: of thousands of numbers as long as each other not all are measured.
    """
    widest = max(FIGURES, key=lambda figure: shaper.shape(figure, CELL).width)
    alike = str.maketrans(dict.fromkeys(FIGURES, widest))
    distinct = dict.fromkeys((text.translate(alike), style) for text, style in found)
    longest = nlargest(MEASURED, distinct, key=lambda pair: len(pair[0]) * pair[1].size)
    widths = (shaper.shape(text, style).width for text, style in longest)
    return max((width for width in widths if width <= most), default=0.0)
