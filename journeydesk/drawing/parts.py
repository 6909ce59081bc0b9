"""A part of a map as a drawing of its own: some stages, some lanes, and the heads that say which these are.

Nothing is laid out anew but the title: a part shows the very blocks of the whole map, in windows that are moved
together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from journeydesk.drawing.heads import head_blocks
from journeydesk.drawing.primitives import Drawing, Section
from journeydesk.drawing.theme import Theme
from journeydesk.drawing.windows import SLACK, Edge, Window, seen_in
from journeydesk.layout.boxes import Heads, MapLayout
from journeydesk.layout.breaks import Row, edge_before, edge_behind, rows, rows_height
from journeydesk.layout.context import Context, Known
from journeydesk.layout.gap_strip import STRIP
from journeydesk.layout.geometry import Rect
from journeydesk.layout.heads import lay_title
from journeydesk.layout.journey import BELOW_HEADS
from journeydesk.layout.later import EVERYWHERE, near
from journeydesk.layout.sizes import BAND_GAP, CONTENT_X, MARGIN, STAGE_GAP
from journeydesk.layout.subject import Subject
from journeydesk.layout.text import TextShaper
from journeydesk.remember import RememberedEqual


@dataclass(frozen=True, slots=True)
class Cut:
    """Which columns and rows a part shows, whether with the title, and how much more behind its right and lower end."""

    columns: range
    rows: range
    titled: bool = True
    overlap: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, eq=False)
class Whole:
    """A map to take parts of: how it is laid out and how it looks."""

    layout: MapLayout
    drawing: Drawing
    theme: Theme
    shaper: TextShaper

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows from top to bottom."""
        return rows(self.layout, gaps=any(section.key == STRIP for section in self.drawing.sections))

    @property
    def everything(self) -> Cut:
        """The part that is all."""
        return Cut(range(len(self.layout.columns)), range(len(self.rows)))

    @property
    def can_be_broken(self) -> bool:
        """Tell whether there are stages and lanes at all."""
        return bool(self.layout.columns and self.rows)

    def right(self, columns: range) -> float:
        """Return the x where the content of a part with these columns ends."""
        placed = self.layout.columns
        return placed[columns.stop - 1].right - placed[columns.start].x + CONTENT_X

    def title(self, columns: range) -> Heads:
        """Return the title and the legend, set as wide as a part with these columns."""
        layout = self.layout
        subject = Subject(layout.document, layout.journey, layout.compared)
        known = Known.beside(RememberedEqual(1), RememberedEqual(1))
        context = Context.of(layout.document, frozenset(), layout.words, self.shaper, known)
        return lay_title(subject, self.right(columns), context)

    def size(self, cut: Cut) -> tuple[float, float]:
        """Return the width and height of a part, with the map's margin around it."""
        return self.right(cut.columns) + MARGIN, self.top(cut) + rows_height(self._shown(cut)) + MARGIN

    def top(self, cut: Cut) -> float:
        """Return the y where the first row of a part begins."""
        title = self.title_height(cut.columns) if cut.titled else 0.0
        return MARGIN + title + self.layout.heads.rect.h + BELOW_HEADS

    def title_height(self, columns: range) -> float:
        """Return how much further down all else begins on a part with these columns that has the title."""
        return self.title(columns).rect.y - MARGIN

    def gap_below(self, cut: Cut) -> float:
        """Return how far the row after a part stands from it."""
        after = self.rows[cut.rows.stop : cut.rows.stop + 1]
        return BAND_GAP if after and after[0].first else 0.0

    def part(self, cut: Cut) -> Drawing:
        """Return the drawing of a part."""
        width, height = self.size(cut)
        return replace(self.drawing, width=width, height=height, sections=tuple(self._sections(cut)))

    def _sections(self, cut: Cut) -> Iterator[Section]:
        sections = {section.key: section for section in self.drawing.sections[1:]}
        y = self.top(cut)
        if cut.titled:
            yield self._title_section(cut.columns)
        yield from self._head_sections(cut.columns, y - BELOW_HEADS - self.layout.heads.rect.bottom)
        for run in _runs(self._shown(cut)):
            for window in _windows(self.layout, cut, run, y):
                yield from seen_in(window, sections[run[0].section])
            y += run[-1].bottom - run[0].top + BAND_GAP

    def _shown(self, cut: Cut) -> tuple[Row, ...]:
        return self.rows[cut.rows.start : cut.rows.stop]

    def _title_section(self, columns: range) -> Section:
        title, key = self.title(columns), self.drawing.sections[0].key
        blocks = tuple(head_blocks(title, self.layout.journey.id, self.theme, EVERYWHERE))
        return Section(key, 0, 0, Rect(0, 0, title.rect.right + SLACK, title.rect.y), blocks)

    def _head_sections(self, columns: range, dy: float) -> Iterator[Section]:
        """Yield what the heads of stages are called at the left, then those of some columns."""
        section = self.drawing.sections[0]
        placed = self.layout.columns[columns.start : columns.stop]
        left, stages = placed[0].x, {column.stage for column in placed}
        area = Rect(left, 0, placed[-1].right - left, section.bounds.h)
        names = tuple(block for block in near(section.blocks, Rect(0, 0, 1, 1)) if block.role == "caption")
        found = (block for block in near(section.blocks, area) if block.role == "stage")
        heads = tuple(block for block in found if block.element in stages)
        yield replace(section, y=dy, blocks=names, far=())
        yield replace(section, x=CONTENT_X - left, y=dy, bounds=area.grown(SLACK), blocks=heads, far=())


def _runs(shown: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows that follow each other in one section."""
    run: list[Row] = []
    for row in shown:
        if run and row.first:
            yield run
            run = []
        run.append(row)
    yield run


def _windows(layout: MapLayout, cut: Cut, run: Sequence[Row], y: float) -> Iterator[Window]:
    """Yield the windows onto a run of rows: one from its left end on, or two where stages before are left out."""
    first, last = cut.columns.start, cut.columns.stop - 1
    dx, dy = CONTENT_X - layout.columns[first].x, y - run[0].top
    name = 0.0 if run[0].first else run[0].name
    ends = _ends(run)
    sides: set[Edge] = {"right"} if last < len(layout.columns) - 1 else set()
    left, right = -SLACK, edge_behind(layout, last)
    if first:
        names = CONTENT_X - STAGE_GAP / 2 + 1  # a unit more, which the other window covers: no seam is seen
        yield Window(_area(left, names, run), 0.0, dy, ends, cut.overlap, name)
        left, name = edge_before(layout, first), 0.0
        sides.add("left")
    yield Window(_area(left, right, run), dx, dy, ends | sides, cut.overlap, name)


def _ends(run: Sequence[Row]) -> frozenset[Edge]:
    """Return at which of its ends a run is broken off from its section."""
    top: set[Edge] = set() if run[0].first else {"top"}
    bottom: set[Edge] = set() if run[-1].last else {"bottom"}
    return frozenset(top | bottom)


def _area(left: float, right: float, run: Sequence[Row]) -> Rect:
    top = run[0].top - (SLACK if run[0].first else 0.0)
    bottom = run[-1].bottom + (SLACK if run[-1].last else 0.0)
    return Rect(left, top, right - left, bottom - top)
