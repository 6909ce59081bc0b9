"""Channels, devices and departments by the names that cells call them; new ones where there are none."""

from __future__ import annotations

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.looks import channel_look
from journeydesk.editing.new import DEVICES
from journeydesk.editing.search import folded
from journeydesk.editing.table.read import on_one_line
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device
from journeydesk.model.value import evolve

Entry = Channel | Device | Department

FIELDS = {"channel": "channels", "device": "devices", "department": "departments"}
"""Where a document keeps what touchpoints name."""


class Inventories:
    """A document while names are looked up in it; `document` has the new ones."""

    def __init__(self, document: Document, fresh: FreshId) -> None:
        """Begin with what a document has."""
        self.document, self._fresh = document, fresh

    def named(self, kind: str, name: str) -> str:
        """Return the id of the channel, device or department (`kind`) of a name."""
        entries: tuple[Entry, ...] = getattr(self.document, FIELDS[kind])
        found = next((one for one in entries if _same(one.name, name)), None)
        if found is None:
            found = self._new(kind, on_one_line(name))
            self.document = evolve(self.document, **{FIELDS[kind]: (*entries, found)})
        return found.id

    def _new(self, kind: str, name: str) -> Entry:
        """Return a new entry, with the icon and colour that one of its name usually has."""
        id = self._fresh()
        if kind == "channel":
            icon, colour = channel_look(name, self.document.channels)
            return Channel(id=id, name=name, icon=icon, colour=colour)
        if kind == "device":
            known = next((icon for usual, icon in DEVICES if _same(usual, name)), None)
            return Device(id=id, name=name, icon=known) if known else Device(id=id, name=name)
        return Department(id=id, name=name)


def _same(one: str, other: str) -> bool:
    return folded(on_one_line(one)) == folded(on_one_line(other))
