"""The cells of curves: feelings of touchpoints in their order, then points that stand somewhere in the stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.table.cells import Point, points_of
from journeydesk.imports.update.order import alike, with_items
from journeydesk.model.lanes import ArcLane, ArcPoint, Element, EmotionLane, EmotionPoint, Touchpoint
from journeydesk.model.value import evolve

Touchpoints = Mapping[str, Sequence[Touchpoint]]
"""Touchpoints by stage."""


Changed = Mapping[str, tuple[list[Point], list[Point]]]
"""The points of cells as they were told, and as they are told now, by stage."""


class UnknownFeeling(ValueError):
    """A cell of a curve says something that is no feeling and no number."""


def changed(
    before: Mapping[str, str], after: Mapping[str, str]
) -> dict[str, tuple[list[Point], list[Point]]]:
    """Return the points of the cells that say something else now; raises `UnknownFeeling`."""
    return {
        stage: (_points(before.get(stage, "")), _points(cell))
        for stage, cell in after.items()
        if not alike(before.get(stage, ""), cell)
    }


def _points(cell: str) -> list[Point]:
    points = points_of(cell)
    if points is None:
        raise UnknownFeeling(cell)
    return list(points)


def feelings(cells: Changed, was: Touchpoints, now: Touchpoints) -> dict[str, float | None]:
    """Return what touchpoints feel like where the cells of a curve say something else now, by their ids."""
    found: dict[str, float | None] = {}
    for stage, (before, after) in cells.items():
        shown = dict(_felt(was.get(stage, ()), before))
        for id, value in _felt(now.get(stage, ()), after):
            if value != shown.get(id):
                found[id] = None if value is None else min(max(value, -2.0), 2.0)
    return found


def _felt(touchpoints: Sequence[Touchpoint], points: Sequence[Point]) -> list[tuple[str, float | None]]:
    own = [value for value, at in points if at is None][: len(touchpoints)]
    return [(item.id, value) for item, value in zip_longest(touchpoints, own)]


def with_points(
    lane: EmotionLane | ArcLane, cells: Changed, touchpoints: Touchpoints, fresh: FreshId
) -> tuple[EmotionLane | ArcLane, set[str]]:
    """Return a curve with the points that its cells say, beyond what its `touchpoints` feel like, and those that go.

    What goes still stands behind the others.
    """
    stages: dict[str, list[Element]] = {}
    gone = set[str]()
    for stage, (before, after) in cells.items():
        free = _free(after, len(touchpoints.get(stage, ())))
        found = _points_in(lane, stage, _free(before, 0), free, fresh)
        left = [one for one in lane.items if one.stage == stage and one.id not in {item.id for item in found}]
        gone |= {one.id for one in left}
        stages[stage] = [*found, *left]
    made = with_items(lane, stages)
    assert isinstance(made, EmotionLane | ArcLane)
    return made, gone


def _free(points: Sequence[Point], felt: int) -> list[tuple[float, float]]:
    """Return the points that belong to no touchpoint, those without a place at even distances."""
    loose = [value for value, at in points if at is None][felt:]
    spread = [(value, (n + 1) / (len(loose) + 1)) for n, value in enumerate(loose) if value is not None]
    return [*((value, at) for value, at in points if at is not None and value is not None), *spread]


def _points_in(
    lane: EmotionLane | ArcLane,
    stage: str,
    before: Sequence[tuple[float, float]],
    after: Sequence[tuple[float, float]],
    fresh: FreshId,
) -> list[Element]:
    """Return the points of a stage: those told as before stay exactly what they are, others go along in order."""
    held: list[EmotionPoint | ArcPoint] = [item for item in lane.items if item.stage == stage]
    found: list[Element] = []
    told = list(before)[: len(held)]
    for how, i1, i2, j1, j2 in SequenceMatcher(None, told, after, autojunk=False).get_opcodes():
        for item, point in zip_longest(held[i1:i2], after[j1:j2]):
            if point is None:
                continue
            found.append(item if how == "equal" else _moved(lane, item, stage, point, fresh))
    return found


def _moved(
    lane: EmotionLane | ArcLane,
    item: EmotionPoint | ArcPoint | None,
    stage: str,
    point: tuple[float, float],
    fresh: FreshId,
) -> EmotionPoint | ArcPoint:
    least, most = (-2.0, 2.0) if isinstance(lane, EmotionLane) else (1.0, 5.0)
    kind = EmotionPoint if isinstance(lane, EmotionLane) else ArcPoint
    value, at = min(max(point[0], least), most), point[1]
    return evolve(item, value=value, at=at) if item else kind(id=fresh(), stage=stage, value=value, at=at)
