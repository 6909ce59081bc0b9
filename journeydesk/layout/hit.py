"""What lies under a point or inside a rectangle of the map, and in which order a reader meets it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, inf

from journeydesk.layout.boxes import Connector, CurvePoint, LaneBand, MapLayout, SwimlaneBand
from journeydesk.layout.curve import Point
from journeydesk.layout.geometry import Rect
from journeydesk.layout.later import near
from journeydesk.layout.sizes import CURVE_INSET

REACH = 5.0  # how far beside a point of a curve a hand may land


PERSONA = ("persona.about", "persona.goals", "persona.quote")
"""The fields of a segment that are typed where they stand, beside its name."""


@dataclass(frozen=True, slots=True)
class Target:
    """What was hit: `kind` is element, point, step, stage, swimlane, lane, cell, title or page; `rect` where it is.

    A step has the id of the first path that takes it, and its own name in `field`.
    """

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
            found = _in_lane(layout, lane, top, x, y)
            step = _step_near(band, x, y - top) if found.kind == "cell" else None
            return _as_target(step, top) if step else found
    here = (text.field for text in band.texts if text.field in PERSONA and text.rect.holds(x, y - top))
    return Target("swimlane", band.swimlane.id, band.rect.moved(0, top), next(here, "name"))


def _in_lane(layout: MapLayout, lane: LaneBand, top: float, x: float, y: float) -> Target:
    point = _point_at(lane, x, y - top)
    if point:
        return Target("point", point.element, _around(point.x, point.y + top), "", lane.lane.id)
    for placed in reversed(lane.items):
        rect = placed.rect.moved(0, top)
        if rect.holds(x, y):
            return Target("element", placed.element.id, rect, "", lane.lane.id)
    left = layout.columns[0].x if layout.columns and not lane.folded else lane.rect.right
    kind = "cell" if x >= left and not _below_curves(lane, y - top) else "lane"
    return Target(kind, lane.lane.id, lane.rect.moved(0, top), "name" if kind == "lane" else "", lane.lane.id)


def _below_curves(lane: LaneBand, y: float) -> bool:
    """Tell whether a height is where words stand below curves that are compared: no feeling can be put there."""
    return bool(lane.counterparts) and y > lane.curves[0].bottom + CURVE_INSET


def _step_near(band: SwimlaneBand, x: float, y: float) -> Connector | None:
    """Return the step whose line passes nearest to a point, None when none is in reach."""
    steps = ((_away(step, x, y), step) for step in near(band.connectors, Rect(x, y, 0, 0)))
    distance, step = min(steps, key=lambda one: one[0], default=(inf, None))
    return step if distance <= REACH else None


def _away(step: Connector, x: float, y: float) -> float:
    return min(_from_piece(start, end, x, y) for start, end in pairwise(step.corners))


def _from_piece(start: Point, end: Point, x: float, y: float) -> float:
    """Return how far a point is from a piece of a line; pieces are level or upright."""
    (x1, y1), (x2, y2) = start, end
    dx = max(min(x1, x2) - x, x - max(x1, x2), 0.0)
    dy = max(min(y1, y2) - y, y - max(y1, y2), 0.0)
    return max(dx, dy)


def _as_target(step: Connector, top: float) -> Target:
    xs, ys = [x for x, _ in step.corners], [y for _, y in step.corners]
    rect = Rect(min(xs), min(ys) + top, max(xs) - min(xs), max(ys) - min(ys))
    return Target("step", step.paths[0], rect, f"{step.source}>{step.target}")


def step_at(layout: MapLayout, name: str) -> Connector | None:
    """Return a step by its name, None when the map has no such step."""
    steps = (step for band in layout.bands for step in band.connectors)
    return next((step for step in steps if f"{step.source}>{step.target}" == name), None)


def _point_at(lane: LaneBand, x: float, y: float) -> CurvePoint | None:
    """Return the nearest point of a lane's curves in reach of a hand; a ghost gives way to every true point."""
    close = [p for p in _points(lane) if abs(p.x - x) <= REACH + 5 and abs(p.y - y) <= REACH + 5]
    close = close or [p for p in ghosts(lane) if abs(p.x - x) <= REACH + 5 and abs(p.y - y) <= REACH + 5]
    return min(close, key=lambda point: hypot(point.x - x, point.y - y), default=None)


def _points(lane: LaneBand) -> Iterable[CurvePoint]:
    """Return the points of a lane's curves, one that they share once."""
    return {point.element: point for curve in lane.curves for point in curve.points}.values()


def ghosts(lane: LaneBand) -> Iterable[CurvePoint]:
    """Return where touchpoints of unknown feeling would stand on a lane's curves, each once."""
    return {point.element: point for curve in reversed(lane.curves) for point in curve.ghosts}.values()


def _around(x: float, y: float) -> Rect:
    return Rect(x - REACH, y - REACH, 2 * REACH, 2 * REACH)


