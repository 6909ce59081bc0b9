"""How journeys ended: of a segment, and of each path that stands for some of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from journeydesk.research.paths import Way, shares
from journeydesk.research.queries import FEWEST

Ends = Mapping[str, int]
"""How many journeys ended with each outcome."""


def ends_of(
    ends: Iterable[tuple[str, str, int]], paths: Sequence[Way]
) -> tuple[dict[str, int], list[dict[str, int]]]:
    """Return how all journeys ended, and those of each path: of those that are as near, the first by its letters."""
    whole, parts, order = dict[str, int](), [dict[str, int]() for _ in paths], sorted(paths)
    for outcome, rows in groupby(ends, itemgetter(0)):
        taken = shares(order, (row[1:] for row in rows))[0]
        whole[outcome] = sum(taken)
        for path, part in zip(paths, parts, strict=True):
            part[outcome] = taken[order.index(path)]
    return whole, parts


def shown(ends: Ends) -> tuple[list[tuple[str, int]], int]:
    """Return the outcomes that may be told, the most frequent first, and of how many journeys one is known.

    What fewer than `FEWEST` ended with is not told, nor what would tell it by what is left.
    """
    known = sum(ends.values())
    told = sorted(((name, n) for name, n in ends.items() if n >= FEWEST), key=lambda one: (-one[1], one[0]))
    if told and 0 < known - sum(n for _, n in told) < FEWEST:
        told.pop()
    return told, known
