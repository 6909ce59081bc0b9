"""What a journey would feel like if the gaps were gone that people have answered: a rule, and always an assumption."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from journeydesk.insight.gap import NumberedGap, Rule
from journeydesk.model.judgement import Decision

NEUTRAL = 0.0

LIFTED = frozenset({Rule.STEP, Rule.LOW, Rule.FAILED, Rule.IMPORTANCE})
"""Rules whose gaps lie at a touchpoint that would feel better."""


def intended(gaps: Iterable[NumberedGap], felt: Mapping[str, float]) -> dict[str, float]:
    """Return the emotions of the touchpoints that would feel better, by their ids; `felt` are those of today.

    Over an answered step the fall is undone: one arrives as one left, and not below neutral. Any other answered gap
    lifts its touchpoint to neutral.
    """
    hoped: dict[str, float] = {}
    for one in gaps:
        if one.verdict and one.verdict.decision is Decision.ANSWERED and one.gap.rule in LIFTED:
            *before, target = one.gap.places
            level = max([NEUTRAL, *(felt[place] for place in before if place in felt)])
            if target in felt and level > hoped.get(target, felt[target]):
                hoped[target] = level
    return hoped
