"""How many gaps each stage of a map has, and of which kinds of handoff."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from journeydesk.insight.gap import HANDOFFS, GapKind, MapGaps, NumberedGap
from journeydesk.model.judgement import Decision


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Some gaps in the order of their numbers, at least one, and the most severe of them, the first among equals."""

    gaps: tuple[NumberedGap, ...]
    worst: NumberedGap

    @classmethod
    def of(cls, gaps: list[NumberedGap]) -> Tally:
        """Sum gaps up."""
        return cls(tuple(gaps), max(gaps, key=attrgetter("gap.severity")))


StageGaps = Mapping[tuple[GapKind | None, str], Tally]
"""Gaps by kind (None for all) and stage."""


def gaps_by_stage(gaps: MapGaps) -> StageGaps:
    """Return the gaps of each stage; a step counts where it arrives, and what has been dismissed nowhere."""
    stages = _stages(gaps)
    found: dict[tuple[GapKind | None, str], list[NumberedGap]] = defaultdict(list)
    for one in gaps.gaps:
        stage = stages.get(one.gap.places[-1])
        if stage is not None and not (one.verdict and one.verdict.decision is Decision.DISMISSED):
            for kind in (None, *(kind for kind in HANDOFFS if kind in one.gap.kinds)):
                found[kind, stage].append(one)
    return {place: Tally.of(some) for place, some in found.items()}


def _stages(gaps: MapGaps) -> dict[str, str]:
    """Return the stage of everything that stands in one, and of each stage itself."""
    lanes = (lane for swimlane in gaps.journey.swimlanes for lane in swimlane.lanes)
    stages = {item.id: item.stage for lane in lanes for item in lane.items}
    return stages | {stage.id: stage.id for stage in gaps.journey.stages}
