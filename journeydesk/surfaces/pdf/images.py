"""Pictures in the PDF: JPEG files go in as they are, everything else that Pillow reads as pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfdoc import PDFDocument

from journeydesk.surfaces.pdf import objects
from journeydesk.surfaces.pictures import is_upright, opened, upright

if TYPE_CHECKING:
    from PIL.Image import Image

_COLOUR_SPACES = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}


@dataclass(frozen=True, slots=True)
class PictureObject:
    """A picture in the document and its size in pixels."""

    reference: objects.Ref
    width: int
    height: int


class PictureBook:
    """The pictures of a document, each put in once."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self._known: dict[int, tuple[str, bytes, PictureObject | None]] = {}

    def picture(self, data: bytes) -> tuple[str, PictureObject] | None:
        """Return the name and the object of a picture, or None if it cannot be shown (broken, or SVG)."""
        known = self._known.get(id(data))
        if known is None:
            found = picture_object(self._document, data)
            # The bytes are kept too: their id must not be used again.
            known = self._known[id(data)] = f"I{len(self._known) + 1}", data, found
        name, _, picture = known
        return (name, picture) if picture else None

    def references(self) -> dict[str, objects.Ref]:
        """Return the pictures by the names that pages use."""
        return {name: picture.reference for name, _, picture in self._known.values() if picture}


def picture_object(document: PDFDocument, data: bytes) -> PictureObject | None:
    """Put a picture into the document; None if its data cannot be read."""
    image = opened(data)
    if image is None:
        return None
    if image.format == "JPEG" and image.mode in _COLOUR_SPACES and is_upright(image):
        return _add(document, image, data, {"Filter": "/DCTDecode"})
    return _put_pixels(document, image)


def _put_pixels(document: PDFDocument, image: Image) -> PictureObject:
    image, entries = upright(image), {}
    if image.mode == "RGBA":
        mask = image.getchannel("A")
        entries["SMask"] = _add(document, mask, mask.tobytes()).reference
        image = image.convert("RGB")
    return _add(document, image, image.tobytes(), entries)


def _add(
    document: PDFDocument, image: Image, data: bytes, entries: dict[str, objects.Ref] | None = None
) -> PictureObject:
    about = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": image.width,
        "Height": image.height,
        "ColorSpace": _COLOUR_SPACES[image.mode],
        "BitsPerComponent": 8,
    }
    packed = "Filter" in (entries or {})
    reference = objects.add_stream(document, data, about | (entries or {}), packed=packed)
    return PictureObject(reference, image.width, image.height)
