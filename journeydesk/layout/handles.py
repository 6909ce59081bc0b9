"""What is at the heads of stages, lanes and swimlanes for the hand: carets that fold, edges that resize; and locks.

Carets and locks stand where the map has no words: above stages, beside names. They keep a size that a hand can hit
from afar too, as long as there is room for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeydesk.layout.boxes import LaneBand, MapLayout, StageHead, SwimlaneBand
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X, MARGIN, STRIPE_W
from journeydesk.model.track import Track

SIDE = 12.0
"""The side of a caret, in units, and in pixels when the map is seen from afar."""

FARTHEST = 2.6
"""Units a pixel from which on there is no room for carets."""

REACH = 2.0
"""How far beside a caret, in units, a hand may land."""

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


def handles(
    layout: MapLayout, pixel: float, wanted: Callable[[Track], bool] = lambda _: True
) -> Iterator[Handle]:
    """Yield the handles of the wanted tracks of a map; `pixel` is the width of a screen pixel in units."""
    for head in layout.heads.stages:
        if wanted(head.stage):
            yield from _of_stage(layout, head, pixel)
    for top, band in layout.placed_bands():
        if wanted(band.swimlane):
            yield from signs_of_swimlane(band, top, pixel)
        for lane in band.lanes:
            if wanted(lane.lane):
                yield from _of_lane(lane, top, pixel)


def handle_at(layout: MapLayout, x: float, y: float, pixel: float) -> Handle | None:
    """Return the handle under a point of the page."""
    found = (one for one in handles(layout, pixel) if one.kind != "lock" and one.rect.holds(x, y))
    return next(found, None)


def _of_stage(layout: MapLayout, head: StageHead, pixel: float) -> Iterator[Handle]:
    rect = head.rect
    yield from _signs(head.stage, (rect.x + 8, rect.y - 12), (rect.x + 24, rect.y - 12), pixel)
    if not head.stage.collapsed:
        edge = Rect(rect.right - EDGE * pixel, rect.y, 2 * EDGE * pixel, rect.h)
        yield Handle("width", head.stage.id, edge, size=rect.w, need=layout.needs[head.stage.id])


def signs_of_swimlane(band: SwimlaneBand, top: float, pixel: float) -> Iterator[Handle]:
    """Yield the caret and the lock of a swimlane; they stand high, as names of narrow maps run along its stripe."""
    x, y = MARGIN + STRIPE_W + 7, top + 12
    yield from _signs(band.swimlane, (x, y), (x, y + 18), pixel)


def _of_lane(lane: LaneBand, top: float, pixel: float) -> Iterator[Handle]:
    one, rect = lane.lane, lane.rect.moved(0, top)
    y = top + lane.texts[0].y + lane.texts[0].block.line_height / 2
    yield from _signs(one, (rect.x + 1, y), (CONTENT_X - 7, y), pixel)
    if not one.collapsed:
        edge = Rect(rect.x, rect.bottom - EDGE * pixel, CONTENT_X - rect.x, 2 * EDGE * pixel)
        yield Handle("height", one.id, edge, size=rect.h, need=lane.need)


def _signs(
    track: Track, caret: tuple[float, float], lock: tuple[float, float], pixel: float
) -> Iterator[Handle]:
    """Yield a caret with its middle in a place, and a lock in another one where something is locked."""
    if pixel <= FARTHEST:
        yield Handle("caret", track.id, _square(*caret, pixel), track.collapsed)
        if track.locked:
            yield Handle("lock", track.id, _square(*lock, pixel), True)


def _square(x: float, y: float, pixel: float) -> Rect:
    side = max(SIDE, 0.9 * SIDE * pixel)
    return Rect(x - side / 2, y - side / 2, side, side).grown(REACH)
