"""How two sequences differ: their longest common subsequence, in time that thousands of touchpoints can afford."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence


def common(planned: Sequence[Hashable], actual: Sequence[Hashable]) -> frozenset[int]:
    """Return the places in `actual` that belong to the longest common subsequence.

    A row of the usual table is the bits of one number, a set bit where the length does not grow (Hyyrö, “Bit-parallel
    LCS-length computation revisited”, 2004): a few operations for each touchpoint instead of one for each pair.
    """
    rows = list(_rows(planned, actual))
    found: set[int] = set()
    row, column = len(actual), len(planned)
    while row and column:
        bit = 1 << (column - 1)
        if rows[row] & bit:
            column -= 1
        elif rows[row - 1] & bit:
            row, column = row - 1, column - 1
            found.add(row)
        else:
            row -= 1
    return frozenset(found)


def _rows(planned: Sequence[Hashable], actual: Sequence[Hashable]) -> Iterator[int]:
    places: dict[Hashable, int] = {}
    for place, item in enumerate(planned):
        places[item] = places.get(item, 0) | 1 << place
    everywhere = (1 << len(planned)) - 1
    row = everywhere
    yield row
    for item in actual:
        matched = row & places.get(item, 0)
        row = ((row + matched) | (row - matched)) & everywhere
        yield row
