"""The gap register of a map: every gap with its reasons, on what it rests, and what was decided about it."""

from __future__ import annotations

from journeydesk.editing.verdicts import answer_of, owner_of
from journeydesk.editing.wording import naming_field
from journeydesk.export.report.table import Cell, Field, Table, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.insight.gap import Gap, MapGaps, NumberedGap, Rule
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import Decision

STATUSES = {
    None: "Undecided",
    Decision.ACCEPTED: "Accepted",
    Decision.ANSWERED: "Answered",
    Decision.DISMISSED: "Dismissed",
}
ARROW = " → "

Names = dict[str, str]
"""What things are called, by id."""


def gap_register(document: Document, gaps: MapGaps, voice: Voice) -> Table:
    """Return the gaps of a map in the order of their numbers."""
    journey = gaps.journey
    items = ((one, one.gap.name, one.gap.places) for one in gaps.gaps)
    fields = _fields(document, journey, voice)
    return table("gaps", voice.said("Gap register"), fields, items, map=journey.id)


def _fields(document: Document, journey: JourneyMap, voice: Voice) -> tuple[Field[NumberedGap], ...]:
    names, stages = _names(document, journey, voice), _stages(journey, voice)

    def stage(found: NumberedGap) -> Cell:
        return text_cell(stages.get(found.gap.places[-1], ""))

    def basis(gap: Gap) -> Cell:
        return text_cell(voice.basis(gap.basis, gap.n))

    return (
        Field("number", voice.said("No."), 6, lambda one: voice.number(one.number)),
        Field("severity", voice.said("Severity"), 10, lambda one: voice.number(one.gap.severity)),
        Field("kinds", voice.said("Kind"), 20, lambda one: text_cell(_kinds(one, voice))),
        Field("stage", voice.words.stage, 18, stage),
        Field("where", voice.said("Where"), 36, lambda one: text_cell(_where(one, names))),
        Field("segment", voice.said("Segment"), 18, lambda one: text_cell(names.get(one.gap.swimlane, ""))),
        Field("reasons", voice.said("Reasons"), 48, lambda one: voice.sentences(one.gap.reasons)),
        Field("basis", voice.said("Rests on"), 18, lambda one: basis(one.gap)),
        Field("reach", voice.said("Reach"), 10, lambda one: voice.share(one.gap.reach)),
        Field("status", voice.said("Status"), 12, lambda one: text_cell(_status(one, voice))),
        Field("decision", voice.said("Decision"), 32, lambda one: text_cell(_decided(one, journey))),
        Field("owner", voice.said("Owner"), 18, lambda one: text_cell(_owner(one, journey))),
    )


def _names(document: Document, journey: JourneyMap, voice: Voice) -> Names:
    named = {one.id: voice.name(one.name) for row in (document.channels, document.segments) for one in row}
    named |= {stage.id: voice.name(stage.title) for stage in journey.stages}
    for swimlane in journey.swimlanes:
        named[swimlane.id] = named[swimlane.segment]
        for item in (item for lane in swimlane.lanes for item in lane.items):
            if field := naming_field(type(item)):
                named[item.id] = voice.name(getattr(item, field))
    return named


def _stages(journey: JourneyMap, voice: Voice) -> Names:
    """Return the names of the stages by what stands in them."""
    stages = {stage.id: voice.name(stage.title) for stage in journey.stages}
    lanes = (lane for swimlane in journey.swimlanes for lane in swimlane.lanes)
    return stages | {item.id: stages[item.stage] for lane in lanes for item in lane.items}


def _kinds(found: NumberedGap, voice: Voice) -> str:
    kinds = voice.words.called(found.gap)
    return kinds[:1].upper() + kinds[1:]


def _where(found: NumberedGap, names: Names) -> str:
    """Say where it is: a segment's gap is in a stage, whose segment another column names."""
    places = found.gap.places
    return ARROW.join(names[place] for place in (places[-1:] if found.gap.rule is Rule.SEGMENT else places))


def _status(found: NumberedGap, voice: Voice) -> str:
    return voice.said(STATUSES[found.verdict.decision if found.verdict else None])


def _decided(found: NumberedGap, journey: JourneyMap) -> str:
    """Return why it is none, or what answers it."""
    if found.verdict is None:
        return ""
    answer = answer_of(journey, found.verdict)
    return answer.text if answer else found.verdict.reason


def _owner(found: NumberedGap, journey: JourneyMap) -> str:
    return owner_of(journey, found.verdict) if found.verdict else ""
