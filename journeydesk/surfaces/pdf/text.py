"""Shaped lines to text operators, such that copying and searching give the words back in logical order.

Most glyphs say the same letters wherever they stand: the font's ToUnicode map tells them. A word in which some do not
(conjuncts, letters that share a glyph, signs that stand before what they follow) is spoken as a whole by a span with
ActualText. Glyphs are written from left to right, as they stand: readers turn right-to-left words round themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from journeydesk.layout.text import GlyphRun, ShapedLine
from journeydesk.surfaces.pdf.fontbook import FontBook
from journeydesk.surfaces.pdf.fonts import Font
from journeydesk.surfaces.pdf.objects import spoken

LONGEST_SPAN = 100
"""Clusters spoken as one word; scripts without spaces would make whole lines of it."""


class Letters:
    """Writes the lines of a document; what a line says is worked out once, wherever it stands."""

    def __init__(self, fonts: FontBook) -> None:
        self._fonts = fonts
        self._simple: dict[int, str | None] = {}

    def operators(self, line: ShapedLine, x: float, y: float) -> str:
        """Return the operators that show a line with its left end at x and its baseline at y."""
        if not line.runs:
            return ""
        show = self._simple.get(id(line), "")
        if show == "":
            show = self._simple[id(line)] = self._simple_line(line)
        if show is not None:
            return f"BT 1 0 0 -1 {x + line.runs[0].xs[0]:.2f} {y:.2f} Tm {show} ET"
        return "\n".join(["BT", *self._words(line, x, y), "ET"])

    def _simple_line(self, line: ShapedLine) -> str | None:
        """A line of one run whose glyphs are its letters one by one, or None."""
        run = line.runs[0]
        if len(line.runs) > 1 or run.rtl or run.colour or run.clusters != tuple(range(len(run.glyphs))):
            return None
        font = self._fonts.font(run, run.glyphs[0])
        # Letters after the last glyph are the space at which the line was broken.
        if line.text[len(run.glyphs) :].strip() or any(run.ys):
            return None
        if not font.meanings.agree(zip(run.glyphs, line.text, strict=False)):
            return None
        return f"/{font.resource} {run.size:g} Tf {show_glyphs(font, run.size, run.glyphs, run.xs)}"

    def _words(self, line: ShapedLine, x: float, y: float) -> Iterator[str]:
        for spans, places in _stretches(list(self._places(line))):
            if not spans:
                yield from _shown(places, x, y)
                continue
            yield f"/Span <</ActualText {spoken(''.join(place.piece for place in places))}>> BDC"
            yield from _shown(_from_edge_to_edge(places), x, y)
            yield "EMC"

    def _places(self, line: ShapedLine) -> Iterator[Place]:
        """All glyphs of a line from left to right, each with the letters that it says, from left to right too."""
        texts = _cluster_texts(line)
        for run in line.runs:
            places = zip(run.glyphs, run.xs, run.ys, _pieces(run, texts), run.clusters, strict=True)
            glyphs = [
                Place(
                    (self._fonts.font(run, glyph), run.size, dy),
                    glyph,
                    dx,
                    piece[::-1] if run.rtl else piece,
                    cluster,
                    run.rtl,
                )
                for glyph, dx, dy, piece, cluster in places
            ]
            yield from reversed(glyphs) if run.rtl else glyphs


@dataclass(frozen=True, slots=True)
class Place:
    """A glyph where it stands in a line: font, size and rise; x; the letters it says; where these begin."""

    pen: tuple[Font, float, float]
    glyph: int
    x: float
    piece: str
    cluster: int
    rtl: bool

    @property
    def width(self) -> float:
        """The advance of the glyph."""
        font, size, _ = self.pen
        return font.widths[self.glyph] * size / 1000

    @property
    def right(self) -> float:
        """Where what follows may begin."""
        return self.x + self.width


def _shown(places: list[Place], x: float, y: float) -> Iterator[str]:
    for (font, size, rise), group in groupby(places, key=lambda place: place.pen):
        part = list(group)
        show = show_glyphs(font, size, [place.glyph for place in part], [place.x for place in part])
        yield f"1 0 0 -1 {x + part[0].x:.2f} {y + rise:.2f} Tm /{font.resource} {size:g} Tf {show}"


def show_glyphs(font: Font, size: float, glyphs: Sequence[int], xs: Sequence[float]) -> str:
    """Return the operator that shows glyphs of a font, moved where they do not follow each other by themselves."""
    codes, widths, scale = font.codes, font.widths, 1000 / size
    parts = ["[<"]
    pen = xs[0] * scale
    for glyph, x in zip(glyphs, xs, strict=True):
        gap = pen - x * scale
        if gap >= 1 or gap <= -1:
            step = round(gap)
            parts.append(f">{step}<")
            pen -= step
        parts.append(codes[glyph])
        pen += widths[glyph]
    parts.append(">]TJ")
    return "".join(parts)


def _from_edge_to_edge(places: list[Place]) -> list[Place]:
    """Order the glyphs of a span so that the first begins at its left edge and the last ends at the right one.

    Poppler takes the place of a span from these two, and sees a space where a vowel sign was the last.
    """
    wide = [place for place in places if place.width > 0]
    if not wide:
        return places
    first, last = min(wide, key=lambda place: place.x), max(wide, key=lambda place: place.right)
    between = [place for place in places if place is not first and place is not last]
    if first is not last:
        return [first, *between, last]
    return [first, *between, *_blank_up_to_the_end_of(first)] if between else places


def _blank_up_to_the_end_of(place: Place) -> list[Place]:
    """A space, which shows nothing, that ends where a glyph ends; nothing where the font has none."""
    font, size, _ = place.pen
    if font.blank is None:
        return []
    width = font.widths[font.blank] * size / 1000
    return [replace(place, glyph=font.blank, x=place.right - width, piece="")]


def _cluster_texts(line: ShapedLine) -> dict[int, str]:
    """What each cluster of a line says, by where it begins."""
    starts = sorted({cluster for run in line.runs for cluster in run.clusters})
    ends = [*starts[1:], len(line.text)]
    texts = {start: line.text[start:end] for start, end in zip(starts, ends, strict=True)}
    # A space at which the line was broken has no glyph; it belongs to nobody.
    texts[starts[-1]] = texts[starts[-1]].rstrip() or texts[starts[-1]]
    return texts


def _pieces(run: GlyphRun, texts: dict[int, str]) -> Iterator[str]:
    """What each glyph of a run says: its letter where a cluster has as many glyphs as letters, else the first all."""
    for cluster, group in groupby(run.clusters):
        count, text = len(list(group)), texts[cluster]
        yield from text if count == len(text) else (text, *[""] * (count - 1))


def _stretches(places: list[Place]) -> Iterator[tuple[bool, list[Place]]]:
    """The glyphs of a line in stretches that are spoken as a whole, or not."""
    clusters = [list(group) for _, group in groupby(places, key=lambda place: place.cluster)]
    for word in _words(clusters):
        for spans, parts in groupby(_parts(word), key=lambda part: not all(map(_speaks, part))):
            glyphs = [[place for cluster in part for place in cluster] for part in parts]
            if spans and word[0][0].rtl:
                yield from ((True, part) for part in glyphs)
            else:
                yield spans, [place for part in glyphs for place in part]


def _parts(word: list[list[Place]]) -> list[list[list[Place]]]:
    """What of a word is spoken together: all of it, unless it is long or runs to the left.

    Readers turn letters round, but not all of them spans: a right-to-left word keeps as much as it can to itself.
    """
    if not word[0][0].rtl and len(word) <= LONGEST_SPAN:
        return [word]
    parts: list[list[list[Place]]] = []
    for cluster in word:
        if parts and not any(place.width for place in cluster):  # PDFium drops what takes no room
            parts[-1].append(cluster)
        else:
            parts.append([cluster])
    return parts


def _words(clusters: list[list[Place]]) -> Iterator[list[list[Place]]]:
    """The words of a line, each with the space on its right, and cut where the direction changes."""
    word: list[list[Place]] = []
    for cluster in clusters:
        if word and (word[-1][0].piece.isspace() or word[-1][0].rtl != cluster[0].rtl):
            yield word
            word = []
        word.append(cluster)
    yield word


def _speaks(cluster: list[Place]) -> bool:
    """Tell whether the glyphs of a cluster say by themselves what it says, in the order in which they stand."""
    font = cluster[0].pen[0]
    agreed = font.meanings.agree([(place.glyph, place.piece) for place in cluster])
    return agreed and len(cluster) == 1 and not cluster[0].pen[2]
