"""Checks of the size: small enough to be taken in, large enough on paper to be read."""

from __future__ import annotations

from journeydesk.insight.audit.check import Check, Demand, Flaw, Level, Looked, looked
from journeydesk.insight.audit.subjects import OneMap, Paper, WholeDocument

MOST_STAGES = 8
MOST_TOUCHPOINTS = 120
"""More than these nobody takes in at once (ARIS advises 8 stages, Blueprint Signal stops at 120 touchpoints)."""

LEAST_POINTS = 6.0
"""The smallest letters on paper that most people read, in points (1/72 inch)."""


def small_enough(sheet: OneMap) -> Looked:
    """Look for maps that want to be two."""
    stages, touchpoints = len(sheet.journey.stages), sum(len(band.touchpoints) for band in sheet.swimlanes)
    large = stages > MOST_STAGES or touchpoints > MOST_TOUCHPOINTS
    message = (
        f"{stages} stages and {touchpoints} touchpoints are more than anybody takes in"
        f" (at most {MOST_STAGES} and {MOST_TOUCHPOINTS}). Make it two maps, and link them."
    )
    return looked(1, (Flaw((sheet.journey.id,), message),) if large else ())


def legible(whole: WholeDocument) -> Looked:
    """Look for maps whose smallest text nobody reads on the paper for which the document is meant."""
    paper = whole.paper
    tiny = ((id, points) for id, points in paper.smallest.items() if points < LEAST_POINTS)
    return looked(len(paper.smallest), (_tiny(id, points, paper) for id, points in tiny))


def _tiny(journey: str, points: float, paper: Paper) -> Flaw:
    message = (
        f"On {paper.name} the smallest text is {points:.1f} points; {LEAST_POINTS:.0f} can be read."
        " Choose a larger page, or fold away what matters less."
    )
    return Flaw((journey,), message, level=None if paper.chosen else Level.INFO)


CHECKS = (
    Check("size", "Size for one look", Level.INFO, Demand.TOUCHPOINTS, journey=small_enough),
    Check("legible", "Legible on paper", Level.WARN, Demand.TOUCHPOINTS, document=legible),
)
