"""The pictures of a drawing as files that every program for slides shows."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO

from journeydesk.layout.geometry import Rect

MOST_PIXELS = 100_000_000
AS_THEY_ARE = ("JPEG", "PNG")
_UPRIGHT = 1
_ORIENTATION = 0x0112
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
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of strange metadata, which we do not use
            image = Image.open(BytesIO(data))
            if not 0 < image.width * image.height <= MOST_PIXELS:
                return None
            image.load()  # a broken file is found now, not by whoever opens the slides
            if image.format in AS_THEY_ARE and image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT:
                return PictureFile(data, image.width, image.height)
            upright = ImageOps.exif_transpose(image)
            out = BytesIO()
            upright.convert("RGBA" if upright.has_transparency_data else "RGB").save(out, "PNG")
            return PictureFile(out.getvalue(), upright.width, upright.height)
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Image.DecompressionBombError):
        return None
