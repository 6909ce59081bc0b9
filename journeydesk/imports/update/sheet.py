"""The sheet of a map read by ids: its stages, their goals, and the rows of its lanes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.table.names import FEELINGS, GOALS_OF_STAGES, lane_named
from journeydesk.editing.table.read import on_one_line
from journeydesk.imports.own import OwnTable
from journeydesk.model.journey import JourneyMap

SEGMENT, LANE = "segment", "lane"
"""The ids of the columns that say what a row is."""


@dataclass(frozen=True, slots=True)
class RowOfLane:
    """A row of a map's sheet: of the lane with that id, or of a new one, in the swimlane around it."""

    id: str
    label: str
    segment: str
    swimlane: str
    cells: Mapping[str, str]


@dataclass(slots=True)
class MapSheet:
    """What the sheet of a map says; cells by the ids of their stages, those of new stages are fresh."""

    stages: dict[str, str] = field(default_factory=dict)
    goals: Mapping[str, str] = field(default_factory=dict)
    feelings: dict[str, Mapping[str, str]] = field(default_factory=dict)
    lanes: list[RowOfLane] = field(default_factory=list)

    def row(self, lane: str) -> RowOfLane | None:
        """Return the row of a lane."""
        return next((row for row in self.lanes if row.id == lane), None)


def map_sheet(table: OwnTable, journey: JourneyMap, fresh: FreshId) -> MapSheet:
    """Return what a sheet says of a map; a row or column that is there twice is new the second time."""
    homes = {lane.id: swimlane.id for swimlane in journey.swimlanes for lane in swimlane.lanes}
    columns = dict(_columns(table, {stage.id for stage in journey.stages}, fresh))
    heads = table.sheet.rows[0]
    found = MapSheet({id: on_one_line(heads[at]) for at, id in columns.items()})
    labels = {name: table.columns.index(name) for name in (SEGMENT, LANE) if name in table.columns}
    swimlane, seen = "", set[str]()
    for id, row in zip(table.ids, table.rows, strict=True):
        cells = {stage: row[at] for at, stage in columns.items()}
        segment, label = (row[labels[name]] if name in labels else "" for name in (SEGMENT, LANE))
        known = id if id in homes and id not in seen else ""
        seen.add(known)
        swimlane = homes.get(known, swimlane)
        named = None if known else lane_named(label)
        kind = named.kind if named else ""
        if kind == GOALS_OF_STAGES:
            found.goals = cells
        elif kind == FEELINGS:
            found.feelings[swimlane] = cells
        elif known or label or any(cells.values()):
            found.lanes.append(RowOfLane(known, on_one_line(label), on_one_line(segment), swimlane, cells))
    return found


def _columns(table: OwnTable, known: set[str], fresh: FreshId) -> Iterator[tuple[int, str]]:
    """Yield the columns of stages with their ids; an empty column is none."""
    used = set[str]()
    for at, id in enumerate(table.columns):
        if id in (SEGMENT, LANE):
            continue
        if id in known and id not in used:
            used.add(id)
            yield at, id
        elif any(row[at] for row in table.sheet.rows):
            yield at, fresh()
