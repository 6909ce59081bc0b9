"""Gaps at one place: lows, failures, nobody who answers, what matters and disappoints, pain points, channels."""

import pytest

from journeydesk.insight.basis import Basis
from journeydesk.insight.gap import GapKind, Rule
from journeydesk.model.inventory import Evidence, EvidenceKind
from journeydesk.model.judgement import Thresholds
from journeydesk.model.lanes import Note
from journeydesk.model.value import evolve
from tests.insight.gapped import card, gaps, lane, one_way, places, the_gap, way
from tests.support.maps import board


@pytest.mark.parametrize(
    ("emotions", "lows"),
    [
        ((0.0, -1.0, 0.0), ["b"]),
        ((0.0, -0.9, 0.0), []),
        ((-1.2, 0.0, -1.3), ["a", "c"]),
        ((0.0, -1.0, -1.2), ["c"]),
        ((-1.2, -1.0, 0.0), ["a"]),
        ((-1.2, -1.2, -1.2), ["a"]),
        ((-1.2, -1.2, -1.0), ["a"]),
        ((-1.0, -1.2, -1.2), ["b"]),
        ((-1.2, None, -1.0), ["a"]),
        ((None, -1.2, None), ["b"]),
        ((None, None, None), []),
    ],
)
def test_a_low_of_the_curve(emotions, lows):
    document = one_way(*(card(id, emotion=value) for id, value in zip("abc", emotions, strict=True)))
    assert places(document, Rule.LOW) == lows


def test_a_low_says_how_low_and_counts_by_it():
    gap = the_gap(one_way(card("a"), card("b", emotion=-1.6)))
    assert gap.reasons == ("The curve has a low here, at −1.6.",)
    assert (gap.kinds, gap.severity) == ((GapKind.EMOTION,), 2)


def test_one_place_has_one_number_where_a_step_ends_in_a_low():
    document = one_way(card("a", channel="web"), card("b", channel="phone", emotion=-1.5), card("c"))
    assert places(document) == ["a>b"]
    assert places(one_way(card("a", emotion=0.4), card("b", emotion=-1.1))) == ["a>b"]
    assert places(one_way(card("a", emotion=0.3), card("b", emotion=-1.1))) == ["b"]


def test_lows_belong_to_the_paths_that_have_them():
    items = (card("a", emotion=-1.5), card("b", emotion=-1.0), card("c", emotion=-2.0))
    paths = (way("down", "a b c"), way("up", "c b"), way("plan", "b", planned=True))
    found = {gap.places[0]: gap.paths for gap in gaps(board(lane(*items, paths=paths)), Rule.LOW)}
    assert found == {"a": ("down",), "c": ("down", "up")}


def test_a_touchpoint_that_failed():
    assert places(one_way(card("a", failed=True), card("b")), Rule.FAILED) == ["a"]
    assert the_gap(one_way(card("a", failed=True))).reasons == ("It is marked as failed.",)


def test_a_touchpoint_nobody_answers_for_on_a_map_that_names_departments():
    assert places(one_way(card("a", department="sales"), card("b")), Rule.OWNERLESS) == ["b"]
    assert places(one_way(card("a", department="sales"), card("b", department="care"))) == []
    assert places(one_way(card("a"), card("b"))) == []


@pytest.mark.parametrize(
    ("importance", "emotion", "found"),
    [(5, 0.0, True), (5, 0.1, False), (4, -1.0, True), (None, -2.0, False), (5, None, False)],
)
def test_what_matters_more_than_it_satisfies(importance, emotion, found):
    document = one_way(card("a", importance=importance, emotion=emotion))
    assert places(document, Rule.IMPORTANCE) == (["a"] if found else [])


def test_importance_is_said_on_one_scale_with_satisfaction():
    gap = the_gap(one_way(card("a", importance=5, emotion=-0.4)))
    assert gap.reasons == ("It matters with 5 of 5, and satisfies with 2.6 of 5.",)
    assert gap.severity == 2
    assert (
        gaps(evolve(one_way(card("a", importance=5, emotion=-0.4)), thresholds=Thresholds(importance=3)))
        == []
    )


PAIN = Note(id="pain", stage="find", text="I wait", evidence=("log",))


def answer(id="idea", owner="Care", pains=("pain",)):
    return Note(id=id, stage="find", text="Call back", answers=pains, owner=owner)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ((), "No opportunity answers it."),
        ((answer(pains=()),), "No opportunity answers it."),
        ((answer(owner=""),), "The opportunity that answers it has no owner."),
        ((answer(owner=" "),), "The opportunity that answers it has no owner."),
        ((answer(),), None),
        ((answer("one", owner=""), answer("two")), None),
    ],
)
def test_a_pain_point_without_an_answer(answers, reason):
    found = gaps(board(lane(card("a"), pains=(PAIN,), answers=answers)))
    assert [gap.reasons for gap in found] == ([(reason,)] if reason else [])
    assert all((gap.rule, gap.places, gap.basis) == (Rule.UNANSWERED, ("pain",), "measured") for gap in found)


def test_hidden_notes_are_no_places_but_stay_facts():
    pains = (evolve(PAIN, touchpoint="b"),)
    items = (card("a", channel="web"), card("b", channel="phone"))
    assert places(one_way(*items, pains=pains)) == ["a>b", "pain"]
    assert places(one_way(*items, pains=pains, hidden=["pains"])) == ["a>b"]
    assert places(one_way(*items, pains=pains, answers=(answer(),), hidden=["answers"])) == ["a>b"]


SEEN = Evidence(id="seen", title="Log", kind=EvidenceKind.ANALYTICS, n=80, channels=("store", "web"))


def test_a_channel_that_customers_were_seen_in_and_the_map_does_not_know():
    document = evolve(one_way(card("a", channel="web")), evidence=(SEEN,))
    gap = the_gap(document)
    assert (gap.rule, gap.places, gap.swimlane) == (Rule.BLIND_SPOT, ("store",), "")
    assert (gap.basis, gap.n) == (Basis.MEASURED, 80)
    assert gaps(evolve(one_way(card("a", channel="web"), card("b", channel="store")), evidence=(SEEN,))) == []
    assert gaps(evolve(board(lane()), evidence=(SEEN,))) == [], "the map is only just begun"
