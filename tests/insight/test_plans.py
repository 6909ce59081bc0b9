"""Planned against actual: what customers pass by, what nobody planned, what comes out of order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.insight.basis import Basis
from journeydesk.insight.gap import Rule
from journeydesk.insight.gaps.sequence import common
from tests.insight.gapped import card, gaps, lane, places, the_gap, way, with_stages
from tests.support.maps import board

ITEMS = tuple(card(id) for id in "abcdef")


def walked(*actual, plans=("a b c d",), **fields):
    """Return a map with plans, and paths that customers take."""
    planned = [way(f"plan-{n}", plan, planned=True) for n, plan in enumerate(plans)]
    return board(
        lane(*ITEMS, paths=[*planned, *(way(f"way-{n}", p, **fields) for n, p in enumerate(actual))])
    )


def found(document):
    return [f"{gap.rule} {gap.places[0]}" for gap in gaps(document)]


@pytest.mark.parametrize(
    ("actual", "departures"),
    [
        ("a b c d", []),
        ("a b d", ["missing c"]),
        ("a b e c d", ["ad_hoc e"]),
        ("a c b d", ["sequence c"]),
        ("b c d a", ["sequence a"]),
        ("a b c b d", ["sequence b"]),
        ("a b b c d", ["sequence b"]),
        ("a e c b e", ["sequence c", "missing d", "ad_hoc e"]),
        ("", []),
    ],
)
def test_how_a_path_leaves_the_plan(actual, departures):
    assert found(walked(actual)) == departures


def test_without_a_plan_or_without_customers_nothing_is_missing():
    assert found(walked("a b", plans=())) == []
    assert found(walked(plans=("a b",))) == []
    assert found(walked("a b", plans=("",))) == [], "a plan without touchpoints is none yet"


def test_of_several_plans_the_nearest_counts():
    assert found(walked("e f a", plans=("a b c d", "e f"))) == ["ad_hoc a"]


def test_paths_that_leave_the_plan_in_the_same_way_are_one_gap():
    document = walked("a b d", "a b c d", "a d b", share=0.25)
    gap = the_gap(document, Rule.MISSING)
    assert (gap.places, gap.paths, gap.reach) == (("c",), ("way-0", "way-2"), 0.5)


@pytest.mark.parametrize(
    ("actual", "share", "reason"),
    [
        ("a b d", 0.31, "It is planned, but 31 % of customers pass it by."),
        ("a b d", None, "It is planned, but customers pass it by."),
        ("a b c d e", 0.31, "It is not planned, but 31 % of customers meet it."),
        ("a b c d e", None, "It is not planned, but customers meet it."),
        ("a c b d", 0.31, "It is met out of the planned order by 31 % of customers."),
        ("a c b d", None, "It is met out of the planned order."),
        ("a b c d b", 0.31, "It is planned once, but 31 % of customers come back to it."),
        ("a b c d b", None, "It is planned once, but customers come back to it."),
    ],
)
def test_departures_are_told_with_their_share(actual, share, reason):
    assert the_gap(walked(actual, share=share)).reasons == (reason,)


def test_a_departure_rests_on_what_its_path_rests_on():
    gap = the_gap(walked("a b d", evidence=("log",), n=57))
    assert (gap.basis, gap.n) == (Basis.MEASURED, 57)
    assert the_gap(walked("a b d")).basis is Basis.ASSUMED


def test_what_is_hidden_still_belongs_to_the_plan_but_is_no_place():
    items = (card("a"), card("b", "buy"), card("c", "use"))
    paths = (way("plan", "a b c", planned=True), way("usual", "a b"))
    document = board(lane(*items, paths=paths))
    assert places(document) == ["c"]
    assert places(with_stages(document, buy={"hidden": True})) == ["c"]
    assert places(with_stages(document, use={"hidden": True})) == []


def naive_length(planned, actual):
    row = [0] * (len(planned) + 1)
    for item in actual:
        before = row
        row = [0]
        for place, other in enumerate(planned):
            row.append(before[place] + 1 if item == other else max(before[place + 1], row[place]))
    return row[-1]


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_what_two_sequences_have_in_common_is_as_long_as_it_can_be(planned, actual):
    kept = sorted(common(planned, actual))
    assert len(kept) == naive_length(planned, actual)
    rest = iter(planned)
    assert all(actual[place] in rest for place in kept), "it is a subsequence of the plan, too"


def test_paths_of_thousands_of_touchpoints_can_be_compared():
    long = [str(number) for number in range(5000)]
    assert len(common(long, [*long[2500:], *long[:2500]])) == 2500
    assert len(common(["a", "b"] * 1000, ["b", "a"] * 1000)) == 1999
