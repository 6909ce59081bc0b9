"""Two cases that end otherwise than the map of the first picture: a complaint in public, and a call in between."""

from __future__ import annotations

from journeydesk.model.journey import JourneyMap, MapState, Swimlane
from journeydesk.model.lanes import EmotionLane, NoteKind, TouchpointLane
from templates.rows import AMBER, BLUE, answer, contact, note, notes, route, stage, swimlane


def complaint_on_social_media() -> JourneyMap:
    """A complaint that starts in public, goes to the phone and ends on the website."""
    stages = (
        stage("c-outage", "Lose the line", "Know whether it is me or you", "interviews"),
        stage("c-public", "Complain in public", "Be taken seriously", "interviews"),
        stage("c-phone", "Talk to someone", "Explain it once", "interviews"),
        stage("c-web", "Follow it up", "See that it is being fixed", "interviews"),
    )
    touchpoints = (
        contact(
            "c-status", "c-outage", "I look for an outage notice", "web mobile product", -0.8, "contact-log"
        ),
        contact("c-post", "c-public", "I post a complaint", "social mobile marketing", -1.5, "mentions"),
        contact("c-answer", "c-public", "I get a public answer", "social mobile marketing", -0.4, "mentions"),
        contact(
            "c-call",
            "c-phone",
            "I call the number from the answer",
            "phone mobile care",
            -1.2,
            "contact-log",
            importance=5,
        ),
        contact(
            "c-explain",
            "c-phone",
            "I explain it all again",
            "phone mobile care",
            -1.6,
            "interviews",
            importance=5,
        ),
        contact("c-ticket", "c-web", "I follow my ticket", "web laptop care", 0.2, "web-analytics"),
        contact("c-fixed", "c-web", "I read that it is fixed", "email laptop care", 1.2),
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
                    note("c-thought-1", "c-outage", "Is it only my flat?"),
                    note("c-thought-2", "c-public", "They answer faster when others can see it."),
                ),
                notes(
                    "c-quotes",
                    NoteKind.QUOTE,
                    note(
                        "c-quote", "c-phone", "“Could you tell me your customer number again?”", "interviews"
                    ),
                ),
                notes(
                    "c-pains",
                    NoteKind.PAIN_POINT,
                    note(
                        "c-pain",
                        "c-phone",
                        "The person on the phone has not seen the post",
                        "interviews",
                        at="c-call",
                    ),
                    note("c-pain-2", "c-outage", "The status page shows nothing for an hour"),
                ),
                notes(
                    "c-opportunities",
                    NoteKind.OPPORTUNITY,
                    answer(
                        "c-opportunity",
                        "c-phone",
                        "One case from post to call: Care opens it from the post",
                        "Care",
                        "c-pain",
                    ),
                ),
                path="Post, call, website",
                source="contact-log",
                n=58,
            ),
        ),
    )


def browse_then_call() -> JourneyMap:
    """Browsing online, then a phone call: two ways to the same order."""
    stages = (
        stage("b-search", "Look around", "Get an overview in an evening", "interviews"),
        stage("b-decide", "Decide", "Ask the one open question", "interviews"),
        stage("b-order", "Order", "Be done with it", "interviews"),
    )
    touchpoints = (
        contact("b-search-1", "b-search", "I search for plans", "web mobile marketing", 0.4, "web-analytics"),
        contact(
            "b-table", "b-search", "I study the price table", "web laptop marketing", 0.6, "web-analytics"
        ),
        contact("b-basket", "b-decide", "I fill the basket", "web laptop sales", 0.8, "web-analytics"),
        contact("b-call", "b-decide", "I call with my question", "phone mobile sales", -0.3, "contact-log"),
        contact("b-chat", "b-decide", "I ask in the chat", "chat laptop sales", 0.5, "contact-log"),
        contact("b-phone-order", "b-order", "I order on the phone", "phone mobile sales", 0.3, "contact-log"),
        contact("b-web-order", "b-order", "I order on the website", "web laptop sales", 1.1, "web-analytics"),
        contact("b-mail", "b-order", "I get the confirmation", "email mobile sales", 0.9, "web-analytics"),
    )
    paths = (
        route(
            "b-path-phone",
            "Browse, then call",
            "b-search-1 b-table b-basket b-call b-phone-order b-mail",
            "web-analytics",
            share=0.31,
            n=186,
            colour=AMBER,
        ),
        route(
            "b-path-web",
            "All online",
            "b-search-1 b-table b-basket b-chat b-web-order b-mail",
            "web-analytics",
            share=0.52,
            n=312,
            colour=BLUE,
        ),
        route("b-path-plan", "As planned", "b-search-1 b-table b-basket b-web-order b-mail", planned=True),
    )
    lane = Swimlane(
        id="b-movers",
        segment="movers",
        lanes=(
            TouchpointLane(id="b-touchpoints", items=touchpoints),
            EmotionLane(id="b-emotion"),
            notes(
                "b-questions",
                NoteKind.QUESTION,
                note("b-question", "b-decide", "Why does nobody see my basket when I call?"),
            ),
            notes(
                "b-pains",
                NoteKind.PAIN_POINT,
                note(
                    "b-pain", "b-decide", "I read my basket out loud to the agent", "contact-log", at="b-call"
                ),
            ),
            notes(
                "b-opportunities",
                NoteKind.OPPORTUNITY,
                answer(
                    "b-opportunity",
                    "b-decide",
                    "Show a code beside the basket that opens it for the agent",
                    "Sales",
                    "b-pain",
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
