"""What lies on the map: what is selected, the routes of selected paths, what stands out of sight, what a hand shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeydesk.drawing.glass import Glass
from journeydesk.drawing.guide_marks import guide_marks
from journeydesk.drawing.overlay import selection_marks
from journeydesk.drawing.primitives import Mark
from journeydesk.drawing.route_marks import route_marks
from journeydesk.drawing.signs import standing_marks
from journeydesk.editing.state import EditorState
from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.guides import Guide, Route
from journeydesk.layout.route import route_of
from journeydesk.remember import Remembered


class Overlay:
    """Remembers the routes of selected paths, which take long to find."""

    def __init__(self) -> None:
        """Know none yet."""
        self._routes: Remembered[Route | None] = Remembered(8)

    def marks(self, shown: EditorState, guides: Sequence[Guide], glass: Glass) -> Iterator[Mark]:
        """Yield all marks from the back to the front."""
        yield from selection_marks(shown.selection, glass, pointed=shown.pointed)
        for route in self._selected(glass.layout, shown.chosen_ids):
            yield from route_marks(route, glass)
        yield from standing_marks(glass.layout, glass.theme, glass.pixel)
        yield from guide_marks(guides, glass)

    def _selected(self, layout: MapLayout, chosen: frozenset[str]) -> Iterator[Route]:
        for swimlane in layout.journey.swimlanes:
            for path in swimlane.paths:
                find = partial(route_of, layout, path.id)
                if path.id in chosen and (route := self._routes.get((layout, path), find)):
                    yield route
