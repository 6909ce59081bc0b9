"""Which of several tracks a line takes where more than one runs along the same gap between cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

TRACKS = (10.0, 14.0, 6.0)
"""How far from the cards lines run, the first choice first; a lane has room for three."""

Span = tuple[tuple[float, str], float, float]
"""A gap, and from where to where a line runs along it."""


def tracks(spans: Sequence[Span]) -> list[float]:
    """Return how far from the cards each line runs; lines that run side by side get different tracks.

    Each gap is filled from the left: a line takes the first track that is free again, or the one that will be soonest.
    Of lines over the very same places, the first one chooses first.
    """
    found = [TRACKS[0]] * len(spans)
    busy: dict[tuple[float, str], list[float]] = defaultdict(lambda: [float("-inf")] * len(TRACKS))
    for index, (gap, left, right) in sorted(enumerate(spans), key=lambda one: one[1][1:]):
        ends = busy[gap]
        free = next((track for track, end in enumerate(ends) if end <= left), None)
        track = ends.index(min(ends)) if free is None else free
        ends[track] = max(ends[track], right)
        found[index] = TRACKS[track]
    return found
