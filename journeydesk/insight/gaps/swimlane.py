"""Everything that one swimlane tells by itself: its handoffs and its gaps, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from journeydesk.insight.gap import Gap, Rule, Step
from journeydesk.insight.gaps.breaks import Breaks, breaks
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.pains import unanswered
from journeydesk.insight.gaps.plans import departures
from journeydesk.insight.gaps.scope import Scope
from journeydesk.insight.gaps.segments import Tallies, tallies
from journeydesk.insight.gaps.touchpoints import lows, touchpoint_gaps
from journeydesk.model.journey import Swimlane

_RULES = {rule: place for place, rule in enumerate(Rule)}


@dataclass(frozen=True, slots=True, eq=False)
class Searched:
    """What was found in a swimlane, and what a comparison with others needs."""

    handoffs: tuple[Step, ...]
    gaps: tuple[Gap, ...]
    breaks: Breaks
    tallies: Tallies

    @property
    def order(self) -> Mapping[str, int]:
        """The places of the swimlane as they are read."""
        return self.breaks.signals.facts.order


def search(swimlane: Swimlane, scope: Scope, before: Searched | None = None) -> Searched:
    """Search a swimlane; what was found in it `before` makes that faster."""
    facts = Facts.of(swimlane, scope)
    broken = breaks(facts, scope, before.breaks if before else None)
    ends = {target for _, target in broken.gaps}
    found = chain(
        broken.gaps.values(),
        lows(facts, scope, ends),
        departures(facts, scope),
        touchpoint_gaps(facts, scope),
        unanswered(facts, scope),
    )
    return Searched(
        handoffs=tuple([step for step in broken.steps.values() if step.kinds]),
        gaps=in_order(found, facts.order),
        breaks=broken,
        tallies=tallies(facts),
    )


def in_order(gaps: Iterable[Gap], order: Mapping[str, int]) -> tuple[Gap, ...]:
    """Return gaps as one reads them: where they end, then by rule, then where they begin."""
    return tuple(
        sorted(gaps, key=lambda gap: (order[gap.places[-1]], _RULES[gap.rule], order.get(gap.places[0], 0)))
    )
