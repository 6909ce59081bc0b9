"""Small maps, written and read as one writes them on a board: `"find: ask browse | buy: call"`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import count

from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Department, Device, Evidence, EvidenceKind, Segment
from journeydesk.model.journey import JourneyMap, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    ArcLane,
    ArcPoint,
    BackstageLane,
    BackstageStep,
    EmotionLane,
    EmotionPoint,
    Lane,
    Metric,
    MetricLane,
    Note,
    NoteKind,
    NoteLane,
    Picture,
    StoryboardLane,
    Touchpoint,
    TouchpointLane,
)
from journeydesk.model.tree import find, lane_of

CHANNELS = (
    Channel(id="web", name="Website", icon="globe", colour="#2563eb"),
    Channel(id="phone", name="Phone", icon="phone", colour="#b45309"),
    Channel(id="store", name="Store", icon="storefront", colour="#be185d"),
)
DEVICES = (Device(id="laptop", name="Laptop"), Device(id="mobile", name="Mobile"))
DEPARTMENTS = (Department(id="sales", name="Sales"), Department(id="care", name="Care"))
EVIDENCE = (
    Evidence(id="log", title="Contact log", kind=EvidenceKind.ANALYTICS, n=400),
    Evidence(id="few", title="A short survey", kind=EvidenceKind.SURVEY, n=9),
    Evidence(id="talks", title="Interviews", kind=EvidenceKind.INTERVIEW, n=12),
)
SEGMENTS = (
    Segment(id="movers", name="Movers", colour="#2563eb", share=0.4),
    Segment(id="workers", name="Home workers", colour="#0f766e"),
)


def cards(text: str) -> tuple[Touchpoint, ...]:
    """Read touchpoints from `"stage: id id | stage: id"`; their titles are their ids."""
    return tuple(
        Touchpoint(id=id, stage=stage, title=id) for stage, ids in _by_stage(text) for id in ids.split()
    )


def _by_stage(text: str) -> Iterable[tuple[str, str]]:
    for part in filter(None, (part.strip() for part in text.split("|"))):
        stage, _, ids = part.partition(":")
        yield stage.strip(), ids


def row(document: Document, lane: str) -> str:
    """Write the elements of a lane as `cards` reads them, stage by stage in the order of the map."""
    journey = next(j for j in document.maps if any(s.contents.holds(lane) for s in j.swimlanes))
    items = lane_of(document, lane).items
    parts = [
        (stage.id, " ".join(item.id for item in items if item.stage == stage.id)) for stage in journey.stages
    ]
    return " | ".join(f"{stage}: {ids}" for stage, ids in parts if ids)


def route(document: Document, path: str) -> str:
    """Write a path as the ids of its touchpoints."""
    found = find(document, path)
    assert isinstance(found, Path)
    return " ".join(found.touchpoints)


def band(
    segment: str, touchpoints: str, *lanes: Lane, paths: Mapping[str, str] | None = None, id: str = ""
) -> Swimlane:
    """Return a swimlane `<segment>-lane` with a touchpoint lane `<segment>-cards`, more lanes and paths."""
    name = id or segment
    return Swimlane(
        id=f"{name}-lane",
        segment=segment,
        lanes=(TouchpointLane(id=f"{name}-cards", items=cards(touchpoints)), *lanes),
        paths=tuple(
            Path(id=path, name=path, touchpoints=tuple(ids.split())) for path, ids in (paths or {}).items()
        ),
    )


def board(*swimlanes: Swimlane, stages: str = "find buy use", title: str = "A journey") -> Document:
    """Return a document with one map `map`; its stages are the words of `stages`."""
    return Document(
        title=title,
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(
            JourneyMap(
                id="map",
                title=title,
                stages=tuple(Stage(id=id, title=id.title(), goal=f"To {id}") for id in stages.split()),
                swimlanes=swimlanes,
            ),
        ),
    )


def small() -> Document:
    """Two segments over three stages, with curves, notes and two paths: what most tests of edits begin with."""
    return board(
        band(
            "movers",
            "find: ask browse | buy: call order | use: help",
            EmotionLane(id="movers-curve", path="usual", items=(EmotionPoint(id="relief", stage="use"),)),
            notes(
                "pains", NoteKind.PAIN_POINT, Note(id="pain", stage="buy", text="I wait", touchpoint="call")
            ),
            notes(
                "ideas",
                NoteKind.OPPORTUNITY,
                Note(id="idea", stage="buy", text="Call back", answers=("pain",)),
            ),
            paths={"usual": "ask browse call order help", "short": "browse order"},
        ),
        band(
            "workers",
            "find: search | use: chat",
            EmotionLane(id="workers-curve"),
            notes("worker-pains", NoteKind.PAIN_POINT),
            paths={"online": "search chat"},
        ),
    )


def rich() -> Document:
    """`small` with every kind of lane, channels, devices, departments, emotions and evidence."""
    first, second = small().maps[0].swimlanes
    touchpoints, *others = first.lanes
    assert isinstance(touchpoints, TouchpointLane)
    dressed = tuple(map(_dressed, touchpoints.items, range(len(touchpoints.items))))
    lanes = (TouchpointLane(id=touchpoints.id, items=dressed), *others, *other_lanes())
    return board(Swimlane(id=first.id, segment="movers", lanes=lanes, paths=first.paths), second)


def _dressed(item: Touchpoint, index: int) -> Touchpoint:
    return Touchpoint(
        id=item.id,
        stage=item.stage,
        title=item.title,
        channel=(*[channel.id for channel in CHANNELS], None)[index % 4],
        device=("laptop", "mobile", None)[index % 3],
        department=("sales", "care")[index % 2],
        emotion=(0.5, 1.5, -1.0, -2.0, 1.0)[index % 5],
        evidence=(("log",), ("log",), ("few",), (), ("talks",))[index % 5],
    )


def other_lanes() -> tuple[Lane, ...]:
    """Return a lane of each kind that `small` lacks."""
    return (
        ArcLane(
            id="arc",
            items=(
                ArcPoint(id="arc-1", stage="find", value=2.0),
                ArcPoint(id="arc-2", stage="buy", value=5.0),
            ),
        ),
        notes("quotes", NoteKind.QUOTE, Note(id="quote", stage="use", text="At last!", owner="Ana")),
        StoryboardLane(id="frames", items=(Picture(id="frame", stage="find", caption="At the desk"),)),
        MetricLane(id="figures", items=(Metric(id="wait", stage="buy", name="Wait", value=4.5, unit="min"),)),
        BackstageLane(
            id="behind",
            items=(BackstageStep(id="check", stage="buy", title="Credit check", department="sales"),),
        ),
    )


def notes(id: str, kind: NoteKind, *items: Note) -> NoteLane:
    """Return a lane of notes."""
    return NoteLane(id=id, note_kind=kind, items=items)


def counted(prefix: str = "new-") -> Callable[[], str]:
    """Return a source of ids that are the same in every run: new-1, new-2, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"
