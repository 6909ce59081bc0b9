"""What an edit changed in a swimlane: what came and what went, and in which stages.

Asked for every swimlane that is seen while someone edits, so it looks only at what two versions do not share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter

from journeydesk.model.elements import common_ends, unlike
from journeydesk.model.journey import Path, Swimlane
from journeydesk.model.lanes import ArcPoint, Element, EmotionPoint
from journeydesk.model.value import Item
from journeydesk.record import record

UNSEEN = {
    *("lanes", "paths", "items", "touchpoints"),
    *("id", "stage", "touchpoint", "arrivals", "answers"),
}
"""Fields that hold or name what stands in stages or leads through them: they say where, and not how it looks."""

Way = Sequence[str]
"""Touchpoints that a path visits one after the other."""


@record(frozen=True, slots=True, eq=False)
class Changes:
    """What is no longer as it was in the lanes of a swimlane that were there before, and what is there instead.

    `stages` are those where anything of this stands or stood, or that paths pass in another order.
    """

    went: Sequence[Element]
    came: Sequence[Element]
    stages: frozenset[str]

    @classmethod
    def between(cls, before: Swimlane, after: Swimlane) -> Changes:
        """Compare a swimlane with what it was, on the same paths."""
        old = {lane.id: lane.items for lane in before.lanes}
        parts = [unlike(old[lane.id], lane.items) for lane in after.lanes if lane.id in old]
        went, came = ([item for part in parts for item in part[side]] for side in (0, 1))
        gone = {item.id: item.stage for item in went}
        stages = {item.stage for item in came}.union(gone.values(), _passed_otherwise(before, after, gone))
        return cls(went, came, frozenset(stages))

    def only_regroup(self, before: Collection[str], after: Collection[str]) -> bool:
        """Tell whether stages hold after an edit what others held before it, but for free points of curves."""
        held, holds = _in_boxes(self.went, before), _in_boxes(self.came, after)
        return held.keys() == holds.keys() and all(look_alike(held[id], one) for id, one in holds.items())


def _in_boxes(items: Iterable[Element], stages: Collection[str]) -> dict[str, Element]:
    return {
        item.id: item
        for item in items
        if item.stage in stages and not isinstance(item, EmotionPoint | ArcPoint)
    }


def look_alike(one: Item, other: Item) -> bool:
    """Tell whether two swimlanes, lanes, paths or elements differ at most in what they hold or name."""
    if one is other:
        return True
    seen = _seen(type(one))
    return type(one) is type(other) and seen(one.__dict__) == seen(other.__dict__)


@cache
def _seen(kind: type[Item]) -> Callable[[Mapping[str, object]], object]:
    return itemgetter(*kind.model_fields.keys() - UNSEEN)


def _passed_otherwise(before: Swimlane, after: Swimlane, gone: Mapping[str, str]) -> set[str]:
    """Return the stages that paths pass in another order; whence they come and whither they go is left aside.

    `gone` says in which stages stood what stands there no longer.
    """
    ways = [_otherwise(*pair) for pair in zip(before.paths, after.paths, strict=True)]
    passed = {touchpoint for pair in ways for way in pair for touchpoint in way}
    stage_of = after.contents.stage_of
    stages = {touchpoint: stage_of[touchpoint] for touchpoint in passed if touchpoint in stage_of}
    were, are = _legs([was for was, _ in ways], {**stages, **gone}), _legs([way for _, way in ways], stages)
    return {stage for stage in were.keys() | are.keys() if were.get(stage) != are.get(stage)}


def _otherwise(before: Path, after: Path) -> tuple[Way, Way]:
    """Return where two paths differ, and one visit more on either side, which may be in the same stage."""
    old, new = before.touchpoints, after.touchpoints
    start, end = common_ends(old, new)
    if start == len(old) == len(new):
        return (), ()
    first, more = max(start - 1, 0), min(end, 1)
    return old[first : len(old) - end + more], new[first : len(new) - end + more]


def _legs(ways: Iterable[Way], stages: Mapping[str, str]) -> Mapping[str, list[tuple[int | str, ...]]]:
    """Return what is visited in each stage without leaving it, behind the number of the way.

    What has no stage is left aside: it stood in a lane that is gone.
    """
    legs: dict[str, list[tuple[int | str, ...]]] = defaultdict(list)
    for number, way in enumerate(ways):
        for stage, leg in groupby(filter(stages.__contains__, way), stages.__getitem__):
            legs[stage].append((number, *leg))
    return legs
