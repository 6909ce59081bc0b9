"""The layout of a whole map; what an edit does not touch keeps its layout."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from journeydesk.layout.bands import lay_swimlane
from journeydesk.layout.boxes import Column, Content, Heads, MapLayout, SwimlaneBand
from journeydesk.layout.columns import columns, widths_needed
from journeydesk.layout.comparing import Party
from journeydesk.layout.connectors import Step
from journeydesk.layout.context import CARDS, Context
from journeydesk.layout.heads import lay_heads
from journeydesk.layout.seating import Seating, seating
from journeydesk.layout.sizes import BAND_GAP, MARGIN
from journeydesk.layout.text import TextShaper
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.remember import Remembered, RememberedEqual

EMPTY_RIGHT = 1000.0
"""Where the content of a map without stages ends."""

BELOW_HEADS = 12.0
"""How far below the heads of stages the first swimlane begins."""


class Layouter:
    """Lays maps out, remembering every swimlane by identity."""

    def __init__(self, shaper: TextShaper) -> None:
        """Measure all texts with `shaper`."""
        self.shaper = shaper
        self._seatings: Remembered[Seating] = Remembered()
        self._bands: Remembered[SwimlaneBand] = Remembered()
        self._contents: Remembered[Content] = Remembered(CARDS)
        self._steps: Remembered[tuple[Step, ...]] = Remembered()
        self._heads: Remembered[Heads] = Remembered(16)
        self._aparts: Remembered[Context] = Remembered(8)
        self._contexts: Remembered[Context] = Remembered(64)
        self._columns: RememberedEqual[tuple[Column, ...]] = RememberedEqual(64)

    def layout(self, document: Document, map_id: str) -> MapLayout:
        """Place one map of a document."""
        journey = next(journey for journey in document.maps if journey.id == map_id)
        apart = self._apart(document, journey)
        seated = {
            one.id: self._seatings.get((one, apart), partial(seating, one, apart)) for one in _shown(journey)
        }
        needs = widths_needed(journey.stages, [one.places for one in seated.values()], self.shaper)
        found = columns(journey.stages, needs)
        # Equal columns become the same object, so that heads and bands are found again by identity.
        placed = self._columns.get(found, lambda: found)
        context = self._contexts.get(
            (apart, placed, document.evidence), lambda: apart.on(placed, document.evidence)
        )
        right = placed[-1].right if placed else EMPTY_RIGHT
        used = _used_channels(document, journey)
        heads = self._heads.get(
            (journey.title, journey.scenario, journey.state, journey.stages, placed, used, context.words),
            lambda: lay_heads(journey, placed, used, right, context),
        )
        bands = tuple(
            self._band(swimlane, document, journey, seated, right, context)
            for swimlane in journey.swimlanes
            if not swimlane.hidden
        )
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
        )

    def _apart(self, document: Document, journey: JourneyMap) -> Context:
        """Return what seats depend on, apart from columns; the same object when it is the same.

        Of a source, its kind matters to cards, and nothing else.
        """
        words = words_for(document.language)
        open = frozenset(stage.id for stage in journey.stages if not stage.hidden and not stage.collapsed)
        sources = (
            document.channels,
            document.devices,
            document.departments,
            words,
            open,
            frozenset((one.id, one.kind) for one in document.evidence),
        )
        return self._aparts.get(
            sources, lambda: Context.of(document, open, words, self.shaper, self._contents, self._steps)
        )

    def _band(
        self,
        swimlane: Swimlane,
        document: Document,
        journey: JourneyMap,
        seated: Mapping[str, Seating],
        right: float,
        context: Context,
    ) -> SwimlaneBand:
        segments = {segment.id: segment for segment in document.segments}
        segment = segments[swimlane.segment]
        others = [one for one in journey.swimlanes if one.id in _against(swimlane)]
        sources = (
            swimlane,
            segment,
            tuple(others),
            tuple(segments[one.segment] for one in others),
            context,
        )

        def lay() -> SwimlaneBand:
            parties = {one.id: Party(one, segments[one.segment], seated[one.id]) for one in others}
            return lay_swimlane(swimlane, segment, seated[swimlane.id], right, context, parties)

        return self._bands.get(sources, lay)


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
