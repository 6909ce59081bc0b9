"""Which place of the map lies at a point, for what comes from outside."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.editing.spot import Spot
from journeydesk.layout.boxes import MapLayout, SwimlaneBand
from journeydesk.layout.slots import column_at


def spot_at(layout: MapLayout, x: float, y: float) -> Spot:
    """Return the nearest stage and swimlane, and the lane when the point lies in it."""
    column = column_at(layout, x)
    bands = sorted(layout.placed_bands(), key=lambda placed: _distance(placed, y))
    swimlane = bands[0][1].swimlane.id if bands else ""
    lane = next(_lanes(*bands[0], y), "") if bands else ""
    return Spot(swimlane, lane, column.stage if column else "")


def _distance(placed: tuple[float, SwimlaneBand], y: float) -> float:
    top, band = placed
    return max(top - y, y - top - band.rect.h, 0.0)


def _lanes(top: float, band: SwimlaneBand, y: float) -> Iterator[str]:
    return (lane.lane.id for lane in band.lanes if lane.rect.y <= y - top < lane.rect.bottom)
