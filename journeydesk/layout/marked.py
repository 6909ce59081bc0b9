"""Which marks of gaps stand on a map, found once for the drawing and for the hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.insight.gap import MapGaps, SwimlaneGaps
from journeydesk.insight.stage_gaps import StageGaps, gaps_by_stage
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.gap_marks import Break, GapMark, gap_marks
from journeydesk.layout.gap_strip import GapCell, GapStrip, gap_strip, has_strip, strip_top
from journeydesk.layout.geometry import Rect
from journeydesk.layout.intentions import Intention, intentions
from journeydesk.layout.labels import Labels
from journeydesk.layout.later import near
from journeydesk.layout.text import ShapedLine, TextShaper
from journeydesk.record import record
from journeydesk.remember import Remembered

BESIDE = 2.0
"""How far beside a pill a hand may land, in units: the gaps between pills are only 3."""


@record(frozen=True, slots=True, eq=False)
class GapMarks:
    """All marks of a swimlane; `ticks` are where handoffs do no harm.

    `intentions` are how its curves would run without the answered gaps; `intended` says so beside them.
    """

    gaps: Sequence[GapMark]
    ticks: Sequence[Break]
    intentions: tuple[Intention, ...]
    intended: ShapedLine


class Marker:
    """Places the marks of swimlanes, remembering each by identity."""

    def __init__(self, shaper: TextShaper) -> None:
        """Shape the words in pills with `shaper`."""
        self._shaper = shaper
        self._marks: Remembered[GapMarks] = Remembered()
        self._strips: Remembered[GapStrip] = Remembered(4)
        self._by_stage: Remembered[StageGaps] = Remembered(2)
        self._labels: Remembered[Labels] = Remembered(2)

    def marks(self, layout: MapLayout, band: SwimlaneBand, gaps: SwimlaneGaps) -> GapMarks:
        """Return the marks of a swimlane, relative to its top.

        A band is laid out anew whenever the columns or words on it change, so it stands for them too.
        """
        labels = self._labels.get((layout.words,), lambda: Labels(layout.words, self._shaper))

        def marks() -> GapMarks:
            placed = gap_marks(band, layout.columns, gaps, labels)
            return GapMarks(placed.gaps, placed.ticks, tuple(intentions(band, gaps)), labels.intended)

        return self._marks.get((band, gaps), marks)

    def strip(self, layout: MapLayout, gaps: MapGaps) -> GapStrip:
        """Return the strip under a map, relative to its top."""
        sources = (gaps, layout.columns, layout.words)
        # While an edit moves them, these are the gaps that were found before it.
        by_stage = self._by_stage.get((gaps,), lambda: gaps_by_stage(gaps))
        return self._strips.get(sources, lambda: gap_strip(layout, by_stage, self._shaper))

    def cell_at(self, layout: MapLayout, gaps: MapGaps, x: float, y: float) -> GapCell | None:
        """Return the cell of the strip that lies at a point of the page."""
        down = y - strip_top(layout)
        if down < 0 or not has_strip(layout):
            return None
        return next((cell for cell in self.strip(layout, gaps).cells if cell.rect.holds(x, down)), None)

    def mark_at(self, layout: MapLayout, gaps: MapGaps, x: float, y: float) -> GapMark | None:
        """Return the mark whose pill lies at a point of the page, the uppermost first."""
        for top, band in layout.placed_bands():
            if band.rect.moved(0, top).holds(x, y) and (found := gaps.swimlanes.get(band.swimlane.id)):
                marks = near(self.marks(layout, band, found).gaps, Rect(x, y - top, 0, 0).grown(BESIDE))
                at = [mark for mark in marks if mark.pill.grown(BESIDE).holds(x, y - top)]
                return at[-1] if at else None
        return None

    def place_of(self, layout: MapLayout, gaps: MapGaps, number: int) -> Rect | None:
        """Return where the pill of a gap stands on the page, None where it has none."""
        for top, band in layout.placed_bands():
            if found := gaps.swimlanes.get(band.swimlane.id):
                for mark in self.marks(layout, band, found).gaps:
                    if mark.found.number == number:
                        return mark.pill.moved(0, top)
        return None

    def pills_in(self, layout: MapLayout, gaps: MapGaps, area: Rect) -> Iterator[Rect]:
        """Yield where pills stand in a part of the page, in those swimlanes whose marks somebody has asked for."""
        for top, band in layout.placed_bands():
            marks = self._marks.known((band, gaps.swimlanes.get(band.swimlane.id)))
            if marks and band.rect.moved(0, top).touches(area):
                for mark in near(marks.gaps, area.moved(0, -top)):
                    if (place := mark.pill.moved(0, top)).touches(area):
                        yield place
