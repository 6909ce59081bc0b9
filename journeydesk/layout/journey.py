"""The layout of a whole map; what an edit does not touch keeps its layout."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.layout.bands import lay_swimlane
from journeydesk.layout.boxes import Column, Content, Heads, MapLayout, SwimlaneBand
from journeydesk.layout.columns import columns, places_needed, widths_needed
from journeydesk.layout.comparing import Party
from journeydesk.layout.connectors import Step
from journeydesk.layout.context import Context
from journeydesk.layout.heads import lay_heads
from journeydesk.layout.seating import Seating, seating
from journeydesk.layout.sizes import BAND_GAP, MARGIN
from journeydesk.layout.text import TextShaper
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.remember import Remembered

EMPTY_RIGHT = 1000.0
"""Where the content of a map without stages ends."""

CARDS = 30_000
"""How many cards keep their content: those of the largest maps, and what undo may bring back."""


class Layouter:
    """Lays maps out, remembering every swimlane by identity."""

    def __init__(self, shaper: TextShaper) -> None:
        """Measure all texts with `shaper`."""
        self.shaper = shaper
        self._needs: Remembered[dict[str, int]] = Remembered()
        self._seatings: Remembered[Seating] = Remembered()
        self._bands: Remembered[SwimlaneBand] = Remembered()
        self._contents: Remembered[Content] = Remembered(CARDS)
        self._steps: Remembered[tuple[Step, ...]] = Remembered()
        self._heads: Remembered[Heads] = Remembered(16)
        self._columns: dict[tuple[Column, ...], tuple[Column, ...]] = {}

    def layout(self, document: Document, map_id: str) -> MapLayout:
        """Place one map of a document."""
        journey = next(journey for journey in document.maps if journey.id == map_id)
        needs = self._widths_needed(document, journey)
        context = self._context(document, journey, needs)
        placed = tuple(context.columns.values())
        right = placed[-1].right if placed else EMPTY_RIGHT
        used = _used_channels(document, journey)
        heads = self._heads.get(
            (journey.title, journey.scenario, journey.state, journey.stages, placed, used, context.words),
            lambda: lay_heads(journey, placed, used, right, context),
        )
        seen = (swimlane for swimlane in journey.swimlanes if not swimlane.hidden)
        bands = tuple(self._band(swimlane, document, journey, right, context) for swimlane in seen)
        tops, bottom = _tops(bands, heads.rect.bottom + 12)
        return MapLayout(
            document,
            journey,
            context.words,
            placed,
            heads,
            bands,
            tops,
            right + MARGIN,
            bottom + MARGIN,
            needs,
        )

    def _widths_needed(self, document: Document, journey: JourneyMap) -> Mapping[str, float]:
        channels = tuple(channel.id for channel in document.channels)
        needs = [
            self._needs.get((swimlane, document.channels), lambda s=swimlane: places_needed(s, channels))  # type: ignore[misc]
            for swimlane in _shown(journey)
        ]
        return widths_needed(journey.stages, needs, self.shaper)

    def _context(self, document: Document, journey: JourneyMap, needs: Mapping[str, float]) -> Context:
        found = columns(journey.stages, needs)
        # Equal columns become the same object, so that bands are found again by identity.
        if len(self._columns) > 64:
            self._columns.clear()
        found = self._columns.setdefault(found, found)
        return Context.of(
            document, found, words_for(document.language), self.shaper, self._contents, self._steps
        )

    def _band(
        self, swimlane: Swimlane, document: Document, journey: JourneyMap, right: float, context: Context
    ) -> SwimlaneBand:
        segments = {segment.id: segment for segment in document.segments}
        segment = segments[swimlane.segment]
        others = [one for one in journey.swimlanes if one.id in _against(swimlane)]
        sources = (
            swimlane,
            segment,
            tuple(others),
            tuple(segments[one.segment] for one in others),
            tuple(context.columns.values()),
            document.channels,
            document.devices,
            document.departments,
            document.evidence,
            context.words,
        )

        def party(one: Swimlane) -> Party:
            return Party(one, segments[one.segment], self._seating(one, document, context))

        def lay() -> SwimlaneBand:
            seated = self._seating(swimlane, document, context)
            parties = {one.id: party(one) for one in others}
            return lay_swimlane(swimlane, segment, seated, right, context, parties)

        return self._bands.get(sources, lay)

    def _seating(self, swimlane: Swimlane, document: Document, context: Context) -> Seating:
        sources = (swimlane, document.channels, document.devices, document.departments, context.open)
        return self._seatings.get(sources, lambda: seating(swimlane, context))


def _against(swimlane: Swimlane) -> frozenset[str]:
    """Return the ids of the swimlanes that a swimlane is compared with."""
    return frozenset(target for field, target in swimlane.contents.references if field == "against")


def _shown(journey: JourneyMap) -> list[Swimlane]:
    """Return the swimlanes of which something is to be seen: hidden ones too where others are compared with them."""
    seen = [swimlane for swimlane in journey.swimlanes if not swimlane.hidden]
    compared = frozenset[str]().union(*map(_against, seen))
    return [one for one in journey.swimlanes if not one.hidden or one.id in compared]


def _used_channels(document: Document, journey: JourneyMap) -> tuple[Channel, ...]:
    used = {
        target
        for swimlane in journey.swimlanes
        if not swimlane.hidden
        for field, target in swimlane.contents.references
        if field == "channel"
    }
    return tuple(channel for channel in document.channels if channel.id in used)


def _tops(bands: tuple[SwimlaneBand, ...], y: float) -> tuple[tuple[float, ...], float]:
    tops: list[float] = []
    for band in bands:
        tops.append(y)
        y += band.rect.h + BAND_GAP
    return tuple(tops), y - BAND_GAP if bands else y
