"""The drawing of a whole map; what an edit does not touch keeps its drawing."""

from __future__ import annotations

from journeydesk.drawing.bands import Studio, band_blocks
from journeydesk.drawing.cards import Look
from journeydesk.drawing.heads import head_blocks
from journeydesk.drawing.primitives import Block, Drawing, Section
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.journey import CARDS
from journeydesk.layout.remember import Remembered
from journeydesk.layout.text import TextShaper


class Drawer:
    """Draws layouts, remembering every swimlane by identity."""

    def __init__(self, shaper: TextShaper) -> None:
        """Shape the few texts that only the drawing knows with `shaper`."""
        self._shaper = shaper
        self._bands: Remembered[tuple[Block, ...]] = Remembered()
        self._looks: Remembered[Look] = Remembered(CARDS)
        self._heads: Remembered[tuple[Block, ...]] = Remembered(16)

    def draw(self, layout: MapLayout, theme: Theme) -> Drawing:
        """Return the drawing of a layout."""
        heads = self._heads.get(
            (layout.heads, theme), lambda: tuple(head_blocks(layout.heads, layout.journey.id, theme))
        )
        above = Rect(0, 0, layout.width, layout.heads.rect.bottom + 2)
        sections = [Section(layout.journey.id, 0, 0, above, heads)]
        for top, band in layout.placed_bands():
            blocks = self._band(band, layout, theme)
            sections.append(Section(band.swimlane.id, 0, top, band.rect.grown(2), blocks))
        return Drawing(
            layout.width,
            layout.height,
            theme.background,
            tuple(sections),
            layout.journey.title,
            layout.document.language,
            {media.name: media.data for media in layout.document.media},
        )

    def _band(self, band: SwimlaneBand, layout: MapLayout, theme: Theme) -> tuple[Block, ...]:
        # A band is laid out anew whenever the inventories or columns it shows change, so it stands for them too.
        channels = {channel.id: channel for channel in layout.document.channels}
        studio = Studio(layout.columns, channels, self._shaper, theme, self._looks)
        return self._bands.get((band, theme), lambda: tuple(band_blocks(band, studio)))
