"""The sample: home internet, the map that the program opens with and that the pictures show."""

from __future__ import annotations

from datetime import date

from journeydesk.model.branding import Branding
from journeydesk.model.document import Document
from journeydesk.model.inventory import Persona, Segment
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import Context, NoteKind
from templates.home_internet_cases import browse_then_call, complaint_on_social_media
from templates.rows import (
    AMBER,
    ANALYTICS,
    BLUE,
    CYAN,
    GREEN,
    INDIGO,
    INTERVIEW,
    LAPTOP,
    MOBILE,
    OBSERVATION,
    PERSON,
    PINK,
    SLATE,
    SURVEY,
    TEAL,
    VIOLET,
    answer,
    channel,
    contact,
    departments,
    note,
    notes,
    source,
    stage,
    swimlane,
)

CHANNELS = (
    channel("web", "Website", "globe", BLUE),
    channel("app", "App", "device-mobile", GREEN),
    channel("email", "Email", "envelope", CYAN),
    channel("phone", "Phone", "phone", AMBER),
    channel("chat", "Chat", "chat-circle-dots", INDIGO),
    channel("social", "Social", "at", VIOLET),
    channel("store", "Store", "storefront", PINK),
    channel("home", "At home", "house", SLATE),
)
DEVICES = (MOBILE, LAPTOP, PERSON)
DEPARTMENTS = departments("Marketing", "Sales", "Retail", "Field service", "Product", "Care")
SEGMENTS = (
    Segment(
        id="movers",
        name="Movers",
        colour=BLUE,
        share=0.38,
        n=412,
        persona=Persona(
            name="Ana", about="29 · moving to a new city", quote="I just want it to work on day one."
        ),
        evidence=("web-analytics",),
    ),
    Segment(
        id="home-workers",
        name="Home workers",
        colour=TEAL,
        share=0.17,
        n=188,
        persona=Persona(name="Jonas", about="44 · works from home", quote="Downtime costs me a client."),
        evidence=("web-analytics",),
    ),
)
EVIDENCE = (
    source(
        "web-analytics",
        "Web analytics, Q3 2026",
        ANALYTICS,
        600,
        "2026-09-30",
        method="All orders of new customers in the quarter, consent given",
    ),
    source(
        "contact-log",
        "Contact log, Q3 2026",
        ANALYTICS,
        58,
        "2026-09-30",
        method="Calls, chats and store visits of the same customers",
    ),
    source(
        "after-survey",
        "Survey after connection",
        SURVEY,
        231,
        "2026-10-09",
        method="Sent on day 7, response 38 %",
    ),
    source(
        "interview-07",
        "Interview 07, Ana",
        INTERVIEW,
        1,
        "2026-08-21",
        quote="The man in the store had no idea I had already called.",
    ),
    source(
        "interviews",
        "Interviews with 14 customers",
        INTERVIEW,
        14,
        "2026-09-04",
        method="45 minutes each, remote, recruited from both segments",
    ),
    source(
        "ride-along",
        "Day with a technician",
        OBSERVATION,
        6,
        "2026-09-17",
        method="Six appointments, two cities",
    ),
    source("mentions", "Public posts that mention us", ANALYTICS, 94, "2026-09-30"),
)