def places(layout: MapLayout, wanted: Collection[str] | None = None) -> Iterator[Target]:
    """Yield everything that can be selected, in reading order: stages, then swimlane by swimlane, lane by lane.

    With `wanted`, what stands in swimlanes without any of these ids is left out.
    """
    for head in layout.heads.stages:
        yield Target("stage", head.stage.id, head.rect, "title")
    for top, band in layout.placed_bands():
        if wanted is not None and not _holds_some(band, wanted):
            continue
        yield Target("swimlane", band.swimlane.id, band.rect.moved(0, top), "name")
        for lane in band.lanes:
            yield Target("lane", lane.lane.id, lane.rect.moved(0, top), "name", lane.lane.id)
            yield from elements_in(layout, lane, top)


def _holds_some(band: SwimlaneBand, wanted: Collection[str]) -> bool:
    return band.swimlane.id in wanted or band.swimlane.contents.holds_any(wanted)


def lanes_in(layout: MapLayout, area: Rect) -> Iterator[tuple[float, LaneBand]]:
    """Yield the lanes that a part of the page touches, and the tops of their swimlanes."""
    for top, band in layout.placed_bands():
        if band.rect.moved(0, top).touches(area):
            yield from ((top, lane) for lane in band.lanes if lane.rect.moved(0, top).touches(area))


def cards_in(layout: MapLayout, area: Rect, wanted: Collection[str]) -> Iterator[Rect]:
    """Yield where those of some elements stand that a part of the page touches."""
    for top, lane in lanes_in(layout, area):
        here = area.moved(0, -top)
        for placed in near(lane.items, here):
            if placed.element.id in wanted and placed.rect.touches(here):
                yield placed.rect.moved(0, top)


def elements_near(layout: MapLayout, area: Rect, wanted: Collection[str]) -> Iterator[Rect]:
    """Yield where those of some elements and free points stand that a part of the page touches."""
    yield from cards_in(layout, area, wanted)
    for top, lane in lanes_in(layout, area):
        own = {item.id for item in lane.lane.items} if lane.curves else set()
        for point in _points(lane):
            if point.element in own and point.element in wanted:
                yield _around(point.x, point.y + top)


def elements_in(layout: MapLayout, lane: LaneBand, top: float) -> Iterator[Target]:
    """Yield what stands in a lane, stage by stage, then its own points."""
    column = {column.stage: index for index, column in enumerate(layout.columns)}
    for placed in sorted(lane.items, key=lambda one: (column[one.element.stage], one.rect.x, one.rect.y)):
        yield Target("element", placed.element.id, placed.rect.moved(0, top), "", lane.lane.id)
    own = {item.id for item in lane.lane.items}
    for point in _points(lane):
        if point.element in own:
            yield Target("point", point.element, _around(point.x, point.y + top), "", lane.lane.id)


def touched(layout: MapLayout, area: Rect) -> tuple[str, ...]:
    """Return the ids of the elements that a rectangle touches, in reading order."""
    return tuple(
        place.id
        for top, lane in lanes_in(layout, area)
        for place in elements_in(layout, lane, top)
        if place.rect.touches(area)
    )


def touched_points(layout: MapLayout, area: Rect) -> tuple[str, ...]:
    """Return the ids of the elements whose points on a curve a rectangle touches, from left to right."""
    return tuple(
        point.element
        for top, lane in lanes_in(layout, area)
        for point in sorted(_points(lane), key=lambda point: point.x)
        if _around(point.x, point.y + top).touches(area)
    )


def located(layout: MapLayout, wanted: str) -> Target | None:
    """Return where something stands, None when the map does not show it."""
    if wanted == layout.journey.id:
        return Target("title", wanted, layout.heads.texts[0].rect, "title")
    for place in places(layout, (wanted,)):
        if place.id == wanted:
            return place
    return None


def lane_band(layout: MapLayout, wanted: str) -> LaneBand | None:
    """Return the band of a lane, None when the map does not show it."""
    return next((lane for band in layout.bands for lane in band.lanes if lane.lane.id == wanted), None)


def dots(layout: MapLayout, wanted: Collection[str], area: Rect | None = None) -> Iterator[Rect]:
    """Yield where the points of elements stand on the curves, in all of the page or a part of it."""
    area = area or layout.page
    for top, lane in lanes_in(layout, area):
        points = (point for curve in lane.curves for point in curve.points if point.element in wanted)
        for x, y in {point.element: (point.x, point.y) for point in points}.values():
            if (dot := _around(x, y + top)).touches(area):
                yield dot


def lies_in(layout: MapLayout, place: Target, area: Rect) -> bool:
    """Tell whether some of an element lies in a part of the page, be it its point on a curve."""
    return place.rect.touches(area) or any(dots(layout, (place.id,), area))


def ghost_dots(layout: MapLayout, wanted: str) -> Iterator[Rect]:
    """Yield where the points of a touchpoint would stand if its feeling were known."""
    for top, band in layout.placed_bands():
        for lane in band.lanes if _holds_some(band, (wanted,)) else ():
            yield from (_around(p.x, p.y + top) for p in ghosts(lane) if p.element == wanted)


def swimlane_of(layout: MapLayout, y: float) -> SwimlaneBand | None:
    """Return the swimlane band at a height, None beside the bands."""
    for top, band in layout.placed_bands():
        if top <= y < top + band.rect.h:
            return band
    return None
