"""From a state to what is seen of it: layout and drawing, made once for each state."""

from __future__ import annotations

from journeydesk.drawing.highlight import EVERYTHING, Highlight
from journeydesk.drawing.journey import Drawer
from journeydesk.drawing.primitives import Drawing
from journeydesk.drawing.theme import Theme
from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.journey import Layouter
from journeydesk.remember import Remembered
from journeydesk.surfaces.qt.shaper import QtShaper


class Rendering:
    """Lays out and draws states; one for each window."""

    def __init__(self, shaper: QtShaper) -> None:
        """Shape texts with `shaper`."""
        self.shaper = shaper
        self._layouter = Layouter(shaper)
        self._drawer = Drawer(shaper)
        self._layouts: Remembered[MapLayout] = Remembered(4)
        self._drawings: Remembered[Drawing] = Remembered(4)

    def layout(self, state: EditorState) -> MapLayout:
        """Return the layout of the map in view."""
        document, map_id = state.document, state.map_id
        return self._layouts.get((document, state.journey), lambda: self._layouter.layout(document, map_id))

    def drawing(self, state: EditorState, theme: Theme, highlight: Highlight = EVERYTHING) -> Drawing:
        """Return the drawing of the map in view."""
        layout = self.layout(state)
        sources = (layout, theme, highlight)
        return self._drawings.get(sources, lambda: self._drawer.draw(layout, theme, highlight))
