"""The rows of a swimlane and what stands in them: touchpoints, emotion, notes, pictures, metrics, backstage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import Annotated, Any, Literal, TypeVar

from pydantic import Field

from journeydesk.model.inventory import Count, EvidenceIds, MediaName, Share
from journeydesk.model.judgement import Hours
from journeydesk.model.track import Size, Track
from journeydesk.model.value import Id, Item, Value
from journeydesk.remember import RememberedSame

Emotion = Annotated[float, Field(ge=-2, le=2)]
"""How a customer feels, from -2 (angry) over 0 to +2 (delighted)."""

Spread = Annotated[float, Field(ge=0, le=3)]
"""The standard deviation of a feeling among the customers who were asked, on the scale of `Emotion`."""

Importance = Annotated[int, Field(ge=1, le=5)]
Engagement = Annotated[float, Field(ge=1, le=5)]
"""The dramatic arc: how much is at stake for the customer, 1 to 5; it says nothing of good or bad."""

Place = Annotated[float, Field(ge=0, le=1)]
"""How far through its stage something stands, 0 (start) to 1 (end)."""


class Element(Item):
    """Something that stands in one stage of a lane."""

    stage: Id


class Context(StrEnum):
    """What became of what a customer had said before: known here, or to be said once more."""

    CARRIED = "carried"
    LOST = "lost"


class Arrival(Value):
    """How customers come to a touchpoint from one other: what is known of this step, where it differs from the rest."""

    source: Id
    wait: Hours | None = None
    context: Context | None = None


class Touchpoint(Element):
    """One contact between a customer and the company, in the customer's words.

    `n` customers spoke of it. They had waited `wait` hours before it (median); `context` is what became of all they
    had said before; `arrivals` are the steps of which that is known by itself. `drop_off` of those who reached it went
    no further. `map` tells it in more detail.
    """

    title: str = ""
    details: str = ""
    channel: Id | None = None
    device: Id | None = None
    department: Id | None = None
    emotion: Emotion | None = None
    spread: Spread | None = None
    importance: Importance | None = None
    wait: Hours | None = None
    context: Context | None = None
    arrivals: tuple[Arrival, ...] = ()
    drop_off: Share | None = None
    failed: bool = False
    n: Count | None = None
    map: Id | None = None
    evidence: EvidenceIds = ()

    def arrival(self, source: str) -> Arrival:
        """Return what is known of the step from another touchpoint: of itself first, else of all that lead here."""
        own = next((one for one in self.arrivals if one.source == source), None)
        wait = self.wait if own is None or own.wait is None else own.wait
        context = self.context if own is None or own.context is None else own.context
        return Arrival(source=source, wait=wait, context=context)


class EmotionPoint(Element):
    """A feeling between two touchpoints, on the curve of one path; without one, on every curve of its lane."""

    path: Id | None = None
    at: Place = 0.5
    value: Emotion = 0.0
    evidence: EvidenceIds = ()


class ArcPoint(Element):
    """One point of the dramatic arc."""

    at: Place = 0.5
    value: Engagement = 3.0
    evidence: EvidenceIds = ()


class NoteKind(StrEnum):
    """What a note says about a stage."""

    GOAL = "goal"
    ACTION = "action"
    THOUGHT = "thought"
    QUOTE = "quote"
    PAIN_POINT = "pain_point"
    OPPORTUNITY = "opportunity"
    IDEA = "idea"
    QUESTION = "question"


class Note(Element):
    """A sentence about a stage; the lane it stands in says what kind of note it is.

    `touchpoint` is the contact it speaks of; `answers` are the pain points an opportunity would end.
    """

    text: str = ""
    touchpoint: Id | None = None
    answers: tuple[Id, ...] = ()
    owner: str = ""
    evidence: EvidenceIds = ()


class Picture(Element):
    """One frame of the storyboard."""

    media: MediaName | None = None
    caption: str = ""
    evidence: EvidenceIds = ()


class Metric(Element):
    """A figure that is measured in a stage."""

    name: str = ""
    value: float | None = None
    unit: str = ""
    n: Count | None = None
    evidence: EvidenceIds = ()


class BackstageStep(Element):
    """Something the company does that the customer does not see."""

    title: str = ""
    department: Id | None = None
    evidence: EvidenceIds = ()


class Row(Track):
    """A lane of whatever kind; at least as high as `height` says."""

    height: Size | None = None


class TouchpointLane(Row):
    """The touchpoints of a segment, in the order in which they usually come."""

    kind: Literal["touchpoints"] = "touchpoints"
    name: str = ""
    rows: Literal["flow", "channels"] = "flow"
    items: tuple[Touchpoint, ...] = ()


class EmotionLane(Row):
    """How paths feel: for each a line through its touchpoints and the free points between them.

    With a `path` the lane shows that one alone. It is compared with the swimlane of its map that it stands `against`.
    """

    kind: Literal["emotion"] = "emotion"
    name: str = ""
    path: Id | None = None
    against: Id | None = None
    items: tuple[EmotionPoint, ...] = ()


class ArcLane(Row):
    """The dramatic arc of the journey."""

    kind: Literal["arc"] = "arc"
    name: str = ""
    items: tuple[ArcPoint, ...] = ()


class NoteLane(Row):
    """Notes of one kind."""

    kind: Literal["notes"] = "notes"
    name: str = ""
    note_kind: NoteKind
    items: tuple[Note, ...] = ()


class StoryboardLane(Row):
    """Pictures that show what happens."""

    kind: Literal["storyboard"] = "storyboard"
    name: str = ""
    items: tuple[Picture, ...] = ()


class MetricLane(Row):
    """Figures, stage by stage."""

    kind: Literal["metrics"] = "metrics"
    name: str = ""
    items: tuple[Metric, ...] = ()


class BackstageLane(Row):
    """What happens behind the line of visibility."""

    kind: Literal["backstage"] = "backstage"
    name: str = ""
    items: tuple[BackstageStep, ...] = ()


Lane = Annotated[
    TouchpointLane | EmotionLane | ArcLane | NoteLane | StoryboardLane | MetricLane | BackstageLane,
    Field(discriminator="kind"),
]

E = TypeVar("E", bound=Element)
_STAGE = attrgetter("stage")

AnyElement = Touchpoint | EmotionPoint | ArcPoint | Note | Picture | Metric | BackstageStep


def by_stage(items: Sequence[E]) -> Mapping[str, Sequence[E]]:
    """Return what of a lane stands in each stage, in the order of the lane.

    An edit of a stage asks so many times, from what it changes to what is painted of it.
    """
    return _BY_STAGE.get(items, make=lambda: _by_stage(items))


_BY_STAGE: RememberedSame[Mapping[str, Sequence[Any]]] = RememberedSame(512)
"""Of so many lanes, those of some versions of the largest maps."""


def _by_stage(items: Sequence[E]) -> Mapping[str, Sequence[E]]:
    found: dict[str, list[E]] = {}
    for stage, run in groupby(items, _STAGE):
        found.setdefault(stage, []).extend(run)
    return found


def standing_in(items: Sequence[E], stages: Iterable[str]) -> list[E]:
    """Return what of a lane stands in some stages, stage by stage."""
    found = by_stage(items)
    return [item for stage in stages for item in found.get(stage, ())]


def touchpoints_of(lanes: Iterable[Lane]) -> Iterator[Touchpoint]:
    """Yield the touchpoints that stand in lanes, in the order of the lanes."""
    for lane in lanes:
        if isinstance(lane, TouchpointLane):
            yield from lane.items


def notes_of(lanes: Iterable[Lane], kind: NoteKind) -> Iterator[Note]:
    """Yield the notes of a kind that stand in lanes, in the order of the lanes."""
    for lane in lanes:
        if isinstance(lane, NoteLane) and lane.note_kind is kind:
            yield from lane.items
