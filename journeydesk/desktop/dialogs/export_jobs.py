"""The work behind the export dialog, in threads of its own: the preview of a page, and the export itself."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QThread, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from journeydesk.desktop.complaints import in_words
from journeydesk.desktop.language import said
from journeydesk.drawing.primitives import Page
from journeydesk.export import Cancelled, Exported, ExportError, ExportOptions, Prepared, export, prepare
from journeydesk.formats.files import CannotWrite
from journeydesk.layout.geometry import Rect
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.fonts import FontMissing
from journeydesk.surfaces.qt.painter import Painter
from journeydesk.surfaces.qt.shaper import QtShaper

log = logging.getLogger(__name__)

KNOWN_TROUBLE = (ExportError, CannotWrite, FontMissing)


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """A page to be seen of an export; `prepared` where only another page is wanted than before."""

    options: ExportOptions
    number: int = 0
    prepared: Prepared | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a preview found: a page, painted, if there are pages, and what the whole export would be.

    Pages are numbered from 0.
    """

    wish: Wish
    prepared: Prepared
    number: int
    image: QImage


class PreviewJob(QThread):
    """Lays the pages out, if nobody has yet, and paints one of them small."""

    seen = Signal(object)
    refused = Signal(object, str)

    def __init__(
        self, document: Document, wish: Wish, shaper: QtShaper, room: QSize, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document, self.wish, self._shaper, self._room = document, wish, shaper, room

    def run(self) -> None:
        """Work, then say what was found or why nothing was."""
        try:
            found = self._seen(self.wish)
        except Cancelled:
            return
        except Exception as error:
            self.refused.emit(self.wish, sentence(error))
        else:
            self.seen.emit(found)

    def _seen(self, wish: Wish) -> Seen:
        prepared = wish.prepared or prepare(self._document, wish.options, self._shaper, progress=self._go_on)
        if not prepared.pages:
            return Seen(wish, prepared, 0, QImage())
        number = min(wish.number, len(prepared.pages) - 1)
        return Seen(wish, prepared, number, page_image(prepared.pages[number], self._shaper, self._room))

    def _go_on(self, _: float) -> None:
        if self.isInterruptionRequested():
            raise Cancelled


class ExportJob(QThread):
    """Writes one file after the other; asked to stop, it leaves the old ones that it has not come to."""

    progressed = Signal(int)
    """Per cent."""

    exported = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(
        self,
        document: Document,
        files: Sequence[tuple[ExportOptions, Path]],
        shaper: QtShaper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document, self._files, self._shaper = document, files, shaper
        self._said = -1

    def run(self) -> None:
        """Work, then say how it ended."""
        try:
            done = tuple(self._export(at, *file) for at, file in enumerate(self._files))
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:
            self.failed.emit(sentence(error))
        else:
            self.exported.emit(done)

    def _export(self, at: int, options: ExportOptions, path: Path) -> Exported:
        return export(
            self._document,
            options,
            path,
            shaper=self._shaper,
            progress=lambda share: self._say((at + share) / len(self._files)),
            cancelled=self.isInterruptionRequested,
        )

    def _say(self, share: float) -> None:
        percent = int(share * 100)
        if percent != self._said:
            self._said = percent
            self.progressed.emit(percent)


def sentence(error: Exception) -> str:
    """Return what to tell of an error; what nobody expected is logged."""
    if isinstance(error, KNOWN_TROUBLE):
        return in_words(error)
    log.error("export failed", exc_info=error)
    if isinstance(error, MemoryError):
        return said("There is not enough memory. Choose a lower resolution.")
    return said("The export failed for a reason that JourneyDesk does not know; the log file says more.")


def page_image(page: Page, shaper: QtShaper, room: QSize) -> QImage:
    """Return a page painted as large as fits into the room."""
    scale = min(room.width() / page.width, room.height() / page.height)
    size = QSize(max(1, round(page.width * scale)), max(1, round(page.height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(page.drawing.background))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(page.x, page.y)
    painter.scale(page.scale, page.scale)
    Painter(shaper).paint(painter, page.drawing, Rect(0, 0, page.drawing.width, page.drawing.height))
    painter.end()
    return image
