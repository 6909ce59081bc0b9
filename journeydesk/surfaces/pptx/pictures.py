"""The pictures of a drawing as files that every program for slides shows."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pictures import is_upright, opened, upright

AS_THEY_ARE = ("JPEG", "PNG")
THOUSANDTHS = 100_000
"""A whole, in thousandths of a per cent."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture upright, as a JPEG or PNG file, and its size in pixels."""

    data: bytes
    width: int
    height: int

    def crop(self, rect: Rect) -> dict[str, int]:
        """Return what is cut off at each side, in thousandths of a per cent, so that it covers a rectangle."""
        scale = max(rect.w / self.width, rect.h / self.height)
        across = round((1 - rect.w / (self.width * scale)) / 2 * THOUSANDTHS)
        down = round((1 - rect.h / (self.height * scale)) / 2 * THOUSANDTHS)
        return {"l": across, "t": down, "r": across, "b": down}


def picture_file(data: bytes) -> PictureFile | None:
    """Return a picture as a file for slides, None if it cannot be read (broken, or SVG)."""
    image = opened(data)
    if image is None:
        return None
    if image.format in AS_THEY_ARE and is_upright(image):
        return PictureFile(data, image.width, image.height)
    out, image = BytesIO(), upright(image)
    image.save(out, "PNG")
    return PictureFile(out.getvalue(), image.width, image.height)
