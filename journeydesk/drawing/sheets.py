"""What a sheet of a map that was broken says of itself: which page it is, where it belongs, where to cut it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from journeydesk.drawing.parts import Cut, Whole
from journeydesk.drawing.primitives import Block, Box, Drawing, Line, Mark, Section, Stroke, Text
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X, MARGIN, SMALL, STAGE_GAP

FOOT = 30.0
"""Units that the line at the foot of a sheet takes."""

EDGE = 14.0
"""Units left free around what a sheet shows: room for arrows, for the tip of the last stage and for cut marks."""

SHIFT = EDGE - MARGIN
"""How far a part is moved: its own margin is for maps that stand alone."""

CELL_W, CELL_H = 9.0, 6.0
OVERVIEW_W, OVERVIEW_H = 160.0, 20.0
LEAST_CELL = 2.5
"""A cell of the overview, what all of them take at most, and what must be left of one to have edges."""

TICK, APART = 9.0, 4.0
"""How long cut marks are, and how far from what is cut."""

LONGEST_TITLE = 60
"""Letters of the map's title at the foot of a sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of a map as one sheet of several: its place (column and row) among all, from the left upper one.

    `blank` units above the part are left free, as high as the title on the sheet beside it.
    """

    cut: Cut
    place: tuple[int, int] = (0, 0)
    count: tuple[int, int] = (1, 1)
    blank: float = 0.0

    @property
    def number(self) -> int:
        """Its number among all, from 0, row by row."""
        return self.place[1] * self.count[0] + self.place[0]

    @property
    def name(self) -> str:
        """Its place as spreadsheets name it: B3 is the second in the third row."""
        letters, left = "", self.place[0] + 1
        while left:
            left, digit = divmod(left - 1, 26)
            letters = chr(ord("A") + digit) + letters
        return f"{letters}{self.place[1] + 1}"


def size_needed(whole: Whole, sheet: Sheet) -> tuple[float, float]:
    """Return how wide and how high a sheet must be, but for what overlaps."""
    width, height = whole.size(sheet.cut)
    return width + 2 * SHIFT, height + 2 * SHIFT + FOOT + sheet.blank


def draw_sheet(whole: Whole, sheet: Sheet, size: tuple[float, float], *, cut_marks: bool) -> Drawing:
    """Return the drawing of a sheet of some size: the part in its left upper corner, at its foot what it is."""
    part = whole.part(sheet.cut)
    down = SHIFT + sheet.blank
    moved = (replace(section, x=section.x + SHIFT, y=section.y + down) for section in part.sections)
    marks = [*_foot(whole, sheet, size), *([_cut_marks(whole, sheet, part)] if cut_marks else ())]
    own = Section("sheet", 0, 0, Rect(0, 0, *size), tuple(marks))
    return replace(part, width=size[0], height=size[1], sections=(*moved, own))


def _foot(whole: Whole, sheet: Sheet, size: tuple[float, float]) -> Iterator[Block]:
    """Yield the line at the foot: the map, the page, and where it belongs."""
    theme, y = whole.theme, size[1] - EDGE - 2
    overview = _overview(sheet, size)
    yield Block("", "overview", overview.grown(1), tuple(_grid(overview, sheet, theme)), sheet.name)
    page = whole.layout.words.sheet.format(number=sheet.number + 1, count=sheet.count[0] * sheet.count[1])
    label = f"{page} · {sheet.name}"
    line = whole.shaper.shape(label, SMALL).lines[0]
    left = overview.x - 8 - line.width
    yield _text(Text(left, y, line, theme.normal), label)
    title = _shortened(whole.drawing.title)
    line = whole.shaper.shape(title, SMALL).lines[0]
    if line.runs and EDGE + line.width < left - 16:
        yield _text(Text(EDGE, y, line, theme.soft), title)


def _text(text: Text, label: str) -> Block:
    line = text.line
    bounds = Rect(text.x, text.y - line.ascent, line.width, line.ascent + line.descent)
    return Block("", "sheet", bounds, (text,), label)


def _shortened(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[:LONGEST_TITLE].rstrip()}…"


def _overview(sheet: Sheet, size: tuple[float, float]) -> Rect:
    """Return the place of the overview, at the right end of the foot."""
    w = min(CELL_W * sheet.count[0], OVERVIEW_W)
    h = min(CELL_H * sheet.count[1], OVERVIEW_H)
    return Rect(size[0] - EDGE - w, size[1] - EDGE - h, w, h)


def _grid(area: Rect, sheet: Sheet, theme: Theme) -> Iterator[Mark]:
    """Yield a cell for each sheet, this one filled; lines that would run into each other are left out."""
    (column, row), (across, down), pen = sheet.place, sheet.count, Stroke(theme.soft, 0.6)
    w, h = area.w / across, area.h / down
    yield Box(Rect(area.x + column * w, area.y + row * h, w, h), theme.normal)
    if w >= LEAST_CELL:
        yield from (Line(x, area.y, x, area.bottom, pen) for x in (area.x + n * w for n in range(1, across)))
    if h >= LEAST_CELL:
        yield from (Line(area.x, y, area.right, y, pen) for y in (area.y + n * h for n in range(1, down)))
    yield Box(area, None, pen, 1)


def _cut_marks(whole: Whole, sheet: Sheet, part: Drawing) -> Block:
    """Draw ticks beside the edges at which a neighbour begins; what lies behind them is glued under it."""
    pen, cut, (column, row), (across, down) = (
        Stroke(whole.theme.soft, 0.6),
        sheet.cut,
        sheet.place,
        sheet.count,
    )
    right, bottom = part.width - MARGIN, part.height - MARGIN
    uprights = (CONTENT_X - STAGE_GAP / 2, column > 0), (right + STAGE_GAP / 2, column + 1 < across)
    levels = (whole.top(cut), row > 0), (bottom + whole.gap_below(cut), row + 1 < down)
    low = bottom + SHIFT + sheet.blank + cut.overlap[1] + APART
    behind = right + SHIFT + cut.overlap[0] + APART
    marks: list[Mark] = []
    for x in (edge + SHIFT for edge, shared in uprights if shared):
        marks += [Line(x, y, x, y + TICK, pen) for y in (1.0, low)]
    for y in (edge + SHIFT + sheet.blank for edge, shared in levels if shared):
        marks += [Line(x, y, x + TICK, y, pen) for x in (1.0, behind)]
    reach = Rect(0, 0, behind + TICK + 1, low + TICK + 1)
    return Block("", "cut-mark", reach, tuple(marks))
