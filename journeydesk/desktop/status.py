"""The line below the map: what is selected, what just happened, how large the map is seen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QStatusBar

from journeydesk.desktop.canvas.view import MapView
from journeydesk.desktop.session import Session
from journeydesk.editing.tracks import hidden_tracks
from journeydesk.editing.tree import descendants, lineage
from journeydesk.model.lanes import Touchpoint
from journeydesk.model.track import Track

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
        session.refused.connect(self.say)
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
            text = self.tr("{0} selected").format(len(selection))
        self._selection.setText(text)

    def _where(self, element: str) -> str:
        """Return the way to an element, from its stage down."""
        state = self._session.shown
        chain = lineage(state.document, element)
        if not chain:
            return ""
        names = [getattr(chain[-1], field, "") for field in ("title", "text", "name", "caption")]
        name = next((name for name in names if name), type(chain[-1]).__name__)
        stage = next((s.title for s in state.journey.stages if s.id == getattr(chain[-1], "stage", "")), "")
        standing = " · ".join(self._standing(chain[-1])) if isinstance(chain[-1], Track) else ""
        way = " › ".join(part for part in (stage, _short(name)) if part)
        return f"{way} · {standing}" if standing else way

    def _standing(self, track: Track) -> Iterator[str]:
        """Yield how something stands on the map, where it is not as usual."""
        words = (self.tr("collapsed"), self.tr("hidden"), self.tr("locked"))
        return (
            word
            for word, is_so in zip(words, (track.collapsed, track.hidden, track.locked), strict=True)
            if is_so
        )

    def _count(self) -> None:
        journey = self._session.state.journey
        touchpoints = sum(isinstance(item, Touchpoint) for item in descendants(journey))
        words = (
            _counted(len(journey.stages), self.tr("stage"), self.tr("stages")),
            _counted(len(journey.swimlanes), self.tr("swimlane"), self.tr("swimlanes")),
            _counted(touchpoints, self.tr("touchpoint"), self.tr("touchpoints")),
        )
        hidden = len(hidden_tracks(journey))
        self._counts.setText(" · ".join((*words, self.tr("{0} hidden").format(hidden)) if hidden else words))

    def _show_zoom(self, scale: float) -> None:
        self._zoom.setText(f"{scale * 100:.0f} %")


def _counted(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
