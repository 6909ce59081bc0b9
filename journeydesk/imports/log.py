"""From what a log tells to a document: touchpoints with n, emotion and drop-off, paths with their shares."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import free_colour, new_swimlane
from journeydesk.editing.paths import path_colour
from journeydesk.imports.contrast_words import summary
from journeydesk.imports.contrasts import Contrast, clear_at, contrasts
from journeydesk.imports.imported import Imported
from journeydesk.imports.log_details import Details
from journeydesk.imports.log_inventories import Inventories
from journeydesk.imports.log_quotes import with_quotes
from journeydesk.imports.log_words import (
    EVERYBODY,
    ROLE_WORDS,
    UNKNOWN_STAGE,
    called,
    notes,
    path_name,
    readable,
)
from journeydesk.imports.outcome_words import outcomes
from journeydesk.imports.staging import staged
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, MapState, Path, Stage, Swimlane
from journeydesk.model.lanes import EmotionLane, Touchpoint, TouchpointLane
from journeydesk.model.value import evolve
from journeydesk.research.errors import TooFew
from journeydesk.research.findings import FEWEST, Findings, SegmentFinding
from journeydesk.research.paths import Way
from journeydesk.research.queries import RARE
from journeydesk.research.scales import Scale, scale_of
from journeydesk.research.stages import Stages
from journeydesk.research.touchpoints import TouchpointFinding, Transition
from journeydesk.speech import QUOTES, speech

HOUR = 3600.0

EVENT_LOG = "Event log {0}"

MOST_STEPS = 12
"""A path of more steps goes back and forth so often that nobody can follow it on a map."""


@dataclass(frozen=True, slots=True)
class FromLog(Imported):
    """A document of a log, with the `stages` it got and how its segments differ."""

    stages: Stages = ()
    contrasts: tuple[Contrast, ...] = ()


def from_log(
    findings: Findings,
    fresh: FreshId,
    *,
    title: str,
    scale: Scale | None = None,
    stages: Stages | None = None,
    language: str = "en",
) -> FromLog:
    """Return the document that a log becomes in a language, and what is hidden in it or was proposed.

    `stages` are those that a person drew; None where the log decides. Raises `TooFew` where nothing could be shown.
    """
    if all(segment.journeys < FEWEST for segment in findings.segments):
        raise TooFew(findings.name, FEWEST)
    usual = scale_of(*findings.scores) if findings.scores else None
    work = _Work(findings, fresh, scale or usual, language, stages)
    document = work.document(title)  # what is told of it counts what was done for it
    return FromLog(document, tuple(work.told()), work.staging, work.contrasts)


class _Work:
    """A document while it is made."""

    def __init__(
        self, findings: Findings, fresh: FreshId, scale: Scale | None, language: str, drawn: Stages | None
    ) -> None:
        self.findings, self.fresh, self.scale = findings, fresh, scale
        self.language, self.drawn = language, drawn
        self.speech = speech(language, "," if language == "de" else ".")
        self.shown = [one for one in findings.touchpoints if one.journeys >= FEWEST]
        self.usual = _usual(findings.transitions, {(one.segment, one.touchpoint) for one in self.shown})
        self.contrasts = contrasts(findings)
        self.staging, self.strangers = staged(self.shown, drawn, self._called, self._said(UNKNOWN_STAGE))
        self.evidence = self._evidence()
        self.stages = tuple(Stage(id=fresh(), title=title) for title, _ in self.staging)
        self.stage_of = dict(self._stages())
        self.shared = Inventories(fresh)
        self.segments: list[Segment] = []
        self.names: dict[tuple[str, Way], str] = {}
        """What paths are called, by their segments and touchpoints."""
        self.shortened = 0
        """Paths that are drawn as the first time each touchpoint was reached."""

    def document(self, title: str) -> Document:
        """Make the document."""
        journey = self._journey(title)
        return Document(
            title=title,
            language=self.language,
            channels=tuple(self.shared.channels.values()),
            devices=tuple(self.shared.devices.values()),
            departments=tuple(self.shared.departments.values()),
            segments=tuple(self.segments),
            evidence=(self.evidence,),
            maps=(journey,),
        )

    def told(self) -> Iterator[str]:
        """Yield what is hidden in the document that was made, or was proposed, and what the log tells besides."""
        drawn, named = self.drawn is not None, map(self._called, self.strangers)
        yield from notes(self.findings, self.scale, drawn=drawn, strangers=named, shortened=self.shortened)
        yield from outcomes(self.findings, self.names)
        yield from summary(self.contrasts)

    def _said(self, sentence: str) -> str:
        return self.speech.translated(sentence)

    def _journey(self, title: str) -> JourneyMap:
        found = self.findings
        swimlanes = tuple(self._swimlane(segment) for segment in found.segments if segment.journeys >= FEWEST)
        return JourneyMap(
            id=self.fresh(),
            title=title,
            scenario=self._said(
                f"{found.journeys} journeys, {found.first:%Y-%m-%d} to {found.last:%Y-%m-%d}"
            ),
            state=MapState.ACTUAL,
            stages=self.stages,
            swimlanes=swimlanes,
        )

    def _evidence(self) -> Evidence:
        found = self.findings
        said = self.speech.said
        columns = (
            f"{said(ROLE_WORDS[role])}: {said(QUOTES).format(name)}" for role, name in found.columns.named()
        )
        return Evidence(
            id=self.fresh(),
            title=said(EVENT_LOG).format(found.name),
            kind=EvidenceKind.ANALYTICS,
            n=found.journeys,
            on=found.last.date(),
            method="\n".join((self._said(f"{found.events} events of {found.journeys} journeys"), *columns)),
            source=found.name,
        )

    def _stages(self) -> Iterator[tuple[str, Stage]]:
        """Yield the touchpoints that are shown with their stages, in the order of both."""
        for stage, (_, names) in zip(self.stages, self.staging, strict=True):
            for name in names:
                yield name, stage

    # swimlanes

    def _swimlane(self, found: SegmentFinding) -> Swimlane:
        segment = self._segment(found)
        own = {one.touchpoint: one for one in self.shown if one.segment == found.name}
        touchpoints = {name: self._touchpoint(own[name]) for name in self.stage_of if name in own}
        swimlane = new_swimlane(segment.id, self.fresh, self.language)
        lanes = (
            evolve(lane, items=tuple(touchpoints.values())) if isinstance(lane, TouchpointLane) else lane
            for lane in swimlane.lanes
            if self.scale
            or not isinstance(lane, EmotionLane)  # where nobody was asked there is nothing to draw
        )
        paths = self._paths(found, {name: one.id for name, one in touchpoints.items()}, segment.colour)
        said = {one.id: self.findings.quotes.get((found.name, name), ()) for name, one in touchpoints.items()}
        quoted = with_quotes(tuple(lanes), said, self.evidence.id, self.fresh)
        return evolve(swimlane, lanes=quoted, paths=tuple(paths) or swimlane.paths)

    def _segment(self, found: SegmentFinding) -> Segment:
        self.segments.append(
            Segment(
                id=self.fresh(),
                name=readable(found.name) or self._said(EVERYBODY),
                colour=free_colour(self.segments),
                share=round(found.journeys / self.findings.journeys, 4),
                n=found.journeys,
                evidence=(self.evidence.id,),
            )
        )
        return self.segments[-1]

    def _touchpoint(self, found: TouchpointFinding) -> Touchpoint:
        scale = self.scale if found.is_scored else None
        before = self._before(found)
        return Touchpoint(
            id=self.fresh(),
            stage=self.stage_of[found.touchpoint].id,
            title=self._called(found.touchpoint),
            details=self._details(found, before, scale),
            channel=self.shared.channel(found.channel),
            device=self.shared.device(found.device),
            department=self.shared.department(found.department),
            emotion=scale.emotion(found.score) if scale and found.score is not None else None,
            spread=round(min(found.spread * scale.step, 3.0), 2) if scale and found.spread else None,
            wait=round(before.median / HOUR, 2) if before else None,
            drop_off=round(found.ended / found.journeys, 4),
            n=found.scores if scale else found.journeys,
            evidence=(self.evidence.id,),
        )

    def _called(self, touchpoint: str) -> str:
        return self._said(called(touchpoint)) if touchpoint == RARE else called(touchpoint)

    def _before(self, found: TouchpointFinding) -> Transition | None:
        """Return the step that mostly led to a touchpoint, if it took any time and enough took it to tell."""
        usual = self.usual.get((found.segment, found.touchpoint))
        return usual if usual and usual.median > 0 else None

    def _details(self, found: TouchpointFinding, before: Transition | None, scale: Scale | None) -> str:
        journeys = next(one.journeys for one in self.findings.segments if one.name == found.segment)
        return Details(self.speech).of(
            found,
            journeys,
            (self._called(before.source), before) if before else None,
            scale,
            self.findings.answers.get((found.segment, found.touchpoint), {}),
            clear_at(self.contrasts, found.segment, found.touchpoint),
        )

    def _paths(self, found: SegmentFinding, ids: Mapping[str, str], colour: str) -> list[Path]:
        """Return the paths as far as their touchpoints are shown; the first has the colour of its segment."""
        paths: list[Path] = []
        told = [one for one in found.paths if one.journeys >= FEWEST]
        ends = found.ends_of_paths
        for one in told:
            names = self._way(name for name in one.touchpoints if name in ids)
            others = {name for other in told if other is not one for name in other.touchpoints}
            if names:
                path = Path(
                    id=self.fresh(),
                    name=path_name(tuple(map(self._called, names)), set(map(self._called, others))),
                    colour=path_colour(colour, paths) if paths else None,
                    share=round(one.journeys / found.journeys, 4),
                    n=one.journeys,
                    touchpoints=tuple(ids[name] for name in names),
                    details=Details(self.speech).of_path(one, ends.get(one.touchpoints, {})),
                    example=self.findings.examples.get((found.name, one.touchpoints), ""),
                    evidence=(self.evidence.id,),
                )
                paths.append(path)
                self.names[found.name, one.touchpoints] = path.name
        return paths

    def _way(self, names: Iterable[str]) -> list[str]:
        """Return the steps of a path as they are drawn."""
        steps = [name for name, _ in groupby(names)]
        if len(steps) <= MOST_STEPS:
            return steps
        self.shortened += 1
        return list(dict.fromkeys(steps))


def _usual(
    steps: Iterable[Transition], shown: Container[tuple[str, str]]
) -> dict[tuple[str, str], Transition]:
    """Return by segment and touchpoint the step that mostly led there from another one that is shown."""
    usual: dict[tuple[str, str], Transition] = {}
    for one in steps:
        if one.is_common and one.source != one.target and (one.segment, one.source) in shown:
            known = usual.setdefault((one.segment, one.target), one)
            if one.times > known.times:
                usual[one.segment, one.target] = one
    return usual
