"""Where there is room for something small among what stands already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from journeydesk.layout.geometry import Rect

CELL = 160.0
"""The width of the strips in which what stands is looked for: about a card and its gap."""


_Sides = tuple[float, float, float, float]
"""The left, upper, right and lower side of a rectangle."""


class Room:
    """Rectangles that may not be covered, found again by where they stand."""

    def __init__(self, taken: Iterable[Rect] = ()) -> None:
        """Keep clear of some."""
        self._strips: dict[int, list[_Sides]] = defaultdict(list)
        for rect in taken:
            self.take(rect)

    def take(self, rect: Rect) -> None:
        """Let nothing else stand here."""
        right = rect.x + rect.w
        sides = rect.x, rect.y, right, rect.y + rect.h
        for strip in _strips(rect.x, right):
            self._strips[strip].append(sides)

    def has(self, rect: Rect) -> bool:
        """Tell whether nothing stands in a place; asked for thousands at every step of a drag."""
        x, y, right, bottom = rect.x, rect.y, rect.x + rect.w, rect.y + rect.h
        for strip in _strips(x, right):
            for left, top, end, low in self._strips.get(strip, ()):
                if left < right and x < end and top < bottom and y < low:
                    return False
        return True

    def first(self, places: Iterable[Rect]) -> Rect | None:
        """Return the first place with room, taken now; None when there is none."""
        found = next((place for place in places if self.has(place)), None)
        if found:
            self.take(found)
        return found


def _strips(left: float, right: float) -> range:
    return range(int(left // CELL), int(right // CELL) + 1)
