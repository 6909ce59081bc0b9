"""Fresh things: a touchpoint for a channel, a note of a kind, a stage, a swimlane with its usual lanes, a document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from journeydesk.editing.duplicate import FreshId
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    ArcLane,
    BackstageLane,
    EmotionLane,
    Lane,
    MetricLane,
    NoteKind,
    NoteLane,
    StoryboardLane,
    TouchpointLane,
)
from journeydesk.model.value import Value, evolve
from journeydesk.speech import Speech, speech

V = TypeVar("V", bound=Value)

NAMES = ("title", "name", "goal")

CHANNELS = (
    ("Website", "globe", "#2563eb"),
    ("App", "device-mobile", "#15803d"),
    ("Email", "envelope", "#0e7490"),
    ("Phone", "phone", "#b45309"),
    ("Chat", "chat-circle-dots", "#4338ca"),
    ("Social", "at", "#7c3aed"),
    ("Store", "storefront", "#be185d"),
    ("Letter", "envelope-simple", "#475569"),
)
DEVICES = (("Phone", "device-mobile"), ("Laptop", "laptop"), ("In person", "user"))
DEPARTMENTS = ("Marketing", "Sales", "Service")
SEGMENT_COLOURS = ("#2563eb", "#0f766e", "#b45309", "#7c3aed", "#be185d", "#4d7c0f", "#0e7490", "#9f1239")
STAGES = (
    ("Become aware", "Understand that there is a way"),
    ("Consider", "Find out whether it is for me"),
    ("Buy", "Be done with it quickly"),
    ("Use", "Get what I was promised"),
    ("Get help", "Have it solved once and for all"),
)

LANE_KINDS: tuple[str, ...] = (
    "touchpoints",
    "emotion",
    "arc",
    *(kind.value for kind in NoteKind),
    "storyboard",
    "metrics",
    "backstage",
)


def new_lane(kind: str, fresh: FreshId) -> Lane:
    """Return an empty lane; `kind` is one of `LANE_KINDS`."""
    match kind:
        case "touchpoints":
            return TouchpointLane(id=fresh())
        case "emotion":
            return EmotionLane(id=fresh())
        case "arc":
            return ArcLane(id=fresh())
        case "storyboard":
            return StoryboardLane(id=fresh())
        case "metrics":
            return MetricLane(id=fresh())
        case "backstage":
            return BackstageLane(id=fresh())
        case _:
            return NoteLane(id=fresh(), note_kind=NoteKind(kind))


def new_swimlane(segment: str, fresh: FreshId, language: str = "en") -> Swimlane:
    """Return a swimlane with the lanes that a map usually has, and one path, named in a language."""
    path = usual_path(fresh, language)
    kinds = ("touchpoints", "emotion", NoteKind.PAIN_POINT.value, NoteKind.OPPORTUNITY.value)
    return Swimlane(
        id=fresh(), segment=segment, lanes=tuple(new_lane(kind, fresh) for kind in kinds), paths=(path,)
    )


def usual_path(fresh: FreshId, language: str) -> Path:
    """Return a path that leads nowhere yet, as the first of a swimlane is called in a language."""
    return Path(id=fresh(), name=speech(language).said("Usual path"))


def new_segment(document: Document, name: str, fresh: FreshId) -> Segment:
    """Return a segment in a colour that the document does not use yet, while there is one."""
    return Segment(id=fresh(), name=name, colour=free_colour(document.segments))


def free_colour(segments: Iterable[Segment]) -> str:
    """Return a colour that none of the segments has, while there is one."""
    used = {segment.colour for segment in segments}
    return next((colour for colour in SEGMENT_COLOURS if colour not in used), SEGMENT_COLOURS[0])


def new_map(title: str, segments: tuple[Segment, ...], fresh: FreshId) -> JourneyMap:
    """Return a map with five stages and a swimlane for each segment."""
    stages = tuple(Stage(id=fresh(), title=name, goal=goal) for name, goal in STAGES)
    swimlanes = tuple(new_swimlane(segment.id, fresh) for segment in segments)
    return JourneyMap(id=fresh(), title=title, stages=stages, swimlanes=swimlanes)


def named_in(language: str, new: V) -> V:
    """Return something new, all of whose names are the program's own, in a language; English where it speaks none."""
    words = speech(language)
    return _named(rewritten(new, lambda item: _named(item, words)), words)


def _named(one: V, words: Speech) -> V:
    held = {field: getattr(one, field, "") for field in NAMES}
    return evolve(one, **{field: words.said(text) for field, text in held.items() if text})


def new_document(fresh: FreshId) -> Document:
    """Return a document to begin with: the usual channels, one segment, an empty map of five stages."""
    segment = Segment(id=fresh(), name="Customers", colour=SEGMENT_COLOURS[0])
    return Document(
        title="New journey",
        channels=tuple(Channel(id=fresh(), name=n, icon=i, colour=c) for n, i, c in CHANNELS),
        devices=tuple(Device(id=fresh(), name=name, icon=icon) for name, icon in DEVICES),
        departments=tuple(Department(id=fresh(), name=name) for name in DEPARTMENTS),
        segments=(segment,),
        maps=(new_map("New journey", (segment,), fresh),),
    )
