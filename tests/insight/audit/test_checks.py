"""For every check a map that has the flaw, and a near miss that has not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from journeydesk.editing.change import change, change_each
from journeydesk.editing.remove import remove
from journeydesk.insight.audit.catalogue import CHECKS
from journeydesk.insight.audit.check import Level
from journeydesk.insight.audit.subjects import Paper
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel, Evidence, EvidenceKind, Persona, Segment
from journeydesk.model.journey import JourneyMap, MapState, Path, Stage, Swimlane
from journeydesk.model.judgement import Thresholds, Wording
from journeydesk.model.lanes import ArcLane, ArcPoint, Note, NoteKind, NoteLane, Touchpoint, TouchpointLane
from journeydesk.model.value import evolve
from tests.insight.audit.sound import TODAY, audited, findings, sound

Spoil = Callable[[Document], Document]


def with_(id: str, **fields: Any) -> Spoil:
    return lambda document: change(document, id, **fields)


def both(*spoils: Spoil) -> Spoil:
    def spoil(document: Document) -> Document:
        for one in spoils:
            document = one(document)
        return document

    return spoil


def without(*ids: str) -> Spoil:
    return lambda document: remove(document, ids)


def of_document(**fields: Any) -> Spoil:
    return lambda document: evolve(document, **fields)


def also(inventory: str, entry: Any) -> Spoil:
    return lambda document: evolve(document, **{inventory: (*getattr(document, inventory), entry)})


def noted(kind: NoteKind, text: str, stage: str = "find") -> Spoil:
    lane = NoteLane(id="more", note_kind=kind, items=(Note(id="note", stage=stage, text=text),))
    return lambda document: change(document, "lane", lanes=(*document.maps[0].swimlanes[0].lanes, lane))


def arched(*evidence: str) -> Spoil:
    lane = ArcLane(id="arc", items=(ArcPoint(id="top", stage="get", value=5.0, evidence=evidence),))
    return lambda document: change(document, "lane", lanes=(*document.maps[0].swimlanes[0].lanes, lane))


def another_path(**fields: Any) -> Spoil:
    path = Path(**{"id": "third", "name": "Third", **fields})
    return lambda document: change(document, "lane", paths=(*document.maps[0].swimlanes[0].paths, path))


def another_stage(count: int) -> Spoil:
    more = tuple(Stage(id=f"s{n}", title=f"Part {n}", goal="Go on") for n in range(count))
    return lambda document: change(document, "map", stages=(*document.maps[0].stages, *more))


def cards(count: int) -> Spoil:
    more = tuple(Touchpoint(id=f"c{n}", stage="get", title="I go on", channel="web") for n in range(count))
    lane = TouchpointLane(id="more", items=more)
    return lambda document: change(document, "lane", lanes=(*document.maps[0].swimlanes[0].lanes, lane))


def titles(*words: str) -> Spoil:
    ids = ("ask", "call", "buy", "wait")
    return both(*(with_(id, title=title) for id, title in zip(ids, words, strict=False)))


def nobody_asked(document: Document) -> Document:
    """Take the evidence from everything on the map."""
    journey = document.maps[0]
    ids = [id for swimlane in journey.swimlanes for id in swimlane.contents.ids]
    ids += (stage.id for stage in journey.stages)
    return change_each(
        document, ids, lambda item: evolve(item, evidence=()) if hasattr(item, "evidence") else item
    )


def old(days: int) -> Spoil:
    return with_("talks", on=TODAY - timedelta(days=days))


FUTURE = with_("map", state=MapState.FUTURE)
NO_GOALS = both(with_("find", goal=""), with_("get", goal=" "))
FEW = Evidence(id="few", title="Quick poll", kind=EvidenceKind.SURVEY, n=29, on=TODAY)
ENOUGH = evolve(FEW, n=30)
GROUP = Segment(id="late", name="Late ones", share=0.2, persona=Persona(name="Bo"), evidence=("log",))
STORE = Channel(id="store", name="Store")
HIDDEN = with_("lane", hidden=True)

CASES: tuple[tuple[str, str, Spoil, Spoil], ...] = (
    ("actor", "a nameless segment", with_("movers", name=" "), with_("movers", name="M")),
    ("actor", "a map without anybody", without("lane"), HIDDEN),
    ("scenario", "no scenario", with_("map", scenario="  "), with_("map", title="")),
    ("goal", "nobody wants anything", NO_GOALS, both(NO_GOALS, noted(NoteKind.GOAL, "Be online soon"))),
    (
        "goal",
        "a persona without goals",
        NO_GOALS,
        both(NO_GOALS, with_("movers", persona=Persona(name="Ana", goals="Be online"))),
    ),
    ("state", "measured feelings on a future map", FUTURE, both(FUTURE, nobody_asked)),
    (
        "state",
        "really happened, says nobody",
        nobody_asked,
        both(nobody_asked, with_("buy", evidence=("talks",))),
    ),
    (
        "state",
        "really happened, and nothing but wishes",
        nobody_asked,
        both(nobody_asked, with_("find", evidence=("talks",))),
    ),
    ("titles", "an empty card", with_("ask", title=""), with_("ask", details="")),
    ("titles", "a stage without a name", with_("find", title=" "), with_("find", title="1")),
    ("titles", "an empty quote", noted(NoteKind.QUOTE, " "), noted(NoteKind.IDEA, " ")),
    ("jargon", "a word of the company", titles("I get an NPS survey"), titles("I get a survey")),
    (
        "jargon",
        "in a pain point",
        noted(NoteKind.PAIN_POINT, "The CRM lost my order twice"),
        noted(NoteKind.IDEA, "CRM"),
    ),
    (
        "jargon",
        "in a stage",
        with_("find", title="Lead generation"),
        with_("find", title="Find leads to follow: mine"),
    ),
    ("jargon", "a ticket nobody owns", titles("Ticket is opened"), titles("I follow my ticket")),
    (
        "jargon",
        "a word that the document adds",
        both(of_document(wording=Wording(company=("Fibre Max",))), titles("I read about fibre-max")),
        titles("I read about fibre-max"),
    ),
    (
        "jargon",
        "a word that the document allows",
        titles("I ask about the ROI"),
        both(of_document(wording=Wording(allowed=("roi",))), titles("I ask about the ROI")),
    ),
    (
        "jargon",
        "in German",
        both(of_document(language="de-AT"), titles("Eskalation beim Neukunden")),
        both(of_document(language="fi"), titles("Eskalation beim Neukunden")),
    ),
    (
        "company_voice",
        "the company acts",
        titles("We send a confirmation"),
        titles("We eat where only locals eat"),
    ),
    (
        "company_voice",
        "the customer is spoken of",
        titles("Customer calls hotline"),
        titles("I meet another customer"),
    ),
    ("company_voice", "our system", titles("Mail from our system"), titles("I import our sheets")),
    (
        "company_voice",
        "in an action",
        noted(NoteKind.ACTION, "The user clicks"),
        noted(NoteKind.OPPORTUNITY, "Our team calls"),
    ),
    (
        "company_voice",
        "in German",
        both(of_document(language="de"), titles("Der Kunde ruft an")),
        both(of_document(language="de"), titles("Ich rufe den Kundendienst an")),
    ),
    ("first_person", "nobody speaks", titles("Ad", "Call", "Order"), titles("Ad", "Call")),
    ("spaces", "spaces around", titles(" I ask"), titles("I  ask")),
    ("spaces", "around a goal", with_("find", goal="Know it\n"), with_("find", goal="")),
    (
        "stage_goals",
        "a stage without a goal",
        with_("get", goal=""),
        both(with_("get", goal=""), noted(NoteKind.GOAL, "x", "get")),
    ),
    (
        "stage_emotions",
        "nobody says how it feels",
        both(with_("ask", emotion=None), with_("call", emotion=None)),
        with_("ask", emotion=None),
    ),
    ("stage_touchpoints", "nothing is met", another_stage(1), another_stage(0)),
    (
        "pain_specific",
        "bad UX",
        with_("pain", text="Bad UX in the checkout"),
        with_("pain", text="Friction: my card number is asked three times"),
    ),
    (
        "pain_specific",
        "only a feeling",
        with_("pain", text="It is frustrating"),
        with_("pain", text="No priority line"),
    ),
    ("pain_answered", "no answer", with_("answer", answers=()), with_("answer", text="")),
    ("opportunity_owner", "no owner", with_("answer", owner=" "), with_("answer", owner="", text=" ")),
    ("segment_swimlane", "no swimlane", also("segments", GROUP), with_("movers", share=None)),
    ("segment_swimlane", "only a hidden one", HIDDEN, with_("lane", collapsed=True)),
    ("segment_path", "no path", without("usual", "other"), without("usual")),
    (
        "segment_path",
        "only in the company's mind",
        both(with_("usual", planned=True), with_("other", planned=True)),
        with_("other", planned=True),
    ),
    (
        "segment_persona",
        "nobody",
        with_("movers", persona=Persona(quote="Oh")),
        with_("movers", persona=Persona(about="44")),
    ),
    ("segment_size", "not counted", with_("movers", share=None, n=None), with_("movers", share=None)),
    ("evidence", "an assumed feeling", with_("ask", evidence=()), with_("ask", evidence=(), emotion=None)),
    ("evidence", "an assumed point", with_("point", evidence=()), both(with_("point", evidence=()), FUTURE)),
    ("evidence", "an assumed goal", with_("find", evidence=()), with_("find", evidence=(), goal=" ")),
    ("evidence", "an assumed height of the arc", arched(), arched("log")),
    ("evidence", "an assumed quote", noted(NoteKind.QUOTE, "Oh no"), noted(NoteKind.THOUGHT, "Oh no")),
    ("evidence", "an assumed figure", with_("days", evidence=()), with_("days", evidence=(), value=None)),
    ("evidence", "an assumed share", with_("usual", evidence=()), with_("usual", evidence=(), share=None)),
    (
        "evidence",
        "an assumed segment",
        with_("movers", evidence=()),
        with_("movers", evidence=(), share=None),
    ),
    ("small_n", "a small poll", also("evidence", FEW), also("evidence", ENOUGH)),
    ("small_n", "a figure of few", with_("days", n=29, evidence=("talks",)), with_("days", n=29)),
    ("small_n", "a feeling of few", with_("ask", n=4), with_("ask", n=30)),
    ("stale", "old interviews", old(731), old(730)),
    (
        "stale",
        "older than we allow",
        of_document(thresholds=Thresholds(stale=91)),
        of_document(thresholds=Thresholds(stale=92)),
    ),
    ("sources", "no date", with_("log", on=None), with_("log", method="")),
    ("sources", "no n", with_("talks", n=None), with_("talks", n=0)),
    (
        "shares",
        "paths of more than all",
        with_("usual", share=0.7),
        both(with_("usual", share=0.7), with_("usual", planned=True)),
    ),
    (
        "shares",
        "segments of more than all",
        both(also("segments", evolve(GROUP, share=0.7))),
        both(also("segments", evolve(GROUP, share=0.6))),
    ),
    (
        "channels_used",
        "an idle channel",
        also("channels", STORE),
        both(also("channels", STORE), with_("call", channel="store")),
    ),
    ("touchpoint_channel", "nowhere", with_("call", channel=None), with_("call", device=None)),
    ("several_paths", "one path", without("other"), with_("other", share=None)),
    (
        "several_paths",
        "the same one twice",
        with_("other", touchpoints=("ask", "buy", "wait")),
        with_("other", touchpoints=("ask", "wait")),
    ),
    ("on_path", "on no path", with_("other", touchpoints=("ask", "buy")), with_("other", planned=True)),
    (
        "branches",
        "a path that stops",
        another_path(touchpoints=("ask", "call")),
        another_path(touchpoints=("call", "ask")),
    ),
    (
        "branches",
        "customers who give up",
        another_path(touchpoints=("call",)),
        both(with_("call", drop_off=0.3), another_path(touchpoints=("call",))),
    ),
    (
        "branches",
        "a failure",
        another_path(touchpoints=("call",)),
        both(with_("call", failed=True), another_path(touchpoints=("call",))),
    ),
    ("branches", "an empty path", another_path(), another_path(planned=True)),
    ("size", "many stages", another_stage(7), another_stage(6)),
    ("size", "many touchpoints", cards(117), cards(116)),
)


@pytest.mark.parametrize(
    ("check", "flaw", "spoil", "near_miss"), CASES, ids=[f"{check}: {flaw}" for check, flaw, _, _ in CASES]
)
def test_a_check_finds_its_flaw_and_leaves_the_near_miss(
    check: str, flaw: str, spoil: Spoil, near_miss: Spoil
) -> None:
    assert findings(spoil(sound()), check), flaw
    assert not findings(near_miss(sound()), check)


def test_a_sound_map_passes_everything() -> None:
    audit = audited(sound(), paper=Paper("A3", True, {"map": 6.0}))
    assert not audit.findings
    assert all(result.passed == result.of for result in audit.results)
    assert all(result.of for result in audit.results)


def test_every_check_has_its_case() -> None:
    ids = [check.id for check in CHECKS]
    assert len(set(ids)) == len(ids)
    assert set(ids) == {check for check, *_ in CASES} | {"legible"}


def test_text_that_is_too_small_on_the_page_is_told() -> None:
    (found,) = findings(sound(), "legible", paper=Paper("A4", True, {"map": 5.94}))
    assert found.message.startswith("On A4 the smallest text is 5.9 points; 6 can be read.")
    assert found.level is Level.WARN
    assert found.places == ("map",)


def test_a_page_that_nobody_chose_is_only_a_hint() -> None:
    (found,) = findings(sound(), "legible", paper=Paper("A3", False, {"map": 5.0}))
    assert found.level is Level.INFO


def test_claims_without_evidence_are_one_finding_a_map_with_all_their_places() -> None:
    document = both(with_("ask", evidence=()), with_("pain", evidence=()))(sound())
    (found,) = findings(document, "evidence")
    assert found.places == ("ask", "pain")
    assert found.level is Level.INFO
    assert found.message.startswith("9 of 11 claims on this map rest on evidence")


def test_a_map_that_rests_on_nothing_is_a_warning() -> None:
    (found,) = findings(nobody_asked(sound()), "evidence")
    assert (found.level, len(found.places)) == (Level.WARN, 11)


def test_a_channel_in_which_customers_were_seen_is_not_to_be_removed() -> None:
    document = both(also("channels", STORE), with_("talks", channels=("store",)))(sound())
    (found,) = findings(document, "channels_used")
    assert (found.level, found.fix) == (Level.WARN, None)


def test_a_document_that_has_just_begun_is_not_told_of_idle_channels() -> None:
    empty = JourneyMap(id="m", stages=(Stage(id="s"),), swimlanes=(Swimlane(id="w", segment="movers"),))
    assert not findings(evolve(sound(), maps=(empty,)), "channels_used")


def test_the_word_that_disturbs_can_be_allowed() -> None:
    document = titles("I see my KPIs")(sound())
    (found,) = findings(document, "jargon")
    allowed = evolve(document, wording=Wording(allowed=(found.word,)))
    assert not findings(allowed, "jargon")


def test_customers_of_a_language_without_pronouns_are_not_asked_for_them() -> None:
    document = both(of_document(language="es"), titles("Pregunto", "Llamo", "Compro", "Espero"))(sound())
    assert not findings(document, "first_person")
