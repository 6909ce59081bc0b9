"""Pictures inside an SVG, each put in once."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from journeydesk.drawing.primitives import Picture
from journeydesk.layout.geometry import Rect
from journeydesk.surfaces.pictures import is_lying, opened
from journeydesk.surfaces.svg.xml import escaped, number

KINDS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp", "GIF": "image/gif"}


@dataclass(frozen=True, slots=True)
class _Known:
    """A picture that can be shown."""

    id: str
    kind: str
    width: int
    height: int


class PictureBook:
    """The pictures of one drawing by their names; `prefix` begins all ids."""

    def __init__(self, media: Mapping[str, bytes], prefix: str) -> None:
        self._media = media
        self._prefix = prefix
        self._known: dict[str, _Known | None] = {}
        self._clips: dict[tuple[Rect, float], str] = {}

    def element(self, mark: Picture) -> str:
        """Return what shows a picture cut to its corners; nothing where it cannot be read."""
        if mark.media not in self._known:
            self._known[mark.media] = self._read(mark.media)
        known = self._known[mark.media]
        if known is None:
            return ""
        scale = max(mark.rect.w / max(known.width, 1), mark.rect.h / max(known.height, 1))
        x, y = mark.rect.cx - known.width * scale / 2, mark.rect.cy - known.height * scale / 2
        place = f"translate({number(x)} {number(y)}) scale({scale:.6g})"
        described = f' role="img" aria-label="{escaped(mark.alt)}"' if mark.alt else ""
        return (
            f'<g clip-path="url(#{self._clip(mark)})"{described}>'
            f'<use xlink:href="#{known.id}" transform="{place}"/></g>'
        )

    def definitions(self) -> Iterator[str]:
        """Yield the pictures and the corners to which they are cut."""
        for (rect, radius), name in self._clips.items():
            sides = f'x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.w)}"'
            yield f'<clipPath id="{name}"><rect {sides} height="{number(rect.h)}" rx="{number(radius)}"/></clipPath>'
        for name, known in self._known.items():
            if known:
                size = f'width="{known.width}" height="{known.height}"'
                yield f'<image id="{known.id}" {size} xlink:href="{data_uri(known.kind, self._media[name])}"/>'

    def _clip(self, mark: Picture) -> str:
        radius = min(mark.radius, mark.rect.w / 2, mark.rect.h / 2)
        return self._clips.setdefault((mark.rect, radius), f"{self._prefix}k{len(self._clips) + 1}")

    def _read(self, name: str) -> _Known | None:
        image = opened(self._media.get(name, b""))
        if image is None or image.format not in KINDS:
            return None
        sides = (image.height, image.width) if is_lying(image) else (image.width, image.height)
        return _Known(f"{self._prefix}p{len(self._known) + 1}", KINDS[image.format], *sides)


def data_uri(kind: str, data: bytes) -> str:
    """Return an address that is its own contents."""
    return f"data:{kind};base64,{b64encode(data).decode('ascii')}"
