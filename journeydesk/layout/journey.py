"""The layout of a whole map; what an edit does not touch keeps its layout."""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.insight.comparison.compared import MapComparison
from journeydesk.layout.bands import lay_swimlane
from journeydesk.layout.beside import with_changes
from journeydesk.layout.boxes import Column, Content, Heads, MapLayout, SwimlaneBand
from journeydesk.layout.change_heads import told_by
from journeydesk.layout.change_tags import ChangeLabels, SwimlaneChanges
from journeydesk.layout.columns import columns, widths_needed
from journeydesk.layout.comparing import Party
from journeydesk.layout.connectors import Step
from journeydesk.layout.context import CARDS, Context
from journeydesk.layout.heads import lay_heads
from journeydesk.layout.remains import Filled, ghosts_of, with_ghosts
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
        self._steps: RememberedEqual[tuple[Step, ...]] = RememberedEqual(256)
        self._heads: Remembered[Heads] = Remembered(16)
        self._aparts: Remembered[Context] = Remembered(8)
        self._contexts: Remembered[Context] = Remembered(64)
        self._columns: RememberedEqual[tuple[Column, ...]] = RememberedEqual(64)
        self._filled: Remembered[Swimlane | Filled] = Remembered()
        self._change_labels: Remembered[ChangeLabels] = Remembered(2)

    def layout(self, document: Document, map_id: str, compared: MapComparison | None = None) -> MapLayout:
        """Place one map of a document, with what a comparison tells of it."""
        journey = next(journey for journey in document.maps if journey.id == map_id)
        apart = self._apart(document, journey)
        seated = {one.id: self._seating(one, apart, compared) for one in _shown(journey)}
        needs = widths_needed(journey.stages, [one.places for one in seated.values()], self.shaper)
        found = columns(journey.stages, needs)
        # Equal columns become the same object, so that heads and bands are found again by identity.
        placed = self._columns.get(found, lambda: found)
        context = self._contexts.get(
            (apart, placed, document.evidence), lambda: apart.on(placed, document.evidence)
        )
        right = placed[-1].right if placed else EMPTY_RIGHT
        used = _used_channels(document, journey)
        said = (
            *(journey.title, journey.scenario, journey.state, context.words),
            *(context.rests(stage.evidence) for stage in journey.stages),
        )
        heads = self._heads.get(
            (*said, journey.stages, placed, used, *(told_by(compared) if compared else ())),
            lambda: lay_heads(journey, placed, used, right, context, compared, self._labels(context)),
        )
        bands = tuple(
            self._band(swimlane, document, journey, seated, right, context, compared)
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
            compared,
        )

    def _labels(self, context: Context) -> ChangeLabels:
        return self._change_labels.get((context.words,), lambda: ChangeLabels(context.words, self.shaper))

    def _seats(self, swimlane: Swimlane, compared: MapComparison | None) -> Swimlane | Filled:
        """Return a swimlane with all that wants a seat in it."""
        part = compared.swimlanes.get(swimlane.id) if compared else None
        return self._filled.get((swimlane, part), lambda: with_ghosts(swimlane, part)) if part else swimlane

    def _seating(self, swimlane: Swimlane, apart: Context, compared: MapComparison | None) -> Seating:
        """Seat a swimlane and what is gone from it."""
        seated = self._seats(swimlane, compared)
        part = compared.swimlanes.get(swimlane.id) if compared else None
        return self._seatings.get((seated, apart), lambda: seating(seated, apart, ghosts_of(part)))

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
            journey.state.is_intended,
            frozenset((one.id, one.kind) for one in document.evidence),
        )

        def indexed() -> Context:
            kept = self._contents, self._steps
            return Context.of(document, open, words, self.shaper, *kept, intended=journey.state.is_intended)

        return self._aparts.get(sources, indexed)

    def _band(
        self,
        swimlane: Swimlane,
        document: Document,
        journey: JourneyMap,
        seated: Mapping[str, Seating],
        right: float,
        context: Context,
        compared: MapComparison | None,
    ) -> SwimlaneBand:
        segments = {segment.id: segment for segment in document.segments}
        segment = segments[swimlane.segment]
        against = _against(swimlane)
        others = [one for one in journey.swimlanes if one.id in against]
        part = compared.swimlanes.get(swimlane.id) if compared else None
        sources = (
            swimlane,
            segment,
            tuple(others),
            tuple(segments[one.segment] for one in others),
            context,
            part,
        )

        def lay() -> SwimlaneBand:
            parties = {one.id: Party(one, segments[one.segment], seated[one.id]) for one in others}
            band = lay_swimlane(swimlane, segment, seated[swimlane.id], right, context, parties)
            if not (compared and part):
                return band
            changes = SwimlaneChanges(part, ghosts_of(part), self._labels(context))
            evidence = compared.older.document.evidence
            return with_changes(band, seated[swimlane.id], changes, evidence, context)

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
