"""What a swimlane holds and what it refers to, collected when the swimlane is made.

The whole document is checked on every edit; asking each swimlane for a few sets instead of walking its
elements again keeps that check at about a millisecond at 10,000 touchpoints.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, KeysView, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from journeydesk.model.elements import INNER, OUTER, Elements, Reference, references_of, targets_of
from journeydesk.model.lanes import EmotionLane, Lane
from journeydesk.model.value import Item

_ID = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Contents:
    """What is inside a swimlane, and the references that lead out of it.

    A large map has many versions of this, so the ids of touchpoints are there once, as the keys of where they stand;
    `others` are those of lanes, paths and all other elements. The `count` of all counts shared ids as often as they
    come. `lost` are references that should lead to something inside, and do not.
    """

    elements: Elements
    others: KeysView[str]
    count: int
    references: frozenset[Reference]
    lost: frozenset[Reference]

    @classmethod
    def of(cls, lanes: Sequence[Lane], paths: Sequence[Item], elements: Elements) -> Contents:
        """Collect those of lanes and paths, whose elements are known already."""
        rows: list[Sequence[Item]] = [(lane,) for lane in lanes if isinstance(lane, EmotionLane)]
        named = {*elements.references}.union(*map(references_of, [*rows, *([paths] if paths else [])]))
        return cls(
            elements,
            dict.fromkeys((*map(_ID, lanes), *map(_ID, paths), *elements.others)).keys(),
            len(lanes) + len(paths) + sum(elements.stages.values()),
            frozenset(one for one in named if one[0] in OUTER),
            frozenset(_lost(named, paths, elements)),
        )

    def holds(self, id: str) -> bool:
        """Tell whether something inside has an id."""
        return id in self.elements.touchpoints or id in self.others

    def holds_any(self, ids: Collection[str]) -> bool:
        """Tell whether something inside has one of these ids."""
        return not (self.touchpoints.isdisjoint(ids) and self.others.isdisjoint(ids))

    def among(self, ids: frozenset[str]) -> frozenset[str]:
        """Return those of some ids that something inside has."""
        return ids.intersection(self.ids) if self.holds_any(ids) else frozenset()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all that is inside, in any order."""
        return (*self.elements.touchpoints, *self.others)

    @property
    def touchpoints(self) -> KeysView[str]:
        """The ids of touchpoints."""
        return self.elements.touchpoints.keys()

    @property
    def stage_of(self) -> Mapping[str, str]:
        """The stage in which each touchpoint stands."""
        return self.elements.touchpoints

    @property
    def stages(self) -> Set[str]:
        """The ids of the stages in which something stands."""
        return self.elements.stages.keys()


def _lost(named: Iterable[Reference], paths: Iterable[Item], elements: Elements) -> Iterator[Reference]:
    """Yield what should lead to something inside a swimlane and does not."""
    touchpoints, inner = elements.touchpoints, [one for one in named if one[0] in INNER]
    inside: Mapping[str, Iterable[str]] = {
        "path": [path.id for path in paths],
        "touchpoint": touchpoints,
        "note": frozenset(elements.others) if any(field == "answers" for field, _ in inner) else (),
    }
    yield from (one for one in inner if one[1] not in inside[INNER[one[0]]])
    for path in paths:
        steps: tuple[str, ...] = getattr(path, "touchpoints", ())
        if not all(map(touchpoints.__contains__, steps)):
            yield from (("touchpoints", step) for step in steps if step not in touchpoints)


def holder_of(reference: Reference, lanes: Iterable[Lane], paths: Iterable[Item]) -> str:
    """Return the id of what refers, of the first if there are several."""
    field, target = reference
    held = chain.from_iterable(lane.items for lane in lanes)
    holders = (item for item in (*paths, *lanes, *held) if field in type(item).model_fields)
    return next(item.id for item in holders if target in targets_of(field, (getattr(item, field),)))
