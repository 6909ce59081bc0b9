"""Lines of a drawing as the paragraphs of a text frame, broken where the layout broke them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.drawing.primitives import Link, Text
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import ShapedLine
from journeydesk.surfaces.pptx.xml import Attributes, solid, tag, written

LINE_HEIGHT = 1.35
"""Ems from one line to the next in a text that has only one."""

APART = 1.0
"""Units by which lines of one text may be further apart than their letters need."""

SMALLEST, LARGEST = 100, 400_000
"""Hundredths of a point that a size may have."""

MOST_SPACING = 158_400


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The lines of one text, from the first to the last."""

    lines: tuple[Text, ...]

    @property
    def first(self) -> ShapedLine:
        """The first line, by whose look all others are told."""
        return self.lines[0].line

    @property
    def rtl(self) -> bool:
        """Tell whether it runs from right to left and stands at the right."""
        return self.first.rtl

    @property
    def size(self) -> float:
        """The size of its letters in units."""
        return self.first.runs[0].size

    @property
    def pitch(self) -> float:
        """Units from line to line."""
        if len(self.lines) > 1:
            return self.lines[1].y - self.lines[0].y
        return max(LINE_HEIGHT * self.size, self.first.ascent + self.first.descent)

    @property
    def rect(self) -> Rect:
        """The area that its lines cover."""
        line, left = self.first, min(text.x for text in self.lines)
        right = max(text.x + text.line.width for text in self.lines)
        top = self.lines[0].y - line.ascent - (self.pitch - line.ascent - line.descent) / 2
        return Rect(left, top, right - left, self.pitch * len(self.lines))

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(text.line.text for text in self.lines).strip()


def texts(marks: Iterable[Text]) -> tuple[Words, ...]:
    """Return the texts that lines make: those of one look that stand right below each other belong together."""
    found: list[list[Text]] = []
    for mark in marks:
        if found and _follows(found[-1], mark):
            found[-1].append(mark)
        else:
            found.append([mark])
    return tuple(Words(tuple(lines)) for lines in found)


def _follows(lines: Sequence[Text], mark: Text) -> bool:
    last, (first, size) = lines[-1], (lines[0], lines[0].line.runs[0].size)
    step = mark.y - last.y
    pitch = lines[1].y - first.y if len(lines) > 1 else step
    alike = mark.colour == first.colour and mark.line.runs[0].size == size and _bold(mark) == _bold(first)
    left, other = (text.x + text.line.width * text.line.rtl for text in (first, mark))
    needed = max(LINE_HEIGHT * size, *(one.line.ascent + one.line.descent for one in (*lines, mark)))
    return alike and abs(left - other) < 0.1 and abs(step - pitch) < 0.1 and 0 < step < needed + APART


def paragraph(
    words: Words, scale: float, language: str, links: Iterable[tuple[Link, str]], **look: Attributes
) -> str:
    """Return a text as one paragraph, its lines kept apart; `scale` is points a unit, `look` what stands in `pPr`.

    `links` are areas that lead somewhere, each with the id of its address.
    """
    pitch = min(round(words.pitch * scale * 100), MOST_SPACING)
    before = min(max(round(float(look.pop("before", 0)) * scale * 100), 0), MOST_SPACING)
    spacing = tag("a:lnSpc", tag("a:spcPts", val=pitch)) + tag("a:spcBef", tag("a:spcPts", val=before))
    leading = tag("a:pPr", spacing, indent=0, **look, **({"rtl": 1} if words.rtl else {}))
    known = tuple(links)
    runs = ("".join(_runs(text, _pen(text, scale, language), known)) for text in words.lines)
    pen = tag("a:br", tag("a:rPr", **_pen(words.lines[0], scale, language)))
    return tag("a:p", leading + pen.join(runs))


def _runs(text: Text, pen: Mapping[str, Attributes], links: Sequence[tuple[Link, str]]) -> Iterator[str]:
    """Yield the pieces of a line, cut where addresses begin and end."""
    ends = {0: "", len(text.line.text): ""}
    for link, id in links:
        if link.rect.y < text.y < link.rect.bottom:
            start, end = _reach(text, link.rect)
            ends |= {end: ends.get(end, "")} | {start: id}
    for (start, id), (end, _) in pairwise(sorted(ends.items())):
        if words := written(text.line.text[start:end]):
            yield _run(words, text.colour, pen, id)


def _run(words: str, colour: str, pen: Mapping[str, Attributes], link: str) -> str:
    click = tag("a:hlinkClick", **{"r:id": link}) if link else ""
    look = tag("a:rPr", solid(colour) + click, **pen)
    return tag("a:r", look + tag("a:t", words))


def _pen(text: Text, scale: float, language: str) -> dict[str, Attributes]:
    size = min(max(round(text.line.runs[0].size * scale * 100), SMALLEST), LARGEST)
    return {"lang": written(language), "sz": size, "b": int(_bold(text)), "i": int(" Italic" in _face(text))}


def _bold(text: Text) -> bool:
    """Tell half-bold and bold lines from others: a slide knows only bold."""
    return "Bold" in _face(text)


def _face(text: Text) -> str:
    """Return the face of most of a line: a script that knows no italics has the quotes around it in italics."""
    return max(text.line.runs, key=lambda run: len(run.glyphs)).face


def _reach(text: Text, area: Rect) -> tuple[int, int]:
    """Return the first character of a line inside an area and the one behind the last."""
    inside = [
        cluster
        for run in text.line.runs
        for x, cluster in zip(run.xs, run.clusters, strict=True)
        if area.x - 0.1 <= text.x + x < area.right - 0.1
    ]
    if text.line.rtl or not inside:
        return 0, len(text.line.text)
    behind = [c for run in text.line.runs for c in run.clusters if c > max(inside)]
    return min(inside), min(behind, default=len(text.line.text))
