"""What is to be known of an export before it is made: how large it will be, how many pages, what is left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeydesk.desktop.complaints import translated
from journeydesk.desktop.dialogs.export_jobs import Seen
from journeydesk.desktop.language import number
from journeydesk.desktop.prose import prose
from journeydesk.export import Prepared

POINTS_A_MM = 72 / 25.4


class Facts(QWidget):
    """A line under the preview, and two buttons that turn its pages."""

    turned = Signal(int)
    """How many pages further on."""

    def __init__(self) -> None:
        super().__init__()
        self.words = prose("soft")
        self.back = _button("‹", self.tr("Page before"))
        self.on = _button("›", self.tr("Next page"))
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        for button in (self.back, self.on):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.clear()

    def text(self) -> str:
        """What is said."""
        return self.words.text()

    def clear(self) -> None:
        """Say nothing."""
        self.words.clear()
        for button in (self.back, self.on):
            button.setVisible(False)

    def show_seen(self, seen: Seen) -> None:
        """Tell of what the preview found."""
        prepared, pages = seen.prepared, len(seen.prepared.pages)
        size = self._size(prepared, seen.number)
        count = self.tr("page {0} of {1}").format(number(seen.number + 1), number(pages)) if pages > 1 else ""
        notes = " ".join(map(translated, prepared.notes))
        self.words.setText("\n".join(filter(None, (" · ".join(filter(None, (size, count))), notes))))
        for button, possible in ((self.back, seen.number > 0), (self.on, seen.number < pages - 1)):
            button.setVisible(pages > 1)
            button.setEnabled(possible)

    def _size(self, prepared: Prepared, at: int) -> str:
        if prepared.contents:
            return translated(prepared.contents.about)
        if prepared.pixels:
            width, height = map(number, prepared.pixels)
            return self.tr("{w} × {h} pixels").format(w=width, h=height)
        page = prepared.pages[at]
        sides = (number(side / POINTS_A_MM) for side in (page.width, page.height))
        return self.tr("{0} × {1} mm").format(*sides)


def _button(sign: str, words: str) -> QPushButton:
    button = QPushButton(sign)
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setProperty("role", "quiet")
    button.setAutoDefault(False)
    button.setFixedWidth(32)
    return button
