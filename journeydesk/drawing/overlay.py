"""What lies on top of the map while someone works: selection, marquee, landing places; no export sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.drawing.invitations import invitation_marks
from journeydesk.drawing.marks import signed
from journeydesk.drawing.primitives import Box, Mark, Stroke, Text
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Focus, Guide, Held, Insertion, Landing, Marquee, Plus, ValueTag
from journeydesk.layout.hit import dots, places
from journeydesk.layout.slots import landing
from journeydesk.layout.text import TextShaper, TextStyle

TAG = TextStyle(11, 600)


def selection_marks(
    layout: MapLayout, selection: Iterable[str], theme: Theme, pixel: float
) -> Iterator[Mark]:
    """Yield a frame around everything selected; `pixel` is the width of a screen pixel in units."""
    chosen = set(selection)
    if not chosen:
        return
    frame = Stroke(theme.accent, 2 * pixel)
    for place in places(layout):
        if place.id in chosen:
            round_ = place.rect.w / 2 + 2 * pixel if place.kind == "point" else 10.0
            yield Box(place.rect.grown(3 * pixel), None, frame, round_)
    for id in chosen:
        for dot in dots(layout, id):
            yield Box(dot.grown(2 * pixel), None, frame, dot.w)


def guide_marks(
    guides: Iterable[Guide], layout: MapLayout, shaper: TextShaper, theme: Theme, pixel: float
) -> Iterator[Mark]:
    """Yield what a gesture shows."""
    for guide in guides:
        match guide:
            case Marquee(rect):
                yield Box(rect, None, Stroke(theme.accent, pixel, (4 * pixel, 3 * pixel)))
            case Held():
                yield from _held(guide, theme, pixel)
            case Insertion(rect):
                yield Box(rect.grown(0.5), theme.accent, None, 1)
            case Focus() | Plus():
                yield from invitation_marks(guide, theme, pixel)
            case Landing():
                yield from _landed(guide, layout, theme)
            case ValueTag():
                yield from _tags(guide, layout, shaper, theme, pixel)


def _held(held: Held, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield frames that go with the hand."""
    for rect in held.rects:
        frame = Stroke(theme.accent, 1.5 * pixel, (5, 4))
        yield Box(rect.moved(held.dx, held.dy), None, frame, 8)


def _landed(guide: Landing, layout: MapLayout, theme: Theme) -> Iterator[Mark]:
    """Yield a bar in front of what has landed, where it stands now."""
    mark = landing(layout, guide.lane, guide.elements)
    if mark:
        yield Box(mark.grown(0.5), theme.accent, None, 1)


def _tags(tag: ValueTag, layout: MapLayout, shaper: TextShaper, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield a value beside every point that shows it."""
    for dot in dots(layout, tag.element):
        yield from _tag(dot, tag.value, shaper, theme, pixel)


def _tag(dot: Rect, value: float, shaper: TextShaper, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield a small tag with a value above a point; it keeps its size on screen."""
    line = shaper.shape(signed(value), TextStyle(TAG.size * pixel, TAG.weight)).lines[0]
    width, height = line.width + 12 * pixel, 20 * pixel
    box = Rect(dot.cx - width / 2, dot.y - height - 6 * pixel, width, height)
    yield Box(box, theme.accent, None, 5 * pixel)
    yield Text(
        box.cx - line.width / 2,
        box.cy + 4 * pixel,
        line,
        theme.on_colour if theme.name != "dark" else "#0b1220",
    )
