"""Segments that stand behind the others on the map."""

import pytest

from journeydesk.insight.basis import Basis
from journeydesk.insight.gap import Rule
from journeydesk.model.judgement import Thresholds
from journeydesk.model.value import evolve
from tests.insight.gapped import card, gaps, lane, places, the_gap, with_map, with_stages
from tests.support.maps import board


def both(movers, workers, **more):
    """Return a map of two segments; what they have is given as cards."""
    return board(
        lane(*movers, id="movers-lane"), lane(*workers, id="workers-lane", segment="workers"), **more
    )


def test_nothing_in_a_stage_where_others_have_something():
    movers = (card("a", "find"), card("b", "buy"))
    assert places(both(movers, (card("c", "find"),))) == ["workers-lane>buy"]
    assert places(both(movers, (card("c", "find"), card("d", "buy")))) == []
    assert places(both(movers, ())) == [], "the swimlane is only just begun"


def test_a_hole_rests_on_what_is_known_of_the_segment():
    document = both((card("a", "find"), card("b", "buy")), (card("c", "find"),))
    assert the_gap(document).basis is Basis.ASSUMED
    workers = evolve(document.segments[1], evidence=("log",), n=188)
    known = evolve(document, segments=(document.segments[0], workers))
    assert (the_gap(known).basis, the_gap(known).n) == (Basis.MEASURED, 188)
    assert the_gap(known).reasons == ("Others have touchpoints in this stage, this segment has none.",)


def test_what_is_hidden_is_not_compared():
    document = both((card("a", "find"), card("b", "buy")), (card("c", "find"),))
    first, second = document.maps[0].swimlanes
    assert places(with_map(document, swimlanes=(evolve(first, hidden=True), second))) == []
    assert places(with_stages(document, buy={"hidden": True})) == []


@pytest.mark.parametrize(
    ("movers", "workers", "behind"),
    [
        ((1.0, 0.0), (-0.5,), True),
        ((1.0, 0.0), (-0.4,), False),
        ((1.0, 0.0), (0.5, -1.5), True),
        ((1.0, 0.0), (None,), False),
        ((None,), (-2.0,), False),
    ],
)
def test_a_mean_that_lies_below_that_of_the_others(movers, workers, behind):
    cards = [
        tuple(card(f"{name}{n}", emotion=value) for n, value in enumerate(row))
        for name, row in (("m", movers), ("w", workers))
    ]
    assert places(both(*cards), Rule.SEGMENT) == (["workers-lane>find"] if behind else [])


def test_all_others_together_are_the_measure():
    lanes = [
        lane(card(f"t{n}", emotion=value), id=f"l{n}", segment=("movers", "workers", "movers")[n])
        for n, value in enumerate((0.8, 0.0, -0.5))
    ]
    assert places(board(*lanes), Rule.SEGMENT) == []
    assert places(evolve(board(*lanes), thresholds=Thresholds(behind=0.9)), Rule.SEGMENT) == ["l2>find"]


def asked(id, emotion, spread, n):
    return card(id, emotion=emotion, spread=spread, n=n, evidence=("log",))


def test_where_spread_and_n_are_known_it_must_be_beyond_chance():
    many = both((asked("a", 0.5, 1.0, 50),), (asked("b", -0.7, 1.0, 40),))
    assert the_gap(many, Rule.SEGMENT).reasons == (
        "The mean emotion is −0.7 (n = 40), 1.2 below that of the others, +0.5 (n = 50).",
    )
    assert (the_gap(many, Rule.SEGMENT).basis, the_gap(many, Rule.SEGMENT).n) == (Basis.MEASURED, 40)
    few = both((asked("a", 0.5, 1.5, 6),), (asked("b", -0.7, 1.5, 5),))
    assert gaps(few, Rule.SEGMENT) == []


def test_where_one_is_unknown_it_is_said():
    document = both((asked("a", 0.5, 1.5, 6),), (card("b", emotion=-0.7),))
    gap = the_gap(document, Rule.SEGMENT)
    assert gap.reasons == ("The mean emotion is −0.7, 1.2 below that of the others, +0.5 (n unknown).",)
    assert (gap.basis, gap.n) == (Basis.ASSUMED, 6)
