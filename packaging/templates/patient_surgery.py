"""Patient: a torn meniscus, from the fall to the first walk after outpatient surgery."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import NoteKind
from templates.rows import (
    AMBER,
    ANALYTICS,
    BLUE,
    GREEN,
    INTERVIEW,
    MOBILE,
    OBSERVATION,
    OLIVE,
    PAPER,
    PERSON,
    PINK,
    RED,
    SLATE,
    SURVEY,
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
    channel("gp", "Family doctor", "first-aid-kit", GREEN),
    channel("er", "Emergency room", "first-aid", RED),
    channel("phone", "Phone", "phone", AMBER),
    channel("clinic", "Clinic", "heartbeat", PINK),
    channel("form", "Form", "file-text", SLATE),
    channel("web", "Web search", "globe", BLUE),
    channel("home", "At home", "house", OLIVE),
)
DEVICES = (PERSON, MOBILE, PAPER)
DEPARTMENTS = departments(
    "Practice", "Emergency", "Radiology", "Surgery", "Intake", "Theatre", "Ward", "Physiotherapy"
)
SEGMENTS = (
    segment(
        "working",
        "Working patients",
        BLUE,
        0.47,
        212,
        "Nadia",
        "39 · teaches sports, two small children",
        "I need to know when I can kneel again.",
        "Walk without thinking about it, and plan my weeks",
        "records",
    ),
)
EVIDENCE = (
    source(
        "records",
        "Times from patient records",
        ANALYTICS,
        212,
        "2026-06-30",
        "All meniscus operations in the first half of 2026, made anonymous by the hospital",
    ),
    source(
        "patient-interviews",
        "Interviews with 10 patients",
        INTERVIEW,
        10,
        "2026-07-24",
        "At home in the third week after surgery, with a drawn curve of their own",
        quote="At two in the morning, a leaflet is not an answer.",
    ),
    source(
        "shadowing",
        "Six days of surgery, shadowed",
        OBSERVATION,
        6,
        "2026-07-10",
        "From the door to the taxi, with consent of patient and ward",
    ),
    source(
        "six-weeks", "Survey after six weeks", SURVEY, 96, "2026-08-21", "On paper and online, response 45 %"
    ),
)
STAGES = (
    stage("hurt", "Get hurt", "Know how bad it is", "patient-interviews"),
    stage("decide", "Decide on surgery", "Understand what they will do to me", "patient-interviews"),
    stage("prepare", "Prepare", "Do nothing wrong before the day", "patient-interviews"),
    stage("day", "Day of surgery", "Be safe and not alone", "patient-interviews"),
    stage("recover", "Recover", "Walk without thinking about it", "patient-interviews"),
)
CONTACTS = (
    contact(
        "doctor",
        "hurt",
        "I see my family doctor",
        "gp person practice",
        0.4,
        "patient-interviews",
    ),
    contact(
        "emergency-room",
        "hurt",
        "I sit four hours among strangers",
        "er - emergency",
        -1.4,
        "records",
    ),
    contact(
        "scan",
        "hurt",
        "I ring five places for a scan",
        "phone mobile radiology",
        -1.0,
        "patient-interviews",
        importance=3,
    ),
    contact(
        "surgeon",
        "decide",
        "The surgeon shows me my own knee",
        "clinic person surgery",
        1.2,
        "shadowing",
        importance=4,
    ),
    contact(
        "consent",
        "decide",
        "I sign a form I do not understand",
        "form paper surgery",
        -0.9,
        "shadowing",
        importance=4,
    ),
    contact(
        "repeat",
        "prepare",
        "I list my medicines a third time",
        "clinic person intake",
        -0.8,
        "shadowing",
    ),
    contact("drink", "prepare", "I search whether I may drink water", "web mobile intake", -0.6),
    contact(
        "wait",
        "day",
        "I come at six and wait until eleven",
        "clinic person ward",
        -1.4,
        "records",
        "shadowing",
        importance=4,
    ),
    contact(
        "nurse",
        "day",
        "A nurse holds my hand until I sleep",
        "clinic person theatre",
        1.4,
        "patient-interviews",
        importance=5,
    ),
    contact("leaflet", "day", "I go home with a leaflet", "form paper ward", -0.5, "shadowing"),
    contact(
        "swelling",
        "recover",
        "I lie awake: is this swelling normal?",
        "home - ward",
        -1.8,
        "patient-interviews",
        "six-weeks",
        importance=5,
    ),
    contact(
        "call-back",
        "recover",
        "A nurse calls and asks how I am",
        "phone mobile ward",
        1.2,
        "six-weeks",
        importance=5,
    ),
    contact("walk", "recover", "I walk my children to school", "home - physiotherapy", 1.8, "six-weeks"),
)
LATER = "scan surgeon consent repeat drink wait nurse leaflet swelling call-back walk"
REFERRED = route(
    "referred", "Through the family doctor", f"doctor {LATER}", "records", share=0.68, n=144, colour=GREEN
)
URGENT = route(
    "urgent", "Through the emergency room", f"emergency-room {LATER}", "records", share=0.32, n=68, colour=RED
)
THOUGHTS = notes(
    "thoughts",
    NoteKind.THOUGHT,
    note("t-bad", "hurt", "If it were bad, they would hurry. Would they?", "patient-interviews"),
    note("t-sign", "decide", "“Rare complications.” How rare is rare?", "shadowing", at="consent"),
    note("t-alone", "day", "Do they know that I am still sitting here?", "patient-interviews", at="wait"),
    note("t-kneel", "recover", "My class starts in three weeks. Do I?", "patient-interviews"),
)
PAINS = notes(
    "pains",
    NoteKind.PAIN_POINT,
    note("p-scan", "hurt", "I have to find the scan myself, in pain", "patient-interviews", at="scan"),
    note("p-consent", "decide", "The form is written for lawyers", "shadowing", at="consent"),
    note(
        "p-repeat",
        "prepare",
        "Three people ask, none sees the others' list",
        "shadowing",
        at="repeat",
    ),
    note("p-wait", "day", "Everyone is told to come at six", "records", at="wait"),
    note("p-night", "recover", "In the first night there is no number to ring", "six-weeks", at="swelling"),
)
ANSWERS = notes(
    "opportunities",
    NoteKind.OPPORTUNITY,
    answer("o-scan", "hurt", "Book the scan before I leave the room", "Practice", "p-scan"),
    answer(
        "o-consent",
        "decide",
        "My knee drawn, in words a child can read",
        "Surgery",
        "p-consent",
    ),
    answer(
        "o-repeat",
        "prepare",
        "One list that I check and all of them see",
        "Intake",
        "p-repeat",
    ),
    answer("o-wait", "day", "Call in by turns, with a message an hour before", "Ward", "p-wait"),
    answer(
        "o-night", "recover", "A night line, and three photos: normal, watch it, come back", "Ward", "p-night"
    ),
)


def document() -> Document:
    """Return the template."""
    journey = JourneyMap(
        id="knee-surgery",
        title="A torn meniscus, an operation and home by night",
        scenario="From the fall to the first walk, 11 weeks · 212 records, 10 interviews, 6 days shadowed · 2026",
        stages=STAGES,
        swimlanes=(
            band(
                "working-lane",
                "working",
                CONTACTS,
                (REFERRED, URGENT),
                curve(REFERRED),
                THOUGHTS,
                PAINS,
                ANSWERS,
            ),
        ),
    )
    return Document(
        title="Patient: outpatient knee surgery",
        client="St. Brigid's Hospital",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
