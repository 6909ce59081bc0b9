"""The glass over the map, on which is drawn what only those see who work on it."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.drawing.primitives import FAR
from journeydesk.drawing.theme import Theme
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import TextShaper


@dataclass(frozen=True, slots=True, eq=False)
class Glass:
    """What the marks of an overlay depend on.

    `pixel` is the width of a screen pixel in units, `seen` the part of the page that is in sight.
    """

    layout: MapLayout
    shaper: TextShaper
    theme: Theme
    pixel: float
    seen: Rect

    @property
    def is_far(self) -> bool:
        """Tell whether the map is seen from so far away that it has neither words nor points."""
        return self.pixel * FAR > 1
