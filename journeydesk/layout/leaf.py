"""A page of text: how large it is, and where its words may stand."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from journeydesk.layout.geometry import Rect
from journeydesk.layout.sizes import POINTS_A_UNIT

SIDE, TOP, BOTTOM = 72.0, 72.0, 88.0
"""The margins of text, in units; the foot of the page stands in the lower one."""

A4_AREA = (210 / 25.4 * 96) * (297 / 25.4 * 96)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A sheet of `width` × `height` units, each `scale` points."""

    width: float
    height: float
    scale: float = POINTS_A_UNIT

    @property
    def text(self) -> Rect:
        """Where words stand."""
        return Rect(SIDE, TOP, self.width - 2 * SIDE, self.height - TOP - BOTTOM)


def leaf_of(width: float, height: float) -> Leaf:
    """Return a sheet of some points; letters grow with it, so that a poster's text is read beside the poster."""
    area = width * height / POINTS_A_UNIT**2
    scale = POINTS_A_UNIT * sqrt(area / A4_AREA)
    return Leaf(width / scale, height / scale, scale)
