"""Representative paths: of all the sequences that people took, the few that stand best for the rest.

Variants are grouped around real ones (weighted k-medoids, partitioning around medoids: Kaufman and Rousseeuw, Finding
Groups in Data, 1990) by normalised edit distance. There are as few groups as come near the best mean silhouette
(Rousseeuw 1987).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, islice
from operator import mul
from typing import TypeVar

from journeydesk.research.distances import UNIT, Distances, distances

Way = str | tuple[str, ...]
"""A sequence of touchpoints in which none follows itself: their names, or a letter for each."""

AnyWay = TypeVar("AnyWay", str, tuple[str, ...])

MOST_PATHS = 5
NEAR = 0.3
"""Within this part of edits a journey is well told by the path that stands for it."""

GOOD_ENOUGH = 0.1
"""Fewer paths are easier to tell: as many are taken as come this near to the best silhouette."""

ROUNDS = 50

AT_ONCE = 10_000
"""Sequences that are compared with the paths together."""


@dataclass(frozen=True, slots=True)
class Representative:
    """A sequence that journeys really took; `journeys` are those it stands for, `near` of them within `NEAR` edits."""

    touchpoints: Way
    journeys: int
    near: int


def standing(ways: Sequence[tuple[AnyWay, int]], paths: int | None = None) -> list[AnyWay]:
    """Return which of some sequences with their counts, the most travelled first, stand for all, in their order.

    `paths` is how many there shall be, None for as many as tell the groups apart best.
    """
    common, weights = [one for one, _ in ways], [n for _, n in ways]
    apart = Distances(common, weights)
    most = min(MOST_PATHS, len(common))
    tried = [min(paths, len(common))] if paths else range(1, most + 1)
    seeds = _seeds(apart, max(tried))
    groups = [_medoids(apart, seeds[:k]) for k in tried]
    well = [_silhouette(apart.rows, weights, medoids) for medoids in groups]
    best = next(one for one, how in zip(groups, well, strict=True) if how >= max(well) - GOOD_ENOUGH)
    return sorted(common[at] for at in best)


def distance(one: Way, other: Way) -> float:
    """Return how many edits turn one sequence into another, as a part of the longer one (0 to 1)."""
    return distances([one], other)[0]


def _seeds(apart: Distances, most: int) -> list[int]:
    """Return sequences that each bring the rest nearest to what was chosen before it; the first k begin k groups."""
    chosen: list[int] = []
    nearest = [UNIT] * len(apart.rows)  # no two sequences are further apart
    for _ in range(most):
        gains = apart.gains(nearest)
        best = max((at for at in range(len(nearest)) if at not in chosen), key=gains.__getitem__)
        chosen.append(best)
        nearest = list(map(min, nearest, apart.rows[best]))
    return chosen


def _medoids(apart: Distances, seeds: Sequence[int]) -> tuple[int, ...]:
    """Return what all are nearest to: each group moves from its seed to its own middle until none does."""
    chosen = list(seeds)
    for _ in range(ROUNDS):
        moved = tuple(_middle(group, apart) for group in _groups(apart.rows, chosen))
        if set(moved) == set(chosen):
            break
        chosen = list(moved)
    return tuple(sorted(chosen))


def _groups(rows: list[list[int]], medoids: Sequence[int]) -> list[list[int]]:
    groups: list[list[int]] = [[] for _ in medoids]
    for at, row in enumerate(rows):
        near = min(range(len(medoids)), key=lambda m: (at != medoids[m], row[medoids[m]]))
        groups[near].append(at)
    return groups


def _middle(group: Sequence[int], apart: Distances) -> int:
    sums = apart.sums(group)
    return min(group, key=lambda one: (sums[one], one))


def _silhouette(rows: list[list[int]], weights: Sequence[int], medoids: Sequence[int]) -> float:
    """Return how much nearer sequences are to their own group than to the next (−1 to 1), 0 for a single group.

    The simplified form: distances to the medoids stand for those to all members.
    """
    if len(medoids) < 2:
        return 0.0
    total = 0.0
    for weight, row in zip(weights, rows, strict=True):
        own, other = sorted(row[medoid] for medoid in medoids)[:2]
        total += weight * ((other - own) / other if other else 0.0)
    return total / sum(weights)


def shares(paths: Sequence[Way], ways: Iterable[tuple[Way, int]]) -> tuple[list[int], list[int]]:
    """Return how many journeys are nearest to each of some paths, and how many of these within `NEAR` edits.

    Of two paths that are as near it is the first.
    """
    journeys, near, rest = [0] * len(paths), [0] * len(paths), iter(ways)
    while some := list(islice(rest, AT_ONCE)):
        taken, numbers = zip(*some, strict=True)
        apart = list(zip(*(distances(taken, path) for path in paths), strict=True))
        least = list(map(min, apart))
        best = list(map(tuple.index, apart, least))
        told = list(map(mul, numbers, map(NEAR.__ge__, least)))
        for at in range(len(paths)):
            here = list(map(at.__eq__, best))
            journeys[at] += sum(compress(numbers, here))
            near[at] += sum(compress(told, here))
    return journeys, near
