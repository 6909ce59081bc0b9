"""Steps that do harm: where the journey breaks between two touchpoints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import is_

from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.facts import Facts
from journeydesk.insight.gaps.harm import gap_on
from journeydesk.insight.gaps.scope import Scope
from journeydesk.insight.gaps.signals import Signals
from journeydesk.insight.gaps.steps import Step, step, steps


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
        judged = [_again(step, gap, signals) for step, gap in zip(before.steps, before.gaps, strict=True)]
    else:
        judged = [(step, _gap(step, signals)) for step in steps(facts)]
    taken, found = tuple([step for step, _ in judged]), tuple([gap for _, gap in judged])
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


def _again(old: Step, gap: Gap | None, signals: Signals) -> tuple[Step, Gap | None]:
    known = signals.facts.touchpoints
    source, target = known[old.source.id], known[old.target.id]
    if source is old.source and target is old.target:
        return old, gap
    new = step(source, target, old.ways)
    return new, _gap(new, signals)


def _gap(step: Step, signals: Signals) -> Gap | None:
    """Return the gap that a step is if it does harm: a handoff with a sign of it, a cliff, or a jump."""
    falls = step.fall is not None and step.fall >= signals.cliff
    if not (step.kinds or falls):
        return None
    jumps = _jumps(step, signals.scope)
    found = signals.of(step, jumps=jumps)
    if not found:
        return None
    kinds = _gap_kinds(step.kinds, falls, jumps)
    return gap_on(signals.facts, Rule.STEP, kinds, (step.source.id, step.target.id), found, step.ways)


@cache
def _gap_kinds(kinds: tuple[GapKind, ...], falls: bool, jumps: bool) -> tuple[GapKind, ...]:
    if len(kinds) > 1:
        kinds = (*kinds, GapKind.COMPOUND)
    if falls:
        kinds = (*kinds, GapKind.EMOTION)
    return (*kinds, GapKind.JUMP) if jumps else kinds


def _jumps(step: Step, scope: Scope) -> bool:
    """Tell whether customers are suddenly somewhere else.

    An unknown channel by itself is only not written down yet, and a map may do without channels: what nobody explains
    is a device or department that changes while the channel is left out, on a map that names channels elsewhere.
    """
    unsaid = step.source.channel is None or step.target.channel is None
    return unsaid and bool(step.kinds) and step.target.context is None and "channel" in scope.uses
