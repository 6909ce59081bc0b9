"""Hotel stay: from a photo of the view to the invoice that comes after checkout."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import NoteKind
from templates.rows import (
    AMBER,
    ANALYTICS,
    BLUE,
    CYAN,
    GREEN,
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
    segment,
    source,
    stage,
    swimlane,
)

CHANNELS = (
    channel("social", "Social", "at", VIOLET),
    channel("portal", "Travel portal", "magnifying-glass", BLUE),
    channel("email", "Email", "envelope", CYAN),
    channel("app", "App", "device-mobile", GREEN),
    channel("desk", "Front desk", "bell", PINK),
    channel("room", "Room", "bed", SLATE),
    channel("table", "Restaurant", "fork-knife", AMBER),
)
DEVICES = (MOBILE, LAPTOP, PERSON)
DEPARTMENTS = departments("Marketing", "Reservations", "Reception", "Rooms", "Kitchen", "Accounts")
SEGMENTS = (
    segment(
        "couples",
        "Weekend couples",
        BLUE,
        0.46,
        1204,
        "Sofia and Ben",
        "41 and 43 · two nights without the children",
        "We have one weekend. It has to be this one.",
        "Two nights that feel longer than they are",
        "stays",
    ),
    segment(
        "business",
        "Business travellers",
        TEAL,
        0.33,
        864,
        "Kenji",
        "38 · here every third week",
        "I want to sleep, work and be gone.",
        "Key, desk, quiet, and an invoice that passes",
        "stays",
    ),
)
EVIDENCE = (
    source(
        "stays",
        "Bookings and stays, April to September 2026",
        ANALYTICS,
        2618,
        "2026-09-30",
        "All stays of one to four nights, from the hotel's own system",
    ),
    source(
        "guest-survey",
        "Survey after checkout",
        SURVEY,
        497,
        "2026-10-05",
        "By email on the day after, response 19 %",
    ),
    source(
        "guest-interviews",
        "Interviews with 13 guests",
        INTERVIEW,
        13,
        "2026-09-20",
        "30 minutes in the lobby, eight couples and five on business",
        quote="We were on holiday until we saw the bill.",
    ),
    source(
        "lobby",
        "Two Fridays in the lobby",
        OBSERVATION,
        57,
        "2026-09-18",
        "57 check-ins timed from 14 to 18 o'clock",
    ),
    source(
        "reviews",
        "Public reviews",
        ANALYTICS,
        312,
        "2026-09-30",
        "Three portals, sorted by what they praise or blame",
    ),
)
STAGES = (
    stage("choose", "Dream and choose", "Find a place worth the trip", "guest-interviews"),
    stage("book", "Book", "Be sure of the price and the room", "guest-interviews"),
    stage("arrive", "Arrive", "Drop the bags and breathe out", "guest-interviews"),
    stage("stay", "Stay", "Sleep well and feel looked after", "guest-interviews"),
    stage("leave", "Leave", "Go easily, with a reason to come back", "guest-interviews"),
)
COUPLES = (
    contact(
        "view",
        "choose",
        "I fall for a photo of the view",
        "social mobile marketing",
        1.1,
        "guest-interviews",
        spread=0.7,
    ),
    contact(
        "worst",
        "choose",
        "I read the worst reviews first",
        "portal mobile marketing",
        -0.3,
        "guest-interviews",
        spread=0.8,
    ),
    contact(
        "cheaper",
        "book",
        "I book where it is cheaper",
        "portal mobile reservations",
        0.4,
        "stays",
        spread=0.8,
    ),
    contact("wish", "book", "I ask for a room with the view", "email laptop reservations", -0.2),
    contact(
        "queue",
        "arrive",
        "I queue at three with everyone",
        "desk person reception",
        -1.2,
        "lobby",
        importance=4,
        spread=0.7,
    ),
    contact(
        "curtains",
        "arrive",
        "I open the curtains",
        "room - rooms",
        1.8,
        "guest-survey",
        importance=5,
        spread=0.5,
    ),
    contact(
        "breakfast",
        "stay",
        "I find no table at breakfast",
        "table person kitchen",
        -0.8,
        "reviews",
        spread=0.9,
    ),
    contact(
        "tip",
        "stay",
        "We eat where only locals eat",
        "desk person reception",
        1.6,
        "guest-interviews",
        importance=4,
        spread=0.5,
    ),
    contact(
        "parking",
        "leave",
        "I find a parking fee on the bill",
        "desk person accounts",
        -1.5,
        "reviews",
        "guest-survey",
        importance=5,
        spread=0.8,
    ),
    contact(
        "review",
        "leave",
        "I write a review on the train",
        "portal mobile marketing",
        0.4,
        "stays",
        spread=0.9,
    ),
)
BUSINESS = (
    contact(
        "tool",
        "book",
        "My company's tool picks the room",
        "portal laptop reservations",
        -0.2,
        "stays",
        spread=0.8,
    ),
    contact(
        "key",
        "arrive",
        "I arrive at midnight, my key is ready",
        "app mobile reception",
        1.4,
        "stays",
        importance=4,
        spread=0.6,
    ),
    contact(
        "call",
        "stay",
        "I drop out of a call twice",
        "room laptop rooms",
        -1.5,
        "guest-survey",
        importance=5,
        spread=0.7,
    ),
    contact("lounge", "stay", "I get a desk in the quiet lounge", "desk person reception", 0.8),
    contact(
        "invoice", "leave", "I wait for my company invoice", "desk person accounts", -1.0, "lobby", spread=0.8
    ),
    contact(
        "corrected",
        "leave",
        "I chase the invoice by email",
        "email laptop accounts",
        -1.3,
        "guest-interviews",
        importance=4,
        spread=0.6,
    ),
)
QUOTES = notes(
    "couple-quotes",
    NoteKind.QUOTE,
    note(
        "cq-reviews", "choose", "“If the worst they say is the lift, I book.”", "guest-interviews", at="worst"
    ),
    note("cq-view", "arrive", "“We did not unpack. We just looked.”", "guest-interviews", at="curtains"),
)
PAINS = notes(
    "couple-pains",
    NoteKind.PAIN_POINT,
    note("cp-price", "book", "The same room costs more on your own website", "stays", at="cheaper"),
    note("cp-queue", "arrive", "All rooms are ready at three, and so is everyone", "lobby", at="queue"),
    note("cp-parking", "leave", "Nobody told me that parking costs 24 a night", "reviews", at="parking"),
)
ANSWERS = notes(
    "couple-opportunities",
    NoteKind.OPPORTUNITY,
    answer(
        "co-price", "book", "Book direct: same price, and the view is a choice", "Reservations", "cp-price"
    ),
    answer(
        "co-queue",
        "arrive",
        "Text when the room is ready, keep the bags",
        "Reception",
        "cp-queue",
    ),
    answer("co-parking", "leave", "Show every fee in the confirmation", "Accounts", "cp-parking"),
)
BUSINESS_PAINS = notes(
    "business-pains",
    NoteKind.PAIN_POINT,
    note("bp-call", "stay", "The room at the end of the corridor has no signal", "guest-survey", at="call"),
    note(
        "bp-invoice",
        "leave",
        "My company's address is typed in anew each time",
        "guest-interviews",
        at="invoice",
    ),
)
BUSINESS_ANSWERS = notes(
    "business-opportunities",
    NoteKind.OPPORTUNITY,
    answer("bo-call", "stay", "Measure the signal in every room, fix the worst ten", "Rooms", "bp-call"),
    answer(
        "bo-invoice",
        "leave",
        "Keep invoice details, send before checkout",
        "Accounts",
        "bp-invoice",
    ),
)


def document() -> Document:
    """Return the template."""
    journey = JourneyMap(
        id="hotel-stay",
        title="Two nights by the harbour",
        scenario="From the first photo to the week after checkout · 2,618 stays, 13 interviews · summer 2026",
        stages=STAGES,
        swimlanes=(
            swimlane(
                "couples-lane",
                "couples",
                COUPLES,
                QUOTES,
                PAINS,
                ANSWERS,
                path="A weekend for two",
                source="stays",
                share=0.61,
                n=734,
            ),
            swimlane(
                "business-lane",
                "business",
                BUSINESS,
                BUSINESS_PAINS,
                BUSINESS_ANSWERS,
                path="In late, out early",
                source="stays",
                share=0.72,
                n=622,
                against="couples-lane",
            ),
        ),
    )
    return Document(
        title="Hotel: booking to after checkout",
        client="Harbour House Hotels",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
