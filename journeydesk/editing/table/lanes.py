"""The rows of a table laid into the lanes of a swimlane."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import new_lane
from journeydesk.editing.search import folded
from journeydesk.editing.table.cells import UNKNOWN, Point, points_of, texts_of
from journeydesk.editing.table.fill import CURVES, Cells, lane_of_cells, points_of_row, spread
from journeydesk.editing.table.names import FEELINGS, GOALS_OF_STAGES, PLACES, LaneName, kind_of
from journeydesk.editing.table.read import UNKNOWN_KIND, Row
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionLane, Lane, Touchpoint, TouchpointLane, touchpoints_of
from journeydesk.model.value import evolve

Named = Callable[[str, str], str]
"""Returns the id of the channel, device or department (which, and its name) that is called so."""


class Laying:
    """Takes the lanes of a swimlane and lays rows into them, in the order of the table."""

    def __init__(
        self, swimlane: Swimlane, columns: Sequence[str], first: str, fresh: FreshId, named: Named
    ) -> None:
        """Begin with the lanes that are there; rows without a name begin at the lane `first`.

        `named` returns the channel, device or department of a name.
        """
        self._named = named
        self._lanes: list[Lane] = list(swimlane.lanes)
        self._columns, self._fresh = columns, fresh
        self._known = swimlane.contents.touchpoints
        self._used: set[str] = set()
        self._next = _place_of(self._lanes, first)

    def lanes(self, rows: Iterable[Row]) -> tuple[Lane, ...]:
        """Return the lanes with the rows in them; what is told of touchpoints comes last."""
        told = [(row.lane, self._cells(row)) for row in rows]
        touchpoints = [cells for lane, cells in told if lane and lane.kind == "touchpoints"]
        of_touchpoints: list[tuple[LaneName, Cells]] = []
        for lane, cells in told:
            wanted = self._wanted(lane, cells, touchpoints)
            if wanted and wanted.kind in (FEELINGS, *PLACES):
                of_touchpoints.append((wanted, cells))
            elif wanted:
                at = self._place_for(wanted, named=lane is not None)
                if wanted.kind == "emotion":
                    of_touchpoints.append((LaneName(FEELINGS, self._lanes[at].id), cells))
                else:
                    self._put(at, lane_of_cells(wanted, cells, self._fresh))
        for wanted, cells in of_touchpoints:
            self._tell(wanted, cells)
        return tuple(self._lanes)

    def _tell(self, wanted: LaneName, cells: Cells) -> None:
        """Give touchpoints what a row says of them; the name of their feelings is the curve that shows them."""
        if wanted.kind in PLACES:
            self._place(wanted.kind, cells)
            return
        for stage, points in (points_of_row(cells) or {}).items():
            self._feel(wanted.name, stage, points)

    def _cells(self, row: Row) -> Cells:
        return [(stage, cell) for stage, cell in zip(self._columns, row.cells, strict=True) if cell.strip()]

    def _wanted(self, named: LaneName | None, cells: Cells, touchpoints: Sequence[Cells]) -> LaneName | None:
        """Return which lane a row belongs into, None when into none."""
        if named is None:
            return self._below(cells)
        if named.kind == GOALS_OF_STAGES:
            return None
        if named.kind in PLACES and not _are_beside(cells, touchpoints):
            return LaneName(UNKNOWN_KIND, named.name)
        says_more = named.kind in (*CURVES, FEELINGS) and not _are_points(cells)
        return LaneName("thought", named.name) if says_more else named

    def _below(self, cells: Cells) -> LaneName | None:
        """Return the next lane further down that can hold cells; a row without any passes over a lane."""
        if not cells:
            self._next += 1
            return None
        fitting = [i for i, one in enumerate(self._lanes) if one.kind not in CURVES or _are_points(cells)]
        self._next = next((i for i in fitting if i >= self._next), next(iter(reversed(fitting)), -1))
        if self._next < 0:
            self._lanes.append(TouchpointLane(id=self._fresh()))
            self._next = len(self._lanes) - 1
        found = self._lanes[self._next]
        return LaneName(kind_of(found), found.name)

    def _place_for(self, wanted: LaneName, *, named: bool) -> int:
        """Return the place of a lane that a row goes into: one that no other row of the table went into."""
        if not named:
            self._next += 1
            return self._next - 1
        for at, lane in enumerate(self._lanes):
            same = kind_of(lane) == wanted.kind and (
                not wanted.name or folded(lane.name) == folded(wanted.name)
            )
            if same and lane.id not in self._used:
                self._used.add(lane.id)
                return at
        self._lanes.append(evolve(new_lane(wanted.kind, self._fresh), name=wanted.name))
        self._used.add(self._lanes[-1].id)
        return len(self._lanes) - 1

    def _put(self, at: int, made: Lane) -> None:
        self._lanes[at] = evolve(self._lanes[at], items=(*self._lanes[at].items, *made.items))

    def _feel(self, lane: str, stage: str, points: Sequence[Point]) -> None:
        """Give values to the touchpoints of a stage in their order; those left over become free points."""
        own = [value for value, at in points if at is None]
        touchpoints = self._touchpoints(stage)
        self._change(
            evolve(item, emotion=value)
            for item, value in zip(touchpoints, own, strict=False)
            if value is not None
        )
        free = [
            *[(value, None) for value in own[len(touchpoints) :]],
            *[p for p in points if p[1] is not None],
        ]
        if made := spread(stage, free, self._fresh):
            self._put(self._curve(lane), EmotionLane(id="new", items=tuple(made)))

    def _place(self, kind: str, cells: Cells) -> None:
        """Say where touchpoints happen: a line for each, or one for all of them."""
        for stage, cell in cells:
            touchpoints, names = self._touchpoints(stage), texts_of(cell)
            told = names if len(names) > 1 else names * len(touchpoints)
            self._change(
                evolve(item, **{kind: self._named(kind, name)})
                for item, name in zip(touchpoints, told, strict=False)
                if name != UNKNOWN
            )

    def _change(self, items: Iterable[Touchpoint]) -> None:
        changed = {item.id: item for item in items}
        self._lanes = [_with(one, changed) for one in self._lanes]

    def _touchpoints(self, stage: str) -> list[Touchpoint]:
        """Return the touchpoints of a stage that this table made, else those that nobody felt anything at yet."""
        here = [item for item in touchpoints_of(self._lanes) if item.stage == stage]
        made = [item for item in here if item.id not in self._known]
        return made or [item for item in here if item.emotion is None]

    def _curve(self, wanted: str) -> int:
        curves = [(at, lane.id) for at, lane in enumerate(self._lanes) if lane.kind == "emotion"]
        found = next((at for at, id in curves if id == wanted), next((at for at, _ in curves), None))
        if found is None:
            self._lanes.append(EmotionLane(id=self._fresh()))
            return len(self._lanes) - 1
        return found


def _with(lane: Lane, felt: dict[str, Touchpoint]) -> Lane:
    if not isinstance(lane, TouchpointLane) or not felt:
        return lane
    return evolve(lane, items=tuple(felt.get(item.id, item) for item in lane.items))


def _are_beside(cells: Cells, touchpoints: Sequence[Cells]) -> bool:
    """Tell whether each cell has one line, or as many as there are touchpoints in its stage."""
    count: dict[str, int] = {}
    for stage, cell in (one for row in touchpoints for one in row):
        count[stage] = count.get(stage, 0) + len(texts_of(cell))
    return all(stage in count and len(texts_of(cell)) in (1, count[stage]) for stage, cell in cells)


def _are_points(cells: Cells) -> bool:
    return all(points_of(cell) is not None for _, cell in cells)


def _place_of(lanes: Sequence[Lane], wanted: str) -> int:
    return next((at for at, lane in enumerate(lanes) if lane.id == wanted), 0)
