"""How many gaps each stage of a map has, and of which kinds of handoff."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from journeydesk.insight.gap import HANDOFFS, GapKind, MapGaps, NumberedGap
from journeydesk.model.judgement import Decision

StageGaps = Mapping[tuple[GapKind | None, str], tuple[NumberedGap, ...]]
"""Gaps by kind (None for all) and stage, in the order of their numbers."""


def gaps_by_stage(gaps: MapGaps) -> StageGaps:
    """Return the gaps of each stage; a step counts where it arrives, and what has been dismissed nowhere."""
    stages = _stages(gaps)
    found: dict[tuple[GapKind | None, str], list[NumberedGap]] = defaultdict(list)
    for one in gaps.gaps:
        stage = stages.get(one.gap.places[-1])
        if stage is not None and not (one.verdict and one.verdict.decision is Decision.DISMISSED):
            for kind in (None, *(kind for kind in HANDOFFS if kind in one.gap.kinds)):
                found[kind, stage].append(one)
    return {place: tuple(some) for place, some in found.items()}


def _stages(gaps: MapGaps) -> dict[str, str]:
    """Return the stage of everything that stands in one, and of each stage itself."""
    lanes = (lane for swimlane in gaps.journey.swimlanes for lane in swimlane.lanes)
    stages = {item.id: item.stage for lane in lanes for item in lane.items}
    return stages | {stage.id: stage.id for stage in gaps.journey.stages}
