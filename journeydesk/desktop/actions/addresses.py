"""Open what a note leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeydesk.desktop.actions.action import WindowAction
from journeydesk.desktop.canvas.addresses import open_address
from journeydesk.drawing.links import addresses
from journeydesk.model.lanes import Note
from journeydesk.model.tree import descendants

if TYPE_CHECKING:
    from journeydesk.desktop.window import Window


def chosen_addresses(window: Window) -> list[str]:
    """Return the addresses in the notes that are selected."""
    state = window.session.state
    chosen = state.chosen_ids
    items = (item for item in descendants(state.journey, chosen) if item.id in chosen)
    return [address for item in items if isinstance(item, Note) for address in addresses(item.text)]


def open_link(window: Window) -> None:
    """Open the first address in the selected notes."""
    found = chosen_addresses(window)
    if not found:
        window.status.say(window.tr("Select a note with a web address to open it."))
    elif not open_address(found[0]):
        window.status.say(window.tr("There is no browser that opens {0}.").format(found[0]))


ADDRESSES = (
    WindowAction(
        "open_link", "Open link", "edit", open_link, "link", can=lambda window: bool(chosen_addresses(window))
    ),
)
