"""The document: everything one .jmap file holds."""

from typing import Self

from pydantic import Field, field_validator, model_validator

from journeydesk.model.branding import Branding
from journeydesk.model.checks import faults
from journeydesk.model.faults import LostLogo
from journeydesk.model.inventory import Channel, Department, Device, Evidence, Media, Segment, references_of
from journeydesk.model.journey import JourneyMap
from journeydesk.model.judgement import Thresholds, Wording
from journeydesk.model.value import Value


class Document(Value):
    """A file: one or more maps and the inventories they share; every reference in it leads somewhere."""

    title: str = ""
    client: str = ""
    language: str = "en"
    branding: Branding = Branding()
    channels: tuple[Channel, ...] = ()
    devices: tuple[Device, ...] = ()
    departments: tuple[Department, ...] = ()
    segments: tuple[Segment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    thresholds: Thresholds = Thresholds()
    wording: Wording = Wording()
    maps: tuple[JourneyMap, ...] = Field(json_schema_extra={"minItems": 1})
    media: tuple[Media, ...] = ()

    @field_validator("media")
    @classmethod
    def _once_and_in_order(cls, media: tuple[Media, ...]) -> tuple[Media, ...]:
        """A file keeps pictures by name, so a document does too: it equals itself after saving and opening."""
        by_name = {one.name: one for one in media}
        return tuple(by_name[name] for name in sorted(by_name))

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        shared = {
            "channel": self.channels,
            "device": self.devices,
            "department": self.departments,
            "segment": self.segments,
            "evidence": self.evidence,
        }
        pictures = frozenset(media.name for media in self.media)
        if fault := next(faults(self.maps, shared, pictures), None):
            raise fault
        if self.branding.logo and self.branding.logo not in pictures:
            raise LostLogo("branding", "logo", self.branding.logo)
        return self

    @property
    def named_media(self) -> tuple[Media, ...]:
        """The pictures that something in the document shows; others are left from edits that took them away."""
        entries = (*self.segments, *self.evidence)
        references = [reference for entry in entries for reference in references_of(entry)]
        for journey in self.maps:
            for swimlane in journey.swimlanes:
                references += swimlane.contents.references
        named = {name for field, name in references if field == "media"} | {self.branding.logo}
        return tuple(media for media in self.media if media.name in named)
