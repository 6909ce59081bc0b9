"""Touchpoints that do harm by themselves: lows of the curve, failures, nobody who answers, hopes that are let down."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from math import inf

from journeydesk.insight.gap import Gap, GapKind, Rule
from journeydesk.insight.gaps.facts import Facts, Ways, through
from journeydesk.insight.gaps.harm import difference, gap_on, signed
from journeydesk.insight.gaps.scope import Scope
from journeydesk.model.journey import Path
from journeydesk.model.lanes import Touchpoint

MIDDLE = 3
"""Satisfaction is on the scale of importance, 1 to 5, where an emotion of 0 is the middle."""


def lows(facts: Facts, scope: Scope, ends: Collection[str]) -> Iterator[Gap]:
    """Yield the lows of the curves, but for `ends`: a gap that ends there says the same already."""
    limits = scope.thresholds
    found = through((path.id, _lows(path, facts, limits.lowest)) for path in facts.paths)
    for id, ways in found.items():
        if id in facts.order and id not in ends:
            item = facts.touchpoints[id]
            emotion = item.emotion or 0.0
            points = max(limits.low - emotion, 0.0)
            said = f"The curve has a low here, at {signed(emotion)}."
            yield _gap(Rule.LOW, GapKind.EMOTION, item, (points, said), ways, facts)


def _lows(path: Path, facts: Facts, lowest: float) -> Iterator[str]:
    """Yield the touchpoints that feel worse than those around them; of equal ones in a row the first."""
    before, low, known = inf, None, facts.touchpoints
    for id in path.touchpoints:
        emotion = known[id].emotion
        if emotion is None or emotion == before:
            continue
        if emotion > before and low is not None:
            yield low
        low = id if emotion < before and emotion <= lowest else None
        before = emotion
    if low is not None:
        yield low


Complaint = tuple[float, str] | None
"""How much something counts, and what is said of it."""


def _failed(item: Touchpoint, _: Scope) -> Complaint:
    return (3.0, "It is marked as failed.") if item.failed else None


def _ownerless(item: Touchpoint, scope: Scope) -> Complaint:
    """A new document lists departments; as long as the map names none, it is only not said yet who answers."""
    unsaid = item.department is None and "department" in scope.uses
    return (1.0, "No department answers for it.") if unsaid else None


def _disappointing(item: Touchpoint, scope: Scope) -> Complaint:
    """Importance minus performance marks the moments of truth."""
    if item.importance is None or item.emotion is None:
        return None
    satisfaction = item.emotion + MIDDLE
    lacking = difference(item.importance, satisfaction)
    said = f"It matters with {item.importance} of 5, and satisfies with {satisfaction:.1f} of 5."
    return (lacking, said) if lacking >= scope.thresholds.importance else None


COMPLAINTS: tuple[tuple[Rule, GapKind, Callable[[Touchpoint, Scope], Complaint]], ...] = (
    (Rule.FAILED, GapKind.FAILED, _failed),
    (Rule.OWNERLESS, GapKind.OWNERLESS, _ownerless),
    (Rule.IMPORTANCE, GapKind.IMPORTANCE, _disappointing),
)


def touchpoint_gaps(facts: Facts, scope: Scope) -> Iterator[Gap]:
    """Yield the touchpoints that fail, that nobody answers for, that matter more than they satisfy."""
    for item in facts.seen:
        for rule, kind, complaint in COMPLAINTS:
            if found := complaint(item, scope):
                yield _gap(rule, kind, item, found, facts.through.get(item.id, ()), facts)


def _gap(
    rule: Rule,
    kind: GapKind,
    item: Touchpoint,
    complaint: tuple[float, str],
    ways: Ways,
    facts: Facts,
) -> Gap:
    signal = (*complaint, facts.claims[item.id])
    return gap_on(facts, rule, (kind,), (item.id,), [signal], ways)
