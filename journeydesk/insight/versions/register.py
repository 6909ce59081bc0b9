"""Everything in one version of a document by its id: where it stands, what it is called, how its values read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.insight.versions.fields import Readable, fields, reading, targets
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.judgement import Verdict
from journeydesk.model.lanes import (
    ArcPoint,
    BackstageStep,
    Element,
    EmotionPoint,
    Metric,
    Note,
    NoteLane,
    Picture,
    Row,
    Touchpoint,
)
from journeydesk.model.tree import child_fields
from journeydesk.model.value import Item, Value

_WORDS: dict[type[Value], str] = {
    Document: "document",
    Channel: "channel",
    Device: "device",
    Department: "department",
    Segment: "segment",
    Evidence: "evidence",
    JourneyMap: "map",
    Stage: "stage",
    Swimlane: "swimlane",
    Path: "path",
    Verdict: "decision",
    Touchpoint: "touchpoint",
    EmotionPoint: "emotion point",
    ArcPoint: "arc point",
    Note: "note",
    Picture: "picture",
    Metric: "metric",
    BackstageStep: "backstage step",
}
"""What things are called; scripts read these words, so they are never changed."""

DOCUMENT = ""
"""Stands for the document itself among ids."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something, the id of what holds it, and the map and the swimlane around it, or it itself; empty for none."""

    item: Value
    holder: str
    map: str = ""
    swimlane: str = ""

    @property
    def stage(self) -> str:
        """The id of the stage it stands in, empty for none."""
        return getattr(self.item, "stage", "")

    @property
    def stands(self) -> tuple[str, str]:
        """The ids of what holds it and of its stage."""
        return self.holder, self.stage

    @property
    def goes_with(self) -> tuple[str, ...]:
        """The ids of all without which it is not: what holds it, its stage, a swimlane's segment, a point's path."""
        match self.item:
            case Swimlane(segment=segment):
                return self.holder, segment
            case EmotionPoint(path=str(path)):
                return *self.stands, path
        return self.stands


class Register:
    """A version of a document, by ids; `DOCUMENT` is its own."""

    def __init__(self, document: Document) -> None:
        """Walk the document once."""
        self.document = document
        self.places = {
            DOCUMENT: Place(document, DOCUMENT),
            **dict(_below(document, Place(document, DOCUMENT))),
        }

    def __contains__(self, id: str) -> bool:
        """Tell whether the version has an element."""
        return id in self.places

    def item(self, id: str) -> Value | None:
        """Return an element, None where there is none."""
        place = self.places.get(id)
        return place.item if place else None

    def siblings(self, holder: str, field: str) -> tuple[Item, ...]:
        """Return what a field of a holder holds; nothing where there is no such holder."""
        return getattr(self.item(holder), field, ())

    def fields(self, id: str) -> dict[str, object]:
        """Return what an element says by itself."""
        return fields(self.places[id].item)

    def references(self, id: str) -> Iterator[str]:
        """Yield the ids that an element needs: what it names, what holds it and its stage."""
        place = self.places.get(id)
        if place:
            yield from filter(None, place.stands)
            for field, value in fields(place.item).items():
                yield from targets(field, value)

    def contents(self, id: str) -> Iterator[str]:
        """Yield the ids of all that goes with something; holders come before what they hold: one walk finds all."""
        if isinstance(self.item(id), Element):
            return
        found = {id}
        for inner, place in self.places.items():
            if not found.isdisjoint(place.goes_with):
                found.add(inner)
                yield inner

    def name(self, id: str) -> str:
        """Return what an element is called, empty when it has no words of its own."""
        match self.item(id):
            case Swimlane(segment=segment):
                return self.name(segment)
            case NoteLane() as lane:
                return lane.name or lane.note_kind.value.replace("_", " ")
            case Row() as lane:
                return str(getattr(lane, "name", "") or getattr(lane, "kind", ""))
            case item:
                return next((said for field in _NAMES if (said := getattr(item, field, ""))), "")

    def what(self, id: str) -> str:
        """Return the word for the kind of an element."""
        item = self.places[id].item
        return "lane" if isinstance(item, Row) else _WORDS[type(item)]

    def map_title(self, id: str) -> str | None:
        """Return the title of the map that an element is in, None where it is in none."""
        journey = self.item(self.places[id].map)
        return journey.title if isinstance(journey, JourneyMap) else None

    def where(self, id: str) -> str:
        """Return the names of the swimlane and the stage around an element, empty where there are none."""
        place = self.places[id]
        around = (place.swimlane if place.swimlane != id else "", place.stage)
        return " › ".join(filter(None, (self.name(one) for one in around if one)))

    def reading(self, field: str, value: object) -> Readable:
        """Return a value of a field as a person reads it."""
        return reading(field, value, self.name)


_NAMES = ("title", "name", "text", "caption", "reason")


def _below(value: Value, around: Place) -> Iterator[tuple[str, Place]]:
    holder = getattr(value, "id", DOCUMENT)
    for field in child_fields(type(value)):
        for child in getattr(value, field):
            journey = child.id if isinstance(child, JourneyMap) else around.map
            swimlane = child.id if isinstance(child, Swimlane) else around.swimlane
            place = Place(child, holder, journey, swimlane)
            yield child.id, place
            yield from _below(child, place)
