"""The small pictures that files carry of themselves, read in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, QThread, Signal
from PySide6.QtGui import QImage, QImageReader

from journeydesk.formats import jmap
from journeydesk.surfaces.qt.pictures import is_damaged

LARGEST_FILE = 64 * 2**20
"""Bytes; a larger file is not read for the sake of a small picture."""

LARGEST_PICTURE = 4096
"""Pixels of a side; what claims more is no preview."""


class PreviewReader(QThread):
    """Reads the previews of some files, one after the other."""

    read = Signal(Path, QImage)

    def __init__(self, paths: Sequence[Path], size: QSize, parent: QObject | None = None) -> None:
        """Read pictures that fill `size`."""
        super().__init__(parent)
        self._paths, self._size = tuple(paths), size

    def run(self) -> None:
        """Read until nobody wants more."""
        for path in self._paths:
            if self.isInterruptionRequested():
                return
            image = preview(path, self._size)
            if image:
                self.read.emit(path, image)

    def stop(self) -> None:
        """End, and wait for the end."""
        self.requestInterruption()
        self.wait()


def preview(path: Path, size: QSize) -> QImage | None:
    """Return the picture in a file, as much of its beginning as fills `size`; None when there is none to show."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None
        data = jmap.read_preview(path)
    except (jmap.JmapError, OSError):
        return None
    return _shown(data, size) if data else None


def _shown(data: bytes, size: QSize) -> QImage | None:
    if is_damaged(data):
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, QByteArray(b"png"))
    whole = reader.size()
    if not whole.isValid() or max(whole.width(), whole.height()) > LARGEST_PICTURE:
        return None
    image = reader.read()
    if image.isNull():
        return None
    smooth, fills = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.KeepAspectRatioByExpanding
    return image.scaled(size, fills, smooth).copy(0, 0, size.width(), size.height())
