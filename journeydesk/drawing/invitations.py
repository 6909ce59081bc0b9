"""What invites to go on: the ring where the keyboard stands."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.drawing.primitives import Box, Mark, Stroke
from journeydesk.drawing.theme import Theme
from journeydesk.layout.geometry import Rect
from journeydesk.layout.guides import Focus


def invitation_marks(guide: Focus, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield what stays of one size on the screen, whatever the zoom."""
    yield from _ring(guide.rect, theme, pixel)


def _ring(rect: Rect, theme: Theme, pixel: float) -> Iterator[Mark]:
    """Yield the focus ring: dashed, as nothing is selected yet, on a rim that parts it from whatever it lies on."""
    yield Box(rect, None, Stroke(theme.background, 4 * pixel), 8)
    yield Box(rect, None, Stroke(theme.accent, 2 * pixel, (6 * pixel, 4 * pixel)), 8)
