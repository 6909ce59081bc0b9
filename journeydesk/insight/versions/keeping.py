"""What is left when two people have added and removed: nothing goes that one of them changed or still needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeydesk.insight.versions.conflict import ConflictKind, Versions
from journeydesk.insight.versions.diff import Change, ChangeKind, changes
from journeydesk.insight.versions.register import DOCUMENT, Register
from journeydesk.model.journey import JourneyMap


@dataclass(frozen=True, slots=True)
class Kept:
    """Why something is kept, and the id of what it is in or needed by."""

    kind: ConflictKind
    by: str = ""


class Survivors:
    """The ids of what is left, and what one side kept although the other removed it."""

    def __init__(self, versions: Versions) -> None:
        """Decide it for every element of every version."""
        base, ours, theirs = versions.all
        our, their = _Keeping(base, ours, theirs), _Keeping(base, theirs, ours)
        self.by_ours, self.by_theirs = our.kept, their.kept
        if not any(_is_map(versions, id) for id in self._left(versions)):
            last = next(id for id in base.places if _is_map(versions, id))
            for side in (our, their):
                side.keep(last, ConflictKind.LAST)
        self.ids = self._left(versions)
        self.gone = base.places.keys() - self.ids

    def _left(self, versions: Versions) -> frozenset[str]:
        base, ours, theirs = (side.places.keys() for side in versions.all)
        return frozenset((ours & theirs) | (ours - base) | (theirs - base) | {*self.by_ours, *self.by_theirs})


class _Keeping:
    """What `one` keeps of what `other` removed."""

    def __init__(self, base: Register, one: Register, other: Register) -> None:
        self.base, self.one = base, one
        self.lost = (base.places.keys() & one.places.keys()) - other.places.keys()
        self.kept: dict[str, Kept] = {}
        done = [change for change in changes(base, one) if change.kind is not ChangeKind.REMOVED]
        for change in done:
            if not self._only_follows(change):
                self.keep(change.id, ConflictKind.REMOVED)
        for id in dict.fromkeys(change.id for change in done if change.id in one):
            old = set(base.references(id))
            self._keep_needs((id, name) for name in one.references(id) if name not in old)

    def keep(self, id: str, kind: ConflictKind) -> None:
        """Keep something with all that is in it and all that this needs, if it would be lost."""
        if id in self.lost:
            self.kept[id] = Kept(kind)
            inside = [inner for inner in self.one.contents(id) if inner in self.lost]
            for inner in inside:
                self.kept.setdefault(inner, Kept(ConflictKind.INSIDE, id))
            self._keep_needs((by, name) for by in (id, *inside) for name in self.one.references(by))

    def _keep_needs(self, needs: Iterable[tuple[str, str]]) -> None:
        waiting = list(needs)
        while waiting:
            by, id = waiting.pop()
            if id in self.lost and id not in self.kept:
                self.kept[id] = Kept(ConflictKind.NEEDED, by)
                waiting += [(id, name) for name in self.one.references(id)]

    def _only_follows(self, change: Change) -> bool:
        """Tell whether a change only drops references to what the same person removed."""
        remaining = tuple(target for target in change.before_ids if target in self.one)
        return change.kind is ChangeKind.CHANGED and bool(change.before_ids) and remaining == change.after_ids


def _is_map(versions: Versions, id: str) -> bool:
    return id != DOCUMENT and isinstance(versions.holding(id).item(id), JourneyMap)
