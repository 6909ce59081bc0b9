"""One line that offers what was not saved when the program ended without being asked to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from journeydesk.desktop.icons import icon
from journeydesk.desktop.language import said
from journeydesk.desktop.prose import prose
from journeydesk.desktop.recovery import Lost
from journeydesk.drawing.theme import Theme

LONGEST = 48
"""Letters of a document's name."""


class LostWork(QFrame):
    """Hidden while nothing was lost."""

    wanted = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._lost: tuple[Lost, ...] = ()
        self.setObjectName("notice")
        sign, self.words = QLabel(), prose()
        sign.setPixmap(icon("lifebuoy", theme.accent, 20, "").pixmap(QSize(20, 20)))
        self.open_button, self.discard_button = QPushButton(), QPushButton()
        self.open_button.setProperty("role", "primary")
        self.discard_button.setProperty("role", "danger")
        self.open_button.clicked.connect(self._open)
        self.discard_button.clicked.connect(self._discard)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(10)
        row.addWidget(sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.open_button)
        self.hide()

    def offer(self, lost: Sequence[Lost]) -> None:
        """Speak of other work, or of none."""
        self._lost = tuple(lost)
        self.setVisible(bool(lost))
        if not lost:
            return
        self.words.setText(_sentence(self._lost))
        self.words.setToolTip("\n".join(str(one.original or one.name) for one in lost))
        self.open_button.setText(self.tr("Open again"))
        self.discard_button.setText(self.tr("Discard"))

    def _open(self) -> None:
        lost = list(self._lost)
        self.offer(())
        self.wanted.emit(lost)

    def _discard(self) -> None:
        for one in self._lost:
            one.forget()
        self.offer(())


def _sentence(lost: Sequence[Lost]) -> str:
    if len(lost) == 1:
        name = lost[0].name or said("Untitled map")
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        return said("“{name}” has changes from before JourneyDesk ended unexpectedly.").format(name=short)
    return said("%Ln map(s) have changes from before JourneyDesk ended unexpectedly.", len(lost))
