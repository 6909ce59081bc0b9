"""The line below the map: the way to what is selected, what just happened, how many gaps there are, the zoom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QStyle, QStyleOption, QToolButton

from journeydesk.desktop import spoken
from journeydesk.desktop.breadcrumbs import Breadcrumbs, crumbs
from journeydesk.desktop.canvas.rendering import Rendering
from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.gap_words import counted
from journeydesk.desktop.language import percent, said
from journeydesk.desktop.session import Session
from journeydesk.desktop.style import ui_font
from journeydesk.editing.tracks import hidden_tracks

SHOWN_FOR = 5000
"""How long a message stays, in milliseconds."""

INDENT = 14
"""Where a message begins: where the way begins that it covers, in pixels."""


HEIGHT = 24
"""Of the button with the gaps, in pixels: the line is no higher for it."""


class StatusLine(QStatusBar):
    """Speaks quietly; nothing here needs an answer."""

    def __init__(self, session: Session, view: MapView, rendering: Rendering) -> None:
        """Follow a session, the view on it, and what a rendering finds."""
        super().__init__()
        self._session, self._rendering = session, rendering
        self._view, self._held = view, ""
        self._said_of = session.document
        self.way = Breadcrumbs()
        self._many, self._counts, self._zoom = QLabel(), QLabel(), QLabel()
        self.gaps = QToolButton()
        self.gaps.setProperty("role", "crumb")
        self.gaps.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.gaps.setFixedHeight(HEIGHT)
        self.gaps.setToolTip(self.tr("Gap register (Ctrl+Shift+G)"))
        self.setSizeGripEnabled(False)
        self.addWidget(self.way, 1)
        self.addWidget(self._many)
        self.addPermanentWidget(self.gaps)
        self.addPermanentWidget(self._counts)
        self.addPermanentWidget(self._zoom)
        self.way.chosen.connect(self._go)
        self._follower = Follower(session, self._show, self)
        self.messageChanged.connect(self._come_back)
        session.refused.connect(self.say)
        session.state_changed.connect(self._go_on)
        session.came_to_rest.connect(self._count)
        view.zoomed.connect(self._show_zoom)
        self._show()
        self._count()
        self._show_zoom(view.view.scale)

    def say(self, sentence: str) -> None:
        """Show a sentence for some seconds, or until something else is done."""
        self._said_of = self._session.document
        self.showMessage(sentence, SHOWN_FOR)

    def hold(self, sentence: str) -> None:
        """Show a sentence until it holds no more, which an empty one tells; others may stand before it meanwhile."""
        if sentence != self._held:
            held, self._held = self._held, sentence
            if sentence or self.currentMessage() == held:
                self.showMessage(sentence)

    def _go_on(self) -> None:
        """Let what was said of another document go: that something cannot be pasted is wrong once it is."""
        if self._session.document is not self._said_of and self.currentMessage() != self._held:
            self.clearMessage()

    def _come_back(self, sentence: str) -> None:
        if not sentence and self._held:
            self.showMessage(self._held)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write a message as the way is written; Qt would write it larger, and closer to the edge."""
        if not self.currentMessage():
            super().paintEvent(event)
            return
        painter, ground = QPainter(self), QStyleOption()
        ground.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, ground, painter, self)
        painter.setFont(ui_font(12))
        painter.setPen(self._counts.palette().windowText().color())
        room = self.rect().adjusted(INDENT, 0, -INDENT, 0)
        room.setRight(min(room.right(), self.gaps.x() - INDENT))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.currentMessage())
        painter.end()

    def _show(self) -> None:
        state = self._session.shown
        self.way.show_way(crumbs(state))
        self.setTabOrder(self.way.parts[-1], self.gaps)  # parts of another way would come behind it
        many = len(state.selection)
        self._many.setText(said("%Ln selected", many) if many > 1 else "")
        self._many.setVisible(many > 1)

    def _go(self, element: str) -> None:
        """Select a part of the way, and show it."""
        self._session.select(*([element] if element else []))
        if element:
            self._view.reveal(element)

    def _count(self) -> None:
        self.gaps.setText(counted(self._rendering.gaps(self._session.state).gaps))
        journey = self._session.state.journey
        hidden = len(hidden_tracks(journey))
        words = (*spoken.map_counts(journey), said("%Ln hidden", hidden) if hidden else "")
        self._counts.setText(" · ".join(word for word in words if word))

    def _show_zoom(self, scale: float) -> None:
        self._zoom.setText(percent(scale))
