"""What the carets, edges and locks of the map do and what its gaps are, said in a tip when the pointer rests there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from journeydesk.desktop.canvas.widget import Canvas
from journeydesk.desktop.change_words import told_changes
from journeydesk.desktop.gap_words import gap_in_words
from journeydesk.layout.handles import Handle, handles
from journeydesk.layout.hit import hit


class MapTips(QObject):
    """Answers when Qt asks for a tip on a view."""

    def __init__(self, view: Canvas) -> None:
        """Speak about the map in a view."""
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the tip of what is under the pointer."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
            return False
        QToolTip.showText(event.globalPos(), self.tip_at(event.pos().x(), event.pos().y()), self._view)
        return True

    def tip_at(self, px: float, py: float) -> str:
        """Return what to say of a point of the screen, nothing where there is no handle, gap or change."""
        x, y = self._view.page_at(px, py)
        layout, pixel = self._view.layout_shown, 1 / self._view.view.scale
        found = next((one for one in handles(layout, pixel) if one.rect.holds(x, y)), None)
        if found:
            return self._words(found)
        if gap := self._view.pills.at(x, y):
            return gap_in_words(gap)
        return "\n".join(told_changes(layout.compared, hit(layout, x, y).id)) if layout.compared else ""

    def _words(self, handle: Handle) -> str:
        match handle.kind:
            case "lock":
                return self.tr("Locked: select it and press Ctrl+L to unlock it")
            case "caret" if handle.state:
                return self.tr("Expand (Ctrl+.)")
            case "caret":
                return self.tr("Collapse (Ctrl+.)")
            case "width":
                return self.tr("Drag to change the width, double-click for the automatic one")
            case _:
                return self.tr("Drag to change the height, double-click for the automatic one")
