"""Steps that do harm: where the journey breaks between two touchpoints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import is_

from journeydesk.insight.gap import Gap, GapKind, Rule, Step
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.harm import difference, gap_on
from journeydesk.insight.gaps.scope import Scope
from journeydesk.insight.gaps.signals import Signals
from journeydesk.insight.gaps.steps import differing, steps
from journeydesk.model.lanes import Touchpoint


@dataclass(frozen=True, slots=True, eq=False)
class Breaks:
    """The steps of a swimlane, and the gap that each of them is, or None."""

    facts: Facts
    scope: Scope
    usual: Mapping[str, float | None]
    steps: tuple[Step, ...]
    gaps: tuple[Gap | None, ...]


def breaks(facts: Facts, scope: Scope, before: Breaks | None = None) -> Breaks:
    """Judge the steps that customers take; what was judged `before` only where a touchpoint is another by now."""
    signals = Signals(facts, scope)
    if before and _same_ground(before, facts, scope, signals):
        taken, found = _again(before, signals)
    else:
        taken = steps(facts)
        found = tuple([_gap(step, signals) for step in taken])
    return Breaks(facts, scope, signals.usual, taken, found)


def _same_ground(before: Breaks, facts: Facts, scope: Scope, signals: Signals) -> bool:
    """Tell whether all that decides on a step beside its two ends is as it was."""
    old = before.facts
    return (
        before.scope is scope
        and _same_objects(old.paths, facts.paths)
        and _same_objects(old.pains, facts.pains)
        and old.order == facts.order
        and before.usual == signals.usual
    )


def _same_objects(old: Sequence[object], new: Sequence[object]) -> bool:
    return len(old) == len(new) and all(map(is_, old, new))


def _again(before: Breaks, signals: Signals) -> tuple[tuple[Step, ...], tuple[Gap | None, ...]]:
    old, new = before.facts.touchpoints, signals.facts.touchpoints
    taken, found = list(before.steps), list(before.gaps)
    for place, step in enumerate(taken):
        source, target = new[step.source], new[step.target]
        if source is not old[step.source] or target is not old[step.target]:
            taken[place] = step._replace(kinds=differing(source, target))
            found[place] = _gap(taken[place], signals)
    return tuple(taken), tuple(found)


def _gap(step: Step, signals: Signals) -> Gap | None:
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
    return gap_on(signals.facts, Rule.STEP, kinds, (step.source, step.target), found, step.paths)


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
