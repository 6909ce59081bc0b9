"""What lies on top of the map while someone works: selection, marquee, landing places; no export sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from journeydesk.drawing.glass import Glass
from journeydesk.drawing.primitives import Box, Mark, Stroke
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect, joined_in_rows
from journeydesk.layout.hit import cards_in, dots, ghosts, lanes_in

RIM = 4.0
"""How far a frame reaches beyond what it frames, in pixels of the screen."""


def selection_marks(selection: Collection[str], glass: Glass, *, pointed: bool = False) -> Iterator[Mark]:
    """Yield a frame around everything selected that is in sight.

    Where points of a curve are chosen (`pointed`), they have a ring and their cards only a thin frame. Frames of
    neighbours that would touch are one; where points are too small to be drawn, only chosen ones have a ring.
    """
    chosen = frozenset(selection)
    if not chosen:
        return
    layout, pixel, accent = glass.layout, glass.pixel, glass.theme.accent
    frame = Stroke(accent, 2 * pixel)
    card = Stroke(accent, pixel, (3 * pixel, 3 * pixel)) if pointed else frame
    area = glass.seen.grown(RIM * pixel)
    tracks = tuple(_tracks(layout, chosen))
    for rect in tracks:
        yield Box(rect.grown(3 * pixel), None, frame, 10.0)
    if len(tracks) == len(chosen):
        return
    for rect in joined_in_rows(cards_in(layout, area, chosen), 2 * RIM * pixel):
        yield Box(rect.grown(3 * pixel), None, card, 0.0 if glass.is_far else 10.0)
    if pointed or not glass.is_far:
        for dot in dots(layout, chosen, area):
            yield Box(dot.grown(2 * pixel), None, frame, dot.w)
        yield from ghost_marks(glass, elements=chosen)


def _tracks(layout: MapLayout, chosen: Collection[str]) -> Iterator[Rect]:
    """Yield where the chosen stages, swimlanes and lanes stand."""
    yield from (head.rect for head in layout.heads.stages if head.stage.id in chosen)
    for top, band in layout.placed_bands():
        if band.swimlane.id in chosen:
            yield band.rect.moved(0, top)
        yield from (lane.rect.moved(0, top) for lane in band.lanes if lane.lane.id in chosen)


def ghost_marks(glass: Glass, *, elements: Collection[str] = (), hovered: str = "") -> Iterator[Mark]:
    """Yield a hollow dot for each touchpoint that waits for a feeling: some of them, or all of a lane."""
    pen = Stroke(glass.theme.soft, 1.5, (2, 2))
    for top, lane in lanes_in(glass.layout, glass.seen):
        for point in ghosts(lane):
            if point.element in elements or lane.lane.id == hovered:
                yield Box(Rect(point.x - 5, point.y + top - 5, 10, 10), glass.theme.card, pen, 5)
