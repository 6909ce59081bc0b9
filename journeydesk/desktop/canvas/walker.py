"""The keyboard's place on the map while nothing is selected; it belongs to the canvas, never to the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeydesk.layout.boxes import MapLayout
from journeydesk.layout.guides import Focus, Guide
from journeydesk.layout.walk import Spot, Way, beside, end_of_row, first, rect_of, settled, spot_at, spot_of

if TYPE_CHECKING:
    from journeydesk.desktop.canvas.widget import Canvas


class Walker:
    """Walks over the grid of a canvas and stays where the last selection was."""

    def __init__(self, canvas: Canvas) -> None:
        """Stand nowhere yet: a ring comes with the first key or click."""
        self._canvas = canvas
        self._spot: Spot | None = None
        canvas.session.state_changed.connect(self._follow)

    @property
    def spot(self) -> Spot | None:
        """Where it stands now, None while it stands nowhere."""
        return settled(self._layout, self._spot) if self._spot else None

    @property
    def _layout(self) -> MapLayout:
        return self._canvas.layout_of(self._canvas.session.state)

    def guides(self) -> Sequence[Guide]:
        """Return the ring around it, while keys would move it."""
        spot = self.spot
        if spot is None or not self._canvas.hasFocus() or self._canvas.session.shown.selection:
            return ()
        rect = rect_of(self._canvas.layout_shown, spot)
        return (Focus(rect),) if rect else ()

    def go(self, way: Way) -> None:
        """Step to what is beside; the first step comes onto the map."""
        spot = self.spot
        self.stand(beside(self._layout, spot, way) if spot else first(self._layout))

    def go_far(self, way: Way) -> None:
        """Step to the end of the row."""
        self.stand(end_of_row(self._layout, self.spot or first(self._layout), way))

    def point_at(self, x: float, y: float) -> None:
        """Stand where the mouse has pressed."""
        self._spot = spot_at(self._layout, x, y)

    def stand(self, spot: Spot) -> None:
        """Stand on a spot, and have it seen."""
        self._spot = spot
        rect = rect_of(self._layout, spot)
        if rect:
            self._canvas.show_rect(rect, "" if spot.row else "stage")
        self._canvas.viewport().update()  # also where nothing had to be scrolled

    def _follow(self) -> None:
        """Go along with the selection, so that it can be dropped or deleted without losing the place."""
        selection = self._canvas.session.state.selection
        if selection:
            self._spot = spot_of(self._layout, selection[-1]) or self._spot
