"""SaaS onboarding: a small team, from the first evening of the trial to the paid plan."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import NoteKind
from templates.rows import (
    ANALYTICS,
    BLUE,
    CYAN,
    GREEN,
    INDIGO,
    INTERVIEW,
    LAPTOP,
    MOBILE,
    OBSERVATION,
    OLIVE,
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
    channel("community", "Community", "users-three", VIOLET),
    channel("web", "Website", "globe", BLUE),
    channel("web-app", "Web app", "browser", GREEN),
    channel("pocket", "Mobile app", "device-mobile", OLIVE),
    channel("email", "Email", "envelope", CYAN),
    channel("chat", "Chat", "chat-circle-dots", INDIGO),
)
DEVICES = (LAPTOP, MOBILE)
DEPARTMENTS = departments("Marketing", "Growth", "Product", "Support", "Sales")
SEGMENTS = (
    segment(
        "leads",
        "Team leads",
        BLUE,
        0.31,
        860,
        "Priya",
        "33 · leads nine designers, pays by card",
        "If Monday's meeting works with it, we stay.",
        "One plan that everybody looks at, before the trial ends",
        "product-log",
    ),
    segment(
        "teammates",
        "Invited teammates",
        TEAL,
        0.69,
        1914,
        "Felix",
        "27 · did not ask for another tool",
        "Just tell me what is mine to do.",
        "See my own tasks and be left in peace",
        "product-log",
    ),
)
EVIDENCE = (
    source(
        "product-log",
        "Product log of trials, May to August 2026",
        ANALYTICS,
        860,
        "2026-08-31",
        "Every trial with two or more people, events of the first 21 days",
    ),
    source(
        "lead-interviews",
        "Interviews with 11 team leads",
        INTERVIEW,
        11,
        "2026-09-11",
        "40 minutes by video, six who paid and five who left",
        quote="I spent my Sunday repairing columns so that nobody would laugh on Monday.",
    ),
    source(
        "diary",
        "Diary of five teams",
        OBSERVATION,
        5,
        "2026-09-25",
        "Two weeks, a note a day from everyone, screen recordings of the first hour",
    ),
    source(
        "exit-survey",
        "Survey at the end of the trial",
        SURVEY,
        274,
        "2026-09-02",
        "In the app, response 32 %",
    ),
)
STAGES = (
    stage("look", "Look for a way out", "Stop planning in five spreadsheets", "lead-interviews"),
    stage("try", "Set it up", "See our real work in it tonight", "lead-interviews"),
    stage("invite", "Bring the team", "Have all nine in it by Friday", "lead-interviews"),
    stage("habit", "Work with it", "Get through a week without the old sheets", "lead-interviews"),
    stage("pay", "Pay", "Know what it costs and who has to sign", "lead-interviews"),
)
LEADS = (
    contact(
        "ask", "look", "I ask in a forum for leads", "community laptop marketing", 0.5, "lead-interviews"
    ),
    contact("price", "look", "I read the prices twice", "web laptop marketing", -0.5, "product-log"),
    contact("sign-up", "try", "I sign up in a minute", "web-app laptop growth", 1.2, "product-log"),
    contact(
        "import",
        "try",
        "I import our sheets and lose columns",
        "web-app laptop product",
        -1.5,
        "product-log",
        "lead-interviews",
        importance=5,
    ),
    contact(
        "rescue", "try", "I get it repaired in the chat", "chat laptop support", 1.3, "diary", importance=4
    ),
    contact("invitations", "invite", "I invite nine people", "web-app laptop growth", 0.6, "product-log"),
    contact(
        "silence",
        "invite",
        "I see that only four came",
        "email laptop growth",
        -1.0,
        "product-log",
        importance=4,
    ),
    contact(
        "monday",
        "habit",
        "I run Monday's meeting from it",
        "web-app laptop product",
        1.7,
        "diary",
        importance=5,
    ),
    contact(
        "limit",
        "pay",
        "I am locked out in the middle of a sprint",
        "web-app laptop sales",
        -1.7,
        "exit-survey",
        importance=5,
    ),
    contact("invoice", "pay", "I ask for an invoice, not a card", "chat laptop sales", -0.4),
    contact("paid", "pay", "I pay for twelve seats", "web laptop sales", 1.1, "product-log"),
)
TEAMMATES = (
    contact("invited", "invite", "I get an invitation out of the blue", "email mobile growth", -0.6, "diary"),
    contact("mine", "invite", "I find my tasks waiting for me", "web-app laptop product", 1.0, "diary"),
    contact("train", "habit", "I tick things off on the train", "pocket mobile product", 1.4, "product-log"),
    contact(
        "mute",
        "habit",
        "I mute it after 40 messages",
        "pocket mobile product",
        -1.3,
        "product-log",
        importance=4,
    ),
    contact("stays", "pay", "I find my work where I left it", "web-app laptop product", 0.7),
)
THOUGHTS = notes(
    "lead-thoughts",
    NoteKind.THOUGHT,
    note("lt-price", "look", "Is a guest a seat? Is my boss a seat?", "lead-interviews", at="price"),
    note("lt-meeting", "habit", "For once nobody asked who does what.", "diary", at="monday"),
)
PAINS = notes(
    "lead-pains",
    NoteKind.PAIN_POINT,
    note(
        "lp-import", "try", "The import drops columns and does not say which ones", "product-log", at="import"
    ),
    note("lp-silence", "invite", "I cannot see who has never opened it", "lead-interviews", at="silence"),
    note("lp-limit", "pay", "The trial ends on a day that suits you, not us", "exit-survey", at="limit"),
)
ANSWERS = notes(
    "lead-opportunities",
    NoteKind.OPPORTUNITY,
    answer(
        "lo-import", "try", "Preview the import, column by column, before it happens", "Product", "lp-import"
    ),
    answer(
        "lo-silence", "invite", "Offer a first task for everyone who is still missing", "Growth", "lp-silence"
    ),
    answer(
        "lo-limit",
        "pay",
        "Let a running sprint end before the trial does; invoice in two clicks",
        "Sales",
        "lp-limit",
    ),
)
QUOTES = notes(
    "mate-quotes",
    NoteKind.QUOTE,
    note("mq-again", "invite", "“Oh no, another tool.”", "diary", at="invited"),
    note("mq-train", "habit", "“I was done before we reached the station.”", "diary", at="train"),
)
MATE_PAINS = notes(
    "mate-pains",
    NoteKind.PAIN_POINT,
    note("mp-invited", "invite", "The invitation does not say why I am invited", "diary", at="invited"),
    note("mp-mute", "habit", "I hear of every change, not of mine", "product-log", at="mute"),
)
MATE_ANSWERS = notes(
    "mate-opportunities",
    NoteKind.OPPORTUNITY,
    answer("mo-invited", "invite", "Put the lead's own sentence into the invitation", "Growth", "mp-invited"),
    answer("mo-mute", "habit", "One message a morning: what waits for you today", "Product", "mp-mute"),
)


def document() -> Document:
    """Return the template."""
    journey = JourneyMap(
        id="trial-to-paid",
        title="From trial to paid plan",
        scenario="A team of ten tries a planning tool for 21 days · 860 trials, 11 interviews, 5 diaries · 2026",
        stages=STAGES,
        swimlanes=(
            swimlane(
                "leads-lane",
                "leads",
                LEADS,
                THOUGHTS,
                PAINS,
                ANSWERS,
                path="Trial to paid",
                source="product-log",
                share=0.22,
                n=189,
            ),
            swimlane(
                "mates-lane",
                "teammates",
                TEAMMATES,
                QUOTES,
                MATE_PAINS,
                MATE_ANSWERS,
                path="Invited, then quiet",
                source="product-log",
                share=0.53,
                n=1014,
            ),
        ),
    )
    return Document(
        title="SaaS onboarding: trial to paid",
        client="Tidemark",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
