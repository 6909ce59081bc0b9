"""Make resources/templates/home-internet.jmap: the sample that the program opens with and that the pictures show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.inventory import (
    Channel,
    Department,
    Device,
    Evidence,
    EvidenceKind,
    Persona,
    Segment,
)
from journeydesk.model.journey import JourneyMap, MapState, Stage, Swimlane
from journeydesk.model.journey import Path as Route
from journeydesk.model.lanes import EmotionLane, Note, NoteKind, NoteLane, Touchpoint, TouchpointLane

TARGET = Path(__file__).parents[1] / "resources" / "templates" / "home-internet.jmap"

CHANNELS = (
    Channel(id="web", name="Website", icon="globe", colour="#2563eb"),
    Channel(id="app", name="App", icon="device-mobile", colour="#15803d"),
    Channel(id="email", name="Email", icon="envelope", colour="#0e7490"),
    Channel(id="phone", name="Phone", icon="phone", colour="#b45309"),
    Channel(id="chat", name="Chat", icon="chat-circle-dots", colour="#4338ca"),
    Channel(id="social", name="Social", icon="at", colour="#7c3aed"),
    Channel(id="store", name="Store", icon="storefront", colour="#be185d"),
    Channel(id="home", name="At home", icon="house", colour="#475569"),
)
DEVICES = (
    Device(id="mobile", name="Phone", icon="device-mobile"),
    Device(id="laptop", name="Laptop", icon="laptop"),
    Device(id="person", name="In person", icon="user"),
)
DEPARTMENTS = tuple(
    Department(id=name.lower().replace(" ", "-"), name=name)
    for name in ("Marketing", "Sales", "Retail", "Field service", "Product", "Care")
)
SEGMENTS = (
    Segment(
        id="movers",
        name="Movers",
        colour="#2563eb",
        share=0.38,
        n=412,
        persona=Persona(
            name="Ana", about="29 · moving to a new city", quote="I just want it to work on day one."
        ),
    ),
    Segment(
        id="home-workers",
        name="Home workers",
        colour="#0f766e",
        share=0.17,
        n=188,
        persona=Persona(name="Jonas", about="44 · works from home", quote="Downtime costs me a client."),
    ),
)
EVIDENCE = (
    Evidence(
        id="web-analytics",
        title="Web analytics, Q3 2026",
        kind=EvidenceKind.ANALYTICS,
        n=600,
        on=date(2026, 9, 30),
        method="All orders of new customers in the quarter, consent given",
    ),
    Evidence(
        id="contact-log",
        title="Contact log, Q3 2026",
        kind=EvidenceKind.ANALYTICS,
        n=58,
        on=date(2026, 9, 30),
        method="Calls, chats and store visits of the same customers",
    ),
    Evidence(
        id="after-survey",
        title="Survey after connection",
        kind=EvidenceKind.SURVEY,
        n=231,
        on=date(2026, 10, 9),
        method="Sent on day 7, response 38 %",
    ),
    Evidence(
        id="interview-07",
        title="Interview 07, Ana",
        kind=EvidenceKind.INTERVIEW,
        n=1,
        on=date(2026, 8, 21),
        quote="The man in the store had no idea I had already called.",
    ),
    Evidence(
        id="interviews",
        title="Interviews with 14 customers",
        kind=EvidenceKind.INTERVIEW,
        n=14,
        on=date(2026, 9, 4),
        method="45 minutes each, remote, recruited from both segments",
    ),
    Evidence(
        id="ride-along",
        title="Day with a technician",
        kind=EvidenceKind.OBSERVATION,
        n=6,
        on=date(2026, 9, 17),
        method="Six appointments, two cities",
    ),
    Evidence(
        id="mentions",
        title="Public posts that mention us",
        kind=EvidenceKind.ANALYTICS,
        n=94,
        on=date(2026, 9, 30),
    ),
)


def contact(
    id: str,
    stage: str,
    title: str,
    channel: str,
    device: str | None,
    department: str,
    emotion: float,
    *evidence: str,
    importance: int | None = None,
) -> Touchpoint:
    """Return a touchpoint from one row of the tables below."""
    return Touchpoint(
        id=id,
        stage=stage,
        title=title,
        channel=channel,
        device=device,
        department=department,
        emotion=emotion,
        evidence=evidence,
        importance=importance,
    )


def swimlane(
    id: str,
    segment: str,
    touchpoints: tuple[Touchpoint, ...],
    *notes: NoteLane,
    path: str,
    share: float | None = None,
    n: int | None = None,
) -> Swimlane:
    """Return a swimlane with cards, a curve, note lanes and the one path through all its cards."""
    route = Route(id=f"{id}-path", name=path, share=share, n=n, touchpoints=tuple(t.id for t in touchpoints))
    return Swimlane(
        id=id,
        segment=segment,
        lanes=(
            TouchpointLane(id=f"{id}-touchpoints", items=touchpoints),
            EmotionLane(id=f"{id}-emotion", path=route.id),
            *notes,
        ),
        paths=(route,),
    )


def notes(id: str, kind: NoteKind, *items: Note) -> NoteLane:
    """Return a lane of notes."""
    return NoteLane(id=id, note_kind=kind, items=items)


def getting_home_internet() -> JourneyMap:
    """The map of the first picture: two segments from the first question to the first support case."""
    stages = (
        Stage(id="discover", title="Discover", goal="Find a plan that fits"),
        Stage(id="compare", title="Compare", goal="Be sure it is worth the price"),
        Stage(id="order", title="Order", goal="Order in one sitting"),
        Stage(id="connect", title="Get connected", goal="Be online the day I move in"),
        Stage(id="help", title="Get help", goal="Have it fixed without repeating myself"),
    )
    movers = (
        contact(
            "ask-friends",
            "discover",
            "I ask friends on X",
            "social",
            "mobile",
            "marketing",
            0.7,
            "interviews",
        ),
        contact("browse", "discover", "I browse plans", "web", "laptop", "marketing", 1.0, "web-analytics"),
        contact(
            "compare-offers",
            "compare",
            "I compare three offers",
            "web",
            "laptop",
            "sales",
            0.3,
            "web-analytics",
        ),
        contact(
            "call-coverage",
            "compare",
            "I call to ask about coverage",
            "phone",
            "mobile",
            "sales",
            -0.7,
            "contact-log",
            importance=4,
        ),
        contact(
            "repeat-all",
            "order",
            "I repeat everything in the store",
            "store",
            "person",
            "retail",
            -1.1,
            "contact-log",
            "interview-07",
            importance=4,
        ),
        contact(
            "confirmation",
            "order",
            "I get the confirmation",
            "email",
            "mobile",
            "sales",
            0.7,
            "web-analytics",
        ),
        contact(
            "wait-technician",
            "connect",
            "I wait for the technician",
            "home",
            None,
            "field-service",
            -1.4,
            "ride-along",
            "after-survey",
            importance=5,
        ),
        contact(
            "activate", "connect", "I activate the router", "app", "mobile", "product", 1.0, "after-survey"
        ),
        contact("complain", "help", "I complain in public", "social", "mobile", "care", -1.4, "mentions"),
        contact("chat-solves", "help", "Chat solves it", "chat", "mobile", "care", 1.3, "contact-log"),
    )
    workers = (
        contact(
            "speed-tests",
            "discover",
            "I read speed tests",
            "web",
            "laptop",
            "marketing",
            0.3,
            "web-analytics",
        ),
        contact("ask-sla", "compare", "I ask about the SLA", "chat", "laptop", "sales", 0.6, "contact-log"),
        contact("order-online", "order", "I order online", "web", "laptop", "sales", 0.9, "web-analytics"),
        contact(
            "new-date",
            "connect",
            "I get a date, then a new date",
            "email",
            "laptop",
            "field-service",
            -1.0,
            "after-survey",
            importance=5,
        ),
        contact(
            "queue", "help", "I wait 40 minutes in the queue", "phone", "mobile", "care", -1.3, "interviews"
        ),
    )
    pains = notes(
        "movers-pains",
        NoteKind.PAIN_POINT,
        Note(
            id="pain-coverage",
            stage="compare",
            text="The coverage answer differs from the website",
            touchpoint="call-coverage",
            evidence=("contact-log",),
        ),
        Note(
            id="pain-twice",
            stage="order",
            text="I tell my story twice",
            touchpoint="repeat-all",
            evidence=("interview-07",),
        ),
        Note(
            id="pain-window",
            stage="connect",
            text="A four-hour window and no updates",
            touchpoint="wait-technician",
            evidence=("ride-along",),
        ),
    )
    answers = notes(
        "movers-opportunities",
        NoteKind.OPPORTUNITY,
        Note(
            id="carry-notes",
            stage="order",
            text="Carry the call notes into the store",
            answers=("pain-twice",),
            owner="Retail",
        ),
        Note(
            id="live-tracking",
            stage="connect",
            text="Live technician tracking",
            answers=("pain-window",),
            owner="Field service",
        ),
    )
    worker_pains = notes(
        "workers-pains",
        NoteKind.PAIN_POINT,
        Note(
            id="pain-moved",
            stage="connect",
            text="The date moved twice",
            touchpoint="new-date",
            evidence=("after-survey",),
        ),
        Note(
            id="pain-priority",
            stage="help",
            text="There is no priority line",
            touchpoint="queue",
            evidence=("interviews",),
        ),
    )
    worker_answers = notes(
        "workers-opportunities",
        NoteKind.OPPORTUNITY,
        Note(
            id="business-queue",
            stage="help",
            text="Business queue for home workers",
            answers=("pain-priority",),
            owner="Care",
        ),
    )
    return JourneyMap(
        id="home-internet",
        title="Getting home internet",
        scenario="First order to first support case · based on 600 customers, 14 interviews · Q3 2026",
        stages=stages,
        swimlanes=(
            swimlane(
                "movers-lane", "movers", movers, pains, answers, path="What most movers do", share=0.46, n=190
            ),
            swimlane(
                "workers-lane",
                "home-workers",
                workers,
                worker_pains,
                worker_answers,
                path="Online until it breaks",
                share=0.58,
                n=109,
            ),
        ),
    )


def complaint_on_social_media() -> JourneyMap:
    """A complaint that starts in public, goes to the phone and ends on the website."""
    stages = (
        Stage(id="c-outage", title="Lose the line", goal="Know whether it is me or you"),
        Stage(id="c-public", title="Complain in public", goal="Be taken seriously"),
        Stage(id="c-phone", title="Talk to someone", goal="Explain it once"),
        Stage(id="c-web", title="Follow it up", goal="See that it is being fixed"),
    )
    touchpoints = (
        contact(
            "c-status",
            "c-outage",
            "I look for an outage notice",
            "web",
            "mobile",
            "product",
            -0.8,
            "contact-log",
        ),
        contact(
            "c-post", "c-public", "I post a complaint", "social", "mobile", "marketing", -1.5, "mentions"
        ),
        contact(
            "c-answer", "c-public", "I get a public answer", "social", "mobile", "marketing", -0.4, "mentions"
        ),
        contact(
            "c-call",
            "c-phone",
            "I call the number from the answer",
            "phone",
            "mobile",
            "care",
            -1.2,
            "contact-log",
            importance=5,
        ),
        contact(
            "c-explain",
            "c-phone",
            "I explain it all again",
            "phone",
            "mobile",
            "care",
            -1.6,
            "interviews",
            importance=5,
        ),
        contact("c-ticket", "c-web", "I follow my ticket", "web", "laptop", "care", 0.2, "web-analytics"),
        contact("c-fixed", "c-web", "I read that it is fixed", "email", "laptop", "care", 1.2),
    )
    return JourneyMap(
        id="complaint",
        title="Complaint on social media",
        scenario="The line fails: a public post, then a call, then the website · 94 posts, 58 contacts",
        state=MapState.ACTUAL,
        stages=stages,
        swimlanes=(
            swimlane(
                "c-movers",
                "movers",
                touchpoints,
                notes(
                    "c-thoughts",
                    NoteKind.THOUGHT,
                    Note(id="c-thought-1", stage="c-outage", text="Is it only my flat?"),
                    Note(
                        id="c-thought-2", stage="c-public", text="They answer faster when others can see it."
                    ),
                ),
                notes(
                    "c-quotes",
                    NoteKind.QUOTE,
                    Note(
                        id="c-quote",
                        stage="c-phone",
                        text="“Could you tell me your customer number again?”",
                        evidence=("interviews",),
                    ),
                ),
                notes(
                    "c-pains",
                    NoteKind.PAIN_POINT,
                    Note(
                        id="c-pain",
                        stage="c-phone",
                        text="The person on the phone has not seen the post",
                        touchpoint="c-call",
                        evidence=("interviews",),
                    ),
                    Note(id="c-pain-2", stage="c-outage", text="The status page shows nothing for an hour"),
                ),
                notes(
                    "c-opportunities",
                    NoteKind.OPPORTUNITY,
                    Note(
                        id="c-opportunity",
                        stage="c-phone",
                        text="One case from post to call: Care opens it from the post",
                        answers=("c-pain",),
                        owner="Care",
                    ),
                ),
                path="Post, call, website",
                n=58,
            ),
        ),
    )


def browse_then_call() -> JourneyMap:
    """Browsing online, then a phone call: two ways to the same order."""
    stages = (
        Stage(id="b-search", title="Look around", goal="Get an overview in an evening"),
        Stage(id="b-decide", title="Decide", goal="Ask the one open question"),
        Stage(id="b-order", title="Order", goal="Be done with it"),
    )
    touchpoints = (
        contact(
            "b-search-1", "b-search", "I search for plans", "web", "mobile", "marketing", 0.4, "web-analytics"
        ),
        contact(
            "b-table",
            "b-search",
            "I study the price table",
            "web",
            "laptop",
            "marketing",
            0.6,
            "web-analytics",
        ),
        contact("b-basket", "b-decide", "I fill the basket", "web", "laptop", "sales", 0.8, "web-analytics"),
        contact(
            "b-call", "b-decide", "I call with my question", "phone", "mobile", "sales", -0.3, "contact-log"
        ),
        contact("b-chat", "b-decide", "I ask in the chat", "chat", "laptop", "sales", 0.5, "contact-log"),
        contact(
            "b-phone-order", "b-order", "I order on the phone", "phone", "mobile", "sales", 0.3, "contact-log"
        ),
        contact(
            "b-web-order", "b-order", "I order on the website", "web", "laptop", "sales", 1.1, "web-analytics"
        ),
        contact(
            "b-mail", "b-order", "I get the confirmation", "email", "mobile", "sales", 0.9, "web-analytics"
        ),
    )
    paths = (
        Route(
            id="b-path-phone",
            name="Browse, then call",
            share=0.31,
            n=186,
            colour="#b45309",
            touchpoints=("b-search-1", "b-table", "b-basket", "b-call", "b-phone-order", "b-mail"),
        ),
        Route(
            id="b-path-web",
            name="All online",
            share=0.52,
            n=312,
            colour="#2563eb",
            touchpoints=("b-search-1", "b-table", "b-basket", "b-chat", "b-web-order", "b-mail"),
        ),
    )
    lane = Swimlane(
        id="b-movers",
        segment="movers",
        lanes=(
            TouchpointLane(id="b-touchpoints", items=touchpoints),
            EmotionLane(id="b-emotion", name="Emotion, browse then call", path="b-path-phone"),
            EmotionLane(id="b-emotion-web", name="Emotion, all online", path="b-path-web"),
            notes(
                "b-questions",
                NoteKind.QUESTION,
                Note(id="b-question", stage="b-decide", text="Why does nobody see my basket when I call?"),
            ),
            notes(
                "b-pains",
                NoteKind.PAIN_POINT,
                Note(
                    id="b-pain",
                    stage="b-decide",
                    text="I read my basket out loud to the agent",
                    touchpoint="b-call",
                    evidence=("contact-log",),
                ),
            ),
            notes(
                "b-opportunities",
                NoteKind.OPPORTUNITY,
                Note(
                    id="b-opportunity",
                    stage="b-decide",
                    text="Show a code beside the basket that opens it for the agent",
                    answers=("b-pain",),
                    owner="Sales",
                ),
            ),
        ),
        paths=paths,
    )
    return JourneyMap(
        id="browse-call",
        title="Browse, then call",
        scenario="Browsing online, then a phone call: two ways to the same order · 600 orders, Q3 2026",
        state=MapState.ACTUAL,
        stages=stages,
        swimlanes=(lane,),
    )


def sample() -> Document:
    """Return the sample document."""
    return Document(
        title="Home internet",
        client="Northline Broadband",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(getting_home_internet(), complaint_on_social_media(), browse_then_call()),
    )


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    jmap.write(sample(), TARGET, backup=False)
    print(TARGET)
