"""Whether what is selected is in sight, which it stays while the map gets smaller."""

from __future__ import annotations

from PySide6.QtCore import QSize

from journeydesk.desktop.canvas.panes import Panes
from journeydesk.desktop.canvas.view import MapView
from journeydesk.layout.hit import Target, located


def selected_in_sight(view: MapView, size: QSize) -> Target | None:
    """Return the place of what was selected last, if a screen of this size shows all of it."""
    panes = Panes.of(view.layout_shown, view.view, size.width(), size.height())
    for chosen in view.session.state.selection[-1:]:
        place = located(view.layout_shown, chosen)
        if place and panes.shows(place.rect, place.kind):
            return place
    return None
