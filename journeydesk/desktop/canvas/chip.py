"""What is hidden on a map, said at its edge, so that nobody looks for lost work; a press shows it again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from journeydesk.desktop.canvas.view import MapView
from journeydesk.editing.tracks import hidden_tracks

MARGIN = 12
"""How far from the corner of the canvas it stands, in pixels."""


class HiddenChip(QPushButton):
    """Stands in the lower left corner of the canvas while something is hidden."""

    def __init__(self, view: MapView, show: Callable[[], None]) -> None:
        """Speak about the map in a view; `show` shows everything."""
        super().__init__(view.viewport())
        self._view = view
        self.setObjectName("hiddenChip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Show everything hidden (Ctrl+Shift+.)"))
        self.clicked.connect(show)
        view.resized.connect(self._place)
        view.session.shown_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        number = len(hidden_tracks(self._view.session.shown.journey))
        self.setText(self.tr("{0} hidden · show").format(number))
        self.setVisible(bool(number))
        self._place()

    def _place(self) -> None:
        self.adjustSize()
        self.move(MARGIN, self._view.viewport().height() - self.height() - MARGIN)
