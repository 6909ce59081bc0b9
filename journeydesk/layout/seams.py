"""The seams of a map: places between two things where a new one can be put in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot

from journeydesk.layout.boxes import Column, LaneBand, MapLayout, Placed
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import BAND_GAP, CARD_GAP, MARGIN, PERSONA_W, STAGE_GAP
from journeydesk.model.lanes import NoteLane

RADIUS = 9.0
"""The radius of the + on the screen, in pixels."""

NEAR = 14.0
"""How near to a seam a hand must come, in pixels, before the + shows."""

FARTHEST = 3.0
"""Units a pixel; further away from the map seams lie too close together."""

ABOVE_EDGE = 12.0
"""How far above the lower edge of cards a + stands: clear of what connects them."""


@dataclass(frozen=True, slots=True)
class Seam:
    """Where a stage, swimlane, lane or element (`kind`) comes in front of `before` (None: last).

    `holder` is the lane of an element or the swimlane of a lane; (x, y) is where the + stands; `mark` shows the seam.
    """

    kind: str
    x: float
    y: float
    mark: Rect
    holder: str = ""
    stage: str = ""
    before: str | None = None

    def holds(self, x: float, y: float, pixel: float) -> bool:
        """Tell whether a point lies on the +; `pixel` is the width of a screen pixel in units."""
        return hypot(x - self.x, y - self.y) <= RADIUS * pixel


def seam_near(layout: MapLayout, x: float, y: float, pixel: float) -> Seam | None:
    """Return the seam that a hand is at, None when it is at none; only one lane's own elements are looked at."""
    if pixel > FARTHEST:
        return None
    reach = NEAR * pixel
    if layout.heads.rect.y - 2 * reach <= y < layout.heads.rect.bottom:
        return _nearest(_stage_seams(layout), x, reach, along_x=True)
    left = layout.columns[0].x if layout.columns else layout.width
    if x < MARGIN + PERSONA_W - reach:
        return _nearest(_swimlane_seams(layout), y, reach) if x >= MARGIN - reach else None
    if x < left:
        return _nearest(_lane_seams(layout), y, reach)
    return _element_seam(layout, x, y)


def _nearest(seams: Iterator[Seam], at: float, reach: float, *, along_x: bool = False) -> Seam | None:
    near = [(abs((seam.x if along_x else seam.y) - at), seam) for seam in seams]
    distance, seam = min(near, key=lambda one: one[0], default=(reach + 1, None))
    return seam if distance <= reach else None


def _stage_seams(layout: MapLayout) -> Iterator[Seam]:
    """Yield the seams before, between and behind the stages; the + stands on the upper edge of their heads."""
    y, height = layout.heads.rect.y, layout.height - layout.heads.rect.y
    for column in layout.columns:
        edge = column.x - STAGE_GAP / 2
        yield Seam("stage", edge, y, Rect(edge - 1, y, 2, height), before=column.stage)
    for column in layout.columns[-1:]:
        edge = column.right + STAGE_GAP / 2
        yield Seam("stage", edge, y, Rect(edge - 1, y, 2, height))


def _swimlane_seams(layout: MapLayout) -> Iterator[Seam]:
    width = layout.heads.rect.w
    for top, band in layout.placed_bands():
        y = top - BAND_GAP / 2
        yield Seam("swimlane", MARGIN, y, Rect(MARGIN, y - 1, width, 2), before=band.swimlane.id)
    for top, band in tuple(layout.placed_bands())[-1:]:
        y = top + band.rect.h + BAND_GAP / 2
        yield Seam("swimlane", MARGIN, y, Rect(MARGIN, y - 1, width, 2))


def _lane_seams(layout: MapLayout) -> Iterator[Seam]:
    for top, band in layout.placed_bands():
        for lane in band.lanes:
            yield _lane_seam(band.swimlane.id, lane, top + lane.rect.y, lane.lane.id)
        for lane in band.lanes[-1:]:
            yield _lane_seam(band.swimlane.id, lane, top + lane.rect.bottom, None)


def _lane_seam(swimlane: str, lane: LaneBand, y: float, before: str | None) -> Seam:
    return Seam("lane", lane.rect.x, y, Rect(lane.rect.x, y - 1, lane.rect.w, 2), swimlane, "", before)


def _element_seam(layout: MapLayout, x: float, y: float) -> Seam | None:
    column = next((column for column in layout.columns if column.x <= x < column.right), None)
    for top, band in layout.placed_bands():
        if column and top <= y < top + band.rect.h:
            lane = next((one for one in band.lanes if one.rect.moved(0, top).holds(x, y)), None)
            return (
                _in_cell(lane, column, top, x, y - top)
                if lane and not (lane.curves or lane.folded or column.folded)
                else None
            )
    return None


def _in_cell(lane: LaneBand, column: Column, top: float, x: float, y: float) -> Seam | None:
    items = [placed for placed in lane.items if placed.element.stage == column.stage]
    if not items:
        middle = column.middle
        mark = Rect(middle - 1, lane.rect.y + 8, 2, lane.rect.h - 16)
        found: tuple[float, float, Rect, str | None] | None = (middle, lane.rect.cy, mark, None)
    elif isinstance(lane.lane, NoteLane):
        found = _between_notes(items, x, y)
    else:
        found = _between_cards(items, x, y)
    if found is None:
        return None
    at_x, at_y, mark, before = found
    return Seam("element", at_x, at_y + top, mark.moved(0, top), lane.lane.id, column.stage, before)


def _between_notes(
    items: Sequence[Placed], x: float, y: float
) -> tuple[float, float, Rect, str | None] | None:
    """Return the seam between notes below each other; its + goes with the hand, for the seam is narrow."""
    first = items[0].rect
    if not first.x + RADIUS <= x < first.right - RADIUS or any(
        one.rect.y <= y < one.rect.bottom for one in items
    ):
        return None
    after = next((one for one in items if y < one.rect.y), None)
    level = after.rect.y - 3 if after else items[-1].rect.bottom + 3
    return x, level, Rect(first.x, level - 1, first.w, 2), after.element.id if after else None


def _between_cards(
    items: Sequence[Placed], x: float, y: float
) -> tuple[float, float, Rect, str | None] | None:
    """Return the seam between cards beside each other that the hand is between, or before or behind them."""
    row = sorted((one for one in items if one.rect.y <= y < one.rect.bottom), key=lambda one: one.rect.x)
    before = next((one for one in row if x < one.rect.x), None)
    last = next((one for one in reversed(row) if one.rect.right <= x), None)
    neighbour = before or last
    if neighbour is None or any(one.rect.x <= x < one.rect.right for one in row):
        return None
    edge = before.rect.x - CARD_GAP / 2 if before else neighbour.rect.right + CARD_GAP / 2
    if abs(x - edge) > CARD_GAP:
        return None
    level = neighbour.rect.bottom - ABOVE_EDGE
    mark = Rect(edge - 1, neighbour.rect.y, 2, neighbour.rect.h)
    return edge, level, mark, before.element.id if before else _behind(items, neighbour)


def _behind(items: Sequence[Placed], one: Placed) -> str | None:
    """Return the element that comes behind one in its stage, which may stand in another row."""
    rest = items[items.index(one) + 1 :]
    return rest[0].element.id if rest else None
