"""Copy what is selected as a picture, for slides and mails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.actions.clipboard import offer
from journeydesk.desktop.snapshot import Snapshot, SnapshotJob

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def copy_picture(window: Window) -> None:
    """Begin to paint what is selected, the whole map when nothing is; the clipboard gets it when it is done."""
    window.canvas.settle()
    window.status.say(window.tr("Making a picture…"))
    state = window.session.state
    gaps = window.rendering.gaps(state) if window.canvas.shows_gaps else None
    job = SnapshotJob(state, gaps, window.desk.shaper, window.desk)
    Receiver(window, job)
    job.start()


class Receiver(QObject):
    """Takes the picture in the window's own thread, as long as there is a window."""

    def __init__(self, window: Window, job: SnapshotJob) -> None:
        """Wait for a job."""
        super().__init__(window)
        self._status = window.status
        job.taken.connect(self.put)
        job.failed.connect(self._status.say)
        job.finished.connect(self.deleteLater)

    def put(self, found: Snapshot) -> None:
        """Put a picture on the clipboard."""
        data = QMimeData()
        data.setImageData(found.image)
        data.setData("image/png", found.png)
        offer(data)
        sentence = self.tr("Copied as a picture, {0} × {1}")
        self._status.say(sentence.format(f"{found.image.width():,}", f"{found.image.height():,}"))


SNAPSHOTS = (
    WindowAction("copy_picture", "Copy as a picture", "edit", copy_picture, "image", ("Ctrl+Shift+C",)),
)
