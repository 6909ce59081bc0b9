"""Handoffs are facts; with a sign of harm they are gaps."""

import pytest

from journeydesk.insight.basis import Basis
from journeydesk.insight.gap import GapKind, Rule, Step
from journeydesk.model.judgement import Thresholds
from journeydesk.model.lanes import Arrival, Context, Note
from journeydesk.model.value import evolve
from tests.insight.gapped import (
    card,
    gaps,
    lane,
    one_way,
    places,
    search,
    the_gap,
    way,
    with_map,
    with_stages,
)
from tests.support.maps import board

WEB = {"channel": "web"}
PHONE = {"channel": "phone"}


def handoffs(document):
    return search(document).swimlanes["lane"].handoffs


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ({"channel": "web"}, {"channel": "phone"}, ["channel"]),
        ({"device": "laptop"}, {"device": "mobile"}, ["device"]),
        ({"department": "sales"}, {"department": "care"}, ["department"]),
        (
            {"channel": "web", "device": "laptop", "department": "sales"},
            {"channel": "phone", "device": "mobile", "department": "care"},
            ["channel", "device", "department"],
        ),
        ({"channel": "web"}, {"channel": "web"}, None),
        ({"channel": "web"}, {"channel": None}, None),
        ({"channel": None}, {"channel": "web"}, None),
        ({"channel": "web", "device": None}, {"channel": "phone", "device": "mobile"}, ["channel"]),
    ],
)
def test_neighbours_that_are_known_to_differ_are_a_handoff(before, after, kinds):
    found = handoffs(one_way(card("a", **before), card("b", **after)))
    assert [list(one.kinds) for one in found] == ([kinds] if kinds else [])


def test_a_step_that_several_paths_take_is_one_handoff_the_most_travelled_first():
    items = (card("a", **WEB), card("b", **PHONE), card("c", **PHONE))
    paths = (way("rare", "a b", share=0.2), way("odd", "a b"), way("most", "a b c", share=0.6))
    assert handoffs(board(lane(*items, paths=paths))) == (
        Step("a", "b", (GapKind.CHANNEL,), ("most", "rare", "odd")),
    )


def test_a_step_taken_twice_or_back_is_told_apart():
    document = board(lane(card("a", **WEB), card("b", **PHONE), paths=(way("loop", "a b a b"),)))
    assert [(one.source, one.target) for one in handoffs(document)] == [("a", "b"), ("b", "a")]


def test_a_plan_is_no_handoff():
    items = (card("a", **WEB), card("b", emotion=-1, **PHONE))
    document = board(lane(*items, paths=(way("plan", "a b", planned=True),)))
    assert handoffs(document) == ()
    assert gaps(document, Rule.STEP) == []


PAIN = Note(id="pain", stage="find", text="I wait", touchpoint="b")
ANSWER = Note(id="answer", stage="find", answers=("pain", "other"), owner="Care")


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ({"emotion": 1.4}, {"emotion": 0.4}, "The emotion falls by 1.0, from +1.4 to +0.4."),
        ({"emotion": 1.4}, {"emotion": 0.5}, None),
        ({"emotion": None}, {"emotion": 0.4}, None),
        ({}, {"emotion": -0.1}, "The emotion on arrival is only −0.1."),
        ({}, {"emotion": 0.0}, None),
        ({}, {"wait": 24}, "Customers wait 24 hours before it."),
        ({}, {"wait": 36.5}, "Customers wait 36.5 hours before it."),
        ({}, {"wait": 23.9}, None),
        ({"wait": 48}, {}, None),
        ({}, {"context": Context.LOST}, "What customers had said before is lost."),
        ({}, {"context": Context.CARRIED}, None),
        ({"context": Context.LOST}, {}, None),
    ],
)
def test_what_makes_a_handoff_a_gap(before, after, reason):
    found = gaps(one_way(card("a", **WEB, **before), card("b", **PHONE, **after)), Rule.STEP)
    assert [gap.reasons for gap in found] == ([(reason,)] if reason else [])
    assert all((gap.places, gap.kinds) == (("a", "b"), ("channel",)) for gap in found)
    assert gaps(one_way(card("a", **before), card("b", **after)), Rule.STEP) == [], "there is no handoff"