def getting_home_internet() -> JourneyMap:
    """The map of the first picture: two segments from the first question to the first support case."""
    stages = (
        stage("discover", "Discover", "Find a plan that fits", "interviews"),
        stage("compare", "Compare", "Be sure it is worth the price", "interviews"),
        stage("order", "Order", "Order in one sitting", "interviews"),
        stage("connect", "Get connected", "Be online the day I move in", "interviews"),
        stage("help", "Get help", "Have it fixed without repeating myself", "interviews"),
    )
    movers = (
        contact(
            "ask-friends", "discover", "I ask friends on X", "social mobile marketing", 0.7, "interviews"
        ),
        contact(
            "browse", "discover", "I browse plans", "web laptop marketing", 1.0, "web-analytics", spread=0.8
        ),
        contact(
            "compare-offers",
            "compare",
            "I compare three offers",
            "web laptop sales",
            0.3,
            "web-analytics",
            spread=0.9,
        ),
        contact(
            "call-coverage",
            "compare",
            "I call to ask about coverage",
            "phone mobile sales",
            -0.7,
            "contact-log",
            importance=4,
            spread=1.0,
        ),
        contact(
            "repeat-all",
            "order",
            "I repeat everything in the store",
            "store person retail",
            -1.1,
            "contact-log",
            "interview-07",
            importance=4,
            spread=0.9,
            context=Context.LOST,
        ),
        contact(
            "confirmation",
            "order",
            "I get the confirmation",
            "email mobile sales",
            0.7,
            "web-analytics",
            spread=0.8,
        ),
        contact(
            "wait-technician",
            "connect",
            "I wait for the technician",
            "home - field-service",
            -1.4,
            "ride-along",
            "after-survey",
            importance=5,
            spread=0.9,
            wait=96.0,
        ),
        contact(
            "activate",
            "connect",
            "I activate the router",
            "app mobile product",
            1.0,
            "after-survey",
            spread=0.8,
        ),
        contact(
            "complain", "help", "I complain in public", "social mobile care", -1.4, "mentions", spread=0.7
        ),
        contact("chat-solves", "help", "Chat solves it", "chat mobile care", 1.3, "contact-log", spread=0.8),
    )
    workers = (
        contact(
            "speed-tests",
            "discover",
            "I read speed tests",
            "web laptop marketing",
            0.3,
            "web-analytics",
            spread=0.9,
        ),
        contact(
            "ask-sla", "compare", "I ask about the SLA", "chat laptop sales", 0.6, "contact-log", spread=0.9
        ),
        contact(
            "order-online", "order", "I order online", "web laptop sales", 0.9, "web-analytics", spread=0.8
        ),
        contact(
            "new-date",
            "connect",
            "I get a date, then a new date",
            "email laptop field-service",
            -1.0,
            "after-survey",
            importance=5,
            spread=1.0,
        ),
        contact("queue", "help", "I wait 40 minutes in the queue", "phone mobile care", -1.3, "interviews"),
    )
    pains = notes(
        "movers-pains",
        NoteKind.PAIN_POINT,
        note(
            "pain-coverage",
            "compare",
            "The coverage answer differs from the website",
            "contact-log",
            at="call-coverage",
        ),
        note("pain-twice", "order", "I tell my story twice", "interview-07", at="repeat-all"),
        note(
            "pain-window", "connect", "A four-hour window and no updates", "ride-along", at="wait-technician"
        ),
    )
    answers = notes(
        "movers-opportunities",
        NoteKind.OPPORTUNITY,
        answer("carry-notes", "order", "Carry the call notes into the store", "Retail", "pain-twice"),
        answer("live-tracking", "connect", "Live technician tracking", "Field service", "pain-window"),
    )
    worker_pains = notes(
        "workers-pains",
        NoteKind.PAIN_POINT,
        note("pain-moved", "connect", "The date moved twice", "after-survey", at="new-date"),
        note("pain-priority", "help", "There is no priority line", "interviews", at="queue"),
    )
    worker_answers = notes(
        "workers-opportunities",
        NoteKind.OPPORTUNITY,
        answer("business-queue", "help", "Business queue for home workers", "Care", "pain-priority"),
    )
    return JourneyMap(
        id="home-internet",
        title="Getting home internet",
        scenario="First order to first support case · based on 600 customers, 14 interviews · Q3 2026",
        stages=stages,
        swimlanes=(
            swimlane(
                "movers-lane",
                "movers",
                movers,
                pains,
                answers,
                path="What most movers do",
                source="web-analytics",
                share=0.46,
                n=190,
            ),
            swimlane(
                "workers-lane",
                "home-workers",
                workers,
                worker_pains,
                worker_answers,
                path="Online until it breaks",
                source="web-analytics",
                share=0.58,
                n=109,
            ),
        ),
    )


def document() -> Document:
    """Return the sample document."""
    return Document(
        title="Home internet",
        client="Northline Broadband",
        branding=Branding(version="2.1", on=date(2026, 9, 30), confidentiality="Confidential"),
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(getting_home_internet(), complaint_on_social_media(), browse_then_call()),
    )
