"""Pictures of pixels as Qt reads them: one that is damaged is known before libpng would tell the terminal of it."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEAD = 8
"""Bytes in front of what a chunk holds: its length and its kind; its sum comes behind."""


def image_in(data: bytes) -> QImage:
    """Return a picture the way its camera was held; null when it is no picture of pixels that can be read."""
    if is_damaged(data):
        return QImage()
    reader, buffer = reader_of(data)
    image = QImage() if bytes(reader.format().data()).startswith(b"svg") else reader.read()
    buffer.close()
    return image


def reader_of(data: bytes) -> tuple[QImageReader, QBuffer]:
    """Return what reads a picture upright, and what it reads from, which must live as long."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader, buffer


def is_damaged(data: bytes) -> bool:
    """Tell whether bytes begin as a PNG, but a part that matters is missing or not what its sum says.

    Qt hands libpng's warnings on, but its errors go straight to the terminal.
    """
    if not data.startswith(_SIGNATURE):
        return False
    at, view = len(_SIGNATURE), memoryview(data)
    while at + _HEAD <= len(data):
        kind, end = data[at + 4 : at + _HEAD], at + _HEAD + int.from_bytes(data[at : at + 4], "big")
        if kind == b"IEND":
            return False
        matters = kind[:1].isupper()
        if matters and crc32(view[at + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            return True
        at = end + 4
    return True
