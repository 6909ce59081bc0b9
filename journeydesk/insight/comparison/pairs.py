"""Pairs of what means the same on two maps: each at most once, and the same from whichever side one begins."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

WORD = re.compile(r"\w+")


class Known(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """What names it on its own side."""
        ...


K = TypeVar("K", bound=Known)
Trait = str | tuple[str, ...]
Runs = Mapping[tuple[str, str], Sequence[str]]


class Pairs(Generic[K]):
    """Two rows whose members are joined step by step; `older_of` has the ids of those joined, by those of the newer."""

    def __init__(self, older: Iterable[K], newer: Iterable[K]) -> None:
        """Begin with no pair."""
        self.older = {one.id: one for one in older}
        """Those of the older row that are still alone, in their order."""
        self.newer = {one.id: one for one in newer}
        """Those of the newer row that are still alone, in their order."""
        self.older_of: dict[str, str] = {}

    def join(self, older: str, newer: str) -> None:
        """Make a pair of two; one that has its counterpart already keeps that."""
        if older in self.older and newer in self.newer:
            del self.older[older], self.newer[newer]
            self.older_of[newer] = older

    def join_by(self, key: Callable[[K], Trait]) -> None:
        """Make pairs of those with equal keys, the first with the first; an empty key says nothing."""
        waiting: dict[Trait, list[str]] = defaultdict(list)
        for one in reversed(self.older.values()):
            if found := key(one):
                waiting[found].append(one.id)
        if waiting:
            for other in tuple(self.newer.values()):
                if (found := key(other)) and waiting.get(found):
                    self.join(waiting[found].pop(), other.id)

    def join_by_place(self, older: Iterable[str], newer: Iterable[str]) -> None:
        """Make pairs of as many as stand alone between the same neighbours in both rows, in their order."""
        newer_of = {old: new for new, old in self.older_of.items()}
        before = _runs(older, newer_of)
        after = _runs(newer, {new: new for new in self.older_of})
        for between, run in after.items():
            alone = before.get(between, ())
            if len(alone) == len(run):
                for old, new in zip(alone, run, strict=True):
                    self.join(old, new)


def normalised(title: str) -> str:
    """Return the words of a title alone: case, spaces and signs tell nothing."""
    return " ".join(WORD.findall(title.casefold()))


def _runs(ids: Iterable[str], known: Mapping[str, str]) -> Runs:
    """Return what stands alone between known ones, by the names of these; empty names stand for the ends."""
    found: dict[tuple[str, str], list[str]] = {}
    left, run = "", list[str]()
    for id in (*ids, ""):
        if id and id not in known:
            run.append(id)
            continue
        right = known.get(id, "")
        if run:
            found[left, right] = run
        left, run = right, []
    return found
