"""Pictures from files: known to be pictures, not larger than a map needs, named by what is in them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from journeydesk.model.document import Document
from journeydesk.model.inventory import Media
from journeydesk.model.value import evolve

LARGEST_SIDE = 2000
LARGEST_FILE = 64 * 2**20
ENDINGS = {"png": "png", "jpeg": "jpg", "jpg": "jpg", "webp": "webp", "gif": "gif"}
"""What is kept as it is; any other kind of picture that Qt reads is kept as PNG."""


class NotAPicture(Exception):
    """A file that cannot be taken as a picture; its text is a sentence for the person."""


def picture(path: Path) -> Media:
    """Return the picture in a file; raises `NotAPicture`."""
    data = _content(path)
    reader, buffer = _reader(data)
    kind, size = bytes(reader.format().data()).decode("ascii", "replace"), reader.size()
    turned = reader.transformation() != QImageIOHandler.Transformation.TransformationNone
    if max(size.width(), size.height()) > LARGEST_SIDE:
        reader.setScaledSize(
            size.scaled(QSize(LARGEST_SIDE, LARGEST_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
        )
    image = reader.read()
    buffer.close()
    if image.isNull():
        raise NotAPicture(_no_picture(path))
    if kind in ENDINGS and not turned and max(size.width(), size.height()) <= LARGEST_SIDE:
        return _media(data, ENDINGS[kind])
    return _encoded(image, "jpg" if kind in ("jpeg", "jpg") else "png")


def with_media(document: Document, media: Media) -> Document:
    """Return the document that also holds a picture."""
    if any(known.name == media.name for known in document.media):
        return document
    return evolve(document, media=(*document.media, media))


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NotAPicture(_said("“{name}” is larger than 64 MB. Choose a smaller picture.", path))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise NotAPicture(_said("“{name}” cannot be read. Check the file and choose again.", path)) from error


def _reader(data: bytes) -> tuple[QImageReader, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer


def _encoded(image: QImage, ending: str) -> Media:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG" if ending == "jpg" else "PNG", 88 if ending == "jpg" else -1)  # type: ignore[call-overload]
    return _media(bytes(data.data()), ending)


def _media(data: bytes, ending: str) -> Media:
    return Media(name=f"{hashlib.sha256(data).hexdigest()}.{ending}", data=data)


def _no_picture(path: Path) -> str:
    return _said("“{name}” is no picture that can be read. Choose a PNG, JPEG, WebP, GIF or SVG file.", path)


def _said(sentence: str, path: Path) -> str:
    return QCoreApplication.translate("Pictures", sentence).format(name=path.name)
