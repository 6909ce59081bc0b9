"""Split a stage in two and merge stages into one; what happens in them is kept, and paths keep their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress, count

from journeydesk.editing.change import change
from journeydesk.editing.remove import is_moot
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import (
    AnyElement,
    ArcPoint,
    EmotionPoint,
    Lane,
    Note,
    TouchpointLane,
    standing_in,
)
from journeydesk.model.tree import find, home, lane_of
from journeydesk.model.value import evolve

MIDDLE = 0.5


def split_stage(document: Document, stage: str, new: Stage, at: str | None = None) -> Document:
    """Return the document with a new stage behind another, which what comes from a touchpoint on moves to.

    In other lanes what stands as far or further goes too; without a touchpoint each lane is cut in its middle.
    Notes go with their touchpoints, free points by their time; a first touchpoint leaves nothing to split.
    """
    row = _row(document, at) if at else []
    cut = row.index(at) if at else None
    if cut == 0:
        return document
    journey = home(document, stage, JourneyMap)
    place = [one.id for one in journey.stages].index(stage) + 1
    part = cut / len(row) if cut else MIDDLE
    stages = (*journey.stages[:place], new, *journey.stages[place:])
    swimlanes = _swimlanes(journey, [stage], lambda swimlane: _cut(swimlane, stage, new.id, cut, part))
    return change(document, journey.id, stages=stages, swimlanes=swimlanes)


def merge_stages(document: Document, stages: Sequence[str]) -> Document:
    """Return the document with stages, given in their order, in the first of them: names, goals, and all in them."""
    first, *others = stages
    if not others:
        return document
    items = [find(document, stage) for stage in stages]
    texts = {field: _joined(getattr(item, field) for item in items) for field in ("title", "goal")}
    places = {stage: index for index, stage in enumerate(stages)}
    journey = home(document, first, JourneyMap)
    left = (stage for stage in journey.stages if stage.id not in others)
    kept = tuple(evolve(stage, **texts) if stage.id == first else stage for stage in left)
    swimlanes = _swimlanes(journey, stages, lambda swimlane: _merged(swimlane, first, places))
    verdicts = tuple(one for one in journey.verdicts if not is_moot(one, frozenset(others)))
    return change(document, journey.id, stages=kept, swimlanes=swimlanes, verdicts=verdicts)


def _row(document: Document, touchpoint: str) -> list[str]:
    """Return what stands in the lane and the stage of a touchpoint."""
    items = lane_of(document, touchpoint).items
    stage = next(item.stage for item in items if item.id == touchpoint)
    return [item.id for item in items if item.stage == stage]


def _swimlanes(
    journey: JourneyMap, stages: Iterable[str], new: Callable[[Swimlane], Swimlane]
) -> tuple[Swimlane, ...]:
    """Return the swimlanes of a map, those in which something happens in some stages made anew."""
    return tuple(one if one.contents.stages.isdisjoint(stages) else new(one) for one in journey.swimlanes)


def _cut(swimlane: Swimlane, stage: str, new: str, cut: int | None, part: float) -> Swimlane:
    going = {id for lane in swimlane.lanes for id in _going(lane, stage, cut)}

    def behind(item: AnyElement) -> AnyElement:
        if item.stage != stage:
            return item
        if isinstance(item, EmotionPoint | ArcPoint):
            return _in_half(item, new, part)
        goes = item.id in going or (isinstance(item, Note) and item.touchpoint in going)
        return evolve(item, stage=new) if goes else item

    return evolve(
        swimlane,
        lanes=tuple(evolve(lane, items=tuple(map(behind, lane.items))) for lane in swimlane.lanes),
    )


def _going(lane: Lane, stage: str, cut: int | None) -> Iterable[str]:
    if not isinstance(lane, TouchpointLane):
        return ()
    row = [item.id for item in lane.items if item.stage == stage]
    return row[(len(row) + 1) // 2 if cut is None else cut :]


def _in_half(point: EmotionPoint | ArcPoint, new: str, part: float) -> AnyElement:
    if point.at < part:
        return evolve(point, at=round(point.at / part, 3))
    return evolve(point, stage=new, at=round((point.at - part) / (1 - part), 3))


def _merged(swimlane: Swimlane, first: str, places: Mapping[str, int]) -> Swimlane:
    return evolve(swimlane, lanes=tuple(_merged_lane(lane, first, places) for lane in swimlane.lanes))


def _merged_lane(lane: Lane, first: str, places: Mapping[str, int]) -> Lane:
    """Return a lane with what stood in the stages in the first one, the earlier stage in front."""
    held: Sequence[AnyElement] = lane.items
    items, in_order = [*held], standing_in(held, places)
    inside = compress(count(), map({*map(id, in_order)}.__contains__, map(id, held)))
    for index, item in zip(inside, in_order, strict=True):
        items[index] = _at_first(item, first, places)
    return evolve(lane, items=tuple(items))


def _at_first(item: AnyElement, first: str, places: Mapping[str, int]) -> AnyElement:
    if isinstance(item, EmotionPoint | ArcPoint):
        return evolve(item, stage=first, at=round((places[item.stage] + item.at) / len(places), 3))
    return evolve(item, stage=first)


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(text for text in texts if text))
