"""From a document to a .jmap file; the same document always gives the same bytes.

(The same on one machine: another release of zlib may pack the same content differently.)
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from journeydesk.formats.files import write_atomically
from journeydesk.formats.jmap import limits
from journeydesk.formats.jmap.names import (
    DOCUMENT_ENTRY,
    MEDIA_FOLDER,
    MIMETYPE,
    MIMETYPE_ENTRY,
    PREVIEW_ENTRY,
)
from journeydesk.formats.jmap.reading import check_picture
from journeydesk.formats.jmap.text import encode
from journeydesk.model.document import Document

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PERMISSIONS = 0o644 << 16
_LEVEL = 6

_PACKED = (".json", ".svg")
"""Endings worth packing; pictures of pixels are packed already."""


def write(document: Document, path: Path, preview: bytes | None = None, backup: bool = True) -> None:
    """Save `document` at `path`; raises `CannotWrite`, or a `JmapError` where it could not be read again."""
    data = to_bytes(document, preview)
    write_atomically(path, lambda file: file.write(data), backup=backup)


def to_bytes(document: Document, preview: bytes | None = None) -> bytes:
    """Return the bytes of the .jmap file that holds `document`."""
    entries = list(_entries(document, preview))
    limits.check_sizes([len(data) for _, data in entries])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in entries:
            archive.writestr(_info(name), data, _method(name, data), _LEVEL)
    return buffer.getvalue()


def _entries(document: Document, preview: bytes | None) -> Iterator[tuple[str, bytes]]:
    yield MIMETYPE_ENTRY, MIMETYPE.encode("ascii")
    text = encode(document)
    limits.check_document(text)
    yield DOCUMENT_ENTRY, text
    # What nothing shows any more stays at home: it may be just what was not to be passed on.
    for media in document.named_media:
        check_picture(media.name, media.data)
        yield MEDIA_FOLDER + media.name, media.data
    if preview is not None:
        yield PREVIEW_ENTRY, preview


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EARLIEST)
    info.create_system = _UNIX
    info.external_attr = _PERMISSIONS
    return info


def _method(name: str, data: bytes) -> int:
    packs = name.endswith(_PACKED) and not _would_look_like_a_bomb(data)
    return zipfile.ZIP_DEFLATED if packs else zipfile.ZIP_STORED


def _would_look_like_a_bomb(data: bytes) -> bool:
    """Tell whether a reader would refuse `data` once packed; half the ratio, as this packs quickly."""
    if len(data) <= limits.RATIO_COUNTS_FROM:
        return False
    return limits.shrinks_like_a_bomb(len(data), len(zlib.compress(data, 1)) // 2)
