"""A swimlane ready to be asked about its gaps: what it holds by id, what of it is to be seen, who takes which path.

What is hidden is set aside: no gap has its place there. It stays a fact: an opportunity in a hidden lane answers its
pain point, and a path through a hidden stage is not taken for a leap over it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count
from typing import TypeVar

from journeydesk.insight.basis import Claim
from journeydesk.insight.gaps.scope import Scope
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import Lane, Note, NoteKind, Touchpoint, notes_of, touchpoints_of

V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """A swimlane by ids.

    `order` numbers the visible stages, touchpoints and pain points as they are read; what it lacks is hidden.
    `claims` are what touchpoints rest on. `paths` are those that customers take, the most travelled first; `planned`
    those that the company has in mind.
    """

    swimlane: str
    order: Mapping[str, int]
    touchpoints: Mapping[str, Touchpoint]
    claims: Mapping[str, Claim]
    pains: tuple[Note, ...]
    pains_at: Mapping[str, Collection[Note]]
    opportunities: tuple[Note, ...]
    paths: tuple[Path, ...]
    planned: tuple[Path, ...]
    through: Mapping[str, Ways]
    reaches: Reaches

    @classmethod
    def of(cls, swimlane: Swimlane, scope: Scope) -> Facts:
        """Walk a swimlane once."""
        pains = tuple(notes_of(swimlane.lanes, NoteKind.PAIN_POINT))
        begun = [path for path in swimlane.paths if path.touchpoints]
        actual = sorted((path for path in begun if not path.planned), key=_least_travelled)
        touchpoints = list(touchpoints_of(swimlane.lanes))
        claim = scope.claim
        return cls(
            swimlane=swimlane.id,
            order=_reading_order(swimlane, scope.stages),
            touchpoints={item.id: item for item in touchpoints},
            claims={item.id: claim(item.evidence, item.n) for item in touchpoints},
            pains=pains,
            pains_at=_by_touchpoint(pains),
            opportunities=tuple(notes_of(swimlane.lanes, NoteKind.OPPORTUNITY)),
            paths=tuple(actual),
            planned=tuple(path for path in begun if path.planned),
            through=through((path.id, path.touchpoints) for path in actual),
            reaches=Reaches({path.id: path.share for path in actual}),
        )

    @property
    def seen(self) -> Iterator[Touchpoint]:
        """The touchpoints that are to be seen."""
        return (item for item in self.touchpoints.values() if item.id in self.order)


Ways = tuple[str, ...]
"""The ids of the paths that lead somewhere, the most travelled first."""


class Reaches:
    """Which part of all journeys takes one of some paths; few sets of paths lead to many places."""

    def __init__(self, shares: Mapping[str, float | None]) -> None:
        """Know the share of every path."""
        self.shares = shares
        self._known: dict[Ways, float | None] = {}

    def of(self, ways: Ways) -> float | None:
        """Return the part that takes one of the paths, None when nobody knows."""
        try:
            return self._known[ways]
        except KeyError:
            shares = [self.shares[path] for path in ways]
            known = [share for share in shares if share is not None]
            part = min(round(sum(known), 9), 1.0) if known and len(known) == len(shares) else None
            return self._known.setdefault(ways, part)


def _least_travelled(path: Path) -> float:
    return 1.0 if path.share is None else -path.share


def _reading_order(swimlane: Swimlane, stages: Iterable[str]) -> dict[str, int]:
    read: dict[str, list[str]] = {stage: [stage] for stage in stages}
    for lane in swimlane.lanes:
        if not lane.hidden and (lane.kind == "touchpoints" or _holds(lane, NoteKind.PAIN_POINT)):
            for item in lane.items:
                if item.stage in read:
                    read[item.stage].append(item.id)
    return dict(zip(chain.from_iterable(read.values()), count(), strict=False))


def _holds(lane: Lane, kind: NoteKind) -> bool:
    return lane.kind == "notes" and lane.note_kind is kind


def _by_touchpoint(notes: Iterable[Note]) -> dict[str, list[Note]]:
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.touchpoint is not None:
            found[note.touchpoint].append(note)
    return dict(found)


def through(visits: Iterable[tuple[str, Iterable[V]]]) -> dict[V, Ways]:
    """Return the paths that lead to each of the places they visit; all paths in the order given."""
    found: dict[V, Ways] = {}
    for path, places in visits:
        longer: dict[Ways, Ways] = {(): (path,)}  # the few there are, shared by the many places they lead to
        for place in places:
            ways = found.get(place, ())
            if not ways or ways[-1] != path:
                found[place] = longer.get(ways) or longer.setdefault(ways, (*ways, path))
    return found
