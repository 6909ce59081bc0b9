"""The drawing of a whole map; what an edit does not touch keeps its drawing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from journeydesk.drawing.bands import Studio, band_blocks
from journeydesk.drawing.cards import Look
from journeydesk.drawing.far import far_blocks, far_heads
from journeydesk.drawing.gap_marks import Pills, gap_blocks
from journeydesk.drawing.gap_strip import far_strip, strip_blocks
from journeydesk.drawing.heads import head_blocks
from journeydesk.drawing.highlight import EVERYTHING, PLAIN, Faint, Highlight
from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.drawing.theme import Theme
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.context import CARDS
from journeydesk.layout.gap_strip import HEIGHT, STRIP, has_strip, page_with, strip_top
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import Later, Sight, near
from journeydesk.layout.marked import Marker
from journeydesk.layout.moved import EDGE, Setting
from journeydesk.layout.sizes import CONTENT_X, NOTE_INSET
from journeydesk.layout.text import TextShaper
from journeydesk.remember import Remembered, RememberedEqual

PILLS = 4096
"""How many pills of gaps keep their marks."""


class Drawer:
    """Draws layouts, remembering every swimlane by identity; a swimlane is drawn when and where it is seen."""

    def __init__(self, shaper: TextShaper, marker: Marker | None = None) -> None:
        """Shape the few texts that only the drawing knows with `shaper`; a `marker` is shared with who else asks it."""
        self._shaper = shaper
        self._bands: Remembered[tuple[Sight[Block], Sight[Block]]] = Remembered()
        self._looks: Remembered[Look] = Remembered(CARDS)
        self._heads: Remembered[tuple[Sight[Block], Later[Block]]] = Remembered(16)
        self._faints: dict[Faint, Faint] = {PLAIN: PLAIN}
        self._marker = marker or Marker(shaper)
        self._marked: Remembered[Sight[Block]] = Remembered()
        self._pills: Pills = RememberedEqual(PILLS)
        self._strips: Remembered[tuple[Later[Block], Later[Block]]] = Remembered(4)

    def draw(
        self,
        layout: MapLayout,
        theme: Theme,
        highlight: Highlight = EVERYTHING,
        gaps: MapGaps | None = None,
    ) -> Drawing:
        """Return the drawing of a layout, all but the highlighted paths faint, with gaps where these are given."""
        sections = self._band_sections(layout, theme, highlight, gaps)
        if gaps is not None:
            pairs = zip(sections, layout.bands, strict=True)
            marked = (self._with_gaps(section, band, layout, theme, gaps) for section, band in pairs)
            sections = chain(marked, self._strip_section(layout, theme, gaps))
        page = page_with(layout, gaps=gaps is not None)
        return Drawing(
            page.w,
            page.h,
            theme.background,
            (self._head_section(layout, theme), *sections),
            layout.journey.title,
            layout.document.language,
            {media.name: media.data for media in layout.document.media},
        )

    def _head_section(self, layout: MapLayout, theme: Theme) -> Section:
        heads, key = layout.heads, layout.journey.id
        near, far = self._heads.get(
            (heads, theme, key),
            lambda: (
                Sight(lambda area: head_blocks(heads, key, theme, area)),
                Later(lambda: far_heads(heads, key, theme)),
            ),
        )
        area = Rect(0, 0, layout.width, heads.rect.bottom + 2)
        return Section(key, 0, 0, area, near, far, seam=CONTENT_X)

    def _known(self, faint: Faint) -> Faint:
        """Return the same object for equal ones, so that bands are found again by identity."""
        if len(self._faints) > 64:
            self._faints.clear()
        return self._faints.setdefault(faint, faint)

    def _with_gaps(
        self, section: Section, band: SwimlaneBand, layout: MapLayout, theme: Theme, gaps: MapGaps
    ) -> Section:
        """Return the section of a swimlane with the marks of its gaps on top."""
        found = gaps.swimlanes.get(section.key)
        if found is None:
            return section

        marker, pills = self._marker, self._pills  # not `self`, which remembers what is made of them

        def marked(area: Rect) -> Iterable[Block]:
            if area.right < CONTENT_X + NOTE_INSET:
                return near(section.blocks, area)  # beside the stages no gap has a mark
            marks = marker.marks(layout, band, found)
            return chain(near(section.blocks, area), gap_blocks(marks, theme, area, pills))

        return replace(section, blocks=self._marked.get((section.blocks, found), lambda: Sight(marked)))

    def _strip_section(self, layout: MapLayout, theme: Theme, gaps: MapGaps) -> Iterator[Section]:
        """Yield the strip under the map, which is found and drawn when it is seen."""
        if not has_strip(layout):
            return

        strip = partial(self._marker.strip, layout, gaps)

        near, far = self._strips.get(
            (gaps, layout.columns, layout.words, theme),
            lambda: (
                Later(lambda: strip_blocks(strip(), layout.columns, layout.words, theme)),
                Later(lambda: far_strip(strip(), theme)),
            ),
        )
        area = Rect(0, 0, layout.width, HEIGHT + 2)
        yield Section(STRIP, 0, strip_top(layout), area, near, far, seam=CONTENT_X)

    def _band_sections(
        self, layout: MapLayout, theme: Theme, highlight: Highlight, gaps: MapGaps | None
    ) -> Iterator[Section]:
        document, columns = layout.document, layout.columns
        channels = {channel.id: channel for channel in document.channels}
        inventories = document.channels, document.devices, document.departments, document.evidence
        shared = theme, gaps is None, layout.words, layout.journey.state, *inventories
        studio = Studio(columns, channels, self._shaper, theme, self._looks)
        for top, band in layout.placed_bands():
            # A band is laid out anew whenever the inventories or columns it shows change, so it stands for them too.
            faint = self._known(highlight.in_swimlane(band.swimlane))
            near, far = self._bands.get((band, theme, faint), partial(_band, band, studio, faint))
            bounds, setting = band.rect.grown(EDGE), Setting(band, columns, (faint.paths, *shared))
            yield Section(band.swimlane.id, 0, top, bounds, near, far, seam=CONTENT_X, setting=setting)


def _band(band: SwimlaneBand, studio: Studio, faint: Faint) -> tuple[Sight[Block], Sight[Block]]:
    return (
        Sight(lambda area: band_blocks(band, studio, faint, area)),
        Sight(lambda area: far_blocks(band, studio.channels, studio.theme, faint, area), all_once_made=True),
    )
