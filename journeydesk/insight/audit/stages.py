"""Checks of the stages: what customers want in each, what they meet there, how it feels."""

from __future__ import annotations

from journeydesk.insight.audit.check import Check, Demand, Flaw, Level, Looked, looked_together
from journeydesk.insight.audit.subjects import OneMap, OneSwimlane
from journeydesk.model.lanes import NoteKind


def goals(sheet: OneMap) -> Looked:
    """Look for stages in which nobody wants anything, neither at the head nor in a note."""
    stages = sheet.journey.stages
    noted = {
        note.stage for band in sheet.swimlanes for note in band.notes[NoteKind.GOAL] if note.text.strip()
    }
    return looked_together(
        len(stages),
        (stage.id for stage in stages if not stage.goal.strip() and stage.id not in noted),
        lambda n: f"{n} of {len(stages)} stages without a goal. Write what customers want to reach in each.",
    )


def touchpoints(sheet: OneMap) -> Looked:
    """Look for stages without any touchpoint."""
    stages = sheet.journey.stages
    met = {stage for band in sheet.swimlanes for stage in band.met}
    return looked_together(
        len(stages),
        (stage.id for stage in stages if stage.id not in met),
        lambda n: (
            f"{n} of {len(stages)} stages without a touchpoint."
            " Add what customers meet there, or join the stage with its neighbour."
        ),
    )


def feelings(band: OneSwimlane) -> Looked:
    """Look for stages in which a segment meets something, and nobody says how it feels."""
    felt = {touchpoint.stage for touchpoint in band.touchpoints if touchpoint.emotion is not None}
    felt.update(point.stage for point in band.points)
    numb = [stage for stage in band.stages if stage in band.met - felt]
    of = len(band.met)
    message = (
        f"{len(numb)} of {of} stages without an emotion. Ask how it feels there, and drag the curve to it."
    )
    flaws = (Flaw((band.swimlane.id, *numb), message),) if numb else ()
    return Looked(of, of - len(numb), flaws)


CHECKS = (
    Check("stage_goals", "Stage goals", Level.WARN, Demand.PERSPECTIVE, journey=goals),
    Check("stage_emotions", "Stage emotions", Level.WARN, Demand.PERSPECTIVE, swimlane=feelings),
    Check("stage_touchpoints", "Stage touchpoints", Level.WARN, Demand.TOUCHPOINTS, journey=touchpoints),
)
