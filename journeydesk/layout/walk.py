"""The map as a grid for the keyboard: heads above, labels at the left, a cell for each lane in each stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from journeydesk.layout.boxes import Column, LaneBand, MapLayout, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import REACH, hit
from journeydesk.layout.slots import column_at

Way = Literal["left", "right", "up", "down"]
INSET = 3.0
"""How far inside its cell a spot lies, so that a ring around it touches no neighbour."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the grid: `row` is a lane, a swimlane, or nothing for the heads; `stage` is empty at the labels.

    `element` is what stands there, if anything.
    """

    row: str = ""
    stage: str = ""
    element: str = ""

    @property
    def target(self) -> str:
        """The id of what can be selected here, empty on an empty cell."""
        return self.element or ("" if self.row and self.stage else self.row or self.stage)

    @property
    def is_empty_cell(self) -> bool:
        """Tell whether something new could stand here."""
        return bool(self.row and self.stage and not self.element)


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """A lane in its place; a swimlane without lanes is a row without a lane."""

    top: float
    band: SwimlaneBand
    lane: LaneBand | None

    @property
    def id(self) -> str:
        return self.lane.lane.id if self.lane else self.band.swimlane.id

    @property
    def rect(self) -> Rect:
        return (self.lane or self.band).rect.moved(0, self.top)


def beside(layout: MapLayout, spot: Spot, way: Way) -> Spot:
    """Return the spot next to one; the same one at the end of the grid."""
    spot = settled(layout, spot)
    rows = tuple(_rows(layout))
    if not spot.row:
        return _beside_head(layout, rows, spot, way)
    if spot.stage:
        return _beside_cell(layout, rows, spot, way)
    return _beside_label(layout, rows, spot, way)


def first(layout: MapLayout) -> Spot:
    """Return where a walk begins: the first stage, or the first swimlane of a map without stages."""
    if layout.columns:
        return Spot(stage=layout.columns[0].stage)
    return Spot(row=layout.bands[0].swimlane.id) if layout.bands else Spot()


def end_of_row(layout: MapLayout, spot: Spot, way: Way) -> Spot:
    """Return the last spot of a row in a direction; a walk that ends, for every step is nearer to the edge."""
    while (after := beside(layout, spot, way)) != spot:
        spot = after
    return spot


def settled(layout: MapLayout, spot: Spot) -> Spot:
    """Return a spot as it is now: an element that has gone leaves its cell, a row that has gone the first spot."""
    if spot.stage and all(column.stage != spot.stage for column in layout.columns):
        return settled(layout, Spot(spot.row)) if spot.row else first(layout)
    if not spot.row:
        return spot if spot.stage else first(layout)
    row = _row(layout, spot.row)
    if row is None:
        return first(layout)
    if spot.element and all(id != spot.element for id, _ in _inside(row, spot.stage)):
        return replace(spot, element="")
    return spot


def spot_of(layout: MapLayout, wanted: str) -> Spot | None:
    """Return the spot of something, None when it has none; only the swimlane that holds it is searched."""
    if any(column.stage == wanted for column in layout.columns):
        return Spot(stage=wanted)
    for band in layout.bands:
        if band.swimlane.id == wanted:
            return Spot(row=wanted)
        if band.swimlane.contents.holds(wanted):
            return _spot_in(band, wanted)
    return None


def _spot_in(band: SwimlaneBand, wanted: str) -> Spot | None:
    for lane in band.swimlane.lanes:
        if lane.id == wanted:
            return Spot(row=wanted)
        for item in lane.items:
            if item.id == wanted:
                return Spot(lane.id, item.stage, wanted)
    return None


def spot_at(layout: MapLayout, x: float, y: float) -> Spot | None:
    """Return the spot under a point, None beside the grid."""
    target = hit(layout, x, y)
    if target.kind == "cell":
        column = column_at(layout, x)
        return Spot(target.lane, column.stage) if column else None
    return spot_of(layout, target.id)


def rect_of(layout: MapLayout, spot: Spot) -> Rect | None:
    """Return the area of a spot, None when the grid has no such spot."""
    if not spot.row:
        return next((head.rect for head in layout.heads.stages if head.stage.id == spot.stage), None)
    row = _row(layout, spot.row)
    if row is None:
        return None
    if spot.element:
        return next((rect for id, rect in _inside(row, spot.stage) if id == spot.element), None)
    column = next((column for column in layout.columns if column.stage == spot.stage), None)
    return _cell(row, column) if column else _label(layout, row, spot.row)


def _cell(row: _Row, column: Column) -> Rect:
    return Rect(column.x, row.rect.y, column.w, row.rect.h).grown(-INSET)


def _label(layout: MapLayout, row: _Row, wanted: str) -> Rect:
    """Return the label of a lane, or the persona of a swimlane beside its lanes."""
    lane, right = row.rect, layout.columns[0].x if layout.columns else row.rect.right
    if wanted == row.band.swimlane.id:
        band = row.band.rect.moved(0, row.top)
        return Rect(band.x, band.y, (lane.x if row.lane else right) - band.x, band.h).grown(-INSET)
    return Rect(lane.x, lane.y, right - lane.x, lane.h).grown(-INSET)


def _rows(layout: MapLayout) -> Iterator[_Row]:
    for top, band in layout.placed_bands():
        if not band.lanes:
            yield _Row(top, band, None)
        for lane in band.lanes:
            yield _Row(top, band, lane)


def _row(layout: MapLayout, wanted: str) -> _Row | None:
    """Return the row of a lane, or the first one of a swimlane."""
    return next((row for row in _rows(layout) if wanted in (row.id, row.band.swimlane.id)), None)


def _inside(row: _Row, stage: str) -> Iterator[tuple[str, Rect]]:
    """Yield what stands in a cell: cards, notes and tiles, and the free points of a curve."""
    if row.lane is None:
        return
    for placed in row.lane.items:
        if placed.element.stage == stage:
            yield placed.element.id, placed.rect.moved(0, row.top)
    own = {item.id for item in row.lane.lane.items if item.stage == stage} if row.lane.curves else set()
    points = {point.element: point for curve in row.lane.curves for point in curve.points}
    for id, point in points.items():
        if id in own:
            yield id, Rect(point.x - REACH, point.y + row.top - REACH, 2 * REACH, 2 * REACH)


def _beside_head(layout: MapLayout, rows: tuple[_Row, ...], spot: Spot, way: Way) -> Spot:
    if way == "down":
        return _entered(layout, rows[0], spot, spot.stage, way) if rows and spot.stage else spot
    if way == "up":
        return spot
    stage = _stage_beside(layout, spot.stage, way)
    return Spot(stage=stage) if stage else spot


def _beside_label(layout: MapLayout, rows: tuple[_Row, ...], spot: Spot, way: Way) -> Spot:
    row = next(row for row in rows if spot.row in (row.id, row.band.swimlane.id))
    on_swimlane = spot.row == row.band.swimlane.id
    if way == "left":
        return spot if on_swimlane else Spot(row.band.swimlane.id)
    if way == "right":
        if on_swimlane:
            return Spot(row.id)
        return _entered(layout, row, spot, layout.columns[0].stage, way) if layout.columns else spot
    labels = list(dict.fromkeys(one.band.swimlane.id if on_swimlane else one.id for one in rows))
    at = labels.index(spot.row) + (1 if way == "down" else -1)
    if at < 0:
        return first(layout)
    return Spot(labels[at]) if at < len(labels) else spot


def _beside_cell(layout: MapLayout, rows: tuple[_Row, ...], spot: Spot, way: Way) -> Spot:
    at = next(index for index, row in enumerate(rows) if row.id == spot.row)
    here = rect_of(layout, spot)
    others = [(id, rect) for id, rect in _inside(rows[at], spot.stage) if id != spot.element]
    if spot.element and here and (nearest := _nearest(others, here, way, within=True)):
        return replace(spot, element=nearest)
    if way in ("left", "right"):
        stage = _stage_beside(layout, spot.stage, way)
        if stage:
            return _entered(layout, rows[at], spot, stage, way)
        return Spot(spot.row) if way == "left" else spot
    at += 1 if way == "down" else -1
    if at < 0:
        return Spot(stage=spot.stage)
    return _entered(layout, rows[at], spot, spot.stage, way) if at < len(rows) else spot


def _stage_beside(layout: MapLayout, stage: str, way: Way) -> str | None:
    ids = [column.stage for column in layout.columns]
    at = ids.index(stage) + (1 if way == "right" else -1)
    return ids[at] if 0 <= at < len(ids) else None


def _entered(layout: MapLayout, row: _Row, source: Spot, stage: str, way: Way) -> Spot:
    """Return the spot that one comes to when one walks into a cell: what is nearest in it, or the cell."""
    if row.lane is None:
        return Spot(row.id)
    here = rect_of(layout, source)
    return Spot(row.id, stage, _nearest(_inside(row, stage), here, way) if here else "")


def _nearest(others: Iterable[tuple[str, Rect]], here: Rect, way: Way, *, within: bool = False) -> str:
    """Return the nearest of others in a direction, empty for none; up and down in a cell only what is in line."""
    found: list[tuple[float, str]] = []
    for id, rect in others:
        along, across = _distance(here, rect, way)
        if within and (along < -1 or (way in ("up", "down") and across > 0)):
            continue
        found.append((along + 2 * across, id))
    return min(found, key=lambda one: one[0], default=(0.0, ""))[1]


def _distance(here: Rect, there: Rect, way: Way) -> tuple[float, float]:
    """Return how far another rectangle begins in a direction, and how far it lies beside that direction."""
    beside_x = max(there.x - here.right, here.x - there.right, 0.0)
    beside_y = max(there.y - here.bottom, here.y - there.bottom, 0.0)
    match way:
        case "right":
            return there.x - here.right, beside_y
        case "left":
            return here.x - there.right, beside_y
        case "down":
            return there.y - here.bottom, beside_x
        case "up":
            return here.y - there.bottom, beside_x
