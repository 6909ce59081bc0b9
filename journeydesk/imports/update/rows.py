"""The lists of a workbook, a row a thing: touchpoints, segments, paths and sources with what is known of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.pour import routed
from journeydesk.editing.route import reading_order, rerouted
from journeydesk.editing.table.inventories import Inventories
from journeydesk.editing.table.names import PLACES
from journeydesk.editing.tree import rewritten
from journeydesk.formats.words import quoted
from journeydesk.imports.own import OwnTable
from journeydesk.imports.update.order import alike
from journeydesk.imports.update.reading import (
    EVIDENCE,
    PATH,
    PERSONA,
    SEGMENT,
    NotUnderstood,
    Reading,
    same,
    touchpoints_in,
)
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import Touchpoint, TouchpointLane
from journeydesk.model.value import Item, evolve

Row = Mapping[str, str]
"""What a row says, by the ids of its columns."""


def rows_by_id(table: OwnTable) -> tuple[dict[str, Row], list[Row]]:
    """Return the rows of things that are known, and the new ones; a row that is there twice is new then."""
    known, new = dict[str, Row](), list[Row]()
    for id, cells in zip(table.ids, table.rows, strict=True):
        row = {column: cell for column, cell in zip(table.columns, cells, strict=True) if column}
        if id and id not in known:
            known[id] = row
        elif any(row.values()):
            new.append(row)
    return known, new


@dataclass
class ListUpdate:
    """Brings what is listed up to the lists of a workbook; `gone` and `notes` as with maps."""

    document: Document
    fresh: FreshId
    gone: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def touchpoints(self, before: OwnTable, now: OwnTable, lanes: set[str]) -> None:
        """Update touchpoints; of those whose rows are gone, those in swimlanes with some of the `lanes` go."""
        was, _ = rows_by_id(before)
        told, new = rows_by_id(now)
        homes = self._homes()
        changes = {
            id: self._changes(row, was[id], touchpoints_in(homes[id][0]), row.get("title", ""))
            for id, row in told.items()
            if id in was and id in homes
        }
        self._rewrite(changes)
        shown = {id for id in was if not lanes.isdisjoint(lane.id for lane in homes[id][1].lanes)}
        self.gone |= shown - told.keys()
        for row in new:
            self._add(row)

    def segments(self, before: OwnTable, now: OwnTable) -> None:
        """Update segments and their personas; new rows are new segments."""
        was, _ = rows_by_id(before)
        told, new = rows_by_id(now)
        found = tuple(
            self._segment(one, told.get(one.id, {}), was.get(one.id, {})) for one in self.document.segments
        )
        made = (self._segment(Segment(id=self.fresh(), name=""), row, {}) for row in new if row.get("name"))
        self.document = evolve(self.document, segments=(*found, *made))

    def paths(self, before: OwnTable, now: OwnTable, lanes: set[str]) -> None:
        """Update names, shares and n of paths; their ways are drawn on the map."""
        self._listed(before, now, PATH, "name", lanes)

    def evidence(self, before: OwnTable, now: OwnTable, lanes: set[str]) -> None:
        """Update what is told of sources."""
        self._listed(before, now, EVIDENCE, "title", lanes)

    def _listed(self, before: OwnTable, now: OwnTable, reading: Reading, name: str, lanes: set[str]) -> None:
        """Update things by their rows, and tell of those that come or go: a list alone makes and removes none.

        A workbook that lacks some of the document's lanes was made of a part of it, and may lack rows for that.
        """
        was, _ = rows_by_id(before)
        told, new = rows_by_id(now)
        known = {id: row for id, row in told.items() if id in was}
        self._rewrite(
            {id: self._changes(row, was[id], reading, row.get(name, "")) for id, row in known.items()}
        )
        sheet = quoted(now.sheet.name)
        for row in (*new, *(row for id, row in told.items() if id not in was)):
            self.notes.append(f"{quoted(row.get(name, ''))} is new in the sheet {sheet}, and was left out.")
        for id in [id for id in was if id not in told and self._lanes <= lanes]:
            self.notes.append(f"{quoted(was[id].get(name, ''))} is gone from the sheet {sheet}, and stays.")

    @property
    def _lanes(self) -> set[str]:
        swimlanes = (swimlane for journey in self.document.maps for swimlane in journey.swimlanes)
        return {lane.id for swimlane in swimlanes for lane in swimlane.lanes}

    # touchpoints

    def _homes(self) -> dict[str, tuple[JourneyMap, Swimlane]]:
        return {
            id: (journey, swimlane)
            for journey in self.document.maps
            for swimlane in journey.swimlanes
            for id in swimlane.contents.touchpoints
        }

    def _changes(self, row: Row, before: Row, reading: Reading, title: str) -> dict[str, Any]:
        """Return the fields that a row says otherwise than before."""
        found: dict[str, Any] = {}
        for column, cell in row.items():
            if alike(before.get(column, ""), cell):
                continue
            try:
                found[column] = self._value(column, cell, reading)
            except (NotUnderstood, KeyError):
                self.notes.append(f"{quoted(cell)} was not taken over for {quoted(title)}.")
        return found

    def _value(self, column: str, cell: str, reading: Reading) -> Any:
        return self._named(column, cell) if column in PLACES else reading[column](cell)

    def _named(self, column: str, cell: str) -> str | None:
        """Return the channel, device or department of a name, a new one where there is none."""
        if not cell.strip():
            return None
        inventories = Inventories(self.document, self.fresh)
        found = inventories.named(column, cell)
        self.document = inventories.document
        return found

    def _rewrite(self, changes: Mapping[str, dict[str, Any]]) -> None:
        wanted = {id for id, fields in changes.items() if fields}
        if not wanted:
            return

        def visit(item: Item) -> Item:
            return self._with(item, changes[item.id]) if item.id in wanted else item

        document = rewritten(self.document, visit, wanted)
        moved = {id for id in wanted if "stage" in changes[id]}
        maps = tuple(_following(journey, moved) for journey in document.maps)
        self.document = evolve(document, maps=maps)

    def _with(self, item: Item, fields: Mapping[str, Any]) -> Item:
        for name, value in fields.items():
            try:
                item = evolve(item, **{name: value})
            except ValidationError:
                self.notes.append(f"{quoted(str(value))} was not taken over for {quoted(_called(item))}.")
        return item

    def _add(self, row: Row) -> None:
        """Add a touchpoint last in its stage, in the swimlane of its segment; tell when these are not known."""
        title = row.get("title", "")
        place = next(self._places(row), None)
        if place is None:
            self.notes.append(f"{quoted(title)} names no stage and segment of a map, and was left out.")
            return
        journey, stage, swimlane, lane = place
        known = {"stage": stage.title, "segment": row.get("segment", ""), "map": row.get("map", "")}
        fields = self._changes(row, known, touchpoints_in(journey), title)
        touchpoint = self._with(Touchpoint(id=self.fresh(), stage=stage.id), fields)
        lanes = tuple(
            evolve(one, items=(*one.items, touchpoint)) if one is lane else one for one in swimlane.lanes
        )
        new = routed(swimlane, lanes, journey.stages, {})
        swimlanes = tuple(new if one is swimlane else one for one in journey.swimlanes)
        changed = evolve(journey, swimlanes=swimlanes)
        maps = tuple(changed if one is journey else one for one in self.document.maps)
        self.document = evolve(self.document, maps=maps)

    def _places(self, row: Row) -> Iterator[tuple[JourneyMap, Stage, Swimlane, TouchpointLane]]:
        names = {one.id: one.name for one in self.document.segments}
        for journey in self.document.maps:
            for stage in journey.stages:
                for swimlane in journey.swimlanes:
                    for lane in swimlane.lanes:
                        fits = (
                            isinstance(lane, TouchpointLane)
                            and same(row.get("map", ""), journey.title)
                            and same(row.get("segment", ""), names[swimlane.segment])
                            and row.get("stage")
                            and same(row["stage"], stage.title)
                        )
                        if fits and isinstance(lane, TouchpointLane):
                            yield journey, stage, swimlane, lane

    # segments

    def _segment(self, segment: Segment, row: Row, before: Row) -> Segment:
        fields = self._changes(row, before, SEGMENT, segment.name)
        persona = {PERSONA[name]: fields.pop(name) for name in PERSONA if name in fields}
        found = self._with(evolve(segment, persona=evolve(segment.persona, **persona)), fields)
        assert isinstance(found, Segment)
        return found


def _following(journey: JourneyMap, moved: set[str]) -> JourneyMap:
    """Return a map whose paths follow touchpoints that moved to another stage."""

    def of(swimlane: Swimlane) -> Swimlane:
        here = moved & swimlane.contents.touchpoints
        order = reading_order(swimlane.lanes, journey.stages) if here else {}
        paths = (rerouted(path, here, order) for path in swimlane.paths) if here else swimlane.paths
        return evolve(swimlane, paths=tuple(paths))

    return evolve(journey, swimlanes=tuple(map(of, journey.swimlanes)))


def _called(item: Item) -> str:
    return str(getattr(item, "title", "") or getattr(item, "name", ""))
