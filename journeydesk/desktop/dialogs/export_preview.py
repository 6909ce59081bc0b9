"""The page as it will be, painted small; the latest wish wins, and the window never waits for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from journeydesk.desktop.dialogs.export_jobs import PreviewJob, Seen, Wish
from journeydesk.desktop.dialogs.sheet import Sheet
from journeydesk.export import ExportOptions
from journeydesk.export.prepared import Contents
from journeydesk.model.document import Document
from journeydesk.surfaces.qt.shaper import QtShaper

MOST_LETTERS = 200_000
"""What of a text is shown: more than anybody reads in a dialog."""

PAUSE = 120
"""Milliseconds to wait for more changes before work begins."""


class Preview(Sheet):
    """Shows a page on a quiet ground, or the text of a file that has no pages."""

    seen = Signal(object)
    refused = Signal(str)

    def __init__(self, document: Document, shaper: QtShaper) -> None:
        super().__init__()
        self._document, self._shaper = document, shaper
        self._wanted: Wish | None = None
        self._shown: Seen | None = None
        self._job: PreviewJob | None = None
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(self.tr("What the file holds"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTabChangesFocus(True)
        self.text.setVisible(False)
        QVBoxLayout(self).addWidget(self.text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._begin)

    def ask_for(self, options: ExportOptions) -> None:
        """Show the page of other options soon, the same one if there are as many."""
        self._wanted = Wish(options, self._shown.number if self._shown else 0)
        self._timer.start()

    def turn(self, by: int) -> None:
        """Show another page, that many further on."""
        if self._shown and not self._timer.isActive():
            number = min(max(self._shown.number + by, 0), len(self._shown.prepared.pages) - 1)
            self._wanted = Wish(self._shown.wish.options, number, self._shown.prepared)
            self._begin()

    def show_document(self, document: Document, options: ExportOptions) -> None:
        """Show another document soon."""
        self._document = document
        self.ask_for(options)

    def stop(self) -> None:
        """End all work; called before the dialog goes away."""
        self._timer.stop()
        self._wanted = None
        if self._job:
            self._job.requestInterruption()
            self._job.wait()

    def _begin(self) -> None:
        if self._job or self._wanted is None:  # a job that runs looks again when it has ended
            if self._job:
                self._job.requestInterruption()
            return
        self._job = PreviewJob(self._document, self._wanted, self._shaper, self.room, self)
        self._job.seen.connect(self._show)
        self._job.refused.connect(self._refuse)
        self._job.finished.connect(self._ended)
        self._job.start()

    def _show(self, seen: Seen) -> None:
        if seen.wish is self._wanted:
            self._shown = seen
            self._show_text(seen.prepared.contents)
            self.show_image(seen.image)
            self.seen.emit(seen)

    def _show_text(self, contents: Contents | None) -> None:
        self.text.setVisible(contents is not None)
        self.text.setPlainText(contents.text[:MOST_LETTERS] if contents else "")

    def _refuse(self, wish: Wish, sentence: str) -> None:
        if wish is self._wanted:
            self._shown = None
            self._show_text(None)
            self.show_image(QImage())
            self.refused.emit(sentence)

    def _ended(self) -> None:
        job, self._job = self._job, None
        if job:
            job.deleteLater()
            if self._wanted is not None and job.wish is not self._wanted:
                self._begin()
