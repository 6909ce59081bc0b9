"""Steps from one touchpoint to the next, and what changes over them."""

from __future__ import annotations

from itertools import compress, pairwise, product

from journeydesk.insight.gap import HANDOFFS, GapKind
from journeydesk.insight.gaps.facts import Facts, Ways, through
from journeydesk.model.lanes import Touchpoint

Ends = tuple[str, str]
"""The touchpoints that a step leads from and to."""


def steps(facts: Facts) -> dict[Ends, Ways]:
    """Return the steps that customers take between touchpoints that are to be seen, in the order of travel."""
    taken = through((path.id, pairwise(path.touchpoints)) for path in facts.paths)
    order = facts.order
    return {ends: ways for ends, ways in taken.items() if ends[0] in order and ends[1] in order}


def differing(source: Touchpoint, target: Touchpoint) -> tuple[GapKind, ...]:
    """Return what differs between two neighbours; where one end is unknown, nobody can tell."""
    channel, device, department = source.channel, source.device, source.department
    return _NAMED[
        channel != target.channel and channel is not None and target.channel is not None,
        device != target.device and device is not None and target.device is not None,
        department != target.department and department is not None and target.department is not None,
    ]


_NAMED = {differ: tuple(compress(HANDOFFS, differ)) for differ in product((False, True), repeat=3)}
"""Kinds of handoffs by whether channel, device and department differ: the same few tuples for thousands of steps."""
