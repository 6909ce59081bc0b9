"""From Mermaid's journeys to a document: diagrams become maps, sections stages, people swimlanes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import free_colour, new_swimlane
from journeydesk.formats.mermaid.diagram import NO_SECTION, Diagram
from journeydesk.formats.mermaid.sources import diagrams
from journeydesk.formats.mermaid.task import Task
from journeydesk.imports.imported import CannotImport, Imported
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.model.value import evolve

SOMEBODY = "Customers"
"""Who takes part where nobody is named."""

BEGINNING = "Beginning"
"""The stage of tasks that stand before the first section."""

TEN = 10
"""The best score where some are over five."""

_BREAK = re.compile(r"<\s*/?\s*br\s*/?\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def from_mermaid(text: str, name: str, fresh: FreshId) -> Imported:
    """Return the document that the journeys in a text are; `name` is that of its file. Raises `CannotImport`."""
    found = list(diagrams(text))
    if not found:
        raise CannotImport(
            name,
            "no line begins a Mermaid journey",
            "Expected is a line “journey”, alone or in a ```mermaid fence",
        )
    work = _Work(fresh)
    maps = tuple(work.map_of(diagram, name) for diagram in found)
    document = Document(title=maps[0].title, segments=tuple(work.segments), maps=maps)
    return Imported(document, tuple(note for diagram in found for note in diagram.notes) + tuple(work.notes))


@dataclass
class _Work:
    """The segments that several diagrams share, and what is to be told."""

    fresh: FreshId
    segments: list[Segment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def map_of(self, diagram: Diagram, name: str) -> JourneyMap:
        """Return the map of a diagram."""
        early, stages = self._stages(diagram)
        tasks = [
            (early if section == NO_SECTION else stages[section], task) for section, task in diagram.tasks
        ]
        scale = self._scale([task for _, task in tasks])
        people = dict.fromkeys(one for _, task in tasks for one in _people(task)) or {SOMEBODY: None}
        before = (early,) if any(stage is early for stage, _ in tasks) else ()
        return JourneyMap(
            id=self.fresh(),
            title=_plain(diagram.title) or _plain(diagram.heading) or name,
            scenario=_plain(diagram.description),
            stages=(*before, *dict.fromkeys(stages)),
            swimlanes=tuple(self._swimlane(one, tasks, scale) for one in people),
        )

    def _stages(self, diagram: Diagram) -> tuple[Stage, list[Stage]]:
        """Return a stage for tasks before the first section, and that of each section; equal neighbours share one."""
        stages: list[Stage] = []
        for title, equal in groupby(map(_plain, diagram.sections)):
            stages += [Stage(id=self.fresh(), title=title)] * len(list(equal))
        return Stage(id=self.fresh(), title=BEGINNING), stages

    def _scale(self, tasks: Sequence[Task]) -> int:
        """Return the best score there is: five, or ten where somebody gave more than five."""
        if not any(task.score is not None and 5 < task.score <= TEN for task in tasks):
            return 5
        self.notes.append("Some scores are over 5, so all were read on a scale from 0 to 10.")
        return TEN

    def _swimlane(self, person: str, tasks: Iterable[tuple[Stage, Task]], scale: int) -> Swimlane:
        own = [(stage, task) for stage, task in tasks if person in _people(task)]
        touchpoints = tuple(self._touchpoint(stage, task, scale) for stage, task in own)
        swimlane = new_swimlane(self._segment(person).id, self.fresh)
        lanes = (
            evolve(lane, items=touchpoints) if isinstance(lane, TouchpointLane) else lane
            for lane in swimlane.lanes
        )
        path = evolve(swimlane.paths[0], touchpoints=tuple(one.id for one in touchpoints))
        return evolve(swimlane, lanes=tuple(lanes), paths=(path,))

    def _touchpoint(self, stage: Stage, task: Task, scale: int) -> Touchpoint:
        emotion = _emotion(task.score, scale)
        if emotion is None and task.score is not None:
            self._note_once(
                f"A score of {task.score:g} is none of 1 to {scale}: the emotion was left unknown."
            )
        return Touchpoint(
            id=self.fresh(),
            stage=stage.id,
            title=_plain(task.name),
            details=_plain(task.more),
            emotion=emotion,
        )

    def _segment(self, person: str) -> Segment:
        for segment in self.segments:
            if segment.name == _plain(person):
                return segment
        colour = free_colour(self.segments)
        self.segments.append(Segment(id=self.fresh(), name=_plain(person), colour=colour))
        return self.segments[-1]

    def _note_once(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)


def _people(task: Task) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in task.people if one)) or (SOMEBODY,)


def _emotion(score: float | None, scale: int) -> float | None:
    """Return a score of 1 to 5, or of 0 to 10, as an emotion; None for what is no score."""
    if score is None or score > scale or (score < 1 and scale != TEN) or score < 0:
        return None
    return round((score - 5) / 2.5, 2) if scale == TEN else round(score - 3, 2)


def _plain(text: str) -> str:
    """Return a text without the tags and breaks of HTML."""
    return " ".join(_CONTROL.sub("", _TAG.sub("", _BREAK.sub(" ", text))).split())
