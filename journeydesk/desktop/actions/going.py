"""Go to anything that has a name, or a number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.actions.finding import show_element
from journeydesk.desktop.actions.gaps import look_at_gap
from journeydesk.desktop.finder import Finder, Offer, destinations_for, gaps_for
from journeydesk.desktop.panels.register_rows import GapRows
from journeydesk.editing.destinations import Destination, destinations
from journeydesk.model.journey import JourneyMap, Path

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def go_to(window: Window) -> None:
    """Look for anything with a name, and go there."""
    window.canvas.writing.close(kept=True)
    state = window.session.state
    known = tuple(destinations(state.document))
    gaps = GapRows().of(state.document, window.rendering.gaps(state))

    def offers(words: str) -> Iterable[Offer]:
        yield from destinations_for(known, words, state.map_id, partial(arrive, window))
        yield from gaps_for(gaps, words, partial(look_at_gap, window))

    asked = window.tr("Go to a stage, a touchpoint, a map, a path, a gap, evidence …")
    Finder(window, window.canvas.theme, asked, offers).open_over(window.canvas)


def arrive(window: Window, destination: Destination) -> None:
    """Select what was chosen and look at it in its full size, or as near as before; at a whole map from afar."""
    item, canvas = destination.item, window.canvas
    nearest = max(1.0, canvas.view.scale)
    show_element(window, destination.map_id, item.id)
    if isinstance(item, JourneyMap):
        canvas.fit()
    elif isinstance(item, Path):
        canvas.fit_elements(item.touchpoints, nearest)
    elif destination.map_id:
        canvas.fit_elements(window.session.state.selection, nearest)


GOING = (WindowAction("go_to", "Go to anything…", "edit", go_to, "", ("Ctrl+P",)),)
