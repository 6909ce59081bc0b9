"""Pictures from files, other programs and the clipboard: known to be pictures, and not larger than a map needs."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler

from journeydesk.desktop.language import said
from journeydesk.model.inventory import Media
from journeydesk.surfaces.qt.packing import packed
from journeydesk.surfaces.qt.pictures import is_damaged, reader_of

LARGEST_SIDE = 2000
LARGEST_FILE = 64 * 2**20
MOST_PIXELS = 64_000_000
"""What is unpacked to be made smaller, 256 MB; more is a trap, or meant for a wall."""

MOST_PHOTO_PIXELS = 400_000_000
"""JPEG files are made smaller while they are unpacked."""

DRAWN_SIDE = 1200
"""The longest side of an SVG picture, which has no pixels of its own."""

ENDINGS = {"png": "png", "jpeg": "jpg", "webp": "webp", "gif": "gif"}
"""What is kept as it is; any other kind of picture that Qt reads is kept as PNG or JPEG."""

FILES = ("png", "jpg", "jpeg", "webp", "gif", "svg", "bmp")
"""The endings that are offered when somebody chooses a file."""

Size = tuple[int, int]


class NotAPicture(Exception):
    """Something that cannot be taken as a picture; its text is a sentence for the person."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture fit for a document; `was` is its size before it was made smaller."""

    media: Media
    size: Size
    was: Size | None = None

    @property
    def note(self) -> str:
        """A sentence for the person when the picture is not as it was, else nothing."""
        if self.was is None:
            return ""
        sentence = said("The picture was scaled down from {w} × {h}.")
        return sentence.format(w=f"{self.was[0]:,}", h=f"{self.was[1]:,}")


def picture_in_file(path: Path) -> Taken:
    """Return the picture in a file; raises `NotAPicture`."""
    name = f"“{path.name}”"
    try:
        if path.is_dir():
            raise NotAPicture(said("{name} is a folder. Choose a picture.").format(name=name))
        if path.stat().st_size > LARGEST_FILE:
            raise NotAPicture(
                said("{name} is larger than 64 MB. Choose a smaller picture.").format(name=name)
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise NotAPicture(
            said("{name} cannot be read. Check the file and choose again.").format(name=name)
        ) from error
    return picture_in(data, name)


def picture_in(data: bytes, name: str) -> Taken:
    """Return the picture that bytes are; `name` is what sentences call it. Raises `NotAPicture`."""
    if is_damaged(data):
        raise _unreadable(name)
    reader, buffer = reader_of(data)
    kind, size = bytes(reader.format().data()).decode("ascii", "replace"), reader.size()
    if kind.startswith("svg"):
        _check_drawing(data, name)
        reader.setScaledSize(size.scaled(QSize(DRAWN_SIDE, DRAWN_SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    elif kind:
        _check_pixels(kind, size, name)
    turned = reader.transformation() != QImageIOHandler.Transformation.TransformationNone
    is_large = _longest(size) > LARGEST_SIDE
    if is_large and not kind.startswith("svg"):
        reader.setScaledSize(_fitted(size))
    image = reader.read()
    buffer.close()
    if image.isNull():
        raise _unreadable(name)
    if kind in ENDINGS and not turned and not is_large:
        return Taken(_media(data, ENDINGS[kind]), (image.width(), image.height()))
    was = (size.width(), size.height()) if is_large and not kind.startswith("svg") else None
    return _encoded(image, was, photo=kind == "jpeg")


def picture_of(image: QImage) -> Taken:
    """Return a picture that another program holds ready."""
    was = (image.width(), image.height())
    if _longest(image.size()) <= LARGEST_SIDE:
        return _encoded(image, None, photo=False)
    smaller = image.scaled(
        _fitted(image.size()), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return _encoded(smaller, was, photo=False)


def _unreadable(name: str) -> NotAPicture:
    sentence = said("{name} is no picture that can be read. Choose a PNG, JPEG, WebP, GIF or SVG file.")
    return NotAPicture(sentence.format(name=name))


def _check_pixels(kind: str, size: QSize, name: str) -> None:
    """Refuse what would unpack to more than a computer should hold."""
    most = MOST_PHOTO_PIXELS if kind == "jpeg" else MOST_PIXELS
    if size.width() * size.height() > most:
        sentence = said("{name} has {w} × {h} pixels, more than can be unpacked. Make it smaller first.")
        raise NotAPicture(sentence.format(name=name, w=f"{size.width():,}", h=f"{size.height():,}"))


_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_FAR = re.compile(rb"""<(?:image|use|feImage)\b[^>]*href\s*=\s*["']\s*(?!\#|data:)""", re.IGNORECASE)


def _check_drawing(data: bytes, name: str) -> None:
    """Refuse an SVG picture that would fetch something from elsewhere, or that unfolds itself."""
    if _ENTITY.search(data) or _FAR.search(data):
        sentence = said("{name} takes parts from other places. Save it as PNG and choose that file.")
        raise NotAPicture(sentence.format(name=name))


def _longest(size: QSize) -> int:
    return max(size.width(), size.height())


def _fitted(size: QSize) -> QSize:
    fitted = size.scaled(QSize(LARGEST_SIDE, LARGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    return fitted.expandedTo(QSize(1, 1))


def _encoded(image: QImage, was: Size | None, *, photo: bool) -> Taken:
    """Return a picture packed anew: a photo as JPEG, what has clear parts or few colours as PNG."""
    clear = _has_clear_parts(image)
    kind, quality = ("JPG", 88) if not clear and (photo or _is_photo(image)) else ("PNG", -1)
    return Taken(_media(packed(image, kind, quality), kind.lower()), (image.width(), image.height()), was)


SAMPLE = 64
PHOTO_COLOURS = 1500


def _has_clear_parts(image: QImage) -> bool:
    if not image.hasAlphaChannel():
        return False
    small = image.scaled(SAMPLE, SAMPLE).convertToFormat(QImage.Format.Format_RGBA8888)
    return any(alpha < 255 for alpha in bytes(small.constBits())[3::4])


def _is_photo(image: QImage) -> bool:
    """Tell whether hardly two points of a picture have one colour, as in photos and never in screenshots."""
    small = image.scaled(SAMPLE, SAMPLE).convertToFormat(QImage.Format.Format_RGB32)
    pixels = bytes(small.constBits())
    return len({pixels[at : at + 3] for at in range(0, len(pixels), 4)}) > PHOTO_COLOURS


def _media(data: bytes, ending: str) -> Media:
    return Media(name=f"{hashlib.sha256(data).hexdigest()}.{ending}", data=data)
