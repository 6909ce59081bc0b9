"""Orders of siblings: which of them moved, and what two people's orders come to together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

Ids = Sequence[str]


def out_of_order(old: Ids, new: Ids) -> frozenset[str]:
    """Return the fewest of those in both that must be moved to get from the old order to the new one."""
    common = set(old) & set(new)
    rank = {id: index for index, id in enumerate(old)}
    here = [id for id in new if id in common]
    return frozenset(common.difference(_longest_rise(here, rank)))


def _longest_rise(ids: Ids, rank: dict[str, int]) -> Iterator[str]:
    """Yield a longest subsequence whose ranks rise, the last first (patience sorting)."""
    tops: list[int] = []
    piles: list[str] = []
    below: dict[str, str | None] = {}
    for id in ids:
        pile = bisect_left(tops, rank[id])
        below[id] = piles[pile - 1] if pile else None
        tops[pile : pile + 1] = [rank[id]]
        piles[pile : pile + 1] = [id]
    at = piles[-1] if piles else None
    while at is not None:
        yield at
        at = below[at]


def with_lost(new: Ids, old: Ids, lost: Collection[str]) -> Iterator[str]:
    """Yield the new order with those of the old one that are lost, each after what it stood behind."""
    return woven(new, old, (), {*new, *lost})


def merged_order(base: Ids, ours: Ids, theirs: Ids) -> Ids | None:
    """Return the order in which every pair stands as whoever turned it wants it; None when that contradicts itself.

    All three hold the same ids. A pair has two orders only, so two people never disagree about one; they can
    about three. Then no order lets each have as many before it as its pairs ask for.
    """
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    was, our, their = ({id: index for index, id in enumerate(order)} for order in (base, ours, theirs))
    moved = out_of_order(base, ours) | out_of_order(base, theirs)
    before = dict(was)
    for one in moved:
        for other in base:
            if other == one or (other in moved and other < one):  # each pair once
                continue
            first = was[one] < was[other]
            if (our[one] < our[other]) != first or (their[one] < their[other]) != first:
                before[one] += 1 if first else -1
                before[other] -= 1 if first else -1
    return sorted(base, key=before.__getitem__) if len(set(before.values())) == len(base) else None


def merged_row(base: Ids, ours: Ids, theirs: Ids, members: Collection[str]) -> tuple[tuple[str, ...], bool]:
    """Return all members in the order that both made, and whether theirs contradicted ours, which stands then."""
    common = set(base).intersection(ours, theirs, members)
    was, our, their = ([id for id in row if id in common] for row in (base, ours, theirs))
    order = merged_order(was, our, their)
    return tuple(woven(our if order is None else order, ours, theirs, members)), order is None


def woven(common: Ids, ours: Ids, theirs: Ids, members: Collection[str]) -> Iterator[str]:
    """Yield all members: those in `common` in that order, the others behind what they follow; ours before theirs."""
    placed = set(common)
    behind: dict[str | None, list[str]] = {}
    for order in (ours, theirs):
        anchor = None
        for id in (id for id in order if id in members):
            if id not in placed:
                behind.setdefault(anchor, []).append(id)
            anchor = id
        placed.update(id for id in order if id in members)
    yield from _after(None, behind)
    for id in common:
        yield id
        yield from _after(id, behind)


def _after(anchor: str | None, behind: dict[str | None, list[str]]) -> Iterator[str]:
    waiting = behind.get(anchor, [])[::-1]
    while waiting:
        id = waiting.pop()
        yield id
        waiting += behind.get(id, [])[::-1]
