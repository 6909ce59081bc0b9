"""Points and rectangles on the page; y runs down, one unit is one pixel at 100 %."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeydesk.record import record


@record(frozen=True, slots=True)
class Rect:
    """A rectangle by its left upper corner and its size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """The x of the centre."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The y of the centre."""
        return self.y + self.h / 2

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside; the right and lower edges do not."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def touches(self, other: Rect) -> bool:
        """Tell whether two rectangles share some area; asked for every card whenever the map is painted."""
        return (
            self.x < other.x + other.w
            and other.x < self.x + self.w
            and self.y < other.y + other.h
            and other.y < self.y + self.h
        )

    def moved(self, dx: float, dy: float) -> Rect:
        """Return the rectangle shifted by (dx, dy)."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> Rect:
        """Return the rectangle larger by `by` on every side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def united(self, other: Rect) -> Rect:
        """Return the smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def common(self, other: Rect) -> Rect:
        """Return what both cover; its sides are below zero where they do not touch."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, min(self.right, other.right) - x, min(self.bottom, other.bottom) - y)


def joined_in_rows(rects: Iterable[Rect], gap: float) -> Iterator[Rect]:
    """Yield rectangles with those joined that stand beside each other at one height, less than `gap` apart."""
    rows: dict[float, Rect] = {}
    for rect in sorted(rects, key=lambda rect: rect.x):
        last = rows.get(rect.y)
        near = last is not None and rect.x - last.right < gap
        if last and not near:
            yield last
        rows[rect.y] = last.united(rect) if last and near else rect
    yield from rows.values()
