"""The touchpoints of a map as a list, with what is known of each and on what that rests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeydesk.export.report.table import Cell, Field, Table, listed, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.insight.basis import Basis, Claim, claim
from journeydesk.insight.interval import mean_interval
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Touchpoint, touchpoints_of


@dataclass(frozen=True, slots=True)
class _Place:
    """A touchpoint, and the names of its stage and segment."""

    item: Touchpoint
    stage: str
    segment: str


def touchpoint_table(document: Document, journey: JourneyMap, voice: Voice) -> Table:
    """Return the touchpoints of a map, segment by segment and stage by stage."""
    items = ((place, place.item.id, (place.item.id,)) for place in _places(document, journey, voice))
    fields = _fields(document, journey, voice)
    return table("touchpoints", voice.words.lanes["touchpoints"], fields, items, map=journey.id, labels=3)


def _places(document: Document, journey: JourneyMap, voice: Voice) -> Iterator[_Place]:
    names = {one.id: voice.name(one.name) for one in document.segments}
    stages = {stage.id: (at, voice.name(stage.title)) for at, stage in enumerate(journey.stages)}
    for swimlane in journey.swimlanes:
        found = sorted(touchpoints_of(swimlane.lanes), key=lambda item: stages[item.stage][0])
        yield from (_Place(item, stages[item.stage][1], names[swimlane.segment]) for item in found)


def _fields(document: Document, journey: JourneyMap, voice: Voice) -> tuple[Field[_Place], ...]:
    inventories = (document.channels, document.devices, document.departments)
    names = {one.id: voice.name(one.name) for inventory in inventories for one in inventory}
    teller = _Teller(voice, journey, names, {one.id: one for one in document.evidence})
    return (*teller.place(), *teller.contact(), *teller.experience(), *teller.grounds())


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of touchpoints: `names` are those of channels, devices and departments, by their ids."""

    voice: Voice
    journey: JourneyMap
    names: Mapping[str, str]
    sources: Mapping[str, Evidence]

    def place(self) -> Iterator[Field[_Place]]:
        voice = self.voice
        yield Field("stage", voice.words.stage, 18, lambda one: text_cell(one.stage))
        yield Field("segment", voice.said("Segment"), 18, lambda one: text_cell(one.segment))
        yield Field("title", voice.said("Touchpoint"), 32, lambda one: text_cell(voice.name(one.item.title)))

    def contact(self) -> Iterator[Field[_Place]]:
        said = self.voice.said
        yield Field("channel", said("Channel"), 16, lambda one: self._named(one.item.channel))
        yield Field("device", said("Device"), 16, lambda one: self._named(one.item.device))
        yield Field("department", said("Department"), 18, lambda one: self._named(one.item.department))

    def experience(self) -> Iterator[Field[_Place]]:
        voice, said = self.voice, self.voice.said
        yield Field("emotion", said("Emotion"), 16, lambda one: voice.feeling(one.item.emotion))
        yield Field("interval", said("Confidence interval, 95 %"), 16, lambda one: self._interval(one.item))
        yield Field("importance", said("Importance"), 12, lambda one: voice.number(one.item.importance))
        yield Field("n", "n", 8, lambda one: voice.number(self._rests_on(one.item).n))
        yield Field("wait", said("Wait, hours"), 12, lambda one: voice.number(one.item.wait))
        yield Field("drop_off", said("Drop-off"), 12, lambda one: voice.share(one.item.drop_off))
        yield Field("failed", said("Fails"), 8, lambda one: text_cell(said("Yes") if one.item.failed else ""))

    def grounds(self) -> Iterator[Field[_Place]]:
        said = self.voice.said
        yield Field("basis", said("Rests on"), 18, lambda one: text_cell(self._basis(one.item)))
        yield Field("evidence", said("Evidence"), 32, lambda one: listed(self._titles(one.item)))
        yield Field("details", said("Details"), 40, lambda one: text_cell(one.item.details))

    def _named(self, id: str | None) -> Cell:
        return text_cell(self.names[id]) if id else Cell()

    def _rests_on(self, item: Touchpoint) -> Claim:
        return claim(item.evidence, self.sources, item.n)

    def _titles(self, item: Touchpoint) -> Iterator[str]:
        return (self.voice.name(self.sources[id].title) for id in item.evidence)

    def _interval(self, item: Touchpoint) -> Cell:
        n = self._rests_on(item).n
        if item.emotion is None or item.spread is None or n is None:
            return Cell()
        sure, number = mean_interval(item.emotion, item.spread, n, -2, 2), self.voice.words.number
        return text_cell(" … ".join(number(end, signed=True) for end in sure)) if sure else Cell()

    def _basis(self, item: Touchpoint) -> str:
        basis = self._rests_on(item).basis
        if basis is Basis.ASSUMED and self.journey.state.is_intended:
            return self.voice.words.intended
        return self.voice.basis(basis, None)
