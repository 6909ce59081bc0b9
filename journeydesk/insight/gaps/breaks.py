"""Steps that do harm: where the journey breaks between two touchpoints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from journeydesk.insight.gap import Gap, GapKind, Rule, Step
from journeydesk.insight.gaps.facts import Facts, Ways
from journeydesk.insight.gaps.harm import difference, gap_on
from journeydesk.insight.gaps.scope import Scope
from journeydesk.insight.gaps.signals import Signals
from journeydesk.insight.gaps.steps import Ends, differing, steps
from journeydesk.model.lanes import Touchpoint


@dataclass(frozen=True, slots=True, eq=False)
class Breaks:
    """The steps of a swimlane by their ends, in the order of travel, and the gaps that some of them are."""

    signals: Signals
    steps: Mapping[Ends, Step]
    gaps: Mapping[Ends, Gap]


def breaks(facts: Facts, scope: Scope, before: Breaks | None = None) -> Breaks:
    """Judge the steps that customers take; one that was judged `before`, and about which nothing is new, stays."""
    signals, taken, known = Signals(facts, scope), steps(facts), facts.touchpoints
    old = before.gaps if before else {}
    kept = _kept(before, taken, signals) if before and _same_ground(before.signals, signals) else {}
    found = {
        ends: kept.get(ends) or Step(*ends, differing(known[ends[0]], known[ends[1]]), ways)
        for ends, ways in taken.items()
    }
    judged = (
        (ends, old.get(ends) if ends in kept else _gap(step, ends, signals)) for ends, step in found.items()
    )
    return Breaks(signals, found, {ends: gap for ends, gap in judged if gap})


def _kept(before: Breaks, taken: Mapping[Ends, Ways], signals: Signals) -> dict[Ends, Step]:
    """Return the steps that are still taken by the same paths, and about whose ends nothing is new."""
    news = set(_news(before.signals, signals))
    return {
        ends: step
        for ends, step in before.steps.items()
        if step.paths == taken.get(ends) and news.isdisjoint(ends)
    }


def _same_ground(old: Signals, new: Signals) -> bool:
    """Tell whether all that decides on steps beside what is at their ends is as it was."""
    return old.scope.judges_as(new.scope) and old.facts.reaches.shares == new.facts.reaches.shares


def _news(old: Signals, new: Signals) -> Iterator[str]:
    """Yield the touchpoints that are others by now, of which other pain points tell, or whose drop-off says more."""
    before = old.facts.touchpoints
    for id, item in new.facts.touchpoints.items():
        if before.get(id) is not item:
            yield id
    yield from (at for at in old.pains.keys() | new.pains.keys() if old.pains.get(at) != new.pains.get(at))
    if old.usual != new.usual:
        yield from (id for id, item in new.facts.touchpoints.items() if item.drop_off)


def _gap(step: Step, ends: Ends, signals: Signals) -> Gap | None:
    """Return the gap that a step is if it does harm: a handoff with a sign of it, a cliff, or a jump."""
    known = signals.facts.touchpoints
    source, target = known[step.source], known[step.target]
    before, after = source.emotion, target.emotion
    fall = None if before is None or after is None else difference(before, after)
    falls = fall is not None and fall >= signals.cliff
    if not (step.kinds or falls):
        return None
    jumps = _jumps(step.kinds, source, target, signals.scope)
    found = signals.of(source, target, fall, step.paths, jumps=jumps)
    if not found:
        return None
    kinds = _gap_kinds(step.kinds, falls, jumps)
    return gap_on(signals.facts, Rule.STEP, kinds, ends, found, step.paths)


@cache
def _gap_kinds(kinds: tuple[GapKind, ...], falls: bool, jumps: bool) -> tuple[GapKind, ...]:
    if len(kinds) > 1:
        kinds = (*kinds, GapKind.COMPOUND)
    if falls:
        kinds = (*kinds, GapKind.EMOTION)
    return (*kinds, GapKind.JUMP) if jumps else kinds


def _jumps(kinds: tuple[GapKind, ...], source: Touchpoint, target: Touchpoint, scope: Scope) -> bool:
    """Tell whether customers are suddenly somewhere else.

    An unknown channel by itself is only not written down yet, and a map may do without channels: what nobody explains
    is a device or department that changes while the channel is left out, on a map that names channels elsewhere.
    """
    unsaid = source.channel is None or target.channel is None
    return unsaid and bool(kinds) and "channel" in scope.uses and target.arrival(source.id).context is None
