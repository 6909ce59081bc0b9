"""A document that uses everything version 1 of the format can hold, and what tests build files from."""

from __future__ import annotations

import hashlib
import io
import zipfile
from datetime import date
from pathlib import Path

from journeydesk.formats.jmap.names import MIMETYPE
from journeydesk.model.document import Document
from journeydesk.model.inventory import (
    Channel,
    Department,
    Device,
    Evidence,
    EvidenceKind,
    Media,
    Persona,
    Segment,
)
from journeydesk.model.journey import JourneyMap, MapState, Stage, Swimlane
from journeydesk.model.journey import Path as JourneyPath
from journeydesk.model.lanes import (
    ArcLane,
    ArcPoint,
    BackstageLane,
    BackstageStep,
    EmotionLane,
    EmotionPoint,
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

FILES = Path(__file__).parents[2] / "files"
SHARED = Path(__file__).parents[3].parent / "shared" / "data"

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>'
PICTURE = Media(name=f"{hashlib.sha256(SVG).hexdigest()}.svg", data=SVG)


def sample() -> Document:
    """Return the document of tests/files/version-1.jmap."""
    return Document(
        title="Home internet",
        client="Nordlys Broadband",
        language="en",
        channels=(
            Channel(id="web", name="Website", icon="globe", colour="#0ea5e9"),
            Channel(id="call", name="Phone"),
        ),
        devices=(Device(id="laptop", name="Laptop", icon="laptop"),),
        departments=(Department(id="sales", name="Sales"), Department(id="care", name="Customer care")),
        segments=(
            Segment(
                id="movers",
                name="People who move",
                share=0.35,
                n=412,
                persona=Persona(name="Amira", quote="I just want it to work", photo=PICTURE.name),
            ),
        ),
        evidence=(
            Evidence(
                id="survey",
                title="Spring survey",
                kind=EvidenceKind.SURVEY,
                n=412,
                on=date(2026, 4, 2),
                method="online",
            ),
        ),
        maps=(_today(), JourneyMap(id="wish", title="As it should be", state=MapState.FUTURE)),
        media=(PICTURE,),
    )


def _today() -> JourneyMap:
    stages = (
        Stage(id="find", title="Find", goal="See what is on offer", colour="#e2e8f0"),
        Stage(id="order", title="Order"),
    )
    path = JourneyPath(
        id="p1", name="Web, then phone", share=0.6, n=247, touchpoints=("browse", "ask", "browse")
    )
    return JourneyMap(
        id="today",
        title="Getting home internet",
        scenario="Moving house",
        stages=stages,
        swimlanes=(Swimlane(id="movers-lane", segment="movers", lanes=_lanes(), paths=(path,)),),
    )


def _lanes() -> tuple[
    TouchpointLane | EmotionLane | ArcLane | NoteLane | StoryboardLane | MetricLane | BackstageLane, ...
]:
    browse = Touchpoint(
        id="browse",
        stage="find",
        title="Browses plans",
        channel="web",
        device="laptop",
        department="sales",
        emotion=0.5,
        importance=4,
        n=412,
        evidence=("survey",),
    )
    ask = Touchpoint(
        id="ask", stage="order", title="Calls to ask what it costs", channel="call", emotion=-1.5
    )
    pain = Note(
        id="pain", stage="order", text="Has to say everything twice", touchpoint="ask", evidence=("survey",)
    )
    idea = Note(
        id="idea", stage="order", text="Show the basket to the agent", answers=("pain",), owner="Care"
    )
    return (
        TouchpointLane(id="contacts", rows="channels", items=(browse, ask)),
        EmotionLane(
            id="mood",
            path="p1",
            items=(EmotionPoint(id="wait", stage="order", at=0.25, value=-2),),
        ),
        ArcLane(id="arc", items=(ArcPoint(id="peak", stage="order", value=4.5),)),
        NoteLane(id="pains", note_kind=NoteKind.PAIN_POINT, items=(pain,)),
        NoteLane(id="ideas", name="What we could do", note_kind=NoteKind.OPPORTUNITY, items=(idea,)),
        StoryboardLane(
            id="frames", items=(Picture(id="frame", stage="find", media=PICTURE.name, caption="At home"),)
        ),
        MetricLane(
            id="figures",
            items=(Metric(id="time", stage="order", name="Waiting time", value=7.5, unit="min"),),
        ),
        BackstageLane(
            id="behind", items=(BackstageStep(id="check", stage="order", title="Checks the line"),)
        ),
    )


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP of `entries`, as any other program could have made it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def contained(text: bytes, **others: bytes) -> bytes:
    """Return a good container around `text` as document.json."""
    return zipped({"mimetype": MIMETYPE.encode(), "document.json": text, **others})
