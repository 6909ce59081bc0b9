"""B2B sales: a packaging machine, from the need to the first pallet, with its dramatic arc."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import ArcLane, ArcPoint, NoteKind
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
    channel("web", "Website", "globe", BLUE),
    channel("phone", "Phone", "phone", AMBER),
    channel("fair", "Trade fair", "ticket", VIOLET),
    channel("email", "Email", "envelope", CYAN),
    channel("visit", "On site", "factory", PINK),
    channel("video", "Video call", "video-camera", INDIGO),
    channel("lab", "Test lab", "gear", GREEN),
)
DEVICES = (LAPTOP, MOBILE, PERSON)
DEPARTMENTS = departments("Marketing", "Sales", "Engineers", "Contracts", "Projects", "Service")
SEGMENTS = (
    segment(
        "plants",
        "Food makers with one plant",
        BLUE,
        0.58,
        46,
        "Henrike",
        "51 · runs a plant with 140 people",
        "I do not buy a machine. I buy a quiet Monday.",
        "A line that packs 60 bags a minute before the Christmas season",
        "deals",
    ),
)
EVIDENCE = (
    source(
        "deals",
        "Deals of 2025 and 2026 in the CRM",
        ANALYTICS,
        79,
        "2026-06-30",
        "All closed deals over 200,000 euros, won and lost, with dates of every step",
    ),
    source(
        "plant-interviews",
        "Interviews with 9 plant managers",
        INTERVIEW,
        9,
        "2026-07-17",
        "90 minutes each, in the plant, four of them lost deals",
        quote="Nobody lied to me. Nobody told me either.",
    ),
    source(
        "start-ups",
        "Two start-ups on site",
        OBSERVATION,
        2,
        "2026-08-28",
        "Three days each beside the fitters, from unloading to the first shift",
    ),
    source(
        "handover-survey", "Survey after handover", SURVEY, 34, "2026-09-15", "By phone, 34 of 41 customers"
    ),
)
STAGES = (
    stage("need", "See the need", "Prove that the old line costs more than a new one", "plant-interviews"),
    stage("specify", "Say what I need", "Get a machine that fits my hall and my bags", "plant-interviews"),
    stage("compare", "Compare offers", "Have one price that I can defend", "plant-interviews"),
    stage("decide", "Decide", "Get the board to sign before the summer", "plant-interviews"),
    stage("deliver", "Get it running", "Pack the first pallet on the day I was promised", "plant-interviews"),
)
CONTACTS = (
    contact("night", "need", "I search for suppliers at night", "web laptop marketing", -0.5, "deals"),
    contact(
        "fitter",
        "need",
        "I ring the fitter I have known for years",
        "phone mobile service",
        1.0,
        "plant-interviews",
    ),
    contact(
        "stand", "need", "I see it run at the trade fair", "fair person marketing", 1.4, "plant-interviews"
    ),
    contact(
        "form", "specify", "I fill in a form of 14 pages", "email laptop sales", -1.1, "deals", importance=3
    ),
    contact(
        "hall",
        "specify",
        "I show your engineer our hall",
        "visit person engineers",
        1.2,
        "plant-interviews",
    ),
    contact(
        "bags", "specify", "I send our bags for a test run", "lab - engineers", 0.9, "deals", importance=4
    ),
    contact(
        "three", "compare", "I lay three offers side by side", "email laptop sales", -0.9, "plant-interviews"
    ),
    contact("one", "compare", "I get one offer with options", "email laptop sales", 0.4),
    contact(
        "reference",
        "compare",
        "I call a plant that has one",
        "phone mobile sales",
        1.2,
        "plant-interviews",
        importance=4,
    ),
    contact("board", "decide", "I present it to our board", "video laptop sales", 0.3, "plant-interviews"),
    contact(
        "haggle",
        "decide",
        "I watch lawyers trade clauses",
        "email laptop contracts",
        -1.2,
        "deals",
        importance=4,
    ),
    contact("sign", "decide", "I sign the contract", "visit person sales", 1.3, "deals"),
    contact(
        "moved",
        "deliver",
        "I read that the date has moved",
        "email laptop projects",
        -1.8,
        "deals",
        "handover-survey",
        importance=5,
    ),
    contact("accept", "deliver", "I test it at your factory", "lab person engineers", 0.9, "start-ups"),
    contact("build", "deliver", "I feed five fitters for a week", "visit person service", -0.4, "start-ups"),
    contact(
        "pallet",
        "deliver",
        "We pack the first pallet",
        "visit person service",
        1.8,
        "start-ups",
        "handover-survey",
        importance=5,
    ),
)
TENDER = route(
    "tender",
    "Tender of three",
    "night stand form bags three reference board haggle sign moved accept build pallet",
    "deals",
    share=0.64,
    n=51,
    colour=BLUE,
)
KNOWN = route(
    "known",
    "A supplier we know",
    "fitter stand hall bags one reference board haggle sign moved accept build pallet",
    "deals",
    share=0.36,
    n=28,
    colour=AMBER,
)
ARC = ArcLane(
    id="stake",
    name="What is at stake for me",
    items=(
        ArcPoint(id="arc-need", stage="need", at=0.3, value=1.4, evidence=("plant-interviews",)),
        ArcPoint(id="arc-specify", stage="specify", at=0.5, value=2.0, evidence=("plant-interviews",)),
        ArcPoint(id="arc-compare", stage="compare", at=0.5, value=2.8, evidence=("plant-interviews",)),
        ArcPoint(id="arc-board", stage="decide", at=0.2, value=4.2, evidence=("plant-interviews",)),
        ArcPoint(id="arc-sign", stage="decide", at=0.85, value=3.6, evidence=("plant-interviews",)),
        ArcPoint(id="arc-moved", stage="deliver", at=0.15, value=5.0, evidence=("plant-interviews",)),
        ArcPoint(id="arc-pallet", stage="deliver", at=0.88, value=2.2, evidence=("plant-interviews",)),
    ),
)
QUESTIONS = notes(
    "questions",
    NoteKind.QUESTION,
    note("q-cost", "need", "What does an hour of standstill really cost us?", "plant-interviews"),
    note("q-change", "decide", "Who pays if our bag changes after I have signed?", "plant-interviews"),
    note(
        "q-steel", "deliver", "Who tells me when the steel is late: you, or my calendar?", "plant-interviews"
    ),
)
PAINS = notes(
    "pains",
    NoteKind.PAIN_POINT,
    note(
        "p-form", "specify", "The form asks what your engineer asks me again", "plant-interviews", at="form"
    ),
    note("p-three", "compare", "No two offers count the same things", "plant-interviews", at="three"),
    note(
        "p-haggle", "decide", "Contracts take 34 days, and nobody says where they lie", "deals", at="haggle"
    ),
    note(
        "p-moved", "deliver", "I hear of the delay five weeks after you knew", "handover-survey", at="moved"
    ),
)
ANSWERS = notes(
    "opportunities",
    NoteKind.OPPORTUNITY,
    answer("o-form", "specify", "The engineer fills in the form during the visit", "Sales", "p-form"),
    answer("o-three", "compare", "An offer on one page: price a bag, over ten years", "Sales", "p-three"),
    answer(
        "o-haggle",
        "decide",
        "Standard terms up front, with three that may be haggled over",
        "Contracts",
        "p-haggle",
    ),
    answer(
        "o-moved",
        "deliver",
        "A call every second Friday, with the risks and not only the dates",
        "Projects",
        "p-moved",
    ),
)


def document() -> Document:
    """Return the template."""
    journey = JourneyMap(
        id="packaging-line",
        title="Buying a packaging line",
        scenario="From the third standstill to the first pallet, 14 months · 79 deals, 9 interviews, 2 visits · 2026",
        stages=STAGES,
        swimlanes=(
            band(
                "plants-lane",
                "plants",
                CONTACTS,
                (TENDER, KNOWN),
                curve(TENDER, "Emotion, tender of three"),
                ARC,
                QUESTIONS,
                PAINS,
                ANSWERS,
            ),
        ),
    )
    return Document(
        title="B2B sales: need to first delivery",
        client="Hallmann Packaging Machines",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
