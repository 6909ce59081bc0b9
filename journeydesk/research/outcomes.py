"""How journeys ended: of a segment, and of each path that stands for some of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from journeydesk.research.nearest import nearest
from journeydesk.research.open_log import OpenLog
from journeydesk.research.queries import FEWEST

Ends = Mapping[str, int]
"""How many journeys ended with each outcome."""


def ends_of(
    engine: OpenLog, paths: Mapping[str, Collection[str]]
) -> dict[str, tuple[Ends, tuple[Ends, ...]]]:
    """Return by segment how its journeys ended, and those of each path: of those as near, the first by its letters."""
    order = {segment: sorted(own) for segment, own in paths.items()}
    whole = {segment: dict[str, int]() for segment in paths}
    parts = {segment: {path: dict[str, int]() for path in own} for segment, own in paths.items()}
    found = nearest(engine, "ends", ("segment_of", "outcome"), order)
    for (segment, outcome), (taken, _) in sorted(found.items()):
        whole[segment][outcome] = sum(taken)
        for path, number in zip(order[segment], taken, strict=True):
            parts[segment][path][outcome] = number
    return {segment: (whole[segment], tuple(own.values())) for segment, own in parts.items()}


def shown(ends: Ends) -> tuple[list[tuple[str, int]], int]:
    """Return the outcomes that may be told, the most frequent first, and of how many journeys one is known.

    What fewer than `FEWEST` ended with is not told, nor what would tell it by what is left.
    """
    known = sum(ends.values())
    told = sorted(((name, n) for name, n in ends.items() if n >= FEWEST), key=lambda one: (-one[1], one[0]))
    if told and 0 < known - sum(n for _, n in told) < FEWEST:
        told.pop()
    return told, known
