"""What a document shares between its maps: channels, devices, departments, segments, evidence, pictures."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, WithJsonSchema

from journeydesk.model.value import Id, Item, Value

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
"""An sRGB colour, `#rrggbb` in lower case."""

Share = Annotated[float, Field(ge=0, le=1)]
"""A part of the whole, 0 to 1."""

Day = Annotated[date, WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
"""A date; the schema says how it is written, as many who check by it leave formats alone."""

Count = Annotated[int, Field(ge=0)]

EvidenceIds = tuple[Id, ...]

MediaName = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}\.(png|jpg|webp|gif|svg)$")]
"""The name of a picture inside the file: the SHA-256 of its bytes and its ending."""


class Channel(Item):
    """Where a customer meets the company: website, phone, store."""

    name: str
    icon: str = "chat-circle"
    colour: Colour = "#475569"


class Device(Item):
    """What a customer holds or sits at: phone, laptop, in person."""

    name: str
    icon: str = "device-mobile"


class Department(Item):
    """Who in the company answers for a touchpoint."""

    name: str


class Persona(Value):
    """A believable person who stands for a segment."""

    name: str = ""
    about: str = ""
    quote: str = ""
    goals: str = ""
    photo: MediaName | None = None


class Segment(Item):
    """A group of customers who live through the journey in the same way."""

    name: str
    colour: Colour = "#2563eb"
    share: Share | None = None
    n: Count | None = None
    persona: Persona = Persona()
    evidence: EvidenceIds = ()


class EvidenceKind(StrEnum):
    """How a source came about; analytics and surveys measure, interviews and observations show."""

    INTERVIEW = "interview"
    SURVEY = "survey"
    ANALYTICS = "analytics"
    OBSERVATION = "observation"


class Evidence(Item):
    """A source that a claim of the map rests on; `channels` are those that customers were seen in."""

    title: str
    kind: EvidenceKind
    n: Count | None = None
    on: Day | None = None
    method: str = ""
    quote: str = ""
    source: str = ""
    picture: MediaName | None = None
    channels: tuple[Id, ...] = ()


def references_of(entry: Item) -> Iterator[tuple[str, str]]:
    """Yield what an entry of an inventory or a stage names: the kind of what it names, and which."""
    match entry:
        case Segment():
            yield from (("evidence", source) for source in entry.evidence)
            if entry.persona.photo:
                yield "media", entry.persona.photo
        case Evidence():
            yield from (("channel", channel) for channel in entry.channels)
            if entry.picture:
                yield "media", entry.picture
        case _:
            yield from (("evidence", source) for source in getattr(entry, "evidence", ()))


class Media(Value):
    """A picture that travels in the file; its bytes are kept once, under their hash."""

    name: MediaName
    data: bytes = Field(repr=False)
