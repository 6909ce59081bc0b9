"""A path on top of the map: its lines drawn stronger, the numbers of its visits on the cards."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.glass import Glass
from journeydesk.drawing.primitives import Box, Line, Mark, Stroke, Text
from journeydesk.drawing.routes import corner_bounds, step_marks
from journeydesk.drawing.theme import contrast
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Route, Visit
from journeydesk.layout.text import TextStyle

WIDTH = 3.0
ARROW = 7.0
BADGE = 18.0
NUMBER = TextStyle(10.5, 700)
DARK = "#0b1220"


def route_marks(route: Route, glass: Glass) -> Iterator[Mark]:
    """Yield the marks of those parts of a route that are in sight."""
    theme, pixel = glass.theme, glass.pixel
    colour = theme.line(route.colour) if route.colour else theme.accent
    for corners in route.lines:
        if corner_bounds(corners).grown(ARROW).touches(glass.seen):
            yield from step_marks(corners, Stroke(colour, WIDTH, round=True), ARROW)
    for start, end in route.tails:
        yield Line(*start, *end, Stroke(colour, 2 * pixel, (6 * pixel, 4 * pixel)))
    for visit in route.visits:
        if visit.card.grown(BADGE).touches(glass.seen):
            yield from _badge(visit, colour, glass)


def _badge(visit: Visit, colour: str, glass: Glass) -> Iterator[Mark]:
    """Yield the numbers of a card's visits at its corner, never smaller than can be read unless all is far away."""
    size = max(1.0, min(0.9 * glass.pixel, 2.5))
    line = glass.shaper.shape(visit.numbers, TextStyle(NUMBER.size * size, NUMBER.weight)).lines[0]
    height = BADGE * size
    width = max(height, line.width + 10 * size)
    box = Rect(visit.card.x - height / 2.5, visit.card.y - height / 2.5, width, height)
    yield Box(visit.card.grown(1.5), None, Stroke(colour, 1.5), 9)
    yield Box(box, colour, Stroke(glass.theme.band, 1.5 * size), height / 2)
    ink = max(("#ffffff", DARK), key=lambda ink: contrast(ink, colour))
    yield Text(box.cx - line.width / 2, box.cy + 3.8 * size, line, ink)
