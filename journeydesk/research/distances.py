"""How many edits sequences are apart, and sums of that over hundreds of them at once.

A row of distances is one long whole number with 64 bits for each, so that a single addition adds them all. Whole
numbers add up to the same in any order: what is as near as something else is never told apart by a last digit.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Sequence

MOST_STEPS = 1_000
"""Steps of a journey that are compared: the time grows with the product of their numbers."""

UNIT = 232_792_560
"""What a distance of 1 is as a whole number: all lengths up to 20 divide it. Sums have room for 2³⁵ journeys."""

BITS = 64
SIGN = BITS - 1


def distances(ways: Iterable[Sequence[str]], path: Sequence[str]) -> list[float]:
    """Return how many edits turn some sequences into another, each as a part of the longer one (0 to 1)."""
    return _distances(_begun(ways), path[:MOST_STEPS])


def _begun(ways: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    return [way[:MOST_STEPS] for way in ways]


def _distances(ways: Sequence[Sequence[str]], path: Sequence[str]) -> list[float]:
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import extract_iter

    found = extract_iter(path, ways, scorer=Levenshtein.normalized_distance)
    return [apart for _, apart, _ in found]


class Distances:
    """The distances of some sequences from each other, as parts of `UNIT`; each counts by its weight."""

    def __init__(self, ways: Sequence[Sequence[str]], weights: Sequence[int]) -> None:
        begun = _begun(ways)
        before = [[round(UNIT * one) for one in _distances(begun[:at], way)] for at, way in enumerate(begun)]
        self.rows = [[*row, 0, *[later[at] for later in before[at + 1 :]]] for at, row in enumerate(before)]
        self._weights = weights
        self._weighted = [weight * _long(row) for weight, row in zip(weights, self.rows, strict=True)]
        self._ones = _long([1] * len(ways))

    def sums(self, group: Iterable[int]) -> memoryview[int]:
        """Return how far each sequence is from a group in all."""
        return self._each(sum(self._weighted[one] for one in group))

    def gains(self, nearest: Iterable[int]) -> memoryview[int]:
        """Return how much nearer each sequence would be to all of them than what is `nearest` to each so far."""
        signs, total = self._ones << SIGN, 0
        for weight, near, row in zip(self._weights, nearest, self._weighted, strict=True):
            less = (weight * near * self._ones | signs) - row
            nearer = less & signs  # the bit of a sign is only left where nothing below zero came out
            total += less & (nearer - (nearer >> SIGN))
        return self._each(total)

    def _each(self, row: int) -> memoryview[int]:
        return memoryview(row.to_bytes(BITS // 8 * len(self.rows), sys.byteorder)).cast("Q")


def _long(row: Sequence[int]) -> int:
    return int.from_bytes(array("Q", row).tobytes(), sys.byteorder)
