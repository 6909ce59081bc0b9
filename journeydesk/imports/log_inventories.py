"""What the maps of a log share: channels, devices and departments, by the names that the log has for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.looks import channel_look
from journeydesk.editing.new import DEVICES
from journeydesk.imports.log_words import readable
from journeydesk.model.inventory import Channel, Department, Device

DEVICE_ICONS = {
    known.casefold(): icon
    for known, icon in (
        *DEVICES,
        ("Desktop", "laptop"),
        ("Tablet", "device-tablet"),
        ("Mobile", "device-mobile"),
    )
}


@dataclass
class Inventories:
    """They fill as touchpoints name something; each returns the id of what is named, None for nothing."""

    fresh: FreshId
    channels: dict[str, Channel] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)
    departments: dict[str, Department] = field(default_factory=dict)

    def channel(self, text: str | None) -> str | None:
        """Return a channel, which looks like what its name says."""
        if text is None:
            return None
        name = readable(text)
        if name not in self.channels:
            icon, colour = channel_look(name, self.channels.values())
            self.channels[name] = Channel(id=self.fresh(), name=name, icon=icon, colour=colour)
        return self.channels[name].id

    def device(self, text: str | None) -> str | None:
        """Return a device."""
        if text is None:
            return None
        name = readable(text)
        icon = DEVICE_ICONS.get(name.casefold(), "device-mobile")
        return self.devices.setdefault(name, Device(id=self.fresh(), name=name, icon=icon)).id

    def department(self, text: str | None) -> str | None:
        """Return a department."""
        if text is None:
            return None
        name = readable(text)
        return self.departments.setdefault(name, Department(id=self.fresh(), name=name)).id
