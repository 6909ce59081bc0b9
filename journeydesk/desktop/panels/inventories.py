"""The pages of what all maps of a document share: channels, devices, departments, segments, evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from journeydesk.desktop.language import said
from journeydesk.desktop.panels import options
from journeydesk.desktop.panels.choices import Choice
from journeydesk.desktop.panels.codecs import DATE
from journeydesk.desktop.panels.colours import ColourEditor
from journeydesk.desktop.panels.field_kinds import (
    COLOUR,
    EVIDENCE,
    SHARE_OF_ALL,
    N,
    choice,
    new_source,
    page,
    text,
    words,
)
from journeydesk.desktop.panels.fields import Field, Page, Section, whole_document
from journeydesk.desktop.panels.glyphs import GlyphEditor
from journeydesk.desktop.panels.lines import LineEditor
from journeydesk.desktop.panels.listings import Drawer, Listing
from journeydesk.desktop.panels.pictures import PictureEditor
from journeydesk.desktop.panels.sources import AttachEditor
from journeydesk.editing.looks import channel_look
from journeydesk.editing.new import new_segment
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, Segment
from journeydesk.model.value import Item, Value, fresh_id


@dataclass(frozen=True, slots=True)
class Inventory:
    """A field of the document: what it is called, how its entries are shown, what a new one is."""

    name: str
    title: str
    icon: str
    shown: Callable[[Document, Any], Choice]
    new: Callable[[Document], Item]
    add: str

    @property
    def drawer(self) -> Field:
        """The row that leads to it."""
        return Field(self.name, "", partial(Drawer, name=self.name, title=self.title, glyph=self.icon))

    @property
    def page(self) -> Page:
        """The list of its entries."""
        make = partial(Listing, shown=self.shown, new=self.new, add=self.add)
        section = Section("", (Field(self.name, "", make),), whole_document)
        return Page(self.title, self.title, (section,))


def _channel(document: Document) -> Channel:
    icon, colour = channel_look("", document.channels)
    return Channel(id=fresh_id(), name=said("New channel"), icon=icon, colour=colour)


def _device(_: Document) -> Device:
    return Device(id=fresh_id(), name=said("New device"))


def _department(_: Document) -> Department:
    return Department(id=fresh_id(), name=said("New department"))


def _segment(document: Document) -> Segment:
    return new_segment(document, said("New segment"), fresh_id)


CHANNELS = Inventory("channels", "Channels", "chats", options.channel, _channel, "Add a channel")
DEVICES = Inventory("devices", "Devices", "device-mobile", options.device, _device, "Add a device")
DEPARTMENTS = Inventory(
    "departments", "Departments", "buildings", options.department, _department, "Add a department"
)
INVENTORIES = (
    CHANNELS,
    DEVICES,
    DEPARTMENTS,
    Inventory("segments", "Segments", "users", options.segment, _segment, "Add a segment"),
    Inventory(
        "evidence", "Evidence", "clipboard-text", options.source, lambda _: new_source(), "Add a source"
    ),
)

SEGMENT = (text("name", "Name"), COLOUR, SHARE_OF_ALL, N)
PERSONA = (
    text("persona.name", "Name"),
    words("persona.about", "About", "Age, life, what matters"),
    words("persona.quote", "Quote"),
    words("persona.goals", "Goals"),
    Field("persona.photo", "Photo", PictureEditor),
)

BRANDING = (
    Field("branding.logo", "Logo", PictureEditor),
    Field("branding.accent", "Colour of the cover", partial(ColourEditor, automatic=True)),
    choice("branding.font", "Font of exports", options.fonts, none=""),
    Field("branding.version", "Version", LineEditor, half=True),
    Field("branding.on", "Date", partial(LineEditor, codec=DATE, hint="2026-09-30"), half=True),
    text("branding.confidentiality", "Confidentiality", "Only for the project team"),
)
"""What covers and the feet of exported pages say of the whole document."""

_CHANNELS_SEEN = Field(
    "channels",
    "Channels it tells of",
    partial(AttachEditor, choices=options.channels, empty="None named", attach="Choose channels"),
)

SHARED_PAGES: dict[type[Value] | str, Page] = {
    Channel: page("Channel", "channels", text("name", "Name"), Field("icon", "Icon", GlyphEditor), COLOUR),
    Device: page("Device", "devices", text("name", "Name"), Field("icon", "Icon", GlyphEditor)),
    Department: page("Department", "departments", text("name", "Name")),
    Segment: page("Segment", "segments", *SEGMENT, more=(Section("Persona", PERSONA), EVIDENCE)),
    Evidence: page(
        "Source",
        "sources",
        text("title", "Title"),
        choice("kind", "Kind", options.kinds, none=""),
        N,
        Field("on", "Date", partial(LineEditor, codec=DATE, hint="2026-09-30"), half=True),
        words("method", "Method"),
        words("quote", "Quote"),
        text("source", "Where it is kept", "A link or a file"),
        Field("picture", "Picture", PictureEditor),
        _CHANNELS_SEEN,
    ),
    **{inventory.name: inventory.page for inventory in INVENTORIES},
}
"""The pages of entries by their kinds, those of whole inventories by their names."""
