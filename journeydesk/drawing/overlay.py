"""What lies on top of the map while someone works: selection, marquee, landing places; no export sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from journeydesk.drawing.primitives import Box, Mark, Stroke, Text
from journeydesk.drawing.route_marks import route_marks
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Ghosts, Guide, Held, Insertion, Marquee, Match, Route, ValueTag
from journeydesk.layout.hit import dots, ghosts, places
from journeydesk.layout.text import TextShaper, TextStyle

TAG = TextStyle(11, 600)


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
    yield from _ghosts(layout, theme, elements=chosen)


def _ghosts(
    layout: MapLayout, theme: Theme, *, elements: Collection[str] = (), hovered: str = ""
) -> Iterator[Mark]:
    """Yield a hollow dot for each touchpoint that waits for a feeling: some of them, or all of a lane."""
    pen = Stroke(theme.soft, 1.5, (2, 2))
    for top, band in layout.placed_bands():
        for lane in band.lanes:
            for point in ghosts(lane):
                if point.element in elements or lane.lane.id == hovered:
                    yield Box(Rect(point.x - 5, point.y + top - 5, 10, 10), theme.card, pen, 5)


def guide_marks(
    guides: Iterable[Guide], layout: MapLayout, shaper: TextShaper, theme: Theme, pixel: float
) -> Iterator[Mark]:
    """Yield what a gesture shows."""
    for guide in guides:
        match guide:
            case Marquee(rect):
                yield Box(rect, None, Stroke(theme.accent, pixel, (4 * pixel, 3 * pixel)))
            case Held(rects, dx, dy):
                pen = Stroke(theme.accent, 1.5 * pixel, (5, 4))
                yield from (Box(rect.moved(dx, dy), None, pen, 8) for rect in rects)
            case Insertion(rect):
                yield Box(rect.grown(0.5), theme.accent, None, 1)
            case Match(rect, current):
                dashes = () if current else (4 * pixel, 3 * pixel)
                width = (3.5 if current else 1.5) * pixel
                yield Box(rect.grown(5 * pixel), None, Stroke(theme.fair, width, dashes), 10)
            case ValueTag(element, text):
                yield from _tags(dots(layout, (element,)), text, shaper, theme, pixel)
            case Ghosts(lane):
                yield from _ghosts(layout, theme, hovered=lane)
            case Route():
                yield from route_marks(guide, shaper, theme, pixel)


def _tags(
    around: Iterable[Rect], text: str, shaper: TextShaper, theme: Theme, pixel: float
) -> Iterator[Mark]:
    for dot in around:
        yield from _tag(dot, text, shaper, theme, pixel)


def _tag(dot: Rect, text: str, shaper: TextShaper, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield a small tag with a value above a point; it keeps its size on screen."""
    line = shaper.shape(text, TextStyle(TAG.size * pixel, TAG.weight)).lines[0]
    width, height = line.width + 12 * pixel, 20 * pixel
    box = Rect(dot.cx - width / 2, dot.y - height - 6 * pixel, width, height)
    yield Box(box, theme.accent, None, 5 * pixel)
    yield Text(
        box.cx - line.width / 2,
        box.cy + 4 * pixel,
        line,
        theme.on_colour if theme.name != "dark" else "#0b1220",
    )
