"""For every kind of gap a map that has it, and a near miss that has not; the other files look closer at each rule."""

from __future__ import annotations

from typing import Any

import pytest

from journeydesk.insight.gap import GapKind
from journeydesk.model.document import Document
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.lanes import Context, Note
from journeydesk.model.value import evolve
from tests.insight.gapped import card, gaps, lane, one_way, way
from tests.support.maps import board

WEB, PHONE = {"channel": "web"}, {"channel": "phone"}
HARM = {"emotion": -0.5}


def step(before: dict[str, Any], after: dict[str, Any], **more: Any) -> Document:
    """One step from a touchpoint to another."""
    return one_way(card("a", **before), card("b", **after), **more)


def walked(plan: str, actual: str) -> Document:
    """A path beside the one that the company has in mind."""
    paths = (way("plan", plan, planned=True), way("usual", actual))
    return board(lane(*(card(id) for id in "abcd"), paths=paths))


def pained(**answer: Any) -> Document:
    """A pain point, and an opportunity that may answer it."""
    pain = Note(id="pain", stage="find", text="I wait for an hour")
    idea = Note(**{"id": "idea", "stage": "find", "text": "Call back", "owner": "Care", **answer})
    return board(lane(card("a"), pains=(pain,), answers=(idea,)))


def segments(*movers: str) -> Document:
    """Two segments; workers find and buy."""
    first = lane(*(card(f"m-{stage}", stage) for stage in movers))
    second = lane(card("w-find", "find"), card("w-buy", "buy"), id="other", segment="workers")
    return board(first, second)


def seen_in(*channels: str) -> Document:
    """Research that has seen customers in channels, and a map that names the website alone."""
    log = Evidence(id="seen", title="Log", kind=EvidenceKind.ANALYTICS, n=80, channels=channels)
    return evolve(one_way(card("a", **WEB)), evidence=(log,))


CASES: dict[GapKind, tuple[Document, Document]] = {
    GapKind.CHANNEL: (step(WEB, PHONE | HARM), step(WEB, PHONE | {"emotion": 0.0})),
    GapKind.DEVICE: (
        step({"device": "laptop"}, {"device": "mobile", "wait": 24}),
        step({"device": "laptop"}, {"device": "mobile", "wait": 23.9}),
    ),
    GapKind.DEPARTMENT: (
        step({"department": "sales"}, {"department": "care", "context": Context.LOST}),
        step({"department": "sales"}, {"department": "care", "context": Context.CARRIED}),
    ),
    GapKind.COMPOUND: (
        step(WEB | {"device": "laptop"}, PHONE | {"device": "mobile"} | HARM),
        step(WEB | {"device": "laptop"}, PHONE | {"device": "laptop"} | HARM),
    ),
    GapKind.EMOTION: (
        step({"emotion": 2.0}, {"emotion": 0.5}),
        step({"emotion": 2.0}, {"emotion": 0.6}),
    ),
    GapKind.MISSING: (walked("a b c", "a c"), walked("a b c", "a b c")),
    GapKind.AD_HOC: (walked("a b", "a d b"), walked("a d b", "a d b")),
    GapKind.SEQUENCE: (walked("a b c", "a c b"), walked("a b c", "a b c d")),
    GapKind.FAILED: (one_way(card("a", failed=True)), one_way(card("a", emotion=0.0))),
    GapKind.JUMP: (
        step(WEB | {"device": "laptop"}, {"device": "mobile"}),
        step(WEB | {"device": "laptop"}, {"device": "mobile", "context": Context.CARRIED}),
    ),
    GapKind.UNANSWERED: (pained(), pained(answers=("pain",))),
    GapKind.OWNERLESS: (
        one_way(card("a", department="sales"), card("b")),
        one_way(card("a"), card("b")),
    ),
    GapKind.SEGMENT: (segments("find"), segments("find", "buy")),
    GapKind.IMPORTANCE: (
        one_way(card("a", importance=5, emotion=0.0)),
        one_way(card("a", importance=5, emotion=0.1)),
    ),
    GapKind.BLIND_SPOT: (seen_in("web", "store"), seen_in("web")),
}


def kinds(document: Document) -> set[GapKind]:
    return {kind for gap in gaps(document) for kind in gap.kinds}


@pytest.mark.parametrize("kind", GapKind)
def test_a_gap_of_every_kind_is_found_and_its_near_miss_is_none(kind: GapKind) -> None:
    has, near_miss = CASES[kind]
    assert kind in kinds(has)
    assert kind not in kinds(near_miss)
