"""Checks of what a map is about: who lives through it, in which scenario, wanting what, in which state."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.insight.audit.check import Check, Demand, Flaw, Level, Looked, looked
from journeydesk.insight.audit.subjects import OneMap, OneSwimlane
from journeydesk.insight.basis import Basis, basis
from journeydesk.model.journey import MapState
from journeydesk.model.lanes import NoteKind


def actor(sheet: OneMap) -> Looked:
    """Look whether everybody who lives through a map has a name."""
    bands = sheet.journey.swimlanes
    if not bands:
        return looked(
            1, [Flaw((sheet.journey.id,), "Nobody lives through this map. Add a swimlane for a segment.")]
        )
    nameless = (band.id for band in bands if not sheet.segments[band.segment].name.strip())
    return looked(
        len(bands), (Flaw((id,), "A segment has no name. Say who these customers are.") for id in nameless)
    )


def scenario(sheet: OneMap) -> Looked:
    """Look whether a map says which case it tells."""
    journey = sheet.journey
    missing = () if journey.scenario.strip() else (journey.id,)
    message = "The scenario is not named. Say from when to when, and in which case, this happens."
    return looked(1, (Flaw((id,), message) for id in missing))


def goal(sheet: OneMap) -> Looked:
    """Look whether the customers of each swimlane want something: in a stage, a note or the words about the persona."""
    return looked(len(sheet.swimlanes), _without_goal(sheet))


def _without_goal(sheet: OneMap) -> Iterator[Flaw]:
    if any(stage.goal.strip() for stage in sheet.journey.stages):
        return
    for band in sheet.swimlanes:
        persona = sheet.segments[band.swimlane.segment].persona
        if not persona.goals.strip() and not any(note.text.strip() for note in band.notes[NoteKind.GOAL]):
            yield Flaw((band.swimlane.id,), "No goal is named. Write what these customers want to reach.")


def state(sheet: OneMap) -> Looked:
    """Look whether a map holds what its state promises: intended feelings, or what really happened."""
    return looked(1, _contradictions(sheet))


def _contradictions(sheet: OneMap) -> Iterator[Flaw]:
    journey = sheet.journey
    lived = tuple(id for band in sheet.swimlanes for id in _lived(band)) if journey.state.is_intended else ()
    if lived:
        message = (
            f"Feelings on a map of what is to come are intended, but {len(lived)} of them are measured."
            " Move the numbers to the map of today, or call this map current."
        )
        yield Flaw(lived, message)
    claims = (
        claim for claims in (sheet.goals, *(band.claims for band in sheet.swimlanes)) for claim in claims
    )
    if journey.state is MapState.ACTUAL and not any(claim.evidence for claim in claims):
        message = "The map says what really happened and names no evidence. Attach some, or call it current."
        yield Flaw((journey.id,), message)


def _lived(band: OneSwimlane) -> Iterator[str]:
    """Yield feelings that carry what only customers who have lived through it can have given."""
    for touchpoint in band.touchpoints:
        asked = touchpoint.n is not None or touchpoint.spread is not None
        if touchpoint.emotion is not None and (asked or _measured(band, touchpoint.evidence)):
            yield touchpoint.id
    yield from (point.id for point in band.points if _measured(band, point.evidence))


def _measured(band: OneSwimlane, sources: tuple[str, ...]) -> bool:
    return basis(sources, band.evidence) is Basis.MEASURED


CHECKS = (
    Check("actor", "Actor named", Level.ERROR, Demand.PERSPECTIVE, journey=actor),
    Check("scenario", "Scenario named", Level.ERROR, Demand.PERSPECTIVE, journey=scenario),
    Check("goal", "Goal named", Level.ERROR, Demand.PERSPECTIVE, journey=goal),
    Check("state", "State kept", Level.WARN, Demand.RESEARCH, journey=state),
)
