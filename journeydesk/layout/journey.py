"""The layout of a whole map; what an edit does not touch keeps its layout."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.insight.comparison.compared import MapComparison
from journeydesk.layout.bands import lay_swimlane
from journeydesk.layout.beside import with_changes
from journeydesk.layout.boxes import Column, Content, Heads, MapLayout, SwimlaneBand
from journeydesk.layout.change_heads import told_by
from journeydesk.layout.change_tags import ChangeLabels, SwimlaneChanges
from journeydesk.layout.columns import columns, places_needed, widths_needed
from journeydesk.layout.comparing import Party
from journeydesk.layout.connectors import Step
from journeydesk.layout.context import Context
from journeydesk.layout.heads import lay_heads
from journeydesk.layout.remains import Filled, ghosts_of, with_ghosts
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

BELOW_HEADS = 12.0
"""How far below the heads of stages the first swimlane begins."""

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
        self._filled: Remembered[Swimlane | Filled] = Remembered()
        self._change_labels: Remembered[ChangeLabels] = Remembered(2)
        self._columns: dict[tuple[Column, ...], tuple[Column, ...]] = {}

    def layout(self, document: Document, map_id: str, compared: MapComparison | None = None) -> MapLayout:
        """Place one map of a document, with what a comparison tells of it."""
        journey = next(journey for journey in document.maps if journey.id == map_id)
        needs = self._widths_needed(document, journey, compared)
        context = self._context(document, journey, needs)
        placed = tuple(context.columns.values())
        right = placed[-1].right if placed else EMPTY_RIGHT
        used = _used_channels(document, journey)
        title = (journey.title, journey.scenario, journey.state)
        heads = self._heads.get(
            (*title, journey.stages, placed, used, context.words, *(told_by(compared) if compared else ())),
            lambda: lay_heads(journey, placed, used, right, context, compared, self._labels(context)),
        )
        seen = (swimlane for swimlane in journey.swimlanes if not swimlane.hidden)
        bands = tuple(self._band(swimlane, document, journey, right, context, compared) for swimlane in seen)
        tops, bottom = _tops(bands, heads.rect.bottom + BELOW_HEADS)
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
            compared,
        )

    def _labels(self, context: Context) -> ChangeLabels:
        return self._change_labels.get((context.words,), lambda: ChangeLabels(context.words, self.shaper))

    def _seats(self, swimlane: Swimlane, compared: MapComparison | None) -> Swimlane | Filled:
        """Return a swimlane with all that wants a seat in it."""
        part = compared.swimlanes.get(swimlane.id) if compared else None
        return self._filled.get((swimlane, part), lambda: with_ghosts(swimlane, part)) if part else swimlane

    def _widths_needed(
        self, document: Document, journey: JourneyMap, compared: MapComparison | None
    ) -> Mapping[str, float]:
        channels = tuple(channel.id for channel in document.channels)
        seated = (self._seats(swimlane, compared) for swimlane in _shown(journey))
        needs = [
            self._needs.get((swimlane, document.channels), lambda s=swimlane: places_needed(s, channels))  # type: ignore[misc]
            for swimlane in seated
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
        self,
        swimlane: Swimlane,
        document: Document,
        journey: JourneyMap,
        right: float,
        context: Context,
        compared: MapComparison | None,
    ) -> SwimlaneBand:
        segments = {segment.id: segment for segment in document.segments}
        segment = segments[swimlane.segment]
        others = [one for one in journey.swimlanes if one.id in _against(swimlane)]
        part = compared.swimlanes.get(swimlane.id) if compared else None
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
            part,
        )

        def party(one: Swimlane) -> Party:
            return Party(one, segments[one.segment], self._seating(one, document, context, compared))

        def lay() -> SwimlaneBand:
            seated = self._seating(swimlane, document, context, compared)
            parties = {one.id: party(one) for one in others}
            band = lay_swimlane(swimlane, segment, seated, right, context, parties)
            if not (compared and part):
                return band
            changes = SwimlaneChanges(part, ghosts_of(part), self._labels(context))
            return with_changes(band, seated, changes, compared.older.document.evidence, context)

        return self._bands.get(sources, lay)

    def _seating(
        self, swimlane: Swimlane, document: Document, context: Context, compared: MapComparison | None
    ) -> Seating:
        """Seat a swimlane and what is gone from it."""
        seated = self._seats(swimlane, compared)
        part = compared.swimlanes.get(swimlane.id) if compared else None
        sources = (seated, document.channels, document.devices, document.departments, context.open)
        return self._seatings.get(sources, lambda: seating(seated, context, ghosts_of(part)))


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
