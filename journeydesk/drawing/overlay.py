"""What lies on top of the map while someone works: selection, marquee, landing places; no export sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.marks import signed
from journeydesk.drawing.primitives import Box, Mark, Stroke, Text
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Caret, Guide, Held, Insertion, Marquee, SizeTag, ValueTag
from journeydesk.layout.handles import REACH, handles
from journeydesk.layout.hit import Target, dots, located, places
from journeydesk.layout.sizes import LABEL_W
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
        yield from _shown(guide, layout, shaper, theme, pixel)


def _shown(guide: Guide, layout: MapLayout, shaper: TextShaper, theme: Theme, pixel: float) -> Iterator[Mark]:
    match guide:
        case Marquee(rect):
            yield Box(rect, None, Stroke(theme.accent, pixel, (4 * pixel, 3 * pixel)))
        case Held(rects, dx, dy):
            pen = Stroke(theme.accent, 1.5 * pixel, (5, 4))
            yield from (Box(rect.moved(dx, dy), None, pen, 8) for rect in rects)
        case Insertion(rect):
            yield Box(rect.grown(0.5), theme.accent, None, 1)
        case ValueTag(element, value):
            for dot in dots(layout, element):
                yield from _tag(dot, signed(value), shaper, theme, pixel)
        case SizeTag():
            yield from _size(guide, layout, shaper, theme, pixel)
        case Caret(element):
            yield from _signs(layout, theme, pixel, element)


def _size(
    guide: SizeTag, layout: MapLayout, shaper: TextShaper, theme: Theme, pixel: float
) -> Iterator[Mark]:
    if place := located(layout, guide.element):
        arrow = "↔" if place.kind == "stage" else "↕"
        words = f"{arrow} {guide.size:.0f}" + (" · auto" if guide.automatic else "")
        yield from _tag(_edge(place), words, shaper, theme, pixel)


def standing_marks(layout: MapLayout, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield the carets of what is collapsed and the locks of what is locked."""
    yield from _signs(layout, theme, pixel)


def _signs(layout: MapLayout, theme: Theme, pixel: float, element: str = "") -> Iterator[Mark]:
    """Yield the caret of an element; for none, the carets and locks that are always seen."""
    for handle in handles(layout, pixel):
        if handle.kind in ("caret", "lock") and (handle.id == element if element else handle.state):
            name = "lock-simple" if handle.kind == "lock" else "caret-right" if handle.state else "caret-down"
            rect = handle.rect.grown(-REACH)
            yield icon_shape(
                name, rect.x, rect.y, rect.w, theme.soft, "fill" if handle.kind == "lock" else "bold"
            )


def _edge(place: Target) -> Rect:
    """Return the middle of the edge that a hand drags: the right one of a stage, the lower one of a lane."""
    if place.kind == "stage":
        return Rect(place.rect.right, place.rect.y, 0, 0)
    return Rect(place.rect.x + LABEL_W / 2, place.rect.bottom, 0, 0)


def _tag(dot: Rect, words: str, shaper: TextShaper, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield a small tag with a value above a point; it keeps its size on screen."""
    line = shaper.shape(words, TextStyle(TAG.size * pixel, TAG.weight)).lines[0]
    width, height = line.width + 12 * pixel, 20 * pixel
    box = Rect(dot.cx - width / 2, dot.y - height - 6 * pixel, width, height)
    yield Box(box, theme.accent, None, 5 * pixel)
    yield Text(
        box.cx - line.width / 2,
        box.cy + 4 * pixel,
        line,
        theme.on_colour if theme.name != "dark" else "#0b1220",
    )