@pytest.mark.parametrize(
    ("everyone", "from_a", "from_b"),
    [
        ({}, {"wait": 48}, {}),
        ({}, {"context": Context.LOST}, {}),
        ({"wait": 48}, {}, {"wait": 2}),
        ({"context": Context.LOST}, {}, {"context": Context.CARRIED}),
        ({"wait": 2}, {"wait": 48, "context": Context.CARRIED}, {"wait": 3}),
    ],
)
def test_what_is_known_of_a_step_goes_before_what_holds_for_all_that_lead_there(everyone, from_a, from_b):
    known = [
        Arrival(source=id, **said) for id, said in (("a", from_a), ("b", from_b), ("d", {"wait": 99})) if said
    ]
    items = (
        card("a", **WEB),
        card("b", **WEB),
        card("c", arrivals=tuple(known), **everyone, **PHONE),
        card("d", **WEB),
    )
    paths = (way("one", "a c", share=0.5), way("other", "b c", share=0.5), way("else", "c d"))
    assert places(board(lane(*items, paths=paths)), Rule.STEP) == ["a>c"]


def test_a_jump_is_explained_where_what_becomes_of_the_step_is_known():
    lost = (Arrival(source="b", context=Context.CARRIED),)
    before, after = card("b", device="laptop", **WEB), {"device": "mobile"}
    assert the_gap(one_way(before, card("c", **after))).kinds == ("device", "jump")
    assert gaps(one_way(before, card("c", arrivals=lost, **after))) == []


def test_thresholds_say_what_is_harm():
    document = one_way(card("a", emotion=1.0, **WEB), card("b", emotion=0.5, wait=3, **PHONE))
    assert gaps(document) == []
    strict = evolve(document, thresholds=Thresholds(fall=0.5, low=0.6, wait=2))
    assert len(the_gap(strict).reasons) == 3


@pytest.mark.parametrize(
    ("drop_offs", "n", "reason"),
    [
        ((0.1, 0.1, 0.15), 30, "15 % go no further, while 10 % are usual on the path."),
        ((0.1, 0.1, 0.149), 30, None),
        ((0.1, 0.1, 0.15), 29, None),
        ((0.1, 0.1, 0.15), None, None),
        ((None, 0.1, 0.9), 30, None),
        ((0.0, 0.0, 0.004), 30, "0.4 % go no further, while 0 % are usual on the path."),
        ((0.0, 0.0, 0.0), 30, None),
    ],
)
def test_a_drop_off_stands_out_from_its_path(drop_offs, n, reason):
    first, second, third = drop_offs
    document = one_way(
        card("a", drop_off=first, **WEB),
        card("b", drop_off=second, **WEB),
        card("c", drop_off=third, n=n, **PHONE),
    )
    assert [gap.reasons for gap in gaps(document)] == ([(reason,)] if reason else [])


@pytest.mark.parametrize(
    ("touchpoint", "emotions", "harms"),
    [
        ("b", (None, None), True),
        ("a", (None, None), True),
        ("a", (0.5, 0.5), True),
        ("a", (0.5, 0.6), False),
        ("b", (0.5, 0.6), True),
        ("c", (None, None), False),
        (None, (None, None), False),
    ],
)
def test_a_pain_point_at_either_end_harms_unless_the_step_is_the_relief(touchpoint, emotions, harms):
    before, after = emotions
    items = (
        card("a", emotion=before, **WEB),
        card("b", emotion=after, **PHONE),
        card("c", **PHONE),
    )
    pain = evolve(PAIN, touchpoint=touchpoint)
    found = gaps(one_way(*items, pains=(pain,), answers=(evolve(ANSWER, answers=("pain",)),)))
    assert [gap.reasons for gap in found] == ([("A pain point says: “I wait”.",)] if harms else [])


def test_a_pain_point_in_a_hidden_lane_harms_and_is_not_quoted():
    items = (card("a", **WEB), card("b", **PHONE))
    found = gaps(one_way(*items, pains=(evolve(PAIN, touchpoint="b"),), hidden=("pains",)))
    assert [gap.reasons for gap in found] == [("A pain point is here.",)]


def test_a_pain_point_without_words_is_told():
    document = one_way(card("a", **WEB), card("b", **PHONE), pains=(evolve(PAIN, text=""),))
    assert the_gap(document, Rule.STEP).reasons == ("A pain point is here.",)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ({"emotion": 2.0}, {"emotion": 0.5}, ["emotion"]),
        ({"emotion": 2.0}, {"emotion": 0.6}, None),
        ({"emotion": 2.0, **WEB}, {"emotion": 0.5, **PHONE}, ["channel", "emotion"]),
        ({"emotion": 2.0, **WEB}, {"emotion": 0.6, **PHONE}, ["channel"]),
        (
            {"emotion": 2.0, "device": "laptop", **WEB},
            {"emotion": 0.5, "device": "mobile", **PHONE},
            ["channel", "device", "compound", "emotion"],
        ),
    ],
)
def test_kinds_say_what_differs_and_whether_it_is_a_cliff(before, after, kinds):
    found = gaps(one_way(card("a", **before), card("b", **after)), Rule.STEP)
    assert [list(gap.kinds) for gap in found] == ([kinds] if kinds else [])


