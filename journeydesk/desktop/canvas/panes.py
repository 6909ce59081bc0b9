"""The heads that stay in sight: a map scrolled past its stages or lanes keeps their names at its edges.

The screen is cut into panes that each show their own part of the page: the map itself, above it the heads of the
stages, left of it personas and names of lanes, and in the corner what stands above these. Where the map is too narrow
for personas, only their stripes stay, along which the names of segments run. The title of the map is no head: it
scrolls away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor

from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import CONTENT_X, LABEL_X, MARGIN, STRIPE_W

ABOVE, BELOW, BESIDE = 8.0, 8.0, 6.0
"""Units shown around the heads; so below them hardly ever a pixel of the first swimlane is seen."""

CARETS = 14.0
"""Units left of the names of lanes that their carets take."""

BAR = 20
"""Pixels beside a stripe for the name that runs along it."""

MOST_HEIGHT, MOST_WIDTH = 0.4, 1 / 3
"""The part of the screen that heads may take; larger ones scroll away, or they would hide the map."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the screen, in pixels, and the view that it shows."""

    place: Rect
    view: Viewport

    @property
    def seen(self) -> Rect:
        """The part of the page that it shows."""
        x, y = self.view.to_page(self.place.x, self.place.y)
        return Rect(x, y, self.place.w / self.view.scale, self.place.h / self.view.scale)


@dataclass(frozen=True, slots=True)
class Panes:
    """All panes of a screen: `top` and `left` are the sides of the strips, 0 for none; `left` begins at `below`.

    Of `left`, the first `bar` pixels show stripes of segments, 0 where whole personas are seen; the heads of the stages
    end at `ends`.
    """

    view: Viewport
    width: float
    height: float
    top: float
    left: float
    below: float
    ends: float
    bar: float
    stages: Viewport
    lanes: Viewport

    @classmethod
    def of(cls, layout: MapLayout, view: Viewport, width: float, height: float) -> Panes:
        """Return the panes of a screen of this size."""
        scale, heads = view.scale, layout.heads.stages
        start = (heads[0].rect.y if heads else layout.heads.rect.y) - ABOVE
        end = layout.heads.rect.bottom + BELOW
        top, down = _strip(view.y, floor(start * scale), floor(end * scale), height * MOST_HEIGHT)
        left, along, bar = _beside(view, width * MOST_WIDTH)
        if not layout.columns or not layout.bands:
            top = left = bar = 0.0
        below, ends = (top or min(max(0.0, view.y + y * scale), height) for y in (start, end))
        stages, lanes = view.panned(0, down), view.panned(along, 0)
        return cls(view, width, height, top, left, below, ends, bar, stages, lanes)

    @classmethod
    def none(cls, view: Viewport, width: float, height: float) -> Panes:
        """Return a screen that shows the map alone."""
        return cls(view, width, height, 0, 0, 0, 0, 0, view, view)

    def __iter__(self) -> Iterator[Pane]:
        """Yield the panes from the back to the front."""
        yield Pane(Rect(self.left, self.top, self.width - self.left, self.height - self.top), self.view)
        if self.bar:
            yield Pane(Rect(0, self.ends, self.bar, self.height - self.ends), self.stripes)
            if not self.top:
                yield Pane(
                    Rect(0, self.below, self.left, self.ends - self.below), self._captions(self.view.y)
                )
        if self.left:
            begin = self.ends if self.bar else self.below
            yield Pane(Rect(self.bar, begin, self.left - self.bar, self.height - begin), self.lanes)
            if not self.top and self.below:
                yield Pane(Rect(0, 0, self.left, self.below), self.view)
        if self.top:
            yield Pane(Rect(self.left, 0, self.width - self.left, self.top), self.stages)
        if self.top and self.left:
            yield Pane(Rect(0, 0, self.left, self.top), self._captions(self.stages.y))

    def _captions(self, y: float) -> Viewport:
        """Return the view of what says in the corner which heads are which."""
        x = (BESIDE - MARGIN) * self.view.scale if self.bar else self.lanes.x
        return Viewport(self.view.scale, x, y)

    @property
    def stripes(self) -> Viewport:
        """The view that shows the stripes of segments at the left edge."""
        return replace(self.view, x=-MARGIN * self.view.scale)

    def at(self, x: float, y: float) -> Viewport:
        """Return the view of the pane at a point of the screen."""
        return next((pane.view for pane in self if pane.place.holds(x, y)), self.view)

    def showing(self, kind: str) -> Viewport:
        """Return the view in which a kind of target is seen: heads of stages above, names of lanes at the left."""
        if kind == "stage" and self.top:
            return self.stages
        at_left = kind == "lane" or (kind == "swimlane" and not self.bar)
        return self.lanes if at_left and self.left else self.view

    def way_to(self, rect: Rect, kind: str) -> tuple[float, float]:
        """Return how far to pan until a rectangle of the page is seen beside the heads that stay in sight."""
        seen = self.showing(kind)
        room = Rect(self.left, self.top, self.width - self.left, self.height - self.top)
        after = seen.revealing(_looked_at(rect, kind), room)
        dx = 0.0 if seen is self.lanes and self.left else after.x - seen.x
        dy = 0.0 if seen is self.stages and self.top else after.y - seen.y
        return dx, dy

    def shows(self, rect: Rect, kind: str) -> bool:
        """Tell whether all of a rectangle of the page is seen in the pane of its kind."""
        seen = self.showing(kind)
        place = seen.to_screen(_looked_at(rect, kind))
        across = seen is self.lanes or (self.left <= place.x and place.right <= self.width)
        along = seen is self.stages or (self.top <= place.y and place.bottom <= self.height)
        return across and along


def _looked_at(rect: Rect, kind: str) -> Rect:
    """Return what one wants to see of a rectangle: of a lane, which is wider than any screen, the name."""
    return replace(rect, w=min(rect.w, CONTENT_X - rect.x)) if kind in ("lane", "swimlane") else rect


def view_beside_heads(
    layout: MapLayout, rect: Rect, width: float, height: float, *, largest: float
) -> Viewport:
    """Return the view that shows a whole rectangle in what the heads leave of the screen, no larger than `largest`."""
    view = Viewport.showing(rect, width, height, largest=largest)
    heads = Panes.of(layout, view, width, height)
    beside = Viewport.showing(rect, width - heads.left, height - heads.top, largest=largest)
    return beside.panned(heads.left, heads.top)


def _beside(view: Viewport, most: float) -> tuple[float, float, float]:
    """Return how wide the strip at the left is, how far lanes are moved, and how much of it is for stripes alone."""
    scale = view.scale
    # On whole pixels, where tiles end too: a sliver of the next one would cost as much as all of it.
    first, names, end = (floor(x * scale) for x in (MARGIN - BESIDE, LABEL_X - CARETS, CONTENT_X))
    if end - first <= most:
        return (*_strip(view.x, first, end, most), 0.0)
    bar = floor(STRIPE_W * scale) + BAR
    left, along = _strip(view.x - bar, names, end, most - bar)
    return (left + bar, along, bar) if left else (0.0, 0.0, 0.0)


def _strip(offset: float, start: float, end: float, most: float) -> tuple[float, float]:
    """Return how much room a strip takes and how far it is moved; nothing while it is in sight, or too large."""
    gone = -(offset + start)
    return (end - start, gone) if gone > 0 and end - start <= most else (0.0, 0.0)
