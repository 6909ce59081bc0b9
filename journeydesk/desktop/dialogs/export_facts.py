"""What is to be known of an export before it is made: how large it will be, how many pages, what is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.dialogs.export_jobs import Seen
from journeydesk.desktop.language import number
from journeydesk.export import Prepared

POINTS_A_MM = 72 / 25.4


class Facts(QLabel):
    """A line under the preview."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "soft")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_seen(self, seen: Seen) -> None:
        """Tell of what the preview found."""
        prepared = seen.prepared
        self.setText(
            " ".join((self._size(prepared) + self._count(prepared), *map(translated, prepared.notes)))
        )

    def _size(self, prepared: Prepared) -> str:
        if prepared.contents:
            return translated(prepared.contents.about)
        if prepared.pixels:
            width, height = map(number, prepared.pixels)
            return self.tr("{w} × {h} pixels").format(w=width, h=height)
        page = prepared.pages[0]
        sides = (number(side / POINTS_A_MM) for side in (page.width, page.height))
        return self.tr("{0} × {1} mm").format(*sides)

    def _count(self, prepared: Prepared) -> str:
        pages = len(prepared.pages)
        return "" if pages < 2 else " · " + self.tr("page 1 of {n}").format(n=number(pages))
