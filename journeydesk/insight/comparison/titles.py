"""Touchpoints that mean the same though they are called a little differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import product
from typing import NamedTuple

from journeydesk.insight.comparison.pairs import Pairs

CLOSE = 0.7
"""From which likeness on (`difflib`, 0 to 1) two titles may mean the same."""

CROWD = 400
"""With more pairs than this in one stage or channel, closeness says little and takes long."""


class Trace(NamedTuple):
    """What a touchpoint is known by on either map: normalised title, stage and channel, empty where it has none."""

    id: str
    title: str
    stage: str
    channel: str


def join_alike(pairs: Pairs[Trace]) -> None:
    """Join touchpoints of one title, those of one stage and channel first; then those with close titles."""
    pairs.join_by(lambda one: one[1:])
    pairs.join_by(lambda one: one[1:3])
    pairs.join_by(lambda one: (one.title, one.channel) if one.title else "")
    pairs.join_by(lambda one: one.title)
    # Equal ranks never share a touchpoint, since the sums of places would differ: their order does not matter.
    for _, _, _, older, newer in sorted(_close(pairs)):
        pairs.join(older, newer)


def _close(pairs: Pairs[Trace]) -> Iterator[tuple[float, bool, int, str, str]]:
    """Yield pairs with close titles that share stage or channel: the likeness, and what ranks equally close ones."""
    before = {id: place for place, id in enumerate(pairs.older)}
    after = {id: place for place, id in enumerate(pairs.newer)}
    for part in ("stage", "channel"):
        older, newer = _grouped(pairs.older.values(), part), _grouped(pairs.newer.values(), part)
        for value in older.keys() & newer.keys():
            if len(older[value]) * len(newer[value]) <= CROWD:
                for old, new in product(older[value], newer[value]):
                    if likeness := _likeness(old.title, new.title):
                        place = before[old.id] + after[new.id]
                        yield -likeness, old.stage != new.stage, place, old.id, new.id


def _grouped(traces: Iterable[Trace], part: str) -> dict[str, list[Trace]]:
    found: dict[str, list[Trace]] = defaultdict(list)
    for one in traces:
        if one.title and (value := getattr(one, part)):
            found[value].append(one)
    return found


def _likeness(one: str, other: str) -> float:
    """Return how much two titles are alike, 0 where they are not close; in order, as `difflib` does not mind sides."""
    first, second = sorted((one, other))
    if 2 * min(len(one), len(other)) < CLOSE * (len(one) + len(other)):
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.quick_ratio() < CLOSE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= CLOSE else 0.0
