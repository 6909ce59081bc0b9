"""Where curves would run if the gaps were gone that people have answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.insight.gap import SwimlaneGaps
from journeydesk.insight.whatif import intended
from journeydesk.layout.boxes import Curve, CurvePoint, SwimlaneBand
from journeydesk.layout.curve import Cubic, monotone
from journeydesk.model.judgement import Decision


@dataclass(frozen=True, slots=True, eq=False)
class Intention:
    """The steps of a curve that would be others, and the points that would stand higher, with their values."""

    steps: tuple[Cubic, ...]
    points: tuple[CurvePoint, ...]


def intentions(band: SwimlaneBand, gaps: SwimlaneGaps) -> Iterator[Intention]:
    """Yield one for each curve of a swimlane that would be another."""
    if not any(one.verdict and one.verdict.decision is Decision.ANSWERED for one in gaps.gaps):
        return
    for lane in band.lanes:
        for curve in lane.curves:
            hoped = intended(gaps.gaps, {point.element: point.value for point in curve.points})
            if hoped:
                yield _intention(curve, hoped)


def _intention(curve: Curve, hoped: dict[str, float]) -> Intention:
    unit = (curve.bottom - curve.top) / 4
    points = [
        CurvePoint(one.element, one.x, curve.bottom - (value + 2) * unit, value, one.basis)
        for one in curve.points
        for value in [hoped.get(one.element, one.value)]
    ]
    lifted = [point.element in hoped for point in points]
    steps = monotone([(point.x, point.y) for point in points])
    kept = (step for step, ends in zip(steps, pairwise(lifted), strict=True) if any(ends))
    return Intention(tuple(kept), tuple(point for point in points if point.element in hoped))
