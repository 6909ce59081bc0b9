"""Touchpoints of a log on a map: how they feel, how long they take, and where journeys end."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from journeydesk.imports.contrasts import clear_at
from journeydesk.imports.log_details import Details
from journeydesk.imports.log_inventories import Inventories
from journeydesk.imports.log_source import LogSource
from journeydesk.model.journey import Stage
from journeydesk.model.lanes import Touchpoint
from journeydesk.research.findings import SegmentFinding
from journeydesk.research.scales import Scale
from journeydesk.research.touchpoints import TouchpointFinding, Transition

HOUR = 3600.0


class Touchpoints:
    """Makes the touchpoints of segments, each in its stage, and the inventories that they share."""

    def __init__(self, log: LogSource, stage_of: Mapping[str, Stage]) -> None:
        """Put the touchpoints of a log into stages, in whose order they come."""
        self._log, self._stage_of = log, stage_of
        shown = {(one.segment, one.touchpoint) for one in log.shown}
        self._usual = _usual(log.findings.transitions, shown)
        self.shared = Inventories(log.fresh)

    def of(self, segment: SegmentFinding) -> dict[str, Touchpoint]:
        """Return the touchpoints of a segment that are shown, by what the log calls them."""
        own = {one.touchpoint: one for one in self._log.shown if one.segment == segment.name}
        return {name: self._made(own[name], segment) for name in self._stage_of if name in own}

    def _made(self, found: TouchpointFinding, segment: SegmentFinding) -> Touchpoint:
        log = self._log
        scale = log.scale if found.is_scored else None
        before = self._before(found)
        return Touchpoint(
            id=log.fresh(),
            stage=self._stage_of[found.touchpoint].id,
            title=log.called(found.touchpoint),
            details=self._details(found, segment, before, scale),
            channel=self.shared.channel(found.channel),
            device=self.shared.device(found.device),
            department=self.shared.department(found.department),
            emotion=scale.emotion(found.score) if scale and found.score is not None else None,
            spread=round(min(found.spread * scale.step, 3.0), 2) if scale and found.spread else None,
            wait=round(before.median / HOUR, 2) if before else None,
            drop_off=round(found.ended / found.journeys, 4),
            n=found.scores if scale else found.journeys,
            evidence=(log.evidence.id,),
        )

    def _before(self, found: TouchpointFinding) -> Transition | None:
        """Return the step that mostly led to a touchpoint, if it took any time and enough took it to tell."""
        usual = self._usual.get((found.segment, found.touchpoint))
        return usual if usual and usual.median > 0 else None

    def _details(
        self,
        found: TouchpointFinding,
        segment: SegmentFinding,
        before: Transition | None,
        scale: Scale | None,
    ) -> str:
        log = self._log
        return Details(log.speech).of(
            found,
            segment.journeys,
            (log.called(before.source), before) if before else None,
            scale,
            log.findings.answers.get((found.segment, found.touchpoint), {}),
            clear_at(log.contrasts, found.segment, found.touchpoint),
        )


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
