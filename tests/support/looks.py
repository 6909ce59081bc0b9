"""What the screen shows, compared as an eye would."""

from __future__ import annotations

from PIL import Image, ImageChops
from PySide6.QtGui import QImage

SHADES = 48
"""How far a pixel at the edge of a line or dash may be off: Qt rounds by where a painting begins."""


def look_alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures differ by no more than that."""
    return one.size() == other.size() and farthest(one, other) <= SHADES


def farthest(one: QImage, other: QImage) -> int:
    """Return by how many shades two pictures of one size differ where they differ most."""
    size = one.width(), one.height()
    pixels = (Image.frombytes("RGBA", size, bytes(image.constBits())) for image in (one, other))
    return max(most for _, most in ImageChops.difference(*pixels).getextrema()[:3])
