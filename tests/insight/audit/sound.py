"""A small map with which the audit finds nothing wrong, for tests to spoil."""

from __future__ import annotations

from datetime import date

from journeydesk.insight.audit.auditor import Audit, Auditor, Finding
from journeydesk.insight.audit.subjects import Paper
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Evidence, EvidenceKind, Persona, Segment
from journeydesk.model.journey import JourneyMap, MapState, Path, Stage, Swimlane
from journeydesk.model.lanes import (
    EmotionLane,
    EmotionPoint,
    Metric,
    MetricLane,
    Note,
    NoteKind,
    NoteLane,
    Touchpoint,
    TouchpointLane,
)

TODAY = date(2026, 11, 1)

SOURCES = (
    Evidence(id="log", title="Contact log", kind=EvidenceKind.ANALYTICS, n=400, on=date(2026, 9, 1)),
    Evidence(id="talks", title="Interviews", kind=EvidenceKind.INTERVIEW, n=12, on=date(2026, 8, 1)),
)
CARDS = (
    Touchpoint(
        id="ask", stage="find", title="I ask a friend", channel="web", emotion=1.0, evidence=("talks",)
    ),
    Touchpoint(
        id="call", stage="find", title="I call the store", channel="phone", emotion=-1.0, evidence=("log",)
    ),
    Touchpoint(id="buy", stage="get", title="I buy it online", channel="web", emotion=0.5, evidence=("log",)),
    Touchpoint(
        id="wait", stage="get", title="I wait at home", channel="phone", emotion=-0.5, evidence=("log",)
    ),
)
LANES = (
    TouchpointLane(id="cards", items=CARDS),
    EmotionLane(id="curve", items=(EmotionPoint(id="point", stage="get", value=0.2, evidence=("log",)),)),
    NoteLane(
        id="pains",
        note_kind=NoteKind.PAIN_POINT,
        items=(
            Note(id="pain", stage="find", text="Nobody in the store picks up the phone", evidence=("talks",)),
        ),
    ),
    NoteLane(
        id="answers",
        note_kind=NoteKind.OPPORTUNITY,
        items=(
            Note(
                id="answer", stage="find", text="Call back within our hour", answers=("pain",), owner="Sales"
            ),
        ),
    ),
    MetricLane(
        id="figures",
        items=(Metric(id="days", stage="get", name="Days", value=3.0, n=400, evidence=("log",)),),
    ),
)
PATHS = (
    Path(id="usual", name="Online", share=0.6, touchpoints=("ask", "buy", "wait"), evidence=("log",)),
    Path(id="other", name="By phone", share=0.4, touchpoints=("ask", "call", "buy"), evidence=("log",)),
)
SEGMENT = Segment(
    id="movers", name="Movers", share=0.4, n=160, persona=Persona(name="Ana"), evidence=("log",)
)


def sound() -> Document:
    """Return the map."""
    journey = JourneyMap(
        id="map",
        title="Getting online",
        scenario="From the first question to the first evening online",
        state=MapState.ACTUAL,
        stages=(
            Stage(id="find", title="Find", goal="Know what fits", evidence=("talks",)),
            Stage(id="get", title="Get it", goal="Be online", evidence=("talks",)),
        ),
        swimlanes=(Swimlane(id="lane", segment="movers", lanes=LANES, paths=PATHS),),
    )
    return Document(
        title="Home internet",
        channels=(Channel(id="web", name="Website"), Channel(id="phone", name="Phone")),
        segments=(SEGMENT,),
        evidence=SOURCES,
        maps=(journey,),
    )


def audited(document: Document, *, paper: Paper | None = None) -> Audit:
    return Auditor().audit(document, TODAY, paper or Paper())


def findings(document: Document, check: str, **options: Paper) -> tuple[Finding, ...]:
    return tuple(one for one in audited(document, **options).findings if one.check == check)
