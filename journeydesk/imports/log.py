"""From what a log tells to a document: touchpoints with n, emotion and drop-off, paths with their shares."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import free_colour, new_swimlane
from journeydesk.imports.contrast_words import summary
from journeydesk.imports.contrasts import Contrast
from journeydesk.imports.imported import Imported
from journeydesk.imports.log_paths import Paths
from journeydesk.imports.log_quotes import with_quotes
from journeydesk.imports.log_source import LogSource
from journeydesk.imports.log_touchpoints import Touchpoints
from journeydesk.imports.log_words import EVERYBODY, UNKNOWN_STAGE, notes, readable
from journeydesk.imports.outcome_words import outcomes
from journeydesk.imports.staging import staged
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, MapState, Stage, Swimlane
from journeydesk.model.lanes import EmotionLane, TouchpointLane
from journeydesk.model.value import evolve
from journeydesk.research.errors import TooFew
from journeydesk.research.findings import FEWEST, Findings, SegmentFinding
from journeydesk.research.scales import Scale
from journeydesk.research.stages import Stages


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
    work = _Work(LogSource.of(findings, fresh, scale, language), language, stages)
    document = work.document(title)  # what is told of it counts what was done for it
    return FromLog(document, tuple(work.told()), work.staging, work.log.contrasts)


class _Work:
    """A document while it is made."""

    def __init__(self, log: LogSource, language: str, drawn: Stages | None) -> None:
        self.log, self.language, self.drawn = log, language, drawn
        unknown = log.speech.translated(UNKNOWN_STAGE)
        self.staging, self.strangers = staged(log.shown, drawn, log.called, unknown)
        self.stages = tuple(Stage(id=log.fresh(), title=title) for title, _ in self.staging)
        self.touchpoints = Touchpoints(log, dict(self._stages()))
        self.paths = Paths(log)
        self.segments: list[Segment] = []

    def document(self, title: str) -> Document:
        """Make the document."""
        journey, shared = self._journey(title), self.touchpoints.shared
        return Document(
            title=title,
            language=self.language,
            channels=tuple(shared.channels.values()),
            devices=tuple(shared.devices.values()),
            departments=tuple(shared.departments.values()),
            segments=tuple(self.segments),
            evidence=(self.log.evidence,),
            maps=(journey,),
        )

    def told(self) -> Iterator[str]:
        """Yield what is hidden in the document that was made, or was proposed, and what the log tells besides."""
        log, named = self.log, map(self.log.called, self.strangers)
        drawn, shortened = self.drawn is not None, self.paths.shortened
        yield from notes(log.findings, log.scale, drawn=drawn, strangers=named, shortened=shortened)
        yield from outcomes(log.findings, self.paths.names)
        yield from summary(log.contrasts)

    def _stages(self) -> Iterator[tuple[str, Stage]]:
        """Yield the touchpoints that are shown with their stages, in the order of both."""
        for stage, (_, names) in zip(self.stages, self.staging, strict=True):
            for name in names:
                yield name, stage

    def _journey(self, title: str) -> JourneyMap:
        found = self.log.findings
        swimlanes = tuple(self._swimlane(segment) for segment in found.segments if segment.journeys >= FEWEST)
        scenario = f"{found.journeys} journeys, {found.first:%Y-%m-%d} to {found.last:%Y-%m-%d}"
        return JourneyMap(
            id=self.log.fresh(),
            title=title,
            scenario=self.log.speech.translated(scenario),
            state=MapState.ACTUAL,
            stages=self.stages,
            swimlanes=swimlanes,
        )

    def _swimlane(self, found: SegmentFinding) -> Swimlane:
        log, segment, touchpoints = self.log, self._segment(found), self.touchpoints.of(found)
        swimlane = new_swimlane(segment.id, log.fresh, self.language)
        lanes = (
            evolve(lane, items=tuple(touchpoints.values())) if isinstance(lane, TouchpointLane) else lane
            for lane in swimlane.lanes
            if log.scale
            or not isinstance(lane, EmotionLane)  # where nobody was asked there is nothing to draw
        )
        paths = self.paths.of(found, {name: one.id for name, one in touchpoints.items()}, segment.colour)
        quotes = {
            one.id: log.findings.quotes.get((found.name, name), ()) for name, one in touchpoints.items()
        }
        quoted = with_quotes(tuple(lanes), quotes, log.evidence.id, log.fresh)
        return evolve(swimlane, lanes=quoted, paths=paths or swimlane.paths)

    def _segment(self, found: SegmentFinding) -> Segment:
        self.segments.append(
            Segment(
                id=self.log.fresh(),
                name=readable(found.name) or self.log.speech.translated(EVERYBODY),
                colour=free_colour(self.segments),
                share=round(found.journeys / self.log.findings.journeys, 4),
                n=found.journeys,
                evidence=(self.log.evidence.id,),
            )
        )
        return self.segments[-1]
