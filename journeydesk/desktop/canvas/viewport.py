"""Which part of the page is seen, and how large: pure arithmetic of zooming and panning."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeydesk.layout.geometry import Rect

SMALLEST, LARGEST = 0.005, 8.0
STEP = 1.2
"""How much one notch of the wheel or one press of Ctrl + enlarges."""

OVERVIEW = 0.2
"""Below this scale nobody makes out what a map is about, so none is opened that small."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """`scale` is pixels a unit; (`x`, `y`) is where on the screen the page's corner lies, in pixels."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_page(self, px: float, py: float) -> tuple[float, float]:
        """Return the point of the page under a point of the screen."""
        return (px - self.x) / self.scale, (py - self.y) / self.scale

    def to_screen(self, rect: Rect) -> Rect:
        """Return where a rectangle of the page is seen."""
        s = self.scale
        return Rect(rect.x * s + self.x, rect.y * s + self.y, rect.w * s, rect.h * s)

    def seen(self, width: float, height: float) -> Rect:
        """Return the part of the page that a screen of this size shows."""
        x, y = self.to_page(0, 0)
        return Rect(x, y, width / self.scale, height / self.scale)

    def panned(self, dx: float, dy: float) -> Viewport:
        """Return the view with the page moved by pixels."""
        return replace(self, x=self.x + dx, y=self.y + dy)

    def zoomed(self, scale: float, px: float, py: float) -> Viewport:
        """Return the view at another scale, the point under (px, py) staying where it is."""
        scale = min(max(scale, SMALLEST), LARGEST)
        x, y = self.to_page(px, py)
        return Viewport(scale, px - x * scale, py - y * scale)

    @classmethod
    def showing(cls, rect: Rect, width: float, height: float, *, largest: float = 1.0) -> Viewport:
        """Return the view that shows a whole rectangle in the middle of the screen, no larger than `largest`."""
        room_w, room_h = max(width - 48, 1.0), max(height - 48, 1.0)
        scale = min(room_w / max(rect.w, 1.0), room_h / max(rect.h, 1.0), largest)
        scale = max(scale, SMALLEST)
        return cls(scale, width / 2 - rect.cx * scale, height / 2 - rect.cy * scale)

    @classmethod
    def opening(cls, page: Rect, width: float, height: float) -> Viewport:
        """Return how a map is first seen: whole when it can be made out so, else its beginning."""
        whole = cls.showing(page, width, height)
        if whole.scale >= OVERVIEW:
            return whole
        scale = min(max((height - 48) / page.h, OVERVIEW), 1.0)
        return cls(scale, 24 - page.x * scale, max(24, height / 2 - page.cy * scale))

    def revealing(self, rect: Rect, room: Rect) -> Viewport:
        """Return the view panned just far enough that a rectangle is seen in a part of the screen."""
        place = self.to_screen(rect).moved(-room.x, -room.y)
        return self.panned(_into(place.x, place.right, room.w), _into(place.y, place.bottom, room.h))

    def kept(self, page_w: float, page_h: float, width: float, height: float) -> Viewport:
        """Return the view with some of the page always in sight."""
        x = min(max(self.x, width / 4 - page_w * self.scale), width * 3 / 4)
        y = min(max(self.y, height / 4 - page_h * self.scale), height * 3 / 4)
        return replace(self, x=x, y=y)


def _into(low: float, high: float, room: float) -> float:
    margin = 24.0
    if low < margin:
        return margin - low
    return min(0.0, max(room - margin - high, margin - low))
