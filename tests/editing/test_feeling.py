"""Raising and lowering emotions."""

import pytest

from journeydesk.editing.change import change
from journeydesk.editing.feeling import feeling_of, set_feeling, shift_feeling, slide, without_feeling
from journeydesk.model.judgement import Decision, Verdict
from journeydesk.model.tree import find
from tests.support.checks import check_edit, check_no_change
from tests.support.maps import rich, small


def test_a_touchpoint_feels_better_by_a_tenth():
    after = check_edit(rich(), lambda d: shift_feeling(d, ["ask"], 0.1))
    assert find(after, "ask").emotion == 0.6


def test_an_unknown_emotion_counts_as_neutral():
    after = check_edit(small(), lambda d: shift_feeling(d, ["ask"], -0.5))
    assert find(after, "ask").emotion == -0.5


def test_emotions_stay_in_their_range():
    after = check_edit(rich(), lambda d: shift_feeling(d, ["ask", "relief", "arc-1", "order"], 9))
    assert [feeling_of(find(after, id)) for id in ("ask", "relief", "arc-1", "order")] == [2, 2, 5, 2]
    after = check_edit(rich(), lambda d: set_feeling(d, ["ask", "arc-2"], -9))
    assert [feeling_of(find(after, id)) for id in ("ask", "arc-2")] == [-2, 1]


def test_ten_steps_of_a_tenth_are_one():
    document = small()
    for _ in range(10):
        document = check_edit(document, lambda d: shift_feeling(d, ["relief"], 0.1))
    assert find(document, "relief").value == 1.0


def test_at_the_end_of_its_range_nothing_changes():
    document = set_feeling(small(), ["relief"], 2)
    check_no_change(document, lambda d: shift_feeling(d, ["relief"], 0.1))
    check_no_change(document, lambda d: set_feeling(d, ["relief"], 5))


def test_what_has_no_feeling_is_left_alone():
    check_no_change(small(), lambda d: shift_feeling(d, ["pain", "buy", "ghost"], 0.5))
    assert feeling_of(find(small(), "pain")) is None


@pytest.mark.parametrize("value", [-0.0, -0.001, 0.004])
def test_nearly_nothing_is_nothing(value):
    after = set_feeling(rich(), ["ask"], value)
    assert str(find(after, "ask").emotion) == "0.0"


def test_a_free_point_slides_through_its_stage_and_stops_at_its_end():
    before = find(small(), "relief").at
    after = check_edit(small(), lambda d: slide(d, ["relief"], 0.05))
    assert find(after, "relief").at == pytest.approx(before + 0.05)
    assert find(check_edit(small(), lambda d: slide(d, ["relief"], 9)), "relief").at == 1.0
    check_no_change(small(), lambda d: slide(d, ["ask"], 0.05))


def test_touchpoints_leave_the_curve_and_free_points_go():
    after = check_edit(rich(), lambda d: without_feeling(d, ["ask", "relief", "arc-1", "pain"]))
    assert find(after, "ask").emotion is None
    assert find(after, "movers-curve").items == ()
    assert [point.id for point in find(after, "arc").items] == ["arc-2"]
    assert find(after, "pain")
    check_no_change(small(), lambda d: without_feeling(d, ["ask"]))


def test_a_point_that_is_cleared_takes_along_what_was_decided_there() -> None:
    verdict = Verdict(id="v", rule="low", places=("relief",), decision=Decision.ACCEPTED)
    document = change(small(), "map", verdicts=(verdict,))
    assert without_feeling(document, ["relief"]).maps[0].verdicts == ()
