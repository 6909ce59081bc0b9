"""What `gaps` says: a contract for scripts, a page for people."""

import json

import pytest

from journeydesk.formats import jmap
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.lanes import Note
from journeydesk.model.value import evolve
from tests.insight.gapped import card, lane, one_way, way, with_map
from tests.support.maps import board

WEB = {"channel": "web"}
PHONE = {"channel": "phone"}


@pytest.fixture
def said(run, tmp_path):
    """Save a document, ask for its gaps, and return what scripts get."""

    def ask(document):
        jmap.write(document, tmp_path / "map.jmap")
        result = run("gaps", tmp_path / "map.jmap", "--json")
        assert (result.exit_code, result.stderr) == (0, "")
        return json.loads(result.stdout_bytes.decode("utf-8"))

    return ask


@pytest.fixture
def read(run, tmp_path):
    """Save a document, ask for its gaps, and return the lines that people get."""

    def ask(document):
        jmap.write(document, tmp_path / "map.jmap")
        result = run("gaps", tmp_path / "map.jmap")
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout.splitlines()

    return ask


def broken():
    """A step to the phone that hurts, and one that does not, on two paths."""
    items = (
        card("a", emotion=0.6, evidence=("log",), **WEB),
        card("b", emotion=-1.2, evidence=("few",), **PHONE),
        card("c", emotion=0.2, **WEB),
    )
    paths = (way("rare", "a b c", share=0.2), way("most", "a b", share=0.5))
    return board(lane(*items, paths=paths))


def decided(decision, **more):
    verdict = Verdict(id="v", rule="step", places=("a", "b"), decision=decision, **more)
    return with_map(broken(), verdicts=(verdict,))


def test_handoffs_are_facts_one_for_each_path_that_takes_them(said):
    facts = said(broken())
    assert facts["title"] == "A journey"
    assert facts["handoffs"][0] == {
        "map": "A journey",
        "segment": "Movers",
        "path": "Most",
        "from": "I a",
        "to": "I b",
        "kinds": ["channel"],
    }
    assert [(one["path"], one["from"], one["to"]) for one in facts["handoffs"]] == [
        ("Most", "I a", "I b"),
        ("Rare", "I a", "I b"),
        ("Rare", "I b", "I c"),
    ]


def test_the_contract_of_a_gap(said):
    (gap,) = said(broken())["gaps"]
    assert gap == {
        "number": 1,
        "map": "A journey",
        "path": "Most",
        "paths": ["Most", "Rare"],
        "segment": "Movers",
        "rule": "step",
        "kinds": ["channel", "emotion"],
        "where": "step",
        "from": "I a",
        "to": "I b",
        "severity": 2,
        "reach": 0.7,
        "reasons": [
            "The emotion falls by 1.8, from +0.6 to −1.2.",
            "The emotion on arrival is only −1.2.",
        ],
        "evidence": "measured",
        "n": 9,
        "status": "open",
        "reason": None,
        "owner": None,
        "opportunity": None,
    }


def test_what_was_decided_is_told(said):
    (gap,) = said(decided(Decision.DISMISSED, reason="We know", owner="Care"))["gaps"]
    assert (gap["status"], gap["reason"], gap["owner"]) == ("dismissed", "We know", "Care")
    (gap,) = said(decided(Decision.ACCEPTED))["gaps"]
    assert (gap["status"], gap["reason"], gap["owner"]) == ("accepted", "", None)


def test_gaps_at_one_place_say_what_kind_of_place_it_is(said):
    movers = (card("a", failed=True), card("b", "buy"))
    document = board(
        lane(*movers, pains=(Note(id="pain", stage="find", text="I wait"),)),
        lane(card("c"), id="other", segment="workers"),
    )
    seen = Evidence(id="seen", title="Log", kind=EvidenceKind.ANALYTICS, channels=("store",))
    facts = said(evolve(document, evidence=(seen,)))
    assert [(one["where"], one["from"], one["to"], one["segment"]) for one in facts["gaps"]] == [
        ("touchpoint", "I a", None, "Movers"),
        ("note", "I wait", None, "Movers"),
        ("stage", "Buy", None, "Home workers"),
        ("channel", "Store", None, None),
    ]


def test_the_sample_has_handoffs_and_gaps_on_every_map(run, sample):
    facts = json.loads(run("gaps", sample, "--json").stdout_bytes.decode("utf-8"))
    assert {one["map"] for one in facts["handoffs"]} == set(facts["maps"])
    assert {one["map"] for one in facts["gaps"]} == set(facts["maps"])
    for title in facts["maps"]:
        numbers = [one["number"] for one in facts["gaps"] if one["map"] == title]
        assert numbers == list(range(1, len(numbers) + 1))


def test_people_read_the_same_the_worst_first(read):
    items = (
        card("a", emotion=0.6, **WEB),
        card("b", emotion=-0.2, **PHONE),
        card("c", emotion=1.5, failed=True, **WEB),
    )
    assert read(board(lane(*items, paths=(way("usual", "a b c"),)))) == [
        "A journey",
        "",
        "A journey (current)",
        "  2 handoffs, 2 gaps",
        "",
        "   2. I c",
        "      Severity 3 of 5 · failed · assumed",
        "      Movers · Usual",
        "      It is marked as failed.",
        "",
        "   1. I a → I b",
        "      Severity 1 of 5 · channel · assumed",
        "      Movers · Usual",
        "      The emotion on arrival is only −0.2.",
    ]


def test_people_read_what_was_decided_and_what_was_dismissed_last(read):
    lines = read(decided(Decision.DISMISSED, reason="We know", owner="Care"))
    assert lines[3] == "  2 handoffs, 1 gap (1 dismissed)"
    assert lines[-1] == "      Dismissed: We know · Care"
    assert read(decided(Decision.ACCEPTED))[-1] == "      Accepted"


def test_a_map_without_gaps_says_so(read):
    assert read(one_way(card("a")))[-1] == "  No handoffs, no gaps"


def test_titles_command_no_terminal(read):
    document = one_way(card("a", failed=True))
    odd = with_map(document, title="Map\x1b[2J\nsecond line")
    assert read(odd)[2] == "Map�[2J second line (current)"


def test_a_touchpoint_without_a_title_has_a_name_for_people(read):
    document = one_way(evolve(card("a", failed=True), title=""))
    assert "   1. Without a title" in read(document)


@pytest.mark.parametrize("words", [("--json",), ()])
def test_a_file_that_cannot_be_used_is_told_in_one_sentence(refused, tmp_path, words):
    (tmp_path / "bad.jmap").write_bytes(b"%PDF-1.7 something else")
    assert "it is a PDF, not a journey map" in refused("gaps", "bad.jmap", *words)
    assert "there is no such file" in refused("gaps", "nowhere.jmap", *words)
