"""The line below the map: what is selected, what just happened, how large the map is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStatusBar

from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.language import percent, said
from journeydesk.desktop.panels.pages import PAGES
from journeydesk.desktop.session import Session
from journeydesk.editing.tree import descendants, lineage
from journeydesk.model.lanes import Touchpoint

SHOWN_FOR = 5000
"""How long a message stays, in milliseconds."""


class StatusLine(QStatusBar):
    """Speaks quietly; nothing here needs an answer."""

    def __init__(self, session: Session, view: MapView) -> None:
        """Follow a session and the view on it."""
        super().__init__()
        self._session = session
        self._view = view
        self._selection, self._counts, self._zoom = QLabel(), QLabel(), QLabel()
        self.setSizeGripEnabled(False)
        self.addWidget(self._selection)
        self.addWidget(self._counts)
        self.addPermanentWidget(self._zoom)
        session.shown_changed.connect(self._show)
        session.state_changed.connect(self._count)
        view.zoomed.connect(self._show_zoom)
        self._show()
        self._count()
        self._show_zoom(view.view.scale)

    def say(self, sentence: str) -> None:
        """Show a sentence for some seconds."""
        self.showMessage(sentence, SHOWN_FOR)

    def _show(self) -> None:
        selection = self._session.shown.selection
        if not selection:
            text = self.tr("Nothing selected")
        elif len(selection) == 1:
            text = self._where(selection[0])
        else:
            text = said("%Ln selected", len(selection))
        self._selection.setText(text)

    def _where(self, element: str) -> str:
        """Return the way to an element, from its stage down."""
        state = self._session.shown
        chain = lineage(state.document, element)
        if not chain:
            return ""
        names = [getattr(chain[-1], field, "") for field in ("title", "text", "name", "caption")]
        name = next((name for name in names if name), said(PAGES[type(chain[-1])].one))
        stage = next((s.title for s in state.journey.stages if s.id == getattr(chain[-1], "stage", "")), "")
        return " › ".join(part for part in (stage, _short(name)) if part)

    def _count(self) -> None:
        journey = self._session.state.journey
        touchpoints = sum(isinstance(item, Touchpoint) for item in descendants(journey))
        words = (
            said("%Ln stage(s)", len(journey.stages)),
            said("%Ln swimlane(s)", len(journey.swimlanes)),
            said("%Ln touchpoint(s)", touchpoints),
        )
        self._counts.setText(" · ".join(words))

    def _show_zoom(self, scale: float) -> None:
        self._zoom.setText(percent(scale))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
