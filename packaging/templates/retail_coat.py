"""Retail: a winter coat, seen online and bought in the store or at home."""

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
    VIOLET,
    answer,
    band,
    channel,
    contact,
    curve,
    departments,
    note,
    notes,
    route,
    segment,
    source,
    stage,
)

CHANNELS = (
    channel("social", "Social", "at", VIOLET),
    channel("web", "Website", "globe", BLUE),
    channel("app", "App", "device-mobile", GREEN),
    channel("shop", "Store", "storefront", PINK),
    channel("email", "Email", "envelope", CYAN),
    channel("parcel", "Parcel", "package", AMBER),
    channel("home", "At home", "house", SLATE),
)
DEVICES = (MOBILE, LAPTOP, PERSON)
DEPARTMENTS = departments("Marketing", "Online shop", "Store", "Logistics", "Care")
SEGMENTS = (
    segment(
        "choosers",
        "Careful choosers",
        BLUE,
        0.44,
        940,
        "Marta",
        "37 · buys one good coat every five years",
        "I want to feel the wool before I pay for it.",
        "A coat that lasts, seen and felt, without a lost Saturday",
        "shop-analytics",
    ),
)
EVIDENCE = (
    source(
        "shop-analytics",
        "Shop and till data, autumn 2026",
        ANALYTICS,
        2140,
        "2026-10-31",
        "All coat orders and reservations from September to October, joined by loyalty card",
    ),
    source(
        "coat-interviews",
        "Interviews with 12 coat buyers",
        INTERVIEW,
        12,
        "2026-10-16",
        "60 minutes, half of them in the fitting room, half at home with the parcel",
        quote="I stood at the counter with the reservation on my phone and felt like a fraud.",
    ),
    source(
        "store-days",
        "Three days in three stores",
        OBSERVATION,
        41,
        "2026-10-10",
        "41 pick-ups of reservations watched and timed, Saturdays from 10 to 16",
    ),
    source(
        "parcel-survey",
        "Survey after delivery",
        SURVEY,
        388,
        "2026-10-28",
        "Two questions by email on day 3, response 24 %",
    ),
)

STAGES = (
    stage("need", "Feel the cold", "Know what kind of coat I want", "coat-interviews"),
    stage("choose", "Choose", "Narrow it down to one coat", "coat-interviews"),
    stage("try", "Try it on", "See whether it fits me", "coat-interviews"),
    stage("buy", "Pay and be done", "Leave with one coat and no loose ends", "coat-interviews"),
    stage("wear", "Wear it", "Be sure it was the right one", "coat-interviews"),
)
CONTACTS = (
    contact(
        "see", "need", "I see the coat in a friend's story", "social mobile marketing", 0.8, "coat-interviews"
    ),
    contact("search", "need", "I search for wool coats", "web laptop online-shop", 0.3, "shop-analytics"),
    contact(
        "filter", "choose", "I filter by length and price", "web laptop online-shop", 0.7, "shop-analytics"
    ),
    contact("reserve", "choose", "I reserve my size for Saturday", "app mobile store", 1.1, "shop-analytics"),
    contact(
        "guess", "choose", "I guess my size and order two", "web laptop online-shop", -0.4, "shop-analytics"
    ),
    contact(
        "missing",
        "try",
        "Nobody can find my coat",
        "shop person store",
        -1.6,
        "store-days",
        "coat-interviews",
        importance=5,
    ),
    contact(
        "mirror",
        "try",
        "I feel the wool at the mirror",
        "shop person store",
        1.6,
        "store-days",
        importance=4,
    ),
    contact(
        "stay-in",
        "try",
        "I stay in for the parcel",
        "parcel - logistics",
        -0.9,
        "parcel-survey",
        importance=3,
    ),
    contact("unpack", "try", "I try both on at home", "home - online-shop", 1.1, "coat-interviews"),
    contact("till", "buy", "I queue behind the returns", "shop person store", -0.7, "store-days"),
    contact("receipt", "buy", "I pay and get the receipt", "email mobile store", 0.5, "shop-analytics"),
    contact(
        "send-back", "buy", "I carry one coat to the post", "parcel person logistics", -0.6, "parcel-survey"
    ),
    contact(
        "refund",
        "buy",
        "I wait nine days for my money",
        "email mobile care",
        -1.4,
        "shop-analytics",
        "parcel-survey",
        importance=5,
    ),
    contact("frost", "wear", "I wear it on the first frosty day", "home - marketing", 1.8, "coat-interviews"),
    contact("button", "wear", "My button is sewn on for free", "shop person store", 1.3),
)
IN_STORE = route(
    "try-in-store",
    "Reserve, try in the store",
    "see search filter reserve missing mirror till receipt frost button",
    "shop-analytics",
    share=0.41,
    n=877,
    colour=PINK,
)
AT_HOME = route(
    "try-at-home",
    "Order two, send one back",
    "see search filter guess stay-in unpack send-back refund frost button",
    "shop-analytics",
    share=0.33,
    n=706,
    colour=BLUE,
)
THOUGHTS = notes(
    "thoughts",
    NoteKind.THOUGHT,
    note("t-photo", "need", "It looks warm, but so did the last one.", "coat-interviews"),
    note("t-size", "choose", "In your 38 or in everyone else's 38?", "coat-interviews", at="guess"),
    note("t-again", "wear", "I would buy here again, but in the store."),
)
PAINS = notes(
    "pains",
    NoteKind.PAIN_POINT,
    note("p-size", "choose", "The size table does not say how the coat falls", "coat-interviews", at="guess"),
    note("p-missing", "try", "I can reserve a coat that the store no longer has", "store-days", at="missing"),
    note("p-queue", "buy", "Buyers and returns share one queue", "store-days", at="till"),
    note("p-refund", "buy", "My money comes back six days after my parcel", "shop-analytics", at="refund"),
)
ANSWERS = notes(
    "opportunities",
    NoteKind.OPPORTUNITY,
    answer("o-size", "choose", "Show the coat on three people with their sizes", "Online shop", "p-size"),
    answer("o-rack", "try", "Confirm only what hangs on the pick-up rack", "Store", "p-missing"),
    answer("o-till", "buy", "Pay reservations on the phone, beside the mirror", "Store", "p-queue"),
    answer("o-refund", "buy", "Refund when the post scans the parcel", "Care", "p-refund"),
)


def document() -> Document:
    """Return the template."""
    journey = JourneyMap(
        id="winter-coat",
        title="Buying a winter coat",
        scenario="From the first cold day to the first frost · 2,140 orders, 12 interviews, 3 stores · October 2026",
        stages=STAGES,
        swimlanes=(
            band(
                "choosers-lane",
                "choosers",
                CONTACTS,
                (IN_STORE, AT_HOME),
                curve(IN_STORE, "Emotion, in the store"),
                curve(AT_HOME, "Emotion, at home"),
                THOUGHTS,
                PAINS,
                ANSWERS,
            ),
        ),
    )
    return Document(
        title="Retail: online to store",
        client="Aldgate & Wren",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
