"""The document: everything one .jmap file holds."""

from typing import Self

from pydantic import model_validator

from journeydesk.model.checks import problems
from journeydesk.model.inventory import Channel, Department, Device, Evidence, Media, Segment
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import Value


class Document(Value):
    """A file: one or more maps and the inventories they share; every reference in it leads somewhere."""

    title: str = ""
    client: str = ""
    language: str = "en"
    channels: tuple[Channel, ...] = ()
    devices: tuple[Device, ...] = ()
    departments: tuple[Department, ...] = ()
    segments: tuple[Segment, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    maps: tuple[JourneyMap, ...]
    media: tuple[Media, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if problem := next(problems(self), None):
            raise ValueError(problem)
        return self
