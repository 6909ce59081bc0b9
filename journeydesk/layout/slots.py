"""Where something that is held over the map would land."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from journeydesk.layout.boxes import Column, LaneBand, MapLayout
from journeydesk.layout.feelings import nearest_path, value_at
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CARD_GAP
from journeydesk.model.lanes import ArcLane, Lane, NoteLane


@dataclass(frozen=True, slots=True)
class DropSlot:
    """A place in a lane and a stage, in front of `before` (None: last).

    `at` is how far through the stage the hand is; `value` what a curve would show at its height, and `path`
    whose curve that is where a lane has several.
    """

    lane: str
    stage: str
    before: str | None
    at: float = 0.5
    value: float = 0.0
    path: str | None = None


def slot_at(layout: MapLayout, x: float, y: float, accepts: Callable[[Lane], bool]) -> DropSlot | None:
    """Return the slot under a point, in the nearest lane of its swimlane that accepts; None where none does."""
    found = _lane_at(layout, y, accepts)
    column = column_at(layout, x)
    if found is None or column is None:
        return None
    top, lane = found
    return DropSlot(
        lane.lane.id,
        column.stage,
        _before(lane, column, x, y - top),
        column.part(x),
        _value(lane, y - top),
        nearest_path(lane.curves, x, y - top),
    )


def column_at(layout: MapLayout, x: float) -> Column | None:
    """Return the open stage's column nearest to x, None when the map shows none."""
    opened = (column for column in layout.columns if not column.folded)
    return min(opened, key=lambda c: max(c.x - x, x - c.right, 0.0), default=None)


def _lane_at(layout: MapLayout, y: float, accepts: Callable[[Lane], bool]) -> tuple[float, LaneBand] | None:
    for top, band in layout.placed_bands():
        if top <= y < top + band.rect.h:
            lanes = [(top, lane) for lane in band.lanes if not lane.folded and accepts(lane.lane)]
            return min(lanes, key=lambda lane: _distance(lane[1].rect.moved(0, top), y), default=None)
    return None


def _distance(rect: Rect, y: float) -> float:
    return max(rect.y - y, y - rect.bottom, 0.0)


def _before(lane: LaneBand, column: Column, x: float, y: float) -> str | None:
    """Return the element in front of which something lands: notes stand one below the other, cards side by side."""
    items = (placed for placed in lane.items if placed.element.stage == column.stage)
    if isinstance(lane.lane, NoteLane):
        return next((placed.element.id for placed in items if y < placed.rect.cy), None)
    return next((placed.element.id for placed in items if x < placed.rect.cx), None)


def _value(lane: LaneBand, y: float) -> float:
    if not lane.curves:
        return 0.0
    return value_at(lane.curves[0], y, arc=isinstance(lane.lane, ArcLane))


def landing(layout: MapLayout, lane: str, elements: Iterable[str]) -> Rect | None:
    """Return a bar in front of the first of some elements of a lane, None when it holds none of them."""
    wanted = frozenset(elements)
    for top, band in layout.placed_bands():
        for one in band.lanes:
            if one.lane.id == lane:
                first = next((placed.rect for placed in one.items if placed.element.id in wanted), None)
                return _in_front(one, first).moved(0, top) if first else None
    return None


def _in_front(lane: LaneBand, rect: Rect) -> Rect:
    if isinstance(lane.lane, NoteLane):
        return Rect(rect.x, rect.y - 4, rect.w, 2)
    return Rect(rect.x - CARD_GAP / 2 - 1, rect.y, 2, rect.h)


def height_in(layout: MapLayout, lane: str, y: float) -> float:
    """Return the value that a height of the page means on the curve of a lane, kept in its range."""
    for top, band in layout.placed_bands():
        for one in band.lanes:
            if one.lane.id == lane:
                return _value(one, y - top)
    return 0.0


def stage_before(layout: MapLayout, x: float) -> tuple[str | None, Rect]:
    """Return the stage in front of which a stage would land, and where to draw the mark."""
    height = layout.height - layout.heads.rect.y
    for column in layout.columns:
        if x < column.middle:
            return column.stage, Rect(column.x - 3, layout.heads.rect.y, 2, height)
    edge = layout.columns[-1].right if layout.columns else layout.heads.rect.x
    return None, Rect(edge + 1, layout.heads.rect.y, 2, height)


def swimlane_before(layout: MapLayout, y: float) -> tuple[str | None, Rect]:
    """Return the swimlane in front of which a swimlane would land, and where to draw the mark."""
    left, width = layout.heads.rect.x, layout.heads.rect.w
    for top, band in layout.placed_bands():
        if y < top + band.rect.h / 2:
            return band.swimlane.id, Rect(left, top - 9, width, 2)
    bottom = layout.tops[-1] + layout.bands[-1].rect.h if layout.bands else layout.heads.rect.bottom
    return None, Rect(left, bottom + 7, width, 2)


def lane_before(layout: MapLayout, lane: str, y: float) -> tuple[str | None, Rect]:
    """Return the sibling in front of which a lane would land, and where to draw the mark."""
    for top, band in layout.placed_bands():
        if any(one.lane.id == lane for one in band.lanes):
            for one in band.lanes:
                if y < top + one.rect.cy:
                    return one.lane.id, Rect(one.rect.x, top + one.rect.y - 1, one.rect.w, 2)
            last = band.lanes[-1].rect
            return None, Rect(last.x, top + last.bottom - 1, last.w, 2)
    return None, Rect(0, 0, 0, 0)
