"""Public service: child benefit, from the midwife's hint to the money in the account."""

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
    MOBILE,
    OBSERVATION,
    OLIVE,
    PAPER,
    PERSON,
    PINK,
    SLATE,
    SURVEY,
    TEAL,
    VIOLET,
    answer,
    band,
    channel,
    contact,
    curve,
    departments,
    feeling,
    note,
    notes,
    route,
    segment,
    source,
    stage,
)

CHANNELS = (
    channel("talk", "In conversation", "chats", VIOLET),
    channel("web", "Website", "globe", BLUE),
    channel("portal", "Citizen portal", "identification-card", GREEN),
    channel("counter", "Counter", "users", PINK),
    channel("form", "Paper form", "file-text", SLATE),
    channel("letter", "Letter", "envelope-simple", CYAN),
    channel("bank", "Bank account", "bank", OLIVE),
)
DEVICES = (MOBILE, PAPER, PERSON)
DEPARTMENTS = departments("Web team", "Registry", "Digital", "Counters", "Benefits", "Treasury")
SEGMENTS = (
    segment(
        "parents",
        "First-time parents",
        BLUE,
        0.54,
        1310,
        "Leila and Tom",
        "31 and 34 · a daughter, three weeks old",
        "We sleep two hours at a time. Ask us once.",
        "Do it in one go, between two feeds",
        "cases",
    ),
    segment(
        "arrivals",
        "Parents new to the country",
        TEAL,
        0.18,
        436,
        "Oksana",
        "34 · two children, moved here in March",
        "I understand each word, but not the letter.",
        "Know what is mine to ask for, and be understood",
        "cases",
    ),
)
EVIDENCE = (
    source(
        "cases",
        "Case records, first half of 2026",
        ANALYTICS,
        2426,
        "2026-06-30",
        "All applications for a first child, with the day of every letter",
    ),
    source(
        "family-interviews",
        "Interviews with 15 families",
        INTERVIEW,
        15,
        "2026-09-04",
        "At the kitchen table, five of them with an interpreter",
        quote="We sent the certificate. They wrote that we had not. We had a photo of the envelope.",
    ),
    source(
        "counter-days",
        "Four mornings at the counter",
        OBSERVATION,
        63,
        "2026-08-27",
        "63 conversations noted: what was asked, what was missing, how long it took",
    ),
    source(
        "decision-survey",
        "Survey with the decision",
        SURVEY,
        508,
        "2026-09-30",
        "A card in the letter, response 21 %",
    ),
)
STAGES = (
    stage("learn", "Find out", "Know what we are entitled to", "family-interviews"),
    stage("gather", "Get the papers", "Have every paper the first time", "family-interviews"),
    stage("apply", "Apply", "Send it once, from the sofa", "family-interviews"),
    stage("wait", "Wait", "Know that somebody is on it", "family-interviews"),
    stage("money", "Get the money", "Have it before the savings are gone", "family-interviews"),
)
PARENTS = (
    contact("midwife", "learn", "Our midwife tells us about it", "talk person -", 1.1),
    contact(
        "search",
        "learn",
        "I search and end up at three offices",
        "web mobile web-team",
        -0.8,
        "family-interviews",
    ),
    contact(
        "certificate",
        "gather",
        "I wait for the birth certificate",
        "letter paper registry",
        -0.6,
        "cases",
    ),
    contact("log-in", "apply", "I log in with my ID card", "portal mobile digital", -0.3, "cases"),
    contact(
        "photos",
        "apply",
        "I send photos of the papers",
        "portal mobile digital",
        1.2,
        "decision-survey",
    ),
    contact(
        "nine-pages", "apply", "I fill in nine pages by hand", "form paper benefits", -1.1, "counter-days"
    ),
    contact(
        "checked",
        "apply",
        "The clerk goes through it with me",
        "counter person counters",
        0.9,
        "counter-days",
    ),
    contact("receipt", "wait", "I can see where my case stands", "portal mobile benefits", 0.6, "cases"),
    contact("silence", "wait", "I hear nothing for three weeks", "letter paper benefits", -1.2, "cases"),
    contact(
        "missing",
        "wait",
        "I am asked for a paper I have sent",
        "letter paper benefits",
        -1.8,
        "cases",
        "family-interviews",
        importance=5,
    ),
    contact("notice", "money", "I get the notice", "letter paper benefits", 0.9, "cases"),
    contact(
        "paid",
        "money",
        "I see the money in our account",
        "bank mobile treasury",
        1.7,
        "decision-survey",
        importance=5,
    ),
)
ARRIVALS = (
    contact(
        "neighbour", "learn", "A neighbour tells me it exists", "talk person -", 0.7, "family-interviews"
    ),
    contact(
        "stamp",
        "gather",
        "I pay for a translation with a stamp",
        "counter person registry",
        -1.1,
        "counter-days",
        importance=4,
    ),
    contact(
        "friend",
        "apply",
        "I bring a friend who interprets",
        "counter person counters",
        -0.6,
        "counter-days",
        importance=4,
    ),
    contact(
        "read-out",
        "money",
        "I ask the teacher to read it to me",
        "letter paper benefits",
        -0.9,
        "family-interviews",
        importance=4,
    ),
)
ONLINE = route(
    "online",
    "From the sofa",
    "midwife search certificate log-in photos receipt missing notice paid",
    "cases",
    share=0.57,
    n=747,
    colour=GREEN,
)
ON_PAPER = route(
    "on-paper",
    "On paper, at the counter",
    "midwife search certificate nine-pages checked silence missing notice paid",
    "cases",
    share=0.43,
    n=563,
    colour=AMBER,
)
INTERPRETED = route(
    "interpreted", "With somebody's help", "neighbour stamp friend read-out", "cases", share=0.66, n=288
)
PAINS = notes(
    "parent-pains",
    NoteKind.PAIN_POINT,
    note(
        "pp-offices",
        "learn",
        "Three offices explain it, none is mine",
        "family-interviews",
        at="search",
    ),
    note("pp-twice", "gather", "One office asks us for what the other one wrote", "cases", at="certificate"),
    note(
        "pp-nine",
        "apply",
        "The form asks 31 things you already know",
        "counter-days",
        at="nine-pages",
    ),
    note("pp-missing", "wait", "Papers sent apart from the form are not found", "cases", at="missing"),
)
ANSWERS = notes(
    "parent-opportunities",
    NoteKind.OPPORTUNITY,
    answer("po-offices", "learn", "One page by postcode, and a card for midwives", "Web team", "pp-offices"),
    answer("po-twice", "gather", "If we agree, let the two offices talk", "Registry", "pp-twice"),
    answer("po-nine", "apply", "A form that is filled in when I get it", "Digital", "pp-nine"),
    answer(
        "po-missing", "wait", "A label for late papers, and a call before a letter", "Benefits", "pp-missing"
    ),
)
QUOTES = notes(
    "arrival-quotes",
    NoteKind.QUOTE,
    note("aq-stamp", "gather", "“The stamp cost more than the first month.”", "counter-days", at="stamp"),
    note("aq-letter", "money", "“Is it a yes? It looks like a no.”", "family-interviews", at="read-out"),
)
ARRIVAL_PAINS = notes(
    "arrival-pains",
    NoteKind.PAIN_POINT,
    note("ap-friend", "apply", "My friend hears what I earn", "family-interviews", at="friend"),
    note("ap-silence", "wait", "I do not dare to ask where my case is"),
    note(
        "ap-letter",
        "money",
        "The answer stands on page three",
        "family-interviews",
        at="read-out",
    ),
)
ARRIVAL_ANSWERS = notes(
    "arrival-opportunities",
    NoteKind.OPPORTUNITY,
    answer("ao-friend", "apply", "Interpreters by video at every counter", "Counters", "ap-friend"),
    answer(
        "ao-letter",
        "money",
        "Yes or no in the first line, in eight languages",
        "Benefits",
        "ap-letter",
        "ap-silence",
    ),
)


def document() -> Document:
    """Return the template."""
    journey = JourneyMap(
        id="child-benefit",
        title="Applying for child benefit",
        scenario="From the birth to the first payment, 11 weeks · 2,426 cases, 15 families · 2026",
        stages=STAGES,
        swimlanes=(
            band(
                "parents-lane",
                "parents",
                PARENTS,
                (ONLINE, ON_PAPER),
                curve(ONLINE, "Emotion, from the sofa"),
                curve(ON_PAPER, "Emotion, on paper"),
                PAINS,
                ANSWERS,
            ),
            band(
                "arrivals-lane",
                "arrivals",
                ARRIVALS,
                (INTERPRETED,),
                curve(
                    INTERPRETED,
                    "",
                    feeling("eleven-weeks", "wait", -1.5, "cases"),
                ),
                QUOTES,
                ARRIVAL_PAINS,
                ARRIVAL_ANSWERS,
            ),
        ),
    )
    return Document(
        title="Public service: child benefit",
        client="Norden County",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
