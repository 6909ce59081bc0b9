"""What to do next, said quietly on an empty map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from journeydesk.desktop.canvas.view import MapView
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Element
from journeydesk.model.tree import descendants

BELOW, BESIDE = 28, 8
"""How far above the lower edge of the canvas the hint stands, and from its sides at least, in pixels."""

_PLACED = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class Hint(QLabel):
    """A line at the foot of the canvas; it is gone as soon as something stands on the map."""

    def __init__(self, view: MapView, minimap: QWidget) -> None:
        """Speak about the map in a view, beside its minimap."""
        super().__init__(view.viewport())
        self._view, self._minimap = view, minimap
        minimap.installEventFilter(self)
        self.setObjectName("hint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.resized.connect(self._place)
        view.session.shown_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        sentence = self._sentence(self._view.session.shown.journey)
        self.setVisible(bool(sentence))
        if sentence != self.text():
            self.setText(sentence)
            self._place()

    def _sentence(self, journey: JourneyMap) -> str:
        if not journey.stages:
            return self.tr("Press S and click to put down the first stage")
        if not self._view.session.shown.document.segments:
            return self.tr("Choose Insert › Add a segment: whose journey is this?")
        if not journey.swimlanes:
            return self.tr("Drag a segment from the palette onto the map, or choose Insert › Add a segment")
        if any(isinstance(item, Element) for item in descendants(journey)):
            return ""
        return self.tr("Drag a channel from the palette onto the touchpoints lane, or press T and click")

    def _place(self) -> None:
        room = self._view.viewport().size()
        right = room.width() if self._minimap.isHidden() else self._minimap.x()
        self.setWordWrap(False)
        width = min(self.sizeHint().width(), max(right - 2 * BESIDE, 1))
        self.setWordWrap(width < self.sizeHint().width())
        self.resize(width, self.heightForWidth(width) if self.wordWrap() else self.sizeHint().height())
        self.move((right - width) // 2, room.height() - self.height() - BELOW)

    def eventFilter(self, minimap: QObject, event: QEvent) -> bool:
        """Make room when the minimap comes, goes or grows."""
        if event.type() in _PLACED:
            self._place()
        return False
