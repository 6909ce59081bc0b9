"""A map brought up to its sheet: stages, lanes and what stands in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.new import LANE_KINDS, new_lane, new_segment, usual_path
from journeydesk.editing.pour import routed
from journeydesk.editing.route import reading_order, rerouted
from journeydesk.editing.search import folded
from journeydesk.editing.table.cells import texts_of
from journeydesk.editing.table.fill import lane_of_cells
from journeydesk.editing.table.names import LaneName, kind_of, lane_named
from journeydesk.editing.table.read import UNKNOWN_KIND
from journeydesk.formats.words import quoted
from journeydesk.imports.update.curves import Touchpoints, UnknownFeeling, changed, feelings, with_points
from journeydesk.imports.update.lines import lane_of_lines
from journeydesk.imports.update.order import alike, arranged
from journeydesk.imports.update.sheet import MapSheet, RowOfLane
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment
from journeydesk.model.journey import JourneyMap, Stage, Swimlane
from journeydesk.model.lanes import ArcLane, EmotionLane, Lane, Touchpoint, TouchpointLane, touchpoints_of
from journeydesk.model.value import evolve


@dataclass
class MapUpdate:
    """Brings a map up to what its sheet `now` says, which said `before` of the map as it `was`.

    `gone` are the ids of what the sheet no longer has, to be removed in the end.
    """

    was: JourneyMap
    before: MapSheet
    now: MapSheet
    fresh: FreshId
    gone: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    _made: dict[str, RowOfLane] = field(default_factory=dict)

    def apply(self, document: Document) -> Document:
        """Return the document with the map updated, in which everything that goes is still there."""
        journey = next(one for one in document.maps if one.id == self.was.id)
        stages = self._stages(journey)
        rows = self._rows_by_swimlane(document, journey)
        swimlanes = [self._swimlane(one, rows.pop(one.id, ()), stages) for one in journey.swimlanes]
        swimlanes += [self._new_swimlane(document, name, some, stages) for name, some in rows.items()]
        new = evolve(journey, stages=stages, swimlanes=tuple(swimlanes))
        maps = tuple(new if one is journey else one for one in document.maps)
        return evolve(document, maps=maps, segments=(*document.segments, *self.segments))

    # stages

    def _stages(self, journey: JourneyMap) -> tuple[Stage, ...]:
        self.gone.update(self.before.stages.keys() - self.now.stages.keys())
        held = {stage.id: stage for stage in journey.stages}
        goals = self.now.goals if self.now.goals or self.before.goals else None
        told = [
            self._stage(held.get(id) or Stage(id=id), title, goals) for id, title in self.now.stages.items()
        ]
        return arranged(journey.stages, told)

    def _stage(self, stage: Stage, title: str, goals: Mapping[str, str] | None) -> Stage:
        if title != self.before.stages.get(stage.id):
            stage = evolve(stage, title=title)
        goal = "" if goals is None else goals.get(stage.id, "")
        if not alike(goal, self.before.goals.get(stage.id, "")):
            stage = evolve(stage, goal="\n".join(texts_of(goal)))
        return stage

    # swimlanes

    def _rows_by_swimlane(self, document: Document, journey: JourneyMap) -> dict[str, list[RowOfLane]]:
        """Return the rows by the swimlane they belong into; those of a new one by the name of its segment."""
        names = {one.id: folded(one.name).strip() for one in document.segments}
        homes = {names[one.segment]: one.id for one in reversed(journey.swimlanes)}
        first = journey.swimlanes[0].id if journey.swimlanes else ""
        found: dict[str, list[RowOfLane]] = {}
        for row in self.now.lanes:
            home = row.swimlane or first
            if not row.id and row.segment:
                home = homes.get(folded(row.segment).strip(), row.segment)
            found.setdefault(home, []).append(row)
        return found

    def _new_swimlane(
        self, document: Document, name: str, rows: Iterable[RowOfLane], stages: tuple[Stage, ...]
    ) -> Swimlane:
        known = (*document.segments, *self.segments)
        segment = next((one for one in known if folded(one.name) == folded(name)), None)
        if segment is None:
            segment = new_segment(evolve(document, segments=known), name, self.fresh)
            self.segments.append(segment)
        path = usual_path(self.fresh, document.language)
        return self._swimlane(Swimlane(id=self.fresh(), segment=segment.id, paths=(path,)), rows, stages)

    def _swimlane(self, swimlane: Swimlane, rows: Iterable[RowOfLane], stages: tuple[Stage, ...]) -> Swimlane:
        rows = tuple(rows)
        held = {lane.id: lane for lane in swimlane.lanes}
        kept = {row.id for row in rows}
        if kept & held.keys():  # else the workbook was made without this segment
            self.gone.update(id for id in held if self.before.row(id) and id not in kept)
        lanes = arranged(swimlane.lanes, [self._lane(held.get(row.id), row) for row in rows])
        lanes = self._with_curves(swimlane, lanes)
        if lanes == swimlane.lanes:
            return swimlane
        new = routed(swimlane, lanes, stages, {})
        return self._following(swimlane, new, stages)

    def _following(self, old: Swimlane, new: Swimlane, stages: tuple[Stage, ...]) -> Swimlane:
        """Return a swimlane whose paths follow the touchpoints that stand in another stage."""
        stood = {item.id: item.stage for item in touchpoints_of(old.lanes)}
        moved = {
            item.id for item in touchpoints_of(new.lanes) if stood.get(item.id, item.stage) != item.stage
        }
        order = reading_order(new.lanes, stages)
        return evolve(new, paths=tuple(rerouted(path, moved, order) for path in new.paths)) if moved else new

    # lanes

    def _lane(self, lane: Lane | None, row: RowOfLane) -> Lane:
        if lane is None:
            return self._new_lane(row)
        before = self.before.row(lane.id)
        assert before
        if row.label != before.label:
            lane = evolve(lane, name=_name(lane, row.label))
        if isinstance(lane, EmotionLane | ArcLane):
            return lane
        was = next(one for swimlane in self.was.swimlanes for one in swimlane.lanes if one.id == lane.id)
        found = lane_of_lines(was, lane, before.cells, row.cells, self.fresh)
        self.gone |= found.gone
        if found.cut:
            self.notes.append(
                f"A cell of {quoted(row.label)} was too long for the workbook and stays as it is."
            )
        return found.lane

    def _new_lane(self, row: RowOfLane) -> Lane:
        wanted = lane_named(row.label) or LaneName(UNKNOWN_KIND, row.label)
        if wanted.kind not in LANE_KINDS:
            wanted = LaneName(UNKNOWN_KIND, row.label)
        cells = [(stage, cell) for stage, cell in row.cells.items() if cell.strip()]
        if wanted.kind != "emotion":
            return lane_of_cells(wanted, cells, self.fresh)
        lane = evolve(new_lane(wanted.kind, self.fresh), name=wanted.name)
        self._made[lane.id] = row
        return lane

    # curves

    def _with_curves(self, swimlane: Swimlane, lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
        """Return lanes with what the rows of their curves say now, touchpoints with their feelings."""
        was = next((one for one in self.was.swimlanes if one.id == swimlane.id), swimlane)
        shown = next((one.id for one in was.lanes if _is_curve(one) and self.before.row(one.id)), "")
        for lane in lanes:
            if not isinstance(lane, EmotionLane | ArcLane):
                continue
            row, known = self.now.row(lane.id) or self._made.get(lane.id), self.before.row(lane.id)
            feels = _is_curve(lane) and (lane.id == shown if known else not shown)
            if row:
                lanes = self._with_row(
                    was, lanes, lane, row.label, known.cells if known else {}, row.cells, feels
                )
        if told := self.now.feelings.get(swimlane.id):
            lanes = self._with_row(
                was, lanes, None, "", self.before.feelings.get(swimlane.id, {}), told, True
            )
        return lanes

    def _with_row(
        self,
        was: Swimlane,
        lanes: tuple[Lane, ...],
        lane: EmotionLane | ArcLane | None,
        label: str,
        before: Mapping[str, str],
        after: Mapping[str, str],
        feels: bool,
    ) -> tuple[Lane, ...]:
        try:
            cells = changed(before, after)
        except UnknownFeeling as error:
            self.notes.append(
                f"{quoted(str(error))} is no feeling that is known here: the row stays as it is."
            )
            return lanes
        touchpoints = _touchpoints(lanes, self.gone) if feels else {}
        felt = feelings(cells, _touchpoints(was.lanes) if feels else {}, touchpoints)
        curve, gone = with_points(lane, cells, touchpoints, self.fresh) if lane else (None, set[str]())
        self.gone |= gone
        return tuple(curve if curve and one is lane else _with_feelings(one, felt) for one in lanes)


def _is_curve(lane: Lane) -> bool:
    return isinstance(lane, EmotionLane)


def _touchpoints(lanes: Iterable[Lane], gone: Collection[str] = ()) -> Touchpoints:
    """Return the touchpoints that are to be seen and stay, by stage."""
    found: dict[str, list[Touchpoint]] = {}
    for item in touchpoints_of(lane for lane in lanes if not lane.hidden):
        if item.id not in gone:
            found.setdefault(item.stage, []).append(item)
    return found


def _with_feelings(lane: Lane, felt: Mapping[str, float | None]) -> Lane:
    if not isinstance(lane, TouchpointLane) or not felt:
        return lane
    items = (evolve(item, emotion=felt[item.id]) if item.id in felt else item for item in lane.items)
    return evolve(lane, items=tuple(items))


def _name(lane: Lane, label: str) -> str:
    """Return the name of a lane that is labelled so: none where the label says its kind alone."""
    found = lane_named(label)
    return found.name if found and found.kind == kind_of(lane) else label
