"""The touchpoints of a map as a list, with what is known of each and on what that rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.export.report.table import Cell, Field, Table, listed, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.insight.basis import Basis, Claim, claim
from journeydesk.insight.interval import mean_interval
from journeydesk.model.document import Document
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
    sources = {one.id: one for one in document.evidence}
    titles = {one.id: voice.name(one.title) for one in document.evidence}

    def named(id: str | None) -> Cell:
        return text_cell(names[id]) if id else Cell()

    def rests_on(item: Touchpoint) -> Claim:
        return claim(item.evidence, sources, item.n)

    return (
        Field("stage", voice.words.stage, 18, lambda one: text_cell(one.stage)),
        Field("segment", voice.said("Segment"), 18, lambda one: text_cell(one.segment)),
        Field("title", voice.said("Touchpoint"), 32, lambda one: text_cell(voice.name(one.item.title))),
        Field("channel", voice.said("Channel"), 16, lambda one: named(one.item.channel)),
        Field("device", voice.said("Device"), 16, lambda one: named(one.item.device)),
        Field("department", voice.said("Department"), 18, lambda one: named(one.item.department)),
        Field("emotion", voice.said("Emotion"), 16, lambda one: voice.feeling(one.item.emotion)),
        Field(
            "interval",
            voice.said("Confidence interval, 95 %"),
            16,
            lambda one: _interval(one.item, rests_on(one.item).n, voice),
        ),
        Field("importance", voice.said("Importance"), 12, lambda one: voice.number(one.item.importance)),
        Field("n", "n", 8, lambda one: voice.number(rests_on(one.item).n)),
        Field("wait", voice.said("Wait, hours"), 12, lambda one: voice.number(one.item.wait)),
        Field("drop_off", voice.said("Drop-off"), 12, lambda one: voice.share(one.item.drop_off)),
        Field(
            "failed",
            voice.said("Fails"),
            8,
            lambda one: text_cell(voice.said("Yes") if one.item.failed else ""),
        ),
        Field(
            "basis",
            voice.said("Rests on"),
            18,
            lambda one: text_cell(_basis(rests_on(one.item).basis, journey, voice)),
        ),
        Field(
            "evidence",
            voice.said("Evidence"),
            32,
            lambda one: listed(titles[id] for id in one.item.evidence),
        ),
        Field("details", voice.said("Details"), 40, lambda one: text_cell(one.item.details)),
    )


def _interval(item: Touchpoint, n: int | None, voice: Voice) -> Cell:
    if item.emotion is None or item.spread is None or n is None:
        return Cell()
    sure = mean_interval(item.emotion, item.spread, n, -2, 2)
    return text_cell(" … ".join(voice.words.number(end, signed=True) for end in sure)) if sure else Cell()


def _basis(basis: Basis, journey: JourneyMap, voice: Voice) -> str:
    if basis is Basis.ASSUMED and journey.state.is_intended:
        return voice.words.intended
    return voice.basis(basis, None)
