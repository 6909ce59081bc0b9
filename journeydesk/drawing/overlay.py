"""What lies on top of the map while someone works: selection, marquee, landing places; no export sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from journeydesk.drawing.primitives import Box, Mark, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.hit import dots, ghosts, places


def selection_marks(
    layout: MapLayout, selection: Iterable[str], theme: Theme, pixel: float, *, pointed: bool = False
) -> Iterator[Mark]:
    """Yield a frame around everything selected; `pixel` is the width of a screen pixel in units.

    Where points of a curve are chosen (`pointed`), they have a ring and their cards only a thin frame.
    """
    chosen = set(selection)
    if not chosen:
        return
    frame = Stroke(theme.accent, 2 * pixel)
    card = Stroke(theme.accent, pixel, (3 * pixel, 3 * pixel)) if pointed else frame
    for place in places(layout, chosen):
        if place.id in chosen:
            round_ = place.rect.w / 2 + 2 * pixel if place.kind == "point" else 10.0
            pen = card if place.kind == "element" else frame
            yield Box(place.rect.grown(3 * pixel), None, pen, round_)
    for dot in dots(layout, chosen):
        yield Box(dot.grown(2 * pixel), None, frame, dot.w)
    yield from ghost_marks(layout, theme, elements=chosen)


def ghost_marks(
    layout: MapLayout, theme: Theme, *, elements: Collection[str] = (), hovered: str = ""
) -> Iterator[Mark]:
    """Yield a hollow dot for each touchpoint that waits for a feeling: some of them, or all of a lane."""
    pen = Stroke(theme.soft, 1.5, (2, 2))
    for top, band in layout.placed_bands():
        for lane in band.lanes:
            for point in ghosts(lane):
                if point.element in elements or lane.lane.id == hovered:
                    yield Box(Rect(point.x - 5, point.y + top - 5, 10, 10), theme.card, pen, 5)