@pytest.mark.parametrize(
    ("before", "after", "jumps"),
    [
        ({"device": "laptop", **WEB}, {"device": "mobile"}, True),
        ({"device": "laptop"}, {"device": "mobile"}, True),
        ({"department": "sales"}, {"department": "care", **WEB}, True),
        ({"device": "laptop", **WEB}, {"device": "mobile", **PHONE}, False),
        ({"device": "laptop"}, {"device": "mobile", "context": Context.CARRIED}, False),
        (WEB, {}, False),
    ],
)
def test_a_device_that_changes_without_a_channel_is_a_jump(before, after, jumps):
    elsewhere = card("c", **WEB)
    document = board(lane(card("a", **before), card("b", **after), elsewhere, paths=(way("usual", "a b"),)))
    assert [gap.kinds[-1] is GapKind.JUMP for gap in gaps(document, Rule.STEP)] == ([True] if jumps else [])


def test_a_map_that_names_no_channels_has_no_jumps():
    assert gaps(one_way(card("a", device="laptop"), card("b", device="mobile"))) == []


def test_severity_is_harm_times_reach_and_one_more_when_compound():
    def severity(share, **fields):
        items = (card("a", emotion=1.0, **WEB), card("b", emotion=-1.0, **PHONE))
        both = tuple(
            evolve(item, **{field: pair[n] for field, pair in fields.items()}) for n, item in enumerate(items)
        )
        return the_gap(board(lane(*both, paths=(way("usual", "a b", share=share),))), Rule.STEP).severity

    assert severity(None) == 3  # falls by 2, 1 below zero
    assert severity(1.0) == 3
    assert severity(0.5) == 2  # 1.5, rounded
    assert severity(0.0) == 1
    assert severity(0.5, device=("laptop", "mobile")) == 3
    assert severity(1.0, device=("laptop", "mobile"), wait=(None, 100), context=(None, Context.LOST)) == 5


def test_reach_is_the_sum_of_the_paths_that_lead_over_it_and_unknown_where_one_is():
    items = (card("a", **WEB), card("b", emotion=-1, **PHONE), card("c", **WEB))

    def reach(*shares):
        paths = [way(f"p{n}", "a b c", share=share) for n, share in enumerate(shares)]
        return gaps(board(lane(*items, paths=paths)), Rule.STEP)[0].reach

    assert reach(0.25, 0.5) == 0.75
    assert reach(0.8, 0.8) == 1.0
    assert reach(0.25, None) is None


@pytest.mark.parametrize(
    ("before", "after", "basis", "n"),
    [
        (("log",), ("few",), Basis.MEASURED, 9),
        (("log",), ("talks",), Basis.OBSERVED, 12),
        (("log",), (), Basis.ASSUMED, 400),
        ((), ("log",), Basis.ASSUMED, 400),
    ],
)
def test_a_fall_is_as_well_founded_as_the_weaker_of_its_ends(before, after, basis, n):
    document = one_way(
        card("a", emotion=2.0, evidence=before, **WEB), card("b", emotion=1.0, evidence=after, **PHONE)
    )
    gap = the_gap(document)
    assert (gap.basis, gap.n) == (basis, n)


def test_a_gap_is_as_well_founded_as_its_best_sign():
    document = one_way(
        card("a", emotion=2.0, **WEB), card("b", emotion=-1.0, n=70, evidence=("log",), **PHONE)
    )
    gap = the_gap(document)
    assert len(gap.reasons) == 2
    assert (gap.basis, gap.n) == (Basis.MEASURED, 70)


def test_what_is_hidden_is_set_aside_and_no_step_leaps_over_it():
    items = (
        card("a", "find", **WEB),
        card("b", "buy", emotion=-1, **PHONE),
        card("c", "use", emotion=-1, **WEB),
    )
    document = one_way(*items)
    assert places(document, Rule.STEP) == ["a>b", "b>c"]
    assert places(with_stages(document, buy={"hidden": True}), Rule.STEP) == []
    assert places(with_stages(document, buy={"collapsed": True}), Rule.STEP) == ["a>b", "b>c"]
    assert places(one_way(*items, hidden=["cards"])) == []
    (swimlane,) = document.maps[0].swimlanes
    away = with_map(document, swimlanes=(evolve(swimlane, hidden=True),))
    assert (search(away).gaps, dict(search(away).swimlanes)) == ((), {})
