"""What checks look at: a document, a map, a swimlane, each read once for all checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from journeydesk.insight.audit.glossary import Glossary, Words, words_of
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceIds, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    ArcLane,
    ArcPoint,
    EmotionLane,
    EmotionPoint,
    Metric,
    MetricLane,
    Note,
    NoteKind,
    NoteLane,
    Touchpoint,
    touchpoints_of,
)

CUSTOMERS_NOTES = (NoteKind.GOAL, NoteKind.ACTION, NoteKind.THOUGHT, NoteKind.QUOTE, NoteKind.PAIN_POINT)
"""Notes that speak for the customer; opportunities, ideas and questions are the company's."""


class Text(NamedTuple):
    """Words of the customer: of which item, in which field, as they stand and as they are compared.

    `own` says whether customers speak of themselves in them.
    """

    place: str
    field: str
    text: str
    words: Words
    own: bool


class Claim(NamedTuple):
    """Something that a map says of customers, and the sources it names."""

    place: str
    evidence: EvidenceIds


@dataclass(frozen=True, slots=True)
class OneSwimlane:
    """A swimlane on its map; `stages` are ids, `claims` are empty on a map of what is to come."""

    swimlane: Swimlane
    stages: tuple[str, ...]
    evidence: Mapping[str, Evidence]
    glossary: Glossary
    touchpoints: tuple[Touchpoint, ...]
    points: tuple[EmotionPoint, ...]
    metrics: tuple[Metric, ...]
    notes: Mapping[NoteKind, tuple[Note, ...]]
    paths: tuple[Path, ...]
    """Those that lead somewhere and that customers take, not the company in its mind."""
    texts: tuple[Text, ...]
    claims: tuple[Claim, ...]
    assumed: tuple[str, ...]
    untold: tuple[str, ...]
    """Touchpoints in whose titles customers do not speak of themselves."""
    met: frozenset[str]
    """The stages in which customers meet something."""


@dataclass(frozen=True, slots=True)
class OneMap:
    """A map with all its swimlanes, hidden ones too."""

    journey: JourneyMap
    segments: Mapping[str, Segment]
    glossary: Glossary
    swimlanes: tuple[OneSwimlane, ...]
    texts: tuple[Text, ...]
    goals: tuple[Claim, ...]
    """What customers are said to want in stages; none on a map of what is to come."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page by its name, and on it the size of the smallest text of each map, in points (1/72 inch).

    Somebody has `chosen` it, or it is only what most people have.
    """

    name: str = ""
    chosen: bool = False
    smallest: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WholeDocument:
    """A document on a day, and on the paper for which it is meant."""

    document: Document
    today: date
    paper: Paper


def one_swimlane(
    swimlane: Swimlane, journey: JourneyMap, evidence: Mapping[str, Evidence], glossary: Glossary
) -> OneSwimlane:
    """Read a swimlane."""
    lanes = swimlane.lanes
    touchpoints = tuple(touchpoints_of(lanes))
    points = tuple(item for lane in lanes if isinstance(lane, EmotionLane) for item in lane.items)
    metrics = tuple(item for lane in lanes if isinstance(lane, MetricLane) for item in lane.items)
    notes = _notes(swimlane)
    paths = tuple(path for path in swimlane.paths if path.touchpoints and not path.planned)
    texts = tuple(_texts(touchpoints, notes, glossary))
    felt: list[EmotionPoint | ArcPoint] = [*points]
    felt += (item for lane in lanes if isinstance(lane, ArcLane) for item in lane.items)
    claims = () if journey.state.is_intended else tuple(_claims(touchpoints, felt, metrics, notes, paths))
    return OneSwimlane(
        swimlane=swimlane,
        stages=tuple(stage.id for stage in journey.stages),
        evidence=evidence,
        glossary=glossary,
        touchpoints=touchpoints,
        points=points,
        metrics=metrics,
        notes=notes,
        paths=paths,
        texts=texts,
        claims=claims,
        assumed=tuple(claim.place for claim in claims if not claim.evidence),
        untold=tuple(text.place for text in texts if text.field == "title" and not text.own),
        met=frozenset(touchpoint.stage for touchpoint in touchpoints),
    )


def one_map(
    journey: JourneyMap, document: Document, glossary: Glossary, swimlanes: tuple[OneSwimlane, ...]
) -> OneMap:
    """Read a map whose swimlanes have been read."""
    return OneMap(
        journey=journey,
        segments={segment.id: segment for segment in document.segments},
        glossary=glossary,
        swimlanes=swimlanes,
        texts=tuple(text for stage in journey.stages for text in _stage_texts(stage, glossary)),
        goals=() if journey.state.is_intended else tuple(_goals(journey.stages)),
    )


def _goals(stages: Iterable[Stage]) -> Iterator[Claim]:
    return (Claim(stage.id, stage.evidence) for stage in stages if stage.goal.strip())


def _notes(swimlane: Swimlane) -> Mapping[NoteKind, tuple[Note, ...]]:
    found: dict[NoteKind, tuple[Note, ...]] = dict.fromkeys(NoteKind, ())
    for lane in swimlane.lanes:
        if isinstance(lane, NoteLane):
            found[lane.note_kind] += lane.items
    return found


def _texts(
    touchpoints: Iterable[Touchpoint], notes: Mapping[NoteKind, tuple[Note, ...]], glossary: Glossary
) -> Iterator[Text]:
    yield from (_text(one.id, "title", one.title, glossary) for one in touchpoints)
    for kind in CUSTOMERS_NOTES:
        yield from (_text(one.id, "text", one.text, glossary) for one in notes[kind])


def _stage_texts(stage: Stage, glossary: Glossary) -> Iterator[Text]:
    yield _text(stage.id, "title", stage.title, glossary)
    yield _text(stage.id, "goal", stage.goal, glossary)


def _text(place: str, field: str, text: str, glossary: Glossary) -> Text:
    words = words_of(text)
    return Text(place, field, text, words, glossary.is_own(words))


def _claims(
    touchpoints: Iterable[Touchpoint],
    points: Iterable[EmotionPoint | ArcPoint],
    metrics: Iterable[Metric],
    notes: Mapping[NoteKind, tuple[Note, ...]],
    paths: Iterable[Path],
) -> Iterator[Claim]:
    yield from (Claim(one.id, one.evidence) for one in touchpoints if one.emotion is not None)
    yield from (Claim(one.id, one.evidence) for one in points)
    said = (*notes[NoteKind.PAIN_POINT], *notes[NoteKind.QUOTE])
    yield from (Claim(one.id, one.evidence) for one in said if one.text.strip())
    yield from (Claim(one.id, one.evidence) for one in metrics if one.value is not None)
    yield from (Claim(one.id, one.evidence) for one in paths if one.share is not None)
