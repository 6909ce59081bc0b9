"""Where there is room for something small among what stands already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from journeydesk.layout.geometry import Rect

CELL = 160.0
"""The width of the strips in which what stands is looked for: about a card and its gap."""


class Room:
    """Rectangles that may not be covered, found again by where they stand."""

    def __init__(self, taken: Iterable[Rect] = ()) -> None:
        """Keep clear of some."""
        self._strips: dict[int, list[Rect]] = defaultdict(list)
        for rect in taken:
            self.take(rect)

    def take(self, rect: Rect) -> None:
        """Let nothing else stand here."""
        for strip in _strips(rect):
            self._strips[strip].append(rect)

    def has(self, rect: Rect) -> bool:
        """Tell whether nothing stands in a place."""
        return not any(
            other.touches(rect) for strip in _strips(rect) for other in self._strips.get(strip, ())
        )

    def first(self, places: Iterable[Rect]) -> Rect | None:
        """Return the first place with room, taken now; None when there is none."""
        found = next((place for place in places if self.has(place)), None)
        if found:
            self.take(found)
        return found


def _strips(rect: Rect) -> Iterator[int]:
    yield from range(int(rect.x // CELL), int(rect.right // CELL) + 1)
