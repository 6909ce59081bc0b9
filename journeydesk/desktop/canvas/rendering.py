"""From a state to what is seen of it: layout, gaps and drawing, made once for each state."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.drawing.highlight import EVERYTHING, Highlight
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import Theme
from journeydesk.editing.state import EditorState
from journeydesk.insight.comparison.compared import MapComparison, Side
from journeydesk.insight.comparison.comparer import Comparer
from journeydesk.insight.finder import GapFinder
from journeydesk.insight.gap import MapGaps
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.journey import Layouter
from journeydesk.layout.marked import Marker
from journeydesk.remember import Remembered
from journeydesk.surfaces.qt.shaper import QtShaper


class Rendering:
    """Lays out and draws states; one for each window."""

    def __init__(self, shaper: QtShaper) -> None:
        """Shape texts with `shaper`."""
        self.shaper = shaper
        self._layouter = Layouter(shaper)
        self.marker = Marker(shaper)
        self._drawer = Drawer(shaper, self.marker)
        self._finder = GapFinder()
        self._drawings: Remembered[Drawing] = Remembered(4)
        self._comparer = Comparer()
        self.older_side: Callable[[EditorState], Side | None] = lambda _state: None
        """What the map in view is compared with."""
        self.standing: Callable[[], EditorState | None] = lambda: None
        """What is committed: as long as an edit is only tried, gaps keep the numbers that they have there."""

    def layout(self, state: EditorState) -> MapLayout:
        """Return the layout of the map in view."""
        return self._layouter.layout(state.document, state.map_id, self.comparison(state))

    def comparison(self, state: EditorState) -> MapComparison | None:
        """Return what became of the older map that the one in view is compared with, None without one."""
        side = self.older_side(state)
        return self._comparer.compare(side, Side(state.document, state.journey)) if side else None

    def gaps(self, state: EditorState) -> MapGaps:
        """Return the gaps of the map in view."""
        now = self.standing()
        tried = now is not None and state.document is not now.document and state.map_id == now.map_id
        before = self._finder.gaps(now.document, now.journey) if now and tried else None
        return self._finder.gaps(state.document, state.journey, before)

    def drawing(
        self,
        state: EditorState,
        theme: Theme,
        highlight: Highlight = EVERYTHING,
        gaps: MapGaps | None = None,
    ) -> Drawing:
        """Return the drawing of the map in view, with gaps where these are given."""
        layout = self.layout(state)
        sources = (layout, theme, highlight, gaps)
        return self._drawings.get(sources, lambda: self._drawer.draw(layout, theme, highlight, gaps))
