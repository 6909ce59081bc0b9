"""What lies under a point or inside a rectangle of the map, and in which order a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.layout.boxes import LaneBand, MapLayout, SwimlaneBand
from journeydesk.layout.geometry import Rect

REACH = 5.0  # how far beside a point of a curve a hand may land


@dataclass(frozen=True, slots=True)
class Target:
    """What was hit: `kind` is element, point, stage, swimlane, lane, cell, title or page; `rect` where it is."""

    kind: str
    id: str = ""
    rect: Rect = Rect(0, 0, 0, 0)  # noqa: RUF009 - a frozen value
    field: str = ""
    lane: str = ""


def hit(layout: MapLayout, x: float, y: float) -> Target:
    """Return what lies at a point of the page, the uppermost first."""
    for top, band in layout.placed_bands():
        if band.rect.moved(0, top).holds(x, y):
            return _in_band(layout, band, top, x, y)
    return _in_heads(layout, x, y)


def _in_heads(layout: MapLayout, x: float, y: float) -> Target:
    for head in layout.heads.stages:
        if head.rect.holds(x, y):
            field = next((t.field for t in head.texts if t.field and t.rect.holds(x, y)), "title")
            return Target("stage", head.stage.id, head.rect, field)
    for text in layout.heads.texts:
        if text.rect.holds(x, y):
            return Target("title", layout.journey.id, text.rect, text.field)
    return Target("page")


def _in_band(layout: MapLayout, band: SwimlaneBand, top: float, x: float, y: float) -> Target:
    for lane in band.lanes:
        if lane.rect.moved(0, top).holds(x, y):
            return _in_lane(layout, lane, top, x, y)
    rect = band.rect.moved(0, top)
    return Target("swimlane", band.swimlane.id, rect, "name")


def _in_lane(layout: MapLayout, lane: LaneBand, top: float, x: float, y: float) -> Target:
    if lane.curve:
        for point in reversed(lane.curve.points):
            if abs(point.x - x) <= REACH + 5 and abs(point.y + top - y) <= REACH + 5:
                return Target("point", point.element, _around(point.x, point.y + top), "", lane.lane.id)
    for placed in reversed(lane.items):
        rect = placed.rect.moved(0, top)
        if rect.holds(x, y):
            return Target("element", placed.element.id, rect, "", lane.lane.id)
    left = layout.columns[0].x if layout.columns and not lane.folded else lane.rect.right
    kind = "cell" if x >= left else "lane"
    return Target(kind, lane.lane.id, lane.rect.moved(0, top), "name" if kind == "lane" else "", lane.lane.id)


def _around(x: float, y: float) -> Rect:
    return Rect(x - REACH, y - REACH, 2 * REACH, 2 * REACH)


def places(layout: MapLayout) -> Iterator[Target]:
    """Yield everything that can be selected, in reading order: stages, then swimlane by swimlane, lane by lane."""
    for head in layout.heads.stages:
        yield Target("stage", head.stage.id, head.rect, "title")
    for top, band in layout.placed_bands():
        yield Target("swimlane", band.swimlane.id, band.rect.moved(0, top), "name")
        for lane in band.lanes:
            yield Target("lane", lane.lane.id, lane.rect.moved(0, top), "name", lane.lane.id)
            yield from _elements(layout, lane, top)


def _elements(layout: MapLayout, lane: LaneBand, top: float) -> Iterator[Target]:
    column = {column.stage: index for index, column in enumerate(layout.columns)}
    for placed in sorted(lane.items, key=lambda one: (column[one.element.stage], one.rect.x, one.rect.y)):
        yield Target("element", placed.element.id, placed.rect.moved(0, top), "", lane.lane.id)
    own = {item.id for item in lane.lane.items}
    for point in lane.curve.points if lane.curve else ():
        if point.element in own:
            yield Target("point", point.element, _around(point.x, point.y + top), "", lane.lane.id)


def touched(layout: MapLayout, area: Rect) -> tuple[str, ...]:
    """Return the ids of the elements that a rectangle touches, in reading order."""
    return tuple(
        place.id
        for place in places(layout)
        if place.kind in ("element", "point") and place.rect.touches(area)
    )


def located(layout: MapLayout, wanted: str) -> Target | None:
    """Return where something stands, None when the map does not show it."""
    if wanted == layout.journey.id:
        return Target("title", wanted, layout.heads.texts[0].rect, "title")
    for place in places(layout):
        if place.id == wanted:
            return place
    return None


def dots(layout: MapLayout, wanted: str) -> Iterator[Rect]:
    """Yield where the points of an element stand on the curves."""
    for top, band in layout.placed_bands():
        for lane in band.lanes:
            for point in lane.curve.points if lane.curve else ():
                if point.element == wanted:
                    yield _around(point.x, point.y + top)


def swimlane_of(layout: MapLayout, y: float) -> SwimlaneBand | None:
    """Return the swimlane band at a height, None beside the bands."""
    for top, band in layout.placed_bands():
        if top <= y < top + band.rect.h:
            return band
    return None
