"""What is at the heads of stages, lanes and swimlanes for the hand: carets that fold, edges that resize; and locks.

Carets and locks stand where the map has no words: above stages, and left of names. They keep a size that a hand can
hit from afar too, as long as there is room for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.layout.boxes import LaneBand, MapLayout, StageHead, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X, MARGIN, STRIPE_W

SIDE = 12.0
"""The side of a caret, in units, and in pixels when the map is seen from afar."""

FARTHEST = 2.6
"""Units a pixel from which on there is no room for carets."""

EDGE = 4.0
"""How far beside an edge, in pixels, a hand may land."""


@dataclass(frozen=True, slots=True)
class Handle:
    """`kind` is caret, lock, width or height; `id` whose it is; `state` whether it is collapsed or locked.

    `size` and `need` are how large something is, and how large by its content alone, for edges.
    """

    kind: str
    id: str
    rect: Rect
    state: bool = False
    size: float = 0.0
    need: float = 0.0


def handles(layout: MapLayout, pixel: float) -> Iterator[Handle]:
    """Yield all handles of a map; `pixel` is the width of a screen pixel in units."""
    for head in layout.heads.stages:
        yield from _of_stage(layout, head, pixel)
    for top, band in layout.placed_bands():
        yield from _of_swimlane(band, top, pixel)
        for lane in band.lanes:
            yield from _of_lane(lane, top, pixel)


def handle_at(layout: MapLayout, x: float, y: float, pixel: float) -> Handle | None:
    """Return the handle under a point of the page."""
    found = (one for one in handles(layout, pixel) if one.kind != "lock" and one.rect.holds(x, y))
    return next(found, None)


def _of_stage(layout: MapLayout, head: StageHead, pixel: float) -> Iterator[Handle]:
    stage, rect = head.stage, head.rect
    yield from _signs(
        stage.id, rect.x + 8, rect.y - 10, pixel, (1, 0), collapsed=stage.collapsed, locked=stage.locked
    )
    if not stage.collapsed:
        edge = Rect(rect.right - EDGE * pixel, rect.y, 2 * EDGE * pixel, rect.h)
        yield Handle("width", stage.id, edge, size=rect.w, need=layout.needs[stage.id])


def _of_swimlane(band: SwimlaneBand, top: float, pixel: float) -> Iterator[Handle]:
    swimlane, x = band.swimlane, MARGIN + STRIPE_W + 7
    y = top + band.avatar.cy
    yield from _signs(swimlane.id, x, y, pixel, (0, 1), collapsed=swimlane.collapsed, locked=swimlane.locked)


def _of_lane(lane: LaneBand, top: float, pixel: float) -> Iterator[Handle]:
    one, rect = lane.lane, lane.rect.moved(0, top)
    y = top + lane.texts[0].y + lane.texts[0].block.line_height / 2
    yield from _signs(one.id, rect.x - 1, y, pixel, (0, 1), collapsed=one.collapsed, locked=one.locked)
    if not one.collapsed:
        edge = Rect(rect.x, rect.bottom - EDGE * pixel, CONTENT_X - rect.x, 2 * EDGE * pixel)
        yield Handle("height", one.id, edge, size=rect.h, need=lane.need)


def _signs(
    id: str, x: float, y: float, pixel: float, then: tuple[int, int], *, collapsed: bool, locked: bool
) -> Iterator[Handle]:
    """Yield a caret with its middle at (x, y), and behind it, in the direction `then`, a lock."""
    if pixel > FARTHEST:
        return
    side = max(SIDE, SIDE * pixel * 0.9)
    rect = Rect(x - side / 2, y - side / 2, side, side)
    yield Handle("caret", id, rect.grown(2), collapsed)
    if locked:
        step = side + 4
        yield Handle("lock", id, rect.moved(then[0] * step, then[1] * step).grown(2), True)
