"""What stands where a picture cannot be read: that one is missing is seen, and not taken for a grey picture."""

from __future__ import annotations

from journeydesk.drawing.icons import icon_shape
from journeydesk.drawing.primitives import Box, Picture, Shape

GROUND, SIGN = "#e2e8f0", "#64748b"
LARGEST, SHARE = 28.0, 0.6
"""How large the crossed-out camera is: in units, and of the shorter side, at most."""


def missing_picture(mark: Picture) -> tuple[Box, Shape]:
    """Return what is drawn instead of a picture: a grey box with a crossed-out camera."""
    rect = mark.rect
    side = min(LARGEST, SHARE * min(rect.w, rect.h))
    sign = icon_shape("camera-slash", rect.cx - side / 2, rect.cy - side / 2, side, SIGN, "")
    return Box(rect, GROUND, None, mark.radius), sign
