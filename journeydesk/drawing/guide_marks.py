"""How the guides of gestures look: one small function for each kind of guide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from journeydesk.drawing.glass import Glass
from journeydesk.drawing.invitations import invitation_marks
from journeydesk.drawing.overlay import RIM, ghost_marks
from journeydesk.drawing.primitives import Box, Mark, Stroke, Text
from journeydesk.drawing.route_marks import route_marks
from journeydesk.drawing.signs import caret_marks
from journeydesk.layout.geometry import Rect, joined_in_rows
from journeydesk.layout.guides import (
    Caret,
    Focus,
    Ghosts,
    Guide,
    Held,
    Insertion,
    Landing,
    Marquee,
    Match,
    Plus,
    Route,
    SizeTag,
    ValueTag,
)
from journeydesk.layout.hit import Target, dots, located
from journeydesk.layout.later import near
from journeydesk.layout.sizes import LABEL_W
from journeydesk.layout.slots import landing
from journeydesk.layout.text import TextStyle

TAG = TextStyle(11, 600)
TAG_H = 20
"""The height of a tag, in pixels of the screen."""


def guide_marks(guides: Iterable[Guide], glass: Glass) -> Iterator[Mark]:
    """Yield what gestures show."""
    for guide in guides:
        yield from shown(guide, glass)


@singledispatch
def shown(guide: object, _glass: Glass) -> Iterator[Mark]:
    """Yield the marks of one guide."""
    raise TypeError(f"nobody knows how a {type(guide).__name__} looks")


@shown.register
def _(guide: Marquee, glass: Glass) -> Iterator[Mark]:
    pixel = glass.pixel
    yield Box(guide.rect, None, Stroke(glass.theme.accent, pixel, (4 * pixel, 3 * pixel)))


@shown.register
def _(guide: Held, glass: Glass) -> Iterator[Mark]:
    pen = Stroke(glass.theme.accent, 1.5 * glass.pixel, (5, 4))
    area = glass.seen.moved(-guide.dx, -guide.dy)
    seen = (rect for rect in near(guide.rects, area) if rect.touches(area))
    for rect in joined_in_rows(seen, RIM * glass.pixel):
        yield Box(rect.moved(guide.dx, guide.dy), None, pen, 0.0 if glass.is_far else 8.0)


@shown.register
def _(guide: Insertion, glass: Glass) -> Iterator[Mark]:
    yield Box(guide.rect.grown(0.5), glass.theme.accent, None, 1)


@shown.register
def _(guide: Landing, glass: Glass) -> Iterator[Mark]:
    if mark := landing(glass.layout, guide.lane, guide.elements):
        yield Box(mark.grown(0.5), glass.theme.accent, None, 1)


@shown.register(Focus)
@shown.register(Plus)
def _(guide: Focus | Plus, glass: Glass) -> Iterator[Mark]:
    yield from invitation_marks(guide, glass.theme, glass.pixel)


@shown.register
def _(guide: Match, glass: Glass) -> Iterator[Mark]:
    dashes = () if guide.current else (4 * glass.pixel, 3 * glass.pixel)
    width = (3.5 if guide.current else 1.5) * glass.pixel
    yield Box(guide.rect.grown(5 * glass.pixel), None, Stroke(glass.theme.fair, width, dashes), 10)


@shown.register
def _(guide: Ghosts, glass: Glass) -> Iterator[Mark]:
    yield from ghost_marks(glass, hovered=guide.lane)


@shown.register
def _(guide: Route, glass: Glass) -> Iterator[Mark]:
    yield from route_marks(guide, glass)


@shown.register
def _(guide: ValueTag, glass: Glass) -> Iterator[Mark]:
    for dot in dots(glass.layout, (guide.element,), glass.seen.grown(2 * TAG_H * glass.pixel)):
        yield from _tag(dot, guide.text, glass)


@shown.register
def _(guide: SizeTag, glass: Glass) -> Iterator[Mark]:
    if place := located(glass.layout, guide.element):
        arrow = "↔" if place.kind == "stage" else "↕"
        words = f"{arrow} {guide.size:.0f}" + (" · auto" if guide.automatic else "")
        yield from _tag(_edge(place), words, glass)


@shown.register
def _(guide: Caret, glass: Glass) -> Iterator[Mark]:
    yield from caret_marks(glass.layout, guide.element, glass.theme, glass.pixel)


def _edge(place: Target) -> Rect:
    """Return the middle of the edge that a hand drags: the right one of a stage, the lower one of a lane."""
    if place.kind == "stage":
        return Rect(place.rect.right, place.rect.y, 0, 0)
    return Rect(place.rect.x + LABEL_W / 2, place.rect.bottom, 0, 0)


def _tag(beside: Rect, words: str, glass: Glass) -> Iterator[Mark]:
    """Yield a small tag above something; it keeps its size on screen."""
    theme, pixel = glass.theme, glass.pixel
    line = glass.shaper.shape(words, TextStyle(TAG.size * pixel, TAG.weight)).lines[0]
    width, height = line.width + 12 * pixel, TAG_H * pixel
    box = Rect(beside.cx - width / 2, beside.y - height - 6 * pixel, width, height)
    yield Box(box, theme.accent, None, 5 * pixel)
    ink = theme.on_colour if theme.name != "dark" else "#0b1220"
    yield Text(box.cx - line.width / 2, box.cy + 4 * pixel, line, ink)
