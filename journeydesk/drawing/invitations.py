"""What invites to go on: the ring where the keyboard stands, the + where something can be put in."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.primitives import Box, Line, Mark, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Focus, Plus
from journeydesk.layout.seams import RADIUS

ARM = 4.0
"""How far the arms of the + reach from its middle, in pixels."""


def invitation_marks(guide: Focus | Plus, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield what stays of one size on the screen, whatever the zoom."""
    yield from _ring(guide.rect, theme, pixel) if isinstance(guide, Focus) else _plus(guide, theme, pixel)


def _plus(plus: Plus, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield a round +; under the hand it is filled, and the seam shows where something would come."""
    ground, sign = (theme.accent, theme.background) if plus.hot else (theme.background, theme.accent)
    if plus.hot:
        yield Box(plus.mark, theme.accent, None, 1)
    disc = Rect(plus.x, plus.y, 0, 0).grown(RADIUS * pixel)
    yield Box(disc, ground, Stroke(theme.accent, 1.5 * pixel), RADIUS * pixel)
    pen, arm = Stroke(sign, 1.75 * pixel), ARM * pixel
    yield Line(plus.x - arm, plus.y, plus.x + arm, plus.y, pen)
    yield Line(plus.x, plus.y - arm, plus.x, plus.y + arm, pen)


def _ring(rect: Rect, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield the focus ring: dashed, as nothing is selected yet, on a rim that parts it from whatever it lies on."""
    yield Box(rect, None, Stroke(theme.background, 4 * pixel), 8)
    yield Box(rect, None, Stroke(theme.accent, 2 * pixel, (6 * pixel, 4 * pixel)), 8)
