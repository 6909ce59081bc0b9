"""The segments of a document and the persona that stands for each, as profiles and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.export.report.table import Cell, Field, Table, listed, table, text_cell
from journeydesk.export.report.voice import Voice
from journeydesk.insight.basis import Claim, claim
from journeydesk.model.document import Document
from journeydesk.model.inventory import Segment


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of a segment, under its label."""

    label: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Profile:
    """A segment with what is known of it; facts without content are left out."""

    segment: Segment
    name: str
    facts: tuple[Fact, ...]


def profiles(document: Document, voice: Voice) -> tuple[Profile, ...]:
    """Return a profile for each segment, in the order of the document."""
    fields = _fields(document, voice)
    return tuple(
        Profile(segment, voice.name(segment.name), tuple(_facts(segment, fields)))
        for segment in document.segments
    )


def segment_table(document: Document, voice: Voice) -> Table:
    """Return the segments with their personas, a row each."""
    name = Field[Segment]("name", voice.said("Segment"), 24, lambda one: text_cell(voice.name(one.name)))
    items = ((one, one.id, (one.id,)) for one in document.segments)
    return table("segments", voice.said("Segments"), (name, *_fields(document, voice)), items)


def _facts(segment: Segment, fields: tuple[Field[Segment], ...]) -> list[Fact]:
    cells = ((field.head, field.cell(segment)) for field in fields)
    return [Fact(head, cell) for head, cell in cells if cell.text]


def _fields(document: Document, voice: Voice) -> tuple[Field[Segment], ...]:
    sources = {one.id: one for one in document.evidence}
    titles = {one.id: voice.name(one.title) for one in document.evidence}

    def rests_on(one: Segment) -> Claim:
        return claim(one.evidence, sources, one.n)

    return (
        Field("share", voice.said("Share"), 10, lambda one: voice.share(one.share)),
        Field("n", "n", 8, lambda one: voice.number(rests_on(one).n)),
        Field(
            "basis", voice.said("Rests on"), 18, lambda one: text_cell(voice.basis(rests_on(one).basis, None))
        ),
        Field("persona", voice.said("Persona"), 24, lambda one: text_cell(one.persona.name)),
        Field("about", voice.said("About"), 40, lambda one: text_cell(one.persona.about)),
        Field("goals", voice.said("Goals"), 40, lambda one: text_cell(one.persona.goals)),
        Field("quote", voice.said("Quote"), 40, lambda one: text_cell(one.persona.quote)),
        Field("evidence", voice.said("Evidence"), 32, lambda one: listed(titles[id] for id in one.evidence)),
    )
