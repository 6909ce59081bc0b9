"""Steps from one touchpoint to the next, and what changes over them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import compress, pairwise
from typing import NamedTuple

from journeydesk.insight.gap import HANDOFFS, GapKind, Handoff
from journeydesk.insight.gaps.facts import Facts, Ways, through
from journeydesk.insight.gaps.harm import difference
from journeydesk.model.lanes import Touchpoint


class Step(NamedTuple):
    """Two neighbours, what differs between them, how far the emotion falls, and the paths that lead over them."""

    source: Touchpoint
    target: Touchpoint
    kinds: tuple[GapKind, ...]
    fall: float | None
    ways: Ways


def steps(facts: Facts) -> tuple[Step, ...]:
    """Return the steps that customers take between touchpoints that are to be seen, in the order of travel."""
    taken = through((path.id, pairwise(path.touchpoints)) for path in facts.paths)
    return tuple(
        step(facts.touchpoints[source], facts.touchpoints[target], ways)
        for (source, target), ways in taken.items()
        if source in facts.order and target in facts.order
    )


def step(source: Touchpoint, target: Touchpoint, ways: Ways) -> Step:
    """Return the step between two neighbours."""
    before, after = source.emotion, target.emotion
    fall = None if before is None or after is None else difference(before, after)
    return Step(source, target, _kinds(source, target), fall, ways)


def _kinds(source: Touchpoint, target: Touchpoint) -> tuple[GapKind, ...]:
    """Return what differs; where one end is unknown, nobody can tell."""
    return _named(
        bool(source.channel != target.channel and source.channel and target.channel),
        bool(source.device != target.device and source.device and target.device),
        bool(source.department != target.department and source.department and target.department),
    )


@cache
def _named(*differ: bool) -> tuple[GapKind, ...]:
    return tuple(compress(HANDOFFS, differ))


def handoffs(taken: Iterable[Step]) -> tuple[Handoff, ...]:
    """Return the handoffs among steps."""
    return tuple([Handoff(one.source.id, one.target.id, one.kinds, one.ways) for one in taken if one.kinds])
