"""The layout of a whole map; what an edit does not touch keeps its layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.insight.comparison.compared import MapComparison
from journeydesk.layout.bands import lay_swimlane
from journeydesk.layout.beside import with_changes
from journeydesk.layout.boxes import Column, Content, Heads, MapLayout, SwimlaneBand
from journeydesk.layout.change_heads import told_by
from journeydesk.layout.change_tags import ChangeLabels, SwimlaneChanges
from journeydesk.layout.columns import columns, widths_needed
from journeydesk.layout.comparing import Party
from journeydesk.layout.context import CARDS, Context, Known
from journeydesk.layout.heads import lay_heads
from journeydesk.layout.remains import Filled, ghosts_of, with_ghosts
from journeydesk.layout.seating import Seating, Sitting, seating
from journeydesk.layout.sizes import BAND_GAP, MARGIN
from journeydesk.layout.steps import Step
from journeydesk.layout.subject import Subject
from journeydesk.layout.text import TextShaper
from journeydesk.layout.words import words_for
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Swimlane
from journeydesk.remember import Remembered, RememberedEqual

EMPTY_RIGHT = 1000.0
"""Where the content of a map without stages ends."""

BELOW_HEADS = 12.0
"""How far below the heads of stages the first swimlane begins."""


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What all swimlanes stand on: who sits where, how wide the stages need to be, and where they are."""

    sittings: Mapping[str, Sitting]
    needs: Mapping[str, float]
    columns: tuple[Column, ...]
    context: Context

    @property
    def right(self) -> float:
        """Where the content ends."""
        return self.columns[-1].right if self.columns else EMPTY_RIGHT


class Layouter:
    """Lays maps out, remembering every swimlane by identity."""

    def __init__(self, shaper: TextShaper) -> None:
        """Measure all texts with `shaper`."""
        self.shaper = shaper
        self._layouts: Remembered[MapLayout] = Remembered(4)
        self._last: MapLayout | None = None
        self._seatings: Remembered[Seating] = Remembered()
        self._bands: Remembered[SwimlaneBand] = Remembered()
        self._contents: RememberedEqual[Content] = RememberedEqual(CARDS)
        self._steps: RememberedEqual[tuple[Step, ...]] = RememberedEqual(256)
        self._heads: Remembered[Heads] = Remembered(16)
        self._known: Remembered[Known] = Remembered(8)
        self._aparts: Remembered[Context] = Remembered(8)
        self._contexts: Remembered[Context] = Remembered(64)
        self._columns: RememberedEqual[tuple[Column, ...]] = RememberedEqual(64)
        self._filled: Remembered[Swimlane | Filled] = Remembered()
        self._change_labels: Remembered[ChangeLabels] = Remembered(2)

    def layout(self, document: Document, map_id: str, compared: MapComparison | None = None) -> MapLayout:
        """Place one map of a document, with what a comparison tells of it; faster if it is much like the one before."""
        journey = next(journey for journey in document.maps if journey.id == map_id)
        before = self._last
        found = self._layouts.get(
            (document, journey, compared), lambda: self._laid(Subject(document, journey, compared), before)
        )
        self._last = found
        return found

    def _laid(self, subject: Subject, before: MapLayout | None) -> MapLayout:
        ground = self._ground(subject, before.sittings if before else {})
        heads = self._heads_of(subject, ground)
        bands = tuple(self._band(swimlane, subject, ground) for swimlane in subject.seen)
        tops, bottom = _tops(bands, heads.rect.bottom + BELOW_HEADS)
        return MapLayout(
            subject.document,
            subject.journey,
            ground.context.words,
            ground.columns,
            heads,
            bands,
            tops,
            ground.right + MARGIN,
            bottom + MARGIN,
            ground.needs,
            ground.sittings,
            subject.compared,
        )

    def _ground(self, subject: Subject, before: Mapping[str, Sitting]) -> Ground:
        """Seat all that is shown, and make the stages as wide as that needs."""
        document, stages = subject.document, subject.journey.stages
        apart = self._apart(document, subject.journey)
        seated = {one.id: self._seating(one, apart, subject, before.get(one.id)) for one in subject.shown}
        needs = widths_needed(stages, [one.places for one in seated.values()], self.shaper)
        found = columns(stages, needs)
        # Equal columns become the same object, so that heads and bands are found again by identity.
        placed = self._columns.get(found, lambda: found)
        context = self._contexts.get(
            (apart, placed, document.evidence), lambda: apart.on(placed, document.evidence)
        )
        sittings = {one.id: Sitting(one, apart, seated[one.id]) for one in subject.shown}
        return Ground(sittings, needs, placed, context)

    def _heads_of(self, subject: Subject, ground: Ground) -> Heads:
        journey, context, used = subject.journey, ground.context, subject.channels
        sources = (
            *(journey.title, journey.scenario, journey.state, context.words),
            *(context.rests(stage.evidence) for stage in journey.stages),
            *(journey.stages, ground.columns, used),
            *(told_by(subject.compared) if subject.compared else ()),
        )
        return self._heads.get(
            sources, lambda: lay_heads(subject, ground.columns, ground.right, context, self._labels(context))
        )

    def _labels(self, context: Context) -> ChangeLabels:
        return self._change_labels.get((context.words,), lambda: ChangeLabels(context.words, self.shaper))

    def _seating(
        self, swimlane: Swimlane, apart: Context, subject: Subject, before: Sitting | None
    ) -> Seating:
        """Seat a swimlane and what is gone from it."""
        part = subject.changes(swimlane)
        seats = self._filled.get((swimlane, part), lambda: with_ghosts(swimlane, part)) if part else swimlane
        return self._seatings.get((seats, apart), lambda: seating(seats, apart, ghosts_of(part), before))

    def _apart(self, document: Document, journey: JourneyMap) -> Context:
        """Return what seats depend on, apart from columns; the same object when it is the same.

        Of a source, its kind matters to cards, and nothing else.
        """
        words = words_for(document.language)
        open = frozenset(stage.id for stage in journey.stages if not stage.hidden and not stage.collapsed)
        kinds = frozenset((one.id, one.kind) for one in document.evidence)
        known = self._known.get(
            (document.devices, document.departments, words, kinds),
            lambda: Known.beside(self._contents, self._steps),
        )
        intended = journey.state.is_intended
        return self._aparts.get(
            (document.channels, known, open, intended),
            lambda: Context.of(document, open, words, self.shaper, known, intended=intended),
        )

    def _band(self, swimlane: Swimlane, subject: Subject, ground: Ground) -> SwimlaneBand:
        segments, context, part = subject.segments, ground.context, subject.changes(swimlane)
        segment, others = segments[swimlane.segment], subject.opposite(swimlane)
        sources = (swimlane, segment, others, tuple(segments[one.segment] for one in others), context, part)

        def lay() -> SwimlaneBand:
            parties = {
                one.id: Party(one, segments[one.segment], ground.sittings[one.id].seating)
                for one in (swimlane, *others)
            }
            own = parties[swimlane.id]
            band = lay_swimlane(own, ground.right, context, parties)
            if not (subject.compared and part):
                return band
            changes = SwimlaneChanges(part, ghosts_of(part), self._labels(context))
            evidence = subject.compared.older.document.evidence
            return with_changes(band, own.seated, changes, evidence, context)

        return self._bands.get(sources, lay)


def _tops(bands: tuple[SwimlaneBand, ...], y: float) -> tuple[tuple[float, ...], float]:
    tops: list[float] = []
    for band in bands:
        tops.append(y)
        y += band.rect.h + BAND_GAP
    return tuple(tops), y - BAND_GAP if bands else y
