"""Pictures that people brought: whether they can be shown, and how they were held."""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 100_000_000
_ORIENTATION, _UPRIGHT, _LYING = 0x0112, 1, (5, 6, 7, 8)


def opened(data: bytes) -> Image | None:
    """Return a picture, unpacked; None if it cannot be read (broken, SVG, or far too large)."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of strange metadata, which we do not use
            image = Image.open(BytesIO(data))
            if not 0 < image.width * image.height <= MOST_PIXELS:
                return None
            image.load()  # a broken one is found now, not by whoever opens the file
            image.getexif()
            return image
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, Image.DecompressionBombError):
        return None


def upright(image: Image) -> Image:
    """Return it as its camera was held, in red, green and blue, with alpha where something is clear."""
    from PIL import Image as Pillow

    turn = Pillow.Transpose
    turns = {
        2: turn.FLIP_LEFT_RIGHT,
        3: turn.ROTATE_180,
        4: turn.FLIP_TOP_BOTTOM,
        5: turn.TRANSPOSE,
        6: turn.ROTATE_270,
        7: turn.TRANSVERSE,
        8: turn.ROTATE_90,
    }
    needed = turns.get(image.getexif().get(_ORIENTATION, _UPRIGHT))
    colours = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return colours if needed is None else colours.transpose(needed)


def is_upright(image: Image) -> bool:
    """Tell whether it was taken with the camera held upright."""
    return bool(image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT)


def is_lying(image: Image) -> bool:
    """Tell whether width and height change places when it is turned upright."""
    return image.getexif().get(_ORIENTATION) in _LYING
