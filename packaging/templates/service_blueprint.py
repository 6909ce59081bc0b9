"""Service blueprint: an account opened in a bank's branch, with what happens on stage, behind it, and its figures."""

from __future__ import annotations

from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.lanes import MetricLane, NoteKind
from templates.rows import (
    AMBER,
    ANALYTICS,
    BLUE,
    CYAN,
    GREEN,
    INDIGO,
    INTERVIEW,
    MOBILE,
    OBSERVATION,
    PAPER,
    PERSON,
    PINK,
    SURVEY,
    TABLET,
    answer,
    backstage,
    band,
    channel,
    contact,
    curve,
    departments,
    metric,
    note,
    notes,
    route,
    segment,
    source,
    stage,
    step,
)

CHANNELS = (
    channel("web", "Website", "globe", BLUE),
    channel("in-branch", "Branch", "bank", PINK),
    channel("pad", "Signing pad", "pencil-line", INDIGO),
    channel("letter", "Letter", "envelope-simple", CYAN),
    channel("mobile-app", "App", "device-mobile", GREEN),
    channel("card", "Card terminal", "credit-card", AMBER),
)
DEVICES = (MOBILE, PERSON, TABLET, PAPER)
DEPARTMENTS = departments("Online", "Branch", "Legal", "Accounts", "Cards", "IT")
SEGMENTS = (
    segment(
        "joiners",
        "New in town",
        BLUE,
        0.35,
        1020,
        "Amara",
        "26 · first job, first flat, first own account",
        "I want to leave with an account, not with a folder.",
        "Get my first salary into an account of my own",
        "core",
    ),
)
EVIDENCE = (
    source(
        "core",
        "Core banking and card data, Q2 2026",
        ANALYTICS,
        1020,
        "2026-06-30",
        "All accounts opened in 38 branches, with the time of every step",
    ),
    source(
        "openings",
        "22 openings watched",
        OBSERVATION,
        22,
        "2026-07-08",
        "Four branches, from both sides of the desk, with a stopwatch",
    ),
    source(
        "joiner-interviews",
        "Interviews with 9 new customers",
        INTERVIEW,
        9,
        "2026-07-22",
        "In the second week after the opening",
        quote="She was lovely. The computer was not.",
    ),
    source(
        "staff-workshop",
        "Workshop with 14 advisers",
        INTERVIEW,
        14,
        "2026-07-29",
        "Half a day, blueprint on the wall",
    ),
    source(
        "opening-survey",
        "Survey after opening",
        SURVEY,
        203,
        "2026-07-15",
        "In the app on day 14, response 20 %",
    ),
)
STAGES = (
    stage("prepare", "Get ready", "Know what to bring", "joiner-interviews"),
    stage("meet", "Come to the branch", "Be seen at the time I booked", "joiner-interviews"),
    stage("identify", "Prove who I am", "Show my papers once", "joiner-interviews"),
    stage("sign", "Sign", "Understand what I sign", "joiner-interviews"),
    stage("use", "Start using it", "Pay with it this week", "joiner-interviews"),
)
CONTACTS = (
    contact(
        "look-up",
        "prepare",
        "I look up what to bring",
        "web mobile online",
        -0.3,
        "joiner-interviews",
    ),
    contact("book", "prepare", "I book a time online", "web mobile online", 0.9, "core"),
    contact(
        "wait", "meet", "I wait in spite of it", "in-branch person branch", -0.9, "openings", importance=3
    ),
    contact("greeted", "meet", "I am greeted by name", "in-branch person branch", 1.2, "openings"),
    contact("papers", "identify", "I hand over ID and payslip", "in-branch person branch", 0.2, "openings"),
    contact(
        "spell",
        "identify",
        "I spell my employer again",
        "in-branch person legal",
        -1.1,
        "openings",
        "joiner-interviews",
        importance=4,
    ),
    contact("fees", "sign", "I get the fees explained", "in-branch person branch", 0.8, "joiner-interviews"),
    contact("eleven", "sign", "I sign eleven times", "pad tablet legal", -1.2, "openings", importance=4),
    contact(
        "no-pin",
        "use",
        "My card comes, my PIN does not",
        "letter paper cards",
        -1.7,
        "core",
        "opening-survey",
        importance=5,
    ),
    contact(
        "salary",
        "use",
        "I see my first salary in the app",
        "mobile-app mobile online",
        1.1,
        "opening-survey",
    ),
    contact("groceries", "use", "I pay for my groceries", "card person cards", 1.6),
)
ON_STAGE = backstage(
    "on-stage",
    "On stage: what I see you do",
    step("s-greet", "meet", "Adviser fetches me at the door", "branch"),
    step("s-copy", "identify", "Adviser copies my papers", "branch"),
    step("s-type", "identify", "Adviser types for 12 minutes", "branch"),
    step("s-turn", "sign", "Adviser turns the screen to me", "branch"),
    step("s-folder", "sign", "Adviser hands me a folder", "branch"),
)
BEHIND = backstage(
    "behind",
    "Behind the scenes",
    step("b-diary", "prepare", "Booking goes into the branch diary", "branch"),
    step("b-room", "meet", "A room is looked for", "branch"),
    step("b-check", "identify", "Names are checked against lists", "legal"),
    step("b-scan", "sign", "Papers are scanned at noon", "accounts"),
    step("b-pin", "use", "PIN letter leaves another day", "cards"),
    step("b-card", "use", "Card is printed and posted", "cards"),
)
SYSTEMS = backstage(
    "systems",
    "Systems and partners",
    step("y-booking", "prepare", "Booking tool, no link to the core", "it"),
    step("y-file", "identify", "Customer file, second entry", "it"),
    step("y-core", "sign", "Core opens the account at night", "it"),
    step("y-printer", "use", "Card printer abroad", "cards"),
    step("y-post", "use", "Post, two letters"),
)
FIGURES = MetricLane(
    id="figures",
    items=(
        metric("m-visits", "prepare", "Before booking", 3.4, "visits", 1020, "core"),
        metric("m-missing", "prepare", "Come without a paper they need", 28, "%", 1020, "core"),
        metric("m-wait", "meet", "Wait after the booked time", 11, "min", 22, "openings"),
        metric("m-typed", "identify", "Typed in twice", 23, "fields", 22, "openings"),
        metric("m-signatures", "sign", "For one account", 11, "signatures", 22, "openings"),
        metric("m-card", "use", "Card in hand", 6.2, "days", 1020, "core"),
        metric("m-pin", "use", "PIN in hand", 9.1, "days", 1020, "core"),
    ),
)
GOALS = notes(
    "goals",
    NoteKind.GOAL,
    note("g-list", "prepare", "One list, for people like me", "joiner-interviews"),
    note("g-name", "meet", "Nobody asks why I am here", "joiner-interviews"),
    note("g-once", "identify", "Say everything once", "joiner-interviews"),
    note("g-plain", "sign", "Know what happens if I overdraw"),
    note("g-pay", "use", "Pay my first rent on the first", "joiner-interviews"),
)
PAINS = notes(
    "pains",
    NoteKind.PAIN_POINT,
    note("p-list", "prepare", "The list does not know that I have just moved", "core", at="look-up"),
    note("p-spell", "identify", "What I typed at home is typed in again", "openings", at="spell"),
    note("p-eleven", "sign", "I sign for things I have not read", "openings", at="eleven"),
    note("p-pin", "use", "For three days I hold a card I cannot use", "core", at="no-pin"),
)
ANSWERS = notes(
    "opportunities",
    NoteKind.OPPORTUNITY,
    answer("o-list", "prepare", "Three questions when booking make my own list", "Online", "p-list"),
    answer("o-spell", "identify", "The booking opens the customer file", "IT", "p-spell"),
    answer("o-eleven", "sign", "Two signatures: one to open, one for the data", "Legal", "p-eleven"),
    answer("o-pin", "use", "Show the PIN in the app on the day of the card", "Cards", "p-pin"),
)
IDEAS = notes(
    "ideas",
    NoteKind.IDEA,
    note("i-room", "meet", "Start at the standing desk, without a room", "staff-workshop"),
    note("i-first", "use", "A card in the app before I leave the branch", "staff-workshop"),
)


def document() -> Document:
    """Return the template."""
    opening = route(
        "opening",
        "Booked, then in the branch",
        " ".join(one.id for one in CONTACTS),
        "core",
        share=0.63,
        n=643,
    )
    journey = JourneyMap(
        id="account-opening",
        title="Opening an account in the branch",
        scenario="From the first look to the first payment · 1,020 openings, 22 watched, 9 interviews · Q2 2026",
        stages=STAGES,
        swimlanes=(
            band(
                "joiners-lane",
                "joiners",
                CONTACTS,
                (opening,),
                curve(opening),
                GOALS,
                ON_STAGE,
                BEHIND,
                SYSTEMS,
                FIGURES,
                PAINS,
                ANSWERS,
                IDEAS,
            ),
        ),
    )
    return Document(
        title="Service blueprint: bank account",
        client="Kestrel Bank",
        channels=CHANNELS,
        devices=DEVICES,
        departments=DEPARTMENTS,
        segments=SEGMENTS,
        evidence=EVIDENCE,
        maps=(journey,),
    )
